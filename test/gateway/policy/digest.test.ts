import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDigest, digestBelow } from '../../../gateway/policy/digest.ts';

const secret = new Uint8Array(32).fill(7);

const digest = createDigest(secret);

describe('digests', () => {
  it('are HMAC-SHA-256 of label and parts, in base64url', () => {
    const expected = createHmac('sha256', secret).update('["key","PersonId","a\\"b"]').digest('base64url');

    expect(digest('key', 'PersonId', 'a"b')).toBe(expected);
    expect(expected).toMatch(/^[\w-]{43}$/u);
  });

  it('are the same for the same, and others under another secret', () => {
    const other = createDigest(new Uint8Array(32).fill(8));

    expect(digest('key', 'a')).toBe(createDigest(secret)('key', 'a'));
    expect(digest('key', 'a')).not.toBe(other('key', 'a'));
  });

  it.each([
    [
      ['ab', 'c'],
      ['a', 'bc'],
    ],
    [['a', ''], ['a']],
    [
      ['a', '', 'b'],
      ['a', 'b', ''],
    ],
    [['a","b'], ['a', 'b']],
    [['a\0b'], ['a', 'b']],
    [['\ud800'], ['\ud801']],
    [['\ud800'], ['\ufffd']],
  ])('differ for %j and %j', (one, other) => {
    expect(digest('key', ...one)).not.toBe(digest('key', ...other));
  });

  it('differ for any two lists that differ', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '[') }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const areSame = one.length === other.length && one.every((part, at) => part === other[at]);
        expect(digest('key', ...one) === digest('key', ...other)).toBe(areSame);
      }),
    );
  });

  it('do not change when the bytes of the secret are overwritten', () => {
    const bytes = Uint8Array.from(secret);
    const keyed = createDigest(bytes);
    bytes.fill(0);

    expect(keyed('key', 'a')).toBe(digest('key', 'a'));
  });

  it('need a secret of 32 bytes', () => {
    expect(() => createDigest(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('digests below a digest', () => {
  const untold = digest('key', 'a');

  it('look like any other, and are the same for the same', () => {
    expect(digestBelow(untold, 'HouseholdEntry.birthDate')).toMatch(/^[\w-]{43}$/u);
    expect(digestBelow(untold, 'HouseholdEntry.birthDate')).toBe(digestBelow(untold, 'HouseholdEntry.birthDate'));
  });

  it('differ by what is above and by the part', () => {
    const parts = ['', 'x', 'y', '\ud800', '\ud801'];
    const all = [untold, digest('key', 'b')].flatMap((above) => parts.map((part) => digestBelow(above, part)));

    expect(new Set([untold, ...all]).size).toBe(11);
  });
});
