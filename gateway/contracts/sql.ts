import type { UnavailableReason } from './evidence.ts';

/** One read. Its name appears in logs and tests, its values never do. */
export type Statement = {
  /** `<department>.<relation>` */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
};

/** A column of a result, with the type number that PostgreSQL gives it. */
export type ResultColumn = { readonly name: string; readonly typeId: number };

/** A result as the server wrote it: every value as text, nothing parsed. */
export type RowSet = {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
};

/** The port to one department's database. Everything behind it is another organisation's and is not trusted. */
export type SqlClient = {
  /** @throws SourceFailure when the database cannot answer. */
  readonly query: (statement: Statement, signal: AbortSignal) => Promise<RowSet>;
  readonly close: () => Promise<void>;
};

/** A source that could not be read. Turned into the status `UNAVAILABLE` at one place; never reaches a caller as an error. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, what: string, options?: { readonly cause: unknown }) {
    super(what, options);
    this.reason = reason;
  }
}
