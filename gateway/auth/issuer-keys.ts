import type { CryptoKey } from 'jose';
import { GatewayError } from '../contracts/errors.ts';
import type { AuthLog } from './auth-log.ts';
import { fetchKeySet, type KeySetProblem } from './fetch-key-set.ts';
import { decodeKeySet, type KeySet, type KeyWanted } from './key-set.ts';
import { createRounds, waitInRealTime, type Wait } from './rounds.ts';

/** The keys of one issuer. */
export type KeyRing = {
  /**
   * The issuer's key of that name, where it has one that fits the algorithm.
   * @throws GatewayError `CHECK_UNAVAILABLE` when the issuer could not be asked, so that nobody can tell.
   */
  readonly keyFor: (wanted: KeyWanted) => Promise<CryptoKey | undefined>;
  /** Gives up what is being asked, and leaves no timer behind. */
  readonly close: () => void;
};

/** How the keys of a remote issuer are kept up to date. */
export type RemoteKeys = {
  /** Whose keys: for the log. */
  readonly issuer: string;
  /** Where the issuer publishes its JWK set. */
  readonly url: URL;
  /** Longest time that a withdrawn key is still accepted while the issuer can be reached, in seconds. */
  readonly maxAgeSeconds: number;
  /** Longest time that the last keys are used while the issuer cannot be reached, in seconds. */
  readonly maxStaleSeconds: number;
  /** Shortest time between two questions to the issuer, in milliseconds. */
  readonly cooldownMs: number;
  /** Longest wait for one answer of the issuer, in milliseconds. */
  readonly timeoutMs: number;
};

/** How an issuer is asked where nothing else is said. */
export const FETCH_DEFAULTS = { cooldownMs: 1000, timeoutMs: 2000 } as const satisfies Partial<RemoteKeys>;

/** What the keys of an issuer need from outside. */
export type KeyPorts = { readonly clock: () => Date; readonly log: AuthLog; readonly wait?: Wait };

/** Most callers with an unknown key that wait for the issuer at the same time; the next one is asked to come back. */
export const MAX_WAITING = 200;

/** Part of the maximum age after which keys are fetched anew while the old ones still serve. */
const REFRESH_AT = 0.8;

/**
 * Keys that the configuration brings along.
 * @throws GatewayError `INTERNAL` when they are no JWK set; the configuration checks that first.
 */
export function localKeys(jwks: unknown): KeyRing {
  const keys = decodeKeySet(jwks);
  if (keys === undefined) throw new GatewayError({ code: 'INTERNAL', what: 'issuer.keys' });
  return { keyFor: keys.keyFor, close: () => undefined };
}

/**
 * Keys that an issuer publishes, and may replace at any time; nothing is fetched before the first token.
 *
 * - A token whose key is not known waits for a fetch that begins after the token arrived: if the key was published before
 *   the token was signed, it is in that answer. All who wait share it, and it comes no sooner than the cooldown after the
 *   one before: made-up key names cost the issuer one fetch a cooldown, however many there are.
 * - Every fetch replaces all keys. What was withdrawn is gone with the next one, at the latest after the maximum age.
 * - While the issuer cannot be reached the last keys serve on, and nobody waits for it except those with an unknown key.
 */
export function openRemoteKeys(config: RemoteKeys, ports: KeyPorts): KeyRing {
  const { issuer, url, cooldownMs, timeoutMs } = config;
  const { clock, log, wait = waitInRealTime } = ports;
  const maxAgeMs = config.maxAgeSeconds * 1000;
  const usableMs = Math.max(maxAgeMs, config.maxStaleSeconds * 1000);
  const closing = new AbortController();
  let known: { readonly keys: KeySet; readonly askedAt: number; readonly round: number } | undefined;
  let failure: { readonly problem: KeySetProblem; readonly at: number } | undefined;
  let waiting = 0;

  const run = async (round: number): Promise<void> => {
    const askedAt = clock().getTime();
    const answer = await fetchKeySet(url, { timeoutMs }, closing.signal);
    if (closing.signal.aborted) return;
    const was = failure?.problem;
    if (answer.kind === 'fetched') {
      known = { keys: answer.keys, askedAt, round };
      failure = undefined;
      if (was !== undefined) log({ level: 'info', event: 'issuer.keys.back', issuer });
    } else {
      const { problem, detail } = answer;
      failure = { problem, at: clock().getTime() };
      // Once, not at every attempt: an issuer may be away for an hour.
      if (was !== problem) log({ level: 'warn', event: 'issuer.keys.failed', issuer, reason: problem, detail });
    }
  };
  const rounds = createRounds({ run, cooldownMs, clock, wait }, closing.signal);

  // A clock that was set back makes keys as old as one that was set forward.
  const since = (at: number): number => Math.abs(clock().getTime() - at);
  const ageMs = (): number => (known === undefined ? Infinity : since(known.askedAt));
  /** True from a failed attempt until the next one should have ended, if callers keep coming. */
  const isFailing = (): boolean => failure !== undefined && since(failure.at) < 2 * (cooldownMs + timeoutMs);

  const waitForUsableKeys = async (): Promise<void> => {
    if (ageMs() >= maxAgeMs * REFRESH_AT) {
      const refreshed = rounds.current();
      if (ageMs() >= maxAgeMs && !isFailing()) await refreshed;
    }
    if (ageMs() >= usableMs) throw unavailable();
  };

  /** The newest keys, where they have that name, or were asked for so late that they would have it. */
  const settledKeys = (kid: string, before: number): KeySet | undefined =>
    known !== undefined && (known.keys.has(kid) || known.round > before) ? known.keys : undefined;

  const keysFromNowOn = async (kid: string, before: number): Promise<KeySet> => {
    if (waiting >= MAX_WAITING) throw unavailable();
    waiting += 1;
    try {
      // An answer that is under way may have the key already; that it has not would say nothing.
      await rounds.underWay();
      if (settledKeys(kid, before) === undefined) await rounds.next();
    } finally {
      waiting -= 1;
    }
    const keys = settledKeys(kid, before);
    if (keys === undefined) throw unavailable();
    return keys;
  };

  return {
    async keyFor(wanted) {
      const before = rounds.begun();
      await waitForUsableKeys();
      const keys = settledKeys(wanted.kid, before) ?? (await keysFromNowOn(wanted.kid, before));
      return keys.keyFor(wanted);
    },
    close: () => closing.abort(),
  };
}

const unavailable = (): GatewayError => new GatewayError({ code: 'CHECK_UNAVAILABLE', what: 'issuer.keys' });
