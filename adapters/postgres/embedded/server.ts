import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { inspectData, layoutOf, prepareDirectory, removeLeftovers, type Layout } from './directory.ts';
import { findFreePort } from './free-port.ts';
import { initialise, SUPERUSER } from './initialise.ts';
import { takeOwnership } from './ownership.ts';
import { findPostmaster } from './postmaster-file.ts';
import { startPostmaster, stopPostmaster, type Postmaster, type StartOptions } from './postmaster.ts';
import { pause } from './running-process.ts';
import { launcherFor } from './server-user.ts';
import { SERVER_SETTINGS } from './settings.ts';
import { directoryError, StartError, systemCode } from './start-error.ts';

/** Where a server listens, and how to get in. */
export type RunningServer = {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly superuser: string;
  /** Made at random when the data directory was. */
  readonly password: string;
  readonly pid: number;
  readonly directory: string;
};

/** A server that this process has started and has to close. */
export type EmbeddedServer = RunningServer & {
  /** The data directory was made by this start. */
  readonly wasInitialised: boolean;
  /** Ends all sessions and stops the server. Resolves when it is gone; asking again gives the same promise. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** What the start is about to do; worth telling whoever waits. */
export type StartStep = 'initialising' | 'starting' | 'recovering';

/** How to open a server. */
export type EmbeddedServerOptions = {
  /** Absolute path of a directory that is the server's alone; made where it is missing. */
  readonly directory: string;
  /** Default: one that the system chooses. */
  readonly port?: number;
  /** PostgreSQL settings, over those of `SERVER_SETTINGS`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onStep?: (step: StartStep) => void;
  readonly signal: AbortSignal;
};

/** A port that was free can be taken a moment later. */
const PORT_ATTEMPTS = 5;

/** Sessions of a server that was killed end by themselves as soon as they notice. */
const DETACH_TIMEOUT_MS = 10_000;

/**
 * Starts the PostgreSQL server of a directory, making its data at the first time. What a crash left behind, of this
 * process's predecessor or of the server, is cleared up first; data are never removed. At most one living process has
 * the server of a directory open.
 * @throws StartError
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  options.signal.throwIfAborted();
  const binaries = await findBinaries(process.platform, process.arch);
  const layout = layoutOf(options.directory);
  await prepareDirectory(layout.directory);
  const ownership = await translated(layout, () => takeOwnership(layout.directory));
  try {
    return await translated(layout, () => openOwned(layout, binaries, options, () => ownership.release()));
  } catch (error) {
    await ownership.release();
    throw error;
  }
}

/** Finds the server of a directory that another process has started and that accepts connections. */
export async function findRunningServer(directory: string): Promise<RunningServer | undefined> {
  const layout = layoutOf(directory);
  const file = await findPostmaster(layout.data);
  if (file?.isReady !== true) return undefined;
  return describe(layout, file, await readPassword(layout));
}

async function openOwned(
  layout: Layout,
  binaries: Binaries,
  { port, settings: own = {}, onStep, signal }: EmbeddedServerOptions,
  release: () => Promise<void>,
): Promise<EmbeddedServer> {
  const { exists, user } = await inspectData(layout);
  const share = join(binaries.postgres, '../../share/postgresql/postgres.bki');
  const launcher = await launcherFor(user, [layout.directory, binaries.postgres, binaries.initdb, share]);
  const settings = { ...SERVER_SETTINGS, ...own };

  await removeLeftovers(layout);
  if (exists) {
    await clearUp(layout, binaries, onStep);
  } else {
    onStep?.('initialising');
    const { initdb } = binaries;
    await initialise(layout, { initdb, launcher, user, isDurable: own['fsync'] !== 'off' }, signal);
  }

  const password = await readPassword(layout);
  onStep?.('starting');
  const started = await startOnSomePort(layout, { ...binaries, launcher, user, settings }, port, signal);
  const { postmaster } = started;
  const stop = async () => {
    if (postmaster.isRunning()) await stopPostmaster(layout.data, postmaster.pid, binaries.pgCtl);
    await release();
  };
  let stopped: Promise<void> | undefined;
  const close = () => (stopped ??= stop());
  const running = describe(layout, { pid: postmaster.pid, port: started.port }, password);
  return { ...running, wasInitialised: !exists, close, [Symbol.asyncDispose]: close };
}

/** Stops a server whose gateway died, and removes the mark of one that died itself. */
async function clearUp(layout: Layout, { pgCtl }: Binaries, onStep: EmbeddedServerOptions['onStep']): Promise<void> {
  const orphan = await findPostmaster(layout.data);
  if (orphan !== undefined) {
    onStep?.('recovering');
    await stopPostmaster(layout.data, orphan.pid, pgCtl);
  }
  // PostgreSQL would take any process that got the same id since for the old server. That no old session is left, it
  // finds out by its shared memory.
  await rm(join(layout.data, 'postmaster.pid'), { force: true });
}

async function startOnSomePort(
  layout: Layout,
  options: Omit<StartOptions, 'port'>,
  wanted: number | undefined,
  signal: AbortSignal,
): Promise<{ readonly postmaster: Postmaster; readonly port: number }> {
  const detachDeadline = performance.now() + DETACH_TIMEOUT_MS;
  for (let portsLeft = wanted === undefined ? PORT_ATTEMPTS : 1; ;) {
    const port = wanted ?? (await findFreePort());
    const start = await startPostmaster(layout, { ...options, port }, signal);
    switch (start.kind) {
      case 'ready':
        return { postmaster: start.postmaster, port };
      case 'port-taken':
        portsLeft -= 1;
        if (portsLeft === 0) throw portTaken(port);
        break;
      case 'still-attached':
        if (performance.now() > detachDeadline) throw failed(layout, 'sessions of a server that was killed still run');
        await pause(100);
        break;
      case 'failed':
        throw failed(layout, start.reason);
    }
  }
}

function describe(
  { directory }: Layout,
  { pid, port }: { readonly pid: number; readonly port: number },
  password: string,
): RunningServer {
  return { host: '127.0.0.1', port, superuser: SUPERUSER, password, pid, directory };
}

async function readPassword({ password }: Layout): Promise<string> {
  try {
    return await readFile(password, 'utf8');
  } catch (cause) {
    throw new StartError(
      'directory-not-reachable',
      `The server's password cannot be read from ${password} (${systemCode(cause) ?? 'unknown reason'}).`,
      'Run this command as the user who started the gateway.',
      { cause },
    );
  }
}

async function translated<T>({ directory }: Layout, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw directoryError(directory, error);
  }
}

function portTaken(port: number): StartError {
  return new StartError(
    'port-in-use',
    `PostgreSQL cannot listen on 127.0.0.1:${port}; another program uses that port, or it is reserved.`,
    'End that program, choose another port, or give none and let the system choose.',
  );
}

function failed({ log }: Layout, reason: string): StartError {
  return new StartError('server-failed', `PostgreSQL did not start: ${reason}`, `Its own report is in ${log}.`);
}
