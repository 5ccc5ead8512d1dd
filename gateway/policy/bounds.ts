import { isWithin, unpadded, type DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { FactIndex } from './facts.ts';
import type { Grant } from './policy.ts';

/**
 * Divisions to which grants bound each department, by its id; a department that is not named is not bounded.
 * A fact may be read wherever one of its grants allows it. A department is read once for all its facts of an operation, so
 * only where all of them may be read; where the grants leave no such place, the list is empty and nothing is there to see.
 * @param coveringOf the grants that a fact stands on in this operation.
 */
export function boundsOf(
  facts: readonly string[],
  coveringOf: (coordinate: string) => readonly Grant[],
  index: FactIndex,
): ReadonlyMap<string, readonly DivisionCode[]> {
  const bounds = new Map<string, readonly DivisionCode[]>();
  for (const coordinate of facts) {
    const holder = index.get(coordinate)?.holder;
    const covering = coveringOf(coordinate);
    const places = covering.some(({ within }) => within === undefined)
      ? undefined
      : widest(covering.flatMap(({ within = [] }) => within));
    if (holder === undefined || places === undefined) continue;
    const before = bounds.get(holder);
    bounds.set(holder, before ? inBoth(before, places) : places);
  }
  return bounds;
}

/** What lies in one of the first and in one of the second: of two divisions, one in the other, the smaller. */
const inBoth = (first: readonly DivisionCode[], second: readonly DivisionCode[]): readonly DivisionCode[] =>
  widest([
    ...first.filter((one) => second.some((other) => isWithin(one, other))),
    ...second.filter((one) => first.some((other) => isWithin(one, other))),
  ]);

/** The same places without those that lie in another one of the list, each written one way, in order. */
function widest(divisions: readonly DivisionCode[]): readonly DivisionCode[] {
  const codes = [...new Set(divisions.map(unpadded))];
  return codes.filter((code) => !codes.some((other) => other !== code && isWithin(code, other))).toSorted();
}
