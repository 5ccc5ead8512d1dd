import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { createFreshDatabases, fill, type FreshDatabases } from './fresh-sandbox.ts';

const PERSONS = 12_000;
const CURRENT = `hjxx_czrkjbxxb where jlbz = '1' and cxbz = '0' and ryzt = '0'`;
const AGE = `extract(year from age(date '2026-09-01', to_date(csrq, 'YYYYMMDD')))`;

let databases: FreshDatabases;
let clients: DepartmentClients;

beforeAll(async () => {
  databases = await createFreshDatabases('population');
  await fill(databases, { persons: PERSONS, seed: 'distribution' });
  clients = await openDepartmentClients(databases.connections);
});

afterAll(async () => {
  await clients[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

const number = async (department: Parameters<DepartmentClients['column']>[0], sql: string): Promise<number> =>
  Number((await clients.column(department, sql))[0]);

/** Share of the current persons of a place who fulfil a condition. */
const shareOf = (condition: string, place = 'true'): Promise<number> =>
  number('household', `select count(*) filter (where ${condition})::float / count(*) from ${CURRENT} and ${place}`);

const GANDU = `ssxq = '630224'`;
const XINING = `ssxq like '6301%'`;
const SHANGHAI = `ssxq = '310110'`;

describe('the population', () => {
  test.each([
    ['men', `xb = '1'`, 'true', 0.51, 0.025],
    ['small children in a village', `${AGE} < 6`, GANDU, 0.1, 0.05],
    ['children of school age in a village', `${AGE} between 6 and 14`, GANDU, 0.16, 0.06],
    ['people over 60 in a village', `${AGE} >= 60`, GANDU, 0.1, 0.06],
    ['people over 60 in a city of the province', `${AGE} >= 60`, XINING, 0.12, 0.08],
    ['people over 60 in a district of Shanghai', `${AGE} >= 60`, SHANGHAI, 0.34, 0.1],
    ['numbers issued in Haidong to people of Gandu', `gmsfhm ~ '^(6321|6302)'`, GANDU, 0.97, 0.03],
    [
      'numbers of the former code among the old of Gandu',
      `gmsfhm ~ '^6321'`,
      `${GANDU} and csrq < '20130101'`,
      0.95,
      0.05,
    ],
    ['local numbers in a district of Shanghai', `gmsfhm ~ '^3101'`, SHANGHAI, 0.55, 0.1],
    ['lower-case x among the numbers that end in one', `gmsfhm like '%x'`, `lower(gmsfhm) like '%x'`, 0.04, 0.03],
  ] as const)('has the share of %s', async (_what, condition, place, share, tolerance) => {
    expect(Math.abs((await shareOf(condition, place)) - share)).toBeLessThan(tolerance);
  });

  test.each([
    [GANDU, 4.2],
    [XINING, 3.2],
    [SHANGHAI, 2.3],
  ])('has households of the size of the place: %s', async (place, mean) => {
    const size = await number(
      'household',
      `select avg(n) from (select count(*) as n from ${CURRENT} and hlx = '1' and ${place} group by hh) s`,
    );
    expect(Math.abs(size - mean)).toBeLessThan(0.45);
  });

  test('has almost every child of school age on a roll', async () => {
    const ids = await clients.column(
      'household',
      `select upper(gmsfhm) from ${CURRENT} and csrq between '20130901' and '20180228' and rylb = '1'`,
    );
    const onRoll = new Set(
      await clients.column(
        'enrollment',
        `select upper(right(translate(sfzjh, '０１２３４５６７８９Ｘ', '0123456789X'), 18)) from zxxs0101`,
      ),
    );
    const missing = ids.filter((id) => !onRoll.has(id));
    expect(missing.length / ids.length).toBeLessThan(0.03);
  });

  test('has G numbers for almost all pupils, L and J for few', async () => {
    const letters = await clients.rows(
      'enrollment',
      `select left(xjh, 1) as letter, count(*)::float / sum(count(*)) over () as share from zxxs0101 group by 1 order by 1`,
    );
    expect(letters.map(({ letter }) => letter)).toEqual(['G', 'J', 'L']);
    expect(Number(letters[0]?.['share'])).toBeGreaterThan(0.96);
  });

  test('has certificates at about the national rate, most often for limbs', async () => {
    const holders = await number(
      'disability',
      'select count(*) from cdpf_citizen where del_flag = 0 and status_record <> 888',
    );
    expect(holders / PERSONS).toBeGreaterThan(0.018);
    expect(holders / PERSONS).toBeLessThan(0.042);
    const limbs = await number(
      'disability',
      'select count(*) filter (where idt_kind = 4)::float / count(*) from cdpf_citizen',
    );
    expect(Math.abs(limbs - 0.54)).toBeLessThan(0.1);
  });

  test('has homesteads for most village households, certified four times in five, of the median area', async () => {
    const homesteads = await number(
      'real-estate',
      `select count(distinct left(bdcdyh, 19)) from fdcq2 where qllx = '6' and qxdm = '630224'`,
    );
    const households = await number(
      'household',
      `select count(distinct hh) from ${CURRENT} and ${GANDU} and hlx = '1' and substr(jcwh, 10, 1) <> '0'`,
    );
    expect(Math.abs(homesteads / households - 0.97)).toBeLessThan(0.06);
    const certified = await number(
      'real-estate',
      `select count(*) filter (where qszt = '1')::float / count(*) from fdcq2 where qllx = '6'`,
    );
    expect(Math.abs(certified - 0.8)).toBeLessThan(0.05);
    const median = await number(
      'real-estate',
      `select percentile_cont(0.5) within group (order by zdmj) from zdjbxx where qllx = '5' and mjdw <> '2' and qxdm = '630224'`,
    );
    expect(Math.abs(median - 260)).toBeLessThan(25);
  });

  test('has permits for most people who came from another prefecture', async () => {
    const held = await number(
      'household',
      `select count(distinct p.syrkid)::float / count(distinct s.id) from syrk_ldrkxxb s left join ry_jzzblxxb p on p.syrkid = s.id where s.csrq < '20080901'`,
    );
    expect(Math.abs(held - 0.7)).toBeLessThan(0.12);
  });

  test('has minimum living allowance at the rates of the places', async () => {
    const rate = async (place: string, county: string): Promise<number> =>
      (await number(
        'disability',
        `select count(*) from biz_jzjtxx where jzywlx in ('110', '120') and xzqhbm like '${county}%'`,
      )) / (await number('household', `select count(distinct hh) from ${CURRENT} and ${place}`));
    expect(Math.abs((await rate(GANDU, '630224')) - 0.09)).toBeLessThan(0.035);
    expect(Math.abs((await rate(SHANGHAI, '310110')) - 0.008)).toBeLessThan(0.012);
  });
});

describe('the blemishes of real tables', () => {
  test.each([
    ['older versions of a person', 'household', `select from hjxx_czrkjbxxb where jlbz = '2'`],
    ['reversed entries', 'household', `select from hjxx_czrkjbxxb where cxbz = '1'`],
    ['relations without their zero', 'household', `select from hjxx_czrkjbxxb where trim(yhzgx) = '2'`],
    ['the word null', 'household', `select from hjxx_czrkjbxxb where cym = 'null'`],
    ['a blank for nothing', 'household', `select from hjxx_czrkjbxxb where cym = ' '`],
    ['no date written as noughts', 'household', `select from hjxx_czrkjbxxb where swrq = '00000000'`],
    ['for ever written as a date', 'household', `select from hjxx_czrkjbxxb where jssj like '9999%'`],
    ['dates of which only the year is known', 'household', `select from hjxx_czrkjbxxb where hslbz like '%0000'`],
    ['deaths', 'household', `select from hjxx_czrkjbxxb where ryzt = '1'`],
    ['words for codes', 'enrollment', `select from zxxs0101 where xbm = '男' and xsdqztm = '在读'`],
    ['full-width numbers of pupils', 'enrollment', `select from zxxs0101 where sfzjh like '%１%'`],
    ['apostrophes before numbers', 'enrollment', `select from zxxs0101 where sfzjh like '''%'`],
    ['blanks before numbers', 'enrollment', `select from zxxs0101 where sfzjh like ' %'`],
    ['placeholders for numbers', 'enrollment', `select from zxxs0101 where sfzjh in ('无', '/', '')`],
    ['15-digit numbers of holders', 'real-estate', `select from qlr where length(zjh) = 15`],
    ['holders in one cell', 'real-estate', `select from qlr where qlrmc ~ '[、,，]'`],
    ['shares in words', 'real-estate', `select from qlr where qlbl = '二分之一'`],
    ['areas in mu', 'real-estate', `select from zdjbxx where mjdw = '2'`],
    ['certificates from before 2015', 'real-estate', `select from fdcq2 where bdcqzh like '%集用%'`],
    ['provisional rights', 'real-estate', `select from jsydsyq where qszt = '0'`],
    ['allocated land with sentinel dates', 'real-estate', `select from jsydsyq where syqjssj >= '2999-12-31'`],
    [
      'parcels across the farmland line',
      'real-estate',
      `select from zd join yjjbnttb f on zd.shape && f.shape and area(zd.shape # f.shape) > 0.5`,
    ],
    ['rows deleted by flag', 'disability', `select from cdpf_citizen where del_flag = 1`],
    ['temporary rows', 'disability', `select from cdpf_citizen where status_record = 888`],
    [
      '15-digit numbers of holders of certificates',
      'disability',
      `select from cdpf_citizen where length(citizen_id) = 15`,
    ],
    ['division codes of six digits', 'disability', `select from cdpf_citizen where length(cityid) = 6`],
    ['division codes of twelve digits', 'disability', `select from cdpf_citizen where length(cityid) = 12`],
    ['allowances for ever written as a month', 'disability', `select from cjrlxbt where zzny = '999912'`],
  ] as const)('are there, in a small share of the rows: %s', async (_what, department, sql) => {
    expect((await clients.rows(department, sql)).length).toBeGreaterThan(0);
  });
});
