import type { Caller, Consumer } from '../contracts/caller.ts';
import { GatewayError, type TokenReason } from '../contracts/errors.ts';
import { readBearer } from './bearer.ts';
import type { Refusals } from './refusals.ts';
import type { Connection, VerifyToken } from './verify-token.ts';

/** What of a request says who asks. Nothing else of it is looked at. */
export type Credentials = Connection & {
  /** Every `Authorization` header of the request: a list where it came more than once. */
  readonly authorization: string | readonly string[] | undefined;
};

/**
 * Finds out who asks.
 * @throws GatewayError `UNAUTHENTICATED` with the reason, or `CHECK_UNAVAILABLE` when nobody can tell now.
 */
export type Authenticate = (credentials: Credentials) => Promise<Caller>;

/** Bearer token → `Caller`. */
export function createAuthenticate(options: {
  readonly verifyToken: VerifyToken;
  /** The registered organisation of an OAuth client. Asked at each request, so that a new registry counts at once. */
  readonly consumerOf: (issuer: string, clientId: string) => Consumer | undefined;
  /** Counts what is refused, and what cannot be checked. */
  readonly refusals: Refusals;
}): Authenticate {
  const { verifyToken, consumerOf, refusals } = options;

  const refuse = (reason: TokenReason): GatewayError => {
    refusals.count(reason);
    return new GatewayError({ code: 'UNAUTHENTICATED', reason });
  };

  return async ({ authorization, clientCertificate }) => {
    refusals.tellPastMinutes();
    const bearer = readBearer(authorization);
    if (bearer.kind === 'refused') throw refuse(bearer.reason);
    const verified = await verifyToken(bearer.token, { clientCertificate }).catch((error: unknown) => {
      // Counted as well: a made-up token is enough to get here.
      if (error instanceof GatewayError && error.failure.code === 'CHECK_UNAVAILABLE') {
        refusals.count(error.failure.code);
      }
      throw error;
    });
    if (verified.kind === 'refused') throw refuse(verified.reason);

    const { issuer, clientId, officer } = verified.claims;
    const consumer = consumerOf(issuer, clientId);
    if (consumer === undefined) throw refuse('UNKNOWN_CONSUMER');
    return { consumer, officer };
  };
}
