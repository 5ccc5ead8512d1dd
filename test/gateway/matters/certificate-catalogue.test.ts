import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificatesFor, type WantedCertificates } from '../../../gateway/matters/certificate-catalogue.ts';
import { parseCertificates } from '../../../gateway/matters/certificate-file.ts';
import { SMALL_CATALOGUE, SMALL_FALLBACKS } from '../../support/small-catalogue.ts';

const { items } = parseCertificates(SMALL_CATALOGUE, SMALL_FALLBACKS);

const ALL_FACTS = ['Entry.isCurrent', 'Holdings.holdsHome', 'Entry.address', 'Entry.name'];

const RULES = [
  { code: 'TEST-B', replaces: ['home', 'illness'] },
  { code: 'TEST-A', replaces: ['home'] },
  { code: 'TEST-C', replaces: [] },
];

const departments = [{ id: 'household', title: { zh: '户籍', en: 'Households' } }];

const look = (wanted: WantedCertificates = {}, facts: readonly string[] = ALL_FACTS) =>
  certificatesFor({ items, rules: RULES, factCoordinates: new Set(facts), departments, wanted });

/** A fallback as the schema has it: null where it says nothing. */
function shown(id: string) {
  const fallback = SMALL_FALLBACKS.get(id);
  return { ...fallback, addressee: fallback?.addressee ?? null, withinDays: null };
}

const idsOf = (wanted: WantedCertificates) => look(wanted).items.map(({ id }) => id);

describe('the catalogue of certificates', () => {
  it('says of an item what the file has, which facts and matters there are, and where its holders are asked here', () => {
    expect(look({ name: '住房' })).toEqual({
      items: [
        {
          id: 'home',
          name: { zh: '住房证明（ABC）', en: 'Certificate of a home' },
          list: { id: 'first', title: { zh: '第一清单', en: 'First list' }, note: { zh: '说明', en: 'What is known' } },
          number: 17,
          status: 'KEPT',
          legalBasis: '第三号',
          holders: [
            { name: { zh: '不动产登记机构', en: 'Registry of household homes' }, department: null },
            {
              name: { zh: '公安机关（户籍）', en: 'Police' },
              department: { id: 'household', zh: '户籍', en: 'Households' },
            },
          ],
          facts: ['Holdings.holdsHome', 'Entry.address'],
          matters: ['TEST-A', 'TEST-B'],
          answeredBy: 'DATA',
          fallbacks: ['show', 'commit', 'escalate'].map(shown),
          note: { zh: '仅不动产', en: 'Real estate only' },
        },
      ],
      coverage: {
        total: 1,
        answeredByData: 1,
        byCommitment: 0,
        byInquiry: 0,
        byDocument: 0,
        sentence: { zh: '1项证明中，1项由数据回答。', en: 'Answered by data: 1 of 1.' },
      },
    });
  });

  it('has null, never nothing, where the file says nothing', () => {
    const [item] = look({ name: 'illness' }).items;
    expect(item).toMatchObject({
      number: null,
      note: null,
      list: { note: null },
      holders: [{ department: null }],
      facts: [],
    });
  });

  it('counts each item once, by the best way in which it is answered', () => {
    expect(look().items.map(({ id, answeredBy }) => [id, answeredBy])).toEqual([
      ['alive', 'DATA'],
      ['home', 'DATA'],
      ['birth', 'INQUIRY'],
      ['illness', 'DOCUMENT'],
    ]);
    expect(look().coverage).toEqual({
      total: 4,
      answeredByData: 2,
      byCommitment: 0,
      byInquiry: 1,
      byDocument: 1,
      sentence: { zh: '4项证明中，2项由数据回答。', en: 'Answered by data: 2 of 4.' },
    });
  });

  it('does not count an item as answered by data while one of its facts is missing, and shows those that are there', () => {
    const { items: found, coverage } = look({}, ['Entry.isCurrent', 'Entry.address']);
    expect(found.map(({ id, answeredBy, facts }) => [id, answeredBy, facts])).toEqual([
      ['alive', 'DATA', ['Entry.isCurrent']],
      ['home', 'COMMITMENT', ['Entry.address']],
      ['birth', 'INQUIRY', []],
      ['illness', 'DOCUMENT', []],
    ]);
    expect(coverage).toMatchObject({ total: 4, answeredByData: 1, byCommitment: 1, byInquiry: 1, byDocument: 1 });
  });

  it('does not take a matter alone for data: a rule may settle the same by what an applicant states', () => {
    expect(look({ name: 'illness' }).items.map(({ matters, answeredBy }) => [matters, answeredBy])).toEqual([
      [['TEST-B'], 'DOCUMENT'],
    ]);
  });

  it('shows a matter with a new rule without a change of the catalogue', () => {
    const rules = [...RULES, { code: 'NEW', replaces: ['birth'] }];
    const found = certificatesFor({ items, rules, factCoordinates: new Set(), departments, wanted: { matter: 'NEW' } });
    expect(found.items.map(({ id, matters }) => [id, matters])).toEqual([['birth', ['NEW']]]);
  });

  it('adds up whatever facts the schema has, and more facts never answer less', () => {
    fc.assert(
      fc.property(fc.subarray(ALL_FACTS), fc.subarray(ALL_FACTS), (some, others) => {
        const { coverage } = look({}, some);
        const { total, answeredByData, byCommitment, byInquiry, byDocument } = coverage;
        expect(answeredByData + byCommitment + byInquiry + byDocument).toBe(total);
        expect(look({}, [...some, ...others]).coverage.answeredByData).toBeGreaterThanOrEqual(answeredByData);
      }),
    );
  });
});

describe('looking for certificates', () => {
  it.each([
    ['出生', ['birth']],
    ['证明', ['alive', 'home', 'birth', 'illness']],
    ['certificate of b', ['alive', 'birth']],
    [' ILLNESS ', ['illness']],
    ['Ｉｌｌｎｅｓｓ', ['illness']],
    ['(abc)', ['home']],
    ['（ＡＢＣ）', ['home']],
    ['转学', []],
  ])('finds by part of a name, in any case and width: %s', (name, ids) => {
    expect(idsOf({ name })).toEqual(ids);
  });

  it.each([
    ['household', ['alive', 'home']],
    ['real-estate', ['home']],
    ['卫生', ['birth', 'illness']],
    ['health department', ['birth', 'illness']],
    ['registry', ['home']],
    ['disability', []],
  ])('finds by a department’s id or part of a holder’s name: %s', (holder, ids) => {
    expect(idsOf({ holder })).toEqual(ids);
  });

  it.each([
    ['TEST-A', ['home']],
    ['TEST-B', ['home', 'illness']],
    ['TEST-C', []],
    ['NO-SUCH', []],
  ])('finds by a matter that replaces them, and nothing for %s', (matter, ids) => {
    expect(idsOf({ matter })).toEqual(ids);
    expect(look({ matter }).coverage.total).toBe(ids.length);
  });

  it('finds what fits everything that is asked for', () => {
    expect(idsOf({ name: '证明', holder: 'household', matter: 'TEST-A' })).toEqual(['home']);
    expect(idsOf({ name: '健在', matter: 'TEST-A' })).toEqual([]);
  });

  it('leaves everything where nothing is asked for', () => {
    const all = items.map(({ id }) => id);
    for (const wanted of [{}, { name: null, holder: null, matter: null }, { name: ' ', holder: '', matter: '' }]) {
      expect(idsOf(wanted)).toEqual(all);
    }
  });
});
