import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awayPeople } from '../../../adapters/sandbox/named/away-people.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

const permits = (...periods: readonly (readonly [string, string])[]): Said => [
  'household',
  'select jzz_qfrq, yxq_jzrq from ry_jzzblxxb where zjhm = $1 order by 1',
  periods.map(([jzz_qfrq, yxq_jzrq]) => ({ jzz_qfrq, yxq_jzrq })),
];
const stay = (district: string, since: string): Said => [
  'household',
  'select jzd_xzqhdm, lbsqk_qlrrq from syrk_ldrkxxb where zjhm = $1',
  [{ jzd_xzqhdm: district, lbsqk_qlrrq: since }],
];
const child = (hh: string, csrq: string, parent: { readonly id: string }): Said => [
  'household',
  'select hh, csrq, coalesce(fqgmsfhm, mqgmsfhm) as parent, jhrygmsfhm as guardian from hjxx_czrkjbxxb where gmsfhm = $1',
  [{ hh, csrq, parent: parent.id, guardian: parent.id }],
];
const noRoll: Said = ['enrollment', 'select id from zxxs0101 where sfzjh = $1', []];

const stories: Readonly<Record<keyof typeof awayPeople, readonly Said[]>> = {
  permitLapsedMadeUpChild: [
    child('630224091', '20190418', people.permitLapsedMadeUp),
    stay('630102', '20221201'),
    permits(),
    noRoll,
  ],
  permitLapsedChild: [child('630224092', '20190602', people.permitLapsed), stay('630102', '20230801'), noRoll],
  permitFiveMonthsChild: [child('630224093', '20190821', people.permitFiveMonths), stay('630102', '20250901'), noRoll],
  permitElsewhereChild: [child('630224094', '20190930', people.permitElsewhere), stay('630105', '20230101'), noRoll],
  licence11MonthsChild: [child('630224095', '20191212', people.licence11Months), stay('630102', '20230101'), noRoll],
  employerWithoutInsuranceChild: [
    child('630224096', '20200115', people.employerWithoutInsurance),
    stay('630102', '20230101'),
    noRoll,
  ],
  madeUpRecently: [
    permits(['20230310', '20240309'], ['20240310', '20250309'], ['20250310', '20260309'], ['20260313', '20270312']),
    stay('630102', '20220901'),
  ],
  madeUpRecentlyChild: [child('630224097', '20191024', people.madeUpRecently), noRoll],
  temporaryRollFather: [
    permits(['20230801', '20240731'], ['20240801', '20250731'], ['20250801', '20260731'], ['20260801', '20270731']),
    [
      'real-estate',
      'select bdcdyh, qxdm, djsj::date::text as on from qlr where zjh = $1',
      [{ bdcdyh: people.temporaryRollFather.unitNumber, qxdm: '630102', on: '2023-02-15' }],
    ],
  ],
  temporaryRollChild: [
    child('630224098', '20171003', people.temporaryRollFather),
    [
      'enrollment',
      'select xjh, xxdm, nj, xsdqztm from zxxs0101 where sfzjh = $1',
      [{ xjh: people.temporaryRollChild.studentNumber, xxdm: '2163022400', nj: '3', xsdqztm: '01' }],
    ],
  ],
};

describe('the departments say what the story of a family away from home says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(awayPeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
