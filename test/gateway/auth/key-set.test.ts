import { describe, expect, it } from 'vitest';
import { decodeKeySet } from '../../../gateway/auth/key-set.ts';
import { createTestKey } from '../../support/tokens.ts';

const good = createTestKey('ES256', 'good');
const { jwk } = good;
const secret = { ...good.privateKey.export({ format: 'jwk' }), alg: 'ES256' };

describe('a set of keys', () => {
  it('has the public keys that are in it', async () => {
    const keys = decodeKeySet({ keys: [jwk], more: 'of no meaning' });
    expect(keys?.has('good')).toBe(true);
    expect(await keys?.keyFor({ alg: 'ES256', kid: 'good' })).toMatchObject({ type: 'public' });
  });

  it.each([
    ['is private', { ...secret, kid: 'other' }],
    ['has one private member', { ...jwk, kid: 'other', d: '' }],
    ['is a shared secret', { kty: 'oct', kid: 'other', k: 'AAAA' }],
    ['is of a kind that signs nothing we know', { kty: 'AKP', kid: 'other', pub: 'AAAA' }],
    ['is of no kind', { kid: 'other' }],
  ])('passes over a key that %s, and keeps the others', (_what, key) => {
    const keys = decodeKeySet({ keys: [key, jwk] });
    expect([keys?.has('other'), keys?.has('good')]).toEqual([false, true]);
  });

  it.each([
    ['of another algorithm', jwk, 'ES384'],
    ['published for another algorithm', { ...jwk, alg: 'ES384' }, 'ES256'],
    ['for encryption', { ...jwk, use: 'enc' }, 'ES256'],
    ['that is not on its curve', { ...jwk, x: 'AAAA' }, 'ES256'],
    ['on another curve', { ...jwk, crv: 'P-384' }, 'ES256'],
    ['that is no key', { kty: 'EC', kid: 'good' }, 'ES256'],
  ])('has no use for a key %s', async (_what, key, alg) => {
    expect(await decodeKeySet({ keys: [key] })?.keyFor({ alg, kid: 'good' })).toBeUndefined();
  });

  it('has no use for two keys of one name: nobody could say which was meant', async () => {
    const other = createTestKey('ES256', 'good').jwk;
    expect(await decodeKeySet({ keys: [jwk, other] })?.keyFor({ alg: 'ES256', kid: 'good' })).toBeUndefined();
  });

  it('may be empty, and may not be larger than any issuer needs', () => {
    const many = (count: number) => ({ keys: Array.from({ length: count }, () => jwk) });
    expect(decodeKeySet(many(0))?.has('good')).toBe(false);
    expect(decodeKeySet(many(100))?.has('good')).toBe(true);
    expect(decodeKeySet(many(101))).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'keys'],
    ['a list', [jwk]],
    ['a key alone', jwk],
    ['an object for a list', { keys: { 0: jwk, length: 1 } }],
    ['a text among its keys', { keys: [jwk, 'key'] }],
    ['null among its keys', { keys: [jwk, null] }],
    ['a list among its keys', { keys: [jwk, []] }],
  ])('is none where there is %s', (_what, value) => {
    expect(decodeKeySet(value)).toBeUndefined();
  });
});
