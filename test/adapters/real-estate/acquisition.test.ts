import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckCharacter } from '../../../adapters/sandbox/identity-numbers.ts';
import { createGatewayOver, type GatewayOver } from '../../support/department-database.ts';

type Given = { readonly djyy: string; readonly fj: string; readonly qszt: string };

/** Reason of registration, remarks and state of the right, and what they say of the unit and of what its holder has. */
const CASES: readonly (readonly [given: Given, unit: boolean | null, holder: string | null])[] = [
  [{ djyy: '继承', fj: '', qszt: '1' }, true, 'INHERITED_ONLY'],
  [{ djyy: '法定继承取得', fj: '', qszt: '01' }, true, 'INHERITED_ONLY'],
  [{ djyy: '房地一体首次登记', fj: '该权利人为原成员住宅的合法继承人', qszt: '1' }, true, 'INHERITED_ONLY'],
  [{ djyy: '分家，非继承', fj: '', qszt: '1' }, false, 'OTHER'],
  [{ djyy: '房地一体首次登记', fj: '未继承', qszt: '1' }, false, 'OTHER'],
  [{ djyy: '', fj: '', qszt: '1' }, null, null],
  [{ djyy: '/', fj: '超出批准面积130.00平方米', qszt: '1' }, null, null],
  [{ djyy: '继承', fj: '', qszt: '0' }, true, 'NOTHING'],
  [{ djyy: '继承', fj: '', qszt: '2' }, null, 'NOTHING'],
];

const parcelAt = (at: number): string => `420684105210JC00${101 + at}`;
const houseAt = (at: number): string => `${parcelAt(at)}F00010001`;
const holderAt = (at: number): string => withCheckCharacter(`420684199005${10 + at}997`);

const rowsOf = (table: 'fdcq2' | 'jsydsyq', unitAt: (at: number) => string, rightType: string) => ({
  [table]: CASES.map(([given], at) => ({ ...given, bdcdyh: unitAt(at), ywh: String(at + 1), qllx: rightType })),
});

describe.each([
  ['a house', rowsOf('fdcq2', houseAt, '6'), houseAt],
  ['land', rowsOf('jsydsyq', (at) => `${parcelAt(at)}W00000000`, '5'), (at: number) => `${parcelAt(at)}W00000000`],
])('how a right in %s was acquired', (_what, rights, unitAt) => {
  let gateway: GatewayOver;

  beforeAll(async () => {
    const { jsydsyq: land = [], ...houses } = rights as Readonly<
      Record<string, readonly Readonly<Record<string, string>>[]>
    >;
    gateway = await createGatewayOver('real-estate', {
      ...houses,
      jsydsyq: land.map((row, at) => ({ ...row, zddm: parcelAt(at) })),
      zdjbxx: CASES.map((_case, at) => ({ zddm: parcelAt(at), bdcdyh: `${parcelAt(at)}W00000000`, zt: '1' })),
      h: CASES.map((_case, at) => ({ bdcdyh: houseAt(at), zddm: parcelAt(at), zt: '1' })),
      qlr: CASES.map((_case, at) => ({ bdcdyh: unitAt(at), ywh: String(at + 1), zjzl: '1', zjh: holderAt(at) })),
    });
  });

  afterAll(() => gateway[Symbol.asyncDispose]());

  it.each(CASES.map(([given, unit, holder], at) => ({ ...given, at, unit, holder })))(
    'is told by "$djyy" and "$fj" in state $qszt',
    async ({ at, unit, holder }) => {
      const { data, errors } = await gateway.ask(`{
        parcel(unitNumber: "${houseAt(at)}") { record { isAcquiredByInheritance } }
        person(id: "${holderAt(at)}") {
          realEstate { record { otherHomesteads(beside: "420684105210JC00999F00010001") } }
        }
      }`);

      expect(errors).toBeUndefined();
      expect(data).toEqual({
        parcel: { record: { isAcquiredByInheritance: unit } },
        person: { realEstate: { record: holder === 'NOTHING' ? null : { otherHomesteads: holder } } },
      });
    },
  );
});
