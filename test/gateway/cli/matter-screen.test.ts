import { describe, expect, it } from 'vitest';
import { matterScreen } from '../../../gateway/cli/matter-screen.ts';
import { explainMatter, type MatterExplanation } from '../../../gateway/matters/explain-matter.ts';
import type { ExplainedFact } from '../../../gateway/policy/explain.ts';
import { both, LIBRARY_EVIDENCE, libraryFallbacks, libraryRule, librarySet } from '../../support/made-up-matter.ts';
import { grantOf, school } from '../policy/made-up-policy.ts';

const HOUSEHOLD = { id: 'household', zh: '户籍', en: 'Household' };

const factOf = (coordinate: string, grants: ExplainedFact['grants'] = []): ExplainedFact => ({
  coordinate,
  item: `数据项${coordinate}`,
  holder: HOUSEHOLD,
  sensitivity: 'P1',
  sharing: 'CONDITIONAL',
  isGranted: grants.length > 0,
  grants,
  predicates: [],
});

const { id, legalBasis, use, from, until } = grantOf({ id: 'household-2026', use: 'ASSESSMENT', facts: [] });
const GRANT = { id, legalBasis, use, from, until, within: ['6301'] };

const explanation: MatterExplanation<ExplainedFact> = explainMatter({
  matter: {
    code: 'TEST-LIB',
    name: both('办证', 'Card'),
    legalBasis: '图书馆法',
    ruleVersion: 4,
    evidenceSha256: 'ab'.repeat(32),
  },
  rule: libraryRule,
  evidence: { text: LIBRARY_EVIDENCE },
  parameters: librarySet,
  fallbacks: libraryFallbacks,
  certificates: [
    {
      id: 'residence',
      name: both('居住证明', 'Proof of residence'),
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
    },
  ],
  access: {
    departments: [HOUSEHOLD],
    facts: [factOf('Person.household', [GRANT]), factOf('HouseholdEntry.isHere')],
    isPermitted: false,
    reason: 'FACTS_OUTSIDE',
    disclosure: both('查询户籍', 'Asks the household register'),
  },
});

const screen = (changed: Partial<typeof explanation> = {}, isTerminal = false): string =>
  matterScreen({
    explanation: { ...explanation, ...changed },
    consumer: school,
    terminal: { write: () => undefined, isTerminal },
  });

describe('the screen of a matter', () => {
  it('shows what an assessment needs, what settles what is open, and what is missing', () => {
    expect(screen()).toBe(`
  matter       TEST-LIB · 办证 · Card
  legal basis  图书馆法
  rule         version 4, evidence ${'ab'.repeat(32)}
  consumer     school · 测试教育局 · Test Education Bureau
  parameters   library-2024, within 630102, from 2024-01-01
  source       办证公告
  departments  household 户籍

  Rules of the place
  minAge  7
  fee     not known
  kinds   ["CHILD"]  (no official text confirms it)

  Criteria, and what settles them where data does not
  L1  ask-household township-escalation  住处 · Place (办证规定第一条)
  L2  -                                  年龄 · Age (办证规定第二条)
  L3  ask-household                      租约 · Lease (办证规定第三条)

  What no register says, and how it is settled
  HAS_LEASE    YES_NO       COMMITMENT DOCUMENT  lease-commitment lease  租约 · Lease
  READER_KIND  CHILD|ADULT  DOCUMENT             -                       读者类别 · Kind of reader

  Facts that are looked at
  ok  Person.household       P1  household  household-2026  数据项Person.household
  NO  HouseholdEntry.isHere  P1  household  -               数据项HouseholdEntry.isHere

  Grants
  ASSESSMENT  household-2026  2026-01-01 to 2026-12-31  within 6301  法律依据 household-2026

  Papers that nobody has to bring any more
  residence  居住证明 · Proof of residence

  The person concerned will see:
    查询户籍
    Asks the household register

  Not permitted: FACTS_OUTSIDE
  1 of 2 facts need a grant of their holder.

`);
  });

  it('leaves out what a matter does not have', () => {
    const bare = screen({
      parameters: { set: { ...explanation.parameters.set, division: null, until: librarySet.from }, values: [] },
      departments: [],
      facts: [],
      criteria: [],
      stated: [],
      replaces: [],
      isPermitted: true,
      reason: null,
      disclosure: null,
    });
    expect(bare).toBe(`
  matter       TEST-LIB · 办证 · Card
  legal basis  图书馆法
  rule         version 4, evidence ${'ab'.repeat(32)}
  consumer     school · 测试教育局 · Test Education Bureau
  parameters   library-2024, wherever no other set applies, 2024-01-01 to 2024-01-01
  source       办证公告
  departments  none

  Permitted.

`);
  });

  it('is bold where there is a terminal', () => {
    expect(screen({}, true)).toContain('\u001B[1mRules of the place\u001B[22m');
    expect(screen({}, true)).toContain('✓  Person.household');
  });
});
