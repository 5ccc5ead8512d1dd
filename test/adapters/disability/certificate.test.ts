import { describe, expect, it } from 'vitest';
import { allowancesOfPerson, isDrawnIn } from '../../../adapters/disability/allowances.ts';
import { assistanceOfPerson } from '../../../adapters/disability/assistance.ts';
import { certificateOfPerson, isValidOn, statusOn } from '../../../adapters/disability/certificate.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { ALLOWANCE_TYPE, ASSISTANCE_BUSINESS } from '../../../gateway/contracts/codes/assistance-codes.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import {
  DISABILITY_CATEGORY,
  DISABILITY_CERTIFICATE_STATUS,
} from '../../../gateway/contracts/codes/disability-codes.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf } from '../../support/scope-of.ts';

const id = people.beneficiary.id as PersonId;
const category = (code: string) => decodeCode(DISABILITY_CATEGORY, code);
const on = parsePlainDate('2026-09-01');

const state = (code: string) => ({ status: decodeCode(DISABILITY_CERTIFICATE_STATUS, code) });

/** A recognised certificate, where `row` does not say otherwise. */
async function certificateWith(row: Readonly<Record<string, unknown>>, of: PersonId = id) {
  const { record } = await certificateOfPerson(scopeOf({ certificate: { [of]: [{ ...state('9'), ...row }] } }), of);
  if (!record) throw new Error('no certificate');
  return record;
}

describe('the state of a certificate', () => {
  const cancelled = state('8');

  it.each([
    ['without anything against it', {}, 'VALID', true],
    ['up to its last day', { valid_until: '2026-09-01' }, 'VALID', true],
    ['past its last day', { valid_until: '2026-08-31' }, 'EXPIRED', false],
    ['frozen on that day', { frozen: true, frozen_on: '2026-09-01' }, 'FROZEN', false],
    ['frozen later', { frozen: true, frozen_on: '2026-09-02' }, 'VALID', true],
    ['frozen on a day that nobody wrote down', { frozen: true }, 'FROZEN', false],
    ['with a day of freezing and no mark', { frozen: false, frozen_on: '2026-01-01' }, 'VALID', true],
    ['cancelled before', { ...cancelled, cancelled_on: '2025-01-01' }, 'CANCELLED', false],
    ['cancelled later', { ...cancelled, cancelled_on: '2026-09-02' }, 'VALID', true],
    ['cancelled on a day that nobody wrote down', cancelled, 'CANCELLED', false],
    [
      'cancelled, frozen and past its last day',
      { ...cancelled, frozen: true, valid_until: '2020-01-01' },
      'CANCELLED',
      false,
    ],
    ['frozen and past its last day', { frozen: true, valid_until: '2020-01-01' }, 'FROZEN', false],
    ['in a state that nobody knows', state('5'), null, null],
    ['in no state', { status: undefined }, null, null],
    ['issued later', { issued_on: '2026-09-02' }, 'VALID', false],
    ['issued on that day', { issued_on: '2026-09-01' }, 'VALID', true],
    [
      'issued anew later, first issued before',
      { issued_on: '2026-10-01', first_issued_on: '2016-10-01' },
      'VALID',
      true,
    ],
  ])('%s', async (_what, row, status, isValid) => {
    const held = await certificateWith(row);

    expect([statusOn(held, on), isValidOn(held, on)]).toEqual([status, isValid]);
  });
});

describe('the parts of a disability', () => {
  it.each([
    ['a single one', { category: category('4'), grade: 3 }, [['4', 3]]],
    [
      'several, of which each has a grade',
      { category: category('7'), grade: 3, component_categories: '4,5', component_grades: '4,3' },
      [
        ['4', 4],
        ['5', 3],
      ],
    ],
    [
      'several that are written without a sign between',
      { category: category('7'), grade: 1, component_categories: '12', component_grades: '21' },
      [
        ['1', 2],
        ['2', 1],
      ],
    ],
    [
      'more categories than grades: nobody guesses which',
      { category: category('7'), grade: 3, component_categories: '4,5', component_grades: '3' },
      [
        ['4', null],
        ['5', null],
      ],
    ],
    ['a grade that does not exist', { category: category('4'), grade: 7 }, [['4', null]]],
    ['nothing', {}, []],
  ] as const)('%s', async (_what, row, parts) => {
    const { components } = await certificateWith(row);

    expect(components.map((part) => [part.category.code, part.grade])).toEqual(parts);
  });
});

