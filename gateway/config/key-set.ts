import { createPublicKey, type JsonWebKey } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import * as z from 'zod';
import { PRIVATE_KEY_MEMBERS } from '../contracts/issuer.ts';

/** Shortest RSA key, in bits. */
const LEAST_RSA_BITS = 2_048;

const setSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** What a file of public keys is. */
export type KeySetOutcome =
  | { readonly kind: 'ok'; readonly jwks: JSONWebKeySet }
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

/**
 * Reads a set of public, asymmetric keys (RFC 7517). A private part has no business in a gateway that only checks, and with
 * a shared secret it could make tokens itself. Problems name members and repeat nothing of a key.
 */
export function parseKeySet(text: string): KeySetOutcome {
  const outcome = setSchema.safeParse(parseJson(text));
  if (!outcome.success) return { kind: 'broken', problems: ['needs a set of keys: {"keys": [{"kty": …}, …]}'] };
  const { keys } = outcome.data;
  const problems = keys.flatMap((key, at) => {
    const why = whyUnusable(key);
    return why === undefined ? [] : [`key ${at + 1} ${why}`];
  });
  return problems.length > 0 ? { kind: 'broken', problems } : { kind: 'ok', jwks: { keys } };
}

function whyUnusable(key: { readonly kty: string; readonly [member: string]: unknown }): string | undefined {
  if (key.kty === 'oct') return 'is a shared secret (kty oct); only public keys may stand here';
  const secret = PRIVATE_KEY_MEMBERS.filter((member) => Object.hasOwn(key, member));
  if (secret.length > 0) return `has ${secret.join(', ')}, which is private; only public keys may stand here`;
  if (!['RSA', 'EC', 'OKP'].includes(key.kty)) return 'has a kty that is none of RSA, EC and OKP';
  const bits = bitsOf(key);
  if (bits === undefined) return 'cannot be read as a public key that signs';
  if (bits < LEAST_RSA_BITS) return `is an RSA key of less than ${LEAST_RSA_BITS} bits`;
  const isNamed = typeof key['kid'] === 'string' && key['kid'] !== '';
  return isNamed ? undefined : 'has no kid, by which tokens name their key';
}

/** Length of an RSA key; a key on a curve that signs is long enough. Undefined for what is neither. */
function bitsOf(key: JsonWebKey): number | undefined {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({ key, format: 'jwk' });
    if (asymmetricKeyType === 'rsa') return asymmetricKeyDetails?.modulusLength;
    const signs = asymmetricKeyType === 'ed25519' || (asymmetricKeyType === 'ec' && SIGNING_CURVES.has(key.crv));
    return signs ? LEAST_RSA_BITS : undefined;
  } catch {
    return undefined;
  }
}

const SIGNING_CURVES: ReadonlySet<unknown> = new Set(['P-256', 'P-384', 'P-521']);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
