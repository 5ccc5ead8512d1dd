import {
  ENROLLMENT_CHANGE,
  ENROLLMENT_STATE,
  SCHOOL_RUNNING_TYPE,
} from '../../gateway/contracts/codes/enrollment-codes.ts';
import { defineRelation } from '../../gateway/contracts/relation.ts';
import { code, day, decimal, division, innerKey, month, name, text } from '../postgres/column-types.ts';
import { innerKeyOf, personKey } from '../postgres/key-types.ts';
import { STUDENT_TYPE } from './student-types.ts';

const department = 'enrollment';

/** A person's school roll, by identity number. */
export const roll = defineRelation({
  department,
  name: 'roll',
  key: personKey,
  division: 'school_division',
  columns: {
    student_key: innerKey,
    name,
    student_number: text,
    state: code(ENROLLMENT_STATE),
    grade: text,
    class_number: text,
    entry_month: month,
    program_years: decimal,
    student_type: code(STUDENT_TYPE),
    school_code: text,
    school_name: text,
    school_kind: code(SCHOOL_RUNNING_TYPE),
    school_division: division,
    recorded_on: day,
  },
});

/** Running transfers, by the register's inner number of the pupil. */
export const transfer = defineRelation({
  department,
  name: 'transfer',
  key: innerKeyOf('inner number of a pupil'),
  columns: {
    kind: code(ENROLLMENT_CHANGE),
    requested_on: day,
    from_code: text,
    from_name: text,
    from_kind: code(SCHOOL_RUNNING_TYPE),
    from_division: division,
    to_code: text,
    to_name: text,
    to_kind: code(SCHOOL_RUNNING_TYPE),
    to_division: division,
  },
});
