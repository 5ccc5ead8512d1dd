import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openSandboxDatabases, type SandboxServer } from '../../adapters/sandbox/databases.ts';
import { openTestServer } from './embedded-database.ts';

declare module 'vitest' {
  // eslint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    readonly testServer: SandboxServer;
    /** Folder for what the workers make once and share. */
    readonly sharedFolder: string;
    readonly departments: Awaited<ReturnType<typeof openSandboxDatabases>>['connections'];
  }
}

/** Persons in the databases that tests read. */
const PERSONS = 2_000;

/** One real server with the four department databases for the whole run. Tests that change something copy a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const { host, port, superuser, password, directory } = server;
  const databases = await openSandboxDatabases({
    server,
    directory,
    persons: PERSONS,
    seed: 'tests',
    fresh: true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  project.provide('testServer', { host, port, superuser, password });
  project.provide('departments', databases.connections);
  const sharedFolder = await mkdtemp(join(tmpdir(), 'gateway-tests-'));
  project.provide('sharedFolder', sharedFolder);
  return async () => {
    await server.close();
    await rm(sharedFolder, { recursive: true, force: true });
  };
}
