import { REFERENCE_DAY, YEAR, ageOn, stamp, yearOf, type Day } from './calendar.ts';
import type { Row, RowSink } from './copy.ts';
import { czrkjbxxb, hxxb, mlpxxxxb, qczxxxb, qrdjxxb, xtcsb } from './household-tables.ts';
import type { Book, Person } from './model.ts';
import type { Area } from './places.ts';
import type { Random } from './random.ts';
import { householdSpelling, nothing, unpadded } from './spelling.ts';

/** A row of the table of persons, for stories that need one to differ. */
export type PersonRow = Row<(typeof czrkjbxxb.columns)[number]>;

/** Writes the household department's rows. Surrogate keys count up in the order of writing. */
export type HouseholdRows = {
  readonly dictionary: () => void;
  readonly book: (book: Book) => void;
  /** The current row of a person, after `book`; `differs` replaces columns of it. */
  readonly person: (person: Person, differs?: PersonRow) => void;
  /** One more row of the last person written: an older version, a reversed entry, a second registration. */
  readonly version: (person: Person, differs: PersonRow) => void;
  readonly movedIn: (person: Person, from: string, day: Day) => void;
  readonly movedOut: (person: Person, to: string, day: Day) => void;
};

/** Creates the writer. */
export function createHouseholdRows(sink: RowSink, random: Random): HouseholdRows {
  const last = {
    rynbid: 4_000_000,
    ryid: 2_000_000,
    hhnbid: 1_000_000,
    mlpnbid: 700_000,
    hjywid: 9_000_000,
    moves: 300_000,
  };

  function personRow(person: Person, differs: PersonRow): PersonRow {
    const { book } = person;
    const { area } = book;
    const age = ageOn(person.birthDay, REFERENCE_DAY);
    const [first, second] = age < 18 && random.chance(0.93) ? person.guardians : [];
    const kin = random.chance(0.9);
    const since = stamp(Math.max(person.birthDay, REFERENCE_DAY - 6000) + 20);
    return {
      rynbid: last.rynbid,
      ryid: last.ryid,
      hhnbid: last.hhnbid,
      mlpnbid: last.mlpnbid,
      gmsfhm: householdSpelling(random, person.id),
      xm: person.name,
      cym: nothing(random),
      xb: person.sex,
      mz: person.ethnicity,
      csrq: stamp(person.birthDay),
      csdssxq: person.id.slice(0, 6),
      jgssxq: random.chance(0.9) ? person.id.slice(0, 6) : '',
      whcd: educationOf(random, age),
      hyzk: person.marital,
      byzk: person.sex === 1 ? '0' : undefined,
      zy: age >= 18 && age < 60 ? random.pick(OCCUPATIONS) : undefined,
      fwcs: nothing(random),
      hh: book.number,
      hlx: book.isCollective ? '2' : '1',
      hb: book.isCollective ? '3' : area.isRural ? random.pick(['2', '2', '1', ' ']) : '1',
      yhzgx: unpadded(random, person.relation),
      ssxq: area.county,
      xzjd: area.township,
      jcwh: area.committee,
      mlph: book.door,
      mlxz: addressOf(area, book.door),
      pcs: policeStationOf(area),
      jhryxm: first?.name,
      jhrygmsfhm: first?.id,
      jhryjhgx: first && guardianRelation(first, person),
      jhrexm: second?.name,
      jhregmsfhm: second?.id,
      jhrejhgx: second && guardianRelation(second, person),
      fqxm: kin ? person.father?.name : undefined,
      fqgmsfhm: kin ? person.father?.id : '',
      mqxm: kin ? person.mother?.name : undefined,
      mqgmsfhm: kin ? person.mother?.id : '',
      poxm: kin ? person.spouse?.name : undefined,
      pogmsfhm: kin ? person.spouse?.id : undefined,
      hslbz: random.chance(0.02) ? `${since.slice(0, 4)}0000` : since,
      swrq: person.ended?.state === '1' ? stamp(person.ended.day) : random.chance(0.02) ? '00000000' : undefined,
      swzxlb: person.ended?.state === '1' ? '0301' : undefined,
      qcrq: person.ended?.state === '2' ? stamp(person.ended.day) : undefined,
      qczxlb: person.ended?.state === '2' ? '0401' : undefined,
      rylb: book.away ? '3' : '1',
      qtssxq: book.away?.county,
      qtzz: book.away?.address,
      ryzt: person.ended?.state ?? '0',
      jlbz: '1',
      cxbz: '0',
      qysj: `${since}083000`,
      jssj: random.chance(0.2) ? '99991231235959' : undefined,
      gxsj: random.chance(0.7) ? `${stamp(REFERENCE_DAY - 10 - random.int(1500))}101500` : undefined,
      ...differs,
    };
  }

  function move(person: Person, day: Day): Omit<Row<(typeof qrdjxxb.columns)[number]>, 'qrdjid'> {
    const head = person.book.members.find(({ relation }) => relation === '02');
    last.hjywid += 1;
    last.moves += 1;
    return {
      hjywid: last.hjywid,
      bdfw: '41',
      xm: person.name,
      gmsfhm: person.id,
      xb: person.sex,
      mz: person.ethnicity,
      csrq: stamp(person.birthDay),
      hb: person.book.area.isRural ? '2' : '1',
      yhzgx: person.relation,
      hzxm: head?.name,
      hzgmsfhm: head?.id,
      qyzbh: `QY${String(last.moves).padStart(8, '0')}`,
      cxbz: '0',
      slsj: `${stamp(day)}093000`,
    };
  }

  const rows: HouseholdRows = {
    dictionary() {
      for (const [cslb, dm, mc] of DICTIONARY) sink.write(xtcsb, { cslb, dm, mc });
    },
    book(book) {
      const { area, door } = book;
      last.mlpnbid += 1;
      last.hhnbid += 1;
      const since = `${stamp(REFERENCE_DAY - 200 - random.int(7000))}090000`;
      const life = { jlbz: '1', qysj: since, jssj: undefined };
      sink.write(mlpxxxxb, {
        ...life,
        mlpnbid: last.mlpnbid,
        mlpid: last.mlpnbid - 500_000,
        ssxq: area.county,
        xzjd: area.township,
        jcwh: area.committee,
        mlph: door,
        mlxz: addressOf(area, door),
        pcs: policeStationOf(area),
        mlpzt: '0',
      });
      sink.write(hxxb, {
        ...life,
        hhnbid: last.hhnbid,
        hhid: last.hhnbid - 500_000,
        hh: book.number,
        hlx: book.isCollective ? '2' : '1',
        mlpnbid: last.mlpnbid,
        jhsj: since,
        hhzt: '0',
        cxbz: '0',
      });
    },
    person(person, differs = {}) {
      last.ryid += 1;
      last.rynbid += 1;
      sink.write(czrkjbxxb, personRow(person, differs));
    },
    version(person, differs) {
      last.rynbid += 1;
      sink.write(czrkjbxxb, personRow(person, differs));
    },
    movedIn(person, from, day) {
      const row = move(person, day);
      sink.write(qrdjxxb, {
        ...row,
        qrdjid: last.moves,
        rynbid: last.rynbid,
        qrlb: '0301',
        qrrq: stamp(day),
        qcdssxq: from,
      });
    },
    movedOut(person, to, day) {
      const row = move(person, day);
      sink.write(qczxxxb, { ...row, qczxid: last.moves, ryid: last.ryid, qclb: '0401', qcrq: stamp(day), qwdssxq: to });
    },
  };
  return rows;
}

