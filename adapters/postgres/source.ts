import type { Answer } from '../../gateway/contracts/evidence.ts';
import type { Relation, RowOf } from '../../gateway/contracts/relation.ts';
import { SourceFailure, type SqlClient } from '../../gateway/contracts/sql.ts';
import {
  columnProblems,
  describeStatement,
  keyedStatementText,
  layOutKeys,
  rowsByKey,
  statementName,
} from './keyed-statement.ts';

/** Reads relations of one department. */
export type Source = {
  /**
   * One answer per key, in the order of the keys, by one statement. Never throws for a failing source: then every key has
   * an `unavailable` answer.
   */
  readonly read: <R extends Relation>(
    relation: R,
    keys: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly Answer<RowOf<R>>[]>;
};

/** What a source tells whoever operates the gateway about a failure. Holds no key and no value. */
export type FailureReport = { readonly statement: string; readonly failure: SourceFailure };

/**
 * A source over a client and the SQL text of each relation. A relation's columns are looked up once, before it is first
 * read, to learn in which type its keys are stored; every answer is checked again.
 */
export function createSource(options: {
  readonly client: SqlClient;
  readonly sqlOf: (relation: Relation) => string;
  readonly clock: () => Date;
  readonly onFailure: (report: FailureReport) => void;
}): Source {
  const { client, sqlOf, clock, onFailure } = options;
  const plans = new Map<Relation, Promise<Plan>>();

  const planOf = (relation: Relation): Promise<Plan> => {
    const known = plans.get(relation);
    if (known) return known;
    const made = describe(client, relation, sqlOf);
    plans.set(relation, made);
    // A database that could not be asked, or did not fit, is asked again next time.
    made.catch(() => plans.delete(relation));
    return made;
  };

  return {
    async read(relation, keys, signal) {
      try {
        const { text, keyTypeId } = await planOf(relation);
        const layout = layOutKeys(relation, keys, keyTypeId);
        const result = await client.query({ name: statementName(relation), text, values: [layout.spellings] }, signal);
        const rows = rowsByKey(relation, layout, result);
        const readAt = clock();
        return keys.map((key) => ({ kind: 'answered', rows: rows.get(key) ?? [], readAt }));
      } catch (error) {
        if (!(error instanceof SourceFailure)) throw error;
        if (error.reason === 'CONTRACT_BROKEN') plans.delete(relation);
        onFailure({ statement: statementName(relation), failure: error });
        const unavailable = { kind: 'unavailable', reason: error.reason, readAt: clock() } as const;
        return keys.map(() => unavailable);
      }
    },
  };
}

/** How a relation is read: the statement, and the type in which its keys are stored. */
type Plan = { readonly text: string; readonly keyTypeId: number };

async function describe(client: SqlClient, relation: Relation, sqlOf: (relation: Relation) => string): Promise<Plan> {
  const sql = readSql(relation, sqlOf);
  // Not bound to the caller who happened to be first: others wait for the same look-up. The client's timeout bounds it.
  const { signal } = new AbortController();
  const { columns } = await client.query(describeStatement(relation, sql), signal);
  const problems = columnProblems(relation, columns);
  if (problems.length > 0) {
    throw new SourceFailure('CONTRACT_BROKEN', `${statementName(relation)}: ${problems.join('; ')}`);
  }
  const keyTypeId = columns.find(({ name }) => name === 'key')?.typeId ?? 0;
  return { text: keyedStatementText(sql, Object.keys(relation.columns), keyTypeId), keyTypeId };
}

/** A file that has gone since the start costs its own department's facts, not the whole answer. */
function readSql(relation: Relation, sqlOf: (relation: Relation) => string): string {
  try {
    return sqlOf(relation);
  } catch (cause) {
    throw new SourceFailure('CONTRACT_BROKEN', `${statementName(relation)} has no SQL that can be read`, { cause });
  }
}
