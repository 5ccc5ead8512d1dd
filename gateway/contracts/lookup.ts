/** One key that an operation looks up at its root. */
export type Lookup = {
  /** Name of the key's scalar: `PersonId`, `HouseholdNumber`, `RealEstateUnitNumber`. */
  readonly kind: string;
  /** The normal form of the key. */
  readonly key: string;
};
