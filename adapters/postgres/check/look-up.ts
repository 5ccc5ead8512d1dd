import type { Relation } from '../../../gateway/contracts/relation.ts';
import { SourceFailure } from '../../../gateway/contracts/sql.ts';
import { rowsByKey, statementName, type KeyLayout } from '../keyed-statement.ts';
import { failed, noted, type Finding } from './check-line.ts';
import type { CheckSession } from './session.ts';

/** Times that are measured; the one in the middle is told. */
const RUNS = 5;

/** That a key of the sample is found the way the gateway reads it, and how long that takes. */
export async function checkLookUp(
  session: CheckSession,
  relation: Relation,
  options: {
    readonly text: string;
    readonly key: string;
    readonly layout: KeyLayout;
    readonly now: () => number;
  },
): Promise<Finding> {
  const { text, key, layout, now } = options;
  const name = statementName(relation);
  // The first run prepares the statement and is not counted.
  const first = await session.queryPrepared(name, text, [layout.spellings]);
  try {
    if (rowsByKey(relation, layout, first).get(key)?.length === 0) {
      return failed('look-up', 'a key of the sample is not found by its look-up: see what the relation compares');
    }
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    return failed('look-up', `the answer for a key of the sample is refused: ${error.message}`);
  }
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = now();
    await session.queryPrepared(name, text, [layout.spellings]);
    times.push(now() - before);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return noted('look-up', `${median.toFixed(1)} ms for one key of the sample (median of ${RUNS})`);
}
