import { HOUSEHOLD_TYPE, PERSON_STATUS } from '../../gateway/contracts/codes/household-codes.ts';
import { MARITAL_STATUS, SEX } from '../../gateway/contracts/codes/person-codes.ts';
import { RELATIONSHIP } from '../../gateway/contracts/codes/relationship-codes.ts';
import { foldDivisionCode, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { defineRelation, type ColumnType } from '../../gateway/contracts/relation.ts';
import { normalizeStoredCode } from '../../gateway/contracts/text.ts';
import { code, day, division, innerKey, name, oneOf, text } from '../postgres/column-types.ts';
import { householdKey, innerKeyOf, personKey } from '../postgres/key-types.ts';

const department = 'household';

/** Columns about a book. */
const bookColumns = {
  household_key: innerKey,
  household_number: text,
  household_type: code(HOUSEHOLD_TYPE),
  division_code: division,
  address: text,
};

/** Columns about one person's entry in a book. Numbers of persons stay text here: they are checked where they are used. */
const entryColumns = {
  person_number: text,
  name,
  former_name: name,
  sex: code(SEX),
  birth_date: day,
  relation_to_head: code(RELATIONSHIP),
  marital_status: code(MARITAL_STATUS),
  state: code(PERSON_STATUS),
  death_date: day,
  moved_in_on: day,
  guardian1_name: name,
  guardian1_number: text,
  guardian1_relation: code(RELATIONSHIP),
  guardian2_name: name,
  guardian2_number: text,
  guardian2_relation: code(RELATIONSHIP),
  father_name: name,
  father_number: text,
  mother_name: name,
  mother_number: text,
  recorded_on: day,
};

/** The county of a police station: the first six of its twelve digits; the others number stations, not townships. */
const policeStation: ColumnType<DivisionCode> = {
  accepts: division.accepts,
  expects: 'code of a police station',
  decode: (stored) => foldDivisionCode(normalizeStoredCode(stored).slice(0, 6)),
};

/** A person's entry, by identity number. */
export const registration = defineRelation({
  department,
  name: 'registration',
  key: personKey,
  division: 'division_code',
  columns: { ...bookColumns, ...entryColumns },
});

/** A book, by household number. */
export const household = defineRelation({
  department,
  name: 'household',
  key: householdKey,
  division: 'division_code',
  columns: { ...bookColumns, recorded_on: day },
});

/** The entries of one book, by the register's inner number of the book. */
export const member = defineRelation({
  department,
  name: 'member',
  key: innerKeyOf('inner number of a book'),
  columns: entryColumns,
});

/** The issue and each endorsement of residence permits, by identity number of the holder. */
export const permit = defineRelation({
  department,
  name: 'permit',
  key: personKey,
  division: 'division_code',
  columns: {
    state: oneOf('ISSUED', 'UNCLEAR'),
    issued_on: day,
    valid_until: day,
    division_code: policeStation,
    address: text,
  },
});

/** Stays away from the place of registration, by identity number. */
export const stay = defineRelation({
  department,
  name: 'stay',
  key: personKey,
  division: 'division_code',
  // The day of leaving as it is written: a text that is no date is not the same as none.
  columns: { division_code: division, address: text, arrived_on: day, left_on: text },
});
