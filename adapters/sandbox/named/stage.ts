import { REFERENCE_DAY, dayOf, stamp, type Day } from '../calendar.ts';
import type { Holder } from '../holder-rows.ts';
import { guardianRelation, type PersonRow } from '../household-rows.ts';
import { birthDayOf, sexOf } from '../identity-numbers.ts';
import type { Book, Person } from '../model.ts';
import type { Ethnicity } from '../names.ts';
import { hamletCorner, type FlatSlot } from '../parcels.ts';
import { areaWithCode, type Area } from '../places.ts';
import type { Homestead } from '../real-estate-rows.ts';
import type { RollChange, PupilRow } from '../enrollment-rows.ts';
import { addressOf } from '../household-rows.ts';
import type { World } from '../world.ts';
import type { NamedPerson } from './named-person.ts';

/** Where the stories are put together: the world, and short ways to place people with fixed facts in it. */
export type Stage = {
  readonly world: World;
  readonly areaOf: (code: string) => Area;
  /** A book that has not been written yet. */
  readonly book: (number: string | undefined, areaCode: string, door?: string) => Book;
  /** Puts a named person into a book. */
  readonly join: (book: Book, named: NamedPerson, relation: string, marital?: string, ethnicity?: Ethnicity) => Person;
  /** Puts somebody of the supporting cast into a book; the number is issued. */
  readonly extra: (book: Book, name: string, birth: string, sex: 1 | 2, relation: string, marital?: string) => Person;
  /** Writes a book and the current rows of its members, without any of the usual blemishes but those given. */
  readonly write: (book: Book, differs?: ReadonlyMap<Person, PersonRow>) => void;
  readonly homestead: (facts: HomesteadFacts) => void;
  readonly flat: (facts: FlatFacts) => void;
  readonly roll: (person: Person, facts: RollFacts) => void;
  /** Persons placed so far. */
  readonly count: () => number;
};

/** A homestead of a story; what is left out is unremarkable. */
export type HomesteadFacts = Pick<Homestead, 'builtYear' | 'registered' | 'holders'> &
  Partial<
    Pick<
      Homestead,
      'footprint' | 'floors' | 'floorArea' | 'approval' | 'isInMu' | 'note' | 'reason' | 'completed' | 'isUnsurveyed'
    >
  > & {
    readonly unitNumber: string;
    readonly certificate: string | undefined;
    readonly registeredOn: string;
    readonly width: number;
    readonly depth: number;
    /** South-west corner, east and north of the hamlet's; without it the next free slot. */
    readonly at?: readonly [number, number];
  };

/** A flat of a story. */
export type FlatFacts = {
  readonly unitNumber: string;
  readonly holders: readonly Holder[];
  readonly floorArea: number;
  readonly certificate: string;
  readonly registeredOn: string;
  readonly isJoined?: boolean;
};

/** A roll of a story. */
export type RollFacts = {
  readonly studentNumber: string;
  readonly school: string;
  readonly entryYear: number;
  readonly grade: number;
  readonly state?: string;
  readonly address?: string;
  readonly isMigrant?: boolean;
  readonly changes?: readonly RollChange[];
  readonly differs?: PupilRow;
  readonly programYears?: string;
};

