import { expect, it } from 'vitest';
import { createRefusals } from '../../../gateway/auth/refusals.ts';
import { createTestTime } from './time.ts';

function create() {
  const time = createTestTime();
  const log: unknown[] = [];
  return { time, log, refusals: createRefusals({ clock: time.clock, log: (event) => void log.push(event) }) };
}

const event = (reason: string, count: number, minute: string) => ({
  level: 'warn',
  event: 'token.refused',
  reason,
  count,
  minute: `2026-11-22T${minute}:00.000Z`,
});

it('tells one event a minute and reason, when the minute is over', () => {
  const { time, log, refusals } = create();
  for (let place = 0; place < 1000; place += 1) refusals.count('UNTRUSTED');
  refusals.count('EXPIRED');
  time.advance(59);
  refusals.count('EXPIRED');
  expect(log).toEqual([]);
  time.advance(1);
  refusals.count('MISSING');
  expect(log).toEqual([event('UNTRUSTED', 1000, '04:00'), event('EXPIRED', 2, '04:00')]);
});

it('tells what an earlier minute brought as soon as any request comes, and once', () => {
  const { time, log, refusals } = create();
  refusals.count('MISSING');
  refusals.tellPastMinutes();
  expect(log).toEqual([]);
  time.advance(3600);
  refusals.tellPastMinutes();
  refusals.tellPastMinutes();
  expect(log).toEqual([event('MISSING', 1, '04:00')]);
});

it('tells what is left when it is closed, and nothing where nothing was refused', () => {
  const { log, refusals } = create();
  refusals.count('MALFORMED');
  refusals.close();
  refusals.close();
  expect(log).toEqual([event('MALFORMED', 1, '04:00')]);
});
