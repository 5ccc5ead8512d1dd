import { execFile } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { giveTo, type Layout } from './directory.ts';
import { openLog, readLogFrom } from './log-file.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { pause, waitForExit } from './running-process.ts';
import type { Launcher, ServerUser } from './server-user.ts';
import { settingArguments } from './settings.ts';
import { spawnError, spawnProgram } from './spawn-program.ts';
import { StartError, systemCode } from './start-error.ts';

/** A server that accepts connections. */
export type Postmaster = {
  readonly pid: number;
  /** False once the server has ended, whoever ended it. */
  isRunning(): boolean;
};

/** How a start ended. */
export type Start =
  | { readonly kind: 'ready'; readonly postmaster: Postmaster }
  | { readonly kind: 'port-taken' }
  /** Processes of a server that was killed still have its shared memory. */
  | { readonly kind: 'still-attached' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a start needs. */
export type StartOptions = {
  readonly postgres: string;
  readonly pgCtl: string;
  readonly launcher: Launcher;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

/** Recovery after a crash can take a while; a server that does not even then answer is given up. */
const START_TIMEOUT_MS = 300_000;
const POLL_MS = 15;

/** A fast shutdown ends sessions and writes a checkpoint; after this time it is cut short, and the next start recovers. */
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/**
 * Starts the server and waits until it accepts connections. It gets a session of its own: Ctrl-C in the terminal does
 * not reach it, so that the gateway can finish its work first. When aborted, it is stopped before this rejects.
 */
export async function startPostmaster(layout: Layout, options: StartOptions, signal: AbortSignal): Promise<Start> {
  signal.throwIfAborted();
  const log = await openLog(layout.log);
  try {
    await giveTo(options.user, layout.log);
    const launched = process.platform === 'win32' ? launchOnWindows : launch;
    return await launched(layout, options, log, signal);
  } finally {
    await log.close();
  }
}

/** Ends the server: first fast, then at once. Resolves when it is gone. */
export async function stopPostmaster(data: string, pid: number, pgCtl: string): Promise<void> {
  if (process.platform === 'win32') {
    await promisify(execFile)(pgCtl, ['stop', '-w', '-m', 'fast', '-D', data], { windowsHide: true });
    return;
  }
  if (sendSignal(pid, 'SIGINT') && !(await waitForExit(pid, FAST_SHUTDOWN_MS)) && sendSignal(pid, 'SIGQUIT')) {
    if (await waitForExit(pid, IMMEDIATE_SHUTDOWN_MS)) return;
    throw new StartError(
      'server-failed',
      `The PostgreSQL server with process id ${pid} does not stop.`,
      `End it (kill -9 ${pid}) and start again; the data are recovered.`,
    );
  }
}

async function launch(layout: Layout, options: StartOptions, log: FileHandle, signal: AbortSignal): Promise<Start> {
  const { size } = await log.stat();
  const program = options.launcher(options.postgres, serverArguments(layout, options));
  const child = await spawnProgram(program, ['ignore', log.fd, log.fd]);
  const { pid } = child;
  if (pid === undefined) throw new TypeError('A process that runs has an id.');
  const state = { isRunning: true };
  child.once('exit', () => (state.isRunning = false));
  child.unref();

  for (const deadline = performance.now() + START_TIMEOUT_MS; state.isRunning; await pause(POLL_MS)) {
    const file = await readPostmasterFile(layout.data);
    if (file?.pid === pid && file.isReady) {
      return { kind: 'ready', postmaster: { pid, isRunning: () => state.isRunning } };
    }
    if (signal.aborted || performance.now() > deadline) {
      await stopPostmaster(layout.data, pid, options.pgCtl);
      signal.throwIfAborted();
      return { kind: 'failed', reason: `it was not ready within ${START_TIMEOUT_MS / 1_000} seconds` };
    }
  }
  return explain(await readLogFrom(log, size));
}

/** `pg_ctl` gives up administrator's rights, which the server itself refuses to run with. */
async function launchOnWindows(layout: Layout, options: StartOptions, log: FileHandle): Promise<Start> {
  const { size } = await log.stat();
  const quoted = serverArguments(layout, options)
    .slice(2)
    .map((argument) => `"${argument}"`);
  const args = ['start', '-w', '-D', layout.data, '-l', layout.log, '-o', quoted.join(' ')];
  try {
    await promisify(execFile)(options.pgCtl, args, { windowsHide: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw spawnError(options.pgCtl, error);
    return explain(await readLogFrom(log, size));
  }
  const file = await readPostmasterFile(layout.data);
  if (file === undefined) return explain(await readLogFrom(log, size));
  return { kind: 'ready', postmaster: { pid: file.pid, isRunning: () => true } };
}

/** The data directory comes first: it is what tells our server from others. */
function serverArguments({ data }: Layout, { port, settings }: StartOptions): readonly string[] {
  return ['-D', data, '-p', `${port}`, ...settingArguments(settings)];
}

function explain(report: string): Start {
  if (/could not bind .*(in use|permission denied|forbidden)/i.test(report)) return { kind: 'port-taken' };
  if (/pre-existing shared memory block/.test(report)) return { kind: 'still-attached' };
  const lines = report.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  return { kind: 'failed', reason: reason.replace(/^.*?(FATAL|PANIC): +/, '') };
}

/** False when there is nobody left to get it. */
function sendSignal(pid: number, name: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    return process.kill(pid, name);
  } catch (cause) {
    if (systemCode(cause) === 'ESRCH') return false;
    throw new StartError(
      'server-failed',
      `The PostgreSQL server with process id ${pid} may not be stopped by this user.`,
      `Stop it as the user who started it, or as root (kill -INT ${pid}).`,
      { cause },
    );
  }
}
