import { dayOf } from '../calendar.ts';
import { certificateNumber, type Allowance, type CitizenRow, type HolderDiffers } from '../disability-rows.ts';
import type { Assistance, Disability, Person } from '../model.ts';
import type { NamedPerson } from './named-person.ts';
import type { Stage } from './stage.ts';

/** Township of the stories in Changshu. */
export const MEILI = '320581101';

/** Township of the stories in Yicheng. */
export const KONGWAN = '420684105';

/** A disability of one kind. `issued` is a day, yyyymmdd. */
export const disability = (category: number, grade: number, issued: string): Disability => ({
  category,
  grade,
  components: [[category, grade]],
  issued: dayOf(issued),
});

/** Somebody who lives alone in a village. */
export function villager(stage: Stage, named: NamedPerson, area: string): Person {
  const book = stage.book(named.householdNumber, area);
  const person = stage.join(book, named, '02', '10');
  stage.write(book);
  return person;
}

/** The columns in which ordinary rows have blemishes, without them. */
export function clean({ id, book: { area } }: Person, held: Disability, row: CitizenRow = {}): CitizenRow {
  return {
    citizen_id: id,
    card_num: certificateNumber(id, held),
    cityid: area.committee,
    dongjie_mark: 0,
    oldname: undefined,
    ...row,
  };
}

/** Writes the certificate of a person. */
export function hold(stage: Stage, person: Person, held: Disability, differs: HolderDiffers = {}): void {
  const { row = {}, reissues = 0 } = differs;
  const suffix = reissues > 0 ? `B${reissues}` : '';
  stage.world.disability.holder(person, held, {
    // A card of ten years that ended while nobody looked would be a story of its own.
    cardEnds: Math.max(held.issued + 3652, dayOf('20281231')),
    ...differs,
    row: clean(person, held, { card_num: certificateNumber(person.id, held) + suffix, ...row }),
  });
  person.disability = held;
}

/** Writes an allowance; it is paid where the person is registered, unless `area` says another place. */
export function pay(stage: Stage, person: Person, held: Disability, allowance: Allowance, area?: string): void {
  const payer = area === undefined ? person : { ...person, book: { ...person.book, area: stage.areaOf(area) } };
  stage.world.disability.allowance(payer, held, allowance);
}

/** Writes the assistance that the whole household gets. */
export const assisted = (stage: Stage, person: Person, assistance: Assistance): void =>
  stage.world.assistance.household(person.book, assistance);

/** Where somebody moved from Yicheng to, from where, and on which day (yyyymmdd). */
export type Move = {
  readonly unit: string;
  readonly from: { readonly unit: string; readonly householdNumber: string };
  readonly on: string;
};

/** Somebody who lives alone in Changshu and was registered in Yicheng before; both registers say so. */
export function movedFromYicheng(stage: Stage, named: NamedPerson, { unit, from, on }: Move): Person {
  const { household } = stage.world;
  const book = stage.book(named.householdNumber, MEILI + unit);
  const person = stage.join(book, named, '02', '40');
  const day = dayOf(on);
  const handledAt = `${on}090000`;
  stage.write(book, new Map([[person, { hsql: on, hssxqql: '420684', hslbz: on, ywnr: '105', qysj: handledAt }]]));
  household.movedIn(person, '420684', day);
  household.version(person, {
    ssxq: '420684',
    xzjd: `${KONGWAN}000`,
    jcwh: KONGWAN + from.unit,
    hh: from.householdNumber,
    jlbz: '2',
    ryzt: '2',
    qcrq: on,
    jssj: handledAt,
  });
  household.movedOut(person, '320581', day);
  return person;
}
