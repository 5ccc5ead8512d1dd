/** Something that is counted once however often it comes: a value that a fact was compared with. */
export type Narrowing = {
  /** What is counted: a keyed digest of case, look-up and fact. */
  readonly counter: string;
  /** A keyed digest of what the fact was compared with. */
  readonly variant: string;
  /** Most different variants of this counter. */
  readonly most: number;
  /** How long the counter is remembered after its last new variant, in seconds. Absent: as long as a case. */
  readonly lifetimeSeconds?: number;
};

/** How long a case is remembered after its last question: 180 days. */
export const CASE_LIFETIME_SECONDS = 15_552_000;

/** Most keys that one case reaches. The graph leads on and on; what it leads to beyond this is not added. */
export const MAX_CASE_KEYS = 10_000;

/**
 * Remembers what cases reach and what was compared in them. Everything in it is a keyed digest: nobody can read from it who
 * was asked about. Entries are forgotten after a time. Both implementations pass one suite.
 */
export type CaseStore = {
  /**
   * Opens the case with these keys when it is asked for first; afterwards gives those that it does not reach. Atomic: of two
   * first questions at once, one opens the case.
   * @throws an error of the store when it cannot be asked; nothing is permitted then.
   */
  readonly admit: (caseId: string, keys: readonly string[]) => Promise<readonly string[]>;
  /** Adds keys to what an open case reaches. */
  readonly reach: (caseId: string, keys: readonly string[]) => Promise<void>;
  /** Counts new variants; false, and nothing counted, when one counter would pass its bound. Atomic. */
  readonly narrow: (narrowings: readonly Narrowing[]) => Promise<boolean>;
};
