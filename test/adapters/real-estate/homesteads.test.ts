import { describe, expect, it } from 'vitest';
import { holdingsOfPerson, holds } from '../../../adapters/real-estate/holdings.ts';
import { otherHomesteads } from '../../../adapters/real-estate/homesteads.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { RIGHT_TYPE } from '../../../gateway/contracts/codes/real-estate-codes.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { scopeOf } from '../../support/scope-of.ts';

const UNIT = people.owner.unitNumber as string as RealEstateUnitNumber;
const LAND = `${UNIT.slice(0, 19)}W00000000`;
const SECOND = people.twoHomesteads.unitNumber;
const SECOND_LAND = `${SECOND.slice(0, 19)}W00000000`;
const THIRD = people.twoHomesteads.otherUnitNumber;
const FLAT = people.shareHalf.unitNumber;

type Acquired = 'INHERITANCE' | 'OTHER' | undefined;

const row = (unit_number: string, rightType: string, acquisition?: Acquired) => ({
  unit_number,
  right_type: decodeCode(RIGHT_TYPE, rightType),
  acquisition,
});

async function holdingsWith(...rows: readonly ReturnType<typeof row>[]) {
  const id = people.owner.id as string as PersonId;
  const { record } = await holdingsOfPerson(scopeOf({ holding: { [id]: rows } }), id);
  if (record === null) throw new Error('The person holds nothing');
  return record;
}

describe('beside one homestead', () => {
  it.each([
    ['the house and the land of this one', [row(UNIT, '6', 'OTHER'), row(LAND, '5', 'OTHER')], 'NONE'],
    ['a flat', [row(FLAT, '4', 'OTHER')], 'NONE'],
    ['one that was inherited', [row(SECOND, '6', 'INHERITANCE')], 'INHERITED_ONLY'],
    ['two that were inherited', [row(SECOND, '6', 'INHERITANCE'), row(THIRD, '5', 'INHERITANCE')], 'INHERITED_ONLY'],
    ['one that was not', [row(SECOND, '6', 'OTHER')], 'OTHER'],
    [
      'one that was inherited and one that was not',
      [row(SECOND, '6', 'INHERITANCE'), row(THIRD, '6', 'OTHER')],
      'OTHER',
    ],
    ['one of which only the land says so', [row(SECOND, '6'), row(SECOND_LAND, '5', 'INHERITANCE')], 'INHERITED_ONLY'],
    ['one of which nobody says how', [row(SECOND, '6')], null],
    ['one of which nobody says how, and one allotted', [row(SECOND, '6'), row(THIRD, '6', 'OTHER')], 'OTHER'],
    ['one without a usable number', [row('?', '6', 'OTHER')], null],
    ['one without a usable number, and one allotted', [row('?', '6'), row(SECOND, '6', 'OTHER')], 'OTHER'],
    ['one without a usable number, and one inherited', [row('?', '6'), row(SECOND, '6', 'INHERITANCE')], null],
    ['a flat without a usable number', [row('?', '4', 'OTHER')], 'NONE'],
    ['a right of unknown type without a usable number', [row('?', '77', 'OTHER')], null],
    ['a right of unknown type in a homestead', [row(SECOND, '77', 'OTHER')], null],
    ['a right of unknown type in a flat', [row(FLAT, '77', 'OTHER')], 'NONE'],
    ['a right of unknown type in this one', [row(UNIT, '77', 'OTHER')], 'NONE'],
  ])('somebody holds %s', async (_what, rows, expected) => {
    expect(otherHomesteads(await holdingsWith(...rows), UNIT)).toBe(expected);
  });
});

describe('a unit', () => {
  it.each([
    ['a right in it', [row(SECOND, '6'), row(UNIT, '6')], true],
    ['a right in the land under it', [row(LAND, '5')], true],
    ['a right in another house on its parcel', [row(`${UNIT.slice(0, 19)}F00020001`, '6')], false],
    ['a right elsewhere', [row(SECOND, '6')], false],
    ['a right without a usable number', [row('?', '6')], null],
    ['a right in it and one without a usable number', [row('?', '6'), row(UNIT, '6')], true],
  ])('is held by one who has %s', async (_what, rows, expected) => {
    expect(holds(await holdingsWith(...rows), UNIT)).toBe(expected);
  });
});
