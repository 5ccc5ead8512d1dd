import { ALLOWANCE_TYPE, ASSISTANCE_BUSINESS } from '../../gateway/contracts/codes/assistance-codes.ts';
import { DISABILITY_CATEGORY, DISABILITY_CERTIFICATE_STATUS } from '../../gateway/contracts/codes/disability-codes.ts';
import { defineRelation } from '../../gateway/contracts/relation.ts';
import { code, day, decimal, division, flag, month, text, wholeNumber } from '../postgres/column-types.ts';
import { personKey } from '../postgres/key-types.ts';

const department = 'disability';

/** A person's disability certificate, by identity number. */
export const certificate = defineRelation({
  department,
  name: 'certificate',
  key: personKey,
  division: 'division_code',
  columns: {
    certificate_number: text,
    former_number: text,
    category: code(DISABILITY_CATEGORY),
    grade: wholeNumber,
    component_categories: text,
    component_grades: text,
    status: code(DISABILITY_CERTIFICATE_STATUS),
    frozen: flag,
    frozen_on: day,
    cancelled_on: day,
    issued_on: day,
    first_issued_on: day,
    valid_until: day,
    division_code: division,
  },
});

/** The two allowances of a person, by identity number. */
export const allowance = defineRelation({
  department,
  name: 'allowance',
  key: personKey,
  division: 'division_code',
  columns: {
    kind: code(ALLOWANCE_TYPE),
    monthly_amount: decimal,
    from_month: month,
    until_month: month,
    division_code: division,
  },
});

/** The assistance household of a person, by identity number. */
export const assistance = defineRelation({
  department,
  name: 'assistance',
  key: personKey,
  division: 'division_code',
  columns: {
    kind: code(ASSISTANCE_BUSINESS),
    special_category: text,
    covered: flag,
    approved_on: day,
    from_month: month,
    until_month: month,
    division_code: division,
    recorded_on: day,
  },
});
