import { HOUSEHOLD_TYPE, PERSON_STATUS } from '../../gateway/contracts/codes/household-codes.ts';
import { MARITAL_STATUS, SEX } from '../../gateway/contracts/codes/person-codes.ts';
import { RELATIONSHIP } from '../../gateway/contracts/codes/relationship-codes.ts';
import { defineRelation } from '../../gateway/contracts/relation.ts';
import { code, day, division, innerKey, name, text } from '../postgres/column-types.ts';
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
