import { hash } from 'node:crypto';
import { errors, jwtVerify, type CryptoKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { TokenReason } from '../contracts/errors.ts';
import { isConfirmed } from './confirmation.ts';
import type { Issuer, Issuers } from './issuers.ts';
import type { KeyWanted } from './key-set.ts';
import { decideClaims, type TokenClaims } from './token-claims.ts';
import { decodeTokenText, type TokenText } from './token-text.ts';

/** What a token proves, or why it proves nothing. */
export type TokenVerification =
  { readonly kind: 'ok'; readonly claims: TokenClaims } | { readonly kind: 'refused'; readonly reason: TokenReason };

/** What the connection itself proves. */
export type Connection = {
  /** SHA-256 thumbprint of the client certificate that TLS has checked, in base64url; absent where there was none. */
  readonly clientCertificate: string | undefined;
};

/**
 * Verifies one access token. Never rejects because of what a token says.
 * @throws GatewayError `CHECK_UNAVAILABLE` when its issuer could not be asked for the key.
 */
export type VerifyToken = (token: string, connection: Connection) => Promise<TokenVerification>;

/** Values of `typ` that say: this is an access token (RFC 9068 §2.1), not an identity token of the same issuer. */
const ACCESS_TOKEN_TYPES: ReadonlySet<string> = new Set(['at+jwt', 'application/at+jwt']);

/**
 * Header parameters by which a token would bring its own key, send us to fetch one, or change how it is read. None is ever
 * looked into, not even where a library would know better.
 */
const FORBIDDEN_PARAMETERS = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'] as const;

/** Longest name of a key, in characters. */
const MAX_KEY_NAME = 256;

const REQUIRED_CLAIMS = ['exp', 'iat', 'sub', 'client_id', 'jti'];

/** Most tokens whose signatures are remembered; a few kilobytes each. */
const MAX_REMEMBERED = 2_000;

/** What a token says, and the key that has signed it. */
type SignedText = { readonly text: TokenText; readonly key: CryptoKey };

/**
 * Access tokens as JWT (RFC 9068). What a token says decides which of the configured issuers is asked, and nothing else,
 * until its signature is verified; what can be refused without a key is refused before any key is looked for.
 *
 * A caller sends the same token many times. That a key has signed it is found out once, which is by far the dearest part; what
 * it says, until when, and whether the issuer still has that key are looked at each time.
 */
export function createVerifyToken(options: {
  readonly issuers: Issuers;
  /** What tokens for this gateway name in `aud`. */
  readonly audience: string;
  readonly clock: () => Date;
}): VerifyToken {
  const { issuers, audience, clock } = options;
  const remembered = new LRUCache<string, SignedText>({ max: MAX_REMEMBERED });
  return async (token, { clientCertificate }) => {
    const name = hash('sha256', token, 'base64url');
    const known = remembered.get(name);
    const text = known?.text ?? decodeTokenText(token);
    if (text === undefined) return refused('MALFORMED');
    const issuer = issuers.find(text.payload['iss']);
    if (issuer === undefined) return refused('UNTRUSTED');
    const wanted = keyWanted(text.header, issuer.algorithms);
    if (wanted === undefined) return refused('UNTRUSTED');
    const early = decideClaims(text.payload, { issuer, audience, now: clock() });
    if (early.kind === 'refused') return early;

    const key = await issuer.keys.keyFor(wanted);
    if (key === undefined) return refused('UNTRUSTED');
    if (known?.key !== key) {
      const why = await whyUnsigned(token, { key, alg: wanted.alg, issuer, audience, now: clock() });
      if (why !== undefined) return refused(why);
      remembered.set(name, { text, key });
    }
    const { payload } = text;
    if (Object.hasOwn(payload, 'cnf') && !isConfirmed(payload['cnf'], clientCertificate)) return refused('UNTRUSTED');
    return decideClaims(payload, { issuer, audience, now: clock() });
  };
}

/** Why a key does not vouch for a token, if so. The library looks at the claims once more, by its own rules. */
async function whyUnsigned(
  token: string,
  options: {
    readonly key: CryptoKey;
    readonly alg: string;
    readonly issuer: Issuer;
    readonly audience: string;
    readonly now: Date;
  },
): Promise<TokenReason | undefined> {
  const { key, alg, issuer, audience, now } = options;
  try {
    await jwtVerify(token, key, {
      algorithms: [alg],
      typ: 'at+jwt',
      issuer: issuer.issuer,
      audience,
      requiredClaims: REQUIRED_CLAIMS,
      clockTolerance: issuer.clockToleranceSeconds,
      currentDate: now,
    });
    return undefined;
  } catch (error) {
    // A wrong signature, a key too short for its algorithm, a token that expired while its key was fetched.
    return error instanceof errors.JWTExpired ? 'EXPIRED' : 'UNTRUSTED';
  }
}

/** The key that a header names, where the header is one that may be followed. */
function keyWanted(header: Readonly<Record<string, unknown>>, algorithms: readonly string[]): KeyWanted | undefined {
  const { typ, alg, kid } = header;
  if (FORBIDDEN_PARAMETERS.some((name) => Object.hasOwn(header, name))) return undefined;
  if (typeof typ !== 'string' || !ACCESS_TOKEN_TYPES.has(typ.toLowerCase())) return undefined;
  if (typeof alg !== 'string' || !algorithms.includes(alg)) return undefined;
  if (typeof kid !== 'string' || kid === '' || kid.length > MAX_KEY_NAME) return undefined;
  return { alg, kid };
}

const refused = (reason: TokenReason): TokenVerification => ({ kind: 'refused', reason });
