import * as z from 'zod';
import type { ParameterSet } from '../../contracts/parameter-set.ts';
import { day, division, id, line, listOf, matterCode } from '../../contracts/setting-types.ts';
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

const fileSchema = z.strictObject({
  matter: matterCode,
  sets: listOf(
    z.strictObject({
      id,
      division: division.optional(),
      from: day,
      until: day.optional(),
      source: line,
      unconfirmed: listOf(line, 'names of values').default([]),
      values: z.unknown(),
    }),
    'sets',
  ),
});
