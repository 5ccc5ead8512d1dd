import DataLoader from 'dataloader';
import { todayIn } from '../contracts/dates.ts';
import { GatewayError } from '../contracts/errors.ts';
import type { Answer } from '../contracts/evidence.ts';
import { foldDivisionCode, isWithin, type DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { Lookup } from '../contracts/lookup.ts';
import type { Permit } from '../contracts/permit.ts';
import type { Relation, RowOf } from '../contracts/relation.ts';
import type { Scope } from '../contracts/scope.ts';

/** Reads a relation for many keys at once: one answer per key, in key order. Never throws for a failing source. */
export type ReadRelation = <R extends Relation>(
  relation: R,
  keys: readonly string[],
  signal: AbortSignal,
) => Promise<readonly Answer<RowOf<R>>[]>;

/** What a request is made of, beside its question. */
export type ScopeOptions = {
  readonly readRelation: ReadRelation;
  readonly permit: Permit;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Told of every key that the caller is told. */
  readonly onReached?: (lookup: Lookup) => void;
  /** Told of everybody whom the graph leads to. */
  readonly onMet?: (person: Lookup) => void;
  /** Answers a field by assessing evidence; absent where nothing of the kind is asked. */
  readonly assessed?: Scope['assessed'];
};

/**
 * Most items of all lists of an answer together. What a document costs is estimated with usual sizes of lists; a collective
 * household has thousands of members, each of whom leads to all the others.
 */
const MAX_ITEMS = 50_000;

const TOO_MANY_ITEMS = `at most ${MAX_ITEMS.toLocaleString('en-US')} items in the lists of an answer`;

/**
 * What one request may use. Its loaders live as long as the request: keys asked for in the same turn go into one statement,
 * and no other request ever sees what they hold. Only departments that the permit opens are read, and of them only rows
 * within the permit's divisions reach a resolver.
 */
export function createScope(options: ScopeOptions): Scope {
  const { readRelation, permit, now, signal, onReached, onMet, assessed = notPlanned } = options;
  let items = 0;
  const loaders = new Map<Relation, DataLoader<string, Answer<unknown>>>();

  const loaderOf = (relation: Relation): DataLoader<string, Answer<unknown>> => {
    const known = loaders.get(relation);
    if (known) return known;
    const { department } = relation;
    if (!permit.departments.has(department)) {
      throw new GatewayError({ code: 'INTERNAL', what: `${department} was to be read without a permit` });
    }
    const within = permit.within.get(department);
    const loader = new DataLoader<string, Answer<unknown>>(async (keys) => {
      const answers = await readRelation(relation, keys, signal);
      return within === undefined ? answers : answers.map((answer) => bounded(answer, relation, within));
    });
    loaders.set(relation, loader);
    return loader;
  };

  return {
    permit,
    now,
    today: todayIn(now),
    signal,
    read: <R extends Relation>(relation: R, key: string) => loaderOf(relation).load(key) as Promise<Answer<RowOf<R>>>,
    reached: (lookup) => onReached?.(lookup),
    met: (person) => onMet?.(person),
    assessed,
    listed: (count) => {
      items += count;
      if (items > MAX_ITEMS) throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: TOO_MANY_ITEMS });
    },
  };
}

const notPlanned: Scope['assessed'] = async () => {
  throw new GatewayError({ code: 'INTERNAL', what: 'an assessment that was not planned' });
};

/** Only the rows within the divisions. One whose division is not known well enough is outside: closed by default. */
function bounded(answer: Answer<unknown>, { division }: Relation, within: readonly DivisionCode[]): Answer<unknown> {
  if (answer.kind === 'unavailable' || division === undefined) return { ...answer, within };
  return { ...answer, within, rows: answer.rows.filter((row) => liesWithin(columnOf(row, division), within)) };
}

const columnOf = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;

function liesWithin(stored: unknown, within: readonly DivisionCode[]): boolean {
  const code = typeof stored === 'string' ? foldDivisionCode(stored) : undefined;
  return code !== undefined && within.some((division) => isWithin(code, division));
}