/** Writes the ordinary rows of a book: its members, and the older rows that some of them left behind. */
export function writeBook(rows: HouseholdRows, random: Random, book: Book): void {
  rows.book(book);
  for (const person of book.members) {
    const { ended, movedIn } = person;
    rows.person(
      person,
      movedIn ? { hsql: stamp(movedIn.day), hssxqql: movedIn.from, hslbz: stamp(movedIn.day), ywnr: '105' } : {},
    );
    if (movedIn) {
      rows.movedIn(person, movedIn.from, movedIn.day);
    }
    if (ended?.state === '2') rows.movedOut(person, random.pick(['630102', '110105', '320102', '420106']), ended.day);
    if (random.chance(0.05)) {
      const until = REFERENCE_DAY - 40 - random.int(Math.max(1, Math.min(3000, REFERENCE_DAY - person.birthDay - 40)));
      const from = Math.max(person.birthDay, until - Math.round(2 * YEAR));
      rows.version(person, {
        jlbz: '2',
        ywnr: '107',
        qysj: `${stamp(from)}083000`,
        jssj: `${stamp(until)}110000`,
        fwcs: '',
      });
    }
    if (random.chance(0.004))
      rows.version(person, {
        jlbz: '2',
        cxbz: '1',
        ywnr: '107',
        hyzk: '90',
        jssj: `${yearOf(REFERENCE_DAY)}0701090000`,
      });
  }
}

