import { describe, expect, it } from 'vitest';
import { isAcquiredByInheritance } from '../../../adapters/real-estate/acquisition.ts';
import { completedBefore, parcelOf } from '../../../adapters/real-estate/parcel.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { RIGHT_TYPE } from '../../../gateway/contracts/codes/real-estate-codes.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import type { RealEstateUnitNumber } from '../../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { scopeOf } from '../../support/scope-of.ts';

const HOUSE = people.owner.unitNumber as string as RealEstateUnitNumber;
const LAND = `${HOUSE.slice(0, 19)}W00000000` as RealEstateUnitNumber;
const PARTS = { rights: false, acquisition: false, restrictions: false, planning: false };

/** What is in the register about one unit. */
async function parcelWith(row: Readonly<Record<string, unknown>>, unit = HOUSE) {
  const { record } = await parcelOf(scopeOf({ unit: { [unit]: [row] } }), unit, PARTS);
  if (record === null) throw new Error('The unit is not there');
  return record;
}

describe('a homestead', () => {
  const type = (code: string) => decodeCode(RIGHT_TYPE, code);

  it.each([
    ['C in the feature code', { feature: 'JC' }, true],
    ['C in the unit number, where the register leaves the feature out', {}, true],
    ['another feature, whatever the right', { feature: 'JB', right_type: type('6') }, false],
    ['an unknown feature and a right in a homestead', { feature: 'J?', right_type: type('5') }, true],
    ['an unknown feature and another right', { feature: 'J?', right_type: type('7') }, false],
    ['an unknown feature and an unknown right', { feature: 'J?', right_type: type('77') }, null],
    ['an unknown feature and no right', { feature: 'J?' }, null],
  ])('is told by %s', async (_what, row, expected) => {
    expect((await parcelWith(row)).isHomestead).toBe(expected);
  });

  it.each([
    [true, true],
    [false, false],
    [undefined, null],
  ])('with approvals on record (%s) has one: %s', async (has_approval, expected) => {
    expect((await parcelWith({ has_approval })).hasApproval).toBe(expected);
  });
});

describe('a survey', () => {
  const whole = { parcel_area: '140.00', footprint_area: '84.00', floor_area: '84.00', has_outline: true };

  it.each([
    ['everything', HOUSE, {}, true],
    ['no outline', HOUSE, { has_outline: false }, false],
    ['no area of the parcel', HOUSE, { parcel_area: undefined }, false],
    ['an area of nought', HOUSE, { parcel_area: '0.00' }, false],
    ['no footprint', HOUSE, { footprint_area: undefined }, false],
    ['no floor area', HOUSE, { floor_area: undefined }, false],
    ['no house, where there is none', LAND, { footprint_area: undefined, floor_area: undefined }, true],
    ['no area of bare land', LAND, { parcel_area: undefined }, false],
    ['outlines kept elsewhere', HOUSE, { has_outline: undefined }, null],
    ['outlines kept elsewhere, and no footprint', HOUSE, { has_outline: undefined, footprint_area: undefined }, false],
  ])('with %s', async (_what, unit, differs, expected) => {
    expect((await parcelWith({ ...whole, ...differs }, unit)).isSurveyed).toBe(expected);
  });
});

describe('a house', () => {
  const finished = (value: string, precision: 'DAY' | 'MONTH' | 'YEAR') => ({ value, precision });

  it.each([
    [finished('1978', 'YEAR'), '1982-02-13', true],
    [finished('1981', 'YEAR'), '1982-01-01', true],
    [finished('1982', 'YEAR'), '1982-02-13', null],
    [finished('1982', 'YEAR'), '1982-12-31', null],
    [finished('1987', 'YEAR'), '1987-01-01', false],
    [finished('1995', 'YEAR'), '1987-01-01', false],
    [finished('1982-01', 'MONTH'), '1982-02-13', true],
    [finished('1982-02', 'MONTH'), '1982-02-13', null],
    [finished('1982-02', 'MONTH'), '1982-02-01', false],
    [finished('1982-03', 'MONTH'), '1982-02-13', false],
    [finished('1982-02-12', 'DAY'), '1982-02-13', true],
    [finished('1982-02-13', 'DAY'), '1982-02-13', false],
    [finished('1982-02-14', 'DAY'), '1982-02-13', false],
    [undefined, '1982-02-13', null],
  ])('finished in %o was finished before %s', async (completed_on, date, expected) => {
    const { building } = await parcelWith({ building_number: 'F0001', completed_on });

    expect(building && completedBefore(building, parsePlainDate(date))).toBe(expected);
  });
});

describe('the inheritance of a unit', () => {
  const acquired = (house: readonly string[], land: readonly string[]) => {
    const rows = (list: readonly string[]) => list.map((word) => (word === '' ? {} : { acquisition: word }));
    return scopeOf({ acquisition: { [HOUSE]: rows(house), [LAND]: rows(land) } });
  };
  const unit = { unitNumber: HOUSE, parcelCode: HOUSE.slice(0, 19) };

  it.each([
    [['INHERITANCE'], [], true],
    [['OTHER'], ['INHERITANCE'], true],
    [['OTHER'], ['OTHER'], false],
    [[''], ['OTHER'], false],
    [[''], [''], null],
    [[], [], null],
  ])('with %j for the house and %j for the land', async (house, land, expected) => {
    expect(await isAcquiredByInheritance(acquired(house, land), unit)).toBe(expected);
  });

  it('that cannot be read makes the unit UNAVAILABLE, but only where it is asked for', async () => {
    const register = { unit: { [HOUSE]: [{}] }, acquisition: 'DOWN' } as const;

    expect(await parcelOf(scopeOf(register), HOUSE, { ...PARTS, acquisition: true })).toMatchObject({
      status: 'UNAVAILABLE',
      reason: 'DOWN',
      record: null,
    });
    expect(await parcelOf(scopeOf(register), HOUSE, PARTS)).toMatchObject({ status: 'FOUND' });
  });
});
