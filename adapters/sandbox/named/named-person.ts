/** A made-up person with fixed facts, present in every sandbox; tests and examples use people by their names. */
export type NamedPerson = {
  readonly id: string;
  readonly name: string;
  /** What is special about this person, true of the departments' tables. */
  readonly story: string;
  readonly householdNumber?: string;
  readonly otherHouseholdNumber?: string;
  readonly unitNumber?: string;
  readonly otherUnitNumber?: string;
  readonly studentNumber?: string;
  readonly certificateNumber?: string;
  readonly formerCertificateNumber?: string;
  readonly formerId?: string;
};
