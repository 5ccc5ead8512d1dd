import { describe, expect, it } from 'vitest';
import { createReadiness } from '../../gateway/readiness.ts';

describe('finding out whether the sources answer', () => {
  it('asks once for all who ask at the same time, and again only after a second', async () => {
    let now = 0;
    let asked = 0;
    const states = createReadiness({ check: async () => ({ household: `answer ${(asked += 1)}` }), clock: () => now });

    const first = await Promise.all(Array.from({ length: 100 }, () => states()));
    now = 999;
    const soon = await states();
    now = 1_000;
    const later = await states();

    expect(new Set([...first, soon].map(({ household }) => household))).toEqual(new Set(['answer 1']));
    expect(later).toEqual({ household: 'answer 2' });
  });

  it('does not keep a failure for longer', async () => {
    let now = 0;
    let fails = true;
    const states = createReadiness({
      check: async () => {
        if (fails) throw new Error('none');
        return { household: 'UP' };
      },
      clock: () => now,
    });
    await expect(states()).rejects.toThrow('none');
    fails = false;
    now = 1_000;
    expect(await states()).toEqual({ household: 'UP' });
  });
});
