import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSandboxIssuer, type SandboxIssuer } from '../../adapters/sandbox/issuer/issuer.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { ISSUER_DEFAULTS } from '../../gateway/contracts/issuer.ts';
import type { IssuerConfig } from '../../gateway/contracts/issuer.ts';
import { createTestGateway, type TestAnswer, type TestGateway } from '../support/gateway.ts';
import { createTestKey, mintToken, TEST_AUDIENCE } from '../support/tokens.ts';

const { pupil } = people;

/** Nobody is touched by it, so that it is asked for no matter and no grant ends. */
const QUESTION = JSON.stringify({
  query: 'query ($id: PersonId!) { person(id: $id) { id } }',
  variables: { id: pupil.id },
});

const GOOD = { status: 200, data: { person: { id: pupil.id } }, errors: undefined };

/** How many ask at the same time, one question after the other. */
const CALLERS = 30;

let directory: string;
let issuer: SandboxIssuer;
/** How far the gateway's clock is ahead of the issuer's, which is the real one. */
let aheadSeconds = 0;

const openIssuer = (port = 0): Promise<SandboxIssuer> =>
  openSandboxIssuer({ listen: { host: '127.0.0.1', port }, directory, audience: TEST_AUDIENCE });

beforeEach(async () => {
  aheadSeconds = 0;
  directory = await mkdtemp(join(tmpdir(), 'rotation-'));
  issuer = await openIssuer();
});

afterEach(async () => {
  await issuer.close();
  await rm(directory, { recursive: true });
});

const createGateway = (config: Partial<IssuerConfig> = {}): Promise<TestGateway> =>
  createTestGateway({
    clock: () => new Date(Date.now() + aheadSeconds * 1_000),
    config: {
      policy: SANDBOX_POLICY,
      issuers: [
        {
          ...ISSUER_DEFAULTS,
          issuer: issuer.issuer,
          keys: { kind: 'remote', url: issuer.keysUrl },
          maxAgeSeconds: 1,
          ...config,
        },
      ],
    },
  });

const newToken = async (): Promise<string> => (await issuer.tokenFor('xining-education')).token;

const askWith = (gateway: TestGateway, token: string): Promise<TestAnswer> =>
  gateway.send(QUESTION, { authorization: `Bearer ${token}`, 'x-purpose': '', 'x-case': '' });

/** A token that says the same as a real one, under a key that the issuer never had. */
const forge = (number: number): string =>
  mintToken({ key: { ...FOREIGN, kid: `foreign-${number}` }, issuer: issuer.issuer, now: new Date() });

const FOREIGN = createTestKey('ES256', 'foreign');

/** Questions without a pause, half of them with tokens from before and half with tokens as new as can be. */
type Traffic = AsyncDisposable & {
  /** Resolves when so many more have been answered. */
  readonly answers: (count: number) => Promise<void>;
  /** Stops, and gives everything that was answered. */
  readonly stop: () => Promise<readonly TestAnswer[]>;
};

