import type { EvidenceView } from '../engine/evidence-view.ts';
import { both, chain, known, or, type Truth, type Value } from '../engine/value.ts';
import { CHILD_ENTRY } from './child-and-guardian.ts';

/** Whether a test holds of somebody in a group. */
export type AnyOf = (test: (person: EvidenceView) => Truth) => Truth;

/** The applicant, and the parents and guardians whom the child's entry names. */
export const anyGuardian =
  (facts: EvidenceView): AnyOf =>
  (test) =>
    or(
      test(facts.at('applicant')),
      chain(namedGuardians(facts), (guardians) => or(...guardians.map((guardian) => test(guardian)))),
    );

/** The child alone. */
export const theChild =
  (facts: EvidenceView): AnyOf =>
  (test) =>
    test(facts.at('child'));

/** Guardians and the child. */
export const anyInFamily =
  (facts: EvidenceView): AnyOf =>
  (test) =>
    or(anyGuardian(facts)(test), theChild(facts)(test));

/** The largest number that a guardian has; not known as long as that of one of them is not. */
export const mostOfGuardians = (facts: EvidenceView, count: (person: EvidenceView) => Value<number>): Value<number> =>
  both(
    count(facts.at('applicant')),
    chain(namedGuardians(facts), (guardians) => most(guardians.map((guardian) => count(guardian)))),
    (a, b) => Math.max(a, b),
  );

/** The applicant is mostly among them. One whose number the register does not hold has no facts: nothing is known of them. */
const namedGuardians = (facts: EvidenceView): Value<readonly EvidenceView[]> =>
  chain(facts.list(`${CHILD_ENTRY}.guardians`), (guardians) =>
    known(guardians.map((guardian) => guardian.at('person'))),
  );

const most = (counts: readonly Value<number>[]): Value<number> =>
  counts.reduce<Value<number>>((largest, count) => both(largest, count, (a, b) => Math.max(a, b)), known(0));
