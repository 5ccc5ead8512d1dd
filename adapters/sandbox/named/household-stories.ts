import { dayOf, stamp } from '../calendar.ts';
import { link, marry } from '../families.ts';
import { certificateNumber } from '../disability-rows.ts';
import type { Disability } from '../model.ts';
import { people } from '../people.ts';
import { lowerCase } from '../spelling.ts';
import type { Stage } from './stage.ts';

/** Stories of the household book: kinship across books, deaths, twins, birthdays, names, versions. */
export function writeHouseholdStories(stage: Stage): void {
  writeKinship(stage);
  writeDeaths(stage);
  writeBirthdays(stage);
  writeNamesAndNumbers(stage);
  writeVersions(stage);
}

function writeKinship(stage: Stage): void {
  for (const named of [people.sameNameA, people.sameNameB]) {
    const book = stage.book(named.householdNumber, '630224103201');
    stage.join(book, named, '02');
    stage.write(book);
  }

  const grandparents = stage.book('630224041', '630224103209');
  const grandfather = stage.join(grandparents, people.grandparentHead, '02', '30');
  const child = stage.join(grandparents, people.childInGrandparentsBook, '41');
  child.guardians = [grandfather];
  stage.write(grandparents);
  const fathers = stage.book('630224042', '630224103210');
  stage.join(fathers, people.parentInOtherBook, '02', '40');
  stage.write(fathers);

  const withFather = stage.book('420684052', '420684107217');
  const father = stage.join(withFather, people.divorcedFather, '02', '40');
  stage.write(withFather);
  const withMother = stage.book('420684051', '420684105205');
  const mother = stage.join(withMother, people.divorcedMother, '02', '40');
  const daughter = stage.join(withMother, people.divorcedChild, '31');
  link(daughter, father, mother);
  daughter.guardians = [mother];
  stage.write(withMother);

  const twins = stage.book('420684071', '420684105203');
  const twinsMother = stage.extra(twins, '徐婉如', '19950808', 2, '02', '40');
  for (const [named, relation] of [
    [people.twinA, '32'],
    [people.twinB, '22'],
  ] as const)
    link(stage.join(twins, named, relation), twinsMother);
  stage.write(twins);
}

function writeDeaths(stage: Stage): void {
  const book = stage.book('420684061', '420684105210', '61号');
  const head = stage.join(book, people.deadHeadNotCancelled, '02');
  const widow = stage.join(book, people.deadHeadsWidow, '12');
  marry(head, widow, '20');
  stage.write(book, new Map([[head, { swrq: '20260610' }]]));
  stage.homestead({
    unitNumber: people.deadHeadNotCancelled.unitNumber,
    holders: [{ person: head, spelling: head.id }],
    builtYear: 1988,
    registered: 140,
    width: 14,
    depth: 10,
    certificate: '鄂(2018)宜城市不动产权第0000061号',
    registeredOn: '20180611',
  });

  const former = stage.book('420684063', '420684105209');
  stage.extra(former, '陈立群', '19640214', 1, '02', '20');
  const dead = stage.join(former, people.deceasedCancelled, '52', '30');
  dead.ended = { state: '1', day: dayOf('20240120') };
  const gone = stage.join(former, people.movedOut, '31', '20');
  gone.ended = { state: '2', day: dayOf('20250508') };
  stage.write(former);
  stage.world.household.movedOut(gone, '330106', gone.ended.day);
}

function writeBirthdays(stage: Stage): void {
  const old = stage.book('310110081', '310110009002', '12号302室');
  stage.join(old, people.leapDay, '02', '30');
  stage.write(old);
  const births = [
    [people.leapDayChild, '630102001000', '赵立新'],
    [people.bornFeb28, '630102002000', '王立新'],
    [people.bornMar1, '630102003000', '李立新'],
    [people.bornAug31, '420684105201', '刘立新'],
    [people.bornSep1, '420684105202', '杨立新'],
  ] as const;
  for (const [named, area, fatherName] of births) {
    const book = stage.book(named.householdNumber, area);
    const father = stage.extra(book, fatherName, '19900420', 1, '02', '40');
    const child = stage.join(book, named, '21');
    child.relation = child.sex === 1 ? '21' : '31';
    link(child, father);
    stage.write(book);
  }
}

