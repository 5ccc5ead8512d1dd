import { addYears, dayOf } from '../calendar.ts';
import { link } from '../families.ts';
import { people } from '../people.ts';
import { handlings, type Handling } from '../residence-rows.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

/** Stories of life away from the place of registration: permits, leases, work. */
export function writeResidenceStories(stage: Stage): void {
  const whole = (on: string): Handling => ({ on: dayOf(on), until: addYears(dayOf(on), 1) - 1 });
  const permits: readonly (readonly [NamedPerson, string, readonly Handling[]])[] = [
    [
      people.permitLapsedMadeUp,
      '20221201',
      [whole('20230610'), whole('20240610'), whole('20250613'), whole('20260613')],
    ],
    [people.permitLapsed, '20230801', [whole('20240301')]],
    [people.permitFiveMonths, '20250901', [whole('20260401')]],
    [
      people.permitElsewhere,
      '20230101',
      handlings(dayOf('20230801'), 0).map((handling) => ({
        ...handling,
        address: '青海省西宁市城东区八一路街道5号楼301室',
      })),
    ],
    [people.licence11Months, '20230101', handlings(dayOf('20230801'), 0)],
    [people.employerWithoutInsurance, '20230101', handlings(dayOf('20230801'), 0)],
  ];
  for (const [named, since, permit] of permits) writeStay(stage, named, since, permit);
  writeNeighbours(stage);
}

function writeStay(stage: Stage, named: NamedPerson, since: string, permit: readonly Handling[]): void {
  const isElsewhere = named === people.permitElsewhere;
  const area = stage.areaOf(isElsewhere ? '630105001000' : '630102006000');
  const address = isElsewhere ? '青海省西宁市城北区朝阳街道7号楼402室' : '青海省西宁市城东区八一路街道11号楼201室';
  const book = stage.book(named.householdNumber, '630224103211');
  book.away = { area, county: area.county, address, since: dayOf(since), withChildren: false, ownsFlat: false };
  const person = stage.join(book, named, '02');
  const work =
    named === people.licence11Months
      ? { zy: '个体经营', fwcs: '西宁市城东区立诚拉面馆（2025-10-01开业）' }
      : named === people.employerWithoutInsurance
        ? { zy: '务工', fwcs: '西宁市城东区东川建筑劳务公司' }
        : {};
  stage.write(book, new Map([[person, work]]));
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
    permit,
  );
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
