import { link } from '../families.ts';
import type { Person } from '../model.ts';
import { people } from '../people.ts';
import { apostrophe, fullWidth } from '../spelling.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

const GANDU = '2163022400';
const KONGWAN = '2142068400';
const XINING_EAST = '2163010200';
const MEILI = '2132058100';

/** Stories of the school roll. */
export function writeEnrollmentStories(stage: Stage): void {
  const [stored, marked] = siblings(stage, '630102004000', '孙立民', people.fullWidth, people.apostrophe);
  stage.roll(stored, {
    studentNumber: people.fullWidth.studentNumber,
    school: XINING_EAST,
    entryYear: 2021,
    grade: 6,
    differs: { sfzjh: fullWidth(stored.id) },
  });
  stage.roll(marked, {
    studentNumber: people.apostrophe.studentNumber,
    school: XINING_EAST,
    entryYear: 2021,
    grade: 6,
    differs: { sfzjh: apostrophe(marked.id) },
  });

  const [worded, temporary] = siblings(stage, '420684105207', '罗立民', people.codesAsWords, people.lNumberChild);
  const words = { xbm: '男', mzm: '汉族', sfzjlxm: '居民身份证', xsdqztm: '在读' };
  stage.roll(worded, {
    studentNumber: people.codesAsWords.studentNumber,
    school: '2142068401',
    entryYear: 2023,
    grade: 4,
    differs: words,
  });
  stage.roll(temporary, {
    studentNumber: people.lNumberChild.studentNumber,
    school: KONGWAN,
    entryYear: 2024,
    grade: 3,
  });

  const [unnumbered] = siblings(stage, '420684105208', '高立民', people.jNumberChild);
  stage.roll(unnumbered, {
    studentNumber: people.jNumberChild.studentNumber,
    school: KONGWAN,
    entryYear: 2024,
    grade: 3,
    differs: { sfzjh: '无', sfzjlxm: '' },
  });

  const [twice, absent] = siblings(stage, '630224103218', '马立民', people.duplicateRolls, people.absentPupil);
  for (const school of [GANDU, KONGWAN])
    stage.roll(twice, { studentNumber: people.duplicateRolls.studentNumber, school, entryYear: 2021, grade: 6 });
  stage.roll(absent, {
    studentNumber: people.absentPupil.studentNumber,
    school: GANDU,
    entryYear: 2022,
    grade: 5,
    isMigrant: true,
    address: '青海省西宁市城东区清真巷街道3号楼101室',
  });

  const [applying, moved] = siblings(stage, '630224103219', '冶立民', people.runningTransfer, people.transferredPupil);
  stage.roll(applying, {
    studentNumber: people.runningTransfer.studentNumber,
    school: GANDU,
    entryYear: 2024,
    grade: 3,
    changes: [
      {
        ydlbm: '21',
        ydrq: '20260824',
        ydyym: '99',
        sprq: '',
        ydlyxxxm: GANDU,
        ydqxxxm: XINING_EAST,
        ydsm: '随父母迁居',
      },
    ],
  });
  const transfer = {
    ydrq: '20250820',
    ydyym: '99',
    sprq: '20250903',
    spwh: '转2025-0016',
    ydlyxxxm: GANDU,
    ydqxxxm: XINING_EAST,
  };
  const shared = { studentNumber: people.transferredPupil.studentNumber, entryYear: 2022 };
  stage.roll(moved, { ...shared, school: GANDU, grade: 3, state: '10', changes: [{ ...transfer, ydlbm: '21' }] });
  stage.roll(moved, {
    ...shared,
    school: XINING_EAST,
    grade: 5,
    isMigrant: true,
    changes: [{ ...transfer, ydlbm: '22' }],
  });

  const [leaver, suspended] = siblings(stage, '320581101001', '陆立民', people.fiveYearLeaver, people.suspendedPupil);
  stage.roll(leaver, {
    studentNumber: people.fiveYearLeaver.studentNumber,
    school: MEILI,
    entryYear: 2021,
    grade: 5,
    state: '07',
    programYears: '5.0',
  });
  const illness = { ydlbm: '11', ydrq: '20260302', ydyym: '10', sprq: '20260309', spwh: '休2026-0003' };
  stage.roll(suspended, {
    studentNumber: people.suspendedPupil.studentNumber,
    school: MEILI,
    entryYear: 2021,
    grade: 6,
    state: '02',
    changes: [illness],
  });

  const [lost] = siblings(stage, '630224103220', '马立业', people.dropout);
  stage.roll(lost, {
    studentNumber: people.dropout.studentNumber,
    school: '3163022400',
    entryYear: 2025,
    grade: 8,
    state: '06',
  });
}

/** One book with a parent and the named children. */
function siblings<const Named extends readonly NamedPerson[]>(
  stage: Stage,
  area: string,
  fatherName: string,
  ...named: Named
): { readonly [I in keyof Named]: Person };
function siblings(stage: Stage, area: string, fatherName: string, ...named: readonly NamedPerson[]): readonly Person[] {
  const book = stage.book(named[0]?.householdNumber, area);
  const father = stage.extra(book, fatherName, '19850211', 1, '02', '40');
  const children = named.map((child) => stage.join(book, child, '20'));
  for (const child of children) {
    child.relation = child.sex === 1 ? '20' : '30';
    link(child, father);
  }
  stage.write(book);
  return children;
}
