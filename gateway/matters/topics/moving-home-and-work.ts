import { addMonths, type PlainDate } from '../../contracts/dates.ts';
import { judge, notApplicable, whenAsked, type Finding } from '../engine/finding.ts';
import type { RuleInput } from '../engine/rule.ts';
import type { StatedView } from '../engine/stated-facts.ts';
import { and, isFalse, isTrue, map, usesOf, type Truth } from '../engine/value.ts';
import { unlessLeavesOut } from './bounded-answers.ts';
import { anyInFamily } from './family.ts';
import { districtOf, type MovingParameters, type Reckoning } from './moving-parameters.ts';
import { orElse } from './stand-in.ts';

/** What home and work are judged by. */
type Input = Pick<RuleInput<MovingParameters>, 'facts' | 'stated' | 'parameters' | 'request'>;

/**
 * A home in the district: owned by a guardian or the child, being bought, or leased by a registered lease. Children registered
 * there are asked without any number of months where the district asks them at all, and never refused for it.
 */
export function housing(input: Input, isOutside: Truth, { countedOn }: Reckoning): Finding {
  const { facts, stated, parameters, request } = input;
  const { housingMonths, deedMonths, asksLocalHousing } = parameters;
  const held = (field: string): Truth =>
    anyInFamily(facts)((person) =>
      unlessLeavesOut(person.flag(`realEstate.record.${field}`, { ifAbsent: false }), districtOf(request)),
    );
  const boughtOrLeased = (months: number | null): Truth =>
    orElse(stated.flag('PURCHASE_CONTRACT'), () => lasting(stated, 'LEASED', 'LEASE_SINCE', months, countedOn));

  if (isFalse(isOutside) && asksLocalHousing) {
    const truth = orElse(held('holdsHomeIn'), () => boughtOrLeased(null));
    const found = judge(truth, {
      satisfied: 'LOCAL_HOUSING',
      notSatisfied: 'LOCAL_HOUSING_OPEN',
      unknown: 'HOUSING_UNKNOWN',
      consequence: 'NEEDS_REVIEW',
    });
    return { ...found, uses: usesOf(isOutside, found) };
  }
  return whenAsked(isOutside, 'LOCAL_NOT_ASKED', 'REGISTRATION_UNKNOWN', () => {
    const isOwned = held(deedMonths === null ? 'holdsHomeIn' : 'heldHomeBy');
    return judge(
      orElse(isOwned, () => boughtOrLeased(housingMonths)),
      {
        ...named('HOUSING', housingMonths),
        unknown: 'HOUSING_UNKNOWN',
        details: { date: countedOn, months: housingMonths ?? 0 },
      },
    );
  });
}

/** Work of one guardian: employed, or in business with a licence that is active. */
export function work(input: Input, isOutside: Truth, { countedOn }: Reckoning): Finding {
  const { stated, parameters } = input;
  const { asksForWork, jobMonths } = parameters;
  if (!asksForWork) return notApplicable('WORK_NOT_ASKED', { uses: [] });
  return whenAsked(isOutside, 'LOCAL_NOT_ASKED', 'REGISTRATION_UNKNOWN', () => {
    const isEmployed = lasting(stated, 'EMPLOYED', 'WORK_SINCE', jobMonths, countedOn);
    const isInBusiness = (): Truth =>
      and(stated.flag('LICENCE_ACTIVE'), lasted(stated, 'LICENCE_SINCE', jobMonths, countedOn));
    return judge(orElse(isEmployed, isInBusiness), {
      ...named('WORK', jobMonths),
      unknown: 'WORK_UNKNOWN',
      details: { date: countedOn, months: jobMonths ?? 0 },
    });
  });
}

const named = (
  what: 'HOUSING' | 'WORK',
  months: number | null,
): { readonly satisfied: string; readonly notSatisfied: string } => {
  const reason = months === null ? `${what}_NOW` : what;
  return { satisfied: reason, notSatisfied: `NO_${reason}` };
};

/** True when something that began on a stated day had lasted for full months by another. */
const lasted = (stated: StatedView, since: string, months: number | null, by: PlainDate): Truth =>
  map(stated.day(since), (day) => addMonths(day, months ?? 0) <= by);

/** The same where it may also be stated that there is no such thing, and no day is. A day that is long ago settles it alone. */
function lasting(stated: StatedView, has: string, since: string, months: number | null, by: PlainDate): Truth {
  const [isThere, isLong] = [stated.flag(has), lasted(stated, since, months, by)];
  if (isTrue(isLong)) return isLong;
  const uses = usesOf(isLong, isThere);
  return isFalse(isThere) ? { ...isThere, uses } : { ...isLong, uses };
}
