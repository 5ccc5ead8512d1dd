import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseKeySet } from '../../../gateway/config/key-set.ts';

const pairs = {
  'RSA of 2,048 bits': generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  Ed25519: generateKeyPairSync('ed25519'),
} as const;

const setOf = (...keys: readonly JsonWebKey[]): string => JSON.stringify({ keys });

const publicHalf = { ...pairs['P-256'].publicKey.export({ format: 'jwk' }), kid: 'one' };

describe('a set of public keys', () => {
  it.each(Object.entries(pairs))('may hold %s', (_name, { publicKey }) => {
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'one' };

    expect(parseKeySet(setOf(key))).toEqual({ kind: 'ok', jwks: { keys: [key] } });
  });

  it.each(Object.entries(pairs))('holds no private half of %s', (_name, { privateKey }) => {
    const key = privateKey.export({ format: 'jwk' });
    const members = Object.keys(key).filter((name) => !['kty', 'crv', 'x', 'y', 'n', 'e'].includes(name));

    const outcome = parseKeySet(setOf(publicHalf, key));

    const problem = expect.stringMatching(/^key 2 has .*, which is private; only public keys may stand here$/u);
    expect(outcome).toEqual({ kind: 'broken', problems: [problem] });
    for (const name of members) {
      expect(JSON.stringify(outcome)).toContain(name);
      expect(JSON.stringify(outcome)).not.toContain(String(key[name]));
    }
  });

  it.each([
    ['a shared secret', { kty: 'oct', k: 'Z2VoZWlt' }, 'is a shared secret (kty oct); only public keys may stand here'],
    [
      'a shared secret without its value',
      { kty: 'oct' },
      'is a shared secret (kty oct); only public keys may stand here',
    ],
    ['a hidden secret', { ...publicHalf, k: 'Z2VoZWlt' }, 'has k, which is private; only public keys may stand here'],
    ['an empty private member', { ...publicHalf, d: '' }, 'has d, which is private; only public keys may stand here'],
    ['an unknown kind', { kty: 'geheim' }, 'has a kty that is none of RSA, EC and OKP'],
    ['one without a name', { ...publicHalf, kid: '' }, 'has no kid, by which tokens name their key'],
    ['half a point', { ...publicHalf, y: 'AAAA' }, 'cannot be read as a public key that signs'],
    [
      'a curve of another use',
      generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }),
      'cannot be read as a public key that signs',
    ],
    [
      'a curve that no algorithm has',
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' }),
      'cannot be read as a public key that signs',
    ],
    [
      'a short key',
      generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey.export({ format: 'jwk' }),
      'is an RSA key of less than 2048 bits',
    ],
  ])('holds no key that is %s', (_what, key, why) => {
    expect(parseKeySet(setOf(key))).toEqual({ kind: 'broken', problems: [`key 1 ${why}`] });
  });

  it.each(['', 'geheim', '{}', '[]', 'null', '{"keys":[]}', '{"keys":{}}', '{"keys":["geheim"]}', '{"keys":[{}]}'])(
    'is a set: %s is none',
    (text) => {
      expect(parseKeySet(text)).toEqual({
        kind: 'broken',
        problems: ['needs a set of keys: {"keys": [{"kty": …}, …]}'],
      });
    },
  );
});
