import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { householdPeople } from '../../../adapters/sandbox/named/household-people.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

const book = (columns: string): string =>
  `select ${columns} from hjxx_czrkjbxxb where gmsfhm = $1 and jlbz = '1' and cxbz = '0' order by rynbid`;
const current = (hh: string, yhzgx: string, ssxq: string): Said => [
  'household',
  book('hh, trim(yhzgx) as yhzgx, ssxq, ryzt'),
  [{ hh, yhzgx, ssxq, ryzt: '0' }],
];
const holds = (bdcdyh: string): Said => ['real-estate', 'select bdcdyh from qlr where zjh = $1', [{ bdcdyh }]];
const permits = (...periods: readonly (readonly [string, string])[]): Said => [
  'household',
  'select jzz_qfrq, yxq_jzrq from ry_jzzblxxb where zjhm = $1 order by 1',
  periods.map(([jzz_qfrq, yxq_jzrq]) => ({ jzz_qfrq, yxq_jzrq })),
];
const since2023 = permits(['20230912', '20240911'], ['20240912', '20250911'], ['20250912', '20260911']);
const yearly = permits(
  ['20230801', '20240731'],
  ['20240801', '20250731'],
  ['20250801', '20260731'],
  ['20260801', '20270731'],
);
const noRoll: Said = ['enrollment', 'select id from zxxs0101 where sfzjh = $1', []];
const born = (csrq: string, ssxq: string): Said => ['household', book('csrq, ssxq'), [{ csrq, ssxq }]];

