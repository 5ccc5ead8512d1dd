import type { TokenReason } from '../contracts/errors.ts';
import type { Issuer } from './issuers.ts';

/** What an issuer says in an access token (RFC 9068 §2.2). */
export type TokenClaims = {
  readonly issuer: string;
  /** The caller: the OAuth client that the token was issued to. */
  readonly clientId: string;
  readonly subject: string;
  /** Name of this one token, for tracing what it was used for. */
  readonly tokenId: string;
  /** The human at the caller's desk, where the token names one. */
  readonly officer: string | undefined;
};

/** The claims of a token, or why they are not accepted. */
export type ClaimsDecision =
  { readonly kind: 'ok'; readonly claims: TokenClaims } | { readonly kind: 'refused'; readonly reason: TokenReason };

/** A number at the desk or an account, never a name. */
const OFFICER = /^[A-Za-z0-9._:@-]{1,64}$/u;

/** Checks form, audience and times of the claims of a token that names this issuer. Pure; looks at no signature. */
export function decideClaims(
  payload: Readonly<Record<string, unknown>>,
  context: { readonly issuer: Issuer; readonly audience: string; readonly now: Date },
): ClaimsDecision {
  const { issuer, audience, now } = context;
  const { sub, client_id: clientId, jti, aud, exp, iat, nbf } = payload;
  if (!isText(sub) || !isText(clientId) || !isText(jti) || !isAudience(aud)) return refused('MALFORMED');
  if (!isInstant(exp) || !isInstant(iat) || !(nbf === undefined || isInstant(nbf))) return refused('MALFORMED');

  const officer = Object.hasOwn(payload, issuer.officerClaim) ? payload[issuer.officerClaim] : undefined;
  if (officer !== undefined && !isOfficer(officer)) return refused('MALFORMED');

  const seconds = Math.floor(now.getTime() / 1000);
  const tolerance = issuer.clockToleranceSeconds;
  if (!(typeof aud === 'string' ? [aud] : aud).includes(audience)) return refused('UNTRUSTED');
  if (exp <= seconds - tolerance) return refused('EXPIRED');
  if (iat > seconds + tolerance || (nbf ?? iat) > seconds + tolerance) return refused('UNTRUSTED');
  if (exp - iat > issuer.maxLifetimeSeconds) return refused('UNTRUSTED');

  return { kind: 'ok', claims: { issuer: issuer.issuer, clientId, subject: sub, tokenId: jti, officer } };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isOfficer = (value: unknown): value is string => typeof value === 'string' && OFFICER.test(value);

/** Seconds since 1970 (RFC 7519 NumericDate). JSON can write a number that is infinite. */
const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isAudience = (value: unknown): value is string | readonly string[] =>
  isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));

const refused = (reason: TokenReason): ClaimsDecision => ({ kind: 'refused', reason });
