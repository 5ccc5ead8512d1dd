import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, escapeLiteral, type ClientConfig } from 'pg';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { loadSandbox } from './load.ts';
import { swapDatabases, dropDatabases } from './swap.ts';
import type { Department } from './world.ts';

const DEPARTMENTS = ['household', 'enrollment', 'real-estate', 'disability'] as const satisfies readonly Department[];

/** A server on which databases may be made. */
export type SandboxServer = {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
};

/** The four department databases, each with the connection of an account that may only read. */
export type SandboxDatabases = {
  readonly connections: Readonly<Record<Department, ClientConfig>>;
  /** Persons that are in them. */
  readonly persons: number;
  /** True when they were made now. */
  readonly isNew: boolean;
};

/** What is wanted, and whom to tell about it. */
export type SandboxRequest = {
  readonly server: SandboxServer;
  /** Folder for the accounts' passwords; files in it are readable by their owner only. */
  readonly directory: string;
  readonly persons: number;
  readonly seed: string;
  /** Makes the databases anew even when they are there. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** What a finished database carries as its comment. Four databases belong together when theirs are equal. */
type Mark = { readonly load: string; readonly persons: number; readonly seed: string; readonly version: string };

/** Another process is making the databases of the same server. */
export class SandboxBusy extends Error {
  override readonly name = 'SandboxBusy';
}

/**
 * Makes the department databases, or finds them as an earlier start left them. They are loaded under other names and
 * renamed together when they are complete, so that a start that was cut off leaves nothing that counts.
 * @throws SandboxBusy
 */
export async function openSandboxDatabases(request: SandboxRequest): Promise<SandboxDatabases> {
  const admin = new Client(adminConnection(request.server, 'postgres'));
  // A server that ends also fails the statement under way; this only keeps the event from ending the process.
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    const mayChange = await takeLock(admin);
    if (mayChange) await dropDatabases(admin, DEPARTMENTS.flatMap(besides));
    const passwords = await readPasswords(request.directory);
    const found = await commonMark(admin);
    const isUsable = found?.version === versionOf() && !request.fresh;
    if (isUsable) {
      await makeReaders(admin, passwords);
      return { connections: connectionsOf(request.server, passwords), persons: found.persons, isNew: false };
    }
    if (!mayChange) throw new SandboxBusy('another process is making the databases');
    const persons = request.fresh ? request.persons : (found?.persons ?? request.persons);
    const seed = request.fresh ? request.seed : (found?.seed ?? request.seed);
    await makeReaders(admin, passwords);
    try {
      await load(admin, { ...request, persons, seed });
    } catch (error) {
      // Where the server has gone, the next start does it.
      await dropDatabases(admin, DEPARTMENTS.flatMap(besides)).catch(() => undefined);
      throw error;
    }
    return { connections: connectionsOf(request.server, passwords), persons, isNew: true };
  } finally {
    await admin.end();
  }
}

/** Name of a department's database. */
export const databaseName = (department: Department): string => department.replaceAll('-', '_');

/** Name of the account that may read it, and nothing else. */
export const readerName = (department: Department): string => `${databaseName(department)}_reader`;

async function load(admin: Client, request: SandboxRequest): Promise<void> {
  const { server, persons, seed, signal, onProgress } = request;
  for (const department of DEPARTMENTS) {
    await admin.query(`create database ${loadingName(department)} template template0 encoding 'UTF8'`);
  }
  const databases = DEPARTMENTS.map((department) => ({
    department,
    connection: adminConnection(server, loadingName(department)),
  }));
  await loadSandbox({ databases, persons, seed, signal, onProgress });
  await Promise.all(databases.map(({ department, connection }) => grantReading(department, connection)));

  const mark: Mark = { load: randomBytes(8).toString('hex'), persons, seed, version: versionOf() };
  for (const department of DEPARTMENTS) {
    await admin.query(`comment on database ${loadingName(department)} is ${escapeLiteral(JSON.stringify(mark))}`);
  }
  await swapDatabases(
    admin,
    adminConnection(server, 'postgres'),
    DEPARTMENTS.map((department) => ({
      now: databaseName(department),
      next: loadingName(department),
      past: pastName(department),
    })),
  );
  await dropDatabases(admin, DEPARTMENTS.map(pastName));
}

