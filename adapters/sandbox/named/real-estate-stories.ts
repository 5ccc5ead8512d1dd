import { dayOf } from '../calendar.ts';
import { link, marry } from '../families.ts';
import { firstGeneration } from '../identity-numbers.ts';
import type { Disability, Person } from '../model.ts';
import { people } from '../people.ts';
import { FARMLAND_LINE } from '../planning-layers.ts';
import { fullWidth } from '../spelling.ts';
import type { NamedPerson } from './named-person.ts';
import type { HomesteadFacts, Stage } from './stage.ts';

const LVGANG = '420684105210';
const LIANGHEKOU = '420684107217';
const SIPING = '310110009002';

/** Stories of homesteads in two villages of Yicheng and of flats in Shanghai. */
export function writeRealEstateStories(stage: Stage): void {
  writeOwner(stage);
  writeHomesteads(stage);
  writeFlats(stage);
}

/** Approved 120.00, planned 138.00, parcel 145.50, footprint 120.22, floor 382.99, registered 140.00 square metres. */
function writeOwner(stage: Stage): void {
  const book = stage.book(people.owner.householdNumber, LVGANG, '17号');
  const owner = stage.join(book, people.owner, '02');
  const wife = stage.join(book, people.ownersWife, '12');
  marry(owner, wife, '20');
  const son = stage.join(book, people.ownersSon, '21', '40');
  link(son, owner, wife);
  const grandchild = stage.join(book, people.ownersGrandchild, '42');
  link(grandchild, son);
  stage.write(book);
  stage.homestead({
    unitNumber: people.owner.unitNumber,
    holders: [{ person: owner, spelling: owner.id }],
    builtYear: 2003,
    footprint: 120.22,
    floors: 4,
    floorArea: 382.99,
    registered: 140,
    width: 15,
    depth: 9.7,
    at: [401, 78.8],
    approval: { area: 120, on: dayOf('20030320'), number: '孔湾宅批(2003)017号' },
    certificate: '鄂(2021)宜城市不动产权第0001234号',
    registeredOn: '20210518',
  });
}

function writeHomesteads(stage: Stage): void {
  const approved = (area: number, on: string): NonNullable<HomesteadFacts['approval']> => ({
    area,
    on: dayOf(on),
    number: `孔湾宅批(${on.slice(0, 4)})101号`,
  });
  const plain = { registered: 140, registeredOn: '20200612', width: 14, depth: 10 };
  const excess = { ...plain, width: 18, depth: 15 };

  const heir = villager(stage, people.twoHomesteads, LVGANG);
  const held = holding(heir, people.twoHomesteads.unitNumber);
  stage.homestead({
    ...plain,
    ...held,
    builtYear: 1996,
    approval: approved(140, '19960310'),
    certificate: '鄂(2020)宜城市不动产权第0000124号',
  });
  stage.homestead({
    ...plain,
    ...held,
    unitNumber: people.twoHomesteads.otherUnitNumber,
    builtYear: 1971,
    reason: '继承',
    note: '因继承取得',
    certificate: '鄂(2020)宜城市不动产权第0000125号',
  });

  const early = villager(stage, people.overAreaPre1982, LVGANG);
  stage.homestead({
    ...excess,
    ...holding(early, people.overAreaPre1982.unitNumber),
    builtYear: 1978,
    registered: 270,
    certificate: '鄂(2020)宜城市不动产权第0000126号',
  });
  const middle = villager(stage, people.overArea1984, LVGANG);
  stage.homestead({
    ...excess,
    ...holding(middle, people.overArea1984.unitNumber),
    builtYear: 1984,
    registered: 200,
    certificate: '鄂(2020)宜城市不动产权第0000127号',
  });
  const late = villager(stage, people.overArea1995, LVGANG);
  stage.homestead({
    ...excess,
    ...holding(late, people.overArea1995.unitNumber),
    builtYear: 1995,
    registered: 140,
    note: '超出批准面积130.00平方米',
    certificate: '鄂(2020)宜城市不动产权第0000128号',
  });

  const touching = villager(stage, people.farmlandTouch, LVGANG);
  stage.homestead({
    ...plain,
    ...holding(touching, people.farmlandTouch.unitNumber),
    builtYear: 2001,
    width: 10,
    depth: 20,
    at: [600, FARMLAND_LINE - 19.8],
    certificate: '鄂(2020)宜城市不动产权第0000129号',
  });
  const inside = villager(stage, people.redLineParcel, LVGANG);
  stage.homestead({
    ...plain,
    ...holding(inside, people.redLineParcel.unitNumber),
    builtYear: 2001,
    at: [5_100, 1],
    certificate: '鄂(2020)宜城市不动产权第0000130号',
  });
  const surveyed = villager(stage, people.unitWithoutCertificate, LVGANG);
  stage.homestead({
    ...plain,
    ...holding(surveyed, people.unitWithoutCertificate.unitNumber),
    builtYear: 2009,
    approval: approved(140, '20090310'),
    certificate: undefined,
  });

  const measured = villager(stage, people.areaInMu, LIANGHEKOU);
  stage.homestead({
    ...plain,
    ...holding(measured, people.areaInMu.unitNumber),
    builtYear: 1999,
    isInMu: true,
    certificate: '鄂(2020)宜城市不动产权第0000132号',
  });
  writeLegacy(stage, plain);

  const away = stage.book(people.heirNotMember.householdNumber, SIPING, '61号101室');
  const son = stage.join(away, people.heirNotMember, '02', '20');
  stage.write(away);
  stage.homestead({
    ...plain,
    ...holding(son, people.heirNotMember.unitNumber),
    builtYear: 1986,
    reason: '继承',
    note: '该权利人为本农民集体经济组织原成员住宅的合法继承人',
    certificate: '鄂(2022)宜城市不动产权第0000062号',
    registeredOn: '20220909',
  });
}

