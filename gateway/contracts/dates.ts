import type { Branded } from './identifiers/branded.ts';
import { bad, ok, parseText, type Check } from './identifiers/check.ts';
import { blankToUndefined, toHalfWidth } from './text.ts';

/** A day of the calendar without time or zone, `YYYY-MM-DD`. Compares correctly as text. */
export type PlainDate = Branded<string, 'PlainDate'>;

/** The civil time zone of every department; columns store local times without an offset. */
export const CIVIL_TIME_ZONE = 'Asia/Shanghai';

/** Days that stand for "no end" or "not filled in", whatever the column. */
export const OPEN_DATES: readonly string[] = ['9999-12-31', '2999-12-31', '2099-12-31', '1900-01-01', '0001-01-01'];

/** The same for the term of a land right, where 1949-10-01 stands for "since always". Not for birth dates. */
export const OPEN_LAND_DATES: readonly string[] = [...OPEN_DATES, '1949-10-01'];

/**
 * What a date column holds. Only as much as is written there: a missing month or day is not made up.
 * `NONE` is an empty field, an open end or a placeholder; `UNREADABLE` is a text that is no date.
 */
export type StoredDate =
  | { readonly precision: 'DAY'; readonly date: PlainDate; readonly raw: string }
  | { readonly precision: 'MONTH'; readonly year: number; readonly month: number; readonly raw: string }
  | { readonly precision: 'YEAR'; readonly year: number; readonly raw: string }
  | { readonly precision: 'NONE'; readonly raw: string | undefined }
  | { readonly precision: 'UNREADABLE'; readonly raw: string };

/** The day of these numbers, or `undefined` if the calendar has none: 30 February, month 13. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const isInRange = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  return isInRange && day <= daysInMonth(year, month) ? written(year, month, day) : undefined;
}

/** Checks a day written `YYYY-MM-DD`; everything else is `DATE`. */
export function checkPlainDate(text: string): Check<PlainDate> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text.trim());
  const date = parts ? plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
  return date === undefined ? bad('DATE') : ok(date);
}

/** A day that a caller wrote. @throws GatewayError `BAD_INPUT` */
export const parsePlainDate = (text: unknown, input = 'date'): PlainDate => parseText(input, text, checkPlainDate);

/**
 * Reads what a department's column holds: 8, 6, 4 or 14 digits, with dashes, slashes, dots or Chinese signs, with a time,
 * `00` for an unknown month or day, or a placeholder. A time with an offset is taken to the civil time zone.
 */
export function decodeStoredDate(
  stored: string | null | undefined,
  openDates: readonly string[] = OPEN_DATES,
): StoredDate {
  const text = blankToUndefined(stored);
  if (text === undefined) return { precision: 'NONE', raw: stored ?? undefined };
  const raw = stored ?? '';
  const written = toHalfWidth(text).trim();
  if (/^(0[-0: .]*|长期|永久|无固定期限|INFINITY)$/iu.test(written)) return { precision: 'NONE', raw };
  const zoned = ZONED.exec(written);
  if (zoned) return decodeZoned(zoned, raw, openDates);
  const parts = (COMPACT.exec(written) ?? SEPARATED.exec(written))?.slice(1);
  const [year = 0, month = 0, day = 0] = (parts ?? []).map((part) => Number(part ?? 0));
  if (year < 1 || month > 12) return { precision: 'UNREADABLE', raw };
  if (month === 0) return day === 0 ? { precision: 'YEAR', year, raw } : { precision: 'UNREADABLE', raw };
  if (day === 0) return { precision: 'MONTH', year, month, raw };
  return decodedDay(plainDate(year, month, day), raw, openDates);
}

/** A period in one column, such as `20100101-20200101` or `2010.01.01-长期`; an open end is precision `NONE`. */
export function decodeStoredPeriod(stored: string | null | undefined): {
  readonly from: StoredDate;
  readonly until: StoredDate;
} {
  const text = blankToUndefined(stored);
  const parts = text === undefined ? undefined : /^(\d{8}|\d{4}\D\d{2}\D\d{2})[-至~—](.*)$/u.exec(toHalfWidth(text));
  return { from: decodeStoredDate(parts ? parts[1] : stored), until: decodeStoredDate(parts ? parts[2] : undefined) };
}

