import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kongwanPeople } from '../../../adapters/sandbox/named/kongwan-people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

type Key = keyof typeof kongwanPeople;

/** Who holds a unit, and whether it has a certificate: state 0 waits for one, 1 is current. */
const holds = (unitNumber: string, state: '0' | '1', bdcqzh = ''): Said => [
  'real-estate',
  'select bdcdyh, qszt, bdcqzh from qlr where zjh = $1',
  [{ bdcdyh: unitNumber, qszt: state, bdcqzh }],
];

/** Year of building as written, area of the outline, area of the approval; nothing where there is none. */
const built = (unitNumber: string, jgrq: string, outline: string | null, approved: string | null): Said => [
  'real-estate',
  `select z.jgrq, area(zd.shape)::numeric(9,2)::text as outline, a.pzmj::text as approved
   from zrz z left join zd using (zddm) left join zjdpz a using (zddm) where z.bdcdyh = '${unitNumber}'`,
  [{ jgrq, outline, approved }],
];

const right = (unitNumber: string, djyy: string, fj: string | null): Said => [
  'real-estate',
  `select djyy, fj from fdcq2 where bdcdyh = '${unitNumber}'`,
  [{ djyy, fj }],
];

/** The other members of the book, by relation to the head. */
const inBook = (hh: string, ...relations: readonly string[]): Said => [
  'household',
  `select yhzgx from hjxx_czrkjbxxb where hh = '${hh}' and hh = (select hh from hjxx_czrkjbxxb where gmsfhm = $1) order by rynbid`,
  relations.map((yhzgx) => ({ yhzgx })),
];

const FIRST = '宅基地房地一体首次登记';
const of = kongwanPeople;

const stories: Readonly<Record<Key, readonly Said[]>> = {
  uncertified1978: [
    holds(of.uncertified1978.unitNumber, '0'),
    built(of.uncertified1978.unitNumber, '1978', '270.00', null),
  ],
  uncertified1982: [
    holds(of.uncertified1982.unitNumber, '0'),
    built(of.uncertified1982.unitNumber, '1982年', '270.00', null),
  ],
  uncertified1984: [
    holds(of.uncertified1984.unitNumber, '0'),
    built(of.uncertified1984.unitNumber, '1984-06-01', '270.00', null),
    inBook('420684203', '02', '12', '21'),
  ],
  uncertified1995: [
    holds(of.uncertified1995.unitNumber, '0'),
    built(of.uncertified1995.unitNumber, '1995.6', '270.00', null),
    inBook('420684204', '02', '12'),
  ],
  secondByInheritance: [
    holds(of.secondByInheritance.unitNumber, '0'),
    built(of.secondByInheritance.unitNumber, '20050601', '140.00', '140.00'),
    inBook('420684205', '02', '12'),
  ],
  inheritingWife: [
    holds(of.inheritingWife.unitNumber, '1', '鄂(2017)宜城市不动产权第0000146号'),
    right(of.inheritingWife.unitNumber, FIRST, '因继承取得'),
    inBook('420684205', '02', '12'),
  ],
  secondNotInherited: [
    holds(of.secondNotInherited.unitNumber, '0'),
    built(of.secondNotInherited.unitNumber, '2006', '140.00', '140.00'),
    inBook('420684206', '02', '21'),
  ],
  sonWithHomestead: [
    holds(of.sonWithHomestead.unitNumber, '1', '鄂(2019)宜城市不动产权第0000148号'),
    right(of.sonWithHomestead.unitNumber, FIRST, null),
    inBook('420684206', '02', '21'),
  ],
  uncertifiedAtFarmland: [
    holds(of.uncertifiedAtFarmland.unitNumber, '0'),
    [
      'real-estate',
      `select sum(area(zd.shape # l.shape))::numeric(9,2)::text as shared from zd join yjjbnttb l on zd.shape && l.shape
       where zddm = '${of.uncertifiedAtFarmland.unitNumber.slice(0, 19)}'`,
      [{ shared: '2.00' }],
    ],
  ],
  unsurveyedParcel: [
    holds(of.unsurveyedParcel.unitNumber, '0'),
    built(of.unsurveyedParcel.unitNumber, '2003', null, '140.00'),
    [
      'real-estate',
      `select p.zdmj, z.zzdmj, h.scjzmj from zdjbxx p join zrz z using (zddm) join h using (zddm)
       where zddm = '${of.unsurveyedParcel.unitNumber.slice(0, 19)}'`,
      [{ zdmj: null, zzdmj: null, scjzmj: null }],
    ],
  ],
  seizedHomestead: [
    holds(of.seizedHomestead.unitNumber, '0'),
    ['real-estate', `select qszt from cfdj where bdcdyh = '${of.seizedHomestead.unitNumber}'`, [{ qszt: '1' }]],
  ],
  heirOfUncertified: [
    holds(of.heirOfUncertified.unitNumber, '0'),
    right(of.heirOfUncertified.unitNumber, '继承', '该权利人为本农民集体经济组织原成员住宅的合法继承人'),
    inBook('310110211', '02'),
  ],
  deceasedHolder: [
    holds(of.deceasedHolder.unitNumber, '1', '鄂(2019)宜城市不动产权第0000153号'),
    ['household', 'select ryzt, swrq from hjxx_czrkjbxxb where gmsfhm = $1', [{ ryzt: '1', swrq: '20251103' }]],
  ],
  deceasedHoldersDaughter: [
    [
      'household',
      'select hh, fqgmsfhm, jhrygmsfhm from hjxx_czrkjbxxb where gmsfhm = $1',
      [{ hh: '420684213', fqgmsfhm: of.deceasedHolder.id, jhrygmsfhm: null }],
    ],
    ['real-estate', 'select bdcdyh from qlr where zjh = $1', []],
  ],
};

describe('the registers say what the story says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(kongwanPeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
