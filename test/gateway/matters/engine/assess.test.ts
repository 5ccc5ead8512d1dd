import { describe, expect, it } from 'vitest';
import { assess, sentenceOf, type Assessed } from '../../../../gateway/matters/engine/assess.ts';
import { needsReview, notKnown, satisfied } from '../../../../gateway/matters/engine/finding.ts';
import type { AssessmentRequest } from '../../../../gateway/matters/engine/rule.ts';
import type { FactUse } from '../../../../gateway/matters/engine/value.ts';
import {
  down,
  found,
  pathsOfText,
  requestOf,
  setAt,
  state,
  unstate,
  type Draft,
  type Json,
} from '../../../support/evidence-draft.ts';
import { both, LIBRARY_EVIDENCE, libraryRule, librarySet } from '../../../support/made-up-matter.ts';
import { describeTruthTable, expectReasonsReached } from '../../../support/truth-table.ts';

const base = (): Draft => ({
  data: { person: { household: found({ isHere: true, age: 8 }) } },
  stated: [{ fact: 'HAS_LEASE', by: 'DOCUMENT', isTrue: true }],
  request: requestOf({ division: '630102', on: '2024-09-01' }),
});

const REQUEST: AssessmentRequest = { ...base().request, stated: base().stated };

/** An assessment of the library's rule over some evidence. */
const assessed = (household: Json, request = REQUEST, parameters = librarySet): Assessed =>
  assess({
    rule: libraryRule,
    parameters,
    request,
    data: { person: { household } },
    paths: pathsOfText(LIBRARY_EVIDENCE),
  });

const PROVENANCE = {
  source: 'household',
  retrievedAt: '2026-09-01T08:00:00.000Z',
  recordedOn: null,
  underCorrection: false,
  within: null,
};

const useOf = (name: string, more: Partial<FactUse> = {}): FactUse => ({
  path: `person.household.record.${name}`,
  coordinate: `person.household.record.${name}`,
  status: 'KNOWN',
  reason: null,
  statedBy: null,
  provenance: PROVENANCE,
  ...more,
});

const LEASE: FactUse = {
  path: 'HAS_LEASE',
  coordinate: null,
  status: 'STATED',
  reason: null,
  statedBy: 'DOCUMENT',
  provenance: null,
};

describe('an assessment', () => {
  it('says why, on which facts, as of when, under which version of the rule and which parameters', () => {
    expect(assessed(found({ isHere: true, age: 8 }))).toEqual({
      matter: 'TEST-LIB',
      ruleVersion: 4,
      parameters: {
        id: 'library-2024',
        division: '630102',
        from: '2024-01-01',
        until: undefined,
        source: '办证公告',
        unconfirmed: ['kinds', 'fee'],
      },
      division: '630102',
      on: '2024-09-01',
      outcome: 'ELIGIBLE',
      criteria: [
        {
          code: 'L1',
          title: both('住处', 'Place'),
          basis: '办证规定第一条',
          outcome: 'SATISFIED',
          reason: 'HERE',
          sentence: both('住在这里', 'Lives here'),
          facts: [useOf('isHere')],
          fallbacks: [],
          isWorthAskingAgain: false,
        },
        {
          code: 'L2',
          title: both('年龄', 'Age'),
          basis: '办证规定第二条',
          outcome: 'SATISFIED',
          reason: 'OLD_ENOUGH',
          sentence: both('年满7周岁', 'Is 7 years old'),
          facts: [useOf('age')],
          fallbacks: [],
          isWorthAskingAgain: false,
        },
        {
          code: 'L3',
          title: both('租约', 'Lease'),
          basis: '办证规定第三条',
          outcome: 'SATISFIED',
          reason: 'LEASE',
          sentence: both('有租约', 'Has a lease'),
          facts: [LEASE],
          fallbacks: [],
          isWorthAskingAgain: false,
        },
      ],
      results: [{ code: 'AGE', item: both('年龄', 'Age'), unit: 'COUNT', value: '8' }],
      advice: [],
    });
  });

  it('says what would settle what is unknown: first what is to be stated, then the ways of the criterion', () => {
    const { outcome, criteria, results } = assessed(down('household', 'TIMEOUT'), { ...REQUEST, stated: [] });
    const used = (name: string): FactUse => useOf(name, { status: 'UNAVAILABLE', reason: 'TIMEOUT' });
    expect(outcome).toBe('UNKNOWN');
    expect(criteria).toMatchObject([
      { facts: [used('isHere')], fallbacks: ['ask-household', 'township-escalation'], isWorthAskingAgain: true },
      { facts: [used('age')], fallbacks: [], isWorthAskingAgain: true },
      {
        facts: [{ ...LEASE, status: 'NOT_STATED', statedBy: null }],
        fallbacks: ['lease-commitment', 'lease', 'ask-household'],
        isWorthAskingAgain: false,
      },
    ]);
    expect(results).toEqual([{ code: 'AGE', item: both('年龄', 'Age'), unit: 'COUNT', value: null }]);
  });

  it('is still given where what is unknown cannot change it', () => {
    const { outcome, criteria } = assessed(found({ isHere: false, age: null }));
    expect(outcome).toBe('NOT_ELIGIBLE');
    expect(criteria.map((criterion) => criterion.outcome)).toEqual(['NOT_SATISFIED', 'UNKNOWN', 'SATISFIED']);
  });

  it('changes with a parameter exactly where the parameter counts', () => {
    const evidence = found({ isHere: true, age: 8 });
    const stricter = { ...librarySet, values: { ...librarySet.values, minAge: 9 } };
    const [before, after] = [assessed(evidence), assessed(evidence, REQUEST, stricter)];
    expect(after).toEqual({
      ...before,
      outcome: 'NOT_ELIGIBLE',
      criteria: before.criteria.map((criterion) =>
        criterion.code === 'L2'
          ? {
              ...criterion,
              outcome: 'NOT_SATISFIED',
              reason: 'TOO_YOUNG',
              sentence: both('未满9周岁', 'Is not 9 years old'),
            }
          : criterion,
      ),
    });
  });

  it('gives advice whatever the outcome', () => {
    const costly = { ...librarySet, values: { ...librarySet.values, fee: 5 } };
    const advice = [{ reason: 'FEE', sentence: both('费用5元', 'The fee is 5 yuan') }];
    expect(assessed(down(), REQUEST, costly).advice).toEqual(advice);
    expect(assessed(found({ isHere: false, age: 8 }), REQUEST, costly).advice).toEqual(advice);
  });

  it('names each way once, and each fact of a criterion once', () => {
    const rule = {
      ...libraryRule,
      results: [],
      criteria: [
        {
          code: 'X',
          title: both('租约', 'Lease'),
          basis: '办证规定',
          fallbacks: ['lease', 'ask-household'],
          evaluate: () => notKnown('LEASE_NOT_STATED', { uses: [{ ...LEASE, status: 'NOT_STATED', statedBy: null }] }),
        },
      ],
    };
    const { criteria } = assess({ rule, parameters: librarySet, request: REQUEST, data: {}, paths: new Map() });
    expect(criteria[0]?.fallbacks).toEqual(['lease-commitment', 'lease', 'ask-household']);
  });

  it('has no way out for what is settled, though a fact of it is missing', () => {
    const missing: FactUse = { ...LEASE, status: 'NOT_STATED', statedBy: null };
    const uses = [missing, useOf('isHere', { status: 'UNAVAILABLE', reason: 'DOWN' })];
    const criteria = [satisfied('LEASE', { uses }), needsReview('LEASE', { uses })].map((finding) => ({
      code: 'X',
      title: both('租约', 'Lease'),
      basis: '办证规定',
      evaluate: () => finding,
    }));
    const rule = { ...libraryRule, criteria, results: [] };
    const made = assess({ rule, parameters: librarySet, request: REQUEST, data: {}, paths: new Map() });
    expect(made.criteria.map(({ fallbacks, isWorthAskingAgain }) => ({ fallbacks, isWorthAskingAgain }))).toEqual([
      { fallbacks: [], isWorthAskingAgain: false },
      { fallbacks: [], isWorthAskingAgain: false },
    ]);
  });
});

