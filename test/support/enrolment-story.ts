import { met, notKnown, type Decided, type Stated } from './assessments.ts';

/** What settles work, home and guardianship where no register does, in the order in which an answer lists it. */
export const WORK_FALLBACKS = [
  'edu-work-document',
  'ask-human-resources',
  'edu-work-commitment',
  'edu-licence-document',
  'ask-market-regulation',
] as const;
export const HOME_FALLBACKS = [
  'edu-lease-document',
  'edu-home-inquiry',
  'edu-home-commitment',
  'edu-purchase-contract',
  'ask-real-estate',
] as const;
export const GUARDIAN_FALLBACKS = ['edu-guardianship-document', 'ask-household'] as const;

/** What the four districts of Xining tell everybody who enters grade 1. */
export const XINING_ADVICE = [
  'QUEUE_BY_RESIDENCE',
  'OVERFLOW_REALLOCATED',
  'COMMIT_TO_REALLOCATION',
  'COMMIT_TO_TRUTH',
  'VACCINATION_CHECK',
  'WINDOWS',
] as const;

/** Work since 2023 by a commitment to a version of its text. */
export const signedWork = (textVersion: number): Stated => ({
  fact: 'WORK_SINCE',
  by: 'COMMITMENT',
  day: '2023-05-01',
  textVersion,
});

/** A lease since the beginning of 2024, that was shown. */
export const LEASE: Stated = { fact: 'LEASE_SINCE', by: 'DOCUMENT', day: '2024-01-05' };

/** What is decided of the brother of the pupil, whose parents have everything that Chengdong asks. */
export const GRADE_ONE: Decided = {
  outcome: 'ELIGIBLE',
  criteria: {
    E1: met('CHILD_IN_REGISTER'),
    E2: met('OLD_ENOUGH'),
    E3: met('GUARDIAN'),
    E4: met('MIGRANT_TRACK'),
    E5a: met('PERMIT_LONG_ENOUGH'),
    E5b: met('HOUSING'),
    E6: met('WORK'),
    E7: met('NO_ROLL'),
    E8: met('PLACE_BY_QUEUE'),
  },
  results: { RESIDENCE_MONTHS: '35' },
  advice: XINING_ADVICE,
  fallbacks: [],
};

/** What is decided of the transfer of the pupil. */
export const TRANSFER: Decided = {
  outcome: 'ELIGIBLE',
  criteria: {
    T0: met('GUARDIAN'),
    T1: met('ON_ROLL'),
    T2: met('TERM_FREE'),
    T3: met('MIGRANT_TRACK'),
    T3a: met('PERMIT_LONG_ENOUGH'),
    T3b: met('HOUSING'),
    T3c: met('WORK'),
    T4: met('PLACE_BY_RECEIVING_SCHOOL'),
    T5: met('NO_RUNNING_TRANSFER'),
  },
  results: {
    ROLL_TYPE: 'FORMAL',
    ROLL_STATE: '01',
    SCHOOL_CODE: '2163022400',
    GRADE: '3',
    RESIDENCE_MONTHS: '35',
  },
  advice: ['NO_PAPER', 'FLOW', 'CLOCK'],
  fallbacks: [],
};

/** The same decision where it differs; criteria that are not named stay. */
export const but = (decided: Decided, { criteria, ...rest }: Partial<Decided>): Decided => ({
  ...decided,
  ...rest,
  criteria: { ...decided.criteria, ...criteria },
});

/** Of a decision on grade 1 or on a transfer: nothing is known about the work of the parents. */
export const withoutWork = (decided: Decided): Decided =>
  but(decided, {
    outcome: 'UNKNOWN',
    criteria: { ['E6' in decided.criteria ? 'E6' : 'T3c']: notKnown('WORK_UNKNOWN') },
    fallbacks: WORK_FALLBACKS,
  });
