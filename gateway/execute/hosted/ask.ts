import type { Scope } from '../../contracts/scope.ts';
import { SourceFailure } from '../../contracts/sql.ts';
import type { SubgraphClient, SubgraphQuestion } from './post.ts';
import { broken, isObject } from './read-answer.ts';
import type { Unavailability } from './unavailable.ts';

/** What to make of an answer, and of none. */
export type Reading<T> = {
  readonly scope: Scope;
  /** @throws SourceFailure when the answer is not what was asked for. */
  readonly read: (data: Readonly<Record<string, unknown>>) => T;
  readonly otherwise: (why: Unavailability) => T;
};

/** Asks a hosted department. Never rejects for a failing one: that is the `otherwise` of the reading. */
export type AskDepartment = <T>(question: SubgraphQuestion, reading: Reading<T>) => Promise<T>;

/** What is told to whoever operates the gateway when a subgraph failed. Holds no key and no value. */
export type SubgraphFailure = { readonly statement: string; readonly failure: SourceFailure };

/** The only place where a failing subgraph becomes a status. */
export function createAsk(options: {
  readonly source: string;
  readonly client: SubgraphClient;
  readonly clock: () => Date;
  readonly onFailure: (report: SubgraphFailure) => void;
}): AskDepartment {
  const { source, client, clock, onFailure } = options;
  return async (question, { scope, read, otherwise }) => {
    try {
      return read(dataOf(await client.post(question, scope.signal)));
    } catch (failure) {
      if (!(failure instanceof SourceFailure)) throw failure;
      // A caller who hung up is no fault of the department.
      if (!scope.signal.aborted) onFailure({ statement: `${source}.subgraph`, failure });
      return otherwise({ source, reason: failure.reason, at: clock() });
    }
  };
}

/** The data of an answer. A subgraph says what it could not read in its evidence: `errors` are a broken contract. */
function dataOf(answer: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(answer)) throw broken('the answer', 'is not an object');
  const { data, errors } = answer;
  if (errors !== undefined) throw broken('the answer', 'has errors');
  if (!isObject(data)) throw broken('the answer', 'has no data');
  return data;
}
