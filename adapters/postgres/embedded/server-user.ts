import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from './start-error.ts';

/** The account that PostgreSQL runs as when this process is root; PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number };

/** How to start one program as the server's user. */
export type Launch = {
  readonly command: string;
  readonly args: readonly string[];
  /** For `spawn`. Empty when the user does not change, or when the command itself changes it. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
};

/** Turns a program with its arguments into what has to be spawned. */
export type Launcher = (program: string, args: readonly string[]) => Launch;

/** Whether this process is root in the Unix sense. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The account for a directory whose surroundings belong to `owner`: that owner, so that root and the owner can take
 * turns; otherwise `postgres`, otherwise `nobody`. Only accounts that exist, because `initdb` looks its own up.
 */
export async function chooseServerUser(owner: ServerUser): Promise<ServerUser> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const named = (name: string) => accounts.find((account) => account[0] === name);
  const chosen = accounts.find((account) => owner.uid !== 0 && account[2] === `${owner.uid}`);
  const account = chosen ?? named('postgres') ?? named('nobody');
  if (account === undefined) {
    throw new StartError(
      'user-not-changeable',
      'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it as.',
      'Start the gateway as an ordinary user.',
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/**
 * How to run programs as `user` that need all of `paths`. Where the user may not reach one of them (a checkout below a
 * home directory that is closed to others, or files made under umask 077), the programs get the one capability to pass
 * over file modes. `undefined` means: as this process.
 */
export async function launcherFor(user: ServerUser | undefined, paths: readonly string[]): Promise<Launcher> {
  if (user === undefined) return (command, args) => ({ command, args, identity: {} });
  const blocked = await firstUnreachable(user, paths);
  if (blocked === undefined) return (command, args) => ({ command, args, identity: user });
  const setpriv = await findSetpriv();
  if (setpriv === undefined) {
    throw new StartError(
      'directory-not-reachable',
      `PostgreSQL does not run as root, and user id ${user.uid}, which it has to run as, cannot reach ${blocked}.`,
      `Install setpriv (package util-linux), start the gateway as an ordinary user, or open the way: chmod o+rx ${blocked}`,
    );
  }
  const options = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup', // else access(2), which PostgreSQL asks about its own files, ignores capabilities
    '--',
  ];
  return (program, args) => ({ command: setpriv, args: [...options, program, ...args], identity: {} });
}

/** The first directory or file on the way to `paths` that `user` may not enter or read. */
async function firstUnreachable(user: ServerUser, paths: readonly string[]): Promise<string | undefined> {
  const checked = new Set<string>();
  for (const path of paths) {
    for (const step of [...waysTo(await realpath(path))].toReversed()) {
      if (checked.has(step)) continue;
      checked.add(step);
      if (!(await mayUse(user, step))) return step;
    }
  }
  return undefined;
}

/** The path itself and every directory above it. */
function* waysTo(path: string): Generator<string> {
  yield path;
  const parent = dirname(path);
  if (parent !== path) yield* waysTo(parent);
}

/** Directories must be enterable, programs executable, files readable. */
async function mayUse(user: ServerUser, path: string): Promise<boolean> {
  const { mode, uid, gid, ...kind } = await stat(path).then((found) => ({
    mode: found.mode,
    uid: found.uid,
    gid: found.gid,
    isDirectory: found.isDirectory(),
  }));
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  const isProgram = !kind.isDirectory && (mode & 0o111) !== 0;
  const needed = kind.isDirectory ? 0o1 : isProgram ? 0o5 : 0o4;
  return ((mode >> shift) & needed) === needed;
}

async function findSetpriv(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  for (const path of ['/usr/bin/setpriv', '/bin/setpriv', '/usr/sbin/setpriv', '/usr/local/bin/setpriv']) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
