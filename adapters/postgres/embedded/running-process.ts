import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { systemCode } from './start-error.ts';

const run = promisify(execFile);

/** What can be learned about a process. What the system does not show is absent. */
export type RunningProcess = {
  /** Differs between two processes that had the same id one after the other; compared, never read. */
  readonly startToken?: string;
  readonly workingDirectory?: string;
  /** The command with its arguments; one string where the system does not keep them apart. */
  readonly command?: readonly string[];
};

/** Looks at the process with that id; `undefined` when there is none, or only its unreaped remains. */
export async function lookAtProcess(pid: number): Promise<RunningProcess | undefined> {
  if (!isSignalable(pid)) return undefined;
  if (process.platform === 'linux') return lookOnLinux(pid);
  return process.platform === 'win32' ? lookOnWindows(pid) : lookWithPs(pid);
}

/** Resolves once that process is gone; `false` when it is still there after `timeoutMs`. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while ((await lookAtProcess(pid)) !== undefined) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Waits. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH'; // EPERM: it is there, and not ours
  }
}

async function lookOnLinux(pid: number): Promise<RunningProcess | undefined> {
  const [stat, workingDirectory, commandLine, boot] = await Promise.all([
    readIfAllowed(readFile(`/proc/${pid}/stat`, 'utf8')),
    readIfAllowed(readlink(`/proc/${pid}/cwd`)),
    readIfAllowed(readFile(`/proc/${pid}/cmdline`, 'utf8')),
    readIfAllowed(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
  ]);
  // proc_pid_stat(5): the name in brackets may hold anything, so count from its end: state is field 3, start time 22.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields?.[0] === 'Z' || fields?.[0] === 'X') return undefined;
  if (fields === undefined && !isSignalable(pid)) return undefined; // it ended while we looked
  return {
    ...(fields?.[19] === undefined ? {} : { startToken: `${boot?.trim() ?? ''}/${fields[19]}` }),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
    ...(commandLine === undefined ? {} : { command: commandLine.split('\0').slice(0, -1) }),
  };
}

async function lookWithPs(pid: number): Promise<RunningProcess | undefined> {
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/bin:/usr/bin' }; // the same words whoever asks
  const ps = run('ps', ['-ww', '-o', 'stat=,lstart=,command=', '-p', `${pid}`], { env });
  const text = (await readIfAllowed(ps))?.stdout.trim();
  if (text === undefined) return {};
  // lstart is five words: "Sun Nov 22 04:38:01 2026"
  const [state = 'Z', ...rest] = text.split(/\s+/);
  if (state.startsWith('Z')) return undefined;
  return { startToken: rest.slice(0, 5).join(' '), command: [rest.slice(5).join(' ')] };
}

const windowsProcess = z.object({ CreationDate: z.unknown(), CommandLine: z.string().nullable() });

async function lookOnWindows(pid: number): Promise<RunningProcess | undefined> {
  const ask = `Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}' | Select-Object CreationDate,CommandLine | ConvertTo-Json`;
  const text = (await readIfAllowed(run('powershell', ['-NoProfile', '-Command', ask])))?.stdout;
  if (text === undefined) return {};
  if (text.trim() === '') return undefined;
  const { CreationDate, CommandLine } = windowsProcess.parse(JSON.parse(text));
  return { startToken: JSON.stringify(CreationDate), ...(CommandLine === null ? {} : { command: [CommandLine] }) };
}

/** The result, or nothing where the process ended meanwhile or the system keeps it from us. */
async function readIfAllowed<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch {
    return undefined;
  }
}
