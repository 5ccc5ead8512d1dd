import { describe, expect, it } from 'vitest';
import { createFailureReports } from '../../../adapters/redis/failure-reports.ts';

/** Reports of what happens at these seconds. */
function reported(events: readonly (readonly [second: number, what: 'failed' | 'succeeded'])[]): readonly string[] {
  const said: string[] = [];
  let now = 0;
  const reports = createFailureReports({
    clock: () => new Date(now * 1_000),
    onFailure: (cause) => void said.push(`failure: ${String(cause)}`),
    onRecovery: () => void said.push('recovery'),
  });
  for (const [second, what] of events) {
    now = second;
    if (what === 'failed') reports.failed(`at ${second}`);
    else reports.succeeded();
  }
  return said;
}

describe('reports of failures', () => {
  it('say nothing while all is well', () => {
    expect(reported([[0, 'succeeded'], [1, 'succeeded']])).toEqual([]); // prettier-ignore
  });

  it('come once for many failures, and once for the recovery', () => {
    const events = [0, 1, 30, 60].map((second) => [second, 'failed'] as const);

    expect(reported([...events, [61, 'succeeded'], [62, 'succeeded']])).toEqual(['failure: at 0', 'recovery']);
  });

  it('are at most one in ten seconds for what comes and goes', () => {
    const events = Array.from({ length: 40 }, (_none, at) => [at / 2, at % 2 === 0 ? 'failed' : 'succeeded'] as const);

    expect(reported(events)).toEqual(['failure: at 0', 'recovery', 'failure: at 10', 'recovery']);
  });
});
