import type { Day } from './calendar.ts';
import type { Sex } from './identity-numbers.ts';
import type { Ethnicity } from './names.ts';
import type { Area } from './places.ts';

/**
 * One person while their family is being built; departments' rows are written from it and it is then forgotten.
 * Writable, because kinship is filled in as the family grows.
 */
export type Person = {
  id: string;
  name: string;
  sex: Sex;
  ethnicity: Ethnicity;
  birthDay: Day;
  /** Relation to the head of the book, GB/T 4761; 02 is the head. */
  relation: string;
  /** GB/T 2261.2. */
  marital: string;
  father?: Person;
  mother?: Person;
  spouse?: Person;
  guardians: Person[];
  /** Set when the person is no longer a current resident. */
  ended?: { readonly state: '1' | '2'; readonly day: Day };
  /** Married into this book from elsewhere. */
  movedIn?: { readonly from: string; readonly day: Day };
  disability?: Disability;
  book: Book;
};

/** A household book (户口簿). */
export type Book = {
  /** Nine digits. */
  number: string;
  area: Area;
  /** House or flat, without the area's name. */
  door: string;
  isCollective: boolean;
  members: Person[];
  /** Where the family lives when it is not where it is registered. */
  away?: Away;
  assistance?: Assistance;
};

/** Life away from the place of registration. */
export type Away = {
  /** Inside the sandbox: the area, which keeps records of its migrants. */
  readonly area: Area | undefined;
  /** Outside the sandbox: only the county is known. */
  readonly county: string;
  readonly address: string;
  readonly since: Day;
  readonly withChildren: boolean;
  readonly ownsFlat: boolean;
};

/** A certified disability. */
export type Disability = {
  readonly category: number;
  readonly grade: number;
  /** Components of a multiple disability: category and grade each. */
  readonly components: readonly (readonly [number, number])[];
  readonly issued: Day;
};

/** What a household gets from civil affairs. */
export type Assistance = {
  readonly kind: 'dibao' | 'marginal' | 'tekun';
  readonly since: Day;
};
