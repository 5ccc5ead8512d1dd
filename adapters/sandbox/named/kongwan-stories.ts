import { dayOf } from '../calendar.ts';
import { link, marry } from '../families.ts';
import type { Book, Person } from '../model.ts';
import { people } from '../people.ts';
import { FARMLAND_LINE, HAMLET } from '../planning-layers.ts';
import type { NamedPerson } from './named-person.ts';
import type { HomesteadFacts, Stage } from './stage.ts';

const LVGANG = '420684105210';
const SIPING = '310110009002';

/** A parcel of 140 square metres, all of it on land that is planned for homesteads. */
const PLAIN = { registered: 140, registeredOn: '20260420', width: 14, depth: 10 };

/** A parcel of 270 square metres. */
const EXCESS = { ...PLAIN, registered: 270, width: 18, depth: 15 };

/** Surveyed, and the right waits for its certificate. */
const UNCERTIFIED = { certificate: undefined };

type House = (
  holder: Person,
  named: { readonly unitNumber: string },
  facts: Omit<HomesteadFacts, 'holders' | 'unitNumber'>,
) => void;

/** Stories of first registration and of inheritance in a village of Kongwan. */
export function writeKongwanStories(stage: Stage): void {
  let houses = 0;
  const house: House = (holder, { unitNumber }, facts) => {
    // The second row of the hamlet; the first belongs to other stories.
    const at = [houses * HAMLET.slot + 1, HAMLET.slot + 1] as const;
    houses += 1;
    stage.homestead({ at, ...facts, unitNumber, holders: [{ person: holder, spelling: holder.id }] });
  };
  writeOverArea(stage, house);
  writeSecondHomesteads(stage, house);
  writeObstacles(stage, house);
  writeHeirs(stage, house);
}

function writeOverArea(stage: Stage, house: House): void {
  const excess = { ...EXCESS, ...UNCERTIFIED };
  const early = alone(stage, people.uncertified1978);
  house(early, people.uncertified1978, { ...excess, builtYear: 1978, completed: '1978' });
  const between = alone(stage, people.uncertified1982);
  house(between, people.uncertified1982, { ...excess, builtYear: 1982, completed: '1982年' });

  const three = couple(stage, people.uncertified1984, '王秀珍', '19580216');
  const son = stage.extra(three.book, '江涛', '19830705', 1, '21', '10');
  bornTo(son, ...three.book.members.slice(0, 2));
  stage.write(three.book);
  house(three.head, people.uncertified1984, { ...excess, builtYear: 1984, completed: '1984-06-01' });

  const two = couple(stage, people.uncertified1995, '万翠兰', '19700930');
  stage.write(two.book);
  house(two.head, people.uncertified1995, { ...excess, builtYear: 1995, completed: '1995.6' });
}

function writeSecondHomesteads(stage: Stage, house: House): void {
  const withWife = stage.book(people.secondByInheritance.householdNumber, LVGANG, '45号');
  const husband = stage.join(withWife, people.secondByInheritance, '02');
  const wife = stage.join(withWife, people.inheritingWife, '12');
  marry(husband, wife, '20');
  stage.write(withWife);
  house(husband, people.secondByInheritance, {
    ...PLAIN,
    ...UNCERTIFIED,
    builtYear: 2005,
    completed: '20050601',
    approval: approval('20050310', 145),
  });
  house(wife, people.inheritingWife, {
    ...PLAIN,
    builtYear: 1973,
    note: '因继承取得',
    certificate: '鄂(2017)宜城市不动产权第0000146号',
    registeredOn: '20170905',
  });

  const withSon = stage.book(people.secondNotInherited.householdNumber, LVGANG, '47号');
  const father = stage.join(withSon, people.secondNotInherited, '02', '30');
  const son = stage.join(withSon, people.sonWithHomestead, '21');
  bornTo(son, father);
  stage.write(withSon);
  house(father, people.secondNotInherited, {
    ...PLAIN,
    ...UNCERTIFIED,
    builtYear: 2006,
    completed: '2006',
    approval: approval('20060310', 147),
  });
  house(son, people.sonWithHomestead, {
    ...PLAIN,
    builtYear: 2014,
    approval: approval('20140310', 148),
    certificate: '鄂(2019)宜城市不动产权第0000148号',
    registeredOn: '20190412',
  });
}

