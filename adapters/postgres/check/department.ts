import type { ClientConfig } from 'pg';
import type { Relation } from '../../../gateway/contracts/relation.ts';
import { checkAccount } from './account.ts';
import { failed, type CheckLine, type CheckName, type Finding } from './check-line.ts';
import { checkConnection } from './connection.ts';
import { failureSentence } from './failure-sentence.ts';
import { checkRelation } from './relation.ts';
import { openCheckSession, type CheckSession } from './session.ts';
import { checkWriteAttempt } from './write-attempt.ts';

/** One department's database, as it is configured. */
export type DepartmentToCheck = {
  readonly id: string;
  readonly relations: readonly Relation[];
  readonly connection: ClientConfig;
  readonly timeoutMs: number;
  /** May throw where a deployment's own file cannot be read. */
  readonly sqlOf: (relation: Relation) => string;
  /** A clock in milliseconds, for measuring. */
  readonly now: () => number;
};

/**
 * Proves one department's database over one session of its own: that it is reached, that the account cannot write, and for
 * each relation that it fits. Whatever goes wrong is a line.
 * @throws only the reason of `signal`
 */
export async function checkDepartment(of: DepartmentToCheck, signal: AbortSignal): Promise<readonly CheckLine[]> {
  const lines: CheckLine[] = [];
  const add = (findings: readonly Finding[], relation?: string): void => {
    lines.push(
      ...findings.map((finding) => ({ department: of.id, ...(relation !== undefined && { relation }), ...finding })),
    );
  };
  try {
    await using session = await openCheckSession(of.id, of, signal);
    add(await checkDatabase(session, signal));
    for (const relation of of.relations) {
      signal.throwIfAborted();
      add(await relationFindings(session, relation, of), relation.name);
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    add([failed('connection', failureSentence(error))]);
  }
  signal.throwIfAborted();
  return lines;
}

async function checkDatabase(session: CheckSession, signal: AbortSignal): Promise<readonly Finding[]> {
  const server = await checkConnection(session);
  const attempts: readonly [CheckName, () => Promise<readonly Finding[]>][] = [
    ['account', () => checkAccount(session)],
    ['write attempt', async () => [await checkWriteAttempt(session, server)]],
  ];
  const findings: Finding[] = [...server.findings];
  for (const [name, attempt] of attempts) {
    signal.throwIfAborted();
    try {
      findings.push(...(await attempt()));
    } catch (error) {
      findings.push(failed(name, failureSentence(error)));
    }
  }
  return findings;
}

async function relationFindings(
  session: CheckSession,
  relation: Relation,
  { sqlOf, now }: Pick<DepartmentToCheck, 'sqlOf' | 'now'>,
): Promise<readonly Finding[]> {
  let sql: string;
  try {
    sql = sqlOf(relation);
  } catch {
    return [failed('columns', 'the file of the relation cannot be read: see that it exists and may be read')];
  }
  return checkRelation(session, relation, { sql, now });
}
