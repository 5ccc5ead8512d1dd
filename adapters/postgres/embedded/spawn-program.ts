import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import type { Launch } from './server-user.ts';
import { StartError, systemCode } from './start-error.ts';

/** What every program gets as its environment: nothing of ours, so that no `PG…` variable changes its course. */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };

/**
 * Starts a program of PostgreSQL in a session of its own: Ctrl-C in the terminal does not reach it, so that we decide
 * when it ends. Resolves when it runs.
 * @throws StartError when it cannot be run at all.
 */
export async function spawnProgram({ command, args, identity }: Launch, stdio: StdioOptions): Promise<ChildProcess> {
  try {
    const options = { cwd: '/', env: ENVIRONMENT, detached: true, stdio, windowsHide: true };
    const child = spawn(command, args, { ...identity, ...options });
    await once(child, 'spawn');
    return child;
  } catch (cause) {
    throw spawnError(command, cause);
  }
}

/** Says why a program of PostgreSQL could not be run at all. */
export function spawnError(command: string, cause: unknown): StartError {
  const code = systemCode(cause) ?? 'unknown reason';
  return code === 'EPERM' || code === 'EINVAL'
    ? new StartError(
        'user-not-changeable',
        'PostgreSQL does not run as root, and this process may not start it as another user.',
        'Start the gateway as an ordinary user.',
        { cause },
      )
    : new StartError(
        'binaries-unusable',
        `${command} cannot be run on this system (${code}).`,
        'The PostgreSQL packages need glibc (Debian, Ubuntu, Fedora; not Alpine), and a disk mounted without noexec.',
        { cause },
      );
}
