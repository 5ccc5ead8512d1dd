import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookAtProcess, waitForExit } from '../../../../adapters/postgres/embedded/running-process.ts';
import {
  findRunningServer,
  openEmbeddedServer,
  type EmbeddedServerOptions,
  type RunningServer,
} from '../../../../adapters/postgres/embedded/server.ts';
import { makeTestDirectory, openTestServer, THROWAWAY_SETTINGS } from '../../../support/embedded-database.ts';

/** Has data already; the tests use it one after the other. */
let used: string;
/** Empty, and for one test. */
let fresh: string;

beforeAll(async () => {
  used = await makeTestDirectory();
  const { signal } = new AbortController();
  await (await openEmbeddedServer({ directory: used, settings: THROWAWAY_SETTINGS, signal })).close();
});

afterAll(async () => {
  await rm(used, { recursive: true, force: true });
});

beforeEach(async () => {
  fresh = await makeTestDirectory();
});

afterEach(async () => {
  await rm(fresh, { recursive: true, force: true, maxRetries: 5 });
});

function open(directory: string, options: Partial<EmbeddedServerOptions> = {}) {
  return openEmbeddedServer({
    directory,
    settings: THROWAWAY_SETTINGS,
    signal: new AbortController().signal,
    ...options,
  });
}

/** Ends the waiting as soon as a file of that name appears in the directory. */
function onceThere(where: string, name: RegExp, then: (path: string) => void): void {
  const watcher = watch(where, (_event, found) => {
    if (found === null || !name.test(found)) return;
    watcher.close();
    then(join(where, found));
  });
}

