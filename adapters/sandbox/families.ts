import { REFERENCE_DAY, YEAR, ageOn, type Day } from './calendar.ts';
import type { IdentityIssuer, IssuingCounty, Sex } from './identity-numbers.ts';
import type { Book, Person } from './model.ts';
import { nameFor, surnameFor, type Ethnicity } from './names.ts';
import { ELSEWHERE } from './issuing-counties.ts';
import type { Area } from './places.ts';
import type { Random } from './random.ts';

/** What a family is made with. */
export type FamilyTools = {
  readonly random: Random;
  readonly issuer: IdentityIssuer;
  /** A new book, numbered in order. */
  readonly openBook: (area: Area, isCollective: boolean) => Book;
};

/**
 * Builds one ordinary family: usually one book, sometimes a second one for the grandparents next door, so that kinship
 * does not always lie in one book.
 */
export function buildFamily(tools: FamilyTools, area: Area): readonly Book[] {
  const { random } = tools;
  const { preset } = area.place;
  const makers = makersFor(tools, area);
  if (random.chance(preset.collective * 0.35)) return [collective(tools, area, makers)];

  const size = random.weighted(preset.sizes) + 1;
  const book = tools.openBook(area, false);
  if (size === 1) single(random, makers, book, preset.elderly);
  else if (size === 2) pair(random, makers, book, preset.elderly);
  else core(random, makers, book, size);

  const books = [book];
  if (size >= 3 && random.chance(0.06)) books.push(nextDoor(tools, area, makers, book));
  for (const each of books) addFormerMembers(random, makers, each);
  return books;
}

/** Makes persons of one family: same ethnic group, numbers from where they were born. */
type Makers = {
  readonly ethnicity: Ethnicity;
  readonly surname: string;
  readonly sex: () => Sex;
  readonly person: (book: Book, relation: string, sex: Sex, birthDay: Day, surname?: string) => Person;
};

function makersFor({ random, issuer }: FamilyTools, { place }: Area): Makers {
  const [ethnicity] = place.ethnicities[random.weighted(place.ethnicities.map(([, share]) => share))] ?? [
    '01' as const,
  ];
  const familySurname = surnameFor(random, ethnicity);
  const local = place.counties;
  return {
    ethnicity,
    surname: familySurname,
    sex: () => (random.chance(place.preset.maleShare) ? 1 : 2),
    person(book, relation, sex, wantedBirthDay, surname = familySurname) {
      const counties = random.chance(place.preset.localNumbers)
        ? from(random, local, place.isCity)
        : from(random, ELSEWHERE, true);
      const { id, birthDay } = issuer.issue(counties, Math.min(wantedBirthDay, REFERENCE_DAY - 8), sex);
      const name = nameFor(random, ethnicity, surname, sex);
      const person: Person = { id, name, sex, ethnicity, birthDay, relation, marital: '10', guardians: [], book };
      book.members.push(person);
      return person;
    },
  };
}

/** In a town everybody is born in its county; in a city births are spread over its districts. The others follow in order. */
function from(random: Random, counties: readonly IssuingCounty[], isSpread: boolean): readonly IssuingCounty[] {
  const start = isSpread ? random.int(counties.length) : 0;
  return start === 0 ? counties : [...counties.slice(start), ...counties.slice(0, start)];
}

const birthAt = (random: Random, age: number): Day => Math.round(REFERENCE_DAY - age * YEAR - random.int(365));

function single(random: Random, makers: Makers, book: Book, elderly: number): void {
  const age = random.chance(elderly) ? random.between(60, 91) : random.between(22, 59);
  const person = makers.person(book, '02', makers.sex(), birthAt(random, age));
  if (age > 62) person.marital = random.chance(0.75) ? '30' : '10';
  else if (age > 30) person.marital = random.chance(0.4) ? '40' : '10';
}

