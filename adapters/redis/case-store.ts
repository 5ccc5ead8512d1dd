import {
  CASE_LIFETIME_SECONDS,
  MAX_CASE_KEYS,
  type CaseStore,
  type Narrowing,
} from '../../gateway/contracts/case-store.ts';
import type { RedisConnection } from './connection.ts';

/** What may be set about a store in Redis. */
export type RedisCaseStoreOptions = {
  readonly redis: Pick<RedisConnection, 'eval'>;
  /** Begin of the name of every key. Default `gateway:`. */
  readonly prefix?: string;
  /** Most keys of one case. Default 10,000. */
  readonly maxCaseKeys?: number;
  /** How long a case is remembered after its last question, in seconds. Default 180 days. */
  readonly lifetimeSeconds?: number;
};

/**
 * Cases in Redis, shared by all processes that have the same digest key. Every step is one script and so atomic. All keys
 * expire. Redis has to keep them: one that evicts, or that restarts without its file, forgets cases, and forgotten cases may
 * be opened anew. One server or a replicated one, no cluster: a script touches keys of several slots.
 */
export function createRedisCaseStore(options: RedisCaseStoreOptions): CaseStore {
  const { redis, prefix = 'gateway:', maxCaseKeys = MAX_CASE_KEYS } = options;
  const { lifetimeSeconds = CASE_LIFETIME_SECONDS } = options;
  const caseKey = (caseId: string): string => `${prefix}case:${caseId}`;
  const milliseconds = (seconds: number): string => String(Math.ceil(seconds * 1_000));

  return {
    admit: async (caseId, keys) => {
      const unique = [...new Set(keys)];
      const reply = await redis.eval(ADMIT, {
        keys: [caseKey(caseId)],
        arguments: [milliseconds(lifetimeSeconds), ...unique],
      });
      return decodeIndexes(reply).map((index) => unique[index] ?? '');
    },
    reach: async (caseId, keys) => {
      await redis.eval(REACH, {
        keys: [caseKey(caseId)],
        arguments: [milliseconds(lifetimeSeconds), String(maxCaseKeys), ...new Set(keys)],
      });
    },
    narrow: async (narrowings) => {
      if (narrowings.length === 0) return true;
      const lifetimeOf = (narrowing: Narrowing): string => milliseconds(narrowing.lifetimeSeconds ?? lifetimeSeconds);
      const reply = await redis.eval(NARROW, {
        keys: narrowings.map(({ counter }) => `${prefix}narrowed:${counter}`),
        arguments: narrowings.flatMap((narrowing) => [
          narrowing.variant,
          String(narrowing.most),
          lifetimeOf(narrowing),
        ]),
      });
      if (reply !== 0 && reply !== 1) throw new TypeError('Redis answered something that the script cannot say');
      return reply === 1;
    },
  };
}

/** Places of keys among those that were sent, from 0. Redis is another program: what it says is checked. */
function decodeIndexes(reply: unknown): readonly number[] {
  const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
  if (Array.isArray(reply) && reply.every(isIndex)) return reply;
  throw new TypeError('Redis answered something that the script cannot say');
}

/** KEYS: the case. ARGV: its lifetime in milliseconds, then keys. Gives the places of keys that it does not reach. */
const ADMIT = `
  local outside = {}
  if redis.call('exists', KEYS[1]) == 0 then
    for i = 2, #ARGV do redis.call('sadd', KEYS[1], ARGV[i]) end
  else
    for i = 2, #ARGV do
      if redis.call('sismember', KEYS[1], ARGV[i]) == 0 then outside[#outside + 1] = i - 2 end
    end
  end
  redis.call('pexpire', KEYS[1], ARGV[1])
  return outside
`;

/** KEYS: the case. ARGV: its lifetime in milliseconds, most keys, then keys. */
const REACH = `
  local count = redis.call('scard', KEYS[1])
  if count == 0 then return 0 end
  for i = 3, #ARGV do
    if count >= tonumber(ARGV[2]) then break end
    count = count + redis.call('sadd', KEYS[1], ARGV[i])
  end
  redis.call('pexpire', KEYS[1], ARGV[1])
  return 1
`;

/** KEYS: counters, one may come again. ARGV: of each a variant, most variants and its lifetime. Checks all, then counts all. */
const NARROW = `
  local fresh, added = {}, {}
  for i, counter in ipairs(KEYS) do
    local variant, most = ARGV[3 * i - 2], tonumber(ARGV[3 * i - 1])
    fresh[counter] = fresh[counter] or {}
    if not fresh[counter][variant] and redis.call('sismember', counter, variant) == 0 then
      fresh[counter][variant] = true
      added[counter] = (added[counter] or redis.call('scard', counter)) + 1
      if added[counter] > most then return 0 end
    end
  end
  for i, counter in ipairs(KEYS) do
    local variant, lifetime = ARGV[3 * i - 2], ARGV[3 * i]
    if fresh[counter][variant] then
      redis.call('sadd', counter, variant)
      redis.call('pexpire', counter, lifetime)
    end
  end
  return 1
`;
