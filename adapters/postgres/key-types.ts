import {
  foldHouseholdNumber,
  householdNumberSpellings,
  type HouseholdNumber,
} from '../../gateway/contracts/identifiers/household-number.ts';
import { foldPersonId, personIdSpellings, type PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import {
  foldUnitNumber,
  unitNumberSpellings,
  type RealEstateUnitNumber,
} from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { KeyType } from '../../gateway/contracts/relation.ts';

/** Resident identity number: large and small x, 15 digits, full width. */
export const personKey: KeyType = {
  expects: 'identity number',
  spellings: (key) => personIdSpellings(key as PersonId),
  fold: foldPersonId,
};

/** Number of a household book. */
export const householdKey: KeyType = {
  expects: 'household number',
  spellings: (key) => householdNumberSpellings(key as HouseholdNumber),
  fold: foldHouseholdNumber,
};

/** Real-estate unit number. */
export const unitKey: KeyType = {
  expects: 'real-estate unit number',
  spellings: (key) => unitNumberSpellings(key as RealEstateUnitNumber),
  fold: foldUnitNumber,
};

/** A key that came out of the register itself and is asked for exactly as it is. */
export const innerKeyOf = (expects: string): KeyType => ({
  expects,
  spellings: (key) => [key],
  fold: (stored) => stored.trimEnd(),
});
