import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { checkDisabilityCertificateNumber } from '../../../gateway/contracts/identifiers/disability-certificate-number.ts';
import { checkPersonId, foldPersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { checkRealEstateCertificateNumber } from '../../../gateway/contracts/identifiers/real-estate-certificate-number.ts';
import { checkRealEstateUnitNumber } from '../../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { checkSchoolCode } from '../../../gateway/contracts/identifiers/school-code.ts';
import { checkStudentNumber } from '../../../gateway/contracts/identifiers/student-number.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';

const TODAY = parsePlainDate('2026-11-22');

/** A stored number in its proper form. */
const proper = (stored: unknown): string => foldPersonId(String(stored)) ?? `unreadable ${String(stored)}`;

let clients: DepartmentClients;
/** The numbers of everybody in the books. */
let books: ReadonlySet<string>;

beforeAll(async () => {
  clients = await openDepartmentClients();
  books = new Set((await clients.column('household', 'select gmsfhm from hjxx_czrkjbxxb')).map(proper));
});

afterAll(() => clients[Symbol.asyncDispose]());

const unknown = (stored: readonly unknown[]): readonly string[] => stored.map(proper).filter((id) => !books.has(id));
const badAmong = (stored: readonly unknown[], check: (text: string) => { readonly kind: string }): readonly unknown[] =>
  stored.filter((text) => check(String(text)).kind === 'bad');

describe('identifiers', () => {
  test('are identity numbers that pass every check, with sequences 996 to 999, one person each', async () => {
    const stored = await clients.column(
      'household',
      `select gmsfhm from hjxx_czrkjbxxb where jlbz = '1' and cxbz = '0'`,
    );
    const ids = stored.map(proper);
    expect(badAmong(ids, (id) => checkPersonId(id, TODAY))).toEqual([]);
    expect(ids.filter((id) => !/^99[6-9]/.test(id.slice(14)))).toEqual([]);
    const seen = new Set<string>();
    const twice = ids.filter((id) => seen.has(id) || !seen.add(id));
    expect(twice).toEqual([people.duplicateRegistration.id]);
  });

  test('are units, certificates, schools and student numbers that pass their checks', async () => {
    const units = await clients.column('real-estate', 'select bdcdyh from h union select bdcdyh from zdjbxx');
    const papers = await clients.column('real-estate', `select bdcqzh from fdcq2 where bdcqzh like '%不动产权%'`);
    const schools = await clients.column('enrollment', 'select xxdm from zxxx0101');
    const pupils = await clients.column('enrollment', 'select xjh from zxxs0101');
    const cards = await clients.column('disability', 'select card_no from cdpf_card');
    expect({
      units: badAmong(units, checkRealEstateUnitNumber),
      papers: badAmong(papers, checkRealEstateCertificateNumber),
      schools: badAmong(schools, checkSchoolCode),
      pupils: badAmong(pupils, (text) => checkStudentNumber(text, TODAY)),
      cards: badAmong(cards, (text) => checkDisabilityCertificateNumber(text, TODAY)),
    }).toEqual({ units: [], papers: [], schools: [], pupils: [], cards: [] });
  });

  test('name nobody in the case of the stranger', async () => {
    const { id } = people.stranger;
    expect(checkPersonId(id, TODAY).kind).toBe('ok');
    expect(books.has(id)).toBe(false);
  });

  test('of certificates contain number, category and grade of the holder', async () => {
    const rows = await clients.rows(
      'disability',
      'select citizen_id, card_num, idt_kind, idt_level from cdpf_citizen where card_num is not null',
    );
    const wrong = rows.filter(
      ({ citizen_id, card_num, idt_kind, idt_level }) =>
        String(card_num).toUpperCase().replace(/B\d$/, '') !==
        `${proper(citizen_id)}${String(idt_kind)}${String(idt_level)}`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('persons of the other departments', () => {
  test.each([
    ['pupils', 'enrollment', `select sfzjh from zxxs0101 where sfzjh not in ('无', '/', '')`],
    ['guardians of pupils', 'enrollment', `select cysfzjh from zxxs0106 where cysfzjlxm = '1'`],
    ['holders of units', 'real-estate', `select regexp_split_to_table(zjh, '[、,，]') from qlr`],
    ['applicants for homesteads', 'real-estate', 'select sqrzjh from zjdpz'],
    ['certificate holders', 'disability', 'select citizen_id from cdpf_citizen'],
    ['recipients of allowances', 'disability', 'select gmsfhm from cjrlxbt'],
    ['members of assisted households', 'disability', 'select cysfzhm from biz_jzdxjbxx'],
    ['people who live away', 'household', 'select zjhm from syrk_ldrkxxb'],
    ['holders of permits', 'household', 'select zjhm from ry_jzzblxxb'],
  ] as const)('are persons of the books: %s', async (_who, department, sql) => {
    const stored = await clients.column(department, sql);
    expect(stored.length).toBeGreaterThan(10);
    expect(unknown(stored)).toEqual([]);
  });

  test('have the name and birthday that the book has, except where a story says otherwise', async () => {
    const names = new Map(
      (await clients.rows('household', `select gmsfhm, xm, csrq from hjxx_czrkjbxxb where jlbz = '1'`)).map(
        ({ gmsfhm, xm, csrq }) => [proper(gmsfhm), `${String(xm)} ${String(csrq)}`],
      ),
    );
    const pupils = await clients.rows(
      'enrollment',
      `select sfzjh as id, xm, csrq from zxxs0101 where sfzjh not in ('无', '/', '')`,
    );
    const holders = await clients.rows(
      'disability',
      `select citizen_id as id, name as xm, to_char(birthdate, 'YYYYMMDD') as csrq from cdpf_citizen`,
    );
    const differing = [...pupils, ...holders].filter(
      ({ id, xm, csrq }) => names.get(proper(id)) !== `${String(xm)} ${String(csrq)}`,
    );
    expect(differing.map(({ id }) => proper(id)).toSorted()).toEqual(
      [people.nameWithDot.id, people.rareNameOutsideBmp.id].toSorted(),
    );
  });
});

describe('within a department', () => {
  test.each([
    [
      'household',
      `select gmsfhm from hjxx_czrkjbxxb p where not exists (select from hjxx_hxxb b where b.hhnbid = p.hhnbid)`,
    ],
    [
      'household',
      `select gmsfhm from hjxx_czrkjbxxb p where not exists (select from hjxx_mlpxxxxb a where a.mlpnbid = p.mlpnbid)`,
    ],
    ['household', `select id from ry_jzzblxxb p where not exists (select from syrk_ldrkxxb s where s.id = p.syrkid)`],
    ['enrollment', `select xxdm from zxxs0101 p where not exists (select from zxxx0101 s where s.xxdm = p.xxdm)`],
    [
      'enrollment',
      `select bh from zxxs0101 p where not exists (select from zxxx0301 c where c.xxdm = p.xxdm and c.bh = p.bh)`,
    ],
    ['enrollment', `select id from jcxs0201 r where not exists (select from zxxs0101 p where p.id = r.xsxxid)`],
    [
      'enrollment',
      `select ydqxxxm from jcxs0202 r where ydqxxxm is not null and not exists (select from zxxx0101 s where s.xxdm = r.ydqxxxm)`,
    ],
    [
      'real-estate',
      `select zddm from zdjbxx p where zdmj is not null and not exists (select from zd where zd.zddm = p.zddm)`,
    ],
    ['real-estate', `select bdcdyh from h where not exists (select from zrz where zrz.zrzh = h.zrzh)`],
    ['real-estate', `select bdcdyh from fdcq2 r where not exists (select from h where h.bdcdyh = r.bdcdyh)`],
    [
      'real-estate',
      `select bdcdyh from qlr where not exists (select from fdcq2 r where r.bdcdyh = qlr.bdcdyh and r.bdcqzh = qlr.bdcqzh)`,
    ],
    ['real-estate', `select bdcdyh from cfdj c where not exists (select from fdcq2 r where r.bdcdyh = c.bdcdyh)`],
    [
      'real-estate',
      `select zddm from zdjbxx p join zd using (zddm) where abs(area(shape) - case mjdw when '2' then zdmj * 666.67 else zdmj end) > 0.1`,
    ],
    [
      'real-estate',
      `select a.zddm from zd a join zd b on a.shape && b.shape and area(a.shape # b.shape) > 0.01 and a.zddm < b.zddm`,
    ],
    [
      'disability',
      `select request_id from cdpf_idt i where not exists (select from cdpf_citizen c where c.uuid = i.cdpf_id)`,
    ],
    [
      'disability',
      `select card_no from cdpf_card k where not exists (select from cdpf_citizen c where c.uuid = k.cdpf_id)`,
    ],
    [
      'disability',
      `select rylsid from biz_jzdxjbxx m where not exists (select from biz_jzjtxx j where j.jtlsid = m.jtlsid)`,
    ],
    [
      'disability',
      `select gmsfhm from cjrlxbt b where zzny is null and not exists (select from cdpf_citizen c where left(c.card_num, 20) = b.cjzh and status_record = 9)`,
    ],
  ] as const)('nothing hangs in the air: %s, %s', async (department, sql) => {
    expect(await clients.column(department, sql)).toEqual([]);
  });

  test('kinship holds: heads are one a family book, mothers are 18 to 43 at a birth, spouses name each other', async () => {
    const current = `hjxx_czrkjbxxb where jlbz = '1' and cxbz = '0' and ryzt = '0'`;
    const years = `(to_date(c.csrq, 'YYYYMMDD') - to_date(m.csrq, 'YYYYMMDD')) / 365.2425`;
    expect({
      heads: await clients.column(
        'household',
        `select hh from ${current} and hlx = '1' group by hh having count(*) filter (where trim(yhzgx) in ('02', '2')) <> 1`,
      ),
      headsOfCollectives: await clients.column(
        'household',
        `select hh from ${current} and hlx = '2' and trim(yhzgx) in ('02', '2')`,
      ),
      mothers: await clients.column(
        'household',
        `select c.gmsfhm from hjxx_czrkjbxxb c join hjxx_czrkjbxxb m on m.gmsfhm = c.mqgmsfhm where ${years} not between 18 and 43`,
      ),
      spouses: await clients.column(
        'household',
        `select a.gmsfhm from hjxx_czrkjbxxb a join hjxx_czrkjbxxb b on b.gmsfhm = a.pogmsfhm where b.pogmsfhm is not null and upper(b.pogmsfhm) <> upper(a.gmsfhm)`,
      ),
      sexes: await clients.column(
        'household',
        `select gmsfhm from hjxx_czrkjbxxb where (substr(gmsfhm, 17, 1)::int % 2 = 1) <> (xb = '1')`,
      ),
      birthdays: await clients.column(
        'household',
        `select gmsfhm from hjxx_czrkjbxxb where substr(gmsfhm, 7, 8) <> csrq`,
      ),
    }).toEqual({ heads: [], headsOfCollectives: [], mothers: [], spouses: [], sexes: [], birthdays: [] });
  });

  test('the allowances go to holders with a claim: living with minimum allowance or at its margin, never to the extremely poor', async () => {
    const kinds = `(select cysfzhm, min(jzywlx) as kind from biz_jzdxjbxx join biz_jzjtxx using (jtlsid) group by 1)`;
    const living = `btlx in ('1', '困难残疾人生活补贴')`;
    const claim = await clients.column(
      'disability',
      `select b.gmsfhm from cjrlxbt b left join ${kinds} k on k.cysfzhm = b.gmsfhm where ${living} and k.kind is distinct from '110' and k.kind is distinct from '120' and k.kind is distinct from '310'`,
    );
    const poor = await clients.column(
      'disability',
      `select b.gmsfhm from cjrlxbt b join ${kinds} k on k.cysfzhm = b.gmsfhm where k.kind in ('210', '220') order by 1`,
    );
    expect({ claim, poor }).toEqual({ claim: [], poor: [people.orphanGrade1.id] });
  });
});
