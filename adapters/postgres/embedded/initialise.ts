import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { giveTo, PARTIAL_PREFIX, type Layout } from './directory.ts';
import type { Launch, Launcher, ServerUser } from './server-user.ts';
import { spawnProgram } from './spawn-program.ts';
import { StartError } from './start-error.ts';

/** Name of the superuser of an embedded server. */
export const SUPERUSER = 'postgres';

/**
 * Makes the data directory under another name and renames it when it is complete. UTF-8 and the C collation, whatever
 * the machine's locale is; every connection needs the password.
 */
export async function initialise(
  layout: Layout,
  { initdb, launcher, user, isDurable }: Initialisation,
  signal: AbortSignal,
): Promise<void> {
  await rm(layout.password, { force: true });
  await writeFile(layout.password, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  await giveTo(user, layout.password);
  const partial = await mkdtemp(join(layout.directory, PARTIAL_PREFIX));
  try {
    await giveTo(user, partial);
    const args = [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${layout.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...(isDurable ? [] : ['--no-sync']),
    ];
    await runInitdb(launcher(initdb, args), signal);
    await rename(partial, layout.data);
  } catch (error) {
    await rm(partial, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** What making a data directory needs. */
export type Initialisation = {
  readonly initdb: string;
  readonly launcher: Launcher;
  readonly user: ServerUser | undefined;
  /** Waits until everything is on disk. */
  readonly isDurable: boolean;
};

async function runInitdb(launch: Launch, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = await spawnProgram(launch, ['ignore', 'ignore', 'pipe']);
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  try {
    const ended = once(child, 'close');
    const complaints = child.stderr === null ? '' : await text(child.stderr);
    const [code] = await ended;
    signal.throwIfAborted();
    if (code !== 0) throw initdbError(complaints);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function initdbError(complaints: string): StartError {
  const lines = complaints.split('\n').filter((line) => line.trim() !== '');
  const found = lines.find((line) => /error|FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  const reason = found.replace(/^.*?(initdb: error|FATAL|PANIC): +/, '');
  const failed = `PostgreSQL could not make its data directory: ${reason}`;
  if (/error while loading shared libraries/.test(complaints)) {
    return new StartError('binaries-unusable', failed, 'Run `npm ci` again, with install scripts allowed.');
  }
  if (/^setpriv: /m.test(complaints)) {
    return new StartError('user-not-changeable', failed, 'Start the gateway as an ordinary user.');
  }
  if (/No space left on device/.test(complaints)) {
    return new StartError('disk-full', failed, 'Free some space (the sandbox needs about 1 GB), and start again.');
  }
  if (/could not look up effective user ID/.test(complaints)) {
    return new StartError('initialisation-failed', failed, 'Start the gateway as a user that /etc/passwd knows.');
  }
  const nextStep = 'Remove the cause and start again; nothing has to be cleaned up.';
  return new StartError('initialisation-failed', failed, nextStep);
}
