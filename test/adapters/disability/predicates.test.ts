import { describe, expect, it } from 'vitest';
import { allowancesOfPerson, isDrawnIn, type AllowanceKind } from '../../../adapters/disability/allowances.ts';
import { assistanceOfPerson, isOfKind as isHouseholdOfKind } from '../../../adapters/disability/assistance.ts';
import { certificateOfPerson, isGradeAtMost, isOfKind } from '../../../adapters/disability/certificate.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { ALLOWANCE_TYPE, ASSISTANCE_BUSINESS } from '../../../gateway/contracts/codes/assistance-codes.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import {
  DISABILITY_CATEGORY,
  DISABILITY_CERTIFICATE_STATUS,
} from '../../../gateway/contracts/codes/disability-codes.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf } from '../../support/scope-of.ts';

const id = people.beneficiary.id as PersonId;
const category = (code: string) => decodeCode(DISABILITY_CATEGORY, code);

async function certificateWith(row: Readonly<Record<string, unknown>>) {
  const status = decodeCode(DISABILITY_CERTIFICATE_STATUS, '9');
  const { record } = await certificateOfPerson(scopeOf({ certificate: { [id]: [{ status, ...row }] } }), id);
  if (!record) throw new Error('no certificate');
  return record;
}

describe('the kind of a disability', () => {
  it.each([
    ['intellectual', { category: category('5') }, true],
    ['mental', { category: category('6') }, true],
    ['limb', { category: category('4') }, false],
    [
      'several, one of them mental',
      { category: category('7'), component_categories: '4,6', component_grades: '2,4' },
      true,
    ],
    ['several, none of them', { category: category('7'), component_categories: '1,4', component_grades: '2,4' }, false],
    ['several that the register does not tell', { category: category('7') }, null],
    ['several, one of them nothing known', { category: category('7'), component_categories: '1,9' }, null],
    [
      'several, one of them nothing known and one mental',
      { category: category('7'), component_categories: '9,6' },
      true,
    ],
    ['none', {}, null],
    ['in no table', { category: category('8') }, null],
  ])('%s: intellectual or mental', async (_what, row, expected) => {
    expect(isOfKind(await certificateWith(row), ['INTELLECTUAL', 'MENTAL'])).toBe(expected);
  });

  it('is none of no kinds', async () => {
    expect(isOfKind(await certificateWith({ category: category('5') }), [])).toBe(false);
  });
});

describe('the grade of a disability', () => {
  it.each([
    [1, [true, true, true, true]],
    [3, [false, false, true, true]],
    [undefined, [null, null, null, null]],
    [5, [null, null, null, null]],
  ])('%s, compared with 1 to 4', async (grade, expected) => {
    const held = await certificateWith({ grade });

    expect([1, 2, 3, 4].map((most) => isGradeAtMost(held, most))).toEqual(expected);
  });
});

describe('category and grade as of a day', () => {
  it.each([
    ['before the present card', '2025-06-16', null],
    ['on the day of the present card', '2025-06-17', true],
    ['after it', '2026-01-01', true],
  ])('%s', async (_when, text, expected) => {
    const held = await certificateWith({
      category: category('4'),
      grade: 3,
      issued_on: parsePlainDate('2025-06-17'),
      first_issued_on: parsePlainDate('2015-06-10'),
    });
    const on = parsePlainDate(text);

    expect([isOfKind(held, ['LIMB'], on), isGradeAtMost(held, 3, on)]).toEqual([expected, expected]);
  });

  it('are told where the register does not say when the card was issued', async () => {
    expect(isGradeAtMost(await certificateWith({ grade: 3 }), 3, parsePlainDate('2000-01-01'))).toBe(true);
  });
});

describe('where an allowance is drawn', () => {
  const [changshu, yicheng] = ['320581', '420684'].map(parseDivisionCode);
  const row = (division: string | undefined, kind = '1') => ({
    kind: decodeCode(ALLOWANCE_TYPE, kind),
    from_month: '2024-01',
    division_code: division === undefined ? undefined : parseDivisionCode(division),
  });
  const drawn = async (rows: readonly Readonly<Record<string, unknown>>[], kind: AllowanceKind = 'LIVING') => {
    const { record } = await allowancesOfPerson(scopeOf({ allowance: { [id]: rows } }), id);
    if (!record) throw new Error('no allowances');
    const ask = { kind, month: '2026-11' };
    return [
      isDrawnIn(record, ask),
      isDrawnIn(record, { ...ask, within: changshu }),
      isDrawnIn(record, { ...ask, outside: changshu }),
      isDrawnIn(record, { ...ask, within: yicheng, outside: changshu }),
    ];
  };

  it.each([
    ['in the district', [row('320581101203')], [true, true, false, false]],
    ['elsewhere', [row('420684105201')], [true, false, true, true]],
    ['in both', [row('320581101203'), row('420684105201')], [true, true, true, true]],
    ['of another kind', [row('320581101203', '2')], [false, false, false, false]],
    ['nobody knows where', [row(undefined)], [true, null, null, null]],
    ['in a place that is too large to tell', [row('3205')], [true, null, null, false]],
    ['here, and nobody knows where else', [row('320581101203'), row(undefined)], [true, true, null, null]],
  ])('%s', async (_where, rows, expected) => {
    expect(await drawn(rows)).toEqual(expected);
  });
});

describe('the kind of an assistance household in a month', () => {
  const row = (code: string, approved_on?: string, from_month?: string, until_month?: string) => ({
    kind: decodeCode(ASSISTANCE_BUSINESS, code),
    approved_on,
    from_month,
    until_month,
  });
  const isDibao = async (rows: readonly Readonly<Record<string, unknown>>[], ...months: readonly string[]) => {
    const { record } = await assistanceOfPerson(scopeOf({ assistance: { [id]: rows } }), id);
    if (!record) throw new Error('no household');
    return months.map((month) => isHouseholdOfKind(record, 'DIBAO', { month, thisMonth: '2026-11' }));
  };

  it('is its kind from the first month to the last', async () => {
    const rows = [row('110', '2024-03-20', '2024-04', '2026-06')];

    expect(await isDibao(rows, '2024-03', '2024-04', '2026-06', '2026-07')).toEqual([false, true, true, false]);
  });

  it('begins with the decision where no payments have a first month', async () => {
    expect(await isDibao([row('110', '2024-03-20')], '2024-02', '2024-03', '2030-01')).toEqual([false, true, true]);
  });

  it('is not known of the past where neither is on record', async () => {
    expect(await isDibao([row('110')], '2026-10', '2026-11')).toEqual([null, true]);
  });

  it('is that of the household before, in the months before the last decision', async () => {
    const rows = [row('310', '2025-05-01'), row('120', '2020-01-10', '2020-02'), row('310', '2018-01-01')];

    expect(await isDibao(rows, '2019-12', '2020-02', '2025-04', '2025-05')).toEqual([false, true, true, false]);
  });

  it('is not known where two households of one day differ, and known where they agree', async () => {
    const last = row('310', '2025-05-01');

    expect(await isDibao([last, row('120', '2020-01-10'), row('310', '2020-01-10')], '2022-01')).toEqual([null]);
    expect(await isDibao([last, row('120', '2020-01-10'), row('110', '2020-01-10')], '2022-01')).toEqual([true]);
  });

  it('is not known of a household whose kind is not', async () => {
    expect(await isDibao([row('999', '2020-01-01')], '2019-12', '2020-01')).toEqual([false, null]);
  });
});
