import { describe, expect, it } from 'vitest';
import { areaIn, squareMetres, unitNumberFrom } from '../../../adapters/real-estate/areas.ts';
import { holdingsOfPerson, isHome } from '../../../adapters/real-estate/holdings.ts';
import { homesteadCount } from '../../../adapters/real-estate/homesteads.ts';
import { parcelOf } from '../../../adapters/real-estate/parcel.ts';
import {
  isConflict,
  isPlannedForBuilding,
  overlaps,
  plannedArea,
  planningOf,
} from '../../../adapters/real-estate/planning.ts';
import { isRegistered, registeredAreaOf, restrictionsOf, rightsIn } from '../../../adapters/real-estate/unit-rights.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { AREA_UNIT, RIGHT_TYPE } from '../../../gateway/contracts/codes/real-estate-codes.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { scopeOf } from '../../support/scope-of.ts';

const { owner, joinedA, joinedB } = people;
const unitNumber = owner.unitNumber as string as RealEstateUnitNumber;
const parcelCode = unitNumber.slice(0, 19);
const landUnit = `${parcelCode}W00000000`;
const unit = { unitNumber, parcelCode };

describe('the holders of a right', () => {
  const holdersOf = async (...rows: readonly Readonly<Record<string, unknown>>[]) => {
    const whole = rows.map((row) => ({ subject: 'building', case_number: '1', certificate_number: 'a', ...row }));
    const rights = await rightsIn(scopeOf({ right: { [unitNumber]: whole } }), unit);
    expect(rights).toHaveLength(1);
    return rights[0]?.holders.map(({ name, person }) => [name, person?.id ?? null]);
  };

  it('come in the register’s order', async () => {
    expect(
      await holdersOf(
        { holder_sequence: 2, holder_names: '乙', holder_id_type: '1', holder_numbers: joinedB.id },
        { holder_sequence: 1, holder_names: '甲', holder_id_type: '1', holder_numbers: joinedA.id },
      ),
    ).toEqual([
      ['甲', joinedA.id],
      ['乙', joinedB.id],
    ]);
  });

  it.each([',', '，', '、', '/', ';', '；'])('written into one cell with %s between them are two', async (sign) => {
    expect(
      await holdersOf({
        holder_names: `甲${sign}乙`,
        holder_id_type: '1',
        holder_numbers: [joinedA.id, joinedB.id].join(sign),
      }),
    ).toEqual([
      ['甲', joinedA.id],
      ['乙', joinedB.id],
    ]);
  });

  it('have no numbers where there are fewer of them than names: nobody gets another’s', async () => {
    expect(await holdersOf({ holder_names: '甲,乙', holder_id_type: '1', holder_numbers: joinedA.id })).toEqual([
      ['甲', null],
      ['乙', null],
    ]);
  });

  it.each(['7', '99'])('with another document (%s) than an identity card are no persons to ask about', async (type) => {
    expect(await holdersOf({ holder_names: '甲', holder_id_type: type, holder_numbers: joinedA.id })).toEqual([
      ['甲', null],
    ]);
  });

  it('with a number that is none are no persons to ask about', async () => {
    expect(await holdersOf({ holder_names: '甲', holder_id_type: '1', holder_numbers: '310110197803129970' })).toEqual([
      ['甲', null],
    ]);
  });
});

describe('the rights in a unit', () => {
  it('are those in the unit and in the land under it, the earlier first', async () => {
    const row = (subject: string, registered_on: string) => ({ subject, case_number: subject, registered_on });
    const scope = scopeOf({
      right: { [unitNumber]: [row('building', '2021-05-18')], [landUnit]: [row('land', '1998-01-01')] },
    });

    const rights = await rightsIn(scope, unit);

    expect(rights.map(({ subject, registeredOn }) => [subject, registeredOn])).toEqual([
      ['land', '1998-01-01'],
      ['building', '2021-05-18'],
    ]);
  });

  it('of bare land are read once', async () => {
    const scope = scopeOf({ right: { [landUnit]: [{ subject: 'land', case_number: '1' }] } });

    expect(await rightsIn(scope, { unitNumber: landUnit, parcelCode })).toHaveLength(1);
  });

  it.each([
    ['house', 'in the house', unitNumber, unitNumber, 'building', true],
    ['house', 'in the land alone', unitNumber, landUnit, 'land', false],
    ['bare parcel', 'in the land', landUnit, landUnit, 'land', true],
  ])('register a %s when they are %s', async (_what, _where, of, key, subject, expected) => {
    const rights = await rightsIn(scopeOf({ right: { [key]: [{ subject, case_number: '1' }] } }), {
      unitNumber: of,
      parcelCode,
    });

    expect(rights).toHaveLength(1);
    expect(isRegistered(rights, { unitNumber: of, parcelCode })).toBe(expected);
  });

  it('that are not there register nothing', () => {
    expect(isRegistered([], unit)).toBe(false);
  });
});

