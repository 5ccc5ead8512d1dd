import { isFalse, isTrue, usesOf, type FactUse, type Truth } from './value.ts';

/** What an assessment comes to. The machine advises: a refusal is for a person to sign. */
export type Outcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NEEDS_REVIEW' | 'UNKNOWN';

/** What one criterion comes to. */
export type CriterionOutcome = 'SATISFIED' | 'NOT_SATISFIED' | 'NEEDS_REVIEW' | 'UNKNOWN' | 'NOT_APPLICABLE';

/** What a criterion that is not satisfied does to the whole: it refuses, or it hands over to a person. */
export type Consequence = 'NOT_ELIGIBLE' | 'NEEDS_REVIEW';

/** Values for the places of a sentence, such as `{cutoffDate}`. Parameters, counts and divisions; never a person's data. */
export type Details = Readonly<Record<string, string | number>>;

/** What one criterion found. */
export type Finding = {
  readonly outcome: CriterionOutcome;
  /** Stable code out of the matter's table of reasons. */
  readonly reason: string;
  readonly details: Details;
  readonly uses: readonly FactUse[];
  /**
   * Of an unknown criterion, the worst that it can turn out to be. A matter of which something is unknown and something else
   * refuses is refused whatever the unknown turns out to be.
   */
  readonly atWorst: Consequence;
};

/** Facts of a finding, and what its sentence is to be filled with. */
type Ground = { readonly uses: readonly FactUse[]; readonly details?: Details };

const finding = (
  outcome: CriterionOutcome,
  reason: string,
  { uses, details = {} }: Ground,
  atWorst: Consequence = 'NOT_ELIGIBLE',
): Finding => ({ outcome, reason, details, uses, atWorst });

/** The criterion is met. */
export const satisfied = (reason: string, ground: Ground): Finding => finding('SATISFIED', reason, ground);

/** It is known not to be met, and that refuses. */
export const notSatisfied = (reason: string, ground: Ground): Finding => finding('NOT_SATISFIED', reason, ground);

/** All facts are there, and a person has to decide. */
export const needsReview = (reason: string, ground: Ground): Finding =>
  finding('NEEDS_REVIEW', reason, ground, 'NEEDS_REVIEW');

/** A fact could not be established. */
export const notKnown = (reason: string, ground: Ground, atWorst: Consequence = 'NOT_ELIGIBLE'): Finding =>
  finding('UNKNOWN', reason, ground, atWorst);

/** The criterion is not asked of this case. */
export const notApplicable = (reason: string, ground: Ground): Finding => finding('NOT_APPLICABLE', reason, ground);

/** Reasons for each of the three values. */
export type Reasons = {
  readonly satisfied: string;
  readonly notSatisfied: string;
  readonly unknown: string;
  /** What it means that it is not met; default `NOT_ELIGIBLE`. */
  readonly consequence?: Consequence;
  readonly details?: Details;
};

/** The finding of a truth. */
export function judge(
  truth: Truth,
  { satisfied: yes, notSatisfied: no, unknown, consequence = 'NOT_ELIGIBLE', details = {} }: Reasons,
): Finding {
  const ground = { uses: truth.uses, details };
  if (isTrue(truth)) return satisfied(yes, ground);
  if (isFalse(truth)) return consequence === 'NEEDS_REVIEW' ? needsReview(no, ground) : notSatisfied(no, ground);
  return notKnown(unknown, ground, consequence);
}

/**
 * The finding of a criterion that is asked only of some cases. Where it is not known whether it is asked, it holds if it
 * would hold anyway, and is unknown else.
 */
export function whenAsked(isAsked: Truth, notAsked: string, unknown: string, then: () => Finding): Finding {
  if (isFalse(isAsked)) return notApplicable(notAsked, isAsked);
  const found = then();
  const ground = { uses: usesOf(isAsked, found), details: found.details };
  if (isTrue(isAsked) || found.outcome === 'SATISFIED' || found.outcome === 'NOT_APPLICABLE') {
    return { ...found, uses: ground.uses };
  }
  return notKnown(unknown, ground, found.outcome === 'NEEDS_REVIEW' ? 'NEEDS_REVIEW' : found.atWorst);
}

/**
 * The outcome of all criteria together: the worst of them. Each is somewhere between the best and the worst that is still
 * possible; where both ends of the whole are the same, the outcome is given although something is unknown.
 */
export function conclude(findings: readonly Pick<Finding, 'outcome' | 'atWorst'>[]): Outcome {
  const best = Math.max(GOOD, ...findings.map(({ outcome }) => SEVERITY[outcome]));
  const worst = Math.max(
    GOOD,
    ...findings.map(({ outcome, atWorst }) => (outcome === 'UNKNOWN' ? SEVERITY[atWorst] : SEVERITY[outcome])),
  );
  return best === worst ? (OUTCOMES[best] ?? 'UNKNOWN') : 'UNKNOWN';
}

const GOOD = 0;
const OUTCOMES: readonly Outcome[] = ['ELIGIBLE', 'NEEDS_REVIEW', 'NOT_ELIGIBLE'];

/** An unknown criterion counts as met at best. */
const SEVERITY = {
  SATISFIED: GOOD,
  NOT_APPLICABLE: GOOD,
  UNKNOWN: GOOD,
  NEEDS_REVIEW: 1,
  NOT_SATISFIED: 2,
  NOT_ELIGIBLE: 2,
} as const satisfies Record<CriterionOutcome | Consequence, number>;
