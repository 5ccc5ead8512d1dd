import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Lookup } from './lookup.ts';
import type { Permit } from './permit.ts';

/** One operation that an assessment asks: its matter's evidence document with values for its variables. */
export type EvidencePart = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As a caller would send them. */
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * A root field that is answered by assessing evidence. Its parts are checked like everything else that the operation asks,
 * before anything is read; they are carried out when the field is.
 */
export type PlannedAnswer = {
  /** Name of the field in the answer: its alias, or its own. */
  readonly responseKey: string;
  readonly parts: readonly EvidencePart[];
  /** Keys that the field names, looked up by its evidence or compared by its rule: the case has to reach all of them. */
  readonly keys: readonly Lookup[];
  /** What the field gives, once the parts are answered: the data of each, in their order, read under this permit. */
  readonly answer: (data: readonly unknown[], permit: Permit) => unknown;
};
