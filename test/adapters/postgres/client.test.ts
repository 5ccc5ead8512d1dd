import { createServer, type Server } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPostgresClient } from '../../../adapters/postgres/client.ts';
import { SourceFailure, type SqlClient } from '../../../gateway/contracts/sql.ts';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.ts';

const { signal } = new AbortController();
let database: OwnDatabase;

beforeAll(async () => {
  database = await createOwnDatabase('create table secret (word text); insert into secret values (null)');
});

afterAll(() => database[Symbol.asyncDispose]());

/** A client that is closed at the end of the test. */
function open(limits: { readonly maxConnections?: number; readonly timeoutMs?: number } = {}) {
  const client = openPostgresClient({
    source: 'test',
    connection: database.reader,
    maxConnections: 2,
    timeoutMs: 5_000,
    ...limits,
  });
  return { ...client, [Symbol.asyncDispose]: client.close };
}

const ask = (client: SqlClient, text: string, values: readonly unknown[] = [], until = signal) =>
  client.query({ name: `test.${text}`.slice(0, 60), text, values }, until);

/** What a statement fails with. */
async function failureOf(outcome: Promise<unknown>): Promise<SourceFailure> {
  const error: unknown = await outcome.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof SourceFailure) return error;
  throw new Error('the statement did not fail as a source fails', { cause: error });
}

describe('an answer', () => {
  it('is text throughout, with names and type numbers of the columns', async () => {
    await using client = open();

    const answer = await ask(
      client,
      `select 1.50::numeric as area, date '2026-09-01' as day, true as flag, null as nothing, '马'::char(3) as name, 9007199254740993 as big`,
    );

    expect(answer).toEqual({
      columns: [
        { name: 'area', typeId: 1700 },
        { name: 'day', typeId: 1082 },
        { name: 'flag', typeId: 16 },
        { name: 'nothing', typeId: 25 },
        { name: 'name', typeId: 1042 },
        { name: 'big', typeId: 20 },
      ],
      rows: [['1.50', '2026-09-01', 't', null, '马  ', '9007199254740993']],
    });
  });

  it('keeps two columns of the same name apart', async () => {
    await using client = open();

    expect((await ask(client, `select 'a' as x, 'b' as x`)).rows).toEqual([['a', 'b']]);
  });
});

describe('a session', () => {
  it('can write nothing, has the timeout, generic plans and the departments’ time zone', async () => {
    await using client = open({ timeoutMs: 1_234 });
    const settings = [
      'default_transaction_read_only',
      'statement_timeout',
      'idle_in_transaction_session_timeout',
      'plan_cache_mode',
      'TimeZone',
      'DateStyle',
      'application_name',
    ];

    const { rows } = await ask(client, `select current_setting(name) from unnest($1::text[]) as name`, [settings]);

    expect(rows.flat()).toEqual([
      'on',
      '1234ms',
      '1234ms',
      'force_generic_plan',
      'Asia/Shanghai',
      'ISO, YMD',
      'gateway test',
    ]);
  });

  it('refuses to write even with an account that could', async () => {
    const client = openPostgresClient({
      source: 'test',
      connection: database.owner,
      maxConnections: 1,
      timeoutMs: 5_000,
    });
    try {
      expect((await failureOf(ask(client, `insert into secret values ('x')`))).reason).toBe('DOWN');
      expect((await ask(client, 'select count(*)::int from secret')).rows).toEqual([['1']]);
    } finally {
      await client.close();
    }
  });
});

describe('a failure', () => {
  it.each([
    ['a table that is missing', 'select * from nowhere', 'CONTRACT_BROKEN'],
    ['a column that is missing', 'select meaning from secret', 'CONTRACT_BROKEN'],
    ['a value that cannot be converted', `select 'twelve'::integer`, 'CONTRACT_BROKEN'],
    ['a statement that is not SQL', 'selec 1', 'CONTRACT_BROKEN'],
    ['a table that the account may not read', 'select * from pg_authid', 'DOWN'],
    ['a session that is ended', 'select pg_terminate_backend(pg_backend_pid())', 'DOWN'],
    ['a statement that the server cuts off', 'select pg_sleep(5)', 'TIMEOUT'],
  ] as const)('by %s is told by its kind', async (_what, text, reason) => {
    await using client = open({ timeoutMs: 300 });

    const failure = await failureOf(ask(client, text));

    expect(failure.reason).toBe(reason);
    expect(failure.message).not.toContain('secret');
    expect(failure.message).not.toContain('twelve');
    expect((await ask(client, 'select 1')).rows).toEqual([['1']]);
  });

  it('by a server that is not there is DOWN', async () => {
    const client = openPostgresClient({
      source: 'test',
      connection: { ...database.reader, port: 1 },
      maxConnections: 1,
      timeoutMs: 2_000,
    });
    try {
      expect((await failureOf(ask(client, 'select 1'))).reason).toBe('DOWN');
    } finally {
      await client.close();
    }
  });

  it('by a wrong password is DOWN', async () => {
    const client = openPostgresClient({
      source: 'test',
      connection: { ...database.reader, user: 'nobody_of_that_name' },
      maxConnections: 1,
      timeoutMs: 2_000,
    });
    try {
      expect((await failureOf(ask(client, 'select 1'))).reason).toBe('DOWN');
    } finally {
      await client.close();
    }
  });

  it('by a server that accepts and never speaks is TIMEOUT, within the deadline', async () => {
    const silent = await listen();
    const { port } = addressOf(silent);
    const client = openPostgresClient({
      source: 'test',
      connection: { ...database.reader, port },
      maxConnections: 1,
      timeoutMs: 200,
    });
    try {
      const startedAt = performance.now();
      const failure = await failureOf(ask(client, 'select 1'));
      expect(performance.now() - startedAt).toBeLessThan(1_000);
      expect(['TIMEOUT', 'DOWN']).toContain(failure.reason);
    } finally {
      await client.close();
      silent.close();
    }
  });
});

