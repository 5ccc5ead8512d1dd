import type { PlainDate } from '../../contracts/dates.ts';
import { isWithin, unpadded, type DivisionCode } from '../../contracts/identifiers/division-code.ts';
import type { ParameterSet } from '../../contracts/parameter-set.ts';

/**
 * The set that applies in a division on a day: of those in force, that of the smallest place around the division, then the
 * one that came into force last, then the one that is listed last. Undefined where there is none.
 */
export function parametersFor<P>(
  sets: readonly ParameterSet<P>[],
  division: DivisionCode,
  on: PlainDate,
): ParameterSet<P> | undefined {
  return sets
    .filter(({ from, until }) => from <= on && (until === undefined || on <= until))
    .filter((set) => set.division === undefined || isWithin(division, set.division))
    .reduce<ParameterSet<P> | undefined>(
      (best, set) => (best === undefined || isPreferred(set, best) ? set : best),
      undefined,
    );
}

/** A smaller place before a larger one, then the later day. */
const isPreferred = (set: ParameterSet, before: ParameterSet): boolean => {
  const [size, sizeBefore] = [narrowness(set), narrowness(before)];
  return size === sizeBefore ? set.from >= before.from : size > sizeBefore;
};

const narrowness = ({ division }: ParameterSet): number => (division === undefined ? 0 : unpadded(division).length);
