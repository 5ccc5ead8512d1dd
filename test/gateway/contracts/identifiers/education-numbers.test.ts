import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../gateway/contracts/dates.ts';
import {
  checkSchoolCode,
  foldSchoolCode,
  parseSchoolCode,
  schoolKindOf,
} from '../../../../gateway/contracts/identifiers/school-code.ts';
import {
  checkStudentNumber,
  foldStudentNumber,
  parseStudentNumber,
  rollTypeOf,
} from '../../../../gateway/contracts/identifiers/student-number.ts';
import { errorOf, verdictOf } from './outcome.ts';

const today = '2026-11-22' as PlainDate;

describe('student numbers', () => {
  it.each([
    ['G63022420180831998X', 'valid'],
    ['G630224201809019970', 'valid'],
    ['L630224201808319963', 'valid'],
    ['J630224201809019997', 'valid'],
    ['63022420180831998X', 'FORMAT'],
    ['G63022420180831998', 'FORMAT'],
    ['G630224201809019971', 'CHECK'],
    ['T630224201809019970', 'LETTER'],
    ['G630224201502300012', 'DATE'],
    ['G990224201504300018', 'REGION'],
    ['L630224201809019971', 'warning CHECK'],
    ['J630224201502300019', 'warning CHECK'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkStudentNumber(number, today))).toBe(verdict);
  });

  it('accept a local letter only where it is configured', () => {
    expect(verdictOf(checkStudentNumber('X630224201809019970', today))).toBe('LETTER');
    expect(verdictOf(checkStudentNumber('X630224201809019970', today, 'X'))).toBe('valid');
  });

  it('tell the kind of roll', () => {
    const numbers = ['G630224201809019970', 'l630224201808319963', 'J630224201809019997'];

    expect(numbers.map((number) => rollTypeOf(parseStudentNumber(number, today)))).toEqual([
      'FORMAL',
      'TEMPORARY',
      'NO_IDENTITY_NUMBER',
    ]);
  });

  it.each([
    [' g63022420180831998x', 'G63022420180831998X'],
    ['Ｇ63022420180831998×', 'G63022420180831998X'],
    ['G630224201809019971', 'G630224201809019971'],
    ['630224201809019970', undefined],
  ])('are read from the stored text %j as %s', (stored, number) => {
    expect(foldStudentNumber(stored)).toBe(number);
  });

  it('are refused as BAD_INPUT with the reason', () => {
    expect(errorOf(() => parseStudentNumber('T630224201809019970', today))?.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'studentNumber',
      reason: 'LETTER',
    });
  });
});

describe('school codes', () => {
  it.each([
    ['2163000101', 'valid'],
    ['3163000205', 'valid'],
    ['3463000302', 'valid'],
    ['5163000007', 'valid'],
    ['1163000890', 'valid'],
    ['6163000101', 'SCHOOL_TYPE'],
    ['2199000101', 'PROVINCE'],
    ['216300010', 'FORMAT'],
    ['21630001011', 'FORMAT'],
  ])('%s is %s', (code, verdict) => {
    expect(verdictOf(checkSchoolCode(code))).toBe(verdict);
  });

  it('tell the kind of school', () => {
    expect(schoolKindOf(parseSchoolCode('３１63000205'))).toBe('31');
  });

  it.each([
    [' 2163000101 ', '2163000101'],
    ["'2163000101", '2163000101'],
    ['21 6300 0101', '2163000101'],
    ['2163000101.0', '2163000101'],
    ['无', undefined],
  ])('are read from the stored text %j as %s', (stored, code) => {
    expect(foldSchoolCode(stored)).toBe(code);
  });
});
