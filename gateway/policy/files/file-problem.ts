/** Something wrong in a file of the policy folder. The message names settings, ids and coordinates, never other values. */
export type FileProblem = {
  /** Path below the folder, such as `grants/x.yaml`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly message: string;
};

/** Problems as an operator reads them: what others refer to comes first, then by file and line. */
export function problemLines(problems: readonly FileProblem[]): readonly string[] {
  const lines = problems
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map(({ file, line, message }) => `${printable(file)}${line === undefined ? '' : ` line ${line}`}: ${message}`);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} more`];
}

/** More than anybody reads; a file of nothing but mistakes must not fill a log. */
const MOST_LINES = 200;

const rankOf = ({ file }: FileProblem): number => (/^documents\b/u.test(file) ? 2 : /^grants\b/u.test(file) ? 1 : 0);

/** A file can be called anything; what would move a terminal's cursor is left out. */
const printable = (name: string): string => name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