function writeNamesAndNumbers(stage: Stage): void {
  const { world } = stage;
  const woman = stage.book(people.lowerCaseX.householdNumber, '630224103212');
  const lower = stage.join(woman, people.lowerCaseX, '02', '30');
  stage.write(woman, new Map([[lower, { gmsfhm: lowerCase(lower.id) }]]));

  const dotted = stage.book(people.nameWithDot.householdNumber, '630224103216');
  const dot = stage.join(dotted, people.nameWithDot, '02', '10', '04');
  stage.write(dotted);
  const limb: Disability = { category: 4, grade: 3, components: [[4, 3]], issued: dayOf('20210412') };
  world.disability.holder(dot, limb, {
    row: { name: dot.name.replace('·', '．'), citizen_id: dot.id, card_num: certificateNumber(dot.id, limb) },
  });

  const ordinary = stage.book(people.rareNameExtensionA.householdNumber, '420684105206');
  const parent = stage.extra(ordinary, '李志成', '19850817', 1, '02', '40');
  link(stage.join(ordinary, people.rareNameExtensionA, '31'), parent);
  stage.write(ordinary);

  const rare = stage.book(people.rareNameOutsideBmp.householdNumber, '310110009003');
  const father = stage.extra(rare, '王志成', '19850817', 1, '02', '40');
  const child = stage.join(rare, people.rareNameOutsideBmp, '21');
  link(child, father);
  stage.write(rare);
  const { studentNumber } = people.rareNameOutsideBmp;
  stage.roll(child, { studentNumber, school: '2131011000', entryYear: 2022, grade: 5, differs: { xm: '王?' } });
}

function writeVersions(stage: Stage): void {
  const { household } = stage.world;
  const corrected = stage.book(people.idChanged.householdNumber, '630224103213');
  const mother = stage.extra(corrected, '马雅兰', '19910203', 2, '02', '40');
  const child = stage.join(corrected, people.idChanged, '31');
  link(child, mother);
  stage.write(corrected);
  household.version(child, {
    gmsfhm: people.idChanged.formerId,
    csrq: '20160521',
    jlbz: '2',
    ywnr: '107',
    qysj: '20160610083000',
    jssj: '20230704110000',
  });
  stage.roll(child, { studentNumber: people.idChanged.studentNumber, school: '2163022400', entryYear: 2022, grade: 5 });

  const moved = stage.book(people.movedWithHistory.householdNumber, '630103003000', '9号楼101室');
  const mover = stage.join(moved, people.movedWithHistory, '02', '10', '03');
  const day = dayOf('20220518');
  stage.write(
    moved,
    new Map([[mover, { hsql: stamp(day), hssxqql: '630224', hslbz: stamp(day), ywnr: '105', qysj: '20220518093000' }]]),
  );
  household.movedIn(mover, '630224', day);
  household.version(mover, {
    ssxq: '630224',
    xzjd: '630224103000',
    jcwh: '630224103214',
    hh: '630224199',
    jlbz: '2',
    ywnr: '101',
    qysj: '20140601083000',
    jssj: '20220518093000',
  });
  household.version(mover, {
    hyzk: '20',
    jlbz: '2',
    cxbz: '1',
    ywnr: '107',
    qysj: '20240301090000',
    jssj: '20240301113000',
  });

  const twice = stage.book(people.duplicateRegistration.householdNumber, '630224103215');
  stage.join(twice, people.duplicateRegistration, '02', '20');
  stage.write(twice);
  const again = stage.book(people.duplicateRegistration.otherHouseholdNumber, '630224103217');
  stage.join(again, people.duplicateRegistration, '02', '10');
  stage.write(again);

  const dormitory = {
    ...stage.book(people.collectiveMember.householdNumber, '630103004000', '集体宿舍1栋'),
    isCollective: true,
  };
  stage.join(dormitory, people.collectiveMember, '99');
  stage.extra(dormitory, '周立东', '20020811', 1, '99');
  stage.write(dormitory);
}
