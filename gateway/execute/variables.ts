import { GraphQLError, getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../contracts/errors.ts';

/** Most coercion errors that are looked at; one is enough to refuse. */
const MAX_ERRORS = 5;

/**
 * Variables as the schema's types see them.
 * @throws GatewayError `BAD_INPUT` with the reason of the first value that does not pass; the value is not repeated.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const definitions = operation.variableDefinitions ?? [];
  const outcome = getVariableValues(schema, definitions, given, { maxErrors: MAX_ERRORS });
  const { coerced } = outcome;
  if (!coerced) throw gatewayErrorIn(outcome.errors[0]) ?? refusal();
  // Only a default value lets a variable that may be null stand where no null may: it would be found out half-way through.
  if (definitions.some(({ variable, defaultValue }) => defaultValue && coerced[variable.name.value] === null))
    throw refusal();
  return coerced;
}

const refusal = (): GatewayError => new GatewayError({ code: 'BAD_INPUT', input: 'variables', reason: 'VARIABLES' });

/** Execution and coercion wrap what a step threw; this follows the wrapping down. */
export function gatewayErrorIn(thrown: unknown): GatewayError | undefined {
  if (thrown instanceof GatewayError) return thrown;
  return thrown instanceof GraphQLError ? gatewayErrorIn(thrown.originalError) : undefined;
}
