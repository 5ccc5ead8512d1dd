import type { Caller } from './caller.ts';
import type { DivisionCode } from './identifiers/division-code.ts';

declare const brand: unique symbol;

/** What a permit says. */
export type Permission = {
  readonly caller: Caller;
  /** Code of the matter; absent where an operation touches nobody. */
  readonly matter: string | undefined;
  /** Coordinates of the facts that the operation may touch. */
  readonly facts: ReadonlySet<string>;
  /** Ids of the grants that it stands on. */
  readonly grants: readonly string[];
  /** Ids of the departments whose sources may be read. */
  readonly departments: ReadonlySet<string>;
  /**
   * Divisions outside which a department's records are as good as absent, by department id; a department that is not named
   * is not bounded.
   */
  readonly within: ReadonlyMap<string, readonly DivisionCode[]>;
};

/** Shows that a decision was made. Needed to read a source; only `issuePermit` makes one. */
export type Permit = Permission & { readonly [brand]: 'Permit' };

/** Turns a permission that was decided into the value that opens sources. Called by the step that decides, and by tests. */
export const issuePermit = (permission: Permission): Permit => Object.freeze(permission) as Permit;
