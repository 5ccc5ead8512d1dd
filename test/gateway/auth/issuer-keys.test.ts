import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_WAITING, openRemoteKeys, type KeyRing, type RemoteKeys } from '../../../gateway/auth/issuer-keys.ts';
import {
  KEY_SERVER_FAULTS,
  startIssuerServer,
  type IssuerServer,
  type KeyServerFault,
} from '../../support/issuer-server.ts';
import { createTestKey } from '../../support/tokens.ts';
import { createTestTime, type TestTime } from './time.ts';

const unavailable = { failure: { code: 'CHECK_UNAVAILABLE', what: 'issuer.keys' } };

let server: IssuerServer;
let time: TestTime;
let keys: KeyRing;
let log: unknown[];

const open = (settings: Partial<RemoteKeys> = {}): KeyRing =>
  openRemoteKeys(
    {
      issuer: 'https://issuer.test',
      url: server.url,
      maxAgeSeconds: 300,
      maxStaleSeconds: 3600,
      cooldownMs: 1000,
      timeoutMs: 10_000,
      ...settings,
    },
    { clock: time.clock, wait: time.wait, log: (event) => void log.push(event) },
  );

/** Whether a token signed with that key would find it. */
const isAccepted = async (kid: string, from: KeyRing = keys): Promise<boolean> =>
  (await from.keyFor({ alg: 'ES256', kid })) !== undefined;

const strangers = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `made-up-${place}`);

beforeEach(async () => {
  server = await startIssuerServer();
  time = createTestTime();
  log = [];
  keys = open();
});

afterEach(async () => {
  vi.useRealTimers();
  keys.close();
  await server[Symbol.asyncDispose]();
});

describe('keys of a remote issuer', () => {
  it('are asked for at the first token, once for all callers, and then serve', async () => {
    expect(server.fetches()).toBe(0);
    const answers = await Promise.all(Array.from({ length: 50 }, () => isAccepted('key-1')));
    expect(new Set(answers)).toEqual(new Set([true]));
    expect(await isAccepted('key-1')).toBe(true);
    expect(server.fetches()).toBe(1);
  });

  it('are asked for once, also for those who come while the answer is on its way', async () => {
    const gate = server.hold();
    const first = isAccepted('key-1');
    await gate.waiting(1);
    const others = Array.from({ length: 20 }, () => isAccepted('key-1'));
    gate.release();
    expect(new Set(await Promise.all([first, ...others]))).toEqual(new Set([true]));
    expect(server.fetches()).toBe(1);
  });

  it('are not asked for again where the key is there but of another algorithm', async () => {
    expect(await keys.keyFor({ alg: 'RS256', kid: 'key-1' })).toBeUndefined();
    expect(await keys.keyFor({ alg: 'RS256', kid: 'key-1' })).toBeUndefined();
    expect(server.fetches()).toBe(1);
  });

  it('are asked for only once for a stranger who comes first', async () => {
    expect(await isAccepted('made-up')).toBe(false);
    expect(server.fetches()).toBe(1);
  });
});

describe('a key that was just published', () => {
  it('is accepted after the cooldown, and a key that was not is refused', async () => {
    await isAccepted('key-1');
    server.rotate();
    time.advance(0.4);
    expect(await isAccepted('key-2')).toBe(true);
    expect(await isAccepted('key-1')).toBe(true);
    expect(await isAccepted('key-3')).toBe(false);
    expect(time.waits).toEqual([600, 1000]);
    expect(server.fetches()).toBe(3);
  });

  it('is accepted without waiting once the cooldown is over', async () => {
    await isAccepted('key-1');
    server.rotate();
    time.advance(1);
    expect(await isAccepted('key-2')).toBe(true);
    expect(time.waits).toEqual([]);
  });

  it('is accepted where the answer on its way was given before it was published', async () => {
    const gate = server.hold();
    const first = isAccepted('key-1');
    await gate.waiting(1);
    server.rotate();
    const second = isAccepted('key-2');
    gate.release();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(server.fetches()).toBe(2);
  });

  it('is accepted from an answer on its way that has it, without another question', async () => {
    await isAccepted('key-1');
    server.rotate();
    const gate = server.hold();
    const first = isAccepted('key-2');
    await gate.waiting(1);
    const others = Array.from({ length: 20 }, () => isAccepted('key-2'));
    gate.release();
    expect(new Set(await Promise.all([first, ...others]))).toEqual(new Set([true]));
    expect(server.fetches()).toBe(2);
  });
});

