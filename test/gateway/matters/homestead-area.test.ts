import { describe, expect, it } from 'vitest';
import {
  areaRuling,
  hundredthsOf,
  squareMetreText,
  type AreaCase,
  type AreaRuling,
} from '../../../gateway/matters/topics/homestead-area.ts';

describe('the area to register', () => {
  const STANDARD = 140_00;
  const review = (reason: AreaRuling['reason']): AreaRuling => ({ reason, registered: null, excess: null });

  it.each<[string, AreaCase, AreaRuling]>([
    [
      'is the approved one where more was taken',
      { kind: 'APPROVED', surveyed: 145_50, approved: 120_00 },
      { reason: 'APPROVED_AREA', registered: 120_00, excess: 25_50 },
    ],
    [
      'is the approved one where just that was taken',
      { kind: 'APPROVED', surveyed: 120_00, approved: 120_00 },
      { reason: 'APPROVED_AREA', registered: 120_00, excess: 0 },
    ],
    [
      'is no larger than what was surveyed where less was taken than approved',
      { kind: 'APPROVED', surveyed: 118_20, approved: 120_00 },
      { reason: 'APPROVED_AREA', registered: 118_20, excess: 0 },
    ],
    [
      'is the actual one of a house from before 1982 that was not enlarged, whatever the standard',
      { kind: 'BEFORE_REGULATION', surveyed: 999_99, isUnchanged: true },
      { reason: 'ACTUAL_AREA', registered: 999_99, excess: 0 },
    ],
    [
      'is for a person where such a house was enlarged since',
      { kind: 'BEFORE_REGULATION', surveyed: 270_00, isUnchanged: false },
      review('ENLARGED_SINCE'),
    ],
    [
      'is the actual one of a house of 1984 with exactly the standard',
      { kind: 'BEFORE_LAW', surveyed: 140_00, standard: STANDARD },
      { reason: 'WITHIN_STANDARD', registered: 140_00, excess: 0 },
    ],
    [
      'is for a person where a house of 1984 takes a hundredth more',
      { kind: 'BEFORE_LAW', surveyed: 140_01, standard: STANDARD },
      review('EXCESS_BY_LOCAL_RULES'),
    ],
    [
      'is the actual one of a house of 1995 with exactly the standard',
      { kind: 'SINCE_LAW', surveyed: 140_00, standard: STANDARD },
      { reason: 'WITHIN_STANDARD', registered: 140_00, excess: 0 },
    ],
    [
      'is the standard where a house of 1995 takes a hundredth more, which goes into the remarks',
      { kind: 'SINCE_LAW', surveyed: 140_01, standard: STANDARD },
      { reason: 'STANDARD_AREA', registered: 140_00, excess: 1 },
    ],
    [
      'is the standard where a house of 1995 takes nearly twice as much',
      { kind: 'SINCE_LAW', surveyed: 270_00, standard: STANDARD },
      { reason: 'STANDARD_AREA', registered: 140_00, excess: 130_00 },
    ],
  ])('%s', (_name, facts, ruling) => {
    expect(areaRuling(facts)).toEqual(ruling);
  });
});

describe('areas', () => {
  it.each([
    ['120.22', 'SQUARE_METRE', 120_22],
    ['120', 'SQUARE_METRE', 120_00],
    ['0.1', 'SQUARE_METRE', 10],
    ['140.004', 'SQUARE_METRE', 140_00],
    ['140.005', 'SQUARE_METRE', 140_01],
    ['999999999.99', 'SQUARE_METRE', 99_999_999_999],
    ['0.21', 'MU', 140_00],
    ['1', 'MU', 666_67],
    ['0.0140', 'HECTARE', 140_00],
  ])('of %s %s are exact in hundredths of a square metre', (value, unit, hundredths) => {
    expect(hundredthsOf({ value, unit })).toBe(hundredths);
  });

  it.each([
    ['-1', 'SQUARE_METRE'],
    ['1e3', 'SQUARE_METRE'],
    ['', 'SQUARE_METRE'],
    ['1,5', 'SQUARE_METRE'],
    ['140', 'ACRE'],
  ])('are not made of %s %s', (value, unit) => {
    expect(hundredthsOf({ value, unit })).toBeUndefined();
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [12_022, '120.22'],
    [14_000, '140.00'],
  ])('of %i hundredths are written %s', (hundredths, text) => {
    expect(squareMetreText(hundredths)).toBe(text);
  });
});
