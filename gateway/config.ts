import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import { LineCounter, parseDocument, visit } from 'yaml';
import * as z from 'zod';
import { orElse, wholeNumber, yesOrNo } from './setting-types.ts';
import { whyUnreadable, withReferences, type MissingReference } from './setting-values.ts';

/** How one department's database is reached and read. */
export type DepartmentConfig = {
  readonly connection: ClientConfig;
  /** Most connections to this database. Default 5. */
  readonly maxConnections: number;
  /** Longest wait for one statement, in milliseconds. Default 800. */
  readonly timeoutMs: number;
  /** Files of the deployment's own that take the place of relations, by relation name; absolute paths. */
  readonly relations: Readonly<Record<string, string>>;
};

/** How a department's own subgraph is reached. */
export type SubgraphConfig = {
  readonly url: string;
  /** Longest wait for one answer, in milliseconds. Default 800. */
  readonly timeoutMs: number;
};

/** Where the gateway listens. */
export type ListenConfig = {
  /** Default 127.0.0.1. */
  readonly host: string;
  /** Default 4000. */
  readonly port: number;
};

/** Everything that a deployment settles, checked and frozen. */
export type Config = {
  readonly listen: ListenConfig;
  /** By department id. A department that is not named is not asked: its evidence is `UNAVAILABLE`. */
  readonly departments: Readonly<Record<string, DepartmentConfig>>;
  /** Departments that answer at a subgraph of their own, by id; none of them is in `departments`. Absent: there are none. */
  readonly hosted?: Readonly<Record<string, SubgraphConfig>>;
  /** True shows GraphiQL and answers introspection. Default false; the sandbox has it on. */
  readonly console: boolean;
};

/** A configuration that cannot be used. Lists every problem at once; repeats no value of a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(where: string, problems: readonly string[]) {
    super(`${where} cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Settings of the sandbox that come from the environment. */
export type SandboxConfig = {
  readonly listen: ListenConfig;
  /** Folder that holds the embedded server and its databases; absolute. Default `.data` in the project. */
  readonly dataDirectory: string;
  /** Persons made on the first start. Default 20,000. */
  readonly persons: number;
  /** Seed of the synthetic population. */
  readonly seed: string;
};

/** The environment as it is given to a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which configuration a process runs with: the file named by `GATEWAY_CONFIG`, else the sandbox.
 * @throws ConfigError naming every problem, for a file with line numbers.
 */
export function readConfig(
  env: Environment,
  projectRoot: string,
):
  | { readonly kind: 'deployment'; readonly config: Config }
  | { readonly kind: 'sandbox'; readonly config: SandboxConfig } {
  const file = env['GATEWAY_CONFIG'];
  return file === undefined || file === ''
    ? { kind: 'sandbox', config: readSandboxConfig(env, projectRoot) }
    : { kind: 'deployment', config: readConfigFile(resolve(file), env) };
}

/** @throws ConfigError naming every variable that cannot be used. */
export function readSandboxConfig(env: Environment, projectRoot: string): SandboxConfig {
  const outcome = sandboxSchema.safeParse(withoutBlanks(env));
  if (!outcome.success) {
    throw new ConfigError(
      'The environment',
      outcome.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const { HOST, PORT, GATEWAY_DATA, SANDBOX_PERSONS, SANDBOX_SEED } = outcome.data;
  return Object.freeze({
    listen: { host: HOST, port: PORT },
    dataDirectory: resolve(projectRoot, GATEWAY_DATA),
    persons: SANDBOX_PERSONS,
    seed: SANDBOX_SEED,
  });
}

const port = wholeNumber(0, 65_535);

const sandboxSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  GATEWAY_DATA: z.string().default('.data'),
  SANDBOX_PERSONS: wholeNumber(1_000, 10_000_000).default(20_000),
  SANDBOX_SEED: z.string().min(1).max(100).default('one'),
});

/** Whether the driver can read an address; between @ and / it may leave out the host, which is then a parameter. */
function isPostgresAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//u.test(text) && URL.canParse(text.replace('@/', '@host/'));
}

const departmentSchema = z.strictObject({
  url: z
    .string()
    .refine(isPostgresAddress, {
      error:
        'needs an address such as postgres://user@host:5432/database; signs such as # and / in a password are written %23 and %2F',
    })
    .optional(),
  host: z.string().min(1).optional(),
  port: port.optional(),
  database: z.string().min(1).optional(),
  user: z.string().min(1).optional(),
  password: z.string().optional(),
  passwordFile: z.string().min(1).optional(),
  tls: yesOrNo.default(false),
  maxConnections: wholeNumber(1, 50).default(5),
  timeoutMs: wholeNumber(1, 60_000).default(800),
  relations: z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.string().min(1)).default({}),
  subgraph: z
    .strictObject({
      url: z.url({ protocol: /^https?$/u, error: 'needs an address that starts with http:// or https://' }),
      timeoutMs: wholeNumber(1, 60_000).default(800),
    })
    .optional(),
});

