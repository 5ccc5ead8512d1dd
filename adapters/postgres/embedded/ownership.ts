import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { lookAtProcess } from './running-process.ts';
import { StartError, systemCode } from './start-error.ts';

/** The right to start and stop the server of one directory; at most one living process has it. */
export type Ownership = {
  /** Gives the right back; asking again does nothing. */
  release(): Promise<void>;
};

const ownerFile = z.object({
  pid: z.number().int().positive(),
  startToken: z.string().optional(),
  isReleased: z.boolean(),
});

type Owner = z.infer<typeof ownerFile>;

/**
 * Takes the right, also from a process that died with it.
 *
 * Owners are numbered files `owner.1`, `owner.2`, …, and the highest number counts. A file appears with its content in
 * one step (`link`), and only one process can make a given number. Releasing marks the file instead of removing it: a
 * number that came back could be taken twice by processes that looked at different moments.
 * @throws StartError `server-in-use` when a living process has it.
 */
export async function takeOwnership(directory: string): Promise<Ownership> {
  const self = await lookAtProcess(process.pid);
  const owner: Owner = { pid: process.pid, startToken: self?.startToken, isReleased: false };
  const draft = await writeDraft(directory, owner);
  try {
    for (;;) {
      const [highest = 0] = await generations(directory);
      const current = highest === 0 ? undefined : await livingOwner(directory, highest);
      if (current !== undefined) throw inUse(directory, current.pid);
      const mine = highest + 1;
      if (!(await linkIfFree(draft, fileOf(directory, mine)))) continue;
      const [newest, ...older] = await generations(directory);
      if (newest === mine) {
        await Promise.all(older.map((generation) => rm(fileOf(directory, generation), { force: true })));
        return { release: () => markReleased(directory, mine, owner) };
      }
      await rm(fileOf(directory, mine), { force: true }); // we had looked before a higher number was made
    }
  } finally {
    await rm(draft, { force: true });
  }
}

function fileOf(directory: string, generation: number): string {
  return join(directory, `owner.${generation}`);
}

/** Numbers of the owner files, highest first. */
async function generations(directory: string): Promise<readonly number[]> {
  const names = await readdir(directory);
  return names
    .flatMap((name) => /^owner\.(\d{1,9})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

async function livingOwner(directory: string, generation: number): Promise<Owner | undefined> {
  const owner = await readOwner(fileOf(directory, generation));
  if (owner === undefined || owner.isReleased) return undefined;
  const running = await lookAtProcess(owner.pid);
  if (running === undefined) return undefined;
  const isSame =
    owner.startToken === undefined || running.startToken === undefined || owner.startToken === running.startToken;
  return isSame ? owner : undefined;
}

/** A file that cannot be read as an owner (cut off by a power failure, or just replaced) names nobody. */
async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return ownerFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDraft(directory: string, owner: Owner): Promise<string> {
  const draft = join(directory, `owner-draft.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(owner), { flag: 'wx', mode: 0o644 });
  return draft;
}

async function linkIfFree(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function markReleased(directory: string, generation: number, owner: Owner): Promise<void> {
  try {
    const draft = await writeDraft(directory, { ...owner, isReleased: true });
    await rename(draft, fileOf(directory, generation));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error; // the directory is gone, and everything with it
  }
}

function inUse(directory: string, pid: number): StartError {
  return pid === process.pid
    ? new StartError(
        'server-in-use',
        `This process (${pid}) has already opened the PostgreSQL server of ${directory}.`,
        'Share that one, or give the second a directory of its own.',
      )
    : new StartError(
        'server-in-use',
        `The PostgreSQL server of ${directory} belongs to process ${pid}, which is running.`,
        `Stop that gateway first (kill ${pid}), or start this one with another directory.`,
      );
}
