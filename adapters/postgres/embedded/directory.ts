import { lchown, lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { chooseServerUser, isRoot, type ServerUser } from './server-user.ts';
import { directoryError, StartError, systemCode } from './start-error.ts';

/** PostgreSQL's major version, as its data directories state it. */
const DATA_VERSION = '18';

/** Where things are in the directory of one embedded server. */
export type Layout = {
  readonly directory: string;
  /** PostgreSQL's own data directory. It exists only when complete. */
  readonly data: string;
  /** Password of the superuser; readable for its owner alone. */
  readonly password: string;
  /** What the server reports, without anything from statements or rows. */
  readonly log: string;
};

/** Names of the parts; nothing is read or made. */
export function layoutOf(path: string): Layout {
  const directory = resolve(path);
  return {
    directory,
    data: join(directory, 'data'),
    password: join(directory, 'password'),
    log: join(directory, 'postgres.log'),
  };
}

/** Begin of the name under which a data directory is made. */
export const PARTIAL_PREFIX = 'data.partial-';

/** Makes the directory where it is missing. Made by root, it belongs to whoever owns what is above it. */
export async function prepareDirectory(directory: string): Promise<void> {
  try {
    const above = await nearestExisting(directory);
    const first = await mkdir(directory, { recursive: true });
    if (first === undefined || !isRoot()) return;
    for (let made = directory; made.length >= first.length; made = dirname(made))
      await lchown(made, above.uid, above.gid);
  } catch (error) {
    throw directoryError(directory, error);
  }
}

/** Whether there are data already, and which account the server has to run as; `undefined` means: as this process. */
export async function inspectData(
  layout: Layout,
): Promise<{ readonly exists: boolean; readonly user: ServerUser | undefined }> {
  const data = await statIfThere(layout.data);
  if (data === undefined) {
    return { exists: false, user: isRoot() ? await chooseServerUser(await stat(layout.directory)) : undefined };
  }
  const uid = process.geteuid?.();
  if (uid !== undefined && uid !== 0 && data.uid !== uid) throw foreignData(layout, data.uid);
  await checkData(layout);
  if (!isRoot()) return { exists: true, user: undefined };
  if (data.uid !== 0) return { exists: true, user: { uid: data.uid, gid: data.gid } };
  const user = await chooseServerUser(await stat(layout.directory)); // copied by root, which lost its owner
  await giveTo(user, layout.data);
  return { exists: true, user };
}

/** Removes what starts that were cut off have left. */
export async function removeLeftovers({ directory }: Layout): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(PARTIAL_PREFIX));
  await Promise.all(names.map((name) => rm(join(directory, name), { recursive: true, force: true, maxRetries: 5 })));
}

/** Changes the owner of a file or of a whole tree. */
export async function giveTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (user === undefined) return;
  try {
    await lchown(path, user.uid, user.gid);
    if (!(await lstat(path)).isDirectory()) return;
    for (const name of await readdir(path)) await giveTo(user, join(path, name));
  } catch (cause) {
    throw new StartError(
      'user-not-changeable',
      `PostgreSQL does not run as root, and ${path} cannot be given to user id ${user.uid} (${systemCode(cause) ?? 'unknown reason'}).`,
      'Start the gateway as an ordinary user, or with a directory on a local disk.',
      { cause },
    );
  }
}

async function checkData({ data, password }: Layout): Promise<void> {
  const version = (await readIfThere(join(data, 'PG_VERSION')))?.trim();
  if (version !== DATA_VERSION) {
    throw new StartError(
      'data-not-usable',
      version === undefined
        ? `${data} is not a PostgreSQL data directory.`
        : `${data} was made by PostgreSQL ${version}, and this is PostgreSQL ${DATA_VERSION}.`,
      `Move ${data} away, or use another directory; a new one is made at the next start.`,
    );
  }
  if ((await statIfThere(password)) === undefined) {
    throw new StartError(
      'data-not-usable',
      `${data} is there, and the file with its password, ${password}, is missing.`,
      `Restore that file, or move ${data} away; a new one is made at the next start.`,
    );
  }
}

function foreignData({ data }: Layout, uid: number): StartError {
  return new StartError(
    'directory-not-reachable',
    `${data} belongs to user id ${uid}; it was probably made by a gateway that was started as root.`,
    'Start as that user or as root, choose another directory, or remove this one as root to begin anew.',
  );
}

/** Owner of the lowest directory above `path` that is there, or of `path` itself. */
async function nearestExisting(path: string): Promise<ServerUser> {
  return (await statIfThere(path)) ?? nearestExisting(dirname(path));
}

async function statIfThere(path: string): Promise<ServerUser | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
