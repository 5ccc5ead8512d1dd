import type { Question } from '../../adapters/sandbox/examples/examples.ts';
import { bold, dim, type Terminal } from './terminal.ts';

/** What whoever started the gateway reads last: the address, what to try, where to go next. */
export function startScreen(options: {
  readonly address: string;
  readonly questions: readonly Question[];
  readonly persons: number | undefined;
  readonly terminal: Terminal;
}): string {
  const { address, questions, persons, terminal } = options;
  const headline = `  ${bold(terminal, 'Data-sharing gateway')} is ready at ${bold(terminal, `${address}/graphql`)}`;
  if (persons === undefined) return `\n${headline}\n\n`;
  const lines = [
    '',
    headline,
    dim(
      terminal,
      `  Sandbox with ${persons.toLocaleString('en-US')} made-up persons. Open the address in a browser, or try:`,
    ),
    ...questions.flatMap(({ title, query, answer }, at) => [
      '',
      `  ${at + 1}. ${bold(terminal, title)}`,
      curlFor(address, query),
      `     → ${dim(terminal, JSON.stringify({ data: answer }))}`,
    ]),
    '',
    dim(
      terminal,
      `  State of the sources: ${address}/readyz · more questions: tabs in the browser · Ctrl-C stops everything`,
    ),
    dim(terminal, '  Your own database: README.md, "Point it at your own database"'),
    '',
    '',
  ];
  return lines.join('\n');
}

/** The question as one command, ready to copy. */
const curlFor = (address: string, query: string): string =>
  `curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
