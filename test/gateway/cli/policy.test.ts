import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../gateway/cli/policy.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parsePolicy } from '../../../gateway/policy/files/parse-policy.ts';
import type { ReadOutcome } from '../../../gateway/policy/files/read-policy.ts';
import { SMALL_POLICY, smallContext } from '../policy/files/small-policy.ts';

/** The small policy with a grant of each of these periods beside its own, which is the year 2026. */
function policyWith(periods: Readonly<Record<string, readonly [string, string]>>): ReadOutcome {
  const grant = SMALL_POLICY['grants/homes.yaml'] ?? '';
  const more = Object.entries(periods).map(([id, [from, until]]) => [
    `grants/${id}.yaml`,
    grant
      .replace('id: homes', `id: ${id}`)
      .replace('from: 2026-01-01\nuntil: 2026-12-31', `from: ${from}\nuntil: ${until}`),
  ]);
  const outcome = parsePolicy(
    { texts: new Map(Object.entries({ ...SMALL_POLICY, ...Object.fromEntries(more) })), problems: [] },
    smallContext,
  );
  if (outcome.kind === 'broken') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

const linesOn = (today: string, outcome: ReadOutcome) =>
  checkPolicy(outcome, { today: parsePlainDate(today), factsAssessed: () => [], factsIn: smallContext.factsIn });

describe('the check of a policy', () => {
  it('counts what is in it, and names the grants that end within 30 days', () => {
    const outcome = policyWith({
      'ends-in-29': ['2026-01-01', '2026-12-21'],
      'ends-today': ['2026-01-01', '2026-11-22'],
      'ends-tomorrow': ['2026-01-01', '2026-11-23'],
      'ends-in-30': ['2026-01-01', '2026-12-22'],
      'ended-yesterday': ['2026-01-01', '2026-11-21'],
      'begins-tomorrow': ['2026-11-23', '2026-12-31'],
    });
    expect(linesOn('2026-11-22', outcome)).toEqual([
      { name: 'consumers', outcome: 'ok', detail: '2 registered' },
      { name: 'matters', outcome: 'ok', detail: '3 registered' },
      { name: 'grants', outcome: 'ok', detail: '5 in force, 1 not yet, 1 ended' },
      { name: 'grant', outcome: 'note', detail: 'ends-today ends today, on 2026-11-22' },
      { name: 'grant', outcome: 'note', detail: 'ends-tomorrow ends in 1 day, on 2026-11-23' },
      { name: 'grant', outcome: 'note', detail: 'ends-in-29 ends in 29 days, on 2026-12-21' },
      { name: 'documents', outcome: 'ok', detail: '1 registered' },
    ]);
  });

  it('notes which registered operations would be refused because a grant has ended', () => {
    expect(linesOn('2027-01-01', policyWith({}))).toEqual([
      { name: 'consumers', outcome: 'ok', detail: '2 registered' },
      { name: 'matters', outcome: 'ok', detail: '3 registered' },
      { name: 'grants', outcome: 'note', detail: '0 in force, 0 not yet, 1 ended' },
      { name: 'documents', outcome: 'ok', detail: '1 registered' },
      { name: 'document', outcome: 'note', detail: 'home would be refused today: a grant it needs is not in force' },
    ]);
  });

  it('fails with each problem of a broken folder', () => {
    expect(linesOn('2026-11-22', { kind: 'broken', problems: ['matters.yaml line 1: a', 'grants: b'] })).toEqual([
      { name: 'problem', outcome: 'failed', detail: 'matters.yaml line 1: a' },
      { name: 'problem', outcome: 'failed', detail: 'grants: b' },
    ]);
  });
});
