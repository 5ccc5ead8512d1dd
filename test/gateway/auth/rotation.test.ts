import { expect, it } from 'vitest';
import { openIssuers } from '../../../gateway/auth/issuers.ts';
import { createVerifyToken } from '../../../gateway/auth/verify-token.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { startIssuerServer } from '../../support/issuer-server.ts';
import { TEST_AUDIENCE } from '../../support/tokens.ts';
import { createTestTime } from './time.ts';

const CALLERS = 30;
const STRANGERS = 20;
const ROTATIONS = 8;

it('never fails wrongly while keys rotate and strangers come with made-up ones, and asks no more than once a cooldown', async () => {
  await using server = await startIssuerServer();
  const time = createTestTime();
  const startedAt = time.clock().getTime();
  const issuers = openIssuers([server.issuerConfig], { clock: time.clock, wait: time.wait, log: () => undefined });
  const verifyToken = createVerifyToken({ issuers, audience: TEST_AUDIENCE, clock: time.clock });
  /** What came of one token: accepted, or why not. */
  const outcomeOf = async (token: string): Promise<string> => {
    try {
      const verified = await verifyToken(token, { clientCertificate: undefined });
      return verified.kind === 'ok' ? 'ok' : verified.reason;
    } catch (error) {
      return error instanceof GatewayError ? error.failure.code : String(error);
    }
  };

  const over = new AbortController();
  const answered = new Map<string, number>();
  const refused: string[] = [];
  const strangers = new Set<string>();
  let newcomers: { readonly key: string; readonly enough: () => void } | undefined;

  const caller = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const key = server.key().kid;
      const outcome = await outcomeOf(server.mint({ now: time.clock() }));
      if (outcome !== 'ok') refused.push(`${key}: ${outcome}`);
      const count = (answered.get(key) ?? 0) + 1;
      answered.set(key, count);
      if (key === newcomers?.key && count >= 2 * CALLERS) newcomers.enough();
    }
  };
  const stranger = async (name: number): Promise<void> => {
    for (let place = 0; !over.signal.aborted; place += 1) {
      const header = { kid: `made-up-${name}-${place}` };
      strangers.add(await outcomeOf(server.mint({ now: time.clock(), header })));
    }
  };
  const working = [
    ...Array.from({ length: CALLERS }, caller),
    ...Array.from({ length: STRANGERS }, (_, name) => stranger(name)),
  ];

  let before = server.key();
  const old: string[] = [];
  for (let rotation = 0; rotation < ROTATIONS; rotation += 1) {
    old.push(server.mint({ now: time.clock(), expiresInSeconds: 86_400 }));
    const previous = server.rotate();
    await new Promise<void>((resolve) => {
      newcomers = { key: server.key().kid, enough: resolve };
    });
    // Everybody signs with the new key by now; the one before the last is needed by nobody.
    if (before !== previous) server.withdraw(before);
    before = previous;
  }
  over.abort();
  await Promise.all(working);

  expect(refused).toEqual([]);
  expect(strangers).toEqual(new Set(['UNTRUSTED']));
  expect([...answered.keys()]).toHaveLength(ROTATIONS + 1);
  expect(server.fetches()).toBeLessThanOrEqual(1 + (time.clock().getTime() - startedAt) / 1000);

  server.withdraw(before);
  time.advance(300);
  expect(await Promise.all(old.map(outcomeOf))).toEqual(old.map(() => 'UNTRUSTED'));
  expect(await outcomeOf(server.mint({ now: time.clock() }))).toBe('ok');
  issuers.close();
});
