import { guardiansOf } from '../adapters/household/kinship.ts';
import { household, member, permit, registration, stay } from '../adapters/household/relations.ts';
import {
  isForCurrentAddress,
  isInForceForMonths,
  isInForceOn,
  isIssuedIn,
  monthsInForceOn,
  residencePermitOfPerson,
} from '../adapters/household/residence-permit.ts';
import {
  headOf,
  isRegistered,
  householdByNumber,
  householdOfPerson,
  membersOf,
  type HouseholdEntry,
} from '../adapters/household/source.ts';
import { ageOn } from '../gateway/contracts/dates.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import { isWithinIfKnown } from '../gateway/contracts/identifiers/division-code.ts';
import type { Scope } from '../gateway/contracts/scope.ts';
import { asksOfRecord } from '../gateway/contracts/selection.ts';
import type { Resolvers } from './generated.ts';

/** Guardians stand in the entry and in the book: asking for them reads both. */
const guardians = async (entry: HouseholdEntry, _args: unknown, scope: Scope) =>
  guardiansOf(entry, await membersOf(scope, entry.householdKey));

type Answered = 'Query' | 'Person' | 'HouseholdRegistration' | 'HouseholdEntry' | 'ResidencePermit';

const resolvers: Pick<Resolvers, Answered> = {
  Query: {
    household: (_root, { number }, scope, info) =>
      householdByNumber(scope, number, { members: asksOfRecord(info, 'members', 'head') }),
  },
  Person: {
    household: ({ id }, _args, scope, info) =>
      householdOfPerson(scope, id, {
        members: asksOfRecord(info, 'members', 'head', 'entry.guardians', 'entry.hasGuardian'),
      }),
    residencePermit: ({ id }, _args, scope, info) =>
      residencePermitOfPerson(scope, id, { stay: asksOfRecord(info, 'isForCurrentAddress') }),
  },
  HouseholdRegistration: {
    division: ({ divisionCode }) => divisionCode,
    isRegisteredIn: ({ divisionCode, entry }, { division }) =>
      entry === null || isRegistered(entry) === true
        ? isWithinIfKnown(divisionCode, division)
        : (isRegistered(entry) ?? null),
    members: ({ householdKey }, _args, scope) => membersOf(scope, householdKey),
    head: async ({ householdKey }, _args, scope) => headOf(await membersOf(scope, householdKey)),
  },
  HouseholdEntry: {
    isAtLeastAge: ({ birthDate }, { years, on }) => (birthDate === null ? null : ageOn(birthDate, on) >= years),
    isBornOnOrBefore: ({ birthDate }, { date }) => (birthDate === null ? null : birthDate <= date),
    // A death may be noted long before the registration is cancelled.
    isCurrent: ({ state, deathDate }) => state?.code === '0' && deathDate === null,
    guardians,
    hasGuardian: async (entry, { person }, scope) =>
      guardiansOf(entry, await membersOf(scope, entry.householdKey)).some((known) => known.person?.id === person) ||
      null,
  },
  ResidencePermit: {
    isIssuedIn: (record, { division }) => isIssuedIn(record, division),
    isInForceOn: (record, { date, issuedIn }) => isInForceOn(record, date, issuedIn ?? null),
    monthsInForceOn: (record, { date, issuedIn }) => monthsInForceOn(record, date, issuedIn ?? null),
    isInForceForMonths: (record, { months, on, issuedIn }) => isInForceForMonths(record, months, on, issuedIn ?? null),
    isForCurrentAddress: (record, _args, scope) => isForCurrentAddress(scope, record),
  },
};

/** Household registration, kept by the public security organs. */
export const department = defineDepartment({
  id: 'household',
  title: { zh: '户籍', en: 'Household registration' },
  schemaFile: 'schemas/household.graphql',
  resolvers,
  relations: [registration, household, member, permit, stay],
});
