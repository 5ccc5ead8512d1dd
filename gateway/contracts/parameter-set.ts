import type { PlainDate } from './dates.ts';
import type { DivisionCode } from './identifiers/division-code.ts';

/** The parameters of a matter in one place from one day on, with where they come from. */
export type ParameterSet<P = unknown> = {
  /** Unique among the sets of a matter; told with every assessment. */
  readonly id: string;
  /** Code of the matter. */
  readonly matter: string;
  /** Where it applies; undefined: wherever no other set does. */
  readonly division: DivisionCode | undefined;
  /** First day of decisions to which it applies. */
  readonly from: PlainDate;
  /** Last day; undefined: until another one takes its place. */
  readonly until: PlainDate | undefined;
  /** The text that says so. */
  readonly source: string;
  /** Names of values that no official text confirms: configuration of the deployment, to be checked before use. */
  readonly unconfirmed: readonly string[];
  readonly values: P;
};
