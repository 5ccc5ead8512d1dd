import * as z from 'zod';
import type { Matter } from '../policy.ts';
import type { FileProblem } from './file-problem.ts';
import { bilingual, line, listOf, matterCode, settingsOf } from '../../contracts/setting-types.ts';
import { parseSettings } from './yaml-settings.ts';

/** The file that registers the matters. */
export const MATTERS_FILE = 'matters.yaml';

const NEEDS_COUNT = { error: 'needs a whole number from 1 to 100' };

const mattersSchema = z.strictObject(
  {
    matters: listOf(
      z.strictObject(
        {
          code: matterCode,
          name: bilingual,
          legalBasis: line,
          authority: line,
          maxNarrowings: z.int(NEEDS_COUNT).min(1, NEEDS_COUNT).max(100, NEEDS_COUNT).default(4),
        },
        { error: settingsOf('code, name, legalBasis and authority') },
      ),
      'matters',
    ),
  },
  { error: settingsOf('matters') },
);

/** The registered matters; `undefined` where the file cannot be used. */
export function parseMatters(text: string, problems: FileProblem[]): readonly Matter[] | undefined {
  const settings = parseSettings(MATTERS_FILE, text, mattersSchema, problems);
  if (settings === undefined) return undefined;
  const { matters } = settings.value;
  matters.forEach(({ code }, at) => {
    if (matters.findIndex((other) => other.code === code) === at) return;
    const where = ['matters', at, 'code'];
    problems.push({
      file: MATTERS_FILE,
      line: settings.lineOf(where),
      message: `${where.join('.')}: ${code} stands here twice`,
    });
  });
  return matters;
}