describe('the number of a certificate', () => {
  const { certificateReissuedB2, pupil } = people;

  it('tells how often it was re-issued', async () => {
    const { id: holder, certificateNumber } = certificateReissuedB2;

    expect(
      await certificateWith({ certificate_number: certificateNumber }, holder as string as PersonId),
    ).toMatchObject({
      certificateNumber,
      reissues: 2,
    });
    expect(await certificateWith({ certificate_number: people.beneficiary.certificateNumber })).toMatchObject({
      certificateNumber: people.beneficiary.certificateNumber,
      reissues: 0,
    });
  });

  it.each(['冻结', certificateReissuedB2.certificateNumber])(
    'that is none, or somebody else’s, is not shown: %s',
    async (number) => {
      expect(await certificateWith({ certificate_number: number })).toMatchObject({
        certificateNumber: null,
        reissues: null,
      });
    },
  );

  it('with the person’s former identity number is theirs', async () => {
    const row = { certificate_number: `${pupil.id}43`, former_number: pupil.id };

    expect(await certificateWith(row)).toMatchObject({ certificateNumber: `${pupil.id}43` });
  });
});

describe('allowances', () => {
  const row = (kind: string, from_month?: string, until_month?: string) => ({
    kind: decodeCode(ALLOWANCE_TYPE, kind),
    from_month,
    until_month,
  });

  it('are drawn from the first month to the last, each kind for itself', async () => {
    const rows = [row('1', '2024-01', '2024-12'), row('2', '2025-06'), row('9', '2020-01')];
    const { record } = await allowancesOfPerson(scopeOf({ allowance: { [id]: rows } }), id);
    if (!record) throw new Error('no allowances');

    expect(record.items.map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ['NURSING', '2025-06', null],
      ['LIVING', '2024-01', '2024-12'],
      [null, '2020-01', null],
    ]);
    const drawn = (kind: 'LIVING' | 'NURSING', ...months: readonly string[]) =>
      months.map((month) => isDrawnIn(record, { kind, month }));
    expect(drawn('LIVING', '2019-12', '2023-12', '2024-01', '2024-12', '2025-01')).toEqual([
      false,
      null,
      true,
      true,
      null,
    ]);
    expect(drawn('NURSING', '2019-12', '2025-05', '2025-06', '2099-01')).toEqual([false, null, true, true]);
  });

  it('of an unknown first month are not known to be drawn, and surely not after their last', async () => {
    const rows = [row('1', undefined, '2024-12')];
    const { record } = await allowancesOfPerson(scopeOf({ allowance: { [id]: rows } }), id);

    expect(record && ['2024-12', '2025-01'].map((month) => isDrawnIn(record, { kind: 'LIVING', month }))).toEqual([
      null,
      false,
    ]);
  });
});

describe('an assistance household', () => {
  it.each([
    ['110', undefined, 'DIBAO'],
    ['120', undefined, 'DIBAO'],
    ['210', undefined, 'TEKUN'],
    ['220', '', 'TEKUN'],
    ['210', '01', 'ORPHAN'],
    ['210', '02', 'ORPHAN'],
    ['310', undefined, 'MARGINAL'],
    ['999', undefined, null],
  ])('of code %s and category %s is %s', async (code, special_category, kind) => {
    const row = { kind: decodeCode(ASSISTANCE_BUSINESS, code), special_category };
    const { record } = await assistanceOfPerson(scopeOf({ assistance: { [id]: [row] } }), id);

    expect(record).toMatchObject({ kind, type: { code } });
  });

  it('that two decisions name is AMBIGUOUS', async () => {
    expect(await assistanceOfPerson(scopeOf({ assistance: { [id]: [{}, {}] } }), id)).toMatchObject({
      status: 'AMBIGUOUS',
      record: null,
    });
  });
});
