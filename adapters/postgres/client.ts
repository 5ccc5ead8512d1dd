import { Pool, type ClientConfig, type PoolClient } from 'pg';
import { SourceFailure, type RowSet, type SqlClient, type Statement } from '../../gateway/contracts/sql.ts';
import { failureOf, sqlStateOf } from './failure.ts';

/** How one department's database is reached. */
export type PostgresOptions = {
  /** Name of the source, for `application_name` and messages. */
  readonly source: string;
  readonly connection: ClientConfig;
  /** Most connections to this database. Departments give few; 5 is their usual limit. */
  readonly maxConnections: number;
  /** Longest wait for one statement, in milliseconds, including the wait for a connection. */
  readonly timeoutMs: number;
};

/**
 * Opens a bounded pool of read-only sessions. Nothing is connected yet: a database that is down does not stop the gateway,
 * and one that comes back is used again by the next statement.
 * Every session is a read-only one with a statement timeout, and keeps generic plans, because PostgreSQL would otherwise plan
 * a keyed statement again on every call.
 */
export function openPostgresClient({ source, connection, maxConnections, timeoutMs }: PostgresOptions): SqlClient {
  const pool = new Pool({
    ...connection,
    application_name: `gateway ${source}`,
    max: maxConnections,
    connectionTimeoutMillis: timeoutMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    options: sessionOptionsFor(timeoutMs),
  });
  // A backend that ends while its connection is idle is reported here; the pool has dropped it already.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.query(KEEP_GENERIC_PLANS).catch(() => undefined); // a session that is broken already fails its statement too
  });

  return {
    query: (statement, signal) => run(pool, { source, maxConnections, timeoutMs }, statement, signal),
    close: () => pool.end(),
  };
}

type Limits = Pick<PostgresOptions, 'source' | 'maxConnections' | 'timeoutMs'>;

/**
 * Carries out a statement. A session that prepared it before a table was changed is given up and another one is asked: every
 * session of the pool may be such a one, and the next is a new one.
 */
async function run(pool: Pool, limits: Limits, statement: Statement, signal: AbortSignal): Promise<RowSet> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]);
  for (let stale = 0; ; stale += 1) {
    try {
      return await runOnce(pool, limits, statement, deadline);
    } catch (error) {
      if (!(error instanceof SourceFailure) || stale >= limits.maxConnections || !isStale(error.cause)) throw error;
    }
  }
}

async function runOnce(pool: Pool, limits: Limits, statement: Statement, deadline: AbortSignal): Promise<RowSet> {
  const client = await connectBy(pool, limits, deadline);
  try {
    const result = await resultBy(client, statement, deadline);
    client.release();
    return result;
  } catch (cause) {
    // A session whose statement failed may be half-way through it, or hold a plan that no longer fits: not used again.
    const failure = failureOf(cause, limits.source, 'DOWN');
    client.release(failure);
    throw failure;
  }
}

/** True when only this session cannot carry out the statement: its plan, or its statement of that name, is an older one. */
const isStale = (cause: unknown): boolean =>
  sqlStateOf(cause) === '0A000' || (cause instanceof Error && cause.message.startsWith('Prepared statements must be'));

/** A connection, or a failure at the deadline; one that comes later goes back to the pool. */
async function connectBy(pool: Pool, limits: Limits, deadline: AbortSignal): Promise<PoolClient> {
  const isQueued = pool.totalCount >= limits.maxConnections && pool.idleCount <= pool.waitingCount;
  // The driver reads the address now, and throws when it cannot: that too costs only this department.
  const connecting = new Promise<PoolClient>((resolve) => resolve(pool.connect()));
  try {
    return await before(deadline, connecting);
  } catch (cause) {
    connecting.then(
      (late) => late.release(),
      () => undefined,
    );
    // Waiting for the others to be done is something else than waiting for the database.
    if (isQueued && isOutOfTime(cause)) {
      throw new SourceFailure('OVERLOADED', `${limits.source} had no free session`, { cause });
    }
    throw failureOf(cause, limits.source, 'DOWN');
  }
}

/** True for our own deadline and for the pool's, whichever comes first. */
const isOutOfTime = (cause: unknown): boolean =>
  cause instanceof SourceFailure
    ? cause.reason === 'TIMEOUT'
    : cause instanceof Error && cause.message.startsWith('timeout exceeded');

async function resultBy(client: PoolClient, statement: Statement, deadline: AbortSignal): Promise<RowSet> {
  const result = await before(
    deadline,
    client.query<(string | null)[]>({
      name: statement.name,
      text: statement.text,
      values: [...statement.values],
      rowMode: 'array',
      types: { getTypeParser: () => asText },
    }),
  );
  return {
    columns: result.fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID })),
    rows: result.rows,
  };
}

/** The outcome of `work`, or the reason of `deadline` if that comes first. */
async function before<Value>(deadline: AbortSignal, work: Promise<Value>): Promise<Value> {
  deadline.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new SourceFailure('TIMEOUT', 'no answer before the deadline', { cause: deadline.reason }));
    deadline.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    deadline.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}

const asText = (stored: string): string => stored;

/**
 * PostgreSQL would otherwise plan a keyed statement again on every call. Set where the server knows the setting (12 and
 * later); as a start-up option it would keep older servers from being reached at all.
 */
const KEEP_GENERIC_PLANS = `select set_config(name, 'force_generic_plan', false) from pg_settings where name = 'plan_cache_mode'`;

/** What every session with a department's database is set to, as the start-up option `options`. */
export const sessionOptionsFor = (timeoutMs: number): string =>
  sessionOptions({
    default_transaction_read_only: 'on',
    statement_timeout: String(timeoutMs),
    idle_in_transaction_session_timeout: String(timeoutMs),
    DateStyle: 'ISO, YMD',
    TimeZone: 'Asia/Shanghai',
    search_path: 'public',
  });

const sessionOptions = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/gu, String.raw`\$&`)}`)
    .join(' ');
