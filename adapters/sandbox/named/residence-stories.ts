import { addYears, dayOf } from '../calendar.ts';
import { link } from '../families.ts';
import type { PersonRow } from '../household-rows.ts';
import { people } from '../people.ts';
import { handlings, type Handling } from '../residence-rows.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

/** Somebody with a permit for Xining, and the child who is to go to school there. */
type Family = {
  readonly guardian: NamedPerson;
  readonly child: NamedPerson;
  readonly since: string;
  readonly permit: readonly Handling[];
  readonly work?: PersonRow;
  /** The permit names another district than the one where the family lives. */
  readonly isElsewhere?: boolean;
};

/** Stories of life away from the place of registration: permits, leases, work, and children who change school. */
export function writeResidenceStories(stage: Stage): void {
  for (const family of families()) writeFamily(stage, family);
  writeTemporaryRoll(stage);
  writeNeighbours(stage);
}

function families(): readonly Family[] {
  const whole = (on: string): Handling => ({ on: dayOf(on), until: addYears(dayOf(on), 1) - 1 });
  const yearly = handlings(dayOf('20230801'), 0);
  return [
    {
      guardian: people.permitLapsedMadeUp,
      child: people.permitLapsedMadeUpChild,
      since: '20221201',
      permit: [whole('20230610'), whole('20240610'), whole('20250613'), whole('20260613')],
    },
    {
      guardian: people.permitLapsed,
      child: people.permitLapsedChild,
      since: '20230801',
      permit: [whole('20240301')],
    },
    {
      guardian: people.permitFiveMonths,
      child: people.permitFiveMonthsChild,
      since: '20250901',
      permit: [whole('20260401')],
    },
    {
      guardian: people.permitElsewhere,
      child: people.permitElsewhereChild,
      since: '20230101',
      permit: yearly.map((handling) => ({ ...handling, address: '青海省西宁市城东区八一路街道5号楼301室' })),
      isElsewhere: true,
    },
    {
      guardian: people.licence11Months,
      child: people.licence11MonthsChild,
      since: '20230101',
      permit: yearly,
      work: { zy: '个体经营', fwcs: '西宁市城东区立诚拉面馆（2025-10-01开业）' },
    },
    {
      guardian: people.employerWithoutInsurance,
      child: people.employerWithoutInsuranceChild,
      since: '20230101',
      permit: yearly,
      work: { zy: '务工', fwcs: '西宁市城东区东川建筑劳务公司' },
    },
    {
      guardian: people.madeUpRecently,
      child: people.madeUpRecentlyChild,
      since: '20220901',
      permit: [whole('20230310'), whole('20240310'), whole('20250310'), whole('20260313')],
    },
  ];
}

function writeFamily(stage: Stage, { guardian, child, since, permit, work, isElsewhere = false }: Family): void {
  const area = stage.areaOf(isElsewhere ? '630105001000' : '630102006000');
  const address = isElsewhere ? '青海省西宁市城北区朝阳街道7号楼402室' : '青海省西宁市城东区八一路街道11号楼201室';
  const book = stage.book(guardian.householdNumber, '630224103211');
  book.away = { area, county: area.county, address, since: dayOf(since), withChildren: true, ownsFlat: false };
  const parent = stage.join(book, guardian, '02');
  const pupil = stage.join(book, child, '21');
  pupil.relation = pupil.sex === 1 ? '21' : '31';
  link(pupil, parent);
  stage.write(book, new Map([[parent, work ?? {}]]));
  for (const person of [parent, pupil]) {
    stage.world.residence.stay(
      {
        person,
        area,
        address,
        since: dayOf(since),
        isOwner: false,
        landlord: '祁房东',
        ...(isElsewhere && { note: '租赁合同2024-01-05备案' }),
      },
      person === parent ? permit : [],
    );
  }
}

/** Everything that a transfer to Xining asks for, but the roll at home is a temporary one. */
function writeTemporaryRoll(stage: Stage): void {
  const book = stage.book(people.temporaryRollChild.householdNumber, '630224103221');
  const area = stage.areaOf('630102006000');
  const address = '青海省西宁市城东区八一路街道21号楼602室';
  const since = dayOf('20230101');
  book.away = { area, county: '630102', address, since, withChildren: true, ownsFlat: true };
  const father = stage.join(book, people.temporaryRollFather, '02', '40');
  const child = stage.join(book, people.temporaryRollChild, '31');
  link(child, father);
  stage.write(book, new Map([[father, { zy: '个体经营', fwcs: '西宁市城东区八一路德明干果店' }]]));
  for (const person of book.members) {
    const permit = person === father ? handlings(dayOf('20230801'), 0) : [];
    stage.world.residence.stay({ person, area, address, since, isOwner: true }, permit);
  }
  stage.flat({
    unitNumber: people.temporaryRollFather.unitNumber,
    holders: [{ person: father, spelling: father.id }],
    floorArea: 92.1,
    certificate: '青(2023)西宁市不动产权第0000457号',
    registeredOn: '20230215',
  });
  stage.roll(child, {
    studentNumber: people.temporaryRollChild.studentNumber,
    school: '2163022400',
    entryYear: 2024,
    grade: 3,
  });
}

/** Registered in Huangzhong, home in the eastern district: both in one prefecture-level city. */
function writeNeighbours(stage: Stage): void {
  const book = stage.book(people.huangzhongChild.householdNumber, '630106100000', '迎宾路17号');
  const address = '青海省西宁市城东区林家崖街道22号楼301室';
  book.away = {
    area: stage.areaOf('630102007000'),
    county: '630102',
    address,
    since: dayOf('20240301'),
    withChildren: true,
    ownsFlat: true,
  };
  const father = stage.join(book, people.huangzhongFather, '02', '40', '30');
  const child = stage.join(book, people.huangzhongChild, '21', '10', '30');
  link(child, father);
  stage.write(book);
  stage.flat({
    unitNumber: people.huangzhongFather.unitNumber,
    holders: [{ person: father, spelling: father.id }],
    floorArea: 88.2,
    certificate: '青(2024)西宁市不动产权第0000789号',
    registeredOn: '20240315',
  });
}
