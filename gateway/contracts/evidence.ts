import type { PlainDate } from './dates.ts';
import type { DivisionCode } from './identifiers/division-code.ts';

/** How a register answered (design promise P2). */
export type EvidenceStatus = 'FOUND' | 'NO_RECORD' | 'AMBIGUOUS' | 'UNDER_CORRECTION' | 'UNAVAILABLE';

/** Why a register could not be asked. */
export type UnavailableReason = 'TIMEOUT' | 'DOWN' | 'OVERLOADED' | 'CONTRACT_BROKEN';

/** Where an answer comes from. */
export type Provenance = {
  readonly source: string;
  /** UTC, RFC 3339 with milliseconds. */
  readonly retrievedAt: string;
  readonly recordedOn: PlainDate | null;
  readonly underCorrection: boolean;
  /** The divisions outside which nothing was looked at; null where the grant names none. */
  readonly within: readonly DivisionCode[] | null;
};

/** One department's answer about one person, household or parcel. `record` is set exactly when `status` is FOUND. */
export type Evidence<Fact> = {
  readonly status: EvidenceStatus;
  readonly reason: UnavailableReason | null;
  readonly provenance: Provenance;
  readonly record: Fact | null;
};

/** What one relation answered for one key: its rows, or why there are none to be had. */
export type Answer<Row> = (
  | { readonly kind: 'answered'; readonly rows: readonly Row[] }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason }
) & {
  readonly readAt: Date;
  /** The divisions that a grant bounds the department's records to; rows outside are not among `rows`. */
  readonly within?: readonly DivisionCode[];
};

/** How the rows of an answer become evidence. */
export type EvidenceForm<Row, Fact> = {
  readonly source: string;
  /** The fact of all rows; called only when there is at least one. */
  readonly record: (rows: readonly [Row, ...Row[]]) => Fact;
  /** When the register last changed the record. */
  readonly recordedOn?: (row: Row) => PlainDate | undefined;
};

/**
 * Only the rows that pass a test, where any does; else all of them. Chosen here and not in SQL, because rows of one key may
 * be stored under several spellings of it, and codes in several spellings too.
 */
export function preferRows<Row>(answer: Answer<Row>, isPreferred: (row: Row) => boolean): Answer<Row> {
  if (answer.kind === 'unavailable' || !answer.rows.some(isPreferred)) return answer;
  return { ...answer, rows: answer.rows.filter(isPreferred) };
}

/** Only the rows that no other row is known to be later than: several of one time, or without one, all stay. */
export function latestRows<Row>(answer: Answer<Row>, timeOf: (row: Row) => string | undefined): Answer<Row> {
  if (answer.kind === 'unavailable') return answer;
  const latest = answer.rows.reduce((found, row) => (found < (timeOf(row) ?? '') ? (timeOf(row) ?? '') : found), '');
  return { ...answer, rows: answer.rows.filter((row) => (timeOf(row) ?? latest) === latest) };
}

/** Evidence from a relation that holds at most one row a key: a second row is an ambiguity, never a choice. */
export function evidenceOfOne<Row, Fact>(answer: Answer<Row>, form: EvidenceForm<Row, Fact>): Evidence<Fact> {
  if (answer.kind === 'answered' && answer.rows.length > 1) return without('AMBIGUOUS', answer, form.source);
  return evidenceOfMany(answer, form);
}

/** Evidence from a relation that may hold many rows a key: none is `NO_RECORD`, all of them together are the record. */
export function evidenceOfMany<Row, Fact>(answer: Answer<Row>, form: EvidenceForm<Row, Fact>): Evidence<Fact> {
  if (answer.kind === 'unavailable') return unavailable(answer.reason, answer, form.source);
  const [first, ...others] = answer.rows;
  if (first === undefined) return without('NO_RECORD', answer, form.source);
  return {
    status: 'FOUND',
    reason: null,
    provenance: {
      ...provenance(answer, form.source),
      recordedOn: (others.length === 0 ? form.recordedOn?.(first) : undefined) ?? null,
    },
    record: form.record([first, ...others]),
  };
}

/**
 * Evidence that stands on more than one relation: as good as the weakest answer. A record of which a part could not be
 * read is not shown, so that an empty list never stands for a failure.
 */
export function withParts<Fact>(evidence: Evidence<Fact>, parts: readonly Answer<unknown>[]): Evidence<Fact> {
  if (evidence.status !== 'FOUND') return evidence;
  for (const part of parts) {
    if (part.kind === 'unavailable') return unavailable(part.reason, part, evidence.provenance.source);
  }
  return evidence;
}

/** Where and when an answer was had. */
type Reading = Pick<Answer<unknown>, 'readAt' | 'within'>;

function unavailable(reason: UnavailableReason, reading: Reading, source: string): Evidence<never> {
  return { status: 'UNAVAILABLE', reason, provenance: provenance(reading, source), record: null };
}

function without(status: 'NO_RECORD' | 'AMBIGUOUS', reading: Reading, source: string): Evidence<never> {
  return { status, reason: null, provenance: provenance(reading, source), record: null };
}

function provenance({ readAt, within }: Reading, source: string): Provenance {
  return {
    source,
    retrievedAt: readAt.toISOString(),
    recordedOn: null,
    underCorrection: false,
    within: within ?? null,
  };
}
