import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { readExamples } from '../../adapters/sandbox/examples/examples.ts';
import type { Config, DepartmentConfig } from '../../gateway/config.ts';
import type { SqlClient, Statement } from '../../gateway/contracts/sql.ts';
import { discoverMatters, type MatterFiles } from '../../gateway/matters/discover.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { DEFAULT_LIMITS } from '../../gateway/contracts/limits.ts';
import { createPolicyDesk } from '../../gateway/policy-desk.ts';
import { composeGateway } from '../../gateway/schema.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../gateway/server.ts';
import { openDepartmentClient } from '../../gateway/sources.ts';
import type { LogEvent } from '../../gateway/telemetry/log.ts';
import { TEST_MATTER, TESTER, writeTestPolicy } from './test-policy.ts';
import { createTestIssuer, TEST_AUDIENCE } from './tokens.ts';

/** The day on which tests take place. */
export const TEST_NOW = new Date('2026-11-22T04:00:00.000Z');

/** An answer over HTTP. */
export type TestAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // eslint-disable-next-line typescript/no-explicit-any -- answers are compared as whole values
  readonly data: any;
  readonly errors:
    readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[] | undefined;
};

/** Who asks, for what, in which case; whatever is left out is the tester's, who may ask everything, in a case of its own. */
export type As = {
  readonly client?: string;
  readonly officer?: string;
  readonly purpose?: string;
  readonly case?: string;
};

/** The whole gateway in this process, over the run's real databases. */
export type TestGateway = AsyncDisposable & {
  readonly gateway: Gateway;
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>, as?: As) => Promise<TestAnswer>;
  /** Sends a body as it is. Headers are put over those that the tester sends; an empty one takes a header away. */
  readonly send: (body: string, headers?: Readonly<Record<string, string>>) => Promise<TestAnswer>;
  /** Every statement that reached a database, by name, without look-ups of columns. */
  readonly statements: string[];
  readonly log: LogEvent[];
};

/** Something that stands before a department's client, to make it fail on purpose. */
export type Wrap = (client: SqlClient) => SqlClient;

/** What a test changes about the gateway. */
export type TestGatewayOptions = {
  readonly wrap?: Readonly<Record<string, Wrap>>;
  readonly configs?: Readonly<Record<string, Partial<DepartmentConfig>>>;
  readonly execution?: 'compiled' | 'reference';
  /** Departments that are asked at a subgraph of their own. */
  readonly hosted?: NonNullable<Config['hosted']>;
  /** Whether the console and introspection are on, as in the sandbox. */
  readonly hasConsole?: boolean;
  /** The matters that are assessed; those of this build when left out. */
  readonly matters?: readonly MatterFiles[];
  /** Settings of the deployment. */
  readonly config?: Partial<Config>;
  readonly clock?: () => Date;
} & Pick<GatewayOptions, 'console' | 'dangerouslyReplacedChecks'>;

/** The headers with which somebody asks. */
export const headersOf = ({ client = TESTER, officer, purpose = TEST_MATTER, case: caseNumber }: As = {}): Readonly<
  Record<string, string>
> => ({
  authorization: `Bearer ${createTestIssuer().mint({ clientId: client, ...(officer !== undefined && { officer }) })}`,
  'x-purpose': purpose,
  'x-case': caseNumber ?? `test-${(cases += 1)}`,
});

let cases = 0;

/** Puts a gateway together as the program does. */
export async function createTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { wrap = {}, hosted = {}, hasConsole = true, clock = () => TEST_NOW } = options;
  const statements: string[] = [];
  const log: LogEvent[] = [];
  const gateway = await createGateway({
    config: { ...(await testConfig(options.configs)), hosted, console: hasConsole, ...options.config },
    departments: await discoverDepartments(),
    matters: options.matters ?? (await discoverMatters()),
    clock,
    log: (event) => void log.push(event),
    execution: options.execution ?? 'compiled',
    console: options.console ?? { examples: readExamples() },
    openClient: (id, config) => {
      const client = openDepartmentClient(id, config);
      return counting(wrap[id]?.(client) ?? client, statements);
    },
    ...(options.dangerouslyReplacedChecks && { dangerouslyReplacedChecks: options.dangerouslyReplacedChecks }),
  });

  const send: TestGateway['send'] = async (body, headers = {}) => {
    const all = { 'content-type': 'application/json', ...headersOf(), ...headers };
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      payload: body,
    });
    const parsed = response.json<{ data?: unknown; errors?: TestAnswer['errors'] }>();
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      data: parsed.data,
      errors: parsed.errors,
    };
  };

  return {
    gateway,
    send,
    ask: (query, variables, as) => send(JSON.stringify({ query, variables }), headersOf(as)),
    statements,
    log,
    [Symbol.asyncDispose]: () => gateway.close(),
  };
}

/** A deployment over the run's databases, in which the tester may ask everything as often as a test likes. */
export async function testConfig(configs: TestGatewayOptions['configs'] = {}): Promise<Config> {
  const { perConsumer } = DEFAULT_LIMITS;
  const unbounded = { ...perConsumer, requestsPerMinute: 1_000_000, keysPerDay: 1_000_000 };
  return {
    listen: { host: '127.0.0.1', port: 0 },
    mode: 'trial',
    audience: TEST_AUDIENCE,
    issuers: [createTestIssuer().issuerConfig],
    policy: await testPolicy(),
    limits: { perConsumer: unbounded, perOfficer: unbounded },
    departments: Object.fromEntries(
      Object.entries(inject('departments')).map(([id, connection]) => [
        id,
        { connection, maxConnections: 3, timeoutMs: 5_000, relations: {}, ...configs[id] },
      ]),
    ),
    console: false,
  };
}

/** The folder of the tester's policy, written by whichever worker needs it first. */
async function testPolicy(): Promise<string> {
  const folder = join(inject('sharedFolder'), 'policy');
  if (!existsSync(folder)) {
    const departments = await discoverDepartments();
    const matters = await discoverMatters();
    const { facts } = composeGateway({ departments, clock: () => TEST_NOW, desk: createPolicyDesk(), matters });
    await writeTestPolicy(folder, facts, [...matters.map(({ rule }) => rule.code), 'CA-JOINT']);
  }
  return folder;
}

function counting(client: SqlClient, statements: string[]): SqlClient {
  return {
    query: (statement: Statement, signal) => {
      if (!statement.name.endsWith('.describe')) statements.push(statement.name);
      return client.query(statement, signal);
    },
    close: client.close,
  };
}