describe('the registered area', () => {
  const held = async (...areas: readonly string[]) =>
    rightsIn(
      scopeOf({
        right: {
          [landUnit]: areas.map((area, at) => ({ subject: 'land', case_number: String(at), registered_area: area })),
        },
      }),
      unit,
    );

  it('is that of the only current right in the land', async () => {
    expect(registeredAreaOf(await held('140.00'), 'land')).toEqual({ value: '140.00', unit: 'SQUARE_METRE' });
    expect(registeredAreaOf(await held('140.00'), 'building')).toBeNull();
  });

  it('is not chosen among several current rights', async () => {
    expect(registeredAreaOf(await held('140.00', '90.00'), 'land')).toBeNull();
  });
});

describe('the restrictions of a unit', () => {
  it('are those of the unit and of the land under it', async () => {
    const scope = scopeOf({
      restriction: {
        [unitNumber]: [{ kind: 'MORTGAGE', detail: '1', registered_on: '2025-01-01' }],
        [landUnit]: [{ kind: 'SEIZURE', authority: '法院', registered_on: '2024-01-01', ends_on: '2027-01-01' }],
      },
    });

    expect(await restrictionsOf(scope, unit)).toEqual([
      { kind: 'SEIZURE', detail: null, authority: '法院', from: null, until: '2027-01-01', registeredOn: '2024-01-01' },
      {
        kind: 'MORTGAGE',
        detail: expect.objectContaining({ code: '1' }),
        authority: null,
        from: null,
        until: null,
        registeredOn: '2025-01-01',
      },
    ]);
  });

  it('that cannot be read make the unit UNAVAILABLE, never free', async () => {
    const scope = () => scopeOf({ unit: { [unitNumber]: [{}] }, restriction: 'DOWN' });
    const parts = { rights: false, acquisition: false, planning: false };

    expect(await parcelOf(scope(), unitNumber, { ...parts, restrictions: true })).toMatchObject({
      status: 'UNAVAILABLE',
      reason: 'DOWN',
      record: null,
    });
    expect(await parcelOf(scope(), unitNumber, { ...parts, restrictions: false })).toMatchObject({ status: 'FOUND' });
  });
});

describe('holdings', () => {
  const held = (unit_number: string, right: string, certificate = 'a') => ({
    unit_number,
    right_type: decodeCode(RIGHT_TYPE, right),
    certificate_number: certificate,
  });
  const other = people.twoHomesteads.unitNumber;

  it.each([
    ['land and house on one parcel', [held(landUnit, '5'), held(unitNumber, '6')], 1],
    ['houses on two parcels', [held(unitNumber, '6'), held(other, '6')], 2],
    ['a flat', [held(joinedA.unitNumber, '4')], 0],
    ['rights without a usable number, by certificate', [held('?', '6', 'a'), held('', '6', 'b')], 2],
  ])('count as homesteads: %s', async (_what, rows, count) => {
    const { record } = await holdingsOfPerson(scopeOf({ holding: { [owner.id]: rows } }), owner.id as PersonId);

    expect(record && homesteadCount(record)).toBe(count);
  });

  it.each([
    ['3', false],
    ['4', true],
    ['5', true],
    ['6', true],
    ['7', false],
    ['8', true],
    ['9', false],
  ])('of right type %s are a home: %s', async (type, expected) => {
    const scope = scopeOf({ holding: { [owner.id]: [held(unitNumber, type)] } });
    const { record } = await holdingsOfPerson(scope, owner.id as PersonId);

    expect(record?.rights.map(isHome)).toEqual([expected]);
  });
});