function pair(random: Random, makers: Makers, book: Book, elderly: number): void {
  const form = random.weighted([0.72, 0.18, 0.1]);
  if (form === 0) {
    couple(random, makers, book, random.chance(elderly) ? random.between(58, 84) : random.between(23, 56));
  } else if (form === 1) {
    const parent = makers.person(book, '02', random.chance(0.25) ? 1 : 2, birthAt(random, random.between(28, 48)));
    parent.marital = random.chance(0.7) ? '40' : '30';
    const child = makers.sex();
    const born = parent.birthDay + Math.round(birthAge(random) * YEAR);
    link(makers.person(book, child === 1 ? '21' : '31', child, Math.min(born, REFERENCE_DAY - 400)), parent);
  } else {
    const grandparent = makers.person(book, '02', makers.sex(), birthAt(random, random.between(55, 76)));
    grandparent.marital = random.chance(0.5) ? '30' : '20';
    const sex = makers.sex();
    const child = makers.person(
      book,
      random.chance(0.7) ? (sex === 1 ? '41' : '42') : sex === 1 ? '43' : '44',
      sex,
      birthAt(random, random.between(1, 16)),
    );
    child.guardians = [grandparent];
  }
}

/** Husband and wife; the husband is the head most of the time. */
function couple(
  random: Random,
  makers: Makers,
  book: Book,
  wifeAge: number,
): { readonly husband: Person; readonly wife: Person } {
  const husbandHeads = random.chance(0.86);
  const wifeBorn = birthAt(random, wifeAge);
  const husbandBorn = Math.round(wifeBorn - random.normal(2, 3) * YEAR);
  const add = {
    husband: () => makers.person(book, husbandHeads ? '02' : '11', 1, husbandBorn),
    wife: () => makers.person(book, husbandHeads ? '12' : '02', 2, wifeBorn, surnameFor(random, makers.ethnicity)),
  };
  const husband = add.husband();
  const wife = add.wife();
  marry(husband, wife, random.chance(0.05) ? '22' : '20');
  if (random.chance(0.3)) {
    const day = Math.min(Math.round(wife.birthDay + random.between(20, 28) * YEAR), REFERENCE_DAY - 30);
    wife.movedIn = {
      from: random.chance(0.8) ? (book.area.place.counties[0]?.code ?? book.area.county) : random.pick(ELSEWHERE).code,
      day,
    };
  }
  return { husband, wife };
}

function core(random: Random, makers: Makers, book: Book, size: number): void {
  const elders = random.weighted(ELDERS[Math.min(size, 6)] ?? [1]);
  const children = size - 2 - elders;
  const first = birthAge(random);
  const gaps = Array.from({ length: Math.max(0, children - 1) }, () =>
    random.chance(0.012) ? 0 : random.between(1.4, 4),
  );
  const births = gaps.reduce<number[]>(
    (ages, gap) => [...ages, (ages.at(-1) ?? first) + gap],
    children > 0 ? [first] : [],
  );
  const bearing = births.filter((age) => age <= 41.5);
  const youngest = bearing.at(-1) ?? 22;
  const { husband, wife } = couple(random, makers, book, youngest + random.between(0.2, 19));
  const seniorHeads = elders > 0 && random.chance(0.4);

  for (const [index, age] of bearing.entries()) {
    const isTwin = index > 0 && gaps[index - 1] === 0;
    const born = isTwin ? (book.members.at(-1)?.birthDay ?? 0) : Math.round(wife.birthDay + age * YEAR);
    const child = makers.person(book, '', makers.sex(), born);
    link(child, husband, wife);
  }
  const kids = book.members.slice(2);
  for (const kid of kids) kid.relation = seniorHeads ? (kid.sex === 1 ? '41' : '42') : ordinal(kid, kids);
  if (elders > 0) addElders(random, makers, book, { husband, wife, elders, seniorHeads });
}

/** Grandparents by household size: none, one or two of them. */
const ELDERS: Readonly<Record<number, readonly number[]>> = {
  3: [0.93, 0.07],
  4: [0.85, 0.1, 0.05],
  5: [0.6, 0.24, 0.16],
  6: [0.35, 0.3, 0.35],
};

type EldersOf = {
  readonly husband: Person;
  readonly wife: Person;
  readonly elders: number;
  readonly seniorHeads: boolean;
};

