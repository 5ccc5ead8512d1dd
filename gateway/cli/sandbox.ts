import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findRunningServer, openEmbeddedServer, type EmbeddedServer } from '../../adapters/postgres/embedded/server.ts';
import { directoryError, StartError } from '../../adapters/postgres/embedded/start-error.ts';
import {
  openSandboxDatabases,
  SandboxBusy,
  type SandboxDatabases,
  type SandboxServer,
} from '../../adapters/sandbox/databases.ts';
import type { SandboxIssuer } from '../../adapters/sandbox/issuer/issuer.ts';
import type { Config, SandboxConfig } from '../config.ts';
import { ISSUER_DEFAULTS } from '../contracts/issuer.ts';
import { projectPath } from '../contracts/project-files.ts';
import { DEFAULT_LIMITS } from '../contracts/limits.ts';
import { startProgress, type Terminal } from './terminal.ts';

/** The sandbox's databases, and what has to be closed after use. */
export type Sandbox = {
  readonly departments: Config['departments'];
  readonly databases: SandboxDatabases;
  readonly server: SandboxServer;
  readonly close: () => Promise<void>;
};

/** What a command wants of the sandbox. */
export type SandboxOptions = {
  readonly config: SandboxConfig;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Makes the databases anew. */
  readonly fresh?: boolean;
  /** Uses the server of a gateway that is running, instead of refusing. */
  readonly beside?: boolean;
};

/** Longest wait for one statement in the sandbox, in milliseconds. The first one after a start reads from disk. */
const TIMEOUT_MS = 2_000;

/**
 * Opens the sandbox: the embedded server and the four databases, made at the first time.
 * @throws StartError with a sentence and a next step.
 */
export async function openSandbox({
  config,
  terminal,
  signal,
  fresh = false,
  beside = false,
}: SandboxOptions): Promise<Sandbox> {
  const directory = join(config.dataDirectory, 'postgres');
  const running = beside ? await findRunningServer(directory) : undefined;
  const opened =
    running === undefined ? await startServer(directory, config.dataDirectory, terminal, signal) : undefined;
  const server = running ?? opened;
  if (server === undefined) throw new Error('unreachable: a server is found or started');
  try {
    let progress: ReturnType<typeof startProgress> | undefined;
    const databases = await openSandboxDatabases({
      server,
      directory: config.dataDirectory,
      persons: config.persons,
      seed: config.seed,
      fresh,
      signal,
      onProgress: (done, total) => {
        progress ??= startProgress(terminal, 'Synthetic population', () => performance.now());
        progress.update(done, total);
      },
    });
    progress?.finish();
    return { departments: departmentsOf(databases), databases, server, close: async () => opened?.close() };
  } catch (error) {
    const explained = await explanationOf(error, directory, config.dataDirectory);
    await opened?.close();
    throw explained;
  }
}

/** What can be foreseen while databases are made, with a next step. */
async function explanationOf(error: unknown, directory: string, dataDirectory: string): Promise<unknown> {
  if (error instanceof SandboxBusy) {
    return new StartError(
      'server-in-use',
      `Another command is making the sandbox's databases in ${dataDirectory}.`,
      'Wait until it is done, or stop it with Ctrl-C.',
      { cause: error },
    );
  }
  if (error instanceof Error && 'code' in error && error.code === '53100') {
    return new StartError(
      'disk-full',
      `There is no room left for the sandbox's databases in ${dataDirectory}.`,
      'Free some space, make fewer persons, or choose a directory on another disk: GATEWAY_DATA=… npm start',
      { cause: error },
    );
  }
  if (error instanceof Error && (await findRunningServer(directory)) === undefined) {
    return new StartError(
      'server-failed',
      'The PostgreSQL server ended while the databases were made.',
      'Start again; what is half-made is removed.',
      { cause: error },
    );
  }
  return error;
}

async function startServer(
  directory: string,
  dataDirectory: string,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<EmbeddedServer> {
  await mkdir(dataDirectory, { recursive: true }).catch((error: unknown) => {
    throw directoryError(dataDirectory, error);
  });
  let progress: ReturnType<typeof startProgress> | undefined;
  const server = await openEmbeddedServer({
    directory,
    signal,
    onStep: (step) => {
      if (step === 'initialising') {
        progress = startProgress(terminal, 'PostgreSQL, made for this checkout', () => performance.now());
      }
    },
  });
  progress?.finish();
  return server;
}

const departmentsOf = ({ connections }: SandboxDatabases): Config['departments'] =>
  Object.fromEntries(
    Object.entries(connections).map(([id, connection]) => [
      id,
      { connection, maxConnections: 5, timeoutMs: TIMEOUT_MS, relations: {} },
    ]),
  );

/** What tokens of the sandbox's issuer name in `aud`: no address, so that it is the same on every port. */
export const SANDBOX_AUDIENCE = 'https://gateway.sandbox.invalid';

/** Consumers, matters, grants and trusted documents of the sandbox; they may be edited while it runs. */
export const SANDBOX_POLICY = projectPath('adapters/sandbox/policy');

/** The sandbox as a deployment: over its own databases, with its own issuer and policy. */
export const sandboxDeployment = (
  { listen }: Pick<SandboxConfig, 'listen'>,
  departments: Config['departments'],
  { issuer, keysUrl }: Pick<SandboxIssuer, 'issuer' | 'keysUrl'>,
): Config => ({
  listen,
  mode: 'trial',
  console: true,
  audience: SANDBOX_AUDIENCE,
  issuers: [{ ...ISSUER_DEFAULTS, issuer, keys: { kind: 'remote', url: keysUrl } }],
  policy: SANDBOX_POLICY,
  limits: DEFAULT_LIMITS,
  departments,
});