describe('a key that was withdrawn', () => {
  it('is accepted until the maximum age, and not longer', async () => {
    await isAccepted('key-1');
    const old = server.rotate();
    server.withdraw(old);
    time.advance(239);
    expect(await isAccepted('key-1')).toBe(true);
    expect(server.fetches()).toBe(1);
    time.advance(61);
    expect(await isAccepted('key-1')).toBe(false);
    expect(await isAccepted('key-2')).toBe(true);
    expect(server.fetches()).toBe(2);
  });

  it('counts its age from the question, not from a slow answer', async () => {
    const gate = server.hold();
    const first = isAccepted('key-1');
    await gate.waiting(1);
    time.advance(8);
    gate.release();
    await first;
    server.withdraw(server.rotate());
    time.advance(292);
    expect(await isAccepted('key-1')).toBe(false);
  });

  it('is refused at once when an unknown key made us ask again', async () => {
    await isAccepted('key-1');
    server.withdraw(server.rotate());
    expect(await isAccepted('key-2')).toBe(true);
    expect(await isAccepted('key-1')).toBe(false);
  });

  it('is refused where the issuer has withdrawn everything', async () => {
    await isAccepted('key-1');
    server.publish([]);
    time.advance(300);
    expect(await isAccepted('key-1')).toBe(false);
    expect(log).toEqual([]);
  });

  it('is refused where the clock was set back', async () => {
    await isAccepted('key-1');
    server.withdraw(server.rotate());
    time.advance(-3600);
    expect(await isAccepted('key-1')).toBe(false);
  });

  it('is found out in the background before the maximum age, while nobody waits', async () => {
    await isAccepted('key-1');
    server.withdraw(server.rotate());
    time.advance(240);
    const gate = server.hold();
    expect(await isAccepted('key-1')).toBe(true);
    await gate.waiting(1);
    gate.release();
    expect(await isAccepted('key-2')).toBe(true);
    expect(await isAccepted('key-1')).toBe(false);
  });
});

