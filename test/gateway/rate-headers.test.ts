import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import type { Config } from '../../gateway/config.ts';
import type { LimitsConfig } from '../../gateway/contracts/limits.ts';
import { createTestGateway, headersOf, type As, type TestAnswer, type TestGateway } from '../support/gateway.ts';
import { needsRedis, redisPath, startRedis } from '../support/redis.ts';
import { createTestIssuer } from '../support/tokens.ts';

const { pupil, owner, stranger } = people;

const FIRST = { client: 'changshu-civil-affairs', officer: 'desk-01', purpose: 'CA-LIVE' } as const satisfies As;
const SECOND = { ...FIRST, officer: 'desk-02' };
const ELSEWHERE = { client: 'yicheng-real-estate', officer: 'desk-01', purpose: 'RE-HS' } as const satisfies As;
/** A system without a desk. */
const NIGHTLY = { client: 'xining-education', purpose: 'EDU-G1' } as const satisfies As;

const MANY = { requestsPerMinute: 100, keysPerDay: 100 };
const limited = (perConsumer: object, perOfficer: object): LimitsConfig => ({
  perConsumer: { ...MANY, ...perConsumer },
  perOfficer: { ...MANY, ...perOfficer },
});

const createGateway = (limits: LimitsConfig, config: Partial<Config> = {}): Promise<TestGateway> =>
  createTestGateway({ config: { policy: SANDBOX_POLICY, limits, ...config } });

const QUESTION = 'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } }';

/** Asks about so many persons, the first ones of always the same. */
const ask = ({ ask: send }: TestGateway, as: As, persons = 1): Promise<TestAnswer> =>
  send(QUESTION, { ids: [pupil.id, owner.id, stranger.id].slice(0, persons) }, as);

/** What an answer says about limits; the seconds until a window ends are as many as a minute or a day has at most. */
function seen({ status, headers, errors }: TestAnswer): object {
  const { 'ratelimit-policy': policy, ratelimit, 'retry-after': retryAfter } = headers;
  return {
    status,
    ...(policy !== undefined && { policy }),
    ...(typeof ratelimit === 'string' && { left: ratelimit.replaceAll(/t=(?:60|[1-5]?\d)(?=,|$)/gu, 't=minute') }),
    ...(retryAfter !== undefined && { retryAfter: windowOf(Number(retryAfter)) }),
    ...(errors && { limit: errors[0]?.extensions['limit'] ?? errors[0]?.extensions['code'] }),
  };
}

const windowOf = (seconds: number): string => {
  if (seconds >= 1 && seconds <= 60) return 'minute';
  return seconds > 86_000 && seconds <= 86_400 ? 'day' : `${seconds}`;
};

const bothPolicies = (consumer: number, officer: number): string =>
  `"consumer";q=${consumer};w=60, "officer";q=${officer};w=60`;
const bothLeft = (consumer: number, officer: number): string =>
  `"consumer";r=${consumer};t=minute, "officer";r=${officer};t=minute`;

describe('the headers of an answer', () => {
  it('count down for the consumer and for the officer, and the first request beyond is refused', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 5 }, { requestsPerMinute: 2 }));
    const policy = bothPolicies(5, 2);

    expect(seen(await ask(gateway, FIRST))).toEqual({ status: 200, policy, left: bothLeft(4, 1) });
    expect(seen(await ask(gateway, FIRST))).toEqual({ status: 200, policy, left: bothLeft(3, 0) });
    gateway.statements.length = 0;
    expect(seen(await ask(gateway, FIRST))).toEqual({
      status: 429,
      left: '"officer";r=0;t=minute',
      retryAfter: 'minute',
      limit: '2 requests a minute for this officer',
    });
    expect(gateway.statements).toEqual([]);
    // What the officer was refused is not missing from what the colleagues have.
    expect(seen(await ask(gateway, SECOND))).toEqual({ status: 200, policy, left: bothLeft(2, 1) });
  });

  it('tell of the consumer alone where nobody sits at a desk', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 1 }, { requestsPerMinute: 1 }));

    expect(seen(await ask(gateway, NIGHTLY))).toEqual({
      status: 200,
      policy: '"consumer";q=1;w=60',
      left: '"consumer";r=0;t=minute',
    });
    expect(seen(await ask(gateway, NIGHTLY))).toEqual({
      status: 429,
      left: '"consumer";r=0;t=minute',
      retryAfter: 'minute',
      limit: '1 requests a minute for this consumer',
    });
  });

  it('stand on refusals too, which count as requests', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 9 }, { requestsPerMinute: 3 }));
    const policy = bothPolicies(9, 3);

    const refused = await gateway.ask('{ nobody }', {}, FIRST);
    const outside = await ask(gateway, { ...FIRST, purpose: 'RE-HS' });
    const noBody = await gateway.send('', headersOf(FIRST));

    expect([refused, outside, noBody].map(seen)).toEqual([
      { status: 400, policy, left: bothLeft(8, 2), limit: 'GRAPHQL_VALIDATION_FAILED' },
      { status: 403, policy, left: bothLeft(7, 1), limit: 'PURPOSE_REFUSED' },
      { status: 400, policy, left: bothLeft(6, 0), limit: 'BAD_INPUT' },
    ]);
    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 429 });
  });

  it('do not stand on a 401, which counts for nobody, whomever the token names', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 1 }, { requestsPerMinute: 1 }));
    const expired = createTestIssuer().mint({
      clientId: FIRST.client,
      officer: FIRST.officer,
      issuedInSeconds: -600,
      expiresInSeconds: -60,
    });

    for (const authorization of ['', `Bearer ${expired}`, `Bearer ${expired}`]) {
      const answer = await gateway.send('{}', { authorization });
      expect(seen(answer)).toEqual({ status: 401, limit: 'UNAUTHENTICATED' });
    }
    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 200, left: bothLeft(0, 0) });
  });
});

