import { describe, expect, it } from 'vitest';
import type { ParameterSet } from '../../gateway/contracts/parameter-set.ts';
import { assess, type Assessed, type AssessedCriterion } from '../../gateway/matters/engine/assess.ts';
import type { CriterionOutcome, Finding } from '../../gateway/matters/engine/finding.ts';
import type { MatterRule, RuleInput } from '../../gateway/matters/engine/rule.ts';
import { combinationsOf } from './combinations.ts';
import { pathsOfText, type Draft, type Switch } from './evidence-draft.ts';
import { contradictionIn, removalsOf, unaskedIn, type Examined } from './less-information.ts';
import { outcomeByCompletion } from './outcome-oracle.ts';
import { createTally } from './tally.ts';

/** What a criterion can be brought to. `unknown`: a fact is not stated or left open; `down`: its source is down. */
export type StateName = 'true' | 'false' | 'unknown' | 'down';

/** How a draft in which everything is satisfied is brought to each state of one criterion; null where there is no such state. */
export type CriterionStates = {
  readonly true: Switch;
  /** Null: it never refuses, nor hands over. */
  readonly false: Switch | null;
  /** Null: nothing of it can be left open. */
  readonly unknown: Switch | null;
  /** Null: it stands on no source. */
  readonly down: Switch | null;
};

/** What criteria come to in a state, where that is not what the state says. */
export type ExpectedOutcomes = Readonly<Record<string, Partial<Readonly<Record<StateName, CriterionOutcome>>>>>;

/** A rule and how to bring its criteria about. */
export type TruthTable<P> = {
  readonly rule: MatterRule<P>;
  /** Text of `evidence.graphql`. */
  readonly evidence: string;
  readonly parameters: ParameterSet<P>;
  /** A new draft at each call, in which every criterion is satisfied. */
  readonly base: () => Draft;
  /** By the code of the criterion. Switches are applied in the order of the rule's criteria. */
  readonly states: Readonly<Record<string, CriterionStates>>;
  /** Default: SATISFIED, NOT_SATISFIED, UNKNOWN, UNKNOWN. */
  readonly expected?: ExpectedOutcomes;
  /**
   * Codes of stated facts that count only while a register does not answer. They may say something else than the register,
   * and are left out where it is checked that less knowledge contradicts nothing.
   */
  readonly standIns?: readonly string[];
  /** Filled with one assessment for every reason that was reached: for `expectReasonsReached`. */
  readonly assessed?: Assessed[];
};

/**
 * Registers tests of a rule over every criterion in every state, generated. Drafts, and evidence to put into them, come from
 * `evidence-draft.ts`: `found`, `noRecord`, `down`, `ambiguous`, `setAt`, `state`, `unstate`, `requestOf`, `parameterSetOf`.
 *
 * - Each criterion alone comes to what is expected of each of its states; what is unknown says what would settle it.
 * - In the product of all states of all criteria, the matter's outcome is the one that all completions of the criteria's own
 *   outcomes agree on, and unknown where they do not. Criteria may share evidence, so that one switch undoes another: the
 *   outcomes that criteria really come to are taken, not those that were meant.
 * - While some criteria are satisfied and the sources of all others are down, nothing is refused.
 * - Whatever is taken out of a draft of true and false criteria (see `removalsOf`), everything comes out the same or is
 *   unknown. Here information really only disappears, so that this holds whatever evidence criteria share.
 *
 * Above 30,000 combinations, all pairs of criteria and 12,000 combinations drawn by chance are taken, the same each time.
 */
