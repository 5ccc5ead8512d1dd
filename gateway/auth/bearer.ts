import type { TokenReason } from '../contracts/errors.ts';

/** Longest access token that is looked at, in bytes. One with a dozen claims takes a tenth of it. */
export const TOKEN_LIMIT_BYTES = 8 * 1024;

/** What an `Authorization` header brings: the text of one token, not looked into, or why there is none. */
export type Bearer =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'refused'; readonly reason: TokenReason };

/** Scheme, blanks, and the three parts of a compact JWS (RFC 7515); nothing else can be a token of ours. */
const FORM = /^([A-Za-z]+) +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/u;

/** Room for the scheme and its blanks, beside the token itself. */
const SCHEME_LIMIT_BYTES = 16;

/**
 * The token of a request (RFC 6750 §2.1). Hostile: anything may stand in a header. A header that came twice is given as a
 * list, and is refused: two parties could disagree about which one counts. No token is looked for anywhere else.
 */
export function readBearer(authorization: string | readonly string[] | undefined): Bearer {
  const [value, ...others] = typeof authorization === 'string' ? [authorization] : (authorization ?? []);
  if (others.length > 0) return refused('MALFORMED');
  if (value === undefined || value === '') return refused('MISSING');
  if (value.length > TOKEN_LIMIT_BYTES + SCHEME_LIMIT_BYTES) return refused('MALFORMED');

  const [, scheme, token] = FORM.exec(value) ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined) return refused('MALFORMED');
  return token.length > TOKEN_LIMIT_BYTES ? refused('MALFORMED') : { kind: 'token', token };
}

const refused = (reason: TokenReason): Bearer => ({ kind: 'refused', reason });
