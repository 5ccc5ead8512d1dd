/** Sensitivity classes, from public to sensitive; see `schemas/common.graphql`. */
export type Sensitivity = 'P0' | 'P1' | 'P2' | 'P3' | 'P4';

/** Sharing attributes of the government data catalogue. */
export type Sharing = 'UNCONDITIONAL' | 'CONDITIONAL';

/** A field with `@fact`: nothing of it is read without a grant that names its coordinate. */
export type Fact = {
  /** `Type.field`. */
  readonly coordinate: string;
  /** Id of the department that holds it; undefined for what belongs to none, such as `Person.id`. */
  readonly holder: string | undefined;
  /** Name of the data item in Chinese, as the catalogue and the person concerned read it. */
  readonly item: string;
  /** What the schema says about it. */
  readonly description: string;
  readonly sensitivity: Sensitivity;
  readonly sharing: Sharing;
  /** Coordinates of predicates that usually settle what this value is asked for. */
  readonly predicates: readonly string[];
};

/** All facts of a schema, by coordinate. */
export type FactIndex = ReadonlyMap<string, Fact>;
