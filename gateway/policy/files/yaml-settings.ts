import { Lexer } from 'yaml';
import type * as z from 'zod';
import { parseYaml, problemsOf, type YamlText } from '../../contracts/yaml-file.ts';
import type { FileProblem } from './file-problem.ts';

/** What a file says, checked, and where in it everything stands. */
export type Settings<T> = { readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number };

/**
 * The settings of a YAML file, or `undefined` with its problems added to `problems`. However the text is made, the work is
 * bounded by its length: aliases are not used here, and what is nested too deep is refused.
 */
export function parseSettings<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: FileProblem[],
): Settings<T> | undefined {
  const unusual = whyUnusual(text);
  if (unusual !== undefined) {
    problems.push({ file, message: unusual });
    return undefined;
  }
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) {
    problems.push(...yaml.problems.slice(0, MOST_ERRORS).map((problem) => ({ file, ...problem })));
    return undefined;
  }
  const outcome = schema.safeParse(yaml.value);
  if (!outcome.success) {
    problems.push(...schemaProblems(file, outcome.error, yaml));
    return undefined;
  }
  return { value: outcome.data, lineOf: (path) => yaml.lineOf(path) ?? 1 };
}

/** One broken line breaks those behind it; the first few tell where to look. */
const MOST_ERRORS = 5;

/** Deeper than any setting of a policy; what is deeper would cost more the deeper it is. */
const MOST_LEVELS = 20;

/** Found token by token, before anything is built: resolving one alias costs as much as the whole text. */
function whyUnusual(text: string): string | undefined {
  let previous = '';
  let inBrackets = 0;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    const isSign = previous !== SCALAR_FOLLOWS;
    if (isSign && /^[&*]/u.test(token)) {
      return 'anchors and aliases (& and *) are not used here; such text needs quotation marks';
    }
    if (isSign && /^[[{]$/u.test(token)) inBrackets += 1;
    if (isSign && /^[\]}]$/u.test(token)) inBrackets -= 1;
    if (isSign && /^[-?]$/u.test(token)) inLine += 1;
    if (/^\r?\n/u.test(token)) inLine = 0;
    if (inBrackets > MOST_LEVELS || inLine > MOST_LEVELS) return 'is nested too deep';
    previous = token;
  }
  return undefined;
}

/** What the lexer gives before a plain or block scalar. */
const SCALAR_FOLLOWS = '\u001F';

/** Settings that are not known are named one by one, each at its own line. */
function schemaProblems(file: string, error: z.ZodError, yaml: YamlText): readonly FileProblem[] {
  return problemsOf(error, yaml).flatMap(({ line = 1, message }, at) => {
    const issue = error.issues[at];
    if (issue?.code !== 'unrecognized_keys') return [{ file, line, message }];
    return issue.keys.map((key) => {
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      const called = SETTING_NAME.test(key) ? `is called ${key}` : 'has such a name';
      return { file, line: yaml.lineOf([...issue.path, key]) ?? 1, message: `${where}no setting ${called}` };
    });
  });
}

/** Anything else in the place of a name may be a value that slipped there. */
const SETTING_NAME = /^[A-Za-z][A-Za-z_-]{0,30}$/u;
