import { inject } from 'vitest';
import { readExamples } from '../../adapters/sandbox/examples/examples.ts';
import type { Config, DepartmentConfig } from '../../gateway/config.ts';
import type { SqlClient, Statement } from '../../gateway/contracts/sql.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { createGateway, type Gateway } from '../../gateway/server.ts';
import { openDepartmentClient } from '../../gateway/sources.ts';
import type { LogEvent } from '../../gateway/telemetry/log.ts';

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

/** The whole gateway in this process, over the run's real databases. */
export type TestGateway = AsyncDisposable & {
  readonly gateway: Gateway;
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<TestAnswer>;
  readonly send: (body: string, headers?: Readonly<Record<string, string>>) => Promise<TestAnswer>;
  /** Every statement that reached a database, by name, without look-ups of columns. */
  readonly statements: string[];
  readonly log: LogEvent[];
};

/** Something that stands before a department's client, to make it fail on purpose. */
export type Wrap = (client: SqlClient) => SqlClient;

/** Puts a gateway together as the program does. */
export async function createTestGateway(
  options: {
    readonly wrap?: Readonly<Record<string, Wrap>>;
    readonly configs?: Readonly<Record<string, Partial<DepartmentConfig>>>;
    readonly execution?: 'compiled' | 'reference';
    /** Departments that are asked at a subgraph of their own. */
    readonly hosted?: NonNullable<Config['hosted']>;
    /** Whether the console and introspection are on, as in the sandbox. */
    readonly hasConsole?: boolean;
  } = {},
): Promise<TestGateway> {
  const { wrap = {}, configs = {}, execution = 'compiled', hosted = {}, hasConsole = true } = options;
  const statements: string[] = [];
  const log: LogEvent[] = [];
  const departments = Object.fromEntries(
    Object.entries(inject('departments')).map(([id, connection]) => [
      id,
      { connection, maxConnections: 3, timeoutMs: 5_000, relations: {}, ...configs[id] },
    ]),
  );
  const gateway = await createGateway({
    config: { listen: { host: '127.0.0.1', port: 0 }, departments, hosted, console: hasConsole },
    departments: await discoverDepartments(),
    clock: () => TEST_NOW,
    log: (event) => void log.push(event),
    execution,
    examples: readExamples(),
    openClient: (id, config) => {
      const client = openDepartmentClient(id, config);
      return counting(wrap[id]?.(client) ?? client, statements);
    },
  });

  const send: TestGateway['send'] = async (body, headers = {}) => {
    const response = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
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
    ask: (query, variables) => send(JSON.stringify({ query, variables })),
    statements,
    log,
    [Symbol.asyncDispose]: () => gateway.close(),
  };
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
