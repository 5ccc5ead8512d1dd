import { Client, type ClientConfig } from 'pg';
import type { RowSet } from '../../../gateway/contracts/sql.ts';
import { sessionOptionsFor } from '../client.ts';

/** One session of a check: set up as the gateway's own sessions are, but with every error and every setting in reach. */
export type CheckSession = AsyncDisposable & {
  /** Values as text, nothing parsed. One statement at a time: the text cannot hold a second one. */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<RowSet>;
  /** The same by a prepared statement of that name, as the gateway reads. */
  readonly queryPrepared: (name: string, text: string, values: readonly unknown[]) => Promise<RowSet>;
};

/**
 * Opens a session. Ending `signal` ends the session and with it what it is doing.
 * @throws what the driver throws
 */
export async function openCheckSession(
  source: string,
  { connection, timeoutMs }: { readonly connection: ClientConfig; readonly timeoutMs: number },
  signal: AbortSignal,
): Promise<CheckSession> {
  signal.throwIfAborted();
  const client = new Client({
    ...connection,
    application_name: `gateway check ${source}`,
    connectionTimeoutMillis: timeoutMs,
    // The server ends statements by itself; this is for a server that no longer says anything.
    query_timeout: SILENCE_MS,
    options: sessionOptionsFor(timeoutMs),
  });
  // A session that breaks is reported by the statement that was running, or by the next.
  client.on('error', () => undefined);
  const end = (): Promise<void> => client.end().catch(() => undefined);
  // The driver answers statements that an end cuts off, but not an attempt to connect.
  let stopConnecting: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => (stopConnecting = reject));
  const onAbort = (): void => {
    stopConnecting(signal.reason);
    void end();
  };
  signal.addEventListener('abort', onAbort, { once: true });

  try {
    await Promise.race([client.connect(), stopped]);
  } catch (error) {
    signal.removeEventListener('abort', onAbort);
    // Not waited for: a connection that never came up has nothing to say good-bye to.
    void end();
    throw error;
  }

  const run = async (config: { readonly name?: string; readonly text: string; readonly values: unknown[] }) => {
    const extended = { ...config, ...AS_TEXT, rowMode: 'array' as const, queryMode: 'extended' };
    const { fields, rows } = await client.query<(string | null)[]>(extended);
    return { columns: fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID })), rows };
  };
  return {
    query: (text, values = []) => run({ text, values: [...values] }),
    queryPrepared: (name, text, values) => run({ name, text, values: [...values] }),
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', onAbort);
      await end();
    },
  };
}

/** Does `work` in a transaction that begins with `begin` and is always rolled back. */
export async function rolledBack<Result>(
  session: CheckSession,
  begin: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  await session.query('begin');
  try {
    for (const statement of begin) await session.query(statement);
    return await work();
  } finally {
    // Where the session itself is broken there is no transaction left, and the error on its way says more.
    await session.query('rollback').catch(() => undefined);
  }
}

const AS_TEXT = { types: { getTypeParser: () => (stored: string) => stored } };

/** Longer than any statement may take. */
const SILENCE_MS = 65_000;