const fileSchema = z.strictObject(
  {
    listen: z.strictObject({ host: z.string().min(1).default('127.0.0.1'), port: port.default(4000) }).prefault({}),
    console: yesOrNo.default(false),
    departments: z.record(z.string().regex(/^[a-z][a-z-]*$/u), departmentSchema, {
      error: orElse('needs the settings of each department, by its id'),
    }),
  },
  { error: orElse('needs settings, at least departments') },
);

/** Settings that say where a database is and who asks it. */
const DATABASE_SETTINGS = ['url', 'host', 'port', 'database', 'user', 'password', 'passwordFile'] as const;

/**
 * One YAML file with `${NAME}` references to the environment.
 * @throws ConfigError with the line of every problem.
 */
export function readConfigFile(file: string, env: Environment): Config {
  const unreadable = whyUnreadable(file);
  if (unreadable !== undefined) throw new ConfigError(file, [unreadable]);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(
    ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${withoutExcerpt(message)}`,
  );
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const { line } = lines.linePos(alias.range?.[0] ?? 0);
      problems.push(`line ${line}: what begins with * needs quotation marks`);
    },
  });
  if (problems.length > 0) throw new ConfigError(file, problems);

  const missing: MissingReference[] = [];
  const given = withReferences(document.toJS(), env, missing);
  const outcome = fileSchema.safeParse(given);
  const lineOf = (path: readonly PropertyKey[]): string => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return `line ${lines.linePos(Number(node.range[0])).line}: `;
      }
    }
    return '';
  };
  const all = [
    ...[...new Set(missing.map(({ name }) => name))].map((name) => `\${${name}} is not set in the environment`),
    ...(outcome.success
      ? []
      : outcome.error.issues
          .filter(({ path }) => !missing.some((reference) => reference.path === path.join('.')))
          .map(({ path, message }) => `${lineOf(path)}${path.join('.') || 'the file'}: ${message}`)),
  ];
  if (all.length > 0 || !outcome.success) throw new ConfigError(file, all);

  const base = dirname(file);
  const { listen, departments, console: hasConsole } = outcome.data;
  const fileProblems: string[] = [];
  const hosted: Record<string, SubgraphConfig> = {};
  const made = Object.fromEntries(
    Object.entries(departments).flatMap(([id, department]) => {
      if (department.subgraph !== undefined) {
        if (DATABASE_SETTINGS.some((name) => department[name] !== undefined)) {
          fileProblems.push(`departments.${id}: has a subgraph and a database; it can be asked at one of them`);
        }
        hosted[id] = department.subgraph;
        return [];
      }
      const relations = Object.fromEntries(
        Object.entries(department.relations).map(([name, path]) => [name, resolve(base, path)]),
      );
      for (const [name, path] of Object.entries(relations)) {
        const why = whyUnreadable(path);
        if (why !== undefined) fileProblems.push(`departments.${id}.relations.${name}: ${why}`);
      }
      const { maxConnections, timeoutMs } = department;
      const connection = connectionOf(department, base, id, fileProblems);
      return [[id, { connection, maxConnections, timeoutMs, relations }]];
    }),
  );
  if (fileProblems.length > 0) throw new ConfigError(file, fileProblems);
  return Object.freeze({ listen, departments: made, hosted, console: hasConsole });
}

function connectionOf(
  department: z.infer<typeof departmentSchema>,
  base: string,
  id: string,
  problems: string[],
): ClientConfig {
  const { url, host, port: number, database, user, password, passwordFile, tls } = department;
  if (url === undefined && (host === undefined || database === undefined)) {
    problems.push(`departments.${id}: needs url, or host and database, or subgraph`);
  }
  // The driver would take everything from the address, and no password where it has none.
  const beside = DATABASE_SETTINGS.filter((name) => name !== 'url' && department[name] !== undefined);
  if (url !== undefined && beside.length > 0) {
    problems.push(
      `departments.${id}: has url and ${beside.join(', ')}; give host, port, database and user instead of url`,
    );
  }
  if (password !== undefined && passwordFile !== undefined) {
    problems.push(`departments.${id}: has password and passwordFile; give one of them`);
  }
  const secretFile = passwordFile === undefined ? undefined : resolve(base, passwordFile);
  const unreadable = secretFile === undefined ? undefined : whyUnreadable(secretFile);
  if (unreadable !== undefined) {
    problems.push(`departments.${id}.passwordFile: ${unreadable}`);
    return {};
  }
  const secret = secretFile === undefined ? password : readFileSync(secretFile, 'utf8').trimEnd();
  return {
    ...(url !== undefined && { connectionString: url }),
    ...(host !== undefined && { host }),
    ...(number !== undefined && { port: number }),
    ...(database !== undefined && { database }),
    ...(user !== undefined && { user }),
    ...(secret !== undefined && { password: secret }),
    ...(tls && { ssl: true }),
  };
}

/** What a message says in general: behind its colon it repeats the file, where a secret may stand. */
const withoutExcerpt = (message: string): string => message.replace(/:.*$/su, '');

const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
