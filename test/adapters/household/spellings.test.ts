import { afterEach, describe, expect, it } from 'vitest';
import { createGatewayOver, type GatewayOver, type Rows } from '../../support/department-database.ts';

const NUMBER = '42068419900502997X';
const BOOK = { hh: '420684001', ssxq: '420684', jlbz: '1', cxbz: '0', xm: '甲' } as const;

let gateway: GatewayOver | undefined;
afterEach(async () => {
  await gateway?.[Symbol.asyncDispose]();
  gateway = undefined;
});

/** What the register answers about a person of these rows. */
async function householdOver(rows: Rows, fields: string): Promise<unknown> {
  gateway = await createGatewayOver('household', rows);
  const { data, errors } = await gateway.ask(
    `{ person(id: "${NUMBER}") { household { status record { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.person.household;
}

const entry = (rynbid: number, more: Readonly<Record<string, string>>) => ({
  rynbid,
  ryid: 1,
  hhnbid: rynbid,
  ...BOOK,
  ...more,
});

describe('rows of one person under several spellings of the number', () => {
  it('are one entry when only one of them is normal', async () => {
    const rows = [
      entry(1, { gmsfhm: NUMBER.toLowerCase(), ryzt: '2', ssxq: '630224' }),
      entry(2, { gmsfhm: NUMBER, ryzt: '0' }),
    ];

    expect(await householdOver({ hjxx_czrkjbxxb: rows }, 'divisionCode entry { state { code } }')).toEqual({
      status: 'FOUND',
      record: { divisionCode: '420684', entry: { state: { code: '0' } } },
    });
  });

  it('are an ambiguity when two are normal', async () => {
    const rows = [
      entry(1, { gmsfhm: NUMBER.toLowerCase(), ryzt: '0', ssxq: '630224' }),
      entry(2, { gmsfhm: NUMBER, ryzt: '0' }),
    ];

    expect(await householdOver({ hjxx_czrkjbxxb: rows }, 'divisionCode')).toEqual({
      status: 'AMBIGUOUS',
      record: null,
    });
  });
});

describe('the predicate about the place of registration', () => {
  it.each([
    ['0', true],
    ['1', false],
    ['2', null],
    ['3', true],
    ['4', false],
    ['6', true],
    ['8', false],
    ['9', null],
  ])('of an entry in state %s is %s in its own division', async (ryzt, value) => {
    const rows = { hjxx_czrkjbxxb: [entry(1, { gmsfhm: NUMBER, ryzt })] };

    expect(await householdOver(rows, 'isRegisteredIn(division: "4206")')).toEqual({
      status: 'FOUND',
      record: { isRegisteredIn: value },
    });
  });
});
