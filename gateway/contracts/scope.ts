import type { PlainDate } from './dates.ts';
import type { Answer } from './evidence.ts';
import type { Relation, RowOf } from './relation.ts';

/**
 * What one request may use. A new one for every request: its loaders and what they hold are never shared, so two callers
 * cannot see each other's rows.
 */
export type Scope = {
  /** Aborted when the caller hangs up or the request's deadline passes. */
  readonly signal: AbortSignal;
  /** When the request arrived. */
  readonly now: Date;
  /** The same as a calendar day at the departments' place. */
  readonly today: PlainDate;
  /**
   * The rows of a relation for one key. Reads of the same relation are sent together in one statement, and a key is read
   * once a request. Never throws for a failing source: that is an `unavailable` answer.
   */
  readonly read: <R extends Relation>(relation: R, key: string) => Promise<Answer<RowOf<R>>>;
};
