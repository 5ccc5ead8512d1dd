import type { Question } from '../../adapters/sandbox/examples/examples.ts';
import type { Config } from '../config.ts';
import { bold, dim, type Terminal } from './terminal.ts';

/** What a gateway over departments' own databases says when it is ready. */
export function deploymentScreen(options: {
  readonly address: string;
  readonly config: Pick<Config, 'listen' | 'mode' | 'tls' | 'redis'>;
  /** Departments that are asked, and those that are not configured. */
  readonly asked: readonly string[];
  readonly notAsked: readonly string[];
  readonly terminal: Terminal;
}): string {
  const { address, config, asked, notAsked, terminal } = options;
  return [
    '',
    headline(terminal, address),
    ...warningsAbout(config),
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
  /** Command of a shell that prints the token of the client whose id follows. */
  readonly tokenCommand: string;
  readonly terminal: Terminal;
}): string {
  const { address, host, questions, persons, personsWanted, tokenCommand, terminal } = options;
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
    ...questions.flatMap((question, at) => [
      '',
      `  ${at + 1}. ${bold(terminal, question.title)}`,
      curlFor(address, tokenCommand, question),
      `     → ${dim(terminal, JSON.stringify({ data: question.answer }))}`,
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

const isOwnMachine = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host);

/** The sandbox's console hands tokens to whoever opens it; whoever opens it to others has to know that. */
const exposure = (host: string): readonly string[] =>
  isOwnMachine(host)
    ? []
    : [`  It listens on ${host}: whoever reaches this machine can ask as any client of the sandbox (SECURITY.md).`];

/** What a deployment should know about its own settings. */
function warningsAbout({
  listen,
  mode,
  tls,
  redis,
}: Parameters<typeof deploymentScreen>[0]['config']): readonly string[] {
  return [
    ...(mode === 'trial'
      ? ['  Trial: any document within the grants runs. mode: production runs trusted documents only.']
      : []),
    ...(tls === undefined && !isOwnMachine(listen.host)
      ? [`  It speaks plain HTTP on ${listen.host}: end TLS before it, or set tls.`]
      : []),
    ...(redis === undefined
      ? ['  Limits and cases are counted in this process and forgotten when it ends; with redis they are not.']
      : []),
  ];
}

/** The question as one command, ready to copy. */
const curlFor = (address: string, tokenCommand: string, { client, purpose, case: number, query }: Question): string =>
  [
    `curl -s ${address}/graphql -H "authorization: Bearer $(${tokenCommand} ${client})"`,
    `-H 'x-purpose: ${purpose}' -H 'x-case: ${number}'`,
    `-H 'content-type: application/json' -d '${JSON.stringify({ query })}'`,
  ].join(' ');