async function ask(server: RunningServer, statement: string): Promise<readonly unknown[]> {
  const { host, port, superuser: user, password } = server;
  const client = new Client({ host, port, user, password, database: 'postgres' });
  client.on('error', () => undefined); // the server may be killed while we are connected
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the life of a server', () => {
  it('makes its data at the first start and keeps them for the next', async () => {
    const steps: string[] = [];
    const first = await open(fresh, { onStep: (step) => steps.push(step) });
    await ask(first, 'create table kept as select 7 as value');
    await first.close();
    const second = await open(fresh, { onStep: (step) => steps.push(step) });
    const kept = await ask(second, 'select value from kept');
    await second.close();

    expect(kept).toEqual([{ value: 7 }]);
    expect(steps).toEqual(['initialising', 'starting', 'starting']);
    expect([first.wasInitialised, second.wasInitialised]).toEqual([true, false]);
    expect(second.password).toBe(first.password);
  });

  it('speaks UTF-8 in the C collation, wants the password, and listens on one address only', async () => {
    await using server = await open(used);

    expect(
      await ask(
        server,
        `select current_setting('server_encoding') as encoding, datcollate as collation,
                current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync
         from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ encoding: 'UTF8', collation: 'C', addresses: '127.0.0.1', fsync: 'off' }]);
    await expect(ask({ ...server, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps the password in a file that is closed to others', async () => {
    await using server = await open(used);

    expect(await readFile(join(used, 'password'), 'utf8')).toBe(server.password);
    expect((await stat(join(used, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(used, 'postgres.log'))).mode & 0o777).toBe(0o600);
  });

  it('is gone once it is closed, however often that is asked', async () => {
    const server = await open(used);
    await Promise.all([server.close(), server.close()]);
    await server.close();

    expect(await lookAtProcess(server.pid)).toBeUndefined();
    await expect(ask(server, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.skipIf(process.platform === 'win32')('is not reached by Ctrl-C in the terminal', async () => {
    await using server = await open(used);
    const { stdout } = await promisify(execFile)('ps', ['-o', 'pgid=', '-p', `${server.pid}`]);

    expect(stdout.trim()).toBe(`${server.pid}`);
  });

  it('can be found by another command for as long as it runs', async () => {
    const before = await findRunningServer(used);
    const server = await open(used);
    const found = await findRunningServer(used);
    await server.close();
    const after = await findRunningServer(used);

    const { host, port, superuser, password, pid } = server;
    expect([before, found, after]).toEqual([
      undefined,
      { host, port, superuser, password, pid, directory: used },
      undefined,
    ]);
  });

  it('leaves nothing behind when it was opened for a test', async () => {
    const server = await openTestServer();
    await server.close();

    await expect(stat(server.directory)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes nothing from statements, parameters or rows into its log', async () => {
    await using server = await open(used);
    await ask(server, 'create table person (id text primary key, age int)');
    await ask(server, `insert into person values ('marker-4711', 3)`);
    await expect(ask(server, `insert into person values ('marker-4711', 3)`)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(server, `select 'marker-4711'::int`)).rejects.toMatchObject({ code: '22P02' });
    await expect(ask(server, `do $$ begin raise warning 'marker-4711'; end $$; select 1/0`)).rejects.toMatchObject({
      code: '22012',
    });
    await server.close();

    const log = await readFile(join(used, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
    expect(log).not.toContain('marker-4711');
  });

  it('begins a new log when the old one has grown beyond 10 MB, and keeps one', async () => {
    await writeFile(join(used, 'postgres.log'), '');
    await truncate(join(used, 'postgres.log'), 10_000_001);
    await (await open(used)).close();

    expect((await stat(join(used, 'postgres.log.1'))).size).toBe(10_000_001);
    expect((await stat(join(used, 'postgres.log'))).size).toBeLessThan(100_000);
  });
});

describe('what a crash leaves behind', () => {
  it('recovers committed data after the server was killed', async () => {
    const first = await open(used, { settings: {} });
    await ask(first, 'create table kept as select 7 as value');
    process.kill(first.pid, 'SIGKILL');
    await waitForExit(first.pid, 5_000);
    await first.close();
    await using second = await open(used, { settings: {} });

    expect(await ask(second, 'select value from kept')).toEqual([{ value: 7 }]);
  });

  it('waits for sessions that outlive their server', async () => {
    const first = await open(used);
    const { host, port, superuser: user, password } = first;
    const client = new Client({ host, port, user, password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    const busy = client.query(`do $$ declare until timestamptz = clock_timestamp() + '1 s'; begin
      while clock_timestamp() < until loop end loop; end $$`);
    const ended = Promise.allSettled([busy]);
    const isBusy = `select 1 from pg_stat_activity where state = 'active' and query like 'do $$ declare until%'`;
    await expect.poll(() => ask(first, isBusy)).toHaveLength(1);
    process.kill(first.pid, 'SIGKILL');
    await first.close();
    await using second = await open(used);
    await ended;

    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await readFile(join(used, 'postgres.log'), 'utf8')).toContain('pre-existing shared memory block');
    await client.end();
  });

  it('does not count an initialisation that was cut off', async () => {
    await mkdir(join(fresh, 'data.partial-abc', 'base'), { recursive: true });
    await writeFile(join(fresh, 'data.partial-abc', 'PG_VERSION'), '18\n');
    await using server = await open(fresh);

    expect(server.wasInitialised).toBe(true);
    expect((await readdir(fresh)).filter((name) => name.startsWith('data'))).toEqual(['data']);
  });

  it('leaves a process alone that got the id of the old server', async () => {
    const lines = [process.pid, join(used, 'data'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
    await writeFile(join(used, 'data', 'postmaster.pid'), lines.join('\n'));
    const found = await findRunningServer(used);
    const steps: string[] = [];
    await using server = await open(used, { onStep: (step) => steps.push(step) });

    expect(found).toBeUndefined();
    expect(steps).toEqual(['starting']);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each(['', '12', 'not a number\n'])('starts beside a postmaster.pid that holds %j', async (text) => {
    await writeFile(join(used, 'data', 'postmaster.pid'), text);
    await using server = await open(used);

    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves nothing behind when it is aborted while it makes its data, and can start afterwards', async () => {
    const stop = new AbortController();
    onceThere(fresh, /^data\.partial-/, (partial) =>
      onceThere(partial, /^PG_VERSION$/, () => stop.abort(new Error('enough'))),
    );
    await expect(open(fresh, { signal: stop.signal })).rejects.toThrow('enough');
    const left = await readdir(fresh);
    await using server = await open(fresh);

    expect(left.filter((name) => name.startsWith('data'))).toEqual([]);
    expect(server.wasInitialised).toBe(true);
  });

  it('stops the server again when it is aborted while that starts', async () => {
    const stop = new AbortController();
    onceThere(join(used, 'data'), /^postmaster\.pid$/, () => stop.abort(new Error('enough')));
    await expect(open(used, { signal: stop.signal })).rejects.toThrow('enough');
    const running = await findRunningServer(used);
    await using server = await open(used);

    expect(running).toBeUndefined();
    expect(server.wasInitialised).toBe(false);
  });
});

describe('a server that cannot be had', () => {
  it('is open already', async () => {
    await using server = await open(used);
    await expect(open(used)).rejects.toMatchObject({
      kind: 'server-in-use',
      message: expect.stringContaining(`${process.pid}`),
    });

    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('wants a port that another program has; the next start with another one works', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const refused = open(used, { port });
    await expect(refused).rejects.toMatchObject({ kind: 'port-in-use', message: expect.stringContaining(`:${port};`) });
    other.close();
    await once(other, 'close');
    await using server = await open(used, { port });

    expect(server.port).toBe(port);
  });

  it('has a file where its directory should be', async () => {
    await writeFile(join(fresh, 'file'), '');

    await expect(open(join(fresh, 'file'))).rejects.toMatchObject({ kind: 'not-a-directory' });
    await expect(open(join(fresh, 'file/below'))).rejects.toMatchObject({ kind: 'not-a-directory' });
  });

  it('has data of another version, which stay as they are', async () => {
    await writeFile(join(used, 'data', 'PG_VERSION'), '17\n');

    await expect(open(used)).rejects.toMatchObject({
      kind: 'data-not-usable',
      message: `${join(used, 'data')} was made by PostgreSQL 17, and this is PostgreSQL 18.`,
    });
    expect(await readFile(join(used, 'data', 'PG_VERSION'), 'utf8')).toBe('17\n');
    await writeFile(join(used, 'data', 'PG_VERSION'), '18\n');
  });

  it('has data whose password is lost', async () => {
    await rename(join(used, 'password'), join(used, 'password.away'));

    await expect(open(used)).rejects.toMatchObject({
      kind: 'data-not-usable',
      message: expect.stringContaining('password'),
    });
    await rename(join(used, 'password.away'), join(used, 'password'));
  });

  it('gets a setting that PostgreSQL refuses, and says which', async () => {
    await expect(open(used, { settings: { ...THROWAWAY_SETTINGS, no_such_setting: '1' } })).rejects.toMatchObject({
      kind: 'server-failed',
      message: 'PostgreSQL did not start: unrecognized configuration parameter "no_such_setting"',
      nextStep: `Its own report is in ${join(used, 'postgres.log')}.`,
    });
  });
});