function writeObstacles(stage: Stage, house: House): void {
  house(alone(stage, people.uncertifiedAtFarmland), people.uncertifiedAtFarmland, {
    ...PLAIN,
    ...UNCERTIFIED,
    registered: 200,
    builtYear: 2002,
    completed: '2002-06-01',
    width: 10,
    depth: 20,
    at: [700, FARMLAND_LINE - 19.8],
  });
  house(alone(stage, people.unsurveyedParcel), people.unsurveyedParcel, {
    ...PLAIN,
    ...UNCERTIFIED,
    builtYear: 2003,
    completed: '2003',
    approval: approval('20030310', 150),
    isUnsurveyed: true,
  });
  house(alone(stage, people.seizedHomestead), people.seizedHomestead, {
    ...PLAIN,
    ...UNCERTIFIED,
    builtYear: 2004,
    completed: '2004',
    approval: approval('20040310', 151),
  });
  const { unitNumber } = people.seizedHomestead;
  stage.world.realEstate.seizure({ unitNumber, area: stage.areaOf(LVGANG), on: dayOf('20260115') });
}

function writeHeirs(stage: Stage, house: House): void {
  const away = stage.book(people.heirOfUncertified.householdNumber, SIPING, '52号101室');
  const heir = stage.join(away, people.heirOfUncertified, '02', '20');
  stage.write(away);
  house(heir, people.heirOfUncertified, {
    ...PLAIN,
    ...UNCERTIFIED,
    builtYear: 1989,
    completed: '1989年',
    reason: '继承',
    note: '该权利人为本农民集体经济组织原成员住宅的合法继承人',
  });

  const former = stage.book(people.deceasedHolder.householdNumber, LVGANG, '53号');
  const widow = stage.extra(former, '冯玉兰', '19470522', 2, '02', '30');
  const dead = stage.join(former, people.deceasedHolder, '11');
  marry(dead, widow, '30');
  dead.ended = { state: '1', day: dayOf('20251103') };
  stage.write(former);
  const own = stage.book(people.deceasedHoldersDaughter.householdNumber, '420684105201');
  const daughter = stage.join(own, people.deceasedHoldersDaughter, '02', '20');
  bornTo(daughter, dead, widow);
  stage.write(own);
  house(dead, people.deceasedHolder, {
    ...PLAIN,
    builtYear: 1992,
    certificate: '鄂(2019)宜城市不动产权第0000153号',
    registeredOn: '20190611',
  });
}

/** Somebody alone in a book of the village. */
function alone(stage: Stage, named: NamedPerson): Person {
  const book = stage.book(named.householdNumber, LVGANG);
  const person = stage.join(book, named, '02', '30');
  stage.write(book);
  return person;
}

/** A head and his wife, in a book that is still to be written. */
function couple(
  stage: Stage,
  named: NamedPerson,
  wifeName: string,
  wifeBirth: string,
): { readonly book: Book; readonly head: Person } {
  const book = stage.book(named.householdNumber, LVGANG);
  const head = stage.join(book, named, '02');
  marry(head, stage.extra(book, wifeName, wifeBirth, 2, '12'), '20');
  return { book, head };
}

/** A grown-up child: nobody's ward. */
function bornTo(child: Person, ...parents: readonly Person[]): void {
  link(child, ...parents);
  child.guardians = [];
}

const approval = (on: string, serial: number): NonNullable<HomesteadFacts['approval']> => ({
  area: 140,
  on: dayOf(on),
  number: `孔湾宅批(${on.slice(0, 4)})${serial}号`,
});
