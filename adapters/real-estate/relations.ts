import { LAND_USE } from '../../gateway/contracts/codes/land-use-codes.ts';
import {
  AREA_UNIT,
  CO_OWNERSHIP,
  HOLDER_TYPE,
  HOUSE_STRUCTURE,
  HOUSE_USE,
  REGISTRATION_TYPE,
  RIGHT_NATURE,
  RIGHT_TYPE,
} from '../../gateway/contracts/codes/real-estate-codes.ts';
import { defineRelation } from '../../gateway/contracts/relation.ts';
import {
  code,
  day,
  decimal,
  division,
  flag,
  innerKey,
  oneOf,
  partialDay,
  text,
  wholeNumber,
} from '../postgres/column-types.ts';
import { innerKeyOf, personKey, unitKey } from '../postgres/key-types.ts';

const department = 'real-estate';

/** How a right was acquired, as far as it matters; nothing where the register does not say. */
const acquired = oneOf('INHERITANCE', 'OTHER');

/** Current rights of one person, by identity number. */
export const holding = defineRelation({
  department,
  name: 'holding',
  key: personKey,
  division: 'division_code',
  columns: {
    unit_number: text,
    right_type: code(RIGHT_TYPE),
    certificate_number: text,
    co_ownership: code(CO_OWNERSHIP),
    share: text,
    registration_type: code(REGISTRATION_TYPE),
    registered_on: day,
    location: text,
    division_code: division,
    registered_area: decimal,
    acquisition: acquired,
  },
});

/** A unit with its parcel and building, by unit number. */
export const unit = defineRelation({
  department,
  name: 'unit',
  key: unitKey,
  division: 'division_code',
  columns: {
    parcel_code: innerKey,
    location: text,
    division_code: division,
    feature: text,
    land_use: code(LAND_USE),
    right_type: code(RIGHT_TYPE),
    right_nature: code(RIGHT_NATURE),
    parcel_area: decimal,
    parcel_area_unit: code(AREA_UNIT),
    approved_area: decimal,
    building_number: text,
    structure: code(HOUSE_STRUCTURE),
    floors: wholeNumber,
    completed_on: partialDay,
    planned_use: code(HOUSE_USE),
    footprint_area: decimal,
    floor_area: decimal,
    floor_area_unit: code(AREA_UNIT),
    has_approval: flag,
    has_outline: flag,
  },
});

/** Current rights in a unit, a row for each holder row, by unit number. */
export const right = defineRelation({
  department,
  name: 'right',
  key: unitKey,
  columns: {
    subject: oneOf('building', 'land'),
    case_number: innerKey,
    right_type: code(RIGHT_TYPE),
    certificate_number: text,
    registered_on: day,
    registered_area: decimal,
    holder_sequence: wholeNumber,
    holder_names: text,
    holder_id_type: text,
    holder_numbers: text,
    holder_kind: code(HOLDER_TYPE),
    co_ownership: code(CO_OWNERSHIP),
    share: text,
  },
});

/** How the current and provisional rights in a unit were acquired, a row for each right, by unit number. */
export const acquisition = defineRelation({
  department,
  name: 'acquisition',
  key: unitKey,
  columns: { acquisition: acquired },
});

/** What restricts a unit, by unit number. */
export const restriction = defineRelation({
  department,
  name: 'restriction',
  key: unitKey,
  columns: {
    kind: oneOf('SEIZURE', 'MORTGAGE', 'PRELIMINARY_NOTICE', 'OBJECTION'),
    case_number: innerKey,
    detail: text,
    authority: text,
    starts_on: day,
    ends_on: day,
    registered_on: day,
  },
});

/** Planning layers that are looked at. */
export const PLANNING_LAYERS = [
  'PERMANENT_BASIC_FARMLAND',
  'ECOLOGICAL_REDLINE',
  'URBAN_BOUNDARY',
  'PLANNED_USE',
  'LAND_SURVEY',
] as const;

/** How the planning layers cut a parcel's outline, by parcel code. */
export const planning = defineRelation({
  department,
  name: 'planning',
  key: innerKeyOf('parcel code'),
  columns: { layer: oneOf(...PLANNING_LAYERS), class_code: text, class_name: text, overlap_area: decimal },
});
