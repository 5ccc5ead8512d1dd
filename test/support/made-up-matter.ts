import * as z from 'zod';
import type { Bilingual } from '../../gateway/contracts/bilingual.ts';
import { parsePlainDate } from '../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { ParameterSet } from '../../gateway/contracts/parameter-set.ts';
import type { Fallback } from '../../gateway/matters/engine/fallback.ts';
import { judge } from '../../gateway/matters/engine/finding.ts';
import { defineMatter, type MatterRule } from '../../gateway/matters/engine/rule.ts';
import { map, type SettlementKind } from '../../gateway/matters/engine/value.ts';

/** A text in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the made-up matter's sets hold. */
export type LibraryParameters = {
  readonly minAge: number;
  readonly fee: number | null;
  readonly kinds: readonly string[];
};

/** Evidence document of `libraryRule`. */
export const LIBRARY_EVIDENCE =
  'query Library($subject: PersonId!) { person(id: $subject) { household { record { isHere age } } } }';

/** The rule of a made-up matter, a reader's card: registered here and old enough, unless somebody stands in; states a lease. */
export const libraryRule: MatterRule<LibraryParameters> = defineMatter<LibraryParameters>({
  code: 'TEST-LIB',
  version: 4,
  needs: { applicant: 'OPTIONAL', unitNumber: 'NEVER', since: 'NEVER' },
  parameters: z.strictObject({ minAge: z.int(), fee: z.number().nullable(), kinds: z.array(z.string()) }),
  reasons: {
    HERE: both('住在这里', 'Lives here'),
    NOT_HERE: both('不住在这里', 'Does not live here'),
    PLACE_NOT_KNOWN: both('住处待查', 'The place is not known'),
    OLD_ENOUGH: both('年满{minAge}周岁', 'Is {minAge} years old'),
    TOO_YOUNG: both('未满{minAge}周岁', 'Is not {minAge} years old'),
    AGE_NOT_KNOWN: both('年龄待查', 'The age is not known'),
    LEASE: both('有租约', 'Has a lease'),
    NO_LEASE: both('没有租约', 'Has no lease'),
    LEASE_NOT_STATED: both('租约待说明', 'The lease is not stated'),
    FEE: both('费用{fee}元', 'The fee is {fee} yuan'),
  },
  criteria: [
    {
      code: 'L1',
      title: both('住处', 'Place'),
      basis: '办证规定第一条',
      fallbacks: ['ask-household', 'township-escalation'],
      evaluate: ({ facts }) =>
        judge(facts.flag('person.household.record.isHere', { ifAbsent: false }), {
          satisfied: 'HERE',
          notSatisfied: 'NOT_HERE',
          unknown: 'PLACE_NOT_KNOWN',
        }),
    },
    {
      code: 'L2',
      title: both('年龄', 'Age'),
      basis: '办证规定第二条',
      evaluate: ({ facts, parameters: { minAge } }) =>
        judge(
          map(facts.number('person.household.record.age'), (age) => age >= minAge),
          { satisfied: 'OLD_ENOUGH', notSatisfied: 'TOO_YOUNG', unknown: 'AGE_NOT_KNOWN', details: { minAge } },
        ),
    },
    {
      code: 'L3',
      title: both('租约', 'Lease'),
      basis: '办证规定第三条',
      fallbacks: ['ask-household'],
      evaluate: ({ stated }) =>
        judge(stated.flag('HAS_LEASE'), {
          satisfied: 'LEASE',
          notSatisfied: 'NO_LEASE',
          unknown: 'LEASE_NOT_STATED',
          consequence: 'NEEDS_REVIEW',
        }),
    },
  ],
  stated: [
    {
      code: 'HAS_LEASE',
      item: both('租约', 'Lease'),
      kind: 'YES_NO',
      by: ['COMMITMENT', 'DOCUMENT'],
      fallbacks: ['lease-commitment', 'lease'],
    },
    {
      code: 'READER_KIND',
      item: both('读者类别', 'Kind of reader'),
      kind: 'CHOICE',
      choices: ['CHILD', 'ADULT'],
      by: ['DOCUMENT'],
      fallbacks: [],
    },
  ],
  replaces: ['residence', 'age', 'left-out'],
  variables: ({ subject }) => ({ subject }),
  results: [
    {
      code: 'AGE',
      item: both('年龄', 'Age'),
      unit: 'COUNT',
      valueOf: ({ facts }) => map(facts.number('person.household.record.age'), String),
    },
    { code: 'NEVER', item: both('无', 'None'), unit: 'TEXT', valueOf: () => undefined },
  ],
  advice: ({ parameters: { fee } }) => (fee === null ? [] : [{ reason: 'FEE', details: { fee } }]),
});

/** A set of its parameters. */
export const librarySet: ParameterSet<LibraryParameters> = {
  id: 'library-2024',
  matter: 'TEST-LIB',
  division: parseDivisionCode('630102'),
  from: parsePlainDate('2024-01-01'),
  until: undefined,
  source: '办证公告',
  unconfirmed: ['kinds', 'fee'],
  values: { minAge: 7, fee: null, kinds: ['CHILD'] },
};

/** What settles what it leaves open, by id. */
export const libraryFallbacks: ReadonlyMap<string, Fallback> = new Map(
  [
    fallbackOf('ask-household', 'INQUIRY', { addressee: both('派出所', 'The police'), withinDays: 5 }),
    fallbackOf('township-escalation', 'ESCALATION', { addressee: both('乡镇', 'The township') }),
    fallbackOf('lease-commitment', 'COMMITMENT', { version: 3 }),
    fallbackOf('lease', 'DOCUMENT'),
  ].map((fallback) => [fallback.id, fallback]),
);

function fallbackOf(id: string, kind: SettlementKind, more: Partial<Fallback> = {}): Fallback {
  return {
    id,
    kind,
    version: 1,
    title: both(`办法${id}`, `Way ${id}`),
    text: both('按此办理。', 'Proceed like this.'),
    addressee: undefined,
    legalBasis: '办证规定',
    withinDays: undefined,
    ...more,
  };
}
