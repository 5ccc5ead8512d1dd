import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { decodeKeySet, type KeySet } from './key-set.ts';

/** Why an issuer's keys could not be had. For operators. */
export type KeySetProblem = 'TIMEOUT' | 'NOT_REACHED' | 'STATUS' | 'TOO_LARGE' | 'NO_KEY_SET';

/** What came of asking an issuer for its keys. */
export type KeySetAnswer =
  | { readonly kind: 'fetched'; readonly keys: KeySet }
  | {
      readonly kind: 'failed';
      readonly problem: KeySetProblem;
      /** What the system calls it, or the limit that was passed. */
      readonly detail: string;
    };

/** Largest key set, in bytes. */
const KEY_SET_LIMIT_BYTES = 256 * 1024;

/**
 * Asks an issuer for its keys, once, on a connection of its own: a kept one may be about to close, and a failure here
 * would be told to a caller. Redirects are not followed. Never rejects.
 */
export async function fetchKeySet(
  url: URL,
  options: {
    /** Longest wait, from the question to the last byte, in milliseconds. */
    readonly timeoutMs: number;
  },
  signal: AbortSignal,
): Promise<KeySetAnswer> {
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    giveUp();
  }, options.timeoutMs);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await read(await get(url, stop.signal));
  } catch (error) {
    return isLate ? failed('TIMEOUT', `${options.timeoutMs} ms`) : failed('NOT_REACHED', codeOf(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

const get = (url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    open(url, { agent: false, signal, headers: { accept: 'application/jwk-set+json, application/json' } })
      .once('response', resolve)
      // Not once: a request that is cut off may fail a second time.
      .on('error', reject)
      .end();
  });

async function read(response: IncomingMessage): Promise<KeySetAnswer> {
  if (response.statusCode !== 200) {
    response.destroy();
    return failed('STATUS', `HTTP ${response.statusCode}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > KEY_SET_LIMIT_BYTES) return failed('TOO_LARGE', `more than ${KEY_SET_LIMIT_BYTES} bytes`);
    parts.push(part);
  }
  const keys = decodeKeySet(jsonIn(Buffer.concat(parts).toString('utf8')));
  return keys === undefined ? failed('NO_KEY_SET', `${bytes} bytes`) : { kind: 'fetched', keys };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON is no key set either.
    return undefined;
  }
}

/** The system's code of an error, such as ECONNREFUSED; its text may hold more than that. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

const failed = (problem: KeySetProblem, detail: string): KeySetAnswer => ({ kind: 'failed', problem, detail });
