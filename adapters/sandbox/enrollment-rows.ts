import { REFERENCE_DAY, ageOn, dayOf, monthOf, stamp, yearOf, type Day } from './calendar.ts';
import type { Row, RowSink } from './copy.ts';
import { withCheckCharacter } from './identity-numbers.ts';
import { jcxs0201, jcxs0202, zxxs0101, zxxs0106 } from './enrollment-tables.ts';
import { addressOf, guardianRelation } from './household-rows.ts';
import type { Person } from './model.ts';
import { ETHNICITY_NAMES } from './names.ts';
import { ROLL } from './presets.ts';
import type { Random } from './random.ts';
import type { School, Schools } from './schools.ts';
import { enrollmentSpelling, nothing } from './spelling.ts';

/** A row of the table of pupils. */
export type PupilRow = Row<(typeof zxxs0101.columns)[number]>;

/** A change of a roll. */
export type RollChange = Omit<Row<(typeof jcxs0202.columns)[number]>, 'id' | 'xsxxid'>;

/** A pupil's roll at one school. */
export type Roll = {
  readonly person: Person;
  readonly school: School;
  readonly entryYear: number;
  readonly grade: number;
  /** State of JY/T 1001: 01 at school. */
  readonly state: string;
  /** The number as it should be; the letter says what kind of roll it is. */
  readonly studentNumber: string;
  readonly address: string;
  readonly isMigrant: boolean;
  readonly changes?: readonly RollChange[];
  /** Columns of the pupil's row that a story wants different. */
  readonly differs?: PupilRow;
  readonly programYears?: string;
};

/** Writes the enrolment department's rows. */
export type EnrollmentRows = { readonly roll: (roll: Roll) => void };

/** Creates the writer. */
export function createEnrollmentRows(sink: RowSink, random: Random, schools: Schools): EnrollmentRows {
  const last = { pupil: 500_000, roll: 800_000, change: 100_000, member: 900_000 };

  return {
    roll({
      person,
      school,
      entryYear,
      grade,
      state,
      studentNumber,
      address,
      isMigrant,
      changes = [],
      differs = {},
      programYears,
    }) {
      last.pupil += 1;
      last.roll += 1;
      const seat = schools.seat(school, entryYear, grade);
      const words = school.usesWords;
      const type = school.stage === 'primary' ? '21' : '31';
      const hasNumber = !studentNumber.startsWith('J');
      const row: PupilRow = {
        id: last.pupil,
        xxdm: school.code,
        xh: `${seat}${String(last.pupil % 100).padStart(2, '0')}`,
        xjh: studentNumber,
        xm: person.name,
        cym: nothing(random),
        xbm: words ? (person.sex === 1 ? '男' : '女') : person.sex,
        csrq: stamp(person.birthDay),
        csdm: person.id.slice(0, 6),
        mzm: words ? ETHNICITY_NAMES[person.ethnicity] : person.ethnicity,
        gjdqm: 'CHN',
        sfzjlxm: hasNumber ? (words ? '居民身份证' : '1') : '',
        sfzjh: hasNumber ? enrollmentSpelling(random, person.id) : random.pick(['无', '/', '']),
        gatqwm: '00',
        jkzkm: person.disability ? '6' : '1',
        dszybz: person.relation === '21' || person.relation === '31' ? '1' : '0',
        rxny: `${entryYear}09`,
        nj: grade,
        bh: seat,
        xslbm: type,
        xsdqztm: words ? (STATE_WORDS[state] ?? state) : random.chance(0.01) ? state.replace(/^0/, '') : state,
        xzz: address,
        hkszd: addressOf(person.book.area, person.book.door),
        hkxzm: person.book.area.isRural ? '2' : '1',
        sfldrk: isMigrant ? '1' : '0',
        gxsj: `${entryYear}0915100000`,
        ...differs,
      };
      sink.write(zxxs0101, row);
      sink.write(jcxs0201, {
        id: last.roll,
        xsxxid: last.pupil,
        xxdm: school.code,
        rxny: row.rxny,
        xslbm: type,
        xz: programYears ?? (school.stage === 'primary' ? '6.0' : '3.0'),
        szbh: row.bh,
        sznj: row.nj,
        xsdqztm: row.xsdqztm,
      });
      for (const change of changes) {
        last.change += 1;
        sink.write(jcxs0202, { ...change, id: last.change, xsxxid: last.pupil });
      }
      for (const guardian of person.guardians) {
        last.member += 1;
        const isMissing = random.chance(0.15);
        sink.write(zxxs0106, {
          id: last.member,
          xsxxid: last.pupil,
          gxm: guardianRelation(guardian, person),
          cyxm: guardian.name,
          sfjhr: words ? '是' : '1',
          sjhm: `1390000${String(last.member % 10_000).padStart(4, '0')}`,
          lxdz: address,
          cygzdw: nothing(random),
          xbm: guardian.sex,
          csny: monthOf(guardian.birthDay),
          cysfzjlxm: isMissing ? undefined : '1',
          cysfzjh: isMissing ? nothing(random) : enrollmentSpelling(random, guardian.id),
        });
      }
    },
  };
}

