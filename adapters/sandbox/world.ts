import { createAssistanceRows, type AssistanceRows } from './assistance-rows.ts';
import { createRegistryNumbers, type RegistryNumbers } from './certificates.ts';
import type { RowSink } from './copy.ts';
import { createDisabilityRows, type DisabilityRows } from './disability-rows.ts';
import { createEnrollmentRows, type EnrollmentRows } from './enrollment-rows.ts';
import { createHouseholdRows, type HouseholdRows } from './household-rows.ts';
import { createIdentityIssuer, type IdentityIssuer } from './identity-numbers.ts';
import type { Book } from './model.ts';
import { createParcels, type Parcels } from './parcels.ts';
import { createPlaces } from './place-list.ts';
import type { Area, Place } from './places.ts';
import { createPlanningLayers, writeAreas, type PlanningLayers } from './planning-layers.ts';
import { createRandom, type Random } from './random.ts';
import { createRealEstateRows, type RealEstateRows } from './real-estate-rows.ts';
import { createResidenceRows, type ResidenceRows } from './residence-rows.ts';
import { createSchools, type Schools } from './schools.ts';

/** The departments whose databases the sandbox fills. */
export type Department = 'household' | 'enrollment' | 'real-estate' | 'disability';

/** Everything that persons are made with. Counters inside only ever count up, so nobody changes an earlier person. */
export type World = {
  readonly random: Random;
  readonly places: readonly Place[];
  readonly issuer: IdentityIssuer;
  readonly openBook: (area: Area, isCollective: boolean) => Book;
  readonly reserveBookNumber: (number: string) => void;
  readonly household: HouseholdRows;
  readonly residence: ResidenceRows;
  readonly schools: Schools;
  readonly enrollment: EnrollmentRows;
  readonly layers: PlanningLayers;
  readonly parcels: Parcels;
  readonly numbers: RegistryNumbers;
  readonly realEstate: RealEstateRows;
  readonly disability: DisabilityRows;
  readonly assistance: AssistanceRows;
};

/** Creates a world without people and writes what was there before them: dictionary, schools, plans. */
export function createWorld(sinks: Readonly<Record<Department, RowSink>>, seed: string): World {
  const random = createRandom(seed);
  const places = createPlaces();
  const numbers = createRegistryNumbers();
  const layers = createPlanningLayers(sinks['real-estate']);
  const schools = createSchools(sinks.enrollment, places);
  const household = createHouseholdRows(sinks.household, random);
  household.dictionary();
  writeAreas(layers, places);

  return {
    random,
    places,
    issuer: createIdentityIssuer(),
    ...createBooks(random),
    household,
    residence: createResidenceRows(sinks.household),
    schools,
    enrollment: createEnrollmentRows(sinks.enrollment, random, schools),
    layers,
    parcels: createParcels(layers, random),
    numbers,
    realEstate: createRealEstateRows(sinks['real-estate'], random, numbers),
    disability: createDisabilityRows(sinks.disability, random),
    assistance: createAssistanceRows(sinks.disability),
  };
}

/** Nine-digit book numbers without visible order: an affine map of the count, which meets every number once. */
function createBooks(random: Random): Pick<World, 'openBook' | 'reserveBookNumber'> {
  const reserved = new Set<string>();
  let count = 0;

  function nextNumber(): string {
    for (;;) {
      count += 1;
      const number = String((count * 387_420_489 + 123_456_789) % 1_000_000_000).padStart(9, '0');
      if (!reserved.has(number)) return number;
    }
  }

  return {
    openBook(area, isCollective) {
      const house = 1 + random.int(260);
      const door = area.isRural
        ? `${house}号`
        : `${house}号${1 + random.int(12)}栋${1 + random.int(6)}0${1 + random.int(4)}室`;
      return { number: nextNumber(), area, door, isCollective, members: [] };
    },
    reserveBookNumber: (number) => void reserved.add(number),
  };
}
