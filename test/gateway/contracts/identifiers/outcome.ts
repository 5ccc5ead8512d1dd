import { GatewayError } from '../../../../gateway/contracts/errors.ts';
import type { Check } from '../../../../gateway/contracts/identifiers/check.ts';

/** One word for the outcome of a check, as the tables of test numbers write it: `valid`, warnings, or the reason. */
export function verdictOf(outcome: Check<unknown>): string {
  if (outcome.kind === 'bad') return outcome.reason;
  return outcome.warnings.length === 0 ? 'valid' : `warning ${outcome.warnings.join(' ')}`;
}

/** The error that something throws, or `undefined`. */
export function errorOf(parse: () => unknown): GatewayError | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
}
