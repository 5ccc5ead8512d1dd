import { describe, expect, it } from 'vitest';
import { explainMatter, type MatterExplanation } from '../../../gateway/matters/explain-matter.ts';
import type { CertificateItem } from '../../../gateway/matters/certificate-catalogue.ts';
import { both, LIBRARY_EVIDENCE, libraryFallbacks, libraryRule, librarySet } from '../../support/made-up-matter.ts';

const MATTER = {
  code: 'TEST-LIB',
  name: both('办证', 'Card'),
  legalBasis: '图书馆法',
  ruleVersion: 4,
  evidenceSha256: 'ab'.repeat(32),
};

const ACCESS = {
  departments: [{ id: 'household', zh: '户籍', en: 'Household' }],
  facts: [{ coordinate: 'Person.household' }],
  isPermitted: false,
  reason: 'FACTS_OUTSIDE',
  disclosure: both('查询户籍', 'Asks the household register'),
};

const certificateOf = (id: string): CertificateItem => ({
  id,
  name: both(`证明${id}`, `Certificate ${id}`),
  list: { id: 'list', title: both('清单', 'List'), note: null },
  number: null,
  status: 'ABOLISHED',
  legalBasis: '文件',
  holders: [],
  facts: [],
  matters: ['TEST-LIB'],
  answeredBy: 'DATA',
  fallbacks: [],
  note: null,
});

type Changed = Partial<Parameters<typeof explainMatter<{ readonly coordinate: string }>>[0]>;

const explained = (changed: Changed = {}): MatterExplanation<{ readonly coordinate: string }> =>
  explainMatter({
    matter: MATTER,
    rule: libraryRule,
    evidence: { text: LIBRARY_EVIDENCE },
    parameters: librarySet,
    fallbacks: libraryFallbacks,
    certificates: [certificateOf('age'), certificateOf('other'), certificateOf('residence')],
    access: ACCESS,
    ...changed,
  });

/** A fallback as the schema has it. */
const told = (id: string) => {
  const fallback = libraryFallbacks.get(id);
  return { ...fallback, addressee: fallback?.addressee ?? null, withinDays: fallback?.withinDays ?? null };
};

describe('the explanation of a matter', () => {
  it('tells the rules of the place, the criteria, what is stated, the papers that are saved, and who may ask', () => {
    expect(explained()).toEqual({
      ...ACCESS,
      matter: MATTER,
      parameters: {
        set: {
          id: 'library-2024',
          division: '630102',
          from: '2024-01-01',
          until: null,
          source: '办证公告',
          unconfirmed: ['kinds', 'fee'],
        },
        values: [
          { name: 'minAge', value: '7', isConfirmed: true },
          { name: 'fee', value: null, isConfirmed: false },
          { name: 'kinds', value: '["CHILD"]', isConfirmed: false },
        ],
      },
      criteria: [
        {
          code: 'L1',
          title: both('住处', 'Place'),
          basis: '办证规定第一条',
          fallbacks: [told('ask-household'), told('township-escalation')],
        },
        { code: 'L2', title: both('年龄', 'Age'), basis: '办证规定第二条', fallbacks: [] },
        { code: 'L3', title: both('租约', 'Lease'), basis: '办证规定第三条', fallbacks: [told('ask-household')] },
      ],
      stated: [
        {
          code: 'HAS_LEASE',
          item: both('租约', 'Lease'),
          kind: 'YES_NO',
          choices: [],
          by: ['COMMITMENT', 'DOCUMENT'],
          fallbacks: [told('lease-commitment'), told('lease')],
        },
        {
          code: 'READER_KIND',
          item: both('读者类别', 'Kind of reader'),
          kind: 'CHOICE',
          choices: ['CHILD', 'ADULT'],
          by: ['DOCUMENT'],
          fallbacks: [],
        },
      ],
      replaces: [certificateOf('residence'), certificateOf('age')],
      evidence: LIBRARY_EVIDENCE,
    });
  });

  it('does not call a value confirmed that no source gives', () => {
    const parameters = { ...librarySet, unconfirmed: [] };
    expect(explained({ parameters }).parameters.values).toEqual([
      { name: 'minAge', value: '7', isConfirmed: true },
      { name: 'fee', value: null, isConfirmed: false },
      { name: 'kinds', value: '["CHILD"]', isConfirmed: true },
    ]);
  });

  it('leaves out what leads nowhere, and takes no values out of what holds none', () => {
    const bare = explained({
      fallbacks: new Map(),
      certificates: [],
      parameters: { ...librarySet, values: undefined },
    });
    expect(bare.criteria.map(({ fallbacks }) => fallbacks)).toEqual([[], [], []]);
    expect(bare.stated.map(({ fallbacks }) => fallbacks)).toEqual([[], []]);
    expect(bare.replaces).toEqual([]);
    expect(bare.parameters.values).toEqual([]);
  });
});
