import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import type { RedisAddress } from '../../gateway/contracts/redis-address.ts';
import { createFailureReports } from './failure-reports.ts';

/** How a Redis is reached, and who is told when it cannot be. */
export type RedisOptions = {
  readonly address: RedisAddress;
  readonly clock: () => Date;
  /** Told once when it can no longer be asked, not for every command; the cause holds no password and no person. */
  readonly onFailure: (cause: unknown) => void;
  /** Told once when it can be asked again. */
  readonly onRecovery: () => void;
  /** Longest wait for one command, in milliseconds. Default 500. */
  readonly commandTimeoutMs?: number;
  /** Longest wait before the next attempt to connect, in milliseconds. Default 5,000. */
  readonly maxReconnectMs?: number;
};

/** A connection that fails fast: a command never waits for Redis to come back. */
export type RedisConnection = {
  /**
   * Carries out a Lua script, which Redis remembers after the first time.
   * @throws an error of the driver, and at the latest when the time for a command has passed.
   */
  readonly eval: (
    script: string,
    options: { readonly keys: readonly string[]; readonly arguments: readonly string[] },
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Longest wait for a connection, in milliseconds. */
const CONNECT_TIMEOUT_MS = 2_000;

/** A connection that says nothing for so long is given up, in milliseconds; it is asked for a sign of life before. */
const SILENCE_MS = 10_000;

/** How often an idle connection is asked for a sign of life, in milliseconds. */
const PING_EVERY_MS = 3_000;

/** Most commands that wait for an answer. */
const MAX_WAITING = 10_000;

/**
 * Connects to a Redis of version 6 or later. Returns after the first attempt, whatever came of it: a Redis that is down does
 * not stop the gateway. A lost connection is made again for as long as it takes.
 */
export async function openRedis(options: RedisOptions): Promise<RedisConnection> {
  const { address, clock, onFailure, onRecovery, commandTimeoutMs = 500, maxReconnectMs = 5_000 } = options;
  const reports = createFailureReports({ clock, onFailure, onRecovery });
  const { host, port, tls, ...account } = address;
  const client = createClient({
    ...account,
    socket: {
      host,
      port,
      ...(tls && { tls }),
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(250 * 2 ** Math.min(retries, 10), maxReconnectMs),
    },
    pingInterval: PING_EVERY_MS,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MAX_WAITING,
    disableClientInfo: true,
    // A server could otherwise send its clients to another address.
    maintNotifications: 'disabled',
  });
  let isClosed = false;

  const connect = (): void => {
    client.connect().catch((cause: unknown) => {
      if (!isClosed) reports.failed(cause);
    });
  };

  /** The driver's own time limit ends when a command is sent; behind a server that hangs, all others would wait for ever. */
  const startAnew = (): void => {
    if (isClosed || !client.isReady) return;
    client.destroy();
    connect();
  };

  const evaluate: RedisConnection['eval'] = async (script, { keys, arguments: values }) => {
    const given = { keys: [...keys], arguments: [...values] };
    const asked = client
      .evalSha(createHash('sha1').update(script).digest('hex'), given)
      .catch((error: unknown) => (isUnknownScript(error) ? client.eval(script, given) : Promise.reject(error)));
    try {
      const reply = await within(commandTimeoutMs, asked, startAnew);
      reports.succeeded();
      return reply;
    } catch (cause) {
      if (!isClosed) reports.failed(cause);
      throw cause;
    }
  };

  client.on('ready', () => reports.succeeded());
  await new Promise<void>((resolve) => {
    client.once('ready', () => resolve());
    client.on('error', (cause: unknown) => {
      if (!isClosed) reports.failed(cause);
      resolve();
    });
    connect();
  });

  return {
    eval: evaluate,
    close: async () => {
      isClosed = true;
      client.destroy();
    },
  };
}

const isUnknownScript = (error: unknown): boolean => error instanceof Error && error.message.startsWith('NOSCRIPT');

/** The outcome of `work`, or an error when it takes longer. */
async function within<Value>(timeoutMs: number, work: Promise<Value>, onTimeout: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Redis did not answer within ${timeoutMs} ms`));
      onTimeout();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
