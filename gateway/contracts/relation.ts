/** Reads one stored value. `decode` gets what the register holds, never null; `undefined` means that it holds nothing usable. */
export type ColumnType<Value> = {
  /** Type numbers of PostgreSQL that this column may have; anything else breaks the contract. */
  readonly accepts: ReadonlySet<number>;
  /** In words, for `gateway check`. */
  readonly expects: string;
  readonly decode: (stored: string) => Value | undefined;
  /**
   * True for words that the relation's own SQL writes: one that does not decode is a fault of that SQL and breaks the
   * contract, because leaving its row out would look like there being nothing.
   */
  readonly isClosed?: true;
};

/** How a caller's key is found among the spellings that a department may have stored. */
export type KeyType = {
  /** In words, for `gateway check`. */
  readonly expects: string;
  /** Every spelling the key can have in the stored column, the normal one first. */
  readonly spellings: (key: string) => readonly string[];
  /** The normal form of a stored key, `undefined` when it is no such key. Compared with the key that was asked for. */
  readonly fold: (stored: string) => string | undefined;
};

/** The columns of a relation beside its key. */
export type Columns = { readonly [name: string]: ColumnType<unknown> };

/**
 * One SQL select that turns a department's own tables into the columns below. The text stands in
 * `adapters/<department>/relations/<name>.sql`; a deployment may name a file of its own instead.
 */
export type Relation<Shape extends Columns = Columns> = {
  readonly department: string;
  readonly name: string;
  readonly key: KeyType;
  readonly columns: Shape;
  /**
   * The column with the division in which a record lies: a grant may bound it. Absent where rows are only reached through
   * a relation that has one.
   */
  readonly division?: string;
};

/** A row after decoding: what the register does not hold is `undefined`. */
export type RowOf<R extends Relation> =
  R extends Relation<infer Shape>
    ? { readonly [Name in keyof Shape]: Shape[Name] extends ColumnType<infer Value> ? Value | undefined : never }
    : never;

/** Declares a relation; the SQL is read when the source is opened. Its `division` is one of its columns. */
export function defineRelation<const Shape extends Columns>(
  relation: Relation<Shape> & { readonly division?: keyof Shape },
): Relation<Shape> {
  return Object.freeze(relation);
}
