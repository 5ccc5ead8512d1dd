import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess, type Assessed } from '../../../../gateway/matters/engine/assess.ts';
import { judge, type Finding } from '../../../../gateway/matters/engine/finding.ts';
import { defineMatter, type RuleInput } from '../../../../gateway/matters/engine/rule.ts';
import { or, map } from '../../../../gateway/matters/engine/value.ts';
import {
  down,
  found,
  noRecord,
  parameterSetOf,
  requestOf,
  setAt,
  state,
  unstate,
  isObject,
  pathsOfText,
  type Draft,
  type Json,
  type JsonObject,
} from '../../../support/evidence-draft.ts';
import { contradictionIn, removalsOf, unaskedIn, type Examined } from '../../../support/less-information.ts';
import { combinationsOf } from '../../../support/combinations.ts';
import { describeTruthTable, expectReasonsReached } from '../../../support/truth-table.ts';

const SENTENCE = { zh: '一句话', en: 'A sentence' };

const EVIDENCE =
  'query Evidence { person { household { record { isHere age } } enrollment { record { isTrainee } } } }';

type Parameters = { readonly minimum: number };

const rule = defineMatter<Parameters>({
  code: 'TEST-TABLE',
  version: 1,
  needs: { applicant: 'NEVER', unitNumber: 'NEVER', since: 'NEVER' },
  parameters: z.object({ minimum: z.number() }),
  reasons: Object.fromEntries(
    ['HERE', 'ELSEWHERE', 'PLACE_NOT_KNOWN', 'WORKS', 'NO_WORK', 'WORK_NOT_KNOWN', 'OLD', 'YOUNG', 'AGE_NOT_KNOWN'].map(
      (code) => [code, SENTENCE],
    ),
  ),
  criteria: [
    {
      code: 'A',
      title: SENTENCE,
      basis: 'a test',
      fallbacks: ['ask'],
      evaluate: ({ facts }) =>
        judge(facts.flag('person.household.record.isHere', { ifAbsent: false }), {
          satisfied: 'HERE',
          notSatisfied: 'ELSEWHERE',
          unknown: 'PLACE_NOT_KNOWN',
        }),
    },
    {
      code: 'B',
      title: SENTENCE,
      basis: 'a test',
      evaluate: ({ stated, facts }) =>
        judge(or(stated.flag('WORKS'), facts.flag('person.enrollment.record.isTrainee')), {
          satisfied: 'WORKS',
          notSatisfied: 'NO_WORK',
          unknown: 'WORK_NOT_KNOWN',
          consequence: 'NEEDS_REVIEW',
        }),
    },
    {
      code: 'C',
      title: SENTENCE,
      basis: 'a test',
      fallbacks: ['ask'],
      evaluate: ({ facts, parameters }) =>
        judge(
          map(facts.number('person.household.record.age'), (age) => age >= parameters.minimum),
          { satisfied: 'OLD', notSatisfied: 'YOUNG', unknown: 'AGE_NOT_KNOWN' },
        ),
    },
  ],
  stated: [{ code: 'WORKS', item: SENTENCE, kind: 'YES_NO', by: ['DOCUMENT'], fallbacks: ['contract'] }],
  replaces: [],
  variables: () => ({}),
});

const base = (): Draft => ({
  data: {
    person: {
      household: found({ isHere: true, age: 18 }),
      enrollment: found({ isTrainee: false }, 'enrollment'),
    },
  },
  stated: [{ fact: 'WORKS', by: 'DOCUMENT', isTrue: true }],
  request: requestOf({ division: '630102', on: '2023-08-20' }),
});

const assessed: Assessed[] = [];

describeTruthTable({
  rule,
  evidence: EVIDENCE,
  parameters: parameterSetOf(rule, { minimum: 18 }),
  base,
  assessed,
  states: {
    A: {
      true: (draft) => setAt(draft, 'person.household.record.isHere', true),
      false: (draft) => setAt(draft, 'person.household', noRecord()),
      unknown: (draft) => setAt(draft, 'person.household.record.isHere', null),
      down: (draft) => setAt(draft, 'person.household', down()),
    },
    B: {
      true: (draft) => state(draft, { fact: 'WORKS', by: 'DOCUMENT', isTrue: true }),
      false: (draft) => state(draft, { fact: 'WORKS', by: 'DOCUMENT', isTrue: false }),
      unknown: (draft) => unstate(draft, 'WORKS'),
      down: (draft) => {
        unstate(draft, 'WORKS');
        setAt(draft, 'person.enrollment', down('enrollment'));
      },
    },
    C: {
      true: (draft) => setAt(draft, 'person.household.record.age', 18),
      false: (draft) => setAt(draft, 'person.household.record.age', 17),
      unknown: (draft) => setAt(draft, 'person.household.record.age', null),
      down: (draft) => setAt(draft, 'person.household', down()),
    },
  },
  expected: { B: { false: 'NEEDS_REVIEW' } },
});

it('reaches every reason by the table alone', () => {
  expectReasonsReached(rule, assessed);
  expect(assessed.length).toBeLessThan(10);
});

