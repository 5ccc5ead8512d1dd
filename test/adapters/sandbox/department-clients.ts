import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import type { Department } from '../../../adapters/sandbox/world.ts';

/** The four departments, in the order of the sandbox. */
export const DEPARTMENTS = [
  'household',
  'enrollment',
  'real-estate',
  'disability',
] as const satisfies readonly Department[];

/** Asks the department databases directly, without the gateway. */
export type DepartmentClients = AsyncDisposable & {
  /** Rows of a statement, as objects. */
  readonly rows: (
    department: Department,
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
  /** The first column of the rows. */
  readonly column: (department: Department, sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;
};

/** Opens a connection to each department database of the test run, or to others. */
export async function openDepartmentClients(
  connections: Readonly<Record<Department, ClientConfig>> = inject('departments'),
): Promise<DepartmentClients> {
  const clients = new Map<Department, Client>();
  for (const department of DEPARTMENTS) {
    const client = new Client(connections[department]);
    await client.connect();
    clients.set(department, client);
  }

  async function rows(
    department: Department,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Record<string, unknown>[]> {
    const result = await clients.get(department)?.query<Record<string, unknown>>(sql, [...values]);
    return result?.rows ?? [];
  }

  return {
    rows,
    column: async (department, sql, values) =>
      (await rows(department, sql, values)).map((row) => Object.values(row)[0]),
    async [Symbol.asyncDispose]() {
      await Promise.all([...clients.values()].map((client) => client.end()));
    },
  };
}
