import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFreePort } from '../../adapters/postgres/embedded/free-port.ts';
import { openRedis, type RedisConnection, type RedisOptions } from '../../adapters/redis/connection.ts';

/** A real redis-server, or undefined where none is installed; `REDIS_SERVER_PATH` names one elsewhere. */
export const redisPath: string | undefined = [
  process.env['REDIS_SERVER_PATH'],
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'redis-server')),
  '/usr/bin/redis-server',
].find((path) => path !== undefined && path !== '' && isProgram(path));

/** The end of a suite's name: says why it does not run where there is no Redis. */
export const needsRedis: string = redisPath ? '' : ' (skipped: no redis-server; install it or set REDIS_SERVER_PATH)';

/** A Redis of a test's own, which keeps nothing on disk. */
export type TestRedis = AsyncDisposable & {
  readonly port: number;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts an empty one on the same port. */
  readonly restart: () => Promise<void>;
  /** Stops it where it is: it takes connections and commands, and answers none. */
  readonly hang: () => void;
  /** Lets it go on. */
  readonly goOn: () => void;
};

/** Starts a server on a free port of this machine; with a password, it asks for it. */
export async function startRedis({ password }: { readonly password?: string } = {}): Promise<TestRedis> {
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'gateway-redis-'));
  let server = await launch(port, folder, password);
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  return {
    port,
    kill,
    restart: async () => {
      await kill();
      server = await launch(port, folder, password);
    },
    hang: () => void server.kill('SIGSTOP'),
    goOn: () => void server.kill('SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A connection that ends with its test, and what it said about itself. */
export type TestConnection = AsyncDisposable & {
  readonly redis: RedisConnection;
  readonly failures: unknown[];
  readonly recoveries: () => number;
};

/** Connects as the gateway does, and tries again sooner. */
export async function connectTo(
  port: number,
  options: Partial<Omit<RedisOptions, 'address'>> & { readonly address?: Partial<RedisOptions['address']> } = {},
): Promise<TestConnection> {
  const failures: unknown[] = [];
  let recoveries = 0;
  const redis = await openRedis({
    clock: () => new Date('2026-11-22T04:00:00.000Z'),
    onFailure: (cause) => void failures.push(cause),
    onRecovery: () => (recoveries += 1),
    maxReconnectMs: 20,
    ...options,
    address: { host: '127.0.0.1', port, tls: false, ...options.address },
  });
  return { redis, failures, recoveries: () => recoveries, [Symbol.asyncDispose]: redis.close };
}

async function launch(port: number, folder: string, password: string | undefined): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(redisPath ?? 'redis-server', [...settings, ...(password ? ['--requirepass', password] : [])], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Not left behind when the run itself ends early.
  const end = (): void => void server.kill('SIGKILL');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  for await (const line of createInterface({ input: server.stdout })) {
    if (!line.includes('Ready to accept connections')) continue;
    server.stdout.resume();
    return server;
  }
  throw new Error('redis-server did not start');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
