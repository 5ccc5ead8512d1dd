import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../gateway/contracts/caller.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { parseSocialCreditCode } from '../../../gateway/contracts/identifiers/social-credit-code.ts';
import type { LimitsConfig } from '../../../gateway/contracts/limits.ts';
import { createDigest } from '../../../gateway/policy/digest.ts';
import type { ScriptRunner } from '../../../gateway/policy/limiter.ts';
import {
  createRateLimits,
  rateLimitHeaders,
  type RateLimits,
  type RateState,
} from '../../../gateway/policy/rate-limits.ts';
import { TEST_CALLER } from '../../support/permit.ts';
import { connectTo, needsRedis, redisPath, startRedis } from '../../support/redis.ts';

const config: LimitsConfig = {
  perConsumer: { requestsPerMinute: 4, keysPerDay: 40 },
  perOfficer: { requestsPerMinute: 2, keysPerDay: 20 },
};

const digest = createDigest(new Uint8Array(32).fill(1));

const system = TEST_CALLER;

const officer = (name: string): Caller => ({ ...TEST_CALLER, officer: name });

const otherConsumer: Caller = {
  ...TEST_CALLER,
  consumer: { ...TEST_CALLER.consumer, socialCreditCode: parseSocialCreditCode('12420684MB9900021R') },
};

/** What is left, as `consumer 3`, or the limit that refused. */
async function left(asked: Promise<RateState>): Promise<readonly string[]> {
  try {
    return (await asked).map(({ name, remaining }) => `${name} ${remaining}`);
  } catch (error) {
    if (error instanceof GatewayError && error.failure.code === 'RATE_LIMITED') return [error.failure.limit];
    throw error;
  }
}

type TestLimits = AsyncDisposable & { readonly limits: RateLimits };

async function inMemory(): Promise<TestLimits> {
  return { limits: createRateLimits({ config, digest }), [Symbol.asyncDispose]: async () => undefined };
}