/** Registered in the years of 15-digit numbers, and never touched since. */
function writeLegacy(stage: Stage, plain: Pick<HomesteadFacts, 'registered' | 'width' | 'depth'>): void {
  const old = villager(stage, people.legacy15, LIANGHEKOU);
  const stored = firstGeneration(old.id);
  stage.homestead({
    ...plain,
    holders: [{ person: old, spelling: stored }],
    unitNumber: people.legacy15.unitNumber,
    builtYear: 1987,
    certificate: '宜集用(1998)第0133号',
    registeredOn: '19980920',
  });
  const limb: Disability = { category: 4, grade: 2, components: [[4, 2]], issued: dayOf('20110316') };
  stage.world.disability.holder(old, limb, {
    row: { citizen_id: stored, card_num: people.legacy15.certificateNumber },
    cardEnds: dayOf('20310315'),
  });
}

function writeFlats(stage: Stage): void {
  const area = stage.areaOf(SIPING);
  const { realEstate } = stage.world;
  const alone = [
    people.fullWidthOwner,
    people.seizedUnit,
    people.releasedSeizure,
    people.mortgagedUnit,
    people.objectedUnit,
    people.noticedUnit,
  ] as const;
  for (const [index, named] of alone.entries()) {
    const book = stage.book(named.householdNumber, SIPING, `31号楼${index + 1}室`);
    const person = stage.join(book, named, '02', '10');
    stage.write(book);
    stage.flat({
      unitNumber: named.unitNumber,
      holders: [{ person, spelling: named === people.fullWidthOwner ? fullWidth(person.id) : person.id }],
      floorArea: 62.5 + index,
      certificate: `沪(2022)杨字不动产权第00${1231 + index}号`,
      registeredOn: '20220314',
    });
  }
  const on = dayOf('20250310');
  realEstate.seizure({ unitNumber: people.seizedUnit.unitNumber, area, on });
  realEstate.seizure({ unitNumber: people.releasedSeizure.unitNumber, area, on: dayOf('20230310'), isReleased: true });
  realEstate.mortgage({ unitNumber: people.mortgagedUnit.unitNumber, area, on }, people.mortgagedUnit.name, 180);
  realEstate.objection({ unitNumber: people.objectedUnit.unitNumber, area, on: dayOf('20260820') }, '登记的权利人有误');
  realEstate.notice(
    { unitNumber: people.noticedUnit.unitNumber, area, on: dayOf('20260801') },
    people.noticedUnit.name,
  );

  const couple = stage.book(people.joinedA.householdNumber, SIPING, '31号楼703室');
  const husband = stage.join(couple, people.joinedA, '02');
  const wife = stage.join(couple, people.joinedB, '12');
  marry(husband, wife, '20');
  stage.write(couple);
  const joint = [husband, wife].map((person) => ({ person, spelling: person.id }));
  stage.flat({
    unitNumber: people.joinedA.unitNumber,
    holders: joint,
    floorArea: 71.8,
    certificate: '沪(2022)杨字不动产权第001301号',
    registeredOn: '20220601',
    isJoined: true,
  });

  const family = stage.book(people.shareHalf.householdNumber, SIPING, '31号楼704室');
  const father = stage.join(family, people.shareHalf, '02');
  const mother = stage.join(family, people.shareQuarterPercent, '12');
  marry(father, mother, '20');
  const son = stage.join(family, people.shareQuarterWords, '21');
  link(son, father, mother);
  stage.write(family);
  const shares = [
    { person: father, spelling: father.id, share: '1/2' },
    { person: mother, spelling: mother.id, share: '25%' },
    { person: son, spelling: son.id, share: '四分之一' },
  ];
  stage.flat({
    unitNumber: people.shareHalf.unitNumber,
    holders: shares,
    floorArea: 85.2,
    certificate: '沪(2022)杨字不动产权第001302号',
    registeredOn: '20220602',
  });
}

function villager(stage: Stage, named: NamedPerson, area: string): Person {
  const book = stage.book(named.householdNumber, area);
  const person = stage.join(book, named, '02', '20');
  stage.write(book);
  return person;
}

const holding = (person: Person, unitNumber: string): Pick<HomesteadFacts, 'holders' | 'unitNumber'> => ({
  unitNumber,
  holders: [{ person, spelling: person.id }],
});
