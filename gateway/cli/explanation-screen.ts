import type { Consumer } from '../contracts/caller.ts';
import type { FactOutside, Failure, PurposeReason } from '../contracts/errors.ts';
import { MAX_COST } from '../policy/cost.ts';
import type { DocumentProblem, ExplainedFact, ExplainedGrant, Explanation } from '../policy/explain.ts';
import type { Policy } from '../policy/policy.ts';
import { bold, dim, type Terminal } from './terminal.ts';

/** An explanation on one screen: what would be touched, on which grants, what the person concerned would see, the outcome. */
export function explanationScreen(options: {
  readonly explanation: Explanation;
  /** The facts that no grant covers, with the predicates that are granted. */
  readonly outside: readonly FactOutside[];
  readonly consumer: Consumer;
  readonly policy: Policy;
  readonly terminal: Pick<Terminal, 'write' | 'isTerminal'>;
}): string {
  const { explanation, outside, consumer, policy } = options;
  const terminal: Terminal = { ...options.terminal, columns: () => Infinity };
  const { operationName, departments, facts, matter, legalBasis, estimatedCost, sha256, disclosure } = explanation;
  const name = policy.matters.find(({ code }) => code === matter)?.name;
  const grants = new Map(facts.flatMap((fact) => fact.grants).map((grant) => [grant.id, grant]));
  const lines = [
    ...aligned([
      ['operation', operationName ?? 'without a name'],
      ['sha256', sha256],
      ['consumer', `${consumer.clientId} · ${consumer.name.zh} · ${consumer.name.en}`],
      ['matter', name ? `${matter} · ${name.zh} · ${name.en}` : 'none'],
      ...(legalBasis === null ? [] : [['legal basis', legalBasis]]),
      ['departments', departments.map(({ id, zh }) => `${id} ${zh}`).join(', ') || 'none'],
      ['cost', `${estimatedCost.toLocaleString('en-US')} of at most ${MAX_COST.toLocaleString('en-US')}`],
    ]),
    '',
    ...aligned(facts.map((fact) => factRow(fact, terminal))),
    ...(grants.size === 0 ? [] : ['', ...aligned([...grants.values()].map(grantRow))]),
    ...(disclosure === null ? [] : ['', 'The person concerned will see:', `  ${disclosure.zh}`, `  ${disclosure.en}`]),
    '',
    bold(terminal, outcomeOf(explanation)),
    ...nextSteps(explanation, outside, consumer).map((step) => dim(terminal, step)),
  ];
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`;
}

/** Why a text cannot be explained, mistake by mistake. */
export function unusableScreen(failure: Failure, problems: readonly DocumentProblem[]): string {
  const places = aligned(
    problems.map(({ line, column, sentence }) => [line === undefined ? '' : `line ${line}:${column}`, sentence]),
  );
  const lines = places.length > 0 ? places : [sentenceOf(failure)];
  return `\n${['This cannot be explained:', ...lines].map((line) => `  ${line}`).join('\n')}\n\n`;
}

function sentenceOf(failure: Failure): string {
  if (failure.code === 'OPERATION_TOO_LARGE') return `the operation is too large: ${failure.limit}`;
  return 'no operation that asks something, or several: choose one with --operation';
}

/** A fact in columns: whether it is granted, where it stands, who holds it, on which grants. */
export const factRow = (
  { coordinate, sensitivity, holder, grants, item, isGranted }: ExplainedFact,
  { isTerminal }: Terminal,
): readonly string[] => [
  isTerminal ? (isGranted ? '✓' : '✗') : isGranted ? 'ok' : 'NO',
  coordinate,
  sensitivity,
  holder?.id ?? '-',
  grants.map(({ id }) => id).join(' ') || '-',
  item,
];

/** A grant in columns: its id, when and where it holds, its legal basis. */
export const grantRow = ({ id, from, until, within, legalBasis }: ExplainedGrant): readonly string[] => [
  id,
  `${from} to ${until}`,
  within === null ? 'everywhere' : `within ${within.join(' ') || 'nothing'}`,
  legalBasis,
];

const outcomeOf = ({ isPermitted, reason }: Explanation): string =>
  isPermitted ? 'Permitted.' : `Not permitted: ${reason ?? ''}`;

/** What somebody who was refused can do. */
function nextSteps(
  { facts, reason }: Explanation,
  outside: readonly FactOutside[],
  consumer: Consumer,
): readonly string[] {
  if (reason === 'FACTS_OUTSIDE') {
    return [
      `${outside.length} of ${facts.length} facts need a grant of their holder.`,
      ...outside
        .filter(({ predicates }) => predicates.length > 0)
        .map(({ coordinate, predicates }) => `In the place of ${coordinate}, ${predicates.join(' or ')} is granted.`),
    ];
  }
  if (reason === null || !MATTER_REASONS.has(reason)) return [];
  return [`The matters of this consumer: ${consumer.matters.join(', ') || 'none'}`];
}

const MATTER_REASONS: ReadonlySet<PurposeReason> = new Set([
  'PURPOSE_MISSING',
  'PURPOSE_UNKNOWN',
  'PURPOSE_NOT_REGISTERED',
]);

/** Rows with their columns below each other; the last column is as long as it is. Only it may hold Chinese. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) => row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(width(at)))).join('  '));
}
