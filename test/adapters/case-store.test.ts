import { createClient } from 'redis';
import { describe, expect, it } from 'vitest';
import { createMemoryCaseStore } from '../../adapters/memory/case-store.ts';
import { createRedisCaseStore } from '../../adapters/redis/case-store.ts';
import type { CaseStore, Narrowing } from '../../gateway/contracts/case-store.ts';
import { connectTo, needsRedis, redisPath, startRedis } from '../support/redis.ts';

/** A store with bounds small enough to be reached, and a way to let time pass in it. */
type TestStore = AsyncDisposable & {
  readonly store: CaseStore;
  readonly pass: (seconds: number) => Promise<void>;
};

const LIFETIME_SECONDS = 1_000;

const MAX_CASE_KEYS = 6;

const bounds = { lifetimeSeconds: LIFETIME_SECONDS, maxCaseKeys: MAX_CASE_KEYS };

async function inMemory(): Promise<TestStore> {
  let now = Date.parse('2026-11-22T04:00:00.000Z');
  return {
    store: createMemoryCaseStore({ clock: () => new Date(now), ...bounds }),
    pass: async (seconds) => {
      now += seconds * 1_000;
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

async function inRedis(): Promise<TestStore> {
  const server = await startRedis();
  const connection = await connectTo(server.port);
  const beside = await createClient({ socket: { host: '127.0.0.1', port: server.port } }).connect();
  return {
    store: createRedisCaseStore({ redis: connection.redis, prefix: 'test:', ...bounds }),
    // Redis has a clock of its own: everything in it comes nearer to its end instead.
    pass: async (seconds) => {
      for (const key of await beside.keys('*')) {
        const rest = await beside.pTTL(key);
        expect({ key, rest }).toEqual({ key, rest: expect.toSatisfy((left: number) => left > 0) });
        await beside.pExpire(key, Math.max(0, rest - seconds * 1_000));
      }
    },
    [Symbol.asyncDispose]: async () => {
      beside.destroy();
      await connection[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const stores = [
  { where: 'in memory', open: inMemory, isThere: true },
  { where: `in Redis${needsRedis}`, open: inRedis, isThere: redisPath !== undefined },
] as const;

/** Comparisons of one counter with these values. */
const compared = (counter: string, variants: readonly string[], most = 2): readonly Narrowing[] =>
  variants.map((variant) => ({ counter, variant, most }));

describe.each(stores)('cases $where', ({ open, isThere }) => {
  describe.skipIf(!isThere)('reach', () => {
    it('what they were opened with, and nothing else', async () => {
      await using at = await open();

      expect(await at.store.admit('case', ['a', 'b'])).toEqual([]);
      expect(await at.store.admit('case', ['b'])).toEqual([]);
      expect(await at.store.admit('case', ['c', 'a', 'd', 'c'])).toEqual(['c', 'd']);
      expect(await at.store.admit('case', ['c'])).toEqual(['c']);
    });

    it('nothing of each other', async () => {
      await using at = await open();
      await at.store.admit('one', ['a']);
      await at.store.admit('other', ['b']);

      expect(await at.store.admit('one', ['a', 'b'])).toEqual(['b']);
      expect(await at.store.admit('other', ['a', 'b'])).toEqual(['a']);
    });

    it('what is added later', async () => {
      await using at = await open();
      await at.store.admit('case', ['a']);
      await at.store.reach('case', ['b', 'c', 'b']);
      await at.store.reach('case', []);

      expect(await at.store.admit('case', ['a', 'b', 'c', 'd'])).toEqual(['d']);
    });

    it('a bounded number of keys', async () => {
      await using at = await open();
      await at.store.admit('case', ['a', 'b']);
      await at.store.reach('case', ['c', 'd', 'e', 'f', 'g', 'h']);
      await at.store.reach('case', ['i']);

      expect(await at.store.admit('case', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])).toEqual(['g', 'h', 'i']);
    });

    it('nothing before they are opened: reaching opens none, and neither does asking about nobody', async () => {
      await using at = await open();
      await at.store.reach('case', ['a']);
      expect(await at.store.admit('case', [])).toEqual([]);

      expect(await at.store.admit('case', ['b'])).toEqual([]);
      expect(await at.store.admit('case', ['a', 'b'])).toEqual(['a']);
    });

    it('what exactly one of many first questions said', async () => {
      await using at = await open();
      const asked = Array.from({ length: 20 }, (_none, number) => `key ${number}`);

      const outside = await Promise.all(asked.map((key) => at.store.admit('case', [key])));

      const opened = asked.filter((_key, number) => outside[number]?.length === 0);
      expect(opened).toHaveLength(1);
      expect(await at.store.admit('case', asked)).toEqual(asked.filter((key) => !opened.includes(key)));
    });

    it('as long as they are in use, and are opened anew when they were forgotten', async () => {
      await using at = await open();
      await at.store.admit('case', ['a']);
      await at.pass(LIFETIME_SECONDS - 1);
      await at.store.admit('case', ['a']);
      await at.pass(LIFETIME_SECONDS - 1);
      await at.store.reach('case', ['b']);
      await at.pass(LIFETIME_SECONDS - 1);
      expect(await at.store.admit('case', ['a', 'b', 'c'])).toEqual(['c']);

      await at.pass(LIFETIME_SECONDS + 1);
      expect(await at.store.admit('case', ['c'])).toEqual([]);
      expect(await at.store.admit('case', ['a'])).toEqual(['a']);
    });

    it.each([
      '',
      ' ',
      '*',
      '__proto__',
      'constructor',
      'a\r\nflushall\r\n',
      'a\0b',
      '人',
      "')) return 1 --",
      'x'.repeat(100_000),
    ])('the same whatever their keys look like (%#)', async (hostile) => {
      await using at = await open();

      expect(await at.store.admit(hostile, ['a'])).toEqual([]);
      expect(await at.store.admit(hostile, [hostile])).toEqual([hostile]);
      await at.store.reach(hostile, [hostile]);
      expect(await at.store.admit(hostile, ['a', hostile, `${hostile}.`])).toEqual([`${hostile}.`]);
      expect(await at.store.narrow(compared(hostile, [hostile, `${hostile}.`]))).toBe(true);
      expect(await at.store.narrow(compared(hostile, [`${hostile}..`]))).toBe(false);
    });
  });

  describe.skipIf(!isThere)('count', () => {
    it('different variants only, up to their bound', async () => {
      await using at = await open();

      expect(await at.store.narrow([])).toBe(true);
      expect(await at.store.narrow(compared('c', ['1', '1', '1']))).toBe(true);
      expect(await at.store.narrow(compared('c', ['1', '2']))).toBe(true);
      expect(await at.store.narrow(compared('c', ['3']))).toBe(false);
      expect(await at.store.narrow(compared('c', ['2', '1']))).toBe(true);
      expect(await at.store.narrow(compared('other', ['3', '4']))).toBe(true);
    });

    it('one question like several', async () => {
      await using at = await open();

      expect(await at.store.narrow(compared('c', ['1', '2', '3']))).toBe(false);
      expect(await at.store.narrow(compared('c', ['1', '2']))).toBe(true);
    });

    it('nothing when one of several counters is over its bound', async () => {
      await using at = await open();
      await at.store.narrow(compared('full', ['1', '2']));

      const refused = await at.store.narrow([
        ...compared('free', ['1', '2']),
        ...compared('full', ['3']),
        ...compared('last', ['1', '2']),
      ]);

      expect(refused).toBe(false);
      expect(await at.store.narrow([...compared('free', ['3', '4']), ...compared('last', ['3', '4'])])).toBe(true);
    });

    it('a counter by the bound that is asked with', async () => {
      await using at = await open();

      expect(await at.store.narrow(compared('c', ['1', '2', '3'], 3))).toBe(true);
      expect(await at.store.narrow(compared('c', ['4'], 3))).toBe(false);
      expect(await at.store.narrow(compared('c', ['4'], 4))).toBe(true);
      expect(await at.store.narrow(compared('c', ['1'], 0))).toBe(true);
      expect(await at.store.narrow(compared('new', ['1'], 0))).toBe(false);
    });

    it('exactly as many as allowed of many questions at once', async () => {
      await using at = await open();
      const asked = Array.from({ length: 20 }, (_none, number) => String(number));

      const counted = await Promise.all(asked.map((variant) => at.store.narrow(compared('c', [variant], 5))));

      expect(counted.filter(Boolean)).toHaveLength(5);
    });

    it('as long as a case is remembered, or as long as they say', async () => {
      await using at = await open();
      const long = compared('long', ['1', '2']);
      const short = compared('short', ['1', '2']).map((narrowing) => ({ ...narrowing, lifetimeSeconds: 10 }));
      await at.store.narrow([...long, ...short]);

      await at.pass(9);
      expect(await at.store.narrow(compared('short', ['3']))).toBe(false);
      await at.pass(2);
      expect(await at.store.narrow(compared('short', ['3']))).toBe(true);
      expect(await at.store.narrow(compared('long', ['3']))).toBe(false);
      await at.pass(LIFETIME_SECONDS);
      expect(await at.store.narrow(compared('long', ['3']))).toBe(true);
    });
  });
});

describe('cases in memory', () => {
  const clock = () => new Date('2026-11-22T04:00:00.000Z');

  it('are bounded: of too many, the longest unused is forgotten', async () => {
    const store = createMemoryCaseStore({ clock, maxCases: 2 });
    await store.admit('one', ['a']);
    await store.admit('two', ['a']);
    await store.admit('one', ['a']);
    await store.admit('three', ['a']);

    expect(await store.admit('one', ['b'])).toEqual(['b']);
    expect(await store.admit('three', ['b'])).toEqual(['b']);
    expect(await store.admit('two', ['b'])).toEqual([]);
  });

  it('are bounded by their keys, those that were added included', async () => {
    const store = createMemoryCaseStore({ clock, maxKeys: 10, maxCaseKeys: 10 });
    const keys = (count: number) => Array.from({ length: count }, (_none, number) => String(number));
    await store.admit('one', ['a']);
    await store.admit('two', ['a']);
    await store.reach('two', keys(8));
    expect(await store.admit('one', ['b'])).toEqual(['b']);

    await store.reach('two', ['x']);
    expect(await store.admit('one', ['b'])).toEqual([]);
  });
});

describe.skipIf(redisPath === undefined)(`cases in Redis${needsRedis}`, () => {
  it('stand under a prefix and always expire', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    const beside = await createClient({ socket: { host: '127.0.0.1', port: server.port } }).connect();
    const store = createRedisCaseStore({ redis: connection.redis });
    await store.admit('c', ['a']);
    await store.narrow([...compared('n', ['1']), { counter: 'd', variant: '1', most: 1, lifetimeSeconds: 60 }]);

    const lifetimes = new Map<string, number>();
    for (const key of await beside.keys('*')) lifetimes.set(key, Math.ceil((await beside.pTTL(key)) / 60_000));
    beside.destroy();

    const days180 = 180 * 24 * 60;
    expect(Object.fromEntries(lifetimes)).toEqual({
      'gateway:case:c': days180,
      'gateway:narrowed:n': days180,
      'gateway:narrowed:d': 1,
    });
  });

  it('are refused where something else stands in their place, or Redis is gone', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    const store = createRedisCaseStore({ redis: connection.redis });
    await connection.redis.eval(`return redis.call('set', KEYS[1], 'x')`, { keys: ['gateway:case:c'], arguments: [] });

    await expect(store.admit('c', ['a'])).rejects.toThrow('WRONGTYPE');
    await server.kill();
    await expect(store.admit('d', ['a'])).rejects.toThrow(Error);
    await expect(store.reach('d', ['a'])).rejects.toThrow(Error);
    await expect(store.narrow(compared('n', ['1']))).rejects.toThrow(Error);
  });

  it.each([null, 'OK', [1.5], ['0'], { 0: 1 }, 2])(
    'do not trust an answer that no script gives (%j)',
    async (reply) => {
      const store = createRedisCaseStore({ redis: { eval: async () => reply } });

      await expect(store.admit('c', ['a'])).rejects.toThrow(TypeError);
      await expect(store.narrow(compared('n', ['1']))).rejects.toThrow(TypeError);
    },
  );
});
