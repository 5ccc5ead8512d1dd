import { LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';

/** Something wrong in a YAML file, with the line where it stands; never repeats a value. */
export type YamlProblem = { readonly line: number | undefined; readonly message: string };

/** A parsed YAML text that remembers where everything stands. */
export type YamlText = {
  readonly value: unknown;
  /** What keeps it from being YAML. Empty where `value` may be used. */
  readonly problems: readonly YamlProblem[];
  /** The line of the value at a path, or of the nearest one above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

/** Reads YAML without ever repeating its values in a problem: a secret may stand there. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  // Its warnings would repeat values on the console.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const problems: YamlProblem[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: withoutExcerpt(message),
  }));
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const { line } = lines.linePos(alias.range?.[0] ?? 0);
      problems.push({ line, message: 'what begins with * needs quotation marks' });
    },
  });
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    problems,
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true);
        if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
          return lines.linePos(Number(node.range[0])).line;
        }
      }
      return undefined;
    },
  };
}

/** The problems that a schema found in a file, each with its line and the path of the setting. */
export const problemsOf = (error: z.ZodError, { lineOf }: YamlText): readonly YamlProblem[] =>
  error.issues.map(({ path, message }) => ({
    line: lineOf(path),
    message: `${path.join('.') || 'the file'}: ${message}`,
  }));

/** `line 3: …`, or the sentence alone where no line is known. */
export const withLine = ({ line, message }: YamlProblem): string =>
  line === undefined ? message : `line ${line}: ${message}`;

/** What a message says in general: behind its colon it repeats the file. */
const withoutExcerpt = (message: string): string => message.replace(/:.*$/su, '');