function startTraffic(gateway: TestGateway, tokens: readonly string[]): Traffic {
  const answered: TestAnswer[] = [];
  const waiting = new Set<() => void>();
  const over = new AbortController();
  const callers = Array.from({ length: CALLERS }, async (_, caller) => {
    for (let turn = caller; !over.signal.aborted; turn += 1) {
      const token = tokens.length > 0 && turn % 2 === 0 ? tokens[(turn / 2) % tokens.length] : undefined;
      answered.push(await askWith(gateway, token ?? (await newToken())));
      for (const look of waiting) look();
    }
  });
  const stop = async (): Promise<readonly TestAnswer[]> => {
    over.abort();
    await Promise.all(callers);
    return answered;
  };
  return {
    answers: (count) =>
      Promise.race([
        new Promise<void>((resolve) => {
          const enough = answered.length + count;
          waiting.add(() => void (answered.length >= enough && resolve()));
        }),
        // A caller that fails must not leave the test waiting for its answers.
        Promise.all(callers).then(() => undefined),
      ]),
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

const failures = (answers: readonly TestAnswer[]): readonly unknown[] =>
  answers.filter(({ status }) => status !== 200).map(({ status, text }) => ({ status, text }));

/** What the operator is told, without the counts of refused tokens, which come when a minute is over. */
const eventsOf = ({ log }: TestGateway): readonly string[] =>
  log.map(({ event }) => event).filter((event) => event !== 'token.refused');

const UNAUTHENTICATED = {
  message: 'A valid access token is required.',
  extensions: { code: 'UNAUTHENTICATED', retryable: false },
};
const CHECK_UNAVAILABLE = {
  message: 'The request could not be checked.',
  extensions: { code: 'CHECK_UNAVAILABLE', retryable: true },
};

describe('while an issuer replaces its keys', () => {
  it('no request with a valid token fails, and tokens of a withdrawn key die when its time is over', async () => {
    await using gateway = await createGateway();
    const old = await newToken();
    const tokens = [old];
    await using before = startTraffic(gateway, tokens);
    await before.answers(CALLERS);

    await issuer.publishNextKey();
    await before.answers(CALLERS);
    await issuer.rotate();
    tokens.push(await newToken());
    await before.answers(CALLERS);
    await issuer.rotate(); // without having published the key before
    tokens.push(await newToken());
    await before.answers(2 * CALLERS);
    const whileReplaced = await before.stop();

    const current = await newToken();
    await using after = startTraffic(gateway, [current]);
    await after.answers(CALLERS);
    await issuer.withdrawOldKeys();
    await after.answers(CALLERS);
    aheadSeconds += 2; // past the maximum age
    await after.answers(2 * CALLERS);
    const dead = await Promise.all(tokens.slice(0, 2).map((token) => askWith(gateway, token)));
    await after.answers(CALLERS);
    const whileWithdrawn = await after.stop();

    expect(failures([...whileReplaced, ...whileWithdrawn])).toEqual([]);
    expect(whileReplaced.length + whileWithdrawn.length).toBeGreaterThan(10 * CALLERS);
    for (const answer of dead)
      expect(answer).toMatchObject({ status: 401, data: undefined, errors: [UNAUTHENTICATED] });
    expect(await askWith(gateway, current)).toMatchObject(GOOD);
  });

  it('a flood of made-up keys makes nobody else fail, not even who comes with a key of this moment', async () => {
    await using gateway = await createGateway();
    const tokens = [await newToken()];
    await using traffic = startTraffic(gateway, tokens);
    await traffic.answers(CALLERS);

    const flood = Promise.all(Array.from({ length: 150 }, (_, number) => askWith(gateway, forge(number))));
    await issuer.rotate();
    await traffic.answers(2 * CALLERS);
    const forged = await flood;
    const answers = await traffic.stop();

    expect(failures(answers)).toEqual([]);
    expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401]));
  });

  it('a flood beyond all bounds is told to come back, and whoever has a known key is not', async () => {
    await using gateway = await createGateway();
    const token = await newToken();
    expect(await askWith(gateway, token)).toMatchObject(GOOD);

    const flood = Promise.all(Array.from({ length: 500 }, (_, number) => askWith(gateway, forge(number))));
    const answers = await Promise.all(Array.from({ length: 50 }, () => askWith(gateway, token)));
    const forged = await flood;

    expect(failures(answers)).toEqual([]);
    expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401, 503]));
    expect(eventsOf(gateway)).toEqual([]);
  });
});

describe('while an issuer cannot be reached', () => {
  it('its tokens are still accepted, as long as the configuration says', async () => {
    await using gateway = await createGateway({ maxStaleSeconds: 600 });
    const token = await newToken();
    expect(await askWith(gateway, token)).toMatchObject(GOOD);
    await issuer.close();

    aheadSeconds = 500;
    expect(await askWith(gateway, token)).toMatchObject(GOOD);

    aheadSeconds = 601;
    expect(await askWith(gateway, token)).toMatchObject({ status: 503, data: undefined, errors: [CHECK_UNAVAILABLE] });
  });

  it('nobody is let in with keys that are too old, and everybody is again when it is back', async () => {
    await using gateway = await createGateway({ maxStaleSeconds: 0 });
    const token = await newToken();
    expect(await askWith(gateway, token)).toMatchObject(GOOD);
    await issuer.close();

    aheadSeconds = 2;
    const unchecked = await askWith(gateway, token);
    expect(unchecked).toMatchObject({ status: 503, data: undefined, errors: [CHECK_UNAVAILABLE] });
    expect(unchecked.headers['www-authenticate']).toBeUndefined();

    issuer = await openIssuer(Number(new URL(issuer.issuer).port));
    aheadSeconds = 60;
    expect(await askWith(gateway, token)).toMatchObject(GOOD);
    expect(await askWith(gateway, await newToken())).toMatchObject(GOOD);
    expect(eventsOf(gateway)).toEqual(['issuer.keys.failed', 'issuer.keys.back']);
  });
});
