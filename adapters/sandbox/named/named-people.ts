import { people } from '../people.ts';
import type { World } from '../world.ts';
import { writeDisabilityStories } from './disability-stories.ts';
import { writeEnrollmentStories } from './enrollment-stories.ts';
import { writeHouseholdStories } from './household-stories.ts';
import { writeKongwanStories } from './kongwan-stories.ts';
import { writeMovingFamily } from './moving-family.ts';
import type { NamedPerson } from './named-person.ts';
import { writeRealEstateStories } from './real-estate-stories.ts';
import { writeResidenceStories } from './residence-stories.ts';
import { createStage } from './stage.ts';

/** Writes all named people and their families; returns how many persons that makes. */
export function writeNamedPeople(world: World): number {
  const everybody: readonly NamedPerson[] = Object.values(people);
  for (const { id, formerId, householdNumber, otherHouseholdNumber } of everybody) {
    world.issuer.reserve(id);
    if (formerId !== undefined) world.issuer.reserve(formerId);
    for (const number of [householdNumber, otherHouseholdNumber])
      if (number !== undefined) world.reserveBookNumber(number);
  }
  const stage = createStage(world);
  writeMovingFamily(stage);
  writeHouseholdStories(stage);
  writeResidenceStories(stage);
  writeEnrollmentStories(stage);
  writeRealEstateStories(stage);
  writeDisabilityStories(stage);
  writeKongwanStories(stage);
  return stage.count();
}
