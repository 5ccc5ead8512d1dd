import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Bilingual } from '../contracts/bilingual.ts';
import type { Consumer } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import { holderOf, type Department, type Holder } from '../contracts/department.ts';
import { GatewayError, type FactOutside, type Failure, type PurposeReason } from '../contracts/errors.ts';
import { ASSESSMENTS } from '../contracts/own-questions.ts';
import { departmentsOf, factsIn } from './coordinates.ts';
import { checkCost, costOf } from './cost.ts';
import { decide, type Decision } from './decide.ts';
import { checkDepth } from './depth.ts';
import { disclosureOf } from './disclosure.ts';
import { checkDocumentSize, parseDocument } from './document-size.ts';
import type { Fact, FactIndex, Sensitivity, Sharing } from './facts.ts';
import { grantsInForce } from './grants-in-force.ts';
import { mattersWritten, rootFieldNames } from './lookups.ts';
import type { Grant, Policy } from './policy.ts';

/** A document, and before whom and for what it is looked at. */
export type ExplainOptions = {
  /** Any text; hostile. */
  readonly text: string;
  readonly operationName: string | undefined;
  readonly matter: string | undefined;
  readonly consumer: Consumer;
  readonly policy: Policy;
  readonly schema: GraphQLSchema;
  readonly index: FactIndex;
  readonly departments: readonly Pick<Department, 'id' | 'title'>[];
  readonly today: PlainDate;
  /** Coordinates of the facts that the assessments of a document stand on, in a matter. */
  readonly factsAssessed: (document: DocumentNode, matter: string) => readonly string[];
  /** The hash that the document would be registered under. */
  readonly hashOf: (text: string) => string;
  /**
   * What may be said about a mistake in the document. GraphQL's own sentences repeat what was written, and suggest names;
   * without this, only the place is told.
   */
  readonly sentenceOf?: (error: GraphQLError) => string;
};

/** A grant that an operation would stand on. */
export type ExplainedGrant = Pick<Grant, 'id' | 'legalBasis' | 'use' | 'from' | 'until'> & {
  readonly within: readonly string[] | null;
};

/** A fact that an operation can touch. */
export type ExplainedFact = {
  readonly coordinate: string;
  readonly item: string;
  readonly holder: Holder | null;
  readonly sensitivity: Sensitivity;
  readonly sharing: Sharing;
  readonly isGranted: boolean;
  readonly grants: readonly ExplainedGrant[];
  readonly predicates: readonly string[];
};

/** What an operation would touch and whether it would be permitted: the type `Explanation` of the schema. */
export type Explanation = {
  readonly operationName: string | null;
  readonly departments: readonly Holder[];
  readonly facts: readonly ExplainedFact[];
  readonly matter: string | null;
  readonly legalBasis: string | null;
  readonly isPermitted: boolean;
  readonly reason: PurposeReason | null;
  readonly estimatedCost: number;
  readonly sha256: string;
  readonly disclosure: Bilingual | null;
};

/** Where and why a document cannot be used. */
export type DocumentProblem = {
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly sentence: string;
};

/** An explanation, or why there is none. */
export type Explained =
  | {
      readonly kind: 'explained';
      readonly explanation: Explanation;
      /** The facts that no grant covers, with the predicates that are granted. */
      readonly outside: readonly FactOutside[];
    }
  | { readonly kind: 'unusable'; readonly failure: Failure; readonly problems: readonly DocumentProblem[] };

/**
 * Says for any document what it would touch, under which grants, and what the person concerned would see. Reads nothing and
 * takes no variables: it is not told about whom a question is. Officer and case belong to a request, and are not judged.
 */
export function explain(options: ExplainOptions): Explained {
  try {
    const { text, operationName, schema } = options;
    const document = parseDocument(text);
    checkDocumentSize(document);
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) return unusable(mistakes, options);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) throw badInput('operationName');
    checkDepth(schema, document, operation);
    checkCost(schema, document, operation);
    return explained(document, operation, options);
  } catch (error) {
    if (error instanceof GatewayError) return { kind: 'unusable', failure: error.failure, problems: [] };
    if (error instanceof GraphQLError) return unusable([error], options);
    throw error;
  }
}

