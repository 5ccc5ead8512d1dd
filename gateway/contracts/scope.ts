import type { PlainDate } from './dates.ts';
import type { Answer } from './evidence.ts';
import type { Lookup } from './lookup.ts';
import type { Permit } from './permit.ts';
import type { Relation, RowOf } from './relation.ts';

/**
 * What one request may use. A new one for every request: its loaders and what they hold are never shared, so two callers
 * cannot see each other's rows.
 */
export type Scope = {
  /** What was decided about this request: who asks, for which matter, which facts, bounded to which divisions. */
  readonly permit: Permit;
  /** Aborted when the caller hangs up or the request's deadline passes. */
  readonly signal: AbortSignal;
  /** When the request arrived. */
  readonly now: Date;
  /** The same as a calendar day at the departments' place. */
  readonly today: PlainDate;
  /**
   * The rows of a relation for one key. Reads of the same relation are sent together in one statement, and a key is read
   * once a request. Never throws for a failing source: that is an `unavailable` answer. Rows outside the divisions of the
   * permit are not among the answer's.
   * @throws GatewayError `INTERNAL` for a department that the permit does not open.
   */
  readonly read: <R extends Relation>(relation: R, key: string) => Promise<Answer<RowOf<R>>>;
  /** Notes a key that the caller is told: the case that the request belongs to reaches it from now on. */
  readonly reached: (lookup: Lookup) => void;
  /** Notes a person whom the graph led to, told or not: what is compared there is compared about that person. */
  readonly met: (person: Lookup) => void;
  /** Counts the items of a list of the answer. @throws GatewayError `OPERATION_TOO_LARGE` when they are too many in all. */
  readonly listed: (count: number) => void;
  /**
   * What a root field gives that is answered by assessing evidence: its evidence documents are carried out now, under the
   * permit that covered them.
   * @param responseKey name of the field in the answer.
   */
  readonly assessed: (responseKey: string) => Promise<unknown>;
};