describe('a sentence', () => {
  const rule = { code: 'TEST-LIB', reasons: { LATE: both('{day}之后，{day}！', 'After {day}, {days} days') } };

  it('has all its places filled', () => {
    expect(sentenceOf(rule, 'LATE', { day: '8月31日', days: 3 })).toEqual(
      both('8月31日之后，8月31日！', 'After 8月31日, 3 days'),
    );
  });

  it('is filled with what is said, also where that looks like a place', () => {
    expect(sentenceOf(rule, 'LATE', { day: '{days}$&', days: 0 })).toEqual(
      both('{days}$&之后，{days}$&！', 'After {days}$&, 0 days'),
    );
  });

  it('is a mistake of the rule where a place is not filled, or where there is none', () => {
    expect(() => sentenceOf(rule, 'LATE', { day: '8月31日' })).toThrow('does not say days for LATE');
    expect(() => sentenceOf(rule, 'EARLY', {})).toThrow('has no sentence for EARLY');
  });
});

const seen: Assessed[] = [];

describeTruthTable({
  rule: libraryRule,
  evidence: LIBRARY_EVIDENCE,
  parameters: { ...librarySet, values: { ...librarySet.values, fee: 5 } },
  base,
  assessed: seen,
  states: {
    L1: {
      true: (draft) => setAt(draft, 'person.household.record.isHere', true),
      false: (draft) => setAt(draft, 'person.household.record.isHere', false),
      unknown: (draft) => setAt(draft, 'person.household.record.isHere', null),
      down: (draft) => setAt(draft, 'person.household', down()),
    },
    L2: {
      true: (draft) => setAt(draft, 'person.household.record.age', 7),
      false: (draft) => setAt(draft, 'person.household.record.age', 6),
      unknown: null,
      down: (draft) => setAt(draft, 'person.household', down()),
    },
    L3: {
      true: (draft) => state(draft, { fact: 'HAS_LEASE', by: 'DOCUMENT', isTrue: true }),
      false: (draft) => state(draft, { fact: 'HAS_LEASE', by: 'DOCUMENT', isTrue: false }),
      unknown: (draft) => unstate(draft, 'HAS_LEASE'),
      down: null,
    },
  },
  expected: { L3: { false: 'NEEDS_REVIEW' } },
});

it('reaches every reason of the rule in its truth table', () => {
  expectReasonsReached(libraryRule, seen);
  expect(() => expectReasonsReached({ reasons: { ...libraryRule.reasons, NEVER: both('', '') } }, seen)).toThrow(
    'NEVER',
  );
});
