import { writeBook } from './household-rows.ts';
import { buildFamily } from './families.ts';
import { settle } from './lives.ts';
import { writeHolder } from './disability-rows.ts';
import { writeRolls } from './enrollment-rows.ts';
import { writeHomes } from './homes.ts';
import type { Book } from './model.ts';
import { writeNamedPeople } from './named/named-people.ts';
import { writeStays } from './residence-rows.ts';
import type { World } from './world.ts';

/** Streams of draws below this belong to the world and the stories. */
const FIRST_FAMILY = 1_000;

/**
 * Writes whole families until there are at least this many persons; yields the number of persons so far after each.
 * The named people come first. Families follow in one global order, each drawn from the seed and its own number only,
 * and every key counts up in that order: a larger population contains every row of a smaller one.
 */
export function* writePopulation(world: World, persons: number): Generator<number, void, undefined> {
  world.random.restart(0);
  let written = writeNamedPeople(world);
  yield written;
  for (let family = FIRST_FAMILY; written < persons; family += 1) {
    world.random.restart(family);
    written += writeFamily(world, family);
    yield written;
  }
}

function writeFamily(world: World, family: number): number {
  const { random, places } = world;
  const place = places[random.weighted(places.map(({ weight }) => weight))];
  if (!place) throw new RangeError('The sandbox has no places');
  const books = buildFamily(world, random.pick(place.areas));
  settle(random, places, books);
  let persons = 0;
  for (const book of books) {
    writeOrdinary(world, book, family);
    persons += book.members.length;
  }
  return persons;
}

function writeOrdinary(world: World, book: Book, turn: number): void {
  const { random, household, residence, enrollment, schools, realEstate, parcels, numbers, disability, assistance } =
    world;
  writeBook(household, random, book);
  writeStays(residence, random, book);
  for (const person of book.members) {
    writeRolls(enrollment, schools, random, person, turn);
    writeHolder(disability, random, person);
  }
  writeHomes({ random, rows: realEstate, parcels, numbers }, book);
  if (book.assistance) assistance.household(book, book.assistance);
}
