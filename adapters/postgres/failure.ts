import { SourceFailure } from '../../gateway/contracts/sql.ts';
import type { UnavailableReason } from '../../gateway/contracts/evidence.ts';

/**
 * What a driver error means for the source. The driver's text is kept as the cause, for operators only: it may hold values.
 * @param otherwise the reason where the error has no code of its own, as with a connection that was refused.
 */
export function failureOf(cause: unknown, source: string, otherwise: UnavailableReason): SourceFailure {
  if (cause instanceof SourceFailure) return cause;
  const sqlState = sqlStateOf(cause);
  const reason = sqlState === undefined ? otherwise : reasonOf(sqlState);
  return new SourceFailure(reason, `${source} failed${sqlState === undefined ? '' : ` (${sqlState})`}`, { cause });
}

/** SQLSTATE of a server error, `undefined` for everything else. */
export function sqlStateOf(cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/u.test(code) ? code : undefined;
}

function reasonOf(sqlState: string): UnavailableReason {
  if (sqlState === '57014' || sqlState === '25P03') return 'TIMEOUT';
  if (sqlState.startsWith('53')) return 'OVERLOADED';
  // Undefined table, column or function, wrong types: the relation does not fit the database it reads.
  if (sqlState.startsWith('42') && sqlState !== '42501') return 'CONTRACT_BROKEN';
  if (sqlState.startsWith('22') || sqlState === '0A000') return 'CONTRACT_BROKEN';
  return 'DOWN';
}
