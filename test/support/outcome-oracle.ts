import type { CriterionOutcome, Finding, Outcome } from '../../gateway/matters/engine/finding.ts';

/** What the oracle looks at. */
export type Found = Pick<Finding, 'outcome' | 'atWorst'>;

/**
 * The outcome of a matter, worked out the long way: everything that the unknown criteria can still turn out to be is gone
 * through, and the outcome is given only where all of it agrees. A second opinion about `conclude`, which has a short way.
 */
export function outcomeByCompletion(findings: readonly Found[]): Outcome {
  const key = findings.map(({ outcome, atWorst }) => (outcome === 'UNKNOWN' ? `?${atWorst}` : outcome)).join();
  const before = worked.get(key);
  if (before !== undefined) return before;
  const outcomes = new Set(completionsOf(findings).map(settledOutcome));
  const [only] = outcomes;
  const outcome = outcomes.size === 1 && only !== undefined ? only : 'UNKNOWN';
  worked.set(key, outcome);
  return outcome;
}

/** The same few findings come again ten thousand times in a truth table. */
const worked = new Map<string, Outcome>();

/** Everything that the criteria can be once nothing is unknown. */
function completionsOf(findings: readonly Found[]): readonly (readonly CriterionOutcome[])[] {
  const [first, ...others] = findings;
  if (!first) return [[]];
  const own = first.outcome === 'UNKNOWN' ? ([...CAN_BE[first.atWorst]] as const) : [first.outcome];
  return completionsOf(others).flatMap((rest) => own.map((outcome) => [outcome, ...rest]));
}

/** What an unknown criterion can turn out to be. */
const CAN_BE = {
  NOT_ELIGIBLE: ['SATISFIED', 'NOT_SATISFIED'],
  NEEDS_REVIEW: ['SATISFIED', 'NEEDS_REVIEW'],
} as const satisfies Record<Finding['atWorst'], readonly CriterionOutcome[]>;

/** One refusal refuses; else one question for a person asks a person; else all is well. */
function settledOutcome(outcomes: readonly CriterionOutcome[]): Outcome {
  if (outcomes.includes('NOT_SATISFIED')) return 'NOT_ELIGIBLE';
  return outcomes.includes('NEEDS_REVIEW') ? 'NEEDS_REVIEW' : 'ELIGIBLE';
}
