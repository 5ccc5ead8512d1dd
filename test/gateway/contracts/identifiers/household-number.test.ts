import { describe, expect, it } from 'vitest';
import {
  checkHouseholdNumber,
  foldHouseholdNumber,
  householdNumberSpellings,
  parseHouseholdNumber,
} from '../../../../gateway/contracts/identifiers/household-number.ts';
import { errorOf, verdictOf } from './outcome.ts';

describe('household numbers', () => {
  it.each([
    ['012345678', 'valid'],
    ['630224017', 'valid'],
    ['01234567', 'warning LEGACY_LENGTH'],
    ['0123456789', 'warning LEGACY_LENGTH'],
    ['12345', 'LENGTH'],
    ['0123456789012', 'LENGTH'],
    ['01234567X', 'FORMAT'],
    ['', 'FORMAT'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkHouseholdNumber(number))).toBe(verdict);
  });

  it.each([
    ['012345678', 'valid'],
    ['01234567', 'LENGTH'],
    ['0123456789', 'LENGTH'],
    ['01234567X', 'FORMAT'],
  ])('%s is %s where old books are not accepted', (number, verdict) => {
    expect(verdictOf(checkHouseholdNumber(number, { isLegacyAccepted: false }))).toBe(verdict);
  });

  it('keep their leading zeros through every spelling', () => {
    const number = parseHouseholdNumber(' ０12345678 ');
    const spellings = householdNumberSpellings(number);

    expect(spellings).toEqual(['012345678', '０１２３４５６７８', "'012345678"]);
    expect(spellings.map(foldHouseholdNumber)).toEqual(['012345678', '012345678', '012345678']);
  });

  it.each(['', '无', '12345', '01234567X', '0123456789012'])('are not read from %j', (stored) => {
    expect(foldHouseholdNumber(stored)).toBeUndefined();
  });

  it('are refused as BAD_INPUT with the reason', () => {
    expect(errorOf(() => parseHouseholdNumber('12'))?.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'householdNumber',
      reason: 'LENGTH',
    });
    expect(errorOf(() => parseHouseholdNumber(12345678))?.failure).toMatchObject({ reason: 'TYPE' });
  });
});