/** True for what stands for "no date" or "no end" in a column of dates or months: 00000000, 9999-12-31, 999912. */
export function isPlaceholderDate(stored: string): boolean {
  const date = decodeStoredDate(stored);
  if (date.precision !== 'MONTH') return date.precision === 'NONE';
  const first = written(date.year, date.month, 1).slice(0, 7);
  return OPEN_DATES.some((open) => open.startsWith(first));
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/** The same day of another month, or its last day where that month is shorter: 31 January plus one is 28 or 29 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole days from one day to another; negative if the second comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (dayNumber(to) - dayNumber(from)) / 86_400_000;

/** A day some days later, or earlier if negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(dayNumber(date) + days * 86_400_000);
  return written(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/**
 * Full years of age on a day. A year of age is reached on the birthday itself. Who was born on 29 February reaches it
 * on 28 February in a common year: a term counted in years whose last day does not exist ends with the month
 * (Civil Code art. 202). Negative before birth.
 */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return addYears(birth, years) <= on ? years : years - 1;
}

/** The first and the last day that anybody means: one further away is a slip or a trick, and sums with it leave the calendar. */
const USUAL_DAYS = { first: '1900-01-01', last: '2100-12-31' };

/** Whether a day is one that somebody can mean. */
export const isUsualDay = (date: PlainDate): boolean => USUAL_DAYS.first <= date && date <= USUAL_DAYS.last;

/** Order for sorting: negative, zero or positive. */
export const comparePlainDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Clocks are ahead of UTC by whole quarters of an hour, so that no day begins within one. In milliseconds. */
const QUARTER_MS = 900_000;

/** The day that was found last: every request asks several times for the day that it is now. */
let found: { readonly timeZone: string; readonly quarter: number; readonly day: PlainDate } | undefined;

/** The calendar day of an instant where the departments are. */
export function todayIn(instant: Date, timeZone: string = CIVIL_TIME_ZONE): PlainDate {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (found?.quarter !== quarter || found.timeZone !== timeZone) {
    found = { timeZone, quarter, day: dayOf(instant, timeZone) };
  }
  return found.day;
}

/** The same for any instant, however long ago: clocks were set by the sun once. */
function dayOf(instant: Date, timeZone: string): PlainDate {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return written(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
}

/** yyyy, yyyymm, yyyymmdd, with hours, minutes and seconds after it. */
const COMPACT = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:\d{4}(?:\d{2})?)?)?)?$/u;

/** Year, month and day apart, however they are set apart, with a time after it; 约 is "about". */
const SEPARATED =
  /^约?(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)?)?)?)?$/u;

/** A time with an offset. */
const ZONED = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)$/iu;

function decodeZoned(parts: RegExpExecArray, raw: string, openDates: readonly string[]): StoredDate {
  const [, day = '', time = '', offset = ''] = parts;
  if (openDates.includes(day)) return { precision: 'NONE', raw };
  const zone = /^z$/iu.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  const instant = new Date(`${day}T${time}${zone}`);
  const isReal = checkPlainDate(day).kind === 'ok' && !Number.isNaN(instant.getTime());
  return isReal ? decodedDay(dayOf(instant, CIVIL_TIME_ZONE), raw, openDates) : { precision: 'UNREADABLE', raw };
}

function decodedDay(date: PlainDate | undefined, raw: string, openDates: readonly string[]): StoredDate {
  if (date === undefined) return { precision: 'UNREADABLE', raw };
  return openDates.includes(date) ? { precision: 'NONE', raw } : { precision: 'DAY', date, raw };
}

const written = (year: number, month: number, day: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;

const partsOf = (date: PlainDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Milliseconds of the day's start in UTC; `setUTCFullYear` because years below 100 would mean 19xx. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Making a formatter costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  formatters.set(timeZone, made);
  return made;
}
