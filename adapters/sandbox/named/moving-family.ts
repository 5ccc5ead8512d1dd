import { dayOf } from '../calendar.ts';
import { link, marry } from '../families.ts';
import type { Away } from '../model.ts';
import { people } from '../people.ts';
import { handlings } from '../residence-rows.ts';
import type { Stage } from './stage.ts';

/** The family that moved from Gandu to the eastern district of Xining: the pupil, her brother, their parents. */
export function writeMovingFamily(stage: Stage): void {
  const { world } = stage;
  const book = stage.book('630224017', '630224103208', '17号');
  const area = stage.areaOf('630102006000');
  const away: Away = {
    area,
    county: '630102',
    address: '青海省西宁市城东区八一路街道21号楼502室',
    since: dayOf('20230301'),
    withChildren: true,
    ownsFlat: true,
  };
  book.away = away;
  const father = stage.join(book, people.pupilFather, '02');
  const mother = stage.join(book, people.pupilMother, '12');
  marry(father, mother, '20');
  const pupil = stage.join(book, people.pupil, '32');
  const entrant = stage.join(book, people.entrant, '22');
  for (const child of [pupil, entrant]) link(child, father, mother);
  stage.write(book, new Map([[father, { zy: '个体经营', fwcs: '西宁市城东区八一路化隆牛肉面馆' }]]));

  const permit = handlings(dayOf('20230912'), 0);
  for (const person of book.members) {
    world.residence.stay(
      { person, area, address: away.address, since: away.since, isOwner: true },
      person.birthDay < dayOf('20080101') ? permit : [],
    );
  }
  stage.flat({
    unitNumber: people.pupilFather.unitNumber,
    holders: [
      { person: father, spelling: father.id },
      { person: mother, spelling: mother.id },
    ],
    floorArea: 96.4,
    certificate: '青(2023)西宁市不动产权第0000456号',
    registeredOn: '20230420',
  });
  stage.roll(pupil, { studentNumber: people.pupil.studentNumber, school: '2163022400', entryYear: 2024, grade: 3 });
}
