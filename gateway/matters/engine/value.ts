import type { Provenance, UnavailableReason } from '../../contracts/evidence.ts';

/**
 * How a fact is known. `KNOWN` by a register, `STATED` by the applicant or whoever was asked; everything else says why it is
 * not known. `NO_RECORD` is an answer where a criterion takes absence for one, and then the fact counts as known.
 */
export type FactStatus =
  | 'KNOWN'
  | 'STATED'
  /** The register was asked and has no record. */
  | 'NO_RECORD'
  | 'AMBIGUOUS'
  | 'UNDER_CORRECTION'
  /** The source is down, too slow, or not to be trusted. */
  | 'UNAVAILABLE'
  /** The record is there and leaves the fact open. */
  | 'NOT_HELD'
  /** No department holds it, and nobody has stated it yet. */
  | 'NOT_STATED';

/** How something that no register says is settled. */
export const SETTLEMENT_KINDS = ['COMMITMENT', 'INQUIRY', 'DOCUMENT', 'ESCALATION'] as const;

/**
 * How something that no register says is settled: the applicant's written commitment, an inquiry to whoever holds the fact,
 * a document that the applicant has anyway, or the record by which a township asks for it.
 */
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

/** One fact that a criterion looked at: where it comes from, and how it is known. Never the value. */
export type FactUse = {
  /** Where in the evidence document it stands, such as `child.household.record.isCurrent`, or the code of a stated fact. */
  readonly path: string;
  /** Schema coordinate; null for a stated fact. */
  readonly coordinate: string | null;
  readonly status: FactStatus;
  /** Why a source could not be asked, where the status is `UNAVAILABLE`. */
  readonly reason: UnavailableReason | null;
  /** How it was stated, where the status is `STATED`. */
  readonly statedBy: SettlementKind | null;
  /** Null for a stated fact. */
  readonly provenance: Provenance | null;
};

/** A value that may not be known, with the facts that it stands on. */
export type Value<T> =
  | { readonly kind: 'known'; readonly value: T; readonly uses: readonly FactUse[] }
  | { readonly kind: 'unknown'; readonly uses: readonly FactUse[] };

/** True, false or unknown, with the facts that it stands on: Kleene's strong three-valued logic. */
export type Truth = Value<boolean>;

/** A value that is known. */
export const known = <T>(value: T, uses: readonly FactUse[] = []): Value<T> => ({ kind: 'known', value, uses });

/** A value that is not known. */
export const unknown = (uses: readonly FactUse[] = []): Value<never> => ({ kind: 'unknown', uses });

/** What follows from a value; nothing from one that is not known. */
export const map = <T, U>(value: Value<T>, then: (value: T) => U): Value<U> =>
  value.kind === 'known' ? known(then(value.value), value.uses) : value;

/** What follows from two values together; unknown where one of them is. */
export function both<A, B, C>(a: Value<A>, b: Value<B>, then: (a: A, b: B) => C): Value<C> {
  const uses = usesOf(a, b);
  return a.kind === 'known' && b.kind === 'known' ? known(then(a.value, b.value), uses) : unknown(uses);
}

/** A value that stands on another: unknown where that one is. */
export function chain<T, U>(value: Value<T>, then: (value: T) => Value<U>): Value<U> {
  if (value.kind === 'unknown') return value;
  const next = then(value.value);
  return { ...next, uses: usesOf(value, next) };
}

/** True when all are; false as soon as one is; else unknown. Of nothing it is true. */
export function and(...truths: readonly Truth[]): Truth {
  const uses = usesOf(...truths);
  if (truths.some(isFalse)) return known(false, uses);
  return truths.every(isTrue) ? known(true, uses) : unknown(uses);
}

/** True as soon as one is; false when all are; else unknown. Of nothing it is false. */
export function or(...truths: readonly Truth[]): Truth {
  const uses = usesOf(...truths);
  if (truths.some(isTrue)) return known(true, uses);
  return truths.every(isFalse) ? known(false, uses) : unknown(uses);
}

/** The contrary; of what is unknown, unknown. */
export const not = (truth: Truth): Truth => map(truth, (value) => !value);

/** Known to be true. */
export const isTrue = (truth: Truth): boolean => truth.kind === 'known' && truth.value;

/** Known to be false. */
export const isFalse = (truth: Truth): boolean => truth.kind === 'known' && !truth.value;

/** The facts of several values, each once. */
export function usesOf(...values: readonly { readonly uses: readonly FactUse[] }[]): readonly FactUse[] {
  const [first, ...others] = values;
  if (first && others.every(({ uses }) => uses.length === 0 || uses === first.uses)) return first.uses;
  return [...new Map(values.flatMap(({ uses }) => uses).map((use) => [use.path, use])).values()];
}