/** The address as one line. */
export function addressOf(area: Area, door: string): string {
  const unit = area.committee === undefined ? '' : area.name;
  return `${area.place.provinceName}${area.countyName}${area.townshipName}${unit}${door}`;
}

/** Code of the police station that keeps the books of an area. */
export const policeStationOf = (area: Area): string => `${area.county}5${area.township.slice(6, 9)}00`;

/** Relation of a guardian to the child, GB/T 4761. */
export function guardianRelation(guardian: Person, child: Person): string {
  if (guardian === child.father) return '51';
  if (guardian === child.mother) return '52';
  return guardian.sex === 1 ? '61' : '62';
}

function educationOf(random: Random, age: number): string {
  if (age < 6) return '';
  if (age < 12) return '80';
  if (age < 15) return '70';
  if (age > 60) return random.pick(['90', '80', '80', '70']);
  return random.pick(['80', '70', '70', '60', '30', '20']);
}

const OCCUPATIONS = ['粮农', '务工', '个体经营', '餐饮服务员', '教师', '司机', '木工', '无业', '', '会计'] as const;

/** Lists of the dictionary: category, code, meaning. JZZBLZT is this site's own. */
const DICTIONARY: readonly (readonly [string, string, string])[] = [
  ['8003', '1', '男'],
  ['8003', '2', '女'],
  ['8001', '01', '汉族'],
  ['8001', '03', '回族'],
  ['8001', '04', '藏族'],
  ['8001', '30', '土族'],
  ['8001', '35', '撒拉族'],
  ['1005', '1', '非农业家庭户口'],
  ['1005', '2', '农业家庭户口'],
  ['1005', '3', '非农业集体户口'],
  ['1007', '1', '家庭户'],
  ['1007', '2', '集体户'],
  ['1010', '0', '正常'],
  ['1010', '1', '死亡'],
  ['1010', '2', '迁出'],
  ['1019', '0401', '迁往外地'],
  ['1020', '0301', '婚嫁迁入'],
  ['8006', '02', '户主'],
  ['8006', '10', '配偶'],
  ['8006', '20', '子'],
  ['8006', '30', '女'],
  ['8006', '41', '孙子'],
  ['8006', '42', '孙女'],
  ['8006', '51', '父亲'],
  ['8006', '52', '母亲'],
  ['8006', '99', '非亲属'],
  ['8007', '10', '未婚'],
  ['8007', '20', '已婚'],
  ['8007', '30', '丧偶'],
  ['8007', '40', '离婚'],
  ['8007', '90', '未说明'],
  ['JZZBLZT', '01', '已受理'],
  ['JZZBLZT', '02', '已签发'],
  ['JZZBLZT', '03', '已注销'],
];