export function describeTruthTable<P>(table: TruthTable<P>): void {
  const { rule, base, expected = {} } = table;
  const criteria = rule.criteria.map(({ code }) => ({ code, switches: table.states[code] ?? NO_STATES }));
  const examine = createExamine(table);
  const draftOf = (picked: readonly StateName[]): Draft => {
    const draft = base();
    for (const [at, { switches }] of criteria.entries()) switches[picked[at] ?? 'true']?.(draft);
    return draft;
  };
  const choices = (names: readonly StateName[]): readonly (readonly StateName[])[] =>
    criteria.map(({ switches }) => names.filter((name) => switches[name] !== null));
  const told = (picked: readonly StateName[], { assessed }: Examined, what: string): string =>
    [
      `${rule.code}: ${what}`,
      ...assessed.criteria.map(({ code, outcome, reason }, at) => `  ${code} ${picked[at]}: ${outcome} ${reason}`),
      `  outcome: ${assessed.outcome}`,
    ].join('\n');

  describe(`${rule.code}, criterion by criterion`, () => {
    it('has states for every criterion, and evidence that its document asks for', () => {
      const paths = pathsOfText(table.evidence);
      expect(Object.keys(table.states).toSorted()).toEqual(criteria.map(({ code }) => code).toSorted());
      expect(unaskedIn(base().data, (path) => paths.has(path))).toEqual([]);
    });

    it.each(criteria.flatMap(({ code, switches }) => statesOf(switches).map((name) => ({ code, name, switches }))))(
      '$code is as expected when $name',
      ({ code, name, switches }) => {
        const draft = base();
        switches[name]?.(draft);
        const criterion = examine(draft).assessed.criteria.find((one) => one.code === code);
        expect(criterion).toMatchObject({ outcome: expected[code]?.[name] ?? DEFAULT_OUTCOME[name] });
        expect(name === 'down' && !JSON.stringify(draft.data).includes('UNAVAILABLE'), 'no source is down').toBe(false);
        expect(criterion && isDeadEnd(criterion), 'nothing would settle it').toBe(false);
      },
    );
  });

  describe(`${rule.code}, all criteria together`, () => {
    it('comes to what all completions agree on, in every combination of states', { timeout: TIMEOUT_MS }, () => {
      const wrong = createTally();
      for (const picked of combinationsOf(choices(STATES), BOUNDS)) {
        const examined = examine(draftOf(picked));
        const { outcome } = examined.assessed;
        const right = outcomeByCompletion(examined.findings);
        const isRefused = examined.findings.some((finding) => finding.outcome === 'NOT_SATISFIED');
        if (outcome !== right) wrong.add(() => told(picked, examined, `${right} is right`));
        else if (outcome === 'NOT_ELIGIBLE' && !isRefused) wrong.add(() => told(picked, examined, 'nothing refuses'));
        else wrong.add(undefined);
      }
      expect(wrong.told()).toBe('');
    });

    it('refuses nobody because sources are down', { timeout: TIMEOUT_MS }, () => {
      const wrong = createTally();
      for (const picked of combinationsOf(choices(['true', 'down']), BOUNDS)) {
        const examined = examine(draftOf(picked));
        const refusing = examined.findings.some(({ outcome }) => outcome === 'NOT_SATISFIED');
        const isRefused = refusing || examined.assessed.outcome === 'NOT_ELIGIBLE';
        wrong.add(isRefused ? () => told(picked, examined, 'refused because a source is down') : undefined);
      }
      expect(wrong.told()).toBe('');
    });

    it('contradicts nothing when less is known', { timeout: TIMEOUT_MS }, () => {
      const wrong = createTally();
      const reviewed = new Set(criteria.map(({ code }) => code).filter((code) => isHandedOver(expected, code)));
      const atMost = Math.ceil(BOUNDS.atMost / (1 + removalsOf(base()).length));
      for (const picked of combinationsOf(choices(['true', 'false']), { atMost, drawn: Math.ceil(atMost / 3) })) {
        const draft = draftOf(picked);
        const more = examine(leftOut(draft, table.standIns));
        for (const { what, remove } of removalsOf(leftOut(draft, table.standIns))) {
          const changed = structuredClone(leftOut(draft, table.standIns));
          remove(changed);
          const less = examine(changed);
          const contradiction = contradictionIn(more, less, reviewed);
          wrong.add(contradiction && (() => told(picked, less, `${contradiction}; ${what}`)));
        }
      }
      expect(wrong.told()).toBe('');
    });
  });
}