describe('a pool', () => {
  it('that has no free session until the deadline is OVERLOADED, and serves again afterwards', async () => {
    await using client = open({ maxConnections: 1, timeoutMs: 400 });
    await ask(client, 'select 1');
    const busy = failureOf(ask(client, 'select pg_sleep(3)'));
    const queued = [failureOf(ask(client, 'select 2')), failureOf(ask(client, 'select 3'))];

    expect((await busy).reason).toBe('TIMEOUT');
    for (const { reason, message } of await Promise.all(queued)) {
      expect({ reason, message }).toEqual({ reason: 'OVERLOADED', message: 'test had no free session' });
    }
    expect((await ask(client, 'select 4')).rows).toEqual([['4']]);
  });

  it('has no more sessions than it may, however many ask', async () => {
    await using client = open({ maxConnections: 2 });

    const pids = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await ask(client, 'select pg_backend_pid(), pg_sleep(0.01)')).rows[0]?.[0],
      ),
    );

    expect(new Set(pids).size).toBe(2);
  });

  it('gives a waiting statement to nobody when its caller hangs up', async () => {
    await using client = open({ maxConnections: 1 });
    const caller = new AbortController();
    const busy = ask(client, 'select pg_sleep(0.2)');
    const waiting = failureOf(ask(client, 'select 2', [], caller.signal));
    caller.abort();

    await waiting;
    await busy;
    expect((await ask(client, 'select 3')).rows).toEqual([['3']]);
  });

  it('gives up a session whose statement was cut off, so that no late answer is taken for another', async () => {
    await using client = open({ maxConnections: 1 });
    const caller = new AbortController();
    const cut = failureOf(ask(client, `select 'late' from pg_sleep(3)`, [], caller.signal));
    await vi.waitFor(async () => expect(await runningStatements()).toEqual([expect.stringContaining('late')]));
    caller.abort();

    expect((await cut).reason).toBe('TIMEOUT');
    expect((await ask(client, `select 'mine'`)).rows).toEqual([['mine']]);
  });

  it('survives the end of its idle sessions', async () => {
    await using client = open();
    await ask(client, 'select 1');

    await database.runBeside(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.name}' and application_name = 'gateway test'`,
    );
    const outcomes = await Promise.allSettled([ask(client, 'select 1'), ask(client, 'select 1')]);

    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await ask(client, 'select 1')).rows).toEqual([['1']]);
  });
});

describe('a prepared statement', () => {
  it('is prepared again when a table has changed under it, in every session', async () => {
    await using client = open({ maxConnections: 2 });
    await database.run('create table changing (word varchar(3)); insert into changing values ($$a$$)');
    await database.grant();
    const both = () => Promise.all([ask(client, 'select * from changing'), ask(client, 'select * from changing')]);
    await both();

    await database.run('alter table changing alter column word type text, add column more integer');

    expect((await both()).map(({ rows }) => rows)).toEqual([[['a', null]], [['a', null]]]);
  });

  it('may be replaced by another text of the same name', async () => {
    await using client = open({ maxConnections: 2 });
    const named = (text: string) => client.query({ name: 'test.same', text, values: [] }, signal);
    await Promise.all([named('select 1'), named('select 1')]);

    expect((await Promise.all([named('select 2'), named('select 2')])).map(({ rows }) => rows)).toEqual([
      [['2']],
      [['2']],
    ]);
  });
});

async function listen(): Promise<Server> {
  const server = createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
}

function addressOf(server: Server): { readonly port: number } {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address;
}

it('ends its sessions when it is closed', async () => {
  const client = open();
  await ask(client, 'select 1');
  await client.close();

  expect(await sessions()).toEqual([]);
});

/** Sessions of the gateway with this test's database. */
async function sessions(): Promise<readonly { readonly state: string; readonly query: string }[]> {
  const watcher = new Client(database.owner);
  await watcher.connect();
  try {
    const { rows } = await watcher.query<{ state: string; query: string }>(
      `select state, query from pg_stat_activity where datname = $1 and application_name = 'gateway test'`,
      [database.name],
    );
    return rows;
  } finally {
    await watcher.end();
  }
}

const runningStatements = async (): Promise<readonly string[]> =>
  (await sessions()).filter(({ state }) => state === 'active').map(({ query }) => query);
