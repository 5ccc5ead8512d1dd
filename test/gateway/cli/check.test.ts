import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck, type CheckOptions } from '../../../gateway/cli/check.ts';
import { department as enrollment } from '../../../resolvers/enrollment.ts';
import { department as household } from '../../../resolvers/household.ts';
import {
  openHouseholdServer,
  PERSONAL,
  type HouseholdServer,
} from '../../adapters/postgres/check/household-database.ts';

let server: HouseholdServer;
let directory: string;
beforeAll(async () => {
  server = await openHouseholdServer();
  directory = await mkdtemp(join(tmpdir(), 'gateway-check-'));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

/** Runs the command and gives its exit code and its lines; nothing personal and no password may be in them. */
async function run(options: Pick<CheckOptions, 'configs'> & Partial<CheckOptions>) {
  let output = '';
  const code = await runCheck({
    departments: [household],
    write: (text) => (output += text),
    isTerminal: false,
    signal: new AbortController().signal,
    ...options,
  });
  expect([...PERSONAL, 'secret-of-reader'].filter((value) => output.includes(value))).toEqual([]);
  return { code, lines: output.trimEnd().split('\n') };
}

const configOf = async (relations: Readonly<Record<string, string>> = {}, change = '') => ({
  connection: (await server.create(change)).reader,
  maxConnections: 1,
  timeoutMs: 5_000,
  relations,
});

describe('gateway check', () => {
  it('is content with a department that fits', async () => {
    const { code, lines } = await run({ configs: { household: await configOf() } });

    expect(code).toBe(0);
    expect(lines[0]).toBe('household  户籍  Household registration');
    expect(lines.find((line) => line.includes('write attempt'))).toBe(
      '  ok                write attempt    creating a table in schema public is refused (42501), with read-only turned off',
    );
    expect(lines.find((line) => line.includes('registration columns'))).toBe(
      '  ok   registration columns          key and 26 columns, of accepted types',
    );
    expect(lines.at(-1)).toMatch(/^\d+ passed, \d notes, 0 failed$/u);
    expect(lines.filter((line) => line.startsWith('  FAIL'))).toEqual([]);
  });

  it('fails when one line fails, with signs on a terminal', async () => {
    const file = join(directory, 'broken.sql');
    await writeFile(file, 'select hh as key,\n  from hjxx_hxxb;\n');
    const { code, lines } = await run({
      configs: { household: await configOf({ household: file }) },
      isTerminal: true,
    });

    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('  ✗'))).toEqual([
      '  ✗ household    columns          the SQL is not well formed (42601) in line 2 at from: correct the file of the relation',
    ]);
    expect(lines.filter((line) => line.startsWith('  ✓')).length).toBeGreaterThan(5);
    expect(lines.at(-1)).toMatch(/^\d+ passed, \d notes, 1 failed$/u);
  });

  it('notes a department without a configuration, and goes on after one that is down', async () => {
    const connection = { host: '127.0.0.1', port: 1, user: 'nobody', password: 'secret-of-reader', database: 'none' };
    const configs = { household: { connection, maxConnections: 1, timeoutMs: 500, relations: {} } };

    expect(await run({ departments: [household, enrollment], configs })).toEqual({
      code: 1,
      lines: [
        'household  户籍  Household registration',
        '  FAIL              connection       nothing listens at this host and port: start the database or correct the configuration (ECONNREFUSED)',
        '',
        'enrollment  学籍  Student enrolment',
        '  note              configuration    not configured: its evidence will be UNAVAILABLE',
        '',
        '0 passed, 1 notes, 1 failed',
      ],
    });
  });

  it('fails for names in the configuration that mean nothing, and for a file that is gone', async () => {
    const configs = {
      household: await configOf({ menber: join(directory, 'any.sql'), member: join(directory, 'gone.sql') }),
      houshold: await configOf(),
    };
    const { code, lines } = await run({ configs });

    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('  FAIL'))).toEqual([
      '  FAIL              configuration    relations.menber overrides nothing; the relations are registration, household, member, permit, stay',
      '  FAIL member       columns          the file of the relation cannot be read: see that it exists and may be read',
      '  FAIL              configuration    there is no such department; there are household',
    ]);
  });

  it('fails for an account that may write', async () => {
    const { code, lines } = await run({
      configs: { household: await configOf({}, 'grant insert on hjxx_hxxb to reader') },
    });

    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('  FAIL'))).toEqual([
      '  FAIL              rights           the account has INSERT on table public.hjxx_hxxb: ask the department to revoke them, also from PUBLIC',
    ]);
  });

  it.each(['at once', 'while it connects'])('stops when it is told to, %s', async (when) => {
    const reason = new Error('told to');
    const stopping = new AbortController();
    const configs = { household: await configOf() };
    if (when === 'at once') stopping.abort(reason);
    const running = run({ configs, write: () => expect.unreachable(), signal: stopping.signal });
    stopping.abort(reason);

    await expect(running).rejects.toBe(reason);
  });
});