describe('limits', () => {
  it('of one consumer are not those of another, though their officers have the same number', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 2 }, { requestsPerMinute: 1 }));

    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 200, left: bothLeft(1, 0) });
    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 429 });
    expect(seen(await ask(gateway, SECOND))).toMatchObject({ status: 200, left: bothLeft(0, 0) });
    expect(seen(await ask(gateway, { ...FIRST, officer: 'desk-03' }))).toEqual({
      status: 429,
      left: '"consumer";r=0;t=minute',
      retryAfter: 'minute',
      limit: '2 requests a minute for this consumer',
    });
    expect(seen(await ask(gateway, ELSEWHERE))).toMatchObject({ left: bothLeft(1, 0) });
  });

  it('on keys hold for a day, and what does not fit is not counted', async () => {
    await using gateway = await createGateway(limited({ keysPerDay: 4 }, { keysPerDay: 2 }));
    const policy = bothPolicies(100, 100);

    expect(seen(await ask(gateway, FIRST))).toEqual({ status: 200, policy, left: bothLeft(99, 99) });
    gateway.statements.length = 0;
    expect(seen(await ask(gateway, FIRST, 2))).toEqual({
      status: 429,
      policy,
      left: bothLeft(98, 98),
      retryAfter: 'day',
      limit: '2 keys a day for this officer',
    });
    expect(gateway.statements).toEqual([]);
    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 200 });
    expect(seen(await ask(gateway, FIRST))).toMatchObject({ status: 429, limit: '2 keys a day for this officer' });
    expect(seen(await ask(gateway, SECOND))).toMatchObject({ status: 200 });
    expect(seen(await ask(gateway, { ...FIRST, officer: 'desk-03' }, 2))).toMatchObject({
      status: 429,
      limit: '4 keys a day for this consumer',
    });
    expect(seen(await ask(gateway, { ...FIRST, officer: 'desk-03' }))).toMatchObject({ status: 200 });
  });

  it('on keys are not touched by a question that is refused for its purpose, or that looks up nobody', async () => {
    await using gateway = await createGateway(limited({ keysPerDay: 1 }, { keysPerDay: 1 }));

    expect(await ask(gateway, { ...FIRST, purpose: 'RE-HS' })).toMatchObject({ status: 403 });
    expect(await gateway.ask('{ __typename }', {}, FIRST)).toMatchObject({ status: 200 });
    expect(await ask(gateway, FIRST)).toMatchObject({ status: 200 });
    expect(await ask(gateway, FIRST)).toMatchObject({ status: 429 });
  });

  it('are kept when many ask at the same time', async () => {
    await using gateway = await createGateway(limited({ requestsPerMinute: 7 }, {}));

    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(gateway, FIRST)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(13);
  });
});

describe.skipIf(!redisPath)(`limits of two gateways over one Redis${needsRedis}`, () => {
  it('are shared: requests, keys, and what is left', async () => {
    await using redis = await startRedis();
    const shared = {
      redis: { host: '127.0.0.1', port: redis.port, tls: false },
      digestKey: new Uint8Array(32).fill(7),
    };
    const limits = limited({ requestsPerMinute: 6, keysPerDay: 5 }, { requestsPerMinute: 3, keysPerDay: 2 });
    await using one = await createGateway(limits, shared);
    await using other = await createGateway(limits, shared);
    const policy = bothPolicies(6, 3);

    expect(seen(await ask(one, FIRST))).toEqual({ status: 200, policy, left: bothLeft(5, 2) });
    expect(seen(await ask(other, FIRST))).toEqual({ status: 200, policy, left: bothLeft(4, 1) });
    expect(seen(await ask(one, FIRST))).toEqual({
      status: 429,
      policy,
      left: bothLeft(3, 0),
      retryAfter: 'day',
      limit: '2 keys a day for this officer',
    });
    expect(seen(await ask(other, FIRST))).toEqual({
      status: 429,
      left: '"officer";r=0;t=minute',
      retryAfter: 'minute',
      limit: '3 requests a minute for this officer',
    });
    expect(seen(await ask(other, SECOND))).toEqual({ status: 200, policy, left: bothLeft(2, 2) });
    expect(seen(await ask(one, ELSEWHERE))).toMatchObject({ left: bothLeft(5, 2) });
    expect([...one.log, ...other.log].filter(({ event }) => event !== 'request refused')).toEqual([]);
  });

  it('go on in each process when it is gone: nobody is stopped by that alone', async () => {
    await using redis = await startRedis();
    await using gateway = await createGateway(limited({ requestsPerMinute: 2 }, {}), {
      redis: { host: '127.0.0.1', port: redis.port, tls: false },
    });
    const ownQuestion = () => gateway.ask('{ __typename }', {}, FIRST);
    expect(seen(await ownQuestion())).toMatchObject({ status: 200 });
    await redis.kill();

    expect(seen(await ownQuestion())).toMatchObject({ status: 200, left: bothLeft(1, 99) });
    expect(seen(await ownQuestion())).toMatchObject({ status: 200, left: bothLeft(0, 98) });
    expect(seen(await ownQuestion())).toMatchObject({ status: 429 });
    expect(gateway.log.map(({ event }) => event)).toEqual(['redis failed', 'request refused']);
  });
});
