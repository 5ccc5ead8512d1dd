import { REFERENCE_DAY, YEAR, ageOn, dayOf, yearOf, type Day } from './calendar.ts';
import type { RegistryNumbers } from './certificates.ts';
import type { Holder } from './holder-rows.ts';
import type { Book, Person } from './model.ts';
import type { Parcels } from './parcels.ts';
import type { Area } from './places.ts';
import { HOMESTEAD } from './presets.ts';
import type { Random } from './random.ts';
import type { RealEstateRows } from './real-estate-rows.ts';

/** What homes are written with. */
export type HomeTools = {
  readonly random: Random;
  readonly rows: RealEstateRows;
  readonly parcels: Parcels;
  readonly numbers: RegistryNumbers;
};

/** Gives an ordinary family its homes: a homestead in a village, a flat in a town, a flat where it lives away. */
export function writeHomes(tools: HomeTools, book: Book): void {
  const { random } = tools;
  const { area, away, isCollective } = book;
  const adults = book.members.filter(({ ended, birthDay }) => !ended && ageOn(birthDay, REFERENCE_DAY) >= 18);
  const [holder] = adults;
  if (isCollective || !holder) return;

  if (area.isRural) {
    if (random.chance(HOMESTEAD.owned)) homestead(tools, book, holder);
    if (random.chance(HOMESTEAD.second)) homestead(tools, book, holder);
  } else if (random.chance(0.72)) {
    flat(tools, area, holder);
  }
  if (away?.area && away.ownsFlat && !away.area.isRural) flat(tools, away.area, holder, away.since);
}

function homestead({ random, rows, parcels, numbers }: HomeTools, { area, door }: Book, holder: Person): void {
  const { homesteadMedian } = area.place.preset;
  const parcel = parcels.homestead(area, homesteadMedian * Math.exp(random.normal(0, 0.35)));
  const squareMetres = parcel.rectangle.width * parcel.rectangle.depth;
  const builtYear = 1975 + random.int(48);
  const footprint = squareMetres * random.between(0.35, 0.75);
  const floors = builtYear < 1990 ? 1 : 1 + random.int(3);
  const registeredOn = between(random, Math.max(dayOf('19950101'), holder.birthDay + Math.round(20 * YEAR)));
  const registered = Math.min(squareMetres, homesteadMedian * 1.35);
  const isCertified = random.chance(HOMESTEAD.certified);
  rows.homestead({
    area,
    parcel,
    door,
    builtYear,
    footprint,
    floors,
    floorArea: footprint * floors * random.between(0.9, 1),
    registered,
    certificate: isCertified ? numbers.certificate(area, yearOf(registeredOn)) : undefined,
    registeredOn,
    holders: [{ person: holder }],
    ...(random.chance(0.02) && { isInMu: true }),
    ...(registered < squareMetres &&
      isCertified && { note: `超出批准面积${(squareMetres - registered).toFixed(2)}平方米` }),
    ...(random.chance(0.7) && {
      approval: {
        area: Math.round(Math.min(squareMetres, homesteadMedian * 1.2)),
        on: dayOf(`${builtYear}0315`),
        number: `${area.townshipName.slice(0, 2)}宅批(${builtYear})${random.int(900) + 100}号`,
      },
    }),
  });
}

const SHARES: readonly (readonly [string, string])[] = [
  ['1/2', '1/2'],
  ['50%', '50%'],
  ['二分之一', '二分之一'],
  ['0.5', '0.5'],
  ['70%', '30%'],
];

function flat({ random, rows, parcels, numbers }: HomeTools, area: Area, holder: Person, boughtOn?: Day): void {
  const slot = parcels.flat(area);
  const registeredOn =
    boughtOn === undefined
      ? between(random, Math.max(dayOf('19980101'), holder.birthDay + Math.round(22 * YEAR)))
      : Math.min(boughtOn + 60, REFERENCE_DAY - 1);
  const spouse = holder.spouse && !holder.spouse.ended && random.chance(0.45) ? holder.spouse : undefined;
  const isByShares = spouse !== undefined && random.chance(0.25);
  const [first, second] = isByShares ? random.pick(SHARES) : [undefined, undefined];
  const holders: readonly Holder[] = spouse ? [shared(holder, first), shared(spouse, second)] : [{ person: holder }];
  const floorArea = random.between(42, 138);
  rows.flat({
    area,
    slot,
    floorArea,
    certificate: numbers.certificate(area, yearOf(registeredOn)),
    registeredOn,
    holders,
    price: floorArea * random.between(0.3, 1.4),
    ...(spouse && !isByShares && random.chance(0.06) && { isJoined: true }),
  });
  const burden = { unitNumber: slot.unitNumber, area, on: Math.min(registeredOn + 15, REFERENCE_DAY - 1) };
  if (random.chance(0.3))
    rows.mortgage({ ...burden, ...(random.chance(0.4) && { isReleased: true }) }, holder.name, floorArea * 0.5);
  if (random.chance(0.005)) rows.seizure({ ...burden, ...(random.chance(0.3) && { isReleased: true }) });
  if (random.chance(0.006)) rows.notice(burden, holder.name);
  if (random.chance(0.002)) rows.objection(burden, '登记的权利人有误');
}

const shared = (person: Person, share: string | undefined): Holder => ({
  person,
  ...(share !== undefined && { share }),
});

const between = (random: Random, earliest: Day): Day => {
  const last = REFERENCE_DAY - 20;
  return earliest >= last ? last : Math.round(random.between(earliest, last));
};
