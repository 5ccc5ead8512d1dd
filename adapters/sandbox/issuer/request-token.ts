import * as z from 'zod';
import { IssuerError } from './issuer-error.ts';

/** An access token and how long it is valid. Whoever holds it can ask; it belongs in no log and in no file. */
export type IssuedToken = { readonly token: string; readonly expiresInSeconds: number };

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 5_000;

const answerSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('Bearer'),
  expires_in: z.number().positive(),
});

/**
 * Asks an issuer for a token by client credentials (RFC 6749, section 4.4).
 * @throws IssuerError `no-answer` or `no-token`, without repeating what the issuer said.
 */
export async function requestToken(
  request: {
    /** Where the issuer is, such as `http://127.0.0.1:4001`. */
    readonly issuer: string;
    readonly client: string;
    readonly secret: string;
    readonly officer: string | undefined;
  },
  signal: AbortSignal,
): Promise<IssuedToken> {
  const { issuer, client, secret, officer } = request;
  const credentials = Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString('base64');
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(officer !== undefined && { officer }) }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new IssuerError('no-answer', `No token issuer answers at ${issuer}.`, { cause });
  });
  const body = answerSchema.safeParse(await answer.json().catch(() => undefined));
  signal.throwIfAborted();
  if (!answer.ok || !body.success) {
    throw new IssuerError('no-token', `What answers at ${issuer} gave no token (HTTP ${answer.status}).`);
  }
  return { token: body.data.access_token, expiresInSeconds: body.data.expires_in };
}
