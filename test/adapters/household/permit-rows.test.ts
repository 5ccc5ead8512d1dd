import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstGeneration, withCheckCharacter } from '../../../adapters/sandbox/identity-numbers.ts';
import { toFullWidth } from '../../../gateway/contracts/text.ts';
import { createGatewayOver, type GatewayOver } from '../../support/department-database.ts';

type Row = Readonly<Record<string, string>>;

/** Everybody's permit is of 2025-08-01 to 2027-07-31 in two handlings, unless the rows say something else. */
const whole = (number: string): Row => ({ zjhm: number, jzz_bh: 'a', bl_pcsdm: '630102500600', jzz_blztdm: '02' });
const first = { jzz_qfrq: '20250801', yxq_jzrq: '20260731' };
const second = { jzz_qfrq: '20260801', yxq_jzrq: '20270731' };

/** The stored rows of each case; a number is told apart by its day of birth. */
const CASES: Readonly<Record<string, (number: string) => readonly Row[]>> = {
  plain: (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second },
  ],
  'several spellings of the number': (number) => [
    { ...whole(toFullWidth(number)), ...first },
    { ...whole(`'${number}`), ...second },
  ],
  'number of the first generation': (number) => [
    { ...whole(firstGeneration(number)), ...first },
    { ...whole(number), ...second },
  ],
  'several permits': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, jzz_bh: 'b' },
  ],
  'state without its zero': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, jzz_blztdm: '2' },
  ],
  'endorsement cancelled': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, jzz_blztdm: '03' },
  ],
  'endorsement accepted only': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, jzz_blztdm: '01' },
  ],
  'last day 00000000': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, yxq_jzrq: '00000000' },
  ],
  'first day unreadable': (number) => [
    { ...whole(number), ...first, jzz_qfrq: '2025    ' },
    { ...whole(number), ...second },
  ],
  'state unknown': (number) => [
    { ...whole(number), ...first },
    { ...whole(number), ...second, jzz_blztdm: '' },
  ],
  'application only': (number) => [{ ...whole(number), jzz_blztdm: '01' }],
  'nothing but a cancelled one': (number) => [{ ...whole(number), ...first, jzz_blztdm: '03' }],
};

const numberOf = (at: number): string => withCheckCharacter(`6302241990${String(at + 101).padStart(4, '0')}997`);

let gateway: GatewayOver;
beforeAll(async () => {
  const rows = Object.values(CASES).flatMap((rowsOf, at) => rowsOf(numberOf(at)));
  gateway = await createGatewayOver('household', {
    ry_jzzblxxb: rows.map((row, at) => ({ ...row, id: String(at), syrkid: 'S' })),
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const record = (
  isInForceOn: boolean | null,
  monthsInForceOn: number | null,
  isInForceForMonths: boolean | null,
): unknown => ({ status: 'FOUND', record: { isInForceOn, monthsInForceOn, isInForceForMonths } });

describe('the rows of one person’s permits', () => {
  it.each([
    ['plain', record(true, 12, true)],
    ['several spellings of the number', record(true, 12, true)],
    ['number of the first generation', record(true, 12, true)],
    ['several permits', record(true, 12, true)],
    ['state without its zero', record(true, 12, true)],
    ['endorsement cancelled', record(false, 0, false)],
    ['endorsement accepted only', record(false, 0, false)],
    ['last day 00000000', record(null, null, null)],
    ['first day unreadable', record(true, null, null)],
    ['state unknown', record(null, null, null)],
    ['application only', { status: 'NO_RECORD', record: null }],
    ['nothing but a cancelled one', { status: 'NO_RECORD', record: null }],
  ])('give on 2026-08-27: %s', async (name, expected) => {
    const { data, errors } = await gateway.ask(
      `query ($id: PersonId!) { person(id: $id) { residencePermit { status record {
        isInForceOn(date: "2026-08-27", issuedIn: "630102")
        monthsInForceOn(date: "2026-08-27")
        isInForceForMonths(months: 12, on: "2026-08-27")
      } } } }`,
      { id: numberOf(Object.keys(CASES).indexOf(name)) },
    );

    expect({ errors, permit: data.person.residencePermit }).toEqual({ errors: undefined, permit: expected });
  });
});
