import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeOwnership } from '../../../../adapters/postgres/embedded/ownership.ts';
import { StartError } from '../../../../adapters/postgres/embedded/start-error.ts';
import { makeTestDirectory } from '../../../support/embedded-database.ts';

let directory: string;

beforeEach(async () => {
  directory = await makeTestDirectory();
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

function writeOwner(generation: number, owner: object): Promise<void> {
  return writeFile(join(directory, `owner.${generation}`), JSON.stringify(owner));
}

async function pidOfTheDead(): Promise<number> {
  const child = execFile(process.execPath, ['--version']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** Everybody at the same instant; how it ended for each. */
async function rush(count: number): Promise<readonly string[]> {
  const take = async () => {
    try {
      await takeOwnership(directory);
      return 'taken';
    } catch (error) {
      return error instanceof StartError ? error.kind : String(error);
    }
  };
  return (await Promise.all(Array.from({ length: count }, take))).toSorted();
}

const oneOfTen = [...Array<string>(9).fill('server-in-use'), 'taken'];

it('gives the right to one of many who ask at the same instant', async () => {
  expect(await rush(10)).toEqual(oneOfTen);
});

it('gives the right of a dead owner to one of many', async () => {
  await writeOwner(7, { pid: await pidOfTheDead(), isReleased: false });

  expect(await rush(10)).toEqual(oneOfTen);
});

it('gives the right again after it was released, and keeps one file only', async () => {
  await (await takeOwnership(directory)).release();
  await (await takeOwnership(directory)).release();
  await takeOwnership(directory);

  expect(await readdir(directory)).toEqual(['owner.3']);
});

it('takes the right from a process that died and whose id another one has got', async () => {
  await writeOwner(1, { pid: process.pid, startToken: 'long ago', isReleased: false });

  expect(await rush(1)).toEqual(['taken']);
});

it('refuses while the owner lives, by name of its process', async () => {
  await writeOwner(1, { pid: process.ppid, isReleased: false });

  await expect(takeOwnership(directory)).rejects.toMatchObject({
    kind: 'server-in-use',
    message: `The PostgreSQL server of ${directory} belongs to process ${process.ppid}, which is running.`,
    nextStep: `Stop that gateway first (kill ${process.ppid}), or start this one with another directory.`,
  });
  expect(await readdir(directory)).toEqual(['owner.1']);
});

it('takes a file that was cut off for nobody’s', async () => {
  await writeFile(join(directory, 'owner.1'), '{"pid": 1');

  expect(await rush(1)).toEqual(['taken']);
});
