import { REFERENCE_DAY, YEAR, ageOn } from './calendar.ts';
import type { Assistance, Away, Book, Disability, Person } from './model.ts';
import { ELSEWHERE } from './issuing-counties.ts';
import type { Area, Place, PlaceKey } from './places.ts';
import { CATEGORY_SHARES, DISABILITY_BY_AGE, GRADE_SHARES, PERMIT } from './presets.ts';
import type { Random } from './random.ts';

/** Where families of a place go when they live away: places of the sandbox with a share each, the rest elsewhere. */
const DESTINATIONS: Readonly<Record<PlaceKey, readonly (readonly [PlaceKey, number])[]>> = {
  gandu: [
    ['xining', 0.5],
    ['siping', 0.15],
  ],
  xining: [['xining', 0.8]],
  yicheng: [
    ['siping', 0.35],
    ['meili', 0.1],
  ],
  meili: [['siping', 0.15]],
  siping: [],
};

/** Decides what happens to the families of one generation: life away, disability, assistance. */
export function settle(random: Random, places: readonly Place[], books: readonly Book[]): void {
  for (const book of books) {
    const away = awayFor(random, places, book);
    if (away) book.away = away;
    for (const person of book.members) {
      const disability = person.ended ? undefined : disabilityOf(random, person);
      if (disability) person.disability = disability;
    }
    const assistance = assistanceFor(random, book);
    if (assistance) book.assistance = assistance;
  }
}

function awayFor(random: Random, places: readonly Place[], { area, members, isCollective }: Book): Away | undefined {
  const { place } = area;
  const head = members.find((person) => !person.ended && isOfWorkingAge(person));
  if (isCollective || !head || !random.chance(place.preset.away)) return undefined;

  const since = Math.round(
    REFERENCE_DAY - (PERMIT.minimumMonths + Math.min(random.exponential(PERMIT.meanMonths), 200)) * (YEAR / 12),
  );
  const withChildren = random.chance(0.6);
  const destinations = DESTINATIONS[place.key];
  const chosen =
    destinations[
      random.weighted([
        ...destinations.map(([, share]) => share),
        1 - destinations.reduce((sum, [, share]) => sum + share, 0),
      ])
    ];
  const target = places.find(({ key }) => key === chosen?.[0]);
  const door = `${1 + random.int(180)}号${1 + random.int(20)}号楼${1 + random.int(6)}0${1 + random.int(4)}室`;
  if (!target) {
    return {
      area: undefined,
      county: random.pick(ELSEWHERE).code,
      address: `外地${door}`,
      since,
      withChildren,
      ownsFlat: false,
    };
  }
  const there = elsewhereIn(random, target, area);
  const address = `${there.place.provinceName}${there.countyName}${there.townshipName}${door}`;
  return { area: there, county: there.county, address, since, withChildren, ownsFlat: random.chance(0.3) };
}

const isOfWorkingAge = (person: Person): boolean => {
  const age = ageOn(person.birthDay, REFERENCE_DAY);
  return age >= 20 && age <= 50;
};

/** An area of the target in another county than home. */
function elsewhereIn(random: Random, target: Place, home: Area): Area {
  const candidates = target.areas.filter(({ county, isRural }) => county !== home.county && !isRural);
  return random.pick(candidates);
}

/** Disability by age, then whether there is a certificate: without one, the departments know nothing of it. */
function disabilityOf(random: Random, person: Person): Disability | undefined {
  const age = ageOn(person.birthDay, REFERENCE_DAY);
  const rate = DISABILITY_BY_AGE[age < 15 ? 0 : age < 60 ? 1 : age < 80 ? 2 : 3];
  if (age < 1 || !random.chance(rate * person.book.area.place.preset.certified)) return undefined;
  const category = random.weighted(CATEGORY_SHARES) + 1;
  const grade = random.weighted(GRADE_SHARES) + 1;
  const second = Math.min(4, grade + random.int(2));
  const components: Disability['components'] =
    category === 7
      ? [
          [4, grade],
          [random.pick([1, 2, 3, 5, 6]), second],
        ]
      : [[category, grade]];
  const issued = Math.round(REFERENCE_DAY - Math.min(random.between(0.1, 16), age - 0.5) * YEAR);
  return { category, grade, components, issued };
}

function assistanceFor(random: Random, { area, members, isCollective }: Book): Assistance | undefined {
  const { preset } = area.place;
  const living = members.filter(({ ended }) => !ended);
  if (isCollective || living.length === 0) return undefined;
  const since = Math.round(REFERENCE_DAY - random.between(0.2, 9) * YEAR);
  const [only] = living;
  if (only && living.length === 1 && ageOn(only.birthDay, REFERENCE_DAY) >= 60 && random.chance(preset.tekun * 14))
    return { kind: 'tekun', since };
  const factor = living.some(({ disability }) => disability) ? 2.2 : 0.85;
  const draw = random.next();
  if (draw < preset.dibao * factor) return { kind: 'dibao', since };
  return draw < (preset.dibao + preset.marginal) * factor ? { kind: 'marginal', since } : undefined;
}
