import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrollmentPeople } from '../../../adapters/sandbox/named/enrollment-people.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

const roll = (columns: string, ...rows: Said[2]): Said => [
  'enrollment',
  `select ${columns} from zxxs0101 where sfzjh = $1 order by id`,
  rows,
];
const changes = (...rows: Said[2]): Said => [
  'enrollment',
  'select ydlbm, ydrq, sprq, ydlyxxxm, ydqxxxm from jcxs0202 r join zxxs0101 p on p.id = r.xsxxid where sfzjh = $1 order by r.id',
  rows,
];
const byNumber = (studentNumber: string, columns: string, row: Readonly<Record<string, unknown>>): Said => [
  'enrollment',
  `select ${columns} from zxxs0101 where xjh = '${studentNumber}'`,
  [row],
];

const stories: Readonly<Record<keyof typeof enrollmentPeople, readonly Said[]>> = {
  fullWidth: [byNumber(people.fullWidth.studentNumber, 'sfzjh', { sfzjh: '６３０１０２２０１４０３０３９９８６' })],
  apostrophe: [byNumber(people.apostrophe.studentNumber, 'sfzjh', { sfzjh: `'${people.apostrophe.id}` })],
  codesAsWords: [
    roll('xbm, mzm, sfzjlxm, xsdqztm', { xbm: '男', mzm: '汉族', sfzjlxm: '居民身份证', xsdqztm: '在读' }),
  ],
  lNumberChild: [roll('xjh, xsdqztm', { xjh: people.lNumberChild.studentNumber, xsdqztm: '01' })],
  jNumberChild: [
    byNumber(people.jNumberChild.studentNumber, 'xm, sfzjh, sfzjlxm', {
      xm: people.jNumberChild.name,
      sfzjh: '无',
      sfzjlxm: '',
    }),
    ['household', 'select xm from hjxx_czrkjbxxb where gmsfhm = $1', [{ xm: people.jNumberChild.name }]],
  ],
  duplicateRolls: [roll('xxdm, xsdqztm', { xxdm: '2163022400', xsdqztm: '01' }, { xxdm: '2142068400', xsdqztm: '01' })],
  absentPupil: [
    roll('xxdm, xsdqztm, sfldrk, xzz', {
      xxdm: '2163022400',
      xsdqztm: '01',
      sfldrk: '1',
      xzz: '青海省西宁市城东区清真巷街道3号楼101室',
    }),
  ],
  runningTransfer: [
    roll('xxdm, xsdqztm', { xxdm: '2163022400', xsdqztm: '01' }),
    changes({ ydlbm: '21', ydrq: '20260824', sprq: '        ', ydlyxxxm: '2163022400', ydqxxxm: '2163010200' }),
  ],
  transferredPupil: [
    roll('xxdm, xsdqztm', { xxdm: '2163022400', xsdqztm: '10' }, { xxdm: '2163010200', xsdqztm: '01' }),
    changes(
      { ydlbm: '21', ydrq: '20250820', sprq: '20250903', ydlyxxxm: '2163022400', ydqxxxm: '2163010200' },
      { ydlbm: '22', ydrq: '20250820', sprq: '20250903', ydlyxxxm: '2163022400', ydqxxxm: '2163010200' },
    ),
  ],
  fiveYearLeaver: [
    roll('nj, xsdqztm', { nj: '5', xsdqztm: '07' }),
    ['enrollment', 'select xz from jcxs0201 r join zxxs0101 p on p.id = r.xsxxid where sfzjh = $1', [{ xz: '5.0' }]],
  ],
  suspendedPupil: [
    roll('xsdqztm', { xsdqztm: '02' }),
    changes({ ydlbm: '11', ydrq: '20260302', sprq: '20260309', ydlyxxxm: null, ydqxxxm: null }),
  ],
  dropout: [roll('nj, xsdqztm', { nj: '8', xsdqztm: '06' })],
};

describe('the roll says what the story says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(enrollmentPeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