/** One process at a time may make databases on a server; the lock ends with the session. */
async function takeLock(admin: Client): Promise<boolean> {
  const { rows } = await admin.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext('sandbox databases')) as taken`,
  );
  return rows[0]?.taken === true;
}

async function grantReading(department: Department, connection: ClientConfig): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    const reader = readerName(department);
    await client.query(`
      revoke all on database ${loadingName(department)} from public;
      grant connect on database ${loadingName(department)} to ${reader};
      revoke all on schema public from public;
      grant usage on schema public to ${reader};
      grant select on all tables in schema public to ${reader};
    `);
  } finally {
    await client.end();
  }
}

/** One account a department, with a password of this machine's own. */
async function makeReaders(admin: Client, passwords: Readonly<Record<Department, string>>): Promise<void> {
  for (const department of DEPARTMENTS) {
    const reader = readerName(department);
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [reader]);
    if (rowCount === 0) await admin.query(`create role ${reader} login`);
    const password = escapeLiteral(passwords[department]);
    await admin.query(`
      alter role ${reader} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${password};
      alter role ${reader} set default_transaction_read_only = on;
    `);
  }
}

async function readPasswords(directory: string): Promise<Readonly<Record<Department, string>>> {
  const file = join(directory, 'readers.json');
  const known = await readFile(file, 'utf8')
    .then(parsePasswords)
    .catch(() => undefined); // absent, or cut off while written
  if (known) return known;
  const made = Object.fromEntries(DEPARTMENTS.map((department) => [department, randomBytes(24).toString('base64url')]));
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  return made as Record<Department, string>;
}

function parsePasswords(text: string): Readonly<Record<Department, string>> | undefined {
  const found: unknown = JSON.parse(text);
  const isComplete =
    typeof found === 'object' &&
    found !== null &&
    DEPARTMENTS.every((department) => typeof (found as Record<string, unknown>)[department] === 'string');
  return isComplete ? (found as Record<Department, string>) : undefined;
}

/** The mark that all four databases carry, `undefined` when one is missing or they differ. */
async function commonMark(admin: Client): Promise<Mark | undefined> {
  const { rows } = await admin.query<{ datname: string; mark: string | null }>(
    `select datname, shobj_description(oid, 'pg_database') as mark from pg_database where datname = any($1)`,
    [DEPARTMENTS.map(databaseName)],
  );
  const marks = new Set(rows.map(({ mark }) => mark ?? ''));
  const [only] = marks;
  return rows.length === DEPARTMENTS.length && marks.size === 1 && only !== undefined && only.startsWith('{')
    ? (JSON.parse(only) as Mark)
    : undefined;
}

/** Changes whenever the tables do; databases of another version are made anew. */
function versionOf(): string {
  const hash = createHash('sha256').update('population-2');
  for (const department of DEPARTMENTS) {
    for (const file of ['tables.sql', 'indexes.sql']) hash.update(projectText(`adapters/${department}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

const loadingName = (department: Department): string => `${databaseName(department)}_loading`;

const pastName = (department: Department): string => `${databaseName(department)}_past`;

/** Names of databases that are there while others are made, or were left by a process that was cut off. */
const besides = (department: Department): readonly string[] => [loadingName(department), pastName(department)];

const adminConnection = ({ host, port, superuser, password }: SandboxServer, database: string): ClientConfig => ({
  host,
  port,
  user: superuser,
  password,
  database,
});

const connectionsOf = (
  { host, port }: SandboxServer,
  passwords: Readonly<Record<Department, string>>,
): Readonly<Record<Department, ClientConfig>> =>
  Object.fromEntries(
    DEPARTMENTS.map((department) => [
      department,
      { host, port, database: databaseName(department), user: readerName(department), password: passwords[department] },
    ]),
  ) as Record<Department, ClientConfig>;