/** The explanation; turns the lack of one into an error. @throws GatewayError `BAD_INPUT`, `OPERATION_TOO_LARGE` */
export function explanationOrThrow(explained: Explained): Explanation {
  if (explained.kind === 'explained') return explained.explanation;
  throw new GatewayError(explained.failure);
}

function explained(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { text, matter: code, consumer, policy, schema, index, departments, today, hashOf, factsAssessed }: ExplainOptions,
): Explained {
  const read = factsIn(document, schema, index);
  const assessed = code === undefined ? [] : factsAssessed(document, code);
  const written = [...new Set([...read, ...assessed])];
  const matter = policy.matters.find((known) => known.code === code);
  const caller = { consumer: { ...consumer, needsOfficer: false }, officer: undefined };
  const decided = decide({ facts: read, assessed, caller, matter: code, policy, index, today });
  const isAssessing = rootFieldNames(document).some((name) => ASSESSMENTS.has(name));
  // Without evidence there is nothing to permit: the matter is not named, or has no rule.
  const decision: Decision = mattersWritten(document).some((written) => code !== undefined && written !== code)
    ? { kind: 'refuse', reason: 'PURPOSE_DIFFERS' }
    : isAssessing && assessed.length === 0 && decided.kind === 'permit'
      ? { kind: 'refuse', reason: code === undefined ? 'PURPOSE_MISSING' : 'PURPOSE_UNKNOWN' }
      : decided;
  const inForce =
    code !== undefined && consumer.matters.includes(code) ? grantsInForce(policy, consumer, code, today) : [];
  const facts = written.flatMap((coordinate) => index.get(coordinate) ?? []);
  const explanation = {
    operationName: operation.name?.value ?? null,
    departments: departmentsOf(written, index).flatMap((id) => holderOf(id, departments) ?? []),
    facts: facts
      .toSorted(byCoordinate)
      .map((fact) =>
        explainedFact(fact, holderOf(fact.holder, departments), grantsFor(read.includes(fact.coordinate), inForce)),
      ),
    matter: matter?.code ?? null,
    legalBasis: matter?.legalBasis ?? null,
    isPermitted: decision.kind === 'permit',
    reason: decision.kind === 'refuse' ? decision.reason : null,
    estimatedCost: costOf(schema, document, operation),
    sha256: hashOf(text),
    disclosure: facts.length === 0 ? null : disclosureOf(consumer, matter, facts),
  };
  return { kind: 'explained', explanation, outside: (decision.kind === 'refuse' ? decision.outside : undefined) ?? [] };
}

/** What is read needs a grant for reading; what is only assessed may have either. */
const grantsFor = (isRead: boolean, inForce: readonly Grant[]): readonly Grant[] =>
  isRead ? inForce.filter(({ use }) => use === 'READING') : inForce;

/** A fact with its holder and the grants that cover it. */
export function explainedFact(fact: Fact, holder: Holder | null, inForce: readonly Grant[]): ExplainedFact {
  const { coordinate, item, sensitivity, sharing, predicates } = fact;
  const grants = inForce.filter(({ facts }) => facts.has(coordinate));
  return {
    coordinate,
    item,
    holder,
    sensitivity,
    sharing,
    isGranted: grants.length > 0,
    grants: grants.map(({ id, legalBasis, use, from, until, within }) => ({
      id,
      legalBasis,
      use,
      from,
      until,
      within: within ?? null,
    })),
    predicates,
  };
}

const unusable = (errors: readonly GraphQLError[], { sentenceOf }: ExplainOptions): Explained => ({
  kind: 'unusable',
  failure: badInput('document').failure,
  problems: errors.map((error) => ({
    line: error.locations?.[0]?.line,
    column: error.locations?.[0]?.column,
    sentence: refusedValue(error) ?? sentenceOf?.(error) ?? 'does not fit the language or the schema',
  })),
});

/** A value that a scalar of the schema refuses says why, and neither what nor where it is. */
const refusedValue = (error: GraphQLError): string | undefined =>
  error instanceof GatewayError && error.failure.code === 'BAD_INPUT'
    ? `a value is refused: ${error.failure.input} ${error.failure.reason}`
    : undefined;

const badInput = (input: string): GatewayError => new GatewayError({ code: 'BAD_INPUT', input, reason: 'BODY' });

const byCoordinate = (a: Fact, b: Fact): number => (a.coordinate < b.coordinate ? -1 : 1);
