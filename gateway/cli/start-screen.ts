import type { Question } from '../../adapters/sandbox/examples/examples.ts';
import { bold, dim, type Terminal } from './terminal.ts';

/** What a gateway over departments' own databases says when it is ready. */
export function deploymentScreen(options: {
  readonly address: string;
  readonly host: string;
  /** Departments that are asked, and those that are not configured. */
  readonly asked: readonly string[];
  readonly notAsked: readonly string[];
  readonly terminal: Terminal;
}): string {
  const { address, host, asked, notAsked, terminal } = options;
  return [
    '',
    headline(terminal, address),
    ...exposure(host),
    dim(
      terminal,
      `  Asks ${asked.join(', ')}${notAsked.length > 0 ? `; not configured: ${notAsked.join(', ')}` : ''}.`,
    ),
    dim(terminal, `  State of the sources: ${address}/readyz · Ctrl-C stops it`),
    '',
    '',
  ].join('\n');
}

/** What whoever started the sandbox reads last: the address, what to try, where to go next. */
export function sandboxScreen(options: {
  readonly address: string;
  readonly host: string;
  readonly questions: readonly Question[];
  readonly persons: number;
  /** Persons that were asked for and are not there, because the sandbox had been made before. */
  readonly personsWanted: number | undefined;
  readonly terminal: Terminal;
}): string {
  const { address, host, questions, persons, personsWanted, terminal } = options;
  const lines = [
    '',
    headline(terminal, address),
    ...exposure(host),
    ...(personsWanted === undefined || personsWanted === persons
      ? []
      : [
          `  SANDBOX_PERSONS counts at the first start only; to change it now: npm run seed -- --persons ${personsWanted}`,
        ]),
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

const headline = (terminal: Terminal, address: string): string =>
  `  ${bold(terminal, 'Data-sharing gateway')} is ready at ${bold(terminal, `${address}/graphql`)}`;

/** This version does not know who asks; whoever opens it to others has to know that. */
const exposure = (host: string): readonly string[] =>
  ['127.0.0.1', 'localhost', '::1'].includes(host)
    ? []
    : [
        `  It listens on ${host}: whoever reaches this machine can ask, and nobody is asked who they are (SECURITY.md).`,
      ];

/** The question as one command, ready to copy. */
const curlFor = (address: string, query: string): string =>
  `curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
