/**
 * A day, counted from 1970-01-01 (negative before). Arithmetic on days is plain addition, and a day has no time zone.
 */
export type Day = number;

/** The mean length of a year, in days. */
export const YEAR = 365.2425;

const FIRST_YEAR = 1880;
const LAST_YEAR = 2110;

/** Every day from 1880 to 2110 as yyyymmdd, made once: the generator writes some twenty dates a person. */
const stamps: string[] = [];
const firstDay = dayOfDate(FIRST_YEAR, 1, 1);

/** The day as `yyyymmdd`, which is how the departments store dates. */
export function stamp(day: Day): string {
  if (stamps.length === 0) fillStamps();
  const found = stamps[day - firstDay];
  if (found === undefined) throw new RangeError('Day outside the calendar of the sandbox');
  return found;
}

/** The day as `yyyy-mm-dd`, for columns of type date. */
export function isoDate(day: Day): string {
  const text = stamp(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The month of the day as `yyyymm`. */
export const monthOf = (day: Day): string => stamp(day).slice(0, 6);

/** The year of the day. */
export const yearOf = (day: Day): number => Number(stamp(day).slice(0, 4));

/** The day written `yyyymmdd`. */
export const dayOf = (text: string): Day =>
  dayOfDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));

/** The same calendar day some years later; 29 February becomes 1 March in a common year. */
export function addYears(day: Day, years: number): Day {
  const text = stamp(day);
  return dayOfDate(Number(text.slice(0, 4)) + years, Number(text.slice(4, 6)), Number(text.slice(6)));
}

/** Completed years of life on a day. */
export function ageOn(birthDay: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birthDay);
  return stamp(day).slice(4) < stamp(birthDay).slice(4) ? years - 1 : years;
}

/** The day on which the sandbox stands still: the first day of a school year. Never the clock. */
export const REFERENCE_DAY: Day = dayOfDate(2026, 9, 1);

function dayOfDate(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function fillStamps(): void {
  for (let day = firstDay, last = dayOfDate(LAST_YEAR, 12, 31); day <= last; day += 1) {
    stamps.push(new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
  }
}
