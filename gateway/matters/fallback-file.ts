import * as z from 'zod';
import { id, listOf, settingsOf } from '../contracts/setting-types.ts';
import { parseYaml, problemsOf, type YamlProblem } from '../contracts/yaml-file.ts';
import type { Fallback } from './engine/fallback.ts';
import { SETTLEMENT_KINDS, type SettlementKind } from './engine/value.ts';
import { bilingual, countFromOne, line, repeatedIn } from './yaml-types.ts';

/** Fallbacks that belong to no matter; those of one matter stand in its folder. Path from the project's root. */
export const COMMON_FALLBACKS_FILE = 'gateway/matters/fallbacks.yaml';

/** The fallbacks of one file, in its order, or what keeps it from being used. They are there only where nothing is wrong. */
export type ReadFallbacks = { readonly fallbacks: readonly Fallback[]; readonly problems: readonly YamlProblem[] };

/** A text of fallbacks, and the name that problems give it. */
export type FallbackText = { readonly file: string; readonly text: string };

/** Something wrong in one of several files. */
export type FallbackProblem = YamlProblem & { readonly file: string };

/** The fallbacks of several files by id, and what is wrong in those that could not be used. */
export type MergedFallbacks = {
  readonly fallbacks: ReadonlyMap<string, Fallback>;
  readonly problems: readonly FallbackProblem[];
};

/** Reads a file of fallbacks. Pure; never throws. Problems name settings and ids, never texts. */
export function parseFallbacks(text: string): ReadFallbacks {
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return { fallbacks: [], problems: yaml.problems };
  const outcome = fileSchema.safeParse(yaml.value);
  if (!outcome.success) return { fallbacks: [], problems: problemsOf(outcome.error, yaml) };

  const fallbacks = outcome.data.fallbacks.map(({ addressee, withinDays, ...rest }): Fallback => ({
    ...rest,
    addressee,
    withinDays,
  }));
  const problems = repeatedIn(fallbacks.map((fallback) => fallback.id)).map((at) => {
    const where = ['fallbacks', at, 'id'];
    return { line: yaml.lineOf(where), message: `${where.join('.')}: ${fallbacks[at]?.id} stands here twice` };
  });
  return problems.length > 0 ? { fallbacks: [], problems } : { fallbacks, problems };
}

/**
 * Puts the fallbacks of several files together. An id is used once over all of them: what an applicant signed or a holder was
 * asked must be found again by its id and version. The first file that uses an id keeps it; the later one has the problem.
 */
export function mergeFallbacks(texts: readonly FallbackText[]): MergedFallbacks {
  const owners = new Map<string, string>();
  const fallbacks = new Map<string, Fallback>();
  const problems: FallbackProblem[] = [];
  for (const { file, text } of texts) {
    const read = parseFallbacks(text);
    problems.push(...read.problems.map((problem) => ({ file, ...problem })));
    for (const fallback of read.fallbacks) {
      const owner = owners.get(fallback.id);
      if (owner === undefined) {
        owners.set(fallback.id, file);
        fallbacks.set(fallback.id, fallback);
      } else {
        problems.push({ file, line: undefined, message: `${fallback.id} stands in ${owner} already` });
      }
    }
  }
  return { fallbacks, problems };
}

/** A commitment is made to whoever decides, and a document is shown there; the other two go to somebody. */
const HAS_ADDRESSEE = {
  COMMITMENT: false,
  DOCUMENT: false,
  INQUIRY: true,
  ESCALATION: true,
} as const satisfies Record<SettlementKind, boolean>;

const fallbackSchema = z
  .strictObject(
    {
      id,
      kind: z.enum(SETTLEMENT_KINDS, { error: `needs ${SETTLEMENT_KINDS.join(', ')}` }),
      version: countFromOne('the version of the text'),
      title: bilingual,
      text: bilingual,
      addressee: bilingual.optional(),
      legalBasis: line,
      withinDays: countFromOne('a number of days').optional(),
    },
    { error: settingsOf('id, kind, version, title, text and legalBasis') },
  )
  .superRefine(({ kind, addressee }, context) => {
    if (HAS_ADDRESSEE[kind] === (addressee !== undefined)) return;
    const message = HAS_ADDRESSEE[kind] ? `${kind} needs whom it goes to` : `${kind} goes to nobody else`;
    context.addIssue({ code: 'custom', path: ['addressee'], message });
  });

const fileSchema = z.strictObject(
  { fallbacks: listOf(fallbackSchema, 'fallbacks') },
  { error: settingsOf('fallbacks') },
);
