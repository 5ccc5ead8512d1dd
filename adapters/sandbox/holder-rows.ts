import type { RowSink } from './copy.ts';
import type { Person } from './model.ts';
import type { Random } from './random.ts';
import { qlr } from './real-estate-tables.ts';
import { registrySpelling } from './spelling.ts';

/** Who holds a unit, as one registration says it. */
export type Holding = {
  readonly unitNumber: string;
  readonly certificate: string | undefined;
  readonly caseNumber: string;
  readonly rightType: string;
  readonly rightState: string;
  /** yyyy-mm-dd. */
  readonly registeredOn: string;
  readonly county: string;
  readonly address: string;
  readonly holders: readonly Holder[];
  /** All holders in one cell, as some registries keep them. */
  readonly isJoined?: boolean;
};

/** One holder; a story may fix the spelling of the number. */
export type Holder = { readonly person: Person; readonly share?: string; readonly spelling?: string };

/** Writes the rows of the holders of one registration. */
export function writeHolders(sink: RowSink, random: Random, holding: Holding): void {
  const { holders, isJoined = false, registeredOn } = holding;
  const year = Number(registeredOn.slice(0, 4));
  const numberOf = ({ person, spelling }: Holder): string => spelling ?? registrySpelling(random, person.id, year);
  const shared = {
    bdcdyh: holding.unitNumber,
    bdcqzh: holding.certificate,
    zjzl: '1',
    qlrlx: '1',
    gj: '142',
    dz: holding.address,
    ywh: random.chance(0.8) ? holding.caseNumber : undefined,
    qxdm: holding.county,
    qllx: holding.rightType,
    qszt: holding.rightState,
    djsj: registeredOn,
  };
  const isByShares = holders.some(({ share }) => share !== undefined);
  const gyfs = holders.length === 1 ? '0' : isByShares ? '2' : '1';
  if (isJoined) {
    const separator = random.pick(['、', ',', '，']);
    const names = holders.map(({ person }) => person.name).join(separator);
    sink.write(qlr, {
      ...shared,
      sxh: 1,
      qlrmc: names,
      zjh: holders.map(numberOf).join(separator),
      sfczr: '1',
      gyfs,
      qlbl: '共同共有',
    });
    return;
  }
  for (const [index, holder] of holders.entries()) {
    sink.write(qlr, {
      ...shared,
      sxh: index + 1,
      qlrmc: holder.person.name,
      zjh: numberOf(holder),
      sfczr: index === 0 ? '1' : '0',
      xb: holder.person.sex,
      hjszss: holder.person.book.area.county,
      gyfs,
      qlbl: holder.share ?? (holders.length === 1 ? random.pick(['', '100%', undefined]) : undefined),
    });
  }
}
