import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realEstatePeople } from '../../../adapters/sandbox/named/real-estate-people.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

const held = (columns: string, ...rows: Said[2]): Said => [
  'real-estate',
  `select ${columns} from qlr where zjh = $1 order by bdcdyh, sxh`,
  rows,
];
const unit = (sql: string, unitNumber: string, ...rows: Said[2]): Said => [
  'real-estate',
  sql.replaceAll('UNIT', `'${unitNumber}'`).replaceAll('PARCEL', `'${unitNumber.slice(0, 19)}'`),
  rows,
];
const areas = (unitNumber: string, year: string, parcel: string, registered: string, approved: string | null): Said =>
  unit(
    `select substring(jgrq from '(?:19|20)..') as year, area(shape)::numeric(9,2)::text as parcel, syqmj::text as registered,
       (select pzmj::text from zjdpz where zjdpz.zddm = zd.zddm) as approved
     from zd join zrz using (zddm) join jsydsyq using (zddm) where zddm = PARCEL`,
    unitNumber,
    { year, parcel, registered, approved },
  );
const burdens = (table: string, unitNumber: string, ...states: readonly string[]): Said =>
  unit(`select qszt from ${table} where bdcdyh = UNIT`, unitNumber, ...states.map((qszt) => ({ qszt })));
const layerShare = (layer: string, unitNumber: string, squareMetres: string): Said =>
  unit(
    `select sum(area(zd.shape # l.shape))::numeric(9,2)::text as shared from zd join ${layer} l on zd.shape && l.shape where zddm = PARCEL`,
    unitNumber,
    { shared: squareMetres },
  );
const inBook = (hh: string): Said => ['household', 'select hh from hjxx_czrkjbxxb where gmsfhm = $1', [{ hh }]];

const stories: Readonly<Record<keyof typeof realEstatePeople, readonly Said[]>> = {
  owner: [
    held('bdcdyh, bdcqzh, qszt', {
      bdcdyh: people.owner.unitNumber,
      bdcqzh: '鄂(2021)宜城市不动产权第0001234号',
      qszt: '1',
    }),
    areas(people.owner.unitNumber, '2003', '145.50', '140.00', '120.00'),
    unit('select zzdmj::text, scjzmj::text, zcs from zrz where zddm = PARCEL', people.owner.unitNumber, {
      zzdmj: '120.220',
      scjzmj: '382.990',
      zcs: 4,
    }),
    unit(
      `select area(zd.shape # g.shape)::numeric(9,2)::text as planned from zd join ghydyh g on zd.shape && g.shape where zddm = PARCEL and ydyhfldm = '0703'`,
      people.owner.unitNumber,
      { planned: '138.00' },
    ),
    unit('select jzmj::text, qllx from fdcq2 where bdcdyh = UNIT', people.owner.unitNumber, {
      jzmj: '382.99',
      qllx: '6',
    }),
  ],
  ownersWife: [inBook('420684017')],
  ownersSon: [inBook('420684017')],
  ownersGrandchild: [inBook('420684017')],
  twoHomesteads: [
    held(
      'bdcdyh, qllx',
      { bdcdyh: people.twoHomesteads.unitNumber, qllx: '6' },
      { bdcdyh: people.twoHomesteads.otherUnitNumber, qllx: '6' },
    ),
    unit('select djyy from fdcq2 where bdcdyh = UNIT', people.twoHomesteads.otherUnitNumber, { djyy: '继承' }),
  ],
  overAreaPre1982: [areas(people.overAreaPre1982.unitNumber, '1978', '270.00', '270.00', null)],
  overArea1984: [areas(people.overArea1984.unitNumber, '1984', '270.00', '200.00', null)],
  overArea1995: [
    areas(people.overArea1995.unitNumber, '1995', '270.00', '140.00', null),
    unit('select fj from fdcq2 where bdcdyh = UNIT', people.overArea1995.unitNumber, {
      fj: '超出批准面积130.00平方米',
    }),
  ],
  farmlandTouch: [layerShare('yjjbnttb', people.farmlandTouch.unitNumber, '2.00')],
  redLineParcel: [layerShare('stbhhx', people.redLineParcel.unitNumber, '140.00')],
  unitWithoutCertificate: [
    held('bdcdyh, bdcqzh, qszt', { bdcdyh: people.unitWithoutCertificate.unitNumber, bdcqzh: '', qszt: '0' }),
    ['real-estate', 'select pzmj::text from zjdpz where sqrzjh = $1', [{ pzmj: '140.00' }]],
  ],
  areaInMu: [
    unit('select mjdw, zdmj::text from zdjbxx where zddm = PARCEL', people.areaInMu.unitNumber, {
      mjdw: '2',
      zdmj: '0.2100',
    }),
  ],
  heirNotMember: [
    inBook('310110061'),
    held('bdcdyh', { bdcdyh: people.heirNotMember.unitNumber }),
    unit('select fj from fdcq2 where bdcdyh = UNIT', people.heirNotMember.unitNumber, {
      fj: '该权利人为本农民集体经济组织原成员住宅的合法继承人',
    }),
  ],
  legacy15: [
    held('bdcdyh'),
    unit('select zjh from qlr where bdcdyh = UNIT', people.legacy15.unitNumber, { zjh: '420623450203997' }),
    [
      'disability',
      `select citizen_id from cdpf_citizen where card_num = '${people.legacy15.certificateNumber}'`,
      [{ citizen_id: '420623450203997' }],
    ],
    inBook('420684129'),
  ],
  fullWidthOwner: [
    unit('select zjh from qlr where bdcdyh = UNIT', people.fullWidthOwner.unitNumber, {
      zjh: '３１０１１０１９７２０３１２９９７５',
    }),
  ],
  seizedUnit: [burdens('cfdj', people.seizedUnit.unitNumber, '1')],
  releasedSeizure: [
    burdens('cfdj', people.releasedSeizure.unitNumber, '2'),
    unit('select jfdjsj is not null as lifted from cfdj where bdcdyh = UNIT', people.releasedSeizure.unitNumber, {
      lifted: true,
    }),
  ],
  mortgagedUnit: [burdens('dyaq', people.mortgagedUnit.unitNumber, '1')],
  objectedUnit: [burdens('yydj', people.objectedUnit.unitNumber, '1')],
  noticedUnit: [burdens('ygdj', people.noticedUnit.unitNumber, '1')],
  joinedA: [
    held('bdcdyh'),
    unit(
      `select regexp_replace(qlrmc, '[、,，]', '+') as names, regexp_replace(zjh, '[、,，]', '+') as numbers from qlr where bdcdyh = UNIT`,
      people.joinedA.unitNumber,
      {
        names: `${people.joinedA.name}+${people.joinedB.name}`,
        numbers: `${people.joinedA.id}+${people.joinedB.id}`,
      },
    ),
  ],
  joinedB: [held('bdcdyh'), inBook('310110137')],
  shareHalf: [held('qlbl, gyfs', { qlbl: '1/2', gyfs: '2' })],
  shareQuarterPercent: [held('qlbl, gyfs', { qlbl: '25%', gyfs: '2' })],
  shareQuarterWords: [held('qlbl, gyfs', { qlbl: '四分之一', gyfs: '2' })],
};

describe('the registry says what the story says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(realEstatePeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
