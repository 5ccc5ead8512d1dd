import DataLoader from 'dataloader';
import { todayIn } from '../contracts/dates.ts';
import type { Answer } from '../contracts/evidence.ts';
import type { Relation, RowOf } from '../contracts/relation.ts';
import type { Scope } from '../contracts/scope.ts';

/** Reads a relation for many keys at once: one answer per key, in key order. Never throws for a failing source. */
export type ReadRelation = <R extends Relation>(
  relation: R,
  keys: readonly string[],
  signal: AbortSignal,
) => Promise<readonly Answer<RowOf<R>>[]>;

/**
 * What one request may use. Its loaders live as long as the request: keys asked for in the same turn go into one statement,
 * and no other request ever sees what they hold.
 */
export function createScope(options: {
  readonly readRelation: ReadRelation;
  readonly now: Date;
  readonly signal: AbortSignal;
}): Scope {
  const { readRelation, now, signal } = options;
  const loaders = new Map<Relation, DataLoader<string, Answer<unknown>>>();

  const loaderOf = (relation: Relation): DataLoader<string, Answer<unknown>> => {
    const known = loaders.get(relation);
    if (known) return known;
    const loader = new DataLoader<string, Answer<unknown>>((keys) => readRelation(relation, keys, signal));
    loaders.set(relation, loader);
    return loader;
  };

  return {
    now,
    today: todayIn(now),
    signal,
    read: <R extends Relation>(relation: R, key: string) => loaderOf(relation).load(key) as Promise<Answer<RowOf<R>>>,
  };
}