describe('the harness itself', () => {
  const examined = (household: Json, isTrue = true): Examined => {
    const { request } = base();
    const findings: Finding[] = [];
    const criteria = rule.criteria.map((criterion) => ({
      ...criterion,
      evaluate: (input: RuleInput<Parameters>): Finding => {
        const finding = criterion.evaluate(input);
        findings.push(finding);
        return finding;
      },
    }));
    const data = { person: { household, enrollment: found({ isTrainee: false }, 'enrollment') } };
    const stated = [{ fact: 'WORKS', by: 'DOCUMENT', isTrue } as const];
    const paths = pathsOfText(EVIDENCE);
    const parameters = parameterSetOf(rule, { minimum: 18 });
    return {
      assessed: assess({ rule: { ...rule, criteria }, parameters, request: { ...request, stated }, data, paths }),
      findings,
    };
  };
  const whole = examined(found({ isHere: true, age: 18 }));
  const nobody: ReadonlySet<string> = new Set();

  it('takes what comes out the same or unknown on less for right', () => {
    expect(contradictionIn(whole, whole, nobody)).toBeUndefined();
    expect(contradictionIn(whole, examined(down()), nobody)).toBeUndefined();
  });

  it('finds a criterion that says something else on less', () => {
    expect(contradictionIn(whole, examined(noRecord()), nobody)).toBe(
      'A was SATISFIED (HERE) and is NOT_SATISFIED (ELSEWHERE) on less',
    );
    expect(contradictionIn(examined(down()), whole, nobody)).toBe(
      'A was UNKNOWN (PLACE_NOT_KNOWN) and is SATISFIED (HERE) on less',
    );
  });

  it('lets a criterion hand over on less only where its author says so', () => {
    const reviewed = examined(found({ isHere: true, age: 18 }), false);
    expect(contradictionIn(whole, reviewed, nobody)).toBe(
      'B was SATISFIED (WORKS) and is NEEDS_REVIEW (NO_WORK) on less',
    );
    expect(contradictionIn(whole, reviewed, new Set(['B']))).toBeUndefined();
  });

  it('finds an unknown criterion that promises to turn out better than it can', () => {
    const [less, refused] = [examined(down()), examined(noRecord())];
    const promising = { ...less, findings: less.findings.map((one) => ({ ...one, atWorst: 'NEEDS_REVIEW' as const })) };
    expect(contradictionIn(refused, less, nobody)).toBeUndefined();
    expect(contradictionIn(refused, promising, nobody)).toBe('A can refuse, and says that it can only be handed over');
  });

  it('finds a result that is another one on less', () => {
    const withResult = (value: string | null): Examined => ({
      ...whole,
      assessed: { ...whole.assessed, results: [{ code: 'AGE', item: SENTENCE, unit: 'COUNT', value }] },
    });
    expect(contradictionIn(withResult('18'), withResult(null), nobody)).toBeUndefined();
    expect(contradictionIn(withResult('18'), whole, nobody)).toBeUndefined();
    expect(contradictionIn(withResult('18'), withResult('0'), nobody)).toBe('AGE was 18 and is 0 on less');
  });

  it('takes out every register, every stated fact, every two of them, and every field', () => {
    expect(removalsOf(base()).map(({ what }) => what)).toEqual([
      'person.household is down',
      'person.enrollment is down',
      'WORKS is not stated',
      'person.household is down and person.enrollment is down',
      'person.household is down and WORKS is not stated',
      'person.enrollment is down and WORKS is not stated',
      'person.household is down and person.enrollment is down and WORKS is not stated',
      'person is left open',
      'person.household.record.isHere is left open',
      'person.household.record.age is left open',
      'person.enrollment.record.isTrainee is left open',
    ]);
  });

  it('leaves what is down as it is, whatever is put below it, and refuses a path that leads nowhere', () => {
    const draft = base();
    setAt(draft, 'person.household', down());
    setAt(draft, 'person.household.record.isHere', true);
    setAt(draft, 'person.household.record', { isHere: true });
    expect(draft.data).toEqual({ person: { ...record(base().data['person']), household: down() } });
    expect(() => setAt(draft, 'child.household', down())).toThrow('nothing at child of child.household');
  });

  it('names what a draft says and the evidence document does not ask', () => {
    const data = { people: [{ age: 1, name: 'x' }, { name: 'y' }], household: found({ age: 2 }) };
    const asked = pathsOfText('{ people { age } household { record { age } } }');
    expect(unaskedIn(data, (path) => asked.has(path))).toEqual(['people.name']);
  });

  it('takes all combinations where they are few, else all pairs and some more, the same each time', () => {
    const choices = ['a b', 'c d e', 'f g'].map((letters) => letters.split(' '));
    const all = [...combinationsOf(choices, { atMost: 12, drawn: 3 })].map((picked) => picked.join(''));
    const some = [...combinationsOf(choices, { atMost: 11, drawn: 3 })].map((picked) => picked.join(''));
    expect(all.toSorted()).toEqual([
      'acf',
      'acg',
      'adf',
      'adg',
      'aef',
      'aeg',
      'bcf',
      'bcg',
      'bdf',
      'bdg',
      'bef',
      'beg',
    ]);
    expect(some.slice(0, 16).toSorted()).toEqual(
      [
        'acf',
        'bcf',
        'adf',
        'bdf',
        'aef',
        'bef',
        'acf',
        'bcf',
        'acg',
        'bcg',
        'acf',
        'adf',
        'aef',
        'acg',
        'adg',
        'aeg',
      ].toSorted(),
    );
    expect(some).toHaveLength(19);
    expect([...combinationsOf(choices, { atMost: 11, drawn: 3 })].map((picked) => picked.join(''))).toEqual(some);
  });
});

const record = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