const stories: Readonly<Record<keyof typeof householdPeople, readonly Said[]>> = {
  pupilFather: [
    current('630224017', '02', '630224'),
    ['household', book('fwcs, qtssxq'), [{ fwcs: '西宁市城东区八一路化隆牛肉面馆', qtssxq: '630102' }]],
    since2023,
    holds(people.pupilFather.unitNumber),
    [
      'household',
      'select jzd_xzqhdm, lbsqk_qlrrq from syrk_ldrkxxb where zjhm = $1',
      [{ jzd_xzqhdm: '630102', lbsqk_qlrrq: '20230301' }],
    ],
  ],
  pupilMother: [
    current('630224017', '12', '630224'),
    since2023,
    [
      'real-estate',
      'select bdcdyh, gyfs, bdcqzh from qlr where zjh = $1',
      [{ bdcdyh: people.pupilMother.unitNumber, gyfs: '1', bdcqzh: '青(2023)西宁市不动产权第0000456号' }],
    ],
  ],
  pupil: [
    current('630224017', '32', '630224'),
    [
      'household',
      book('fqgmsfhm, mqgmsfhm, jhrygmsfhm, jhregmsfhm'),
      [
        {
          fqgmsfhm: people.pupilFather.id,
          mqgmsfhm: people.pupilMother.id,
          jhrygmsfhm: people.pupilFather.id,
          jhregmsfhm: people.pupilMother.id,
        },
      ],
    ],
    [
      'enrollment',
      'select xjh, xxdm, nj, xsdqztm from zxxs0101 where sfzjh = $1',
      [{ xjh: people.pupil.studentNumber, xxdm: '2163022400', nj: '3', xsdqztm: '01' }],
    ],
  ],
  entrant: [current('630224017', '22', '630224'), born('20191105', '630224'), noRoll],
  sameNameA: [
    [
      'household',
      `select xm, csrq, jcwh, gmsfhm from hjxx_czrkjbxxb where xm = '马国明' and csrq = '19850610' order by hh`,
      [people.sameNameA, people.sameNameB].map(({ id }) => ({
        xm: '马国明',
        csrq: '19850610',
        jcwh: '630224103201',
        gmsfhm: id,
      })),
    ],
  ],
  sameNameB: [current('630224022', '02', '630224')],
  idChanged: [
    current('630224031', '31', '630224'),
    [
      'household',
      `select gmsfhm, jlbz from hjxx_czrkjbxxb where ryid = (select ryid from hjxx_czrkjbxxb where gmsfhm = $1) order by jlbz`,
      [
        { gmsfhm: people.idChanged.id, jlbz: '1' },
        { gmsfhm: people.idChanged.formerId, jlbz: '2' },
      ],
    ],
    ['enrollment', 'select xjh from zxxs0101 where sfzjh = $1', [{ xjh: `G${people.idChanged.formerId}` }]],
  ],
  childInGrandparentsBook: [
    current('630224041', '41', '630224'),
    [
      'household',
      book('jhrygmsfhm, jhryjhgx, fqgmsfhm, mqgmsfhm'),
      [{ jhrygmsfhm: people.grandparentHead.id, jhryjhgx: '61', fqgmsfhm: null, mqgmsfhm: null }],
    ],
  ],
  grandparentHead: [current('630224041', '02', '630224')],
  parentInOtherBook: [
    current('630224042', '02', '630224'),
    ['household', 'select gmsfhm from hjxx_czrkjbxxb where fqgmsfhm = $1', []],
  ],
  divorcedChild: [
    current('420684051', '31', '420684'),
    [
      'household',
      book('jhrygmsfhm, jhregmsfhm, fqgmsfhm, mqgmsfhm'),
      [
        {
          jhrygmsfhm: people.divorcedMother.id,
          jhregmsfhm: null,
          fqgmsfhm: people.divorcedFather.id,
          mqgmsfhm: people.divorcedMother.id,
        },
      ],
    ],
  ],
  divorcedMother: [['household', book('hh, hyzk'), [{ hh: '420684051', hyzk: '40' }]]],
  divorcedFather: [['household', book('hh, hyzk'), [{ hh: '420684052', hyzk: '40' }]]],
  deadHeadNotCancelled: [
    [
      'household',
      book('hh, trim(yhzgx) as yhzgx, ryzt, swrq'),
      [{ hh: '420684061', yhzgx: '02', ryzt: '0', swrq: '20260610' }],
    ],
    holds(people.deadHeadNotCancelled.unitNumber),
  ],
  deadHeadsWidow: [
    [
      'household',
      book('hh, hyzk, pogmsfhm'),
      [{ hh: '420684061', hyzk: '20', pogmsfhm: people.deadHeadNotCancelled.id }],
    ],
  ],
  deceasedCancelled: [['household', book('hh, ryzt, swrq'), [{ hh: '420684063', ryzt: '1', swrq: '20240120' }]]],
  movedOut: [
    ['household', book('ryzt, qcrq'), [{ ryzt: '2', qcrq: '20250508' }]],
    ['household', 'select qwdssxq, cxbz from hjyw_qczxxxb where gmsfhm = $1', [{ qwdssxq: '330106', cxbz: '0' }]],
  ],
  twinA: [
    [
      'household',
      `select gmsfhm from hjxx_czrkjbxxb where hh = '420684071' and csrq = '20190214' order by 1`,
      [{ gmsfhm: people.twinA.id }, { gmsfhm: people.twinB.id }],
    ],
  ],
  twinB: [current('420684071', '22', '420684')],
  leapDay: [born('19400229', '310110')],
  leapDayChild: [born('20200229', '630102'), noRoll],
  bornFeb28: [born('20200228', '630102'), noRoll],
  bornMar1: [born('20200301', '630102'), noRoll],
  bornAug31: [born('20200831', '420684'), noRoll],
  bornSep1: [born('20200901', '420684'), noRoll],
  permitLapsedMadeUp: [
    permits(['20230610', '20240609'], ['20240610', '20250609'], ['20250613', '20260612'], ['20260613', '20270612']),
  ],
  permitLapsed: [permits(['20240301', '20250228'])],
  permitFiveMonths: [permits(['20260401', '20270331'])],
  permitElsewhere: [
    [
      'household',
      `select distinct jzd_dzxz like '%城东区%' as permit_east from ry_jzzblxxb where zjhm = $1`,
      [{ permit_east: true }],
    ],
    [
      'household',
      `select jzd_dzxz like '%城北区%' as lease_north, fz_xm from syrk_ldrkxxb where zjhm = $1`,
      [{ lease_north: true, fz_xm: '祁房东' }],
    ],
  ],
  licence11Months: [
    ['household', book('zy, fwcs'), [{ zy: '个体经营', fwcs: '西宁市城东区立诚拉面馆（2025-10-01开业）' }]],
    yearly,
  ],
  employerWithoutInsurance: [
    ['household', book('zy, fwcs'), [{ zy: '务工', fwcs: '西宁市城东区东川建筑劳务公司' }]],
    yearly,
  ],
  huangzhongChild: [
    current('630106017', '21', '630106'),
    ['household', 'select id from ry_jzzblxxb where zjhm = $1', []],
  ],
  huangzhongFather: [
    holds(people.huangzhongFather.unitNumber),
    ['real-estate', 'select qxdm from qlr where zjh = $1', [{ qxdm: '630102' }]],
  ],
  duplicateRegistration: [
    [
      'household',
      book('hh, ryzt'),
      [
        { hh: '630224101', ryzt: '0' },
        { hh: '630224102', ryzt: '0' },
      ],
    ],
  ],
  lowerCaseX: [
    ['household', 'select hh from hjxx_czrkjbxxb where gmsfhm = $1', []],
    ['household', 'select hh from hjxx_czrkjbxxb where gmsfhm = lower($1)', [{ hh: '630224103' }]],
  ],
  nameWithDot: [
    ['household', book('xm'), [{ xm: '才仁·卓尕' }]],
    [
      'disability',
      'select name, card_num from cdpf_citizen where citizen_id = $1',
      [{ name: '才仁．卓尕', card_num: people.nameWithDot.certificateNumber }],
    ],
  ],
  rareNameOutsideBmp: [
    ['household', book('xm'), [{ xm: '王\u{2CB69}' }]],
    ['enrollment', 'select xm from zxxs0101 where sfzjh = $1', [{ xm: '王?' }]],
  ],
  rareNameExtensionA: [['household', book('xm'), [{ xm: '李㛃䶮' }]]],
  movedWithHistory: [
    [
      'household',
      'select ssxq, jlbz, cxbz from hjxx_czrkjbxxb where gmsfhm = $1 order by rynbid',
      [
        { ssxq: '630103', jlbz: '1', cxbz: '0' },
        { ssxq: '630224', jlbz: '2', cxbz: '0' },
        { ssxq: '630103', jlbz: '2', cxbz: '1' },
      ],
    ],
    [
      'household',
      'select qrrq, qcdssxq from hjyw_qrdjxxb where gmsfhm = $1',
      [{ qrrq: '20220518', qcdssxq: '630224' }],
    ],
  ],
  collectiveMember: [
    ['household', book('hh, hlx'), [{ hh: '630103106', hlx: '2' }]],
    [
      'household',
      `select count(*)::int as heads from hjxx_czrkjbxxb where hh = '630103106' and trim(yhzgx) in ('01', '02')`,
      [{ heads: 0 }],
    ],
  ],
  stranger: [
    ['household', `select ryid from hjxx_czrkjbxxb where $1 in (gmsfhm, fqgmsfhm, mqgmsfhm, pogmsfhm, jhrygmsfhm)`, []],
    ['enrollment', 'select id from zxxs0101 where sfzjh = $1', []],
    ['real-estate', 'select bdcdyh from qlr where zjh = $1', []],
    ['disability', 'select uuid from cdpf_citizen where citizen_id = $1', []],
  ],
};

describe('the book says what the story says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(householdPeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
