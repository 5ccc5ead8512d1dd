import type { Wait } from '../../../gateway/auth/rounds.ts';

/** A clock that goes only when a test says so, or when something waits. */
export type TestTime = {
  readonly clock: () => Date;
  readonly advance: (seconds: number) => void;
  readonly wait: Wait;
  /** How long was waited each time, in milliseconds. */
  readonly waits: readonly number[];
};

/** Time in the hands of a test: nothing sleeps. */
export function createTestTime(): TestTime {
  let now = Date.parse('2026-11-22T04:00:00.000Z');
  const waits: number[] = [];
  return {
    clock: () => new Date(now),
    advance: (seconds) => void (now += seconds * 1000),
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    waits,
  };
}