/** The autumn in which a child enters grade 1: born by 31 August six years before, by 28 February in Xining. */
export function entryYearOf(birthDay: Day, county: string): number {
  const cutoff = county.startsWith('6301') ? '0228' : '0831';
  return yearOf(birthDay) + (stamp(birthDay).slice(4) <= cutoff ? 6 : 7);
}

/** Writes the roll of an ordinary child, if it has one: today's, and the one it left behind when the family moved. */
export function writeRolls(rows: EnrollmentRows, schools: Schools, random: Random, person: Person, turn: number): void {
  const age = ageOn(person.birthDay, REFERENCE_DAY);
  if (age < 5 || age > 16 || person.ended) return;
  const { book } = person;
  const away = book.away?.withChildren ? book.away : undefined;
  if (away && !away.area) return;

  const area = away?.area ?? book.area;
  const entered = entryYearOf(person.birthDay, area.county);
  const grade = yearOf(REFERENCE_DAY) - entered + 1;
  if (grade < 1 || grade > 11 || !random.chance(grade === 1 ? 0.4 : ROLL.present)) return;

  const stage = grade <= 6 ? 'primary' : 'junior';
  const entryYear = stage === 'primary' ? entered : entered + 6;
  const school = schools.forArea(area, stage, turn);
  const shared = { person, entryYear, studentNumber: studentNumberOf(random, person) };
  const address = away?.address ?? addressOf(book.area, book.door);
  if (grade > 9) {
    rows.roll({ ...shared, school, grade: 9, state: '07', address, isMigrant: Boolean(away) });
    return;
  }

  const now = { ...shared, school, grade, address, isMigrant: Boolean(away) };
  const cameBy = away && away.since > dayOf(`${entryYear}0901`) ? away.since : undefined;
  if (cameBy !== undefined) {
    const old = schools.forArea(book.area, stage, turn);
    const change = {
      ydrq: stamp(cameBy + 20),
      ydyym: '99',
      sprq: stamp(cameBy + 34),
      ydlyxxxm: old.code,
      ydqxxxm: school.code,
    };
    const oldGrade = Math.max(stage === 'primary' ? 1 : 7, grade - (yearOf(REFERENCE_DAY) - yearOf(cameBy)));
    rows.roll({
      ...now,
      school: old,
      grade: oldGrade,
      state: '10',
      isMigrant: false,
      address: addressOf(book.area, book.door),
      changes: [{ ...change, ydlbm: '21' }],
    });
    rows.roll({ ...now, state: '01', changes: [{ ...change, ydlbm: '22' }] });
    return;
  }
  rows.roll({ ...now, ...ordinaryState(random, schools, area.county, school) });
}

/** The state of a roll, and the change that led to it. */
function ordinaryState(
  random: Random,
  schools: Schools,
  county: string,
  school: School,
): { readonly state: string; readonly changes?: readonly RollChange[] } {
  const draw = random.next();
  if (draw < ROLL.suspended)
    return { state: '02', changes: [{ ydlbm: '11', ydrq: '20260311', ydyym: '10', sprq: '20260320' }] };
  if (draw < ROLL.suspended + ROLL.lost) return { state: '06' };
  if (draw < ROLL.suspended + ROLL.lost + ROLL.running) {
    const target = schools.withCode(
      county.startsWith('63') ? `${school.stage === 'primary' ? '21' : '31'}63010200` : `${school.code.slice(0, 9)}0`,
    );
    const sprq = random.pick([undefined, '', '00000000']);
    return {
      state: '01',
      changes: [{ ydlbm: '21', ydrq: '20260825', ydyym: '99', sprq, ydlyxxxm: school.code, ydqxxxm: target.code }],
    };
  }
  return { state: '01' };
}

/** G and the identity number; L while the number is being checked, J where the school has none. */
function studentNumberOf(random: Random, { id }: Person): string {
  const draw = random.next();
  if (draw < ROLL.withoutNumber) return `J${id}`;
  return draw < ROLL.withoutNumber + ROLL.temporary ? temporaryNumber(id) : `G${id}`;
}

/** A temporary number follows the same rule as an identity number and is not the pupil's. */
export function temporaryNumber(id: string): string {
  const other = Number(id[16]) < 8 ? Number(id[16]) + 2 : Number(id[16]) - 2;
  return `L${withCheckCharacter(id.slice(0, 16) + String(other))}`;
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  '01': '在读',
  '02': '休学',
  '06': '流失',
  '07': '毕业',
  '10': '转学',
};
