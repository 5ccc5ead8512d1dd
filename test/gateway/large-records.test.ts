import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../gateway/contracts/identifiers/person-id.ts';
import { createGatewayOver } from '../support/department-database.ts';

/** Numbers of that many different persons, born on different days. */
const numbersOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, at) => {
    const day = new Date(Date.UTC(1940, 0, 1 + Math.floor(at / 4)));
    const born = day.toISOString().slice(0, 10).replaceAll('-', '');
    const first17 = `420684${born}${996 + (at % 4)}`;
    return first17 + checkCharacter(first17);
  });

describe('a collective household of 5,000', () => {
  it('is read with its members and their own entries in one statement a level', async () => {
    const book = { hh: '420684001', hhnbid: 1, jlbz: '1', cxbz: '0' } as const;
    const entries = numbersOf(5_000).map((gmsfhm, at) => ({
      ...book,
      rynbid: at + 1,
      ryid: at + 1,
      gmsfhm: at % 2 === 0 ? gmsfhm : gmsfhm.toLowerCase(),
      xm: `某${at}`,
      yhzgx: at === 0 ? '02' : '99',
      ryzt: '0',
    }));
    await using gateway = await createGatewayOver('household', {
      hjxx_czrkjbxxb: entries,
      hjxx_hxxb: [{ ...book, hhid: 1, hhzt: '0' }],
    });

    const { data } = await gateway.ask(
      `{ household(number: "420684001") { record { members { person { id household { status } } guardians { name } } } } }`,
    );

    type Member = { readonly person: { readonly id: string; readonly household: { readonly status: string } } };
    const members: readonly Member[] = data.household.record.members;
    expect(new Set(members.map(({ person }) => person.id)).size).toBe(5_000);
    expect([...new Set(members.map(({ person }) => person.household.status))]).toEqual(['FOUND']);
    expect(gateway.statements).toEqual(['household.household', 'household.member', 'household.registration']);

    // Each member leads to all the others: a document of one line would ask for 25 million of them.
    const refused = await gateway.ask(
      `{ household(number: "420684001") { record { members { person { household { record { members { name } } } } } } } }`,
    );
    expect({
      status: refused.status,
      data: refused.data,
      errors: refused.errors?.map(({ extensions }) => extensions),
    }).toEqual({
      status: 400,
      data: undefined,
      errors: [
        { code: 'OPERATION_TOO_LARGE', retryable: false, limit: 'at most 50,000 items in the lists of an answer' },
      ],
    });
  });
});

describe('a unit of 1,000 holders', () => {
  it('is read with its holders and all that they hold in one statement a level', async () => {
    const unit = '420684105210JB00123F00010001';
    const holders = numbersOf(1_000);
    await using gateway = await createGatewayOver('real-estate', {
      zdjbxx: [{ zddm: unit.slice(0, 19), zt: '1' }],
      h: [{ bdcdyh: unit, zddm: unit.slice(0, 19), zt: '1' }],
      fdcq2: [{ bdcdyh: unit, ywh: '2020', qllx: '4', qszt: '1', bdcqzh: '第1号' }],
      qlr: holders.map((zjh, at) => ({ bdcdyh: unit, ywh: '2020', sxh: at + 1, qlrmc: `某${at}`, zjh, zjzl: '1' })),
    });

    const { data } = await gateway.ask(
      `{ parcel(unitNumber: "${unit}") { record { rights { holders { person { id realEstate { record { homesteadCount rights { unitNumber } } } } } } } } }`,
    );

    expect(data.parcel.record.rights).toEqual([
      {
        holders: holders.map((id) => ({
          person: { id, realEstate: { record: { homesteadCount: 0, rights: [{ unitNumber: unit }] } } },
        })),
      },
    ]);
    expect(gateway.statements).toEqual(['real-estate.unit', 'real-estate.right', 'real-estate.holding']);
  });
});