async function inRedis(): Promise<TestLimits> {
  const server = await startRedis();
  const connection = await connectTo(server.port);
  return {
    limits: createRateLimits({ config, digest, redis: connection.redis }),
    [Symbol.asyncDispose]: async () => {
      expect(connection.failures).toEqual([]);
      await connection[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const ways = [
  { where: 'in memory', open: inMemory, isThere: true },
  { where: `in Redis${needsRedis}`, open: inRedis, isThere: redisPath !== undefined },
] as const;

describe.each(ways)('limits $where', ({ open, isThere }) => {
  describe.skipIf(!isThere)('count', () => {
    it('the requests of a consumer', async () => {
      await using at = await open();
      const ask = async () => left(at.limits.admitRequest(system));

      expect([await ask(), await ask(), await ask(), await ask()].flat()).toEqual([
        'consumer 3',
        'consumer 2',
        'consumer 1',
        'consumer 0',
      ]);
      expect(await ask()).toEqual(['4 requests a minute for this consumer']);
      expect(await left(at.limits.admitRequest(otherConsumer))).toEqual(['consumer 3']);
    });

    it('the requests of each officer, and of all together for their consumer', async () => {
      await using at = await open();
      const ask = async (name: string) => left(at.limits.admitRequest(officer(name)));

      expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([
        ['consumer 3', 'officer 1'],
        ['consumer 2', 'officer 0'],
        ['consumer 1', 'officer 1'],
      ]);
      expect(await ask('a')).toEqual(['2 requests a minute for this officer']);
      expect(await ask('b')).toEqual(['consumer 0', 'officer 0']);
      expect(await ask('c')).toEqual(['4 requests a minute for this consumer']);
    });

    it('officers of the same name at two consumers apart', async () => {
      await using at = await open();
      await at.limits.admitRequest(officer('a'));
      await at.limits.admitRequest(officer('a'));

      expect(await left(at.limits.admitRequest({ ...otherConsumer, officer: 'a' }))).toEqual([
        'consumer 3',
        'officer 1',
      ]);
    });

    it('keys, apart from requests', async () => {
      await using at = await open();

      expect(await left(at.limits.admitKeys(officer('a'), 15))).toEqual(['consumer 25', 'officer 5']);
      expect(await left(at.limits.admitKeys(officer('b'), 20))).toEqual(['consumer 5', 'officer 0']);
      expect(await left(at.limits.admitKeys(officer('a'), 0))).toEqual(['consumer 5', 'officer 5']);
      expect(await left(at.limits.admitRequest(officer('a')))).toEqual(['consumer 3', 'officer 1']);
    });

    it('nothing of what they refuse, neither for the officer nor for the consumer', async () => {
      await using at = await open();
      expect(await left(at.limits.admitKeys(officer('a'), 21))).toEqual(['20 keys a day for this officer']);
      expect(await left(at.limits.admitKeys(system, 41))).toEqual(['40 keys a day for this consumer']);
      expect(await left(at.limits.admitKeys(system, 30))).toEqual(['consumer 10']);
      expect(await left(at.limits.admitKeys(officer('a'), 11))).toEqual(['40 keys a day for this consumer']);

      expect(await left(at.limits.admitKeys(officer('a'), 10))).toEqual(['consumer 0', 'officer 10']);
    });

    it('exactly as many as allowed of many at once', async () => {
      await using at = await open();

      const asked = await Promise.all(Array.from({ length: 20 }, async () => left(at.limits.admitRequest(system))));

      expect(asked.filter(([first]) => first?.startsWith('consumer') === true)).toHaveLength(4);
    });

    it('within windows of a minute and of a day, whose end they tell', async () => {
      await using at = await open();
      const requests = await at.limits.admitRequest(officer('a'));
      const keys = await at.limits.admitKeys(officer('a'), 20);

      expect([...requests, ...keys]).toEqual([
        { name: 'consumer', counts: 'requests', most: 4, windowSeconds: 60, remaining: 3, resetSeconds: 60 },
        { name: 'officer', counts: 'requests', most: 2, windowSeconds: 60, remaining: 1, resetSeconds: 60 },
        { name: 'consumer', counts: 'keys', most: 40, windowSeconds: 86_400, remaining: 20, resetSeconds: 86_400 },
        { name: 'officer', counts: 'keys', most: 20, windowSeconds: 86_400, remaining: 0, resetSeconds: 86_400 },
      ]);
      await expect(at.limits.admitKeys(officer('a'), 1)).rejects.toMatchObject({
        failure: { code: 'RATE_LIMITED', limit: '20 keys a day for this officer', retryAfterSeconds: 86_400 },
      });
    });
  });
});

describe('windows in memory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begin with the first request, are not prolonged by refusals, and end', async () => {
    const limits = createRateLimits({ config, digest });
    for (let asked = 0; asked < 4; asked += 1) await limits.admitRequest(system);
    await vi.advanceTimersByTimeAsync(20_500);
    await expect(limits.admitRequest(system)).rejects.toMatchObject({ failure: { retryAfterSeconds: 40 } });
    await vi.advanceTimersByTimeAsync(39_400);
    await expect(limits.admitRequest(system)).rejects.toMatchObject({ failure: { retryAfterSeconds: 1 } });
    await vi.advanceTimersByTimeAsync(101);

    expect(await left(limits.admitRequest(system))).toEqual(['consumer 3']);
  });
});

describe.skipIf(redisPath === undefined)(`limits that several processes share${needsRedis}`, () => {
  it('count together, under names that tell nothing, and expire', async () => {
    await using server = await startRedis();
    await using one = await connectTo(server.port);
    await using other = await connectTo(server.port);
    await createRateLimits({ config, digest, redis: one.redis }).admitRequest(officer('an officer'));

    expect(await left(createRateLimits({ config, digest, redis: other.redis }).admitRequest(system))).toEqual([
      'consumer 2',
    ]);
    const kept = await one.redis.eval(
      `local found = {}
       for _, key in ipairs(redis.call('keys', '*')) do
         found[#found + 1] = key .. (redis.call('pttl', key) > 0 and ' expires' or ' stays')
       end
       return found`,
      { keys: [], arguments: [] },
    );
    expect(kept).toEqual([
      expect.stringMatching(/^gateway:rate:(?:consumer|officer):requests:[\w-]{43} expires$/u),
      expect.stringMatching(/^gateway:rate:(?:consumer|officer):requests:[\w-]{43} expires$/u),
    ]);
  });

  it('begin a new window where one has ended', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    const limits = createRateLimits({ config, digest, redis: connection.redis });
    for (let asked = 0; asked < 4; asked += 1) await limits.admitRequest(system);
    const end = `for _, key in ipairs(redis.call('keys', '*')) do redis.call('pexpire', key, 0) end`;
    await connection.redis.eval(end, { keys: [], arguments: [] });

    expect(await left(limits.admitRequest(system))).toEqual(['consumer 3']);
  });

  it('go on in each process while Redis is lost, and together when one is there again', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    const limits = createRateLimits({ config, digest, redis: connection.redis });
    const ask = async () => left(limits.admitRequest(system));
    expect([await ask(), await ask()].flat()).toEqual(['consumer 3', 'consumer 2']);

    await server.kill();
    expect([await ask(), await ask(), await ask(), await ask(), await ask()].flat()).toEqual([
      'consumer 3',
      'consumer 2',
      'consumer 1',
      'consumer 0',
      '4 requests a minute for this consumer',
    ]);
    expect(connection.failures).toHaveLength(1);

    await server.restart();
    await expect.poll(connection.recoveries, { timeout: 20_000, interval: 10 }).toBe(1);
    expect(await ask()).toEqual(['consumer 3']);
  });

  it.each([
    ['nothing', null],
    ['an error', new Error('OOM')],
  ] as const)('do not stop anybody where Redis gives %s', async (_what, reply) => {
    const redis: ScriptRunner = {
      eval: async () => {
        if (reply instanceof Error) throw reply;
        return reply;
      },
    };
    const limits = createRateLimits({ config, digest, redis });

    expect(await left(limits.admitRequest(system))).toEqual(['consumer 3']);
  });
});

describe('header fields', () => {
  it('name the limits on requests and what is left of them', async () => {
    const limits = createRateLimits({ config, digest });
    const requests = await limits.admitRequest(officer('a'));
    const keys = await limits.admitKeys(officer('a'), 7);

    expect(rateLimitHeaders([...requests, ...keys])).toEqual({
      'RateLimit-Policy': '"consumer";q=4;w=60, "officer";q=2;w=60',
      RateLimit: '"consumer";r=3;t=60, "officer";r=1;t=60',
    });
    expect(rateLimitHeaders(keys)).toEqual({});
    expect(rateLimitHeaders([])).toEqual({});
  });
});
