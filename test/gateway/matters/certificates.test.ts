import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectText } from '../../../gateway/contracts/project-files.ts';
import { certificatesFor } from '../../../gateway/matters/certificate-catalogue.ts';
import { CERTIFICATES_FILE, parseCertificates } from '../../../gateway/matters/certificate-file.ts';
import { discoverMatters } from '../../../gateway/matters/discover.ts';
import { COMMON_FALLBACKS_FILE, mergeFallbacks } from '../../../gateway/matters/fallback-file.ts';
import { composed, composedFacts, departments } from '../../support/facts.ts';

const matters = await discoverMatters();
const common = mergeFallbacks([{ file: COMMON_FALLBACKS_FILE, text: projectText(COMMON_FALLBACKS_FILE) }]);
const { items, problems } = parseCertificates(projectText(CERTIFICATES_FILE), common.fallbacks);

const catalogueWith = (factCoordinates: ReadonlySet<string>, present = departments) =>
  certificatesFor({ items, rules: matters.map(({ rule }) => rule), factCoordinates, departments: present });

const onList = (list: string) => items.filter((item) => item.list.id === list);

describe('the catalogue that comes with the gateway', () => {
  it('can be used as it is', () => {
    expect(problems).toEqual([]);
    expect(common.problems).toEqual([]);
  });

  it('has the 20 national items with their numbers and names', () => {
    expect(onList('national-2020').map(({ number, name, status }) => [number, name.zh, status])).toEqual([
      [1, '亲属关系证明', 'ABOLISHED'],
      [2, '居民身份信息证明', 'ABOLISHED'],
      [3, '户口登记项目内容变更申请证明', 'ABOLISHED'],
      [4, '居民养犬证明', 'ABOLISHED'],
      [5, '无犯罪记录证明', 'ABOLISHED'],
      [6, '社区戒毒、社区康复人员情况(表现)证明', 'ABOLISHED'],
      [7, '人员失踪证明', 'ABOLISHED'],
      [8, '婚姻状况证明', 'ABOLISHED'],
      [9, '出生证明', 'ABOLISHED'],
      [10, '健在证明', 'ABOLISHED'],
      [11, '死亡证明', 'ABOLISHED'],
      [12, '疾病状况证明', 'ABOLISHED'],
      [13, '残疾状况证明', 'ABOLISHED'],
      [14, '婚育状况证明', 'ABOLISHED'],
      [15, '居民就业状况证明', 'ABOLISHED'],
      [16, '居民个人档案证明', 'ABOLISHED'],
      [17, '居民财产证明', 'ABOLISHED'],
      [18, '遗产继承权证明', 'ABOLISHED'],
      [19, '市场主体住所证明', 'ABOLISHED'],
      [20, '证件遗失证明', 'ABOLISHED'],
    ]);
  });

  it('has Hubei’s two additions and the sourced examples of Qinghai’s four groups, without made-up numbers', () => {
    const named = (list: string) => onList(list).map(({ number, name }) => [number, name.zh]);
    expect(named('hubei-first')).toEqual([
      [undefined, '缴费票据遗失证明'],
      [undefined, '转学证明'],
    ]);
    expect(named('qinghai-2018-cancelled')).toEqual([
      [undefined, '参加高考证明'],
      [undefined, '常住人口居住证明'],
      [undefined, '外伤证明'],
    ]);
    expect(named('qinghai-2018-moved')).toEqual([
      [undefined, '参加社保缴费证明'],
      [undefined, '养老保险参保登记证明'],
    ]);
    expect(named('qinghai-2018-inquiry')).toEqual([
      [undefined, '留守儿童证明'],
      [undefined, '再婚证明'],
      [undefined, '无子女证明'],
    ]);
    expect(named('qinghai-2018-papers')).toEqual([
      [undefined, '入学证明'],
      [undefined, '贫困家庭证明'],
      [undefined, '学生申请助学金证明'],
    ]);
  });

  it('has the certificates that this project’s departments and matters meet', () => {
    expect(onList('this-project').map(({ id }) => id)).toEqual([
      'school-enrolment',
      'disability-certificate-copy',
      'household-book-copy',
      'minimum-living-allowance',
      'hardship',
      'no-house',
      'only-house',
      'house-ownership',
      'homestead',
      'same-person',
    ]);
  });

  it('says of every list what is sourced and what is a proposal', () => {
    expect(items.filter(({ list }) => list.note === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('lists only facts that exist where all departments are there', () => {
    const unknown = items.flatMap(({ id, facts }) =>
      facts.filter((coordinate) => !composedFacts.has(coordinate)).map((coordinate) => `${id}: ${coordinate}`),
    );
    expect(unknown).toEqual([]);
  });

  it('names a department of this project wherever a fact of it answers, and no other', () => {
    const wrong = items.flatMap(({ id, facts, holders }) => {
      const held = facts.map((coordinate) => composedFacts.get(coordinate)?.holder);
      return held
        .filter((holder) => !holders.some(({ department }) => department === holder))
        .map((holder) => [id, holder]);
    });
    expect(wrong).toEqual([]);
    const ids = new Set(departments.map(({ id }) => id));
    const absent = items.flatMap(({ holders }) => holders.flatMap(({ department }) => department ?? []));
    expect(absent.filter((department) => !ids.has(department))).toEqual([]);
  });

  it('offers no commitment for what only the police may answer', () => {
    const policeOnly = items.filter(({ holders }) => holders.every(({ name }) => name.zh === '公安机关'));
    expect(policeOnly.map(({ id }) => id)).toEqual(['no-criminal-record']);
    const kinds = policeOnly.flatMap(({ fallbacks }) => fallbacks.map(({ kind }) => kind));
    expect(kinds).toEqual(['INQUIRY', 'ESCALATION']);
  });

  it('ends every item at the township, never at the village', () => {
    expect(items.filter(({ fallbacks }) => fallbacks.at(-1)?.id !== 'township-escalation')).toEqual([]);
  });

  it('is answered by data as far as the departments are there, counted and not typed', () => {
    const whole = catalogueWith(new Set(composedFacts.keys()));
    const withFacts = items.filter(({ facts }) => facts.length > 0);
    expect(whole.coverage).toMatchObject({ total: items.length, answeredByData: withFacts.length });
    expect(withFacts.length).toBeGreaterThan(0);

    const education = [...composedFacts.values()].filter(({ holder }) => holder === 'enrollment');
    const alone = catalogueWith(
      new Set(education.map(({ coordinate }) => coordinate)),
      departments.filter(({ id }) => id === 'enrollment'),
    );
    expect(alone.items.filter(({ answeredBy }) => answeredBy === 'DATA').map(({ id }) => id)).toEqual([
      'transfer',
      'school-admission',
      'school-enrolment',
    ]);
    expect(catalogueWith(new Set(), []).coverage).toMatchObject({ total: items.length, answeredByData: 0 });
  });
});

describe('the gateway’s own question about certificates', () => {
  it('is answered in the form of the schema', async () => {
    const catalogue = catalogueWith(new Set(composedFacts.keys()));
    const document = parse(projectText('gateway/policy/own-documents/certificates.graphql'));
    const answer = await execute({ schema: composed, document, rootValue: { certificates: () => catalogue } });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { certificates: catalogue } });
  });
});

describe('the matters of this build', () => {
  it('replace only items of the catalogue', () => {
    const ids = new Set(items.map(({ id }) => id));
    const unknown = matters.flatMap(({ rule }) =>
      rule.replaces.filter((id) => !ids.has(id)).map((id) => `${rule.code} replaces ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the fallbacks that belong to no matter', () => {
  const all = [...common.fallbacks.values()];

  it('have ids of their own beside those of every matter', () => {
    const merged = mergeFallbacks([
      { file: COMMON_FALLBACKS_FILE, text: projectText(COMMON_FALLBACKS_FILE) },
      ...matters.flatMap(({ folder, fallbacks }) =>
        fallbacks === undefined ? [] : [{ file: folder, text: fallbacks }],
      ),
    ]);
    expect(merged.problems).toEqual([]);
  });

  it.each([
    'township-escalation',
    'ask-household',
    'ask-enrollment',
    'ask-real-estate',
    'ask-disability',
    'ask-civil-affairs',
  ])('have %s, which rules name', (id) => {
    expect(common.fallbacks.get(id)?.id).toBe(id);
  });

  it('set no term that no source sets', () => {
    expect(all.filter(({ withinDays }) => withinDays !== undefined)).toEqual([]);
  });

  it('tell who commits what is to be proved, that it may be declined, whom it is not open to, the check and the liability', () => {
    const commitments = all.filter(({ kind }) => kind === 'COMMITMENT');
    expect(commitments.length).toBeGreaterThan(0);
    const zh = ['需要证明', '也可以不承诺', '不良信用记录', '曾作出虚假承诺', '核查', '撤销', '信用记录', '法律责任'];
    const en = [
      'to be proved',
      'decline',
      'bad credit',
      'false commitment',
      'checked',
      'revoked',
      'credit record',
      'liable',
    ];
    const silent = commitments.flatMap(({ id, text }) => [
      ...zh.filter((words) => !text.zh.includes(words)).map((words) => `${id} lacks ${words}`),
      ...en.filter((words) => !text.en.includes(words)).map((words) => `${id} lacks ${words}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('ask holders only what is asked, and send nobody round', () => {
    const inquiries = all.filter(({ kind }) => kind === 'INQUIRY');
    expect(inquiries.length).toBeGreaterThan(0);
    expect(inquiries.filter(({ text }) => !text.zh.includes('只答所问') || !text.zh.includes('不要求当事人'))).toEqual(
      [],
    );
    expect(inquiries.filter(({ text }) => !text.en.includes('only what is asked'))).toEqual([]);
  });

  it('have Chinese in their Chinese texts and none in their English ones', () => {
    const han = /\p{Script=Han}/u;
    const texts = [
      ...all.flatMap(({ id, title, text, addressee }) => [title, text, addressee].map((one) => ({ id, one }))),
      ...items.flatMap(({ id, name, note, list }) => [name, note, list.title, list.note].map((one) => ({ id, one }))),
    ];
    const wrong = texts.filter(({ one }) => one && (!han.test(one.zh) || han.test(one.en)));
    expect(wrong).toEqual([]);
  });
});