describe('planning', () => {
  const overlay = (layer: string, class_code: string | undefined, overlap_area: string | undefined) => ({
    layer,
    class_code,
    overlap_area,
  });
  const planningWith = (...rows: readonly unknown[]) =>
    planningOf(scopeOf({ planning: { [parcelCode]: rows as never } }), parcelCode);

  it('adds up what is planned for building, to the hundredth', async () => {
    const evidence = await planningWith(
      overlay('PLANNED_USE', '0703', '0.10'),
      overlay('PLANNED_USE', '07', '0.20'),
      overlay('PLANNED_USE', '1207', '7.50'),
      overlay('LAND_SURVEY', '0702', '99.00'),
    );

    expect(plannedArea(evidence)).toEqual({ value: '0.30', unit: 'SQUARE_METRE' });
  });

  it('is nought where the plan covers the parcel with something else, and nothing where no plan does', async () => {
    expect(plannedArea(await planningWith(overlay('PLANNED_USE', '01', '140.00')))).toEqual({
      value: '0.00',
      unit: 'SQUARE_METRE',
    });
    expect(plannedArea(await planningWith(overlay('LAND_SURVEY', '0702', '140.00')))).toBeNull();
  });

  it('of an outline that no layer touches is FOUND and empty, and of no outline NO_RECORD', async () => {
    expect(await planningWith({})).toMatchObject({ status: 'FOUND', record: { overlays: [] } });
    expect(await planningWith()).toMatchObject({ status: 'NO_RECORD', record: null });
  });

  it('is in conflict with farmland and the red line only', async () => {
    const layers = ['PERMANENT_BASIC_FARMLAND', 'ECOLOGICAL_REDLINE', 'URBAN_BOUNDARY', 'PLANNED_USE', 'LAND_SURVEY'];
    const { record } = await planningWith(...layers.map((layer) => overlay(layer, undefined, '1.00')));

    expect(record?.overlays.filter(isConflict).map(({ layer }) => layer)).toEqual(layers.slice(0, 2));
  });

  it('overlaps the layers that lie on the parcel, and no other', async () => {
    const { record } = await planningWith(overlay('ECOLOGICAL_REDLINE', undefined, '1.00'));

    expect(record && overlaps(record, 'ECOLOGICAL_REDLINE')).toBe(true);
    expect(record && overlaps(record, 'PERMANENT_BASIC_FARMLAND')).toBe(false);
  });

  it.each([
    ['all of it for homesteads', [overlay('PLANNED_USE', '0703', '140.00')], true],
    [
      'a part of it for a road',
      [overlay('PLANNED_USE', '0703', '132.00'), overlay('PLANNED_USE', '1207', '8.00')],
      false,
    ],
    ['none of it for building', [overlay('PLANNED_USE', '01', '140.00')], false],
    ['a class that the plan does not name', [overlay('PLANNED_USE', undefined, '140.00')], false],
    ['nothing at all', [overlay('LAND_SURVEY', '0702', '140.00')], null],
  ])('is for building when the plan designates %s', async (_what, rows, expected) => {
    const { record } = await planningWith(...rows);

    expect(record && isPlannedForBuilding(record)).toBe(expected);
  });
});

describe('an area', () => {
  it.each([
    ['120.0000', undefined, { value: '120.00', unit: 'SQUARE_METRE' }],
    ['0.1275', '2', { value: '0.1275', unit: 'MU' }],
    ['1.50', '3', { value: '1.50', unit: 'HECTARE' }],
    ['12', '1', { value: '12', unit: 'SQUARE_METRE' }],
    ['12', '9', null],
    [undefined, '1', null],
  ])('stored as %s in unit %s', (value, unitCode, expected) => {
    const stored = unitCode === undefined ? undefined : decodeCode(AREA_UNIT, unitCode);

    expect(areaIn(value, stored)).toEqual(expected);
  });

  it('of the standard is in square metres', () => {
    expect(squareMetres('145.50')).toEqual({ value: '145.50', unit: 'SQUARE_METRE' });
    expect(squareMetres(undefined)).toBeNull();
  });

  it('belongs to a unit only when its number is one', () => {
    expect(unitNumberFrom(unitNumber)).toBe(unitNumber);
    expect(unitNumberFrom('420684105210')).toBeNull();
    expect(unitNumberFrom(undefined)).toBeNull();
  });
});
