import { readFile } from 'node:fs/promises';
import type { GraphQLError } from 'graphql';
import { createAssessmentDesk } from '../assessment-desk.ts';
import type { Consumer } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import type { Department } from '../contracts/department.ts';
import { explain } from '../policy/explain.ts';
import type { Policy } from '../policy/policy.ts';
import { documentHash } from '../policy/document-hash.ts';
import type { ComposedGateway } from '../schema.ts';
import { toPublicError } from '../public-error.ts';
import { explanationScreen, unusableScreen } from './explanation-screen.ts';
import type { Terminal } from './terminal.ts';

/** What to explain, to whom, and where to write it. */
export type ExplainCommand = {
  /** Path of a file with GraphQL operations. */
  readonly file: string;
  /** Client id of the consumer that would ask. */
  readonly clientId: string;
  /** Code of the matter that it would ask for. */
  readonly matter?: string | undefined;
  /** Which operation of the file, where it has several. */
  readonly operationName?: string | undefined;
  /** True writes one JSON object in the form of the schema's `Explanation`. */
  readonly isJson?: boolean | undefined;
  readonly policy: Policy;
  readonly composed: ComposedGateway;
  readonly departments: readonly Department[];
  readonly today: PlainDate;
  readonly terminal: Pick<Terminal, 'write' | 'isTerminal'>;
};

/**
 * Says what an operation would touch, whether it would be permitted, and what the person concerned would see. Opens no
 * database. Gives the exit code: 0 permitted, 1 not permitted, 2 nothing that could be explained.
 */
export async function runExplain(command: ExplainCommand): Promise<0 | 1 | 2> {
  const {
    file,
    clientId,
    matter,
    operationName,
    isJson = false,
    policy,
    composed,
    departments,
    today,
    terminal,
  } = command;
  const consumer = consumerOf(policy, clientId, terminal);
  if (!consumer) return 2;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => new Error(codeOf(cause), { cause }));
  if (text instanceof Error) {
    terminal.write(`\n  The file cannot be read (${text.message}): name a file with a GraphQL operation.\n\n`);
    return 2;
  }

  const { schema, facts: index } = composed;
  const explained = explain({
    text,
    operationName,
    matter,
    consumer,
    policy,
    schema,
    index,
    departments,
    today,
    factsAssessed: createAssessmentDesk({ ...composed, departments }).factsAssessed,
    hashOf: documentHash,
    sentenceOf,
  });
  if (explained.kind === 'unusable') {
    const { failure, problems } = explained;
    terminal.write(isJson ? asJson({ failure, problems }) : unusableScreen(failure, problems));
    return 2;
  }
  const { explanation } = explained;
  terminal.write(isJson ? asJson(explanation) : explanationScreen({ ...explained, consumer, policy, terminal }));
  return explanation.isPermitted ? 0 : 1;
}

/** The consumer with a client id; says which there are where there is none. */
export function consumerOf(policy: Policy, clientId: string, terminal: Pick<Terminal, 'write'>): Consumer | undefined {
  const consumer = policy.consumers.find((known) => known.clientId === clientId);
  if (!consumer) {
    const known = policy.consumers.map((one) => one.clientId).join(', ');
    terminal.write(`\n  The registry has no such consumer. It has: ${known}\n\n`);
  }
  return consumer;
}

/** What the system calls it, such as ENOENT. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';

/** A mistake as callers would read it: the file may name a person. */
const sentenceOf = (error: GraphQLError): string =>
  toPublicError({ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, error).message;

/** One JSON object, for programs. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
