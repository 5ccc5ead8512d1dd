import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { readPurpose, requireCase } from '../../../gateway/policy/purpose.ts';

/** What is read, or the failure that stops it, with everything that a caller can read of it. */
function outcomeOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof GatewayError) return { ...error.failure, shown: JSON.stringify(error) };
    throw error;
  }
}

const read = (purpose: unknown, caseNumber?: unknown): unknown =>
  outcomeOf(() => readPurpose({ 'x-purpose': purpose as string, 'x-case': caseNumber as string }));

const badMatter = { code: 'BAD_INPUT', input: 'X-Purpose', reason: 'MATTER' };
const badCase = { code: 'BAD_INPUT', input: 'X-Case', reason: 'CASE' };

describe('the declared purpose', () => {
  it('is the matter and the case of the headers', () => {
    expect(read('EDU-G1', '2026/XN-000123')).toEqual({ matter: 'EDU-G1', caseNumber: '2026/XN-000123' });
  });

  it('is absent where the headers are', () => {
    expect(readPurpose({})).toEqual({ matter: undefined, caseNumber: undefined });
    expect(read('EDU-G1')).toEqual({ matter: 'EDU-G1', caseNumber: undefined });
    expect(read(undefined, 'a')).toEqual({ matter: undefined, caseNumber: 'a' });
  });

  it.each(['A', 'EDU-G1', 'CA-LIVE', 'RE-INH', 'A123456789', 'A-1-2-3', 'ABCDEFGHIJ-123456789012'])(
    'may be the matter %s',
    (matter) => {
      expect(read(matter)).toMatchObject({ matter });
    },
  );

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['small letters', 'edu-g1'],
    ['a digit first', '1EDU'],
    ['a blank around it', 'EDU-G1 '],
    ['a line break after it', 'EDU-G1\n'],
    ['a second line', 'EDU-G1\nX-Case: 1'],
    ['a part too many', 'A-1-2-3-4'],
    ['an empty part', 'EDU-'],
    ['two dashes', 'EDU--G1'],
    ['too long a name', 'ABCDEFGHIJK'],
    ['too long a part', 'A-1234567890123'],
    ['full-width letters', 'ＥＤＵ-G1'],
    ['letters that become others in capitals', 'ıDU'],
    ['two in one header', 'EDU-G1, EDU-TR'],
    ['two headers', ['EDU-G1', 'EDU-TR']],
    ['the same header twice', ['EDU-G1', 'EDU-G1']],
    ['a list of one', ['EDU-G1']],
    ['an empty list', []],
    ['something very long', 'A'.repeat(100_000)],
    ['a quotation mark', "EDU' or 1=1"],
    ['an object', { toString: () => 'EDU-G1' }],
    ['a number', 1],
    ['null', null],
  ])('is not well formed with %s', (_what, matter) => {
    expect(read(matter, 'c1')).toMatchObject(badMatter);
  });

  it.each(['1', 'a'.repeat(64), 'XN:2026/09#17_b.c-d'])('may be the case %s', (caseNumber) => {
    expect(read(undefined, caseNumber)).toMatchObject({ caseNumber });
  });

  it.each([
    ['nothing', ''],
    ['65 signs', 'a'.repeat(65)],
    ['a blank', 'a b'],
    ['a tab', 'a\tb'],
    ['a line break', 'a\n'],
    ['Chinese', '2026年1号'],
    ['a comma', 'a,b'],
    ['a NUL', 'a\0'],
    ['two headers', ['a', 'b']],
    ['angle brackets', '<script>'],
  ])('is not well formed with a case of %s', (_what, caseNumber) => {
    expect(read('EDU-G1', caseNumber)).toMatchObject(badCase);
  });

  it('is never repeated when it is not well formed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'binary' }), fc.boolean(), (text, isMatter) => {
        const value = `${text}!${text}`;
        const outcome = isMatter ? read(value) : read('EDU-G1', value);
        expect(outcome).toMatchObject(isMatter ? badMatter : badCase);
        expect(JSON.stringify(outcome)).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });

  it('is what was sent, whenever it is well formed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][A-Z0-9]{0,9}(-[A-Z0-9]{1,12}){0,3}$/u), (matter) => {
        expect(read(matter)).toEqual({ matter, caseNumber: undefined });
      }),
    );
  });
});

describe('the case', () => {
  const touching = { facts: new Set(['Person.id']) };

  it('is needed where facts are touched', () => {
    expect(requireCase(touching, 'c1')).toBe('c1');
    expect(outcomeOf(() => requireCase(touching, undefined))).toMatchObject({
      code: 'PURPOSE_REFUSED',
      reason: 'CASE_MISSING',
    });
  });

  it('is not needed where nobody is touched', () => {
    expect(requireCase({ facts: new Set() }, undefined)).toBe(undefined);
    expect(requireCase({ facts: new Set() }, 'c1')).toBe('c1');
  });
});
