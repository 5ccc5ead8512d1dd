import { beforeAll, describe, expect, test } from 'vitest';
import { DEPARTMENTS, openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { createFreshDatabases, fill } from './fresh-sandbox.ts';

type Digests = Readonly<Record<string, readonly string[]>>;

const TABLES = `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;

/** A digest of every row of every table. */
async function digestsOf(clients: DepartmentClients): Promise<Digests> {
  const digests: Record<string, readonly string[]> = {};
  for (const department of DEPARTMENTS) {
    for (const table of await clients.column(department, TABLES)) {
      const rows = await clients.column(department, `select md5(t::text) from ${String(table)} t order by 1`);
      digests[`${department}.${String(table)}`] = rows.map(String);
    }
  }
  return digests;
}

async function digestsOfSandbox(name: string, persons: number, seed: string): Promise<Digests> {
  await using databases = await createFreshDatabases(name);
  await fill(databases, { persons, seed });
  await using clients = await openDepartmentClients(databases.connections);
  return await digestsOf(clients);
}

describe('the sandbox', () => {
  let small: Digests;

  beforeAll(async () => {
    small = await digestsOfSandbox('small', 2_000, 'one');
  });

  test('is the same to the last row when it is loaded again from the same seed', async () => {
    expect(await digestsOfSandbox('again', 2_000, 'one')).toEqual(small);
  });

  test('keeps every row of a smaller population in a larger one', async () => {
    const large = await digestsOfSandbox('large', 4_000, 'one');
    const lost = Object.entries(small).flatMap(([table, rows]) => {
      const present = new Set(large[table]);
      return rows.filter((row) => !present.has(row)).map(() => table);
    });
    expect(lost).toEqual([]);
    expect(large['household.hjxx_czrkjbxxb']?.length).toBeGreaterThan(
      (small['household.hjxx_czrkjbxxb']?.length ?? 0) * 1.8,
    );
  });

  test('is another population under another seed', async () => {
    const other = await digestsOfSandbox('other', 2_000, 'two');
    const common = new Set(small['household.hjxx_czrkjbxxb']);
    const same = (other['household.hjxx_czrkjbxxb'] ?? []).filter((row) => common.has(row)).length;
    expect(same).toBeLessThan(150);
  });

  test('fills every table of the four departments', () => {
    const empty = Object.entries(small).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([table]) => table)).toEqual([]);
  });

  test('reports rows by table and progress up to the number asked for', async () => {
    await using databases = await createFreshDatabases('counted');
    const seen: number[] = [];
    const summary = await fill(databases, { persons: 1_500, seed: 'one', onProgress: (done) => void seen.push(done) });
    await using clients = await openDepartmentClients(databases.connections);
    const counted = [];
    for (const { department, table } of summary.tables) {
      const [rows] = await clients.column(department, `select count(*)::int from ${table}`);
      counted.push({ department, table, rows });
    }
    expect(summary.tables).toEqual(counted);
    expect(summary.persons).toBeGreaterThanOrEqual(1_500);
    expect(seen.at(-1)).toBe(1_500);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('leaves empty databases behind when it is aborted', async () => {
    await using databases = await createFreshDatabases('aborted');
    const abort = new AbortController();
    const loading = fill(databases, {
      persons: 5_000,
      seed: 'one',
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(loading).rejects.toThrow('aborted');
    await using clients = await openDepartmentClients(databases.connections);
    for (const department of DEPARTMENTS) expect(await clients.column(department, TABLES)).toEqual([]);
  });

  test('refuses databases that already have the tables', async () => {
    await using databases = await createFreshDatabases('twice');
    await fill(databases, { persons: 1_000, seed: 'one' });
    await expect(fill(databases, { persons: 1_000, seed: 'one' })).rejects.toThrow('already exists');
  });
});