/** Checks that every reason of the rule's table was reached by one of the assessments: as its criterion's, or as advice. */
export function expectReasonsReached<P>(
  rule: Pick<MatterRule<P>, 'reasons'>,
  assessments: readonly Pick<Assessed, 'criteria' | 'advice'>[],
): void {
  const reached = new Set(assessments.flatMap((assessed) => reasonsIn(assessed)));
  expect(Object.keys(rule.reasons).filter((reason) => !reached.has(reason))).toEqual([]);
}

/** Assesses drafts of one rule by the real function: for the examples beside a truth table. */
export function createAssess<P>(
  table: Pick<TruthTable<P>, 'rule' | 'evidence' | 'parameters' | 'assessed'>,
): (draft: Draft, parameters?: ParameterSet<P>) => Assessed {
  const examine = createExamine(table);
  return (draft, parameters) => examine(draft, parameters).assessed;
}

/** The same, with the findings beside it, which say more than the assessment: what an unknown criterion can turn out to be. */
function createExamine<P>({
  rule,
  evidence,
  parameters: usual,
  assessed: kept,
}: Pick<TruthTable<P>, 'rule' | 'evidence' | 'parameters' | 'assessed'>): (
  draft: Draft,
  parameters?: ParameterSet<P>,
) => Examined {
  const paths = pathsOfText(evidence);
  const seen = new Set<string>();
  let findings: Finding[] = [];
  const criteria = rule.criteria.map((criterion) => ({
    ...criterion,
    evaluate: (input: RuleInput<P>): Finding => {
      const finding = criterion.evaluate(input);
      findings.push(finding);
      return finding;
    },
  }));
  return ({ data, stated, request }, parameters = usual) => {
    findings = [];
    const assessed = assess({
      rule: { ...rule, criteria },
      parameters,
      request: { ...request, stated },
      data,
      paths,
    });
    const reasons = kept ? reasonsIn(assessed) : [];
    if (!reasons.every((reason) => seen.has(reason))) {
      kept?.push(assessed);
      reasons.forEach((reason) => seen.add(reason));
    }
    return { assessed, findings };
  };
}

const reasonsIn = ({ criteria, advice }: Pick<Assessed, 'criteria' | 'advice'>): readonly string[] =>
  [...criteria, ...advice].map(({ reason }) => reason);

const STATES = ['true', 'false', 'unknown', 'down'] as const satisfies readonly StateName[];

const NO_STATES: CriterionStates = { true: () => undefined, false: null, unknown: null, down: null };

const DEFAULT_OUTCOME = {
  true: 'SATISFIED',
  false: 'NOT_SATISFIED',
  unknown: 'UNKNOWN',
  down: 'UNKNOWN',
} as const satisfies Record<StateName, CriterionOutcome>;

const BOUNDS = { atMost: 30_000, drawn: 12_000 } as const;

const TIMEOUT_MS = 300_000;

const statesOf = (switches: CriterionStates): readonly StateName[] => STATES.filter((name) => switches[name] !== null);

const isHandedOver = (expected: ExpectedOutcomes, code: string): boolean =>
  expected[code]?.unknown === 'NEEDS_REVIEW' || expected[code]?.down === 'NEEDS_REVIEW';

/** True for what is unknown with no way to settle it. */
const isDeadEnd = ({ outcome, isWorthAskingAgain, fallbacks }: AssessedCriterion): boolean =>
  outcome === 'UNKNOWN' && !isWorthAskingAgain && fallbacks.length === 0;

const leftOut = (draft: Draft, codes: readonly string[] = []): Draft => ({
  ...draft,
  stated: draft.stated.filter(({ fact }) => !codes.includes(fact)),
});
