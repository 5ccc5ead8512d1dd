import { resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import * as z from 'zod';
import { readSecretFile } from './secret-file.ts';
import { readSection, type Reading } from './section.ts';
import { ID, orElse, portNumber, wholeNumber, words, yesOrNo } from './setting-types.ts';
import { whyUnreadable } from './setting-values.ts';
import type { DepartmentConfig, SubgraphConfig } from './types.ts';

/** Whether the driver can read an address; between @ and / it may leave out the host, which is then a parameter. */
function isPostgresAddress(text: string): boolean {
  const whole = text.replace('@/', '@host/');
  return /^postgres(ql)?:\/\//u.test(text) && URL.canParse(whole) && !new URL(whole).pathname.includes('@');
}

const departmentSchema = z.strictObject(
  {
    url: z
      .string()
      .refine(isPostgresAddress, {
        error:
          'needs an address such as postgres://user@host:5432/database; signs such as # and / in a password are written %23 and %2F',
      })
      .optional(),
    host: words.optional(),
    port: portNumber.optional(),
    database: words.optional(),
    user: words.optional(),
    password: z.string().optional(),
    passwordFile: words.optional(),
    tls: yesOrNo.default(false),
    maxConnections: wholeNumber(1, 50).default(5),
    timeoutMs: wholeNumber(1, 60_000).default(800),
    relations: z.record(z.string().regex(ID), words).default({}),
    subgraph: z
      .strictObject({
        url: z.url({ protocol: /^https?$/u, error: 'needs an address that starts with http:// or https://' }),
        timeoutMs: wholeNumber(1, 60_000).default(800),
      })
      .optional(),
  },
  { error: orElse('needs the settings of a department') },
);

const departmentsSchema = z.record(z.string(), z.unknown(), {
  error: orElse('needs the settings of each department, by its id'),
});

type DepartmentSettings = z.infer<typeof departmentSchema>;

/** Settings that say where a database is and who asks it. */
const DATABASE_SETTINGS = ['url', 'host', 'port', 'database', 'user', 'password', 'passwordFile'] as const;

/** Departments by id: those whose databases are read here, and those that answer at a subgraph of their own. */
export function readDepartments(
  value: unknown,
  reading: Reading,
): {
  readonly departments: Readonly<Record<string, DepartmentConfig>>;
  readonly hosted: Readonly<Record<string, SubgraphConfig>>;
} {
  const departments: Record<string, DepartmentConfig> = {};
  const hosted: Record<string, SubgraphConfig> = {};
  const given = readSection(departmentsSchema, value, ['departments'], reading.report) ?? {};
  for (const [id, item] of Object.entries(given)) {
    const path = ['departments', id];
    if (!ID.test(id)) reading.report(path, 'an id has small letters and hyphens only');
    const settings = readSection(departmentSchema, item, path, reading.report);
    if (settings?.subgraph !== undefined) {
      if (DATABASE_SETTINGS.some((name) => settings[name] !== undefined)) {
        reading.report(path, 'has a subgraph and a database; it can be asked at one of them');
      }
      hosted[id] = settings.subgraph;
    } else if (settings !== undefined) {
      departments[id] = departmentOf(settings, path, reading);
    }
  }
  return { departments, hosted };
}

function departmentOf(settings: DepartmentSettings, path: readonly string[], reading: Reading): DepartmentConfig {
  const { maxConnections, timeoutMs } = settings;
  const relations = Object.fromEntries(
    Object.entries(settings.relations).map(([name, file]) => [name, resolve(reading.base, file)]),
  );
  for (const [name, file] of Object.entries(relations)) {
    const why = whyUnreadable(file);
    if (why !== undefined) reading.report([...path, 'relations', name], why);
  }
  return { connection: connectionOf(settings, path, reading), maxConnections, timeoutMs, relations };
}

function connectionOf(settings: DepartmentSettings, path: readonly string[], reading: Reading): ClientConfig {
  const { url, host, port, database, user, password, passwordFile, tls } = settings;
  if (url === undefined && (host === undefined || database === undefined)) {
    reading.report(path, 'needs url, or host and database, or subgraph');
  }
  // The driver would take everything from the address, and no password where it has none.
  const beside = DATABASE_SETTINGS.filter((name) => name !== 'url' && settings[name] !== undefined);
  if (url !== undefined && beside.length > 0) {
    reading.report(path, `has url and ${beside.join(', ')}; give host, port, database and user instead of url`);
  }
  if (password !== undefined && passwordFile !== undefined) {
    reading.report(path, 'has password and passwordFile; give one of them');
  }
  const secret = readSecretFile(passwordFile, [...path, 'passwordFile'], reading) ?? password;
  return {
    ...(url !== undefined && { connectionString: url }),
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(database !== undefined && { database }),
    ...(user !== undefined && { user }),
    ...(secret !== undefined && { password: secret }),
    ...(tls && { ssl: true }),
  };
}
