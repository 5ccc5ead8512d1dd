import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from 'pg';
import { openSandboxDatabases, SandboxBusy, type SandboxRequest } from '../../../adapters/sandbox/databases.ts';
import type { EmbeddedServer } from '../../../adapters/postgres/embedded/server.ts';
import { openTestServer } from '../../support/embedded-database.ts';

let server: EmbeddedServer;
let admin: Client;
beforeAll(async () => {
  server = await openTestServer();
  const { host, port, superuser: user, password } = server;
  admin = new Client({ host, port, user, password, database: 'postgres' });
  await admin.connect();
  await openSandboxDatabases(request());
});
afterAll(async () => {
  await admin.end();
  await server.close();
});

const request = (changed: Partial<SandboxRequest> = {}): SandboxRequest => ({
  server,
  directory: server.directory,
  persons: 1_000,
  seed: 'one',
  fresh: true,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...changed,
});

async function databases(): Promise<readonly string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where not datistemplate and datname <> 'postgres' order by 1`,
  );
  return rows.map(({ datname }) => datname);
}

const FOUR = ['disability', 'enrollment', 'household', 'real_estate'];

/** Says of which load the four databases are, each once. */
async function loads(): Promise<readonly string[]> {
  const { rows } = await admin.query<{ mark: string }>(
    `select distinct shobj_description(oid, 'pg_database')::json ->> 'load' as mark from pg_database where datname = any($1)`,
    [FOUR],
  );
  return rows.map(({ mark }) => mark);
}

it('leaves the databases that are there as they were when it is interrupted, and nothing beside them', async () => {
  const before = await loads();
  const stopping = new AbortController();
  const onProgress = () => stopping.abort(new DOMException('asked to stop', 'AbortError'));

  await expect(openSandboxDatabases(request({ onProgress, signal: stopping.signal }))).rejects.toThrow('asked to stop');

  expect(await databases()).toEqual(FOUR);
  expect(await loads()).toEqual(before);
});

it('removes what a process that was killed had left', async () => {
  await admin.query('create database household_loading');
  await admin.query('create database enrollment_past');

  await openSandboxDatabases(request({ fresh: false }));

  expect(await databases()).toEqual(FOUR);
});

it('is made by one process at a time; the other is told, and those who only read are not kept waiting', async () => {
  const during: Promise<unknown>[] = [];
  const onProgress = () => {
    if (during.length > 0) return;
    during.push(
      openSandboxDatabases(request()).catch((error: unknown) => error),
      openSandboxDatabases(request({ fresh: false })),
    );
  };

  await openSandboxDatabases(request({ onProgress }));
  const [other, reader] = await Promise.all(during);

  expect(other).toBeInstanceOf(SandboxBusy);
  expect(reader).toMatchObject({ persons: expect.any(Number), isNew: false });
  expect(await databases()).toEqual(FOUR);
});

it('gives readers that are connected all the time the old databases or the new ones, and soon the new ones', async () => {
  const { connections } = await openSandboxDatabases(request({ fresh: false }));
  const [before] = await loads();
  const done = new AbortController();
  const seen = new Set<string>();
  const reading = (async () => {
    while (!done.signal.aborted) {
      const client = new Client(connections.household);
      client.on('error', () => undefined);
      try {
        await client.connect();
        const { rows } = await client.query<{ mark: string }>(
          `select shobj_description(oid, 'pg_database')::json ->> 'load' as mark from pg_database where datname = current_database()`,
        );
        seen.add(rows[0]?.mark ?? '');
      } catch {
        continue; // its session was ended, or the name was just on its way
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  })();

  await openSandboxDatabases(request());
  done.abort();
  await reading;

  const [after] = await loads();
  expect(await loads()).toHaveLength(1);
  expect(after).not.toBe(before);
  expect([...seen].filter((load) => load !== before && load !== after)).toEqual([]);
});
