import type { ExecutionResult } from 'graphql';
import { GatewayError } from '../contracts/errors.ts';
import { gatewayErrorIn } from './variables.ts';

/**
 * An answer without errors, as it is. A failing source is a status in the data; an error is the gateway's or the caller's
 * own fault, and fails the whole operation: no part of an answer is released beside it.
 * @throws GatewayError what a step threw; `INTERNAL` for everything that nobody expected.
 */
export function wholeOrThrow(result: ExecutionResult): ExecutionResult {
  const [first] = result.errors ?? [];
  if (first === undefined) return result;
  throw (
    gatewayErrorIn(first) ??
    new GatewayError(
      { code: 'INTERNAL', what: 'an operation could not be carried out' },
      { cause: first.originalError ?? first },
    )
  );
}
