import type { RowSink } from './copy.ts';
import { zxxx0101, zxxx0201, zxxx0301 } from './enrollment-tables.ts';
import type { Area, Place } from './places.ts';

/** A school of the sandbox. */
export type School = {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly stage: 'primary' | 'junior';
  /** Imported from the national template, which has words where the standard has codes. */
  readonly usesWords: boolean;
};

/** The schools of the sandbox, and the seats in them. */
export type Schools = {
  /** A school of the stage that serves the area; `turn` spreads pupils over several. */
  readonly forArea: (area: Area, stage: School['stage'], turn: number) => School;
  readonly withCode: (code: string) => School;
  /** The class with a free seat in the year of entry. */
  readonly seat: (school: School, entryYear: number, grade: number) => string;
};

const SEATS = 45;
const GRADE_NAMES = [
  '',
  '一年级',
  '二年级',
  '三年级',
  '四年级',
  '五年级',
  '六年级',
  '七年级',
  '八年级',
  '九年级',
] as const;

/** Creates the schools of all places and writes them with their grades; classes are written when their first pupil comes. */
export function createSchools(sink: RowSink, places: readonly Place[]): Schools {
  const schools = places.flatMap(schoolsOf);
  for (const school of schools) writeSchool(sink, school);
  const byCode = new Map(schools.map((school) => [school.code, school]));
  const taken = new Map<string, number>();

  return {
    forArea({ county }, stage, turn) {
      const candidates = schools.filter((school) => school.county === county && school.stage === stage);
      const school = candidates[turn % candidates.length];
      if (!school) throw new RangeError(`No ${stage} school in ${county}`);
      return school;
    },
    withCode(code) {
      const school = byCode.get(code);
      if (!school) throw new RangeError(`No school ${code}`);
      return school;
    },
    seat(school, entryYear, grade) {
      const cohort = `${school.code}${entryYear}`;
      const before = taken.get(cohort) ?? 0;
      taken.set(cohort, before + 1);
      const number = Math.floor(before / SEATS) + 1;
      const code = `${entryYear}${String(number).padStart(2, '0')}`;
      if (before % SEATS === 0) writeClass(sink, school, { code, number, entryYear, grade });
      return code;
    },
  };
}

/** Two primary schools and one junior school a town; four and two for a district of a city. */
function schoolsOf(place: Place): readonly School[] {
  const towns = [
    ...new Map(place.areas.map((area) => [place.key === 'xining' ? area.county : area.township, area])).values(),
  ];
  return towns.flatMap((area, town) => {
    const { isCity } = place;
    const base = isCity ? area.countyName : area.townshipName;
    const school = (stage: School['stage'], index: number, name: string): School => ({
      code: `${stage === 'primary' ? '21' : '31'}${area.county.slice(0, 2)}${area.county.slice(2, 6)}${town}${index}`,
      name: base + name,
      county: area.county,
      stage,
      usesWords: index === 1,
    });
    return isCity
      ? [
          school('primary', 0, '第一小学'),
          school('primary', 1, '第二小学'),
          school('primary', 2, '第三小学'),
          school('junior', 0, '第一初级中学'),
          school('junior', 2, '第二初级中学'),
        ]
      : [school('primary', 0, '中心小学'), school('primary', 1, '第二小学'), school('junior', 0, '初级中学')];
  });
}

function writeSchool(sink: RowSink, { code, name, county, stage }: School): void {
  const isPrimary = stage === 'primary';
  sink.write(zxxx0101, {
    xxdm: code,
    xxmc: name,
    xxdz: `${name}校园`,
    xzqhm: code.endsWith('1') ? `${county}000000` : county,
    xxbxlxm: isPrimary ? '211' : '311',
    xxjbzm: '811',
    xxzgbmm: '361',
    xxbbm: '01',
    szdcxlxm: '111',
    xxxz: isPrimary ? '6.0' : undefined,
    czxz: isPrimary ? undefined : '3.0',
  });
  for (const grade of isPrimary ? [1, 2, 3, 4, 5, 6] : [7, 8, 9])
    sink.write(zxxx0201, { xxdm: code, nj: grade, njmc: GRADE_NAMES[grade] });
}

type SchoolClass = {
  readonly code: string;
  readonly number: number;
  readonly entryYear: number;
  readonly grade: number;
};

function writeClass(sink: RowSink, school: School, { code, number, entryYear, grade }: SchoolClass): void {
  const isPrimary = school.stage === 'primary';
  sink.write(zxxx0301, {
    xxdm: school.code,
    bh: code,
    nj: grade,
    bj: `${entryYear}级${number}班`,
    jbny: `${entryYear}09`,
    xz: isPrimary ? '6.0' : '3.0',
    bjlxm: isPrimary ? '10' : '20',
    zt: 1,
  });
}
