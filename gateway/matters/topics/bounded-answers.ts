import { isWithin, type DivisionCode } from '../../contracts/identifiers/division-code.ts';
import { isFalse, unknown, type FactUse, type Truth, type Value } from '../engine/value.ts';

/**
 * A no about something that may stand anywhere, kept only where the register was looked through everywhere. A grant may bound
 * it to some divisions, and then a record that it keeps out of sight may make it a yes, whether or not others are in sight.
 */
export const unlessBounded = (truth: Truth): Truth =>
  isFalse(truth) && truth.uses.some(isBounded) ? unknown(truth.uses) : truth;

/** The same where only absence leaves it open: a record that is in sight is taken for what it says. */
export const unlessAbsenceIsBounded = (truth: Truth): Truth =>
  isFalse(truth) && truth.uses.some((use) => use.status === 'NO_RECORD' && isBounded(use))
    ? unknown(truth.uses)
    : truth;

/** A no about something that would stand within one division: it is enough that the grant reaches all of that. */
export const unlessLeavesOut = (truth: Truth, division: DivisionCode): Truth =>
  isFalse(truth) ? asSeenIn(truth, division) : truth;

/** What was counted or listed of a division, kept only where the grant reaches all of it: else a part may be missing. */
export const asSeenIn = <T>(value: Value<T>, division: DivisionCode): Value<T> =>
  value.uses.some((use) => leavesOut(use, division)) ? unknown(value.uses) : value;

type Bounds = Pick<FactUse, 'provenance'>;

const isBounded = ({ provenance }: Bounds): boolean => (provenance?.within ?? null) !== null;

const leavesOut = ({ provenance }: Bounds, division: DivisionCode): boolean =>
  provenance?.within?.some((one) => isWithin(division, one)) === false;
