import {
  RateLimiterMemory,
  RateLimiterRedis,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  type RateLimiterRes,
} from 'rate-limiter-flexible';

/** What the limits need of a Redis: to carry out a script. */
export type ScriptRunner = {
  readonly eval: (
    script: string,
    options: { readonly keys: readonly string[]; readonly arguments: readonly string[] },
  ) => Promise<unknown>;
};

/**
 * A limiter that counts nothing of what it refuses. Refuses by rejecting with a `RateLimiterRes`. While Redis cannot be asked
 * it counts in this process.
 */
export function createLimiter(options: IRateLimiterOptions, redis: ScriptRunner | undefined): RateLimiterAbstract {
  const inProcess = new LimiterInProcess(options);
  if (redis === undefined) return inProcess;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    customIncrTtlLuaScript: CONSUME,
    insuranceLimiter: inProcess,
  });
}

/** Gives back what it refused: the library counts it, and one question for too many keys would use up the day. */
class LimiterInProcess extends RateLimiterMemory {
  override async consume(key: string | number, points = 1): Promise<RateLimiterRes> {
    try {
      return await super.consume(key, points);
    } catch (refused) {
      await this.reward(key, points);
      throw refused;
    }
  }
}

/**
 * Counts only what fits. KEYS: the count. ARGV: how much, the window in seconds, the limit. Gives what is counted with it and
 * the milliseconds until the window ends; more than the limit means that it was refused.
 */
const CONSUME = `
  local used, rest = tonumber(redis.call('get', KEYS[1]) or '0'), redis.call('pttl', KEYS[1])
  if rest < 1 then used, rest = 0, 1000 * ARGV[2] end
  local wanted = math.max(0, used + ARGV[1])
  if wanted <= tonumber(ARGV[3]) then redis.call('set', KEYS[1], wanted, 'PX', rest) end
  return {wanted, rest}
`;
