import { describe, expect, it } from 'vitest';
import {
  conclude,
  judge,
  needsReview,
  notApplicable,
  notKnown,
  notSatisfied,
  satisfied,
  whenAsked,
  type Finding,
} from '../../../../gateway/matters/engine/finding.ts';
import { known, unknown, type FactUse } from '../../../../gateway/matters/engine/value.ts';
import { combinationsOf } from '../../../support/combinations.ts';
import { outcomeByCompletion } from '../../../support/outcome-oracle.ts';

const useOf = (path: string): FactUse => ({
  path,
  coordinate: null,
  status: 'KNOWN',
  reason: null,
  statedBy: null,
  provenance: null,
});

const [A, B] = [useOf('a'), useOf('b')];
const REASONS = { satisfied: 'YES', notSatisfied: 'NO', unknown: 'OPEN' };

const ALL: readonly Finding[] = [
  satisfied('R', { uses: [] }),
  notSatisfied('R', { uses: [] }),
  needsReview('R', { uses: [] }),
  notApplicable('R', { uses: [] }),
  notKnown('R', { uses: [] }),
  notKnown('R', { uses: [] }, 'NEEDS_REVIEW'),
];

describe('the finding of a truth', () => {
  it.each([
    [known(true, [A]), 'NOT_ELIGIBLE', 'SATISFIED', 'YES', 'NOT_ELIGIBLE'],
    [known(false, [A]), 'NOT_ELIGIBLE', 'NOT_SATISFIED', 'NO', 'NOT_ELIGIBLE'],
    [known(false, [A]), 'NEEDS_REVIEW', 'NEEDS_REVIEW', 'NO', 'NEEDS_REVIEW'],
    [unknown([A]), 'NOT_ELIGIBLE', 'UNKNOWN', 'OPEN', 'NOT_ELIGIBLE'],
    [unknown([A]), 'NEEDS_REVIEW', 'UNKNOWN', 'OPEN', 'NEEDS_REVIEW'],
  ] as const)(
    'says what it comes to, and the worst it can be: %j, %s',
    (truth, consequence, outcome, reason, atWorst) => {
      expect(judge(truth, { ...REASONS, consequence, details: { months: 12 } })).toEqual({
        outcome,
        reason,
        details: { months: 12 },
        uses: [A],
        atWorst,
      });
    },
  );

  it('refuses unless something else is said', () => {
    expect(judge(known(false), REASONS)).toEqual(notSatisfied('NO', { uses: [] }));
  });
});

describe('a criterion that is asked only of some', () => {
  const asked = (isAsked: boolean | undefined, then: Finding): Finding =>
    whenAsked(isAsked === undefined ? unknown([A]) : known(isAsked, [A]), 'NOT_ASKED', 'ASKING_NOT_KNOWN', () => then);

  it('is not looked at where it is not asked', () => {
    expect(
      whenAsked(known(false, [A]), 'NOT_ASKED', 'ASKING_NOT_KNOWN', () => {
        throw new Error('looked at');
      }),
    ).toEqual(notApplicable('NOT_ASKED', { uses: [A] }));
  });

  it.each(ALL)('is what it is where it is asked: $outcome', (found) => {
    expect(asked(true, { ...found, uses: [B] })).toEqual({ ...found, uses: [A, B] });
  });

  it.each([
    [satisfied('R', { uses: [B] }), satisfied('R', { uses: [A, B] })],
    [notApplicable('R', { uses: [B] }), notApplicable('R', { uses: [A, B] })],
    [notSatisfied('R', { uses: [B] }), notKnown('ASKING_NOT_KNOWN', { uses: [A, B] })],
    [needsReview('R', { uses: [B] }), notKnown('ASKING_NOT_KNOWN', { uses: [A, B] }, 'NEEDS_REVIEW')],
    [notKnown('R', { uses: [B] }), notKnown('ASKING_NOT_KNOWN', { uses: [A, B] })],
    [notKnown('R', { uses: [B] }, 'NEEDS_REVIEW'), notKnown('ASKING_NOT_KNOWN', { uses: [A, B] }, 'NEEDS_REVIEW')],
  ])('holds if it would hold anyway, where it is not known whether it is asked: $0.outcome', (found, expected) => {
    expect(asked(undefined, found)).toEqual(expected);
  });
});

describe('all criteria together', () => {
  it.each([0, 1, 2, 3, 4])('come to what every way to settle the unknown ones comes to: %i criteria', (count) => {
    const choices = Array.from({ length: count }, () => ALL);
    const combinations = [...combinationsOf(choices, { atMost: 10_000, drawn: 0 })];
    expect(combinations).toHaveLength(ALL.length ** count);
    const wrong = combinations.filter((findings) => conclude(findings) !== outcomeByCompletion(findings));
    expect(wrong).toEqual([]);
  });

  it('are given although something is unknown, where that changes nothing', () => {
    const [met, refused, reviewed, , open, openToReview] = ALL;
    const of = (...findings: readonly (Finding | undefined)[]) => conclude(findings.filter((one) => one !== undefined));
    expect(of(refused, open)).toBe('NOT_ELIGIBLE');
    expect(of(reviewed, openToReview)).toBe('NEEDS_REVIEW');
    expect(of(reviewed, open)).toBe('UNKNOWN');
    expect(of(met, open)).toBe('UNKNOWN');
    expect(of(met, openToReview)).toBe('UNKNOWN');
  });
});
