import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../../gateway/contracts/identifiers/division-code.ts';
import type { ParameterSet } from '../../../../gateway/contracts/parameter-set.ts';
import { parametersFor } from '../../../../gateway/matters/engine/parameters.ts';

const setOf = (id: string, division: string | undefined, from: string, until?: string): ParameterSet => ({
  id,
  matter: 'TEST',
  division: division === undefined ? undefined : parseDivisionCode(division),
  from: parsePlainDate(from),
  until: until === undefined ? undefined : parsePlainDate(until),
  source: 'a test',
  unconfirmed: [],
  values: {},
});

const picked = (sets: readonly ParameterSet[], division: string, on: string): string | undefined =>
  parametersFor(sets, parseDivisionCode(division), parsePlainDate(on))?.id;

const SETS = [
  setOf('everywhere', undefined, '2015-01-01'),
  setOf('province', '63', '2016-01-01'),
  setOf('city', '6301', '2017-01-01', '2019-12-31'),
  setOf('district', '630102', '2018-01-01', '2020-12-31'),
  setOf('district-later', '630102', '2020-06-01'),
];

describe('the parameters that apply', () => {
  it.each([
    ['630102', '2014-12-31', undefined],
    ['630102', '2015-01-01', 'everywhere'],
    ['630102', '2016-01-01', 'province'],
    ['630102', '2017-06-01', 'city'],
    ['630102', '2018-01-01', 'district'],
    ['630102', '2020-05-31', 'district'],
    ['630102', '2020-06-01', 'district-later'],
    ['630102', '2030-01-01', 'district-later'],
    ['630103', '2018-01-01', 'city'],
    ['630103', '2019-12-31', 'city'],
    ['630103', '2020-01-01', 'province'],
    ['632323', '2020-01-01', 'province'],
    ['320581', '2020-01-01', 'everywhere'],
    ['6301', '2020-06-01', 'province'],
    ['63', '2018-01-01', 'province'],
    ['630102001', '2018-01-01', 'district'],
    ['630102000000', '2018-01-01', 'district'],
  ])('in %s on %s are those of %s', (division, on, expected) => {
    expect(picked(SETS, division, on)).toBe(expected);
    expect(picked(SETS.toReversed(), division, on)).toBe(expected);
  });

  it('are those listed last, where two are of one place from one day on', () => {
    const shipped = setOf('shipped', '630102', '2020-01-01');
    const own = setOf('own', '630102000000', '2020-01-01');
    expect(picked([shipped, own], '630102', '2021-01-01')).toBe('own');
    expect(picked([own, shipped], '630102', '2021-01-01')).toBe('shipped');
  });

  it('are those of the smaller place, though the larger one has a later set', () => {
    const [early, late] = [setOf('district', '630102', '2010-01-01'), setOf('province', '63', '2020-01-01')];
    expect(picked([early, late], '630102', '2021-01-01')).toBe('district');
  });

  it('are none where none are in force', () => {
    expect(picked([], '630102', '2020-01-01')).toBeUndefined();
    expect(picked([setOf('over', undefined, '2010-01-01', '2019-12-31')], '630102', '2020-01-01')).toBeUndefined();
  });
});
