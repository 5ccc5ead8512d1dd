import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer, type EmbeddedServer } from '../../adapters/postgres/embedded/server.ts';

/** For servers whose data nobody will miss: nothing waits for the disk. */
export const THROWAWAY_SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } as const;

/** A fresh directory below the system's temporary one; others may pass through it, as through an ordinary checkout. */
export async function makeTestDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'gateway-postgres-'));
  await chmod(directory, 0o755);
  return directory;
}

/** A real PostgreSQL server in a fresh directory. Closing it removes everything. */
export async function openTestServer(): Promise<EmbeddedServer> {
  const directory = await makeTestDirectory();
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { signal } = new AbortController();
    const server = await openEmbeddedServer({ directory, settings: THROWAWAY_SETTINGS, signal });
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= server.close().then(remove));
    return { ...server, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await remove();
    throw error;
  }
}