/** The husband's parents in the same book; where the elder is the head, everybody's relation turns on them. */
function addElders(random: Random, makers: Makers, book: Book, { husband, wife, elders, seniorHeads }: EldersOf): void {
  const motherBorn = Math.round(husband.birthDay - birthAge(random) * YEAR);
  const fatherBorn = Math.round(motherBorn - random.normal(2, 3) * YEAR);
  const isWidow = random.chance(0.65);
  const wifeHeads = wife.relation === '02';
  const relation = (sex: Sex): string => (wifeHeads ? (sex === 1 ? '53' : '54') : sex === 1 ? '51' : '52');
  const father = elders === 2 || !isWidow ? makers.person(book, relation(1), 1, fatherBorn) : undefined;
  const mother =
    elders === 2 || isWidow
      ? makers.person(book, relation(2), 2, motherBorn, surnameFor(random, makers.ethnicity))
      : undefined;
  link(husband, father, mother);
  husband.guardians = [];
  if (father && mother) marry(father, mother, '20');
  else for (const elder of [father, mother]) if (elder) elder.marital = '30';

  const head = father ?? mother;
  if (!seniorHeads || !head) return;
  head.relation = '02';
  if (father && mother) mother.relation = '12';
  husband.relation = '20';
  wife.relation = '38';
}

/** The grandparents in a book of their own; one of the children may be in it, with the parents in the other. */
function nextDoor(tools: FamilyTools, area: Area, makers: Makers, family: Book): Book {
  const { random } = tools;
  const book = tools.openBook(area, false);
  const [husband, wife] = family.members;
  const youngest = Math.max(husband?.birthDay ?? 0, wife?.birthDay ?? 0);
  const { husband: grandfather, wife: grandmother } = couple(
    random,
    makers,
    book,
    (REFERENCE_DAY - youngest) / YEAR + birthAge(random),
  );
  const child = family.members.at(-1);
  if (!child?.father || ageOn(child.birthDay, REFERENCE_DAY) >= 18 || family.members.length < 4 || !random.chance(0.3))
    return book;
  family.members.pop();
  book.members.push(child);
  child.book = book;
  child.relation = child.sex === 1 ? '41' : '42';
  child.guardians = [grandmother.relation === '02' ? grandmother : grandfather];
  return book;
}

/** People who share an address but not a family: no head, everybody a non-relative. */
function collective({ random, openBook }: FamilyTools, area: Area, makers: Makers): Book {
  const book = openBook(area, true);
  for (let count = 2 + random.int(5); count > 0; count -= 1) {
    makers.person(
      book,
      '99',
      makers.sex(),
      birthAt(random, random.between(18, 34)),
      surnameFor(random, makers.ethnicity),
    );
  }
  return book;
}

/** Members who have died or moved away and whose rows are still there. */
function addFormerMembers(random: Random, makers: Makers, book: Book): void {
  const head = book.members.find(({ relation }) => relation === '02');
  if (!head) return;
  if (random.chance(0.035)) {
    const born = Math.round(Math.max(head.birthDay - birthAge(random) * YEAR, REFERENCE_DAY - 104 * YEAR));
    const sex = makers.sex();
    const dead = makers.person(book, sex === 1 ? '51' : '52', sex, born);
    dead.marital = '20';
    dead.ended = { state: '1', day: REFERENCE_DAY - 30 - random.int(2500) };
  }
  if (random.chance(0.03)) {
    const sex = makers.sex();
    const born = REFERENCE_DAY - Math.round(random.between(24, 40) * YEAR);
    const gone = makers.person(book, '97', sex, born);
    gone.marital = '20';
    gone.ended = { state: '2', day: REFERENCE_DAY - 30 - random.int(2000) };
  }
}

/** The mother's age at a birth: between 19 and 42. */
const birthAge = (random: Random): number => Math.min(41.5, Math.max(19.2, random.normal(25.5, 3.8)));

/** Marries two people. */
export function marry(husband: Person, wife: Person, marital: string): void {
  husband.spouse = wife;
  wife.spouse = husband;
  husband.marital = marital;
  wife.marital = marital;
}

/** Makes people the parents of a child, and its guardians. */
export function link(child: Person, ...parents: readonly (Person | undefined)[]): void {
  for (const parent of parents) {
    if (!parent) continue;
    if (parent.sex === 1) child.father = parent;
    else child.mother = parent;
    child.guardians.push(parent);
  }
}

/** GB/T 4761 for a child of the head: only child, or the place among brothers or sisters. */
function ordinal(child: Person, children: readonly Person[]): string {
  const base = child.sex === 1 ? 20 : 30;
  if (children.length === 1) return String(base + 1);
  const place = children.filter(({ sex }) => sex === child.sex).indexOf(child);
  return String(base + Math.min(2 + place, 6));
}
