import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lookAtProcess, type RunningProcess } from './running-process.ts';
import { StartError, systemCode } from './start-error.ts';

/** What a running server says about itself in the `postmaster.pid` of its data directory. */
export type PostmasterFile = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** Reads the file; `undefined` when there is none, or it is not (yet) complete. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const lines = (await readIfThere(join(data, 'postmaster.pid')))?.split('\n');
  if (lines === undefined) return undefined;
  // Lines: pid, data directory, start time, port, socket directory, listen address, shared memory, status
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port, isReady: lines[7]?.trim() === 'ready' && Number.isSafeInteger(port) && port > 0 };
}

/** What `postmaster.pid` says, if its process is there and really is the server of that directory; ids come again. */
export async function findPostmaster(data: string): Promise<PostmasterFile | undefined> {
  const file = await readPostmasterFile(data);
  if (file === undefined) return undefined;
  const running = await lookAtProcess(file.pid);
  return running !== undefined && isServerOf(running, data, await realpath(data)) ? file : undefined;
}

function isServerOf({ command, workingDirectory }: RunningProcess, data: string, realData: string): boolean {
  const [program = '', ...args] = command ?? [];
  if (workingDirectory !== undefined) return workingDirectory === realData && basename(program) === 'postgres';
  if (args.length > 0) return basename(program) === 'postgres' && (args.includes(data) || args.includes(realData));
  const line = comparable(program);
  return line.includes('postgres') && (line.includes(comparable(data)) || line.includes(comparable(realData)));
}

/** Windows writes one path in several ways. */
function comparable(text: string): string {
  return text.replaceAll('\\', '/').toLowerCase();
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new StartError(
      'directory-not-reachable',
      `${path} may not be read; the server was probably started by another user or by root.`,
      'Run this command as the user who started the gateway.',
      { cause: error },
    );
  }
}
