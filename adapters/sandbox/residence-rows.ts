import { REFERENCE_DAY, addYears, ageOn, stamp, type Day } from './calendar.ts';
import type { RowSink } from './copy.ts';
import { jzzblxxb, ldrkxxb } from './household-tables.ts';
import { addressOf, policeStationOf } from './household-rows.ts';
import type { Book, Person } from './model.ts';
import { nameFor, surnameFor } from './names.ts';
import type { Area } from './places.ts';
import { PERMIT } from './presets.ts';
import type { Random } from './random.ts';

/** One stay in a place where a person is not registered. */
export type Stay = {
  readonly person: Person;
  readonly area: Area;
  readonly address: string;
  readonly since: Day;
  readonly isOwner: boolean;
  /** Name of the landlord of a rented home. */
  readonly landlord?: string;
  readonly note?: string;
};

/** One handling of a permit: when it was issued or endorsed, and the last day it then held. */
export type Handling = { readonly on: Day; readonly until: Day; readonly address?: string };

/** Writes the rows of people who live away. */
export type ResidenceRows = {
  /** A stay, with the handlings of its permit if there is one. */
  readonly stay: (stay: Stay, permit: readonly Handling[]) => void;
};

/** Creates the writer. */
export function createResidenceRows(sink: RowSink): ResidenceRows {
  const last = { stay: 0, permit: 0, handling: 0 };

  return {
    stay({ person, area, address, since, isOwner, landlord, note }, permit) {
      last.stay += 1;
      const id = `S${String(last.stay).padStart(11, '0')}`;
      const ryid = `R${String(last.stay).padStart(11, '0')}`;
      const self = {
        cyzjdm: '111',
        zjhm: person.id,
        xm: person.name,
        xbdm: person.sex,
        mzdm: person.ethnicity,
        csrq: stamp(person.birthDay),
      };
      const home = addressOf(person.book.area, person.book.door);
      sink.write(ldrkxxb, {
        ...self,
        id,
        ryid,
        hjd_xzqhdm: person.book.area.county,
        hjd_dzxz: home,
        jzd_xzqhdm: area.county,
        jzd_dzxz: address,
        zjzsydm: ageOn(person.birthDay, REFERENCE_DAY) < 16 ? '09' : '01',
        zjzcsfldm: isOwner ? '05' : '01',
        lbsqk_qlrrq: stamp(since),
        lzd_xzqhdm: person.book.area.county,
        lkbsqk_qlcrq: '00000000',
        fz_xm: landlord,
        bz: note,
      });
      if (permit.length > 0) last.permit += 1;
      const station = policeStationOf(area);
      const number = permit[0] && `${station}${stamp(permit[0].on).slice(0, 4)}${String(last.permit).padStart(6, '0')}`;
      for (const handling of permit) {
        last.handling += 1;
        sink.write(jzzblxxb, {
          ...self,
          id: `P${String(last.handling).padStart(11, '0')}`,
          syrkid: id,
          ryid,
          jzz_bh: number,
          hjd_dzxz: home,
          jzd_dzxz: handling.address ?? address,
          bl_pcsdm: station,
          bl_pcsmc: `${area.townshipName}派出所`,
          jzzblrq: stamp(handling.on - 12),
          jzz_qfrq: stamp(handling.on),
          yxq_jzrq: stamp(handling.until),
          jzz_yxqdm: '01',
          jzz_blztdm: '02',
        });
      }
    },
  };
}

/** Writes the stays of a family that lives away in the sandbox, outside its own prefecture. */
export function writeStays(rows: ResidenceRows, random: Random, book: Book): void {
  const { away } = book;
  if (!away?.area || away.area.place.prefecture === book.area.place.prefecture) return;
  const { area, address, since, withChildren, ownsFlat } = away;
  const isHeld = random.chance(PERMIT.held);
  const isInTime = random.chance(PERMIT.endorsed);
  const gap = 1 + random.int(150);
  const landlord = nameFor(random, '01', surnameFor(random, '01'), 1);
  for (const person of book.members) {
    const age = ageOn(person.birthDay, REFERENCE_DAY);
    if (person.ended || age > 60 || (age < 18 && !withChildren)) continue;
    const from = Math.max(since, person.birthDay + 30);
    const permit = isHeld && age >= 18 ? handlings(from + 190, isInTime ? 0 : gap) : [];
    rows.stay({ person, area, address, since: from, isOwner: ownsFlat, ...(!ownsFlat && { landlord }) }, permit);
  }
}

/** A permit endorsed every year until now; with a gap, the last endorsement came that many days late, or has not come yet. */
export function handlings(first: Day, lastGapDays: number): readonly Handling[] {
  const made: Handling[] = [];
  for (let on = first; on <= REFERENCE_DAY;) {
    const until = addYears(on, 1) - 1;
    made.push({ on, until });
    const isLastRenewal = addYears(until + 1, 1) > REFERENCE_DAY;
    on = until + 1 + (isLastRenewal ? lastGapDays : 0);
  }
  return made;
}
