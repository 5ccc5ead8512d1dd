import { createLocalJWKSet, type CryptoKey, type JWK } from 'jose';
import { PRIVATE_KEY_MEMBERS } from '../contracts/issuer.ts';

/** Which key a token says it was signed with. */
export type KeyWanted = { readonly alg: string; readonly kid: string };

/** The public keys of one issuer, as they were published together. */
export type KeySet = {
  readonly has: (kid: string) => boolean;
  /** The key of that name where it fits the algorithm. A key that cannot be used is as good as absent. */
  readonly keyFor: (wanted: KeyWanted) => Promise<CryptoKey | undefined>;
};

/** Most keys that are taken from one set; an issuer in rotation has two or three. */
const MAX_KEYS = 100;

const KEY_TYPES: ReadonlySet<unknown> = new Set(['RSA', 'EC', 'OKP']);

/**
 * The usable keys of a JWK set (RFC 7517), or nothing where the value is no such set. Hostile: keys that are private,
 * symmetric or without a name are passed over. A set may be empty: its issuer has withdrawn everything.
 */
export function decodeKeySet(value: unknown): KeySet | undefined {
  if (!isObject(value) || !Array.isArray(value['keys'])) return undefined;
  const all: readonly unknown[] = value['keys'];
  if (all.length > MAX_KEYS || !all.every(isObject)) return undefined;
  const keys = all.filter(isPublicKey);
  const names = new Set(keys.map(({ kid }) => kid));
  const select = createLocalJWKSet({ keys });
  return {
    has: (kid) => names.has(kid),
    // Two keys of one name, a wrong curve, a number that is no modulus: the library says each in its own way.
    keyFor: ({ alg, kid }) => select({ alg, kid }).catch(() => undefined),
  };
}

const isPublicKey = (key: unknown): key is JWK =>
  isObject(key) &&
  KEY_TYPES.has(key['kty']) &&
  typeof key['kid'] === 'string' &&
  PRIVATE_KEY_MEMBERS.every((member) => !Object.hasOwn(key, member));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
