import { checkCharacter } from '../../gateway/contracts/identifiers/person-id.ts';
import { dayOf, stamp, type Day } from './calendar.ts';

/** Sex as GB/T 2261.1 has it: 1 male, 2 female. */
export type Sex = 1 | 2;

/** A county that issues numbers; `former` was its code until the divisions were recoded, and is never re-issued. */
export type IssuingCounty = {
  readonly code: string;
  readonly former?: { readonly code: string; readonly before: string };
};

/** Hands out identity numbers; no number twice. */
export type IdentityIssuer = {
  /** The next free number for a birth: the first county of the list that has one left, else a neighbouring birthday. */
  readonly issue: (
    counties: readonly IssuingCounty[],
    birthDay: Day,
    sex: Sex,
  ) => { readonly id: string; readonly birthDay: Day };
  /** Takes a hand-chosen number out of circulation. */
  readonly reserve: (id: string) => void;
};

/**
 * Sequences 996-999 only. They were kept for centenarians and are practically never issued, so that a number of the
 * sandbox passes every check and belongs to nobody.
 */
const SEQUENCES: Readonly<Record<Sex, readonly [string, string]>> = { 1: ['997', '999'], 2: ['996', '998'] };

const FIRST_BIRTH = dayOf('18800101');
const LAST_BIRTH = dayOf('20291231');

/** How far a birthday may be moved when all numbers of a day are used up in the county and its neighbours. */
const MAX_SHIFT_DAYS = 90;

/**
 * Creates an issuer. A county has two numbers for each day and sex. When they are used up, the neighbouring counties
 * in the order given are asked, then the birthday moves by one day, later and earlier in turn. Sequences never widen.
 */
export function createIdentityIssuer(): IdentityIssuer {
  /** How many numbers are used: bit 0 the first sequence, bit 1 the second; one cell a day and sex. */
  const used = new Map<string, Uint8Array>();

  function cellsOf(county: string): Uint8Array {
    const found = used.get(county);
    if (found) return found;
    const cells = new Uint8Array((LAST_BIRTH - FIRST_BIRTH + 1) * 2);
    used.set(county, cells);
    return cells;
  }

  function take(county: IssuingCounty, birthDay: Day, sex: Sex): string | undefined {
    const code = codeOf(county, birthDay);
    const cells = cellsOf(code);
    const index = (birthDay - FIRST_BIRTH) * 2 + sex - 1;
    const bits = cells[index] ?? 3;
    if (bits === 3) return undefined;
    const second = (bits & 1) === 1;
    cells[index] = bits | (second ? 2 : 1);
    return withCheckCharacter(code + stamp(birthDay) + SEQUENCES[sex][second ? 1 : 0]);
  }

  return {
    issue(counties, birthDay, sex) {
      for (let shift = 0; shift <= MAX_SHIFT_DAYS; shift += 1) {
        for (const day of shift === 0 ? [birthDay] : [birthDay + shift, birthDay - shift]) {
          for (const county of counties) {
            const id = take(county, day, sex);
            if (id !== undefined) return { id, birthDay: day };
          }
        }
      }
      throw new RangeError('The identity numbers of the sandbox are used up');
    },
    reserve(id) {
      const sex = sexOf(id);
      const bit = id.slice(14, 17) === SEQUENCES[sex][0] ? 1 : 2;
      const cells = cellsOf(id.slice(0, 6));
      const index = (dayOf(id.slice(6, 14)) - FIRST_BIRTH) * 2 + sex - 1;
      cells[index] = (cells[index] ?? 0) | bit;
    },
  };
}

/** The sex in the seventeenth place. */
export const sexOf = (id: string): Sex => (Number(id[16]) % 2 === 1 ? 1 : 2);

/** The birthday in places seven to fourteen. */
export const birthDayOf = (id: string): Day => dayOf(id.slice(6, 14));

/** The number with its check character. */
export const withCheckCharacter = (seventeen: string): string => seventeen + checkCharacter(seventeen);

/** The first-generation form of a number: two-digit year, no check character. Only for people born in the 1900s. */
export const firstGeneration = (id: string): string => id.slice(0, 6) + id.slice(8, 17);

function codeOf({ code, former }: IssuingCounty, birthDay: Day): string {
  return former && stamp(birthDay) < former.before ? former.code : code;
}
