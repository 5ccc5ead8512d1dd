import { chmod, chown, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRunningServer, openEmbeddedServer } from '../../../../adapters/postgres/embedded/server.ts';
import { createWorkshop, type Opener, type Workshop } from '../../../support/embedded-child.ts';
import { makeTestDirectory, THROWAWAY_SETTINGS } from '../../../support/embedded-database.ts';

const isRoot = process.geteuid?.() === 0;

describe.skipIf(!isRoot)('root and ordinary users (skipped where the tests do not run as root)', () => {
  const { signal } = new AbortController();
  let workshop: Workshop;
  let directory: string;
  let nobody: { readonly uid: number; readonly gid: number };

  beforeAll(async () => {
    workshop = await createWorkshop();
    const account = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('nobody:'));
    const [, , uid, gid] = account?.split(':') ?? [];
    nobody = { uid: Number(uid), gid: Number(gid) };
  });

  afterAll(() => workshop[Symbol.asyncDispose]());

  beforeEach(async () => {
    directory = await makeTestDirectory();
  });

  afterEach(async () => {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  });

  async function ownerOf(path: string): Promise<number> {
    return (await stat(path)).uid;
  }

  /** Closes what was opened, and gives the part of the answer that does not change from run to run. */
  async function outcomeOf(opener: Opener): Promise<string> {
    await opener.end();
    const { answer } = opener;
    if (answer.kind === 'refused') return answer.error;
    return answer.wasInitialised ? 'opened, initialised' : 'opened';
  }

  it('runs for an ordinary user', async () => {
    await chown(directory, nobody.uid, nobody.gid);
    const opener = await workshop.open(directory, nobody);

    expect(await outcomeOf(opener)).toBe('opened, initialised');
    expect(await ownerOf(join(directory, 'data'))).toBe(nobody.uid);
  });

  it('runs for root as a user who is not root', async () => {
    await using server = await openEmbeddedServer({ directory, settings: THROWAWAY_SETTINGS, signal });

    expect(await ownerOf(`/proc/${server.pid}`)).not.toBe(0);
    expect(await ownerOf(join(directory, 'data'))).toBe(await ownerOf(`/proc/${server.pid}`));
  });

  it('runs for root below a directory that is closed to others', async () => {
    await chmod(directory, 0o700);
    const below = join(directory, 'checkout/.data/postgres');
    const first = await openEmbeddedServer({ directory: below, settings: THROWAWAY_SETTINGS, signal });
    await first.close();
    await using second = await openEmbeddedServer({ directory: below, settings: THROWAWAY_SETTINGS, signal });

    expect(second.wasInitialised).toBe(false);
    expect(await ownerOf(join(below, 'data'))).not.toBe(0);
  });

  it('runs for root with packages that were installed under umask 077', async () => {
    await closeTree(workshop.packageDirectory);
    try {
      expect(await outcomeOf(await workshop.open(directory))).toBe('opened, initialised');
    } finally {
      await openTree(workshop.packageDirectory);
    }
  });

  it('lets root and the owner of the surroundings take turns', async () => {
    await chown(directory, nobody.uid, nobody.gid);
    const below = join(directory, '.data/postgres');
    const outcomes: string[] = [];
    for (const identity of [undefined, nobody, undefined, nobody]) {
      outcomes.push(await outcomeOf(await workshop.open(below, identity)));
    }

    expect(outcomes).toEqual(['opened, initialised', 'opened', 'opened', 'opened']);
    expect(await ownerOf(join(directory, '.data'))).toBe(nobody.uid);
  });

  it('tells an ordinary user that root has made the data', async () => {
    await chmod(directory, 0o777);
    const server = await openEmbeddedServer({ directory, settings: THROWAWAY_SETTINGS, signal });
    const uid = await ownerOf(join(directory, 'data'));
    await server.close();
    const stranger = { uid: uid === nobody.uid ? 65_533 : nobody.uid, gid: nobody.gid };
    const opener = await workshop.open(directory, stranger);
    await opener.end();

    expect(opener.answer).toEqual({
      kind: 'refused',
      error: 'directory-not-reachable',
      message: `${join(directory, 'data')} belongs to user id ${uid}; it was probably made by a gateway that was started as root.`,
      nextStep: 'Start as that user or as root, choose another directory, or remove this one as root to begin anew.',
    });
  });

  it('takes over data that root has copied', async () => {
    await (await openEmbeddedServer({ directory, settings: THROWAWAY_SETTINGS, signal })).close();
    await giveTreeToRoot(join(directory, 'data'));
    await using server = await openEmbeddedServer({ directory, settings: THROWAWAY_SETTINGS, signal });

    expect(server.wasInitialised).toBe(false);
    expect(await findRunningServer(directory)).toMatchObject({ pid: server.pid });
  });

  it('says so when the directory cannot be written', async () => {
    const below = join(directory, 'below');
    await mkdir(below);
    const existing = (await workshop.open(below, nobody)).answer;
    const missing = (await workshop.open(join(directory, 'missing'), nobody)).answer;

    expect(existing).toEqual({
      kind: 'refused',
      error: 'directory-not-writable',
      message: `The directory ${below} cannot be written (EACCES).`,
      nextStep: 'Make it writable for the user who starts the gateway, or choose another directory.',
    });
    expect(missing).toMatchObject({ kind: 'refused', error: 'directory-not-writable' });
  });
});

async function changeTree(path: string, change: (mode: number) => number): Promise<void> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const targets = entries.filter((entry) => !entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name));
  for (const target of [path, ...targets]) await chmod(target, change((await stat(target)).mode & 0o777));
}

const closeTree = (path: string) => changeTree(path, (mode) => mode & 0o700);
const openTree = (path: string) => changeTree(path, (mode) => mode | (mode >> 3) | (mode >> 6));

async function giveTreeToRoot(path: string): Promise<void> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  for (const target of [path, ...entries.map((entry) => join(entry.parentPath, entry.name))]) await chown(target, 0, 0);
}