/** Opens an empty stage. */
export function createStage(world: World): Stage {
  const slots = new Map<Area, number>();
  const buildings = new Set<string>();
  let persons = 0;

  function add(book: Book, person: Person): Person {
    book.members.push(person);
    persons += 1;
    return person;
  }

  const areaOfUnit = (unitNumber: string): Area => {
    for (const { areas } of world.places) {
      const area = areas.find(({ county, cadastral }) => unitNumber.startsWith(county + cadastral));
      if (area) return area;
    }
    throw new RangeError('No area for the unit of a story');
  };

  return {
    world,
    areaOf: (code) => areaWithCode(world.places, code),
    book(number, areaCode, door = '8号') {
      if (number !== undefined) world.reserveBookNumber(number);
      const book = world.openBook(areaWithCode(world.places, areaCode), false);
      return { ...book, door, ...(number !== undefined && { number }) };
    },
    join(book, { id, name }, relation, marital = '10', ethnicity = book.area.place.key === 'gandu' ? '03' : '01') {
      return add(book, {
        id,
        name,
        sex: sexOf(id),
        ethnicity,
        birthDay: birthDayOf(id),
        relation,
        marital,
        guardians: [],
        book,
      });
    },
    extra(book, name, birth, sex, relation, marital = '10') {
      const { id, birthDay } = world.issuer.issue(book.area.place.counties, dayOf(birth), sex);
      const ethnicity = book.area.place.key === 'gandu' ? '03' : '01';
      return add(book, { id, name, sex, ethnicity, birthDay, relation, marital, guardians: [], book });
    },
    write(book, differs) {
      world.household.book(book);
      for (const person of book.members)
        world.household.person(person, { ...cleanRow(person), ...differs?.get(person) });
    },
    homestead({ unitNumber, registeredOn, width, depth, at, ...facts }) {
      const area = areaOfUnit(unitNumber);
      const corner = hamletCorner(area, 'stories');
      const slot = slots.get(area) ?? 0;
      if (slot === 0) world.layers.hamlet(area, corner.x, corner.y);
      slots.set(area, slot + 1);
      const [east, north] = at ?? [slot * 44 + 1, 1];
      const footprint = facts.footprint ?? Math.round(width * depth * 0.6);
      world.realEstate.homestead({
        footprint,
        floors: 1,
        floorArea: footprint,
        ...facts,
        area,
        door: '8号',
        parcel: { code: unitNumber.slice(0, 19), rectangle: { x: corner.x + east, y: corner.y + north, width, depth } },
        registeredOn: dayOf(registeredOn),
      });
    },
    flat({ unitNumber, holders, floorArea, certificate, registeredOn, isJoined = false }) {
      const area = areaOfUnit(unitNumber);
      const code = unitNumber.slice(0, 19);
      const isNewBuilding = !buildings.has(code);
      buildings.add(code);
      const floor = Number(unitNumber.slice(24, 26));
      const slot: FlatSlot = {
        parcel: { code, rectangle: { x: area.x + 100, y: area.y + 20, width: 84, depth: 46 } },
        building: unitNumber.slice(0, 24),
        unitNumber,
        floor,
        room: `${floor}${unitNumber.slice(26)}`,
        isNewBuilding,
        buildingIndex: Number(code.slice(14)) - 1,
      };
      world.realEstate.flat({
        area,
        slot,
        floorArea,
        certificate,
        registeredOn: dayOf(registeredOn),
        holders,
        isJoined,
      });
    },
    roll(person, { school, studentNumber, differs, ...facts }) {
      world.enrollment.roll({
        state: '01',
        isMigrant: false,
        address: addressOf(person.book.area, person.book.door),
        ...facts,
        person,
        studentNumber,
        school: world.schools.withCode(school),
        differs: {
          sfzjh: person.id,
          xbm: person.sex,
          mzm: person.ethnicity,
          sfzjlxm: '1',
          xsdqztm: facts.state ?? '01',
          cym: undefined,
          ...differs,
        },
      });
    },
    count: () => persons,
  };
}

/** The columns in which ordinary rows have blemishes, without them. */
function cleanRow(person: Person): PersonRow {
  const [first, second] = person.guardians;
  return {
    gmsfhm: person.id,
    cym: undefined,
    fwcs: undefined,
    zy: undefined,
    hb: person.book.area.isRural ? '2' : '1',
    yhzgx: person.relation,
    jhryxm: first?.name,
    jhrygmsfhm: first?.id,
    jhryjhgx: first && guardianRelation(first, person),
    jhrexm: second?.name,
    jhregmsfhm: second?.id,
    jhrejhgx: second && guardianRelation(second, person),
    fqxm: person.father?.name,
    fqgmsfhm: person.father?.id,
    mqxm: person.mother?.name,
    mqgmsfhm: person.mother?.id,
    poxm: person.spouse?.name,
    pogmsfhm: person.spouse?.id,
    swrq: person.ended?.state === '1' ? stamp(person.ended.day) : undefined,
    jssj: undefined,
    gxsj: `${stamp(LAST_UPDATE)}101500`,
  };
}

const LAST_UPDATE: Day = REFERENCE_DAY - 60;
