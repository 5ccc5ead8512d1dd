import { awayPeople } from './named/away-people.ts';
import { disabilityPeople } from './named/disability-people.ts';
import { enrollmentPeople } from './named/enrollment-people.ts';
import { householdPeople } from './named/household-people.ts';
import { kongwanPeople } from './named/kongwan-people.ts';
import { realEstatePeople } from './named/real-estate-people.ts';

/**
 * The named people of the sandbox. All are made up: their numbers carry sequences 996-999, which are practically never
 * issued. `pupil`, `owner` and `beneficiary` have the three journeys' whole stories; `stranger` is in no register.
 */
export const people = {
  ...householdPeople,
  ...enrollmentPeople,
  ...realEstatePeople,
  ...disabilityPeople,
  ...kongwanPeople,
  ...awayPeople,
} as const;

/** The name of a named person. */
export type PersonKey = keyof typeof people;
