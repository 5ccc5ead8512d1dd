import type { Assessed } from '../../gateway/matters/engine/assess.ts';
import type { CriterionOutcome, Finding } from '../../gateway/matters/engine/finding.ts';
import {
  down,
  isEvidence,
  isObject,
  setAt,
  unstate,
  type Draft,
  type Json,
  type JsonObject,
  type Switch,
} from './evidence-draft.ts';

/** Something that can be taken out of a draft, so that less is known and nothing else changes. */
export type Removal = { readonly what: string; readonly remove: Switch };

/** An assessment with the findings that it was made of, in the same order. */
export type Examined = { readonly assessed: Assessed; readonly findings: readonly Finding[] };

/**
 * Everything that can be taken out: each register, each stated fact, every two of them, all registers, all that was stated,
 * and each field of a record (which the register then leaves open).
 */
export function removalsOf(draft: Draft): readonly Removal[] {
  const evidences = placesIn(draft.data)
    .filter(({ value }) => isEvidence(value))
    .map(({ path, value }): Removal => ({
      what: `${path} is down`,
      remove: (changed) => setAt(changed, path, down(sourceOf(value))),
    }));
  const stated = draft.stated.map(({ fact }): Removal => ({
    what: `${fact} is not stated`,
    remove: (changed) => unstate(changed, fact),
  }));
  const fields = placesIn(draft.data)
    .filter(({ path, value }) => value !== null && !isEvidence(value) && !path.endsWith('.record'))
    .map(({ path }): Removal => ({ what: `${path} is left open`, remove: (changed) => setAt(changed, path, null) }));
  const coarse = [...evidences, ...stated];
  const pairs = coarse.flatMap((one, at) => coarse.slice(at + 1).map((other) => together([one, other])));
  const groups = [evidences, stated, coarse].filter((group) => group.length > 2).map(together);
  return [...coarse, ...pairs, ...groups, ...fields];
}

const together = (removals: readonly Removal[]): Removal => ({
  what: removals.map(({ what }) => what).join(' and '),
  remove: (draft) => removals.forEach(({ remove }) => remove(draft)),
});

/** Whatever stands in an answer, with the path to it; how registers answered is no part of it. */
function placesIn(value: Json, path = ''): readonly { readonly path: string; readonly value: Json }[] {
  const below: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((item, at) => [String(at), item])
    : isObject(value)
      ? Object.entries(value).filter(([name]) => !name.startsWith('_'))
      : [];
  return below.flatMap(([name, item]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [{ path: at, value: item }, ...placesIn(item, at)];
  });
}

function sourceOf(evidence: Json): string {
  const provenance: Json | undefined = isObject(evidence) ? evidence['_provenance'] : undefined;
  const source: Json | undefined = isObject(provenance) ? provenance['source'] : undefined;
  return typeof source === 'string' ? source : 'household';
}

/** Paths of the answer that the evidence document does not ask, lists without numbers. */
export const unaskedIn = (data: JsonObject, isAsked: (path: string) => boolean): readonly string[] => [
  ...new Set(
    placesIn(data)
      .filter(({ path }) => !/\.\d+$/u.test(path))
      .map(({ path }) => path.replaceAll(/\.\d+(?=\.)/gu, ''))
      .filter((path) => !isAsked(path)),
  ),
];

/**
 * What an assessment on less contradicts of one on more; undefined when nothing. On less, everything comes out the same or
 * is unknown, and an unknown criterion does not promise to turn out better than it can. That a criterion is met and that it
 * is not asked are the same here.
 * @param reviewed criteria that hand over to a person when something is not known, by the author's own word.
 */
export function contradictionIn(more: Examined, less: Examined, reviewed: ReadonlySet<string>): string | undefined {
  for (const [at, { code }] of more.assessed.criteria.entries()) {
    const [before, after] = [more.findings[at], less.findings[at]];
    if (!before || !after) return `${code} is missing`;
    const isHandedOver = after.outcome === 'NEEDS_REVIEW' && reviewed.has(code);
    if (after.outcome === 'UNKNOWN') {
      if (canRefuse(before) && !canRefuse(after)) return `${code} can refuse, and says that it can only be handed over`;
    } else if (!isHandedOver && good(before.outcome) !== good(after.outcome)) {
      return `${code} was ${before.outcome} (${before.reason}) and is ${after.outcome} (${after.reason}) on less`;
    }
  }
  const [before, after] = [more.assessed.outcome, less.assessed.outcome];
  const isReviewed = after === 'NEEDS_REVIEW' && reviewed.size > 0;
  if (after !== 'UNKNOWN' && after !== before && !isReviewed) return `the matter was ${before} and is ${after} on less`;
  return contradictedResult(more.assessed, less.assessed);
}

const canRefuse = ({ outcome, atWorst }: Finding): boolean =>
  outcome === 'NOT_SATISFIED' || (outcome === 'UNKNOWN' && atWorst === 'NOT_ELIGIBLE');

const good = (outcome: CriterionOutcome): CriterionOutcome => (outcome === 'NOT_APPLICABLE' ? 'SATISFIED' : outcome);

/** A result on less is the same, not known, or left out. */
function contradictedResult(more: Assessed, less: Assessed): string | undefined {
  const before = new Map(more.results.map(({ code, value }) => [code, value]));
  const changed = less.results.find(({ code, value }) => value !== null && before.get(code) !== value);
  return changed && `${changed.code} was ${before.get(changed.code)} and is ${changed.value} on less`;
}
