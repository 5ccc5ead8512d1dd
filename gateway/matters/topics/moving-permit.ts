import type { DivisionCode } from '../../contracts/identifiers/division-code.ts';
import type { EvidenceView } from '../engine/evidence-view.ts';
import { needsReview, notKnown, notSatisfied, satisfied, whenAsked, type Finding } from '../engine/finding.ts';
import type { RuleInput } from '../engine/rule.ts';
import { chain, isFalse, isTrue, known, map, unknown, usesOf, type Truth, type Value } from '../engine/value.ts';
import { asSeenIn, unlessLeavesOut } from './bounded-answers.ts';
import { anyGuardian, mostOfGuardians, theChild, type AnyOf } from './family.ts';
import { districtOf, type MovingParameters, type Reckoning } from './moving-parameters.ts';
import { standIn } from './stand-in.ts';

/** What of a rule's input permits are judged by. */
type PermitInput = Pick<RuleInput<MovingParameters>, 'facts' | 'stated' | 'parameters' | 'request'>;

/**
 * Whether whoever needs one has a residence permit of the district, in force for long enough (居住证暂行条例 art. 10: one that
 * is endorsed late is suspended meanwhile, and counts anew).
 */
export function permit(input: PermitInput, isAsked: Truth, reckoning: Reckoning): Finding {
  return whenAsked(isAsked, 'PERMIT_NOT_ASKED', 'REGISTRATION_UNKNOWN', () => {
    const findings = holdersOf(input).map((holders) => permitOf(holders, input, reckoning));
    const worst = findings.reduce((worse, one) => (RANK[one.outcome] > RANK[worse.outcome] ? one : worse));
    return { ...worst, uses: usesOf(...findings) };
  });
}

/** Full months that the best permit of those who need one has been in force; undefined where none is asked. */
export function residenceMonths(
  { facts, parameters, request }: PermitInput,
  isAsked: Truth,
): Value<string> | undefined {
  if (isFalse(isAsked)) return undefined;
  const count = (person: EvidenceView): Value<number> =>
    asSeenIn(person.number('residencePermit.record.monthsInForceOn', { ifAbsent: 0 }), districtOf(request));
  const months = parameters.whoNeedsPermit === 'child' ? count(facts.at('child')) : mostOfGuardians(facts, count);
  return chain(isAsked, () => map(months, String));
}

/** Groups each of which needs a permit: that of one of its members. */
function holdersOf({ facts, parameters: { whoNeedsPermit } }: PermitInput): readonly [AnyOf, ...AnyOf[]] {
  switch (whoNeedsPermit) {
    case 'guardian':
      return [anyGuardian(facts)];
    case 'child':
      return [theChild(facts)];
    case 'both':
      return [anyGuardian(facts), theChild(facts)];
  }
}

/** Which of two findings decides where both have to be met. */
const RANK = {
  NOT_APPLICABLE: 0,
  SATISFIED: 1,
  NEEDS_REVIEW: 2,
  UNKNOWN: 3,
  NOT_SATISFIED: 4,
} as const satisfies Record<Finding['outcome'], number>;

function permitOf(anyOf: AnyOf, { request, stated, parameters }: PermitInput, reckoning: Reckoning): Finding {
  const { countedOn, earlierOn } = reckoning;
  const says = sayingOf(districtOf(request));
  // While the day is still to come: who may yet have a permit endorsed in time.
  const mayStill =
    earlierOn === undefined || request.on >= countedOn
      ? undefined
      : says(request.on < earlierOn ? 'isIssuedIn' : 'wasInForce');
  const isEnough = enough(says, parameters, mayStill);
  const anyIsEnough = anyOf(isEnough);
  const details = { date: countedOn, months: parameters.residenceMonths ?? 0 };

  if (isTrue(anyIsEnough)) {
    const reason = parameters.residenceMonths === null ? 'PERMIT_IN_FORCE' : 'PERMIT_LONG_ENOUGH';
    if (!parameters.permitAddressMustMatch) return satisfied(reason, { uses: anyIsEnough.uses, details });
    const isForAddress = says('isForCurrentAddress');
    const isReal = anyOf((person) => chain(isEnough(person), (is) => (is ? isForAddress(person) : known(false))));
    const settled = standIn(isReal, stated.flag('PERMIT_ADDRESS_IS_REAL'));
    const ground = { uses: settled.uses, details };
    if (isTrue(settled)) return satisfied(reason, ground);
    return isFalse(settled)
      ? needsReview('PERMIT_ADDRESS_DIFFERS', ground)
      : notKnown('PERMIT_ADDRESS_UNKNOWN', ground, 'NEEDS_REVIEW');
  }

  const hasCard = parameters.acceptsRegistrationCard ? stated.flag('REGISTRATION_CARD') : known(false);
  const ground = { uses: usesOf(anyIsEnough, hasCard), details };
  if (isTrue(hasCard)) return satisfied('REGISTRATION_CARD', ground);
  if (isFalse(anyIsEnough) && isFalse(hasCard)) {
    if (isTrue(anyOf(says('isInForceOn')))) return notSatisfied('PERMIT_SHORT', ground);
    return notSatisfied(isFalse(anyOf(says('isIssuedIn'))) ? 'NO_PERMIT' : 'PERMIT_LAPSED', ground);
  }
  const isToBeEndorsed = mayStill !== undefined && isTrue(anyOf(endorsable(says, mayStill)));
  return notKnown(isToBeEndorsed ? 'PERMIT_TO_BE_ENDORSED' : 'PERMIT_UNKNOWN', ground);
}

/** Reads one predicate of anybody's permit. */
type Saying = (field: string) => (person: EvidenceView) => Truth;

/**
 * Whoever has no permit has none in force; but a register that was not looked through for the district says no about nobody:
 * a permit of another place may be in sight, and that of the district not.
 */
const sayingOf =
  (district: DivisionCode): Saying =>
  (field) =>
  (person) =>
    unlessLeavesOut(person.flag(`residencePermit.record.${field}`, { ifAbsent: false }), district);

/**
 * In force on the day, and for as long as the district asks. While the day is still to come, a permit that runs out before it
 * may be endorsed in time: that it does not reach the day says nothing yet of whoever may still have it endorsed.
 */
function enough(says: Saying, { residenceMonths: months }: MovingParameters, mayStill: ReturnType<Saying> | undefined) {
  const isInForce = says('isInForceOn');
  const isEnough = months === null ? isInForce : says('isInForceForMonths');
  if (!mayStill) return isEnough;
  return (person: EvidenceView): Truth =>
    chain(isEnough(person), (is) => {
      if (is) return known(true);
      return chain(isInForce(person), (reaches) => {
        if (reaches) return known(false);
        return chain(mayStill(person), (may) => (may ? unknown() : known(false)));
      });
    });
}

/** A permit that does not reach the day, and may still be endorsed before it. */
const endorsable =
  (says: Saying, mayStill: ReturnType<Saying>) =>
  (person: EvidenceView): Truth =>
    chain(says('isInForceOn')(person), (reaches) => (reaches ? known(false) : mayStill(person)));
