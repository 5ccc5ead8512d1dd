import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Caller, Consumer } from '../contracts/caller.ts';
import type { LimitsConfig } from '../contracts/limits.ts';
import { GatewayError } from '../contracts/errors.ts';
import { createMemo } from '../contracts/memo.ts';
import type { Digest } from './digest.ts';
import { createLimiter, type ScriptRunner } from './limiter.ts';

/** What is left of one limit. */
export type LimitState = {
  readonly name: 'consumer' | 'officer';
  readonly counts: 'requests' | 'keys';
  readonly most: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Whole seconds until the window ends. */
  readonly resetSeconds: number;
};

/** What is left of every limit that counted a request, that of the consumer first. */
export type RateState = readonly LimitState[];

/** Limits over time. What is refused consumes nothing, of no limit. */
export type RateLimits = {
  /** @throws GatewayError `RATE_LIMITED`, with the whole seconds after which it is worth asking again. */
  readonly admitRequest: (caller: Caller) => Promise<RateState>;
  /** @throws GatewayError `RATE_LIMITED` when fewer than `count` keys are left of today's. */
  readonly admitKeys: (caller: Caller, count: number) => Promise<RateState>;
};

/**
 * Limits per consumer and per officer. A window begins with the first request in it, and is not prolonged. Counted in this
 * process, or in Redis for all processes; while Redis cannot be asked, each process counts for itself from nothing, so that
 * its loss loosens the limits and stops nobody. Officers are known by keyed digests only.
 */
export function createRateLimits(options: {
  readonly config: LimitsConfig;
  readonly digest: Digest;
  readonly redis?: ScriptRunner;
}): RateLimits {
  const { config, digest, redis } = options;
  // A consumer stays the same until the policy is read again, a caller for one request, which is counted twice.
  const consumers = createMemo<Consumer, string>();
  const officers = createMemo<Caller, string | undefined>();
  const who = {
    consumer: ({ consumer }: Caller) =>
      consumers.of(consumer, () => digest('rate of consumer', consumer.socialCreditCode)),
    officer: (caller: Caller) => officers.of(caller, () => ofOfficer(digest, caller)),
  } as const;
  const limitOf = (name: LimitState['name'], counts: LimitState['counts'], most: number): Limit => ({
    name,
    counts,
    most,
    windowSeconds: WINDOW_SECONDS[counts],
    keyOf: who[name],
    limiter: createLimiter(
      { keyPrefix: `gateway:rate:${name}:${counts}`, points: most, duration: WINDOW_SECONDS[counts] },
      redis,
    ),
  });
  const { perConsumer, perOfficer } = config;
  // The officer's first: one who asks too much must not use up what is the colleagues'.
  const requests = [
    limitOf('officer', 'requests', perOfficer.requestsPerMinute),
    limitOf('consumer', 'requests', perConsumer.requestsPerMinute),
  ];
  const keys = [limitOf('officer', 'keys', perOfficer.keysPerDay), limitOf('consumer', 'keys', perConsumer.keysPerDay)];
  return {
    admitRequest: async (caller) => admit(requests, caller, 1),
    admitKeys: async (caller, count) => admit(keys, caller, count),
  };
}

/**
 * The header fields of draft-ietf-httpapi-ratelimit-headers for the limits on requests. Those on keys are not told: the draft
 * has no unit for them, and a caller would take them for requests.
 */
export function rateLimitHeaders(state: RateState): Readonly<Record<string, string>> {
  const told = state.filter(({ counts }) => counts === 'requests');
  if (told.length === 0) return {};
  return {
    'RateLimit-Policy': told
      .map(({ name, most, windowSeconds }) => `"${name}";q=${most};w=${windowSeconds}`)
      .join(', '),
    RateLimit: told.map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`).join(', '),
  };
}

type Limit = Omit<LimitState, 'remaining' | 'resetSeconds'> & {
  readonly keyOf: (caller: Caller) => string | undefined;
  readonly limiter: RateLimiterAbstract;
};

const ofOfficer = (digest: Digest, { consumer, officer }: Caller): string | undefined =>
  officer === undefined ? undefined : digest('rate of officer', consumer.socialCreditCode, officer);

const WINDOW_SECONDS = { requests: 60, keys: 86_400 } as const;

const WINDOW_NAME = { requests: 'minute', keys: 'day' } as const;

async function admit(limits: readonly Limit[], caller: Caller, count: number): Promise<RateState> {
  const taken: { readonly limit: Limit; readonly key: string; readonly state: LimitState }[] = [];
  for (const limit of limits) {
    const key = limit.keyOf(caller);
    if (key === undefined) continue;
    try {
      const { remainingPoints, msBeforeNext } = await limit.limiter.consume(key, count);
      const { name, counts, most, windowSeconds } = limit;
      const resetSeconds = wholeSeconds(msBeforeNext);
      taken.push({
        limit,
        key,
        state: { name, counts, most, windowSeconds, remaining: remainingPoints, resetSeconds },
      });
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      await Promise.all(taken.map((before) => before.limit.limiter.reward(before.key, count)));
      throw new GatewayError({
        code: 'RATE_LIMITED',
        limit: `${limit.most} ${limit.counts} a ${WINDOW_NAME[limit.counts]} for this ${limit.name}`,
        retryAfterSeconds: wholeSeconds(refused.msBeforeNext),
        ...(limit.counts === 'requests' && { usedUp: limit.name }),
      });
    }
  }
  return taken.map(({ state }) => state).toReversed();
}

const wholeSeconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1_000));
