import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';
import { loadSandbox, type SandboxSummary } from '../../../adapters/sandbox/load.ts';
import type { Department } from '../../../adapters/sandbox/world.ts';
import { DEPARTMENTS } from './department-clients.ts';

/** Four databases of their own on the test run's server; dropped when done. */
export type FreshDatabases = AsyncDisposable & { readonly connections: Readonly<Record<Department, ClientConfig>> };

/** Makes four empty databases. */
export async function createFreshDatabases(name: string): Promise<FreshDatabases> {
  const { host, port, superuser: user, password } = inject('testServer');
  const names = DEPARTMENTS.map((department) => `fresh_${name}_${department.replace('-', '_')}`);
  const admin = new Client({ host, port, user, password, database: 'postgres' });
  await admin.connect();
  for (const database of names) await admin.query(`create database ${database} template template0`);
  const connection = (index: number): ClientConfig => ({ host, port, user, password, database: names[index] });
  return {
    connections: {
      household: connection(0),
      enrollment: connection(1),
      'real-estate': connection(2),
      disability: connection(3),
    },
    async [Symbol.asyncDispose]() {
      for (const database of names) await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}

/** Loads a sandbox into such databases. */
export function fill(
  { connections }: FreshDatabases,
  options: {
    readonly persons: number;
    readonly seed: string;
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number) => void;
  },
): Promise<SandboxSummary> {
  const { persons, seed, signal = new AbortController().signal, onProgress = () => undefined } = options;
  const databases = DEPARTMENTS.map((department) => ({ department, connection: connections[department] }));
  return loadSandbox({ databases, persons, seed, signal, onProgress });
}
