import * as z from 'zod';
import { checkPlainDate, type PlainDate } from '../../contracts/dates.ts';
import { checkDivisionCode, type DivisionCode } from '../../contracts/identifiers/division-code.ts';
import type { Check } from '../../contracts/identifiers/check.ts';
import type { ParameterSet } from '../../contracts/parameter-set.ts';
import { parseYaml, problemsOf, type YamlProblem } from '../../contracts/yaml-file.ts';
import type { MatterRule } from './rule.ts';

/** The sets of one file, or what keeps it from being used. Sets are there only where nothing is wrong. */
export type ReadParameters = { readonly sets: readonly ParameterSet[]; readonly problems: readonly YamlProblem[] };

/**
 * Reads the parameter sets of one matter. The values of each set are parsed as the matter's rule wants them.
 * @param ruleOf the rule of a matter; undefined where there is none.
 */
export function parseParameterSets(text: string, ruleOf: (matter: string) => MatterRule | undefined): ReadParameters {
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return { sets: [], problems: yaml.problems };
  const outcome = fileSchema.safeParse(yaml.value);
  if (!outcome.success) return { sets: [], problems: problemsOf(outcome.error, yaml) };
  const { matter, sets } = outcome.data;
  const rule = ruleOf(matter);
  const at = (path: readonly PropertyKey[], message: string): YamlProblem => ({
    line: yaml.lineOf(path),
    message: `${path.join('.')}: ${message}`,
  });
  if (!rule) return { sets: [], problems: [at(['matter'], `there is no rule for ${matter}`)] };

  const problems: YamlProblem[] = [];
  const read = sets.map((set, number): ParameterSet => {
    const where = ['sets', number];
    const values = rule.parameters.safeParse(set.values);
    for (const { path, message } of values.error?.issues ?? []) {
      problems.push(at([...where, 'values', ...path], message));
    }
    const known = typeof set.values === 'object' && set.values !== null ? Object.keys(set.values) : [];
    for (const name of set.unconfirmed.filter((one) => !known.includes(one))) {
      problems.push(at([...where, 'unconfirmed'], `${name} is no value of this set`));
    }
    if (sets.findIndex(({ id }) => id === set.id) < number)
      problems.push(at([...where, 'id'], `${set.id} stands here twice`));
    if (set.until !== undefined && set.until < set.from) problems.push(at([...where, 'until'], 'lies before from'));
    return { ...set, matter, division: set.division, until: set.until, values: values.data };
  });
  return problems.length > 0 ? { sets: [], problems } : { sets: read, problems };
}

const text = z.string({ error: 'needs a text' }).trim().min(1, { error: 'needs a text' }).max(1_000);

/** A text that a check of the contracts accepts. */
const checked = <T>(check: (given: string) => Check<T>, needs: string) =>
  z.string({ error: needs }).transform((given, context): T => {
    const outcome = check(given);
    if (outcome.kind === 'ok') return outcome.value;
    context.addIssue({ code: 'custom', message: needs });
    return z.NEVER;
  });

const day = checked<PlainDate>(checkPlainDate, 'needs a day that exists, written YYYY-MM-DD');
const division = checked<DivisionCode>(checkDivisionCode, 'needs a division code in quotation marks');

const fileSchema = z.strictObject({
  matter: text,
  sets: z.array(
    z.strictObject({
      id: text.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, { error: 'needs small letters, digits and hyphens' }),
      division: division.optional(),
      from: day,
      until: day.optional(),
      source: text,
      unconfirmed: z.array(text).default([]),
      values: z.unknown(),
    }),
    { error: 'needs a list of sets' },
  ),
});
