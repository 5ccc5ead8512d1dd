import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createGatewayOver, type GatewayOver, type Rows } from '../../support/department-database.ts';

const SELLER = '420684198505019968';
const BUYER = '42068419900502997X';
const PARCEL = '420684105210JC00123';
const UNIT = `${PARCEL}F00010001`;
const LAND = `${PARCEL}W00000000`;

let gateway: GatewayOver | undefined;
let directory: string | undefined;
afterEach(async () => {
  await gateway?.[Symbol.asyncDispose]();
  gateway = undefined;
  if (directory !== undefined) await rm(directory, { recursive: true });
  directory = undefined;
});

/** Who holds what by their own number, and who holds the unit by its number. */
async function heldOver(rows: Rows): Promise<Readonly<Record<string, readonly string[]>>> {
  const h = [{ bdcdyh: UNIT, zddm: PARCEL, zt: '1' }];
  gateway = await createGatewayOver('real-estate', { zdjbxx: [{ zddm: PARCEL, zt: '1' }], h, ...rows });
  const { data, errors } = await gateway.ask(`{
    seller: person(id: "${SELLER}") { ...held } buyer: person(id: "${BUYER}") { ...held }
    parcel(unitNumber: "${UNIT}") { record { rights { holders { person { id } } } } }
  }
  fragment held on Person { realEstate { record { rights { rightType { code } certificateNumber } } } }`);
  expect(errors).toBeUndefined();
  type Right = { readonly rightType: { readonly code: string }; readonly certificateNumber: string | null };
  const rightsOf = (person: {
    readonly realEstate: { readonly record: { readonly rights: readonly Right[] } | null };
  }) =>
    (person.realEstate.record?.rights ?? []).map(
      (right) => `${right.rightType.code} ${right.certificateNumber ?? '-'}`,
    );
  const holders: readonly { readonly holders: readonly { readonly person: { readonly id: string } | null }[] }[] =
    data.parcel.record.rights;
  return {
    seller: rightsOf(data.seller),
    buyer: rightsOf(data.buyer),
    unit: holders.flatMap((right) => right.holders.map(({ person }) => person?.id ?? '-')),
  };
}

const holder = (zjh: string, more: Readonly<Record<string, string>>) => ({
  bdcdyh: UNIT,
  sxh: 1,
  qlrmc: zjh === SELLER ? '卖方' : '买方',
  zjh,
  zjzl: '1',
  ...more,
});

describe('a holder', () => {
  it.each(['', '/', '-', '无', ' ', 'null'])(
    'of a former right holds nothing by an empty case number (%s)',
    async (ywh) => {
      expect(
        await heldOver({
          fdcq2: [
            { bdcdyh: UNIT, ywh, qllx: '4', qszt: '2', bdcqzh: '旧第1号' },
            { bdcdyh: UNIT, ywh, qllx: '4', qszt: '1', bdcqzh: '新第2号' },
          ],
          qlr: [holder(SELLER, { ywh, bdcqzh: '旧第1号' }), holder(BUYER, { ywh, bdcqzh: '新第2号' })],
        }),
      ).toEqual({ seller: [], buyer: ['4 新第2号'], unit: [BUYER] });
    },
  );

  it.each(['', '/', '无'])('of a former right holds nothing by an empty certificate number (%s)', async (bdcqzh) => {
    expect(
      await heldOver({
        fdcq2: [
          { bdcdyh: UNIT, ywh: '2001', qllx: '4', qszt: '2', bdcqzh },
          { bdcdyh: UNIT, ywh: '2020', qllx: '4', qszt: '1', bdcqzh },
        ],
        qlr: [holder(SELLER, { ywh: '2001', bdcqzh }), holder(BUYER, { ywh: '2020', bdcqzh })],
      }),
    ).toEqual({ seller: [], buyer: ['4 -'], unit: [BUYER] });
  });

  it('of another case holds nothing by a certificate number that was kept', async () => {
    expect(
      await heldOver({
        fdcq2: [{ bdcdyh: UNIT, ywh: '2020', qllx: '4', qszt: '1', bdcqzh: '第1号' }],
        qlr: [holder(SELLER, { ywh: '2001', bdcqzh: '第1号' }), holder(BUYER, { ywh: '2020', bdcqzh: '第1号' })],
      }),
    ).toEqual({ seller: [], buyer: ['4 第1号'], unit: [BUYER] });
  });

  it('whose own row is historical holds nothing', async () => {
    expect(
      await heldOver({
        fdcq2: [{ bdcdyh: UNIT, ywh: '2020', qllx: '4', qszt: '1', bdcqzh: '第1号' }],
        qlr: [
          holder(SELLER, { ywh: '2020', bdcqzh: '第1号', qszt: '2' }),
          holder(BUYER, { ywh: '2020', bdcqzh: '第1号', qszt: '1' }),
        ],
      }),
    ).toEqual({ seller: [], buyer: ['4 第1号'], unit: [BUYER] });
  });

  it.each([
    ['1', true],
    ['01', true],
    ['', true],
    ['6', false],
    ['7', false],
  ])('with document kind "%s" is found by number: %s', async (zjzl, isFound) => {
    expect(
      await heldOver({
        fdcq2: [{ bdcdyh: UNIT, ywh: '2020', qllx: '4', qszt: '1', bdcqzh: '第1号' }],
        qlr: [holder(BUYER, { ywh: '2020', zjzl })],
      }),
    ).toEqual(isFound ? { seller: [], buyer: ['4 第1号'], unit: [BUYER] } : { seller: [], buyer: [], unit: ['-'] });
  });

  it('of the house and of the land under one unit number holds both rights', async () => {
    const common = { bdcdyh: UNIT, ywh: '2020', qszt: '1', bdcqzh: '第1号' };

    expect(
      await heldOver({
        fdcq2: [{ ...common, qllx: '4' }],
        jsydsyq: [{ ...common, zddm: PARCEL, qllx: '5' }],
        qlr: [holder(BUYER, { ywh: '2020', bdcqzh: '第1号' })],
      }),
    ).toEqual({ seller: [], buyer: ['4 第1号', '5 第1号'], unit: [BUYER, BUYER] });
  });
});

describe('a relation of the deployment’s own', () => {
  it('that names a restriction which the gateway does not know makes the unit UNAVAILABLE, never free', async () => {
    directory = await mkdtemp(join(tmpdir(), 'gateway-relation-'));
    const file = join(directory, 'restriction.sql');
    await writeFile(
      file,
      `select bdcdyh as key, 'FREEZE'::text as kind, ywh as case_number, cflx as detail, cfjg as authority,
              cfqssj as starts_on, cfjssj as ends_on, djsj as registered_on from cfdj`,
    );
    gateway = await createGatewayOver(
      'real-estate',
      { zdjbxx: [{ zddm: PARCEL, bdcdyh: LAND, zt: '1' }], cfdj: [{ bdcdyh: LAND, ywh: '1', qszt: '1' }] },
      { relations: { restriction: file } },
    );

    const { data } = await gateway.ask(`{ parcel(unitNumber: "${LAND}") { status reason record { isRestricted } } }`);

    expect(data).toEqual({ parcel: { status: 'UNAVAILABLE', reason: 'CONTRACT_BROKEN', record: null } });
    expect(gateway.log.map(({ what }) => what)).toEqual([
      'real-estate.restriction answered a word in kind that is not among those it may hold',
    ]);
  });
});
