import type { EvidenceView } from '../../engine/evidence-view.ts';
import { and, both, chain, isFalse, map, or, unknown, type Truth, type Value } from '../../engine/value.ts';

/**
 * Whether two persons are spouses, or parent and child: the heirs of the first order. True or not known: what a register does
 * not show may stand in another book, at the marriage register, or in a deed.
 */
export const isNextOfKin = (facts: EvidenceView): Truth =>
  or(isChildOf(facts.at('heir')), isChildOf(facts.at('holder')), isKinInBook(facts.at('holder'), facts.at('heir')));

/**
 * Whether the entry names the other one as a parent. It names guardians too, who may be anybody: so all whom it names have to
 * be parents. Step-parents and adoptive parents share a code (57, 58) and are left open.
 */
function isChildOf(person: EvidenceView): Truth {
  const entry = person.at('household.record.entry');
  const areParents = chain(entry.list('guardians'), (guardians) =>
    and(...guardians.map((guardian) => map(guardian.text('relation.code'), (code) => PARENT.test(code)))),
  );
  return neverFalse(and(entry.flag('hasGuardian'), areParents));
}

/**
 * Whether the book relates the two: one is its head, and the other spouse, child or parent of the head. An entry that has
 * ended is related to whoever was the head then, so that only a death which is not carried out in the book yet can be read so.
 */
function isKinInBook(holder: EvidenceView, heir: EvidenceView): Truth {
  const bookOf = (person: EvidenceView): Value<string> => person.text('household.record.householdNumber');
  const relationOf = (person: EvidenceView): Value<string> => person.text('household.record.entry.relationToHead.code');
  const isInBook = map(holder.text('household.record.entry.state.code'), (code) => code === NORMAL);
  const isSameBook = both(bookOf(holder), bookOf(heir), (one, other) => one === other);
  const isRelated = both(
    relationOf(holder),
    relationOf(heir),
    (one, other) => (HEAD.test(one) && KIN_OF_HEAD.test(other)) || (HEAD.test(other) && KIN_OF_HEAD.test(one)),
  );
  return neverFalse(and(isInBook, isSameBook, isRelated));
}

/** No register knows that two persons are not kin. */
const neverFalse = (truth: Truth): Truth => (isFalse(truth) ? unknown(truth.uses) : truth);

/** Codes of GB/T 4761: the head; father and mother; the head's spouse, children and parents, without step-relations and in-laws. */
const HEAD = /^0[12]$/u;
const PARENT = /^5[0-2]$/u;
const KIN_OF_HEAD = /^(1[0-2]|2[0-6]|3[0-6]|5[0-2])$/u;

/** State of an entry that has not ended (RYZT). */
const NORMAL = '0';