describe('strangers with made-up keys', () => {
  it('share one question, and the one too many is asked to come back', async () => {
    await isAccepted('key-1');
    const gate = server.hold();
    const waiting = strangers(MAX_WAITING).map((kid) => isAccepted(kid));
    await gate.waiting(1);
    await expect(isAccepted('one-too-many')).rejects.toMatchObject(unavailable);
    expect(await isAccepted('key-1')).toBe(true);
    gate.release();

    expect(new Set(await Promise.all(waiting))).toEqual(new Set([false]));
    expect(await isAccepted('there-is-room-again')).toBe(false);
    expect(server.fetches()).toBe(3);
  });

  it('cost one question a cooldown, however many come', async () => {
    await isAccepted('key-1');
    for (let second = 1; second <= 5; second += 1) {
      const answers = await Promise.allSettled(strangers(1000).map((kid) => isAccepted(kid)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_WAITING);
      expect(server.fetches()).toBe(1 + second);
    }
    expect(time.waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  });
});

describe('an issuer that cannot be reached', () => {
  it.each(Object.entries(KEY_SERVER_FAULTS))('with %s leaves no verdict about a token', async (name, reason) => {
    server.behave(name as KeyServerFault);
    keys = open({ timeoutMs: 200 });
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    expect(log).toEqual([
      { level: 'warn', event: 'issuer.keys.failed', issuer: 'https://issuer.test', reason, detail: expect.any(String) },
    ]);
  });

  it('is noticed where nothing listens', async () => {
    await server[Symbol.asyncDispose]();
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    expect(log).toMatchObject([{ reason: 'NOT_REACHED', detail: 'ECONNREFUSED' }]);
    server = await startIssuerServer();
  });

  it('is asked again, and both the failure and the end of it are told once', async () => {
    server.behave('status 500');
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    // While it fails nobody waits for it: the next question is asked behind their back.
    const gate = server.hold();
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    await gate.waiting(1);
    gate.release();
    time.advance(60);
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    server.behave();
    time.advance(60);
    expect(await isAccepted('key-1')).toBe(true);
    time.advance(300);
    expect(await isAccepted('key-1')).toBe(true);
    expect(log).toMatchObject([
      { event: 'issuer.keys.failed', reason: 'STATUS', detail: 'HTTP 500' },
      { level: 'info', event: 'issuer.keys.back', issuer: 'https://issuer.test' },
    ]);
  });

  it('leaves the last keys in use until they are too old, and says then that nobody can tell', async () => {
    await isAccepted('key-1');
    server.behave('status 500');
    time.advance(300);
    expect(await isAccepted('key-1')).toBe(true);
    time.advance(3299);
    expect(await isAccepted('key-1')).toBe(true);
    time.advance(1);
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    server.behave();
    time.advance(60);
    expect(await isAccepted('key-1')).toBe(true);
  });

  it('holds nobody up who has a known key', async () => {
    await isAccepted('key-1');
    server.behave('status 500');
    time.advance(300);
    await isAccepted('key-1');
    const gate = server.hold();
    expect(await isAccepted('key-1')).toBe(true);
    await gate.waiting(1);
    expect(await isAccepted('key-1')).toBe(true);
    gate.release();
  });

  it('leaves no verdict about an unknown key', async () => {
    await isAccepted('key-1');
    server.rotate();
    server.behave('status 500');
    await expect(isAccepted('key-2')).rejects.toMatchObject(unavailable);
    server.behave();
    expect(await isAccepted('key-2')).toBe(true);
  });

  it('has no last keys to fall back on where that is not wanted', async () => {
    keys = open({ maxStaleSeconds: 0 });
    await isAccepted('key-1');
    server.behave('status 500');
    time.advance(299);
    expect(await isAccepted('key-1')).toBe(true);
    time.advance(1);
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
  });
});

describe('a key set', () => {
  it('loses the keys that prove nothing, and keeps the others', async () => {
    const secret = createTestKey('ES256', 'private');
    const nameless = createTestKey('ES256', 'nameless').jwk;
    server.publish([
      { ...secret.privateKey.export({ format: 'jwk' }), kid: 'private', alg: 'ES256' },
      { kty: 'oct', kid: 'shared', k: 'AAAA', alg: 'ES256' },
      { ...nameless, kid: undefined },
      { ...nameless, kid: 7 },
      { ...nameless, kid: 'off-the-curve', x: 'AAAA' },
      { ...nameless, kid: 'twice' },
      { ...nameless, kid: 'twice' },
      {},
      server.key().jwk,
    ]);
    const names = ['private', 'shared', 'nameless', '7', 'off-the-curve', 'twice', 'key-1'];
    const accepted = [];
    for (const name of names) if (await isAccepted(name)) accepted.push(name);
    expect(accepted).toEqual(['key-1']);
  });

  it('may be as large as an issuer needs, and no larger', async () => {
    const filler = (bytes: number) => ({ kty: 'EC', kid: 'filler', x: 'A'.repeat(bytes) });
    server.publish([server.key().jwk, filler(255 * 1024)]);
    expect(await isAccepted('key-1')).toBe(true);
    server.publish([server.key().jwk, filler(256 * 1024)]);
    await expect(isAccepted('key-2')).rejects.toMatchObject(unavailable);
    expect(log).toMatchObject([{ reason: 'TOO_LARGE' }]);
  });
});

describe('closing', () => {
  it('lets go of callers who wait for the cooldown, and leaves no timer behind', async () => {
    const own = openRemoteKeys(
      {
        issuer: 'https://issuer.test',
        url: server.url,
        maxAgeSeconds: 300,
        maxStaleSeconds: 3600,
        cooldownMs: 600_000,
        timeoutMs: 600_000,
      },
      { clock: time.clock, log: (event) => void log.push(event) },
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await isAccepted('key-1', own);
    expect(vi.getTimerCount()).toBe(0);
    const waiting = isAccepted('key-2', own);
    await isAccepted('key-1', own);
    expect(vi.getTimerCount()).toBe(1);
    own.close();
    await expect(waiting).rejects.toMatchObject(unavailable);
    expect(vi.getTimerCount()).toBe(0);
    expect(log).toEqual([]);
  });

  it('cuts off the question that is on its way, and says nothing about it', async () => {
    const gate = server.hold();
    const waiting = isAccepted('key-1');
    await gate.waiting(1);
    keys.close();
    await expect(waiting).rejects.toMatchObject(unavailable);
    await expect(isAccepted('key-1')).rejects.toMatchObject(unavailable);
    expect(log).toEqual([]);
  });
});
