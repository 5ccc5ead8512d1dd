import { isKnownCounty } from '../codes/divisions.ts';
import { plainDate, type PlainDate } from '../dates.ts';
import { normalizeCode, normalizeStoredCode, toFullWidth } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';
import { PROVINCE_PREFIXES, TAIWAN_PERMIT_PREFIX } from './province-prefixes.ts';

/**
 * Resident identity number (GB 11643-1999): 6 digits of the county of first issue, birth date, sequence (odd = male),
 * check character. The county says nothing about where the person is registered today.
 */
export type PersonId = Branded<string, 'PersonId'>;

/** Sex by the sequence digit of the number; the register may state another. */
export type Sex = 'MALE' | 'FEMALE';

const FORM = /^\d{17}[\dX]$/u;
const LEGACY_FORM = /^\d{15}$/u;
const EARLIEST_YEAR = 1880;

/**
 * Checks form, province, birth date, sequence and check character, in this order; the first failure is the reason.
 * A county in no list of present or former counties is only a warning: lists of former codes are never complete.
 */
export function checkPersonId(text: string, today: PlainDate): Check<PersonId> {
  const number = normalizeCode(text);
  if (LEGACY_FORM.test(number)) return bad('LEGACY15');
  if (!FORM.test(number)) return bad('FORMAT');
  const province = number.slice(0, 2);
  if (!PROVINCE_PREFIXES.has(province) && province !== TAIWAN_PERMIT_PREFIX) return bad('REGION');
  const birth = birthDateIn(number);
  if (birth === undefined || Number(birth.slice(0, 4)) < EARLIEST_YEAR) return bad('DATE');
  if (birth > today) return bad('FUTURE');
  if (number.slice(14, 17) === '000') return bad('SEQ');
  if (checkCharacter(number) !== number[17]) return bad('CHECK');
  return ok(number as PersonId, isKnownCounty(number.slice(0, 6)) || province > '70' ? [] : ['COUNTY']);
}

/**
 * A number where it enters the gateway. The rejected text is not repeated anywhere.
 * @throws GatewayError `BAD_INPUT`
 */
export const parsePersonId = (text: unknown, today: PlainDate): PersonId =>
  parseText('personId', text, (number) => checkPersonId(number, today));

/** Check character of the first 17 digits: ISO 7064 MOD 11-2, with X for 10. Further characters are ignored. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum = ((sum + Number(first17[place])) * 2) % 11;
  return '10X98765432'[sum] ?? '';
}

/** Birth date in the number. */
export function birthDateOf(id: PersonId): PlainDate {
  const date = birthDateIn(id);
  if (date === undefined) throw new TypeError('A checked identity number has a birth date.');
  return date;
}

/** Sex in the number. */
export const sexOf = (id: PersonId): Sex => (Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE');

/**
 * The 18 characters that replaced a first-generation number (15 digits: year of birth in two digits, no check digit).
 * Takes the birth for 19xx, as the change-over did; `undefined` if it is no such number.
 */
export function upgradeLegacyNumber(number: string): string | undefined {
  if (!LEGACY_FORM.test(number)) return undefined;
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  return first17 + checkCharacter(first17);
}

/** What spreadsheets and imports leave before a number. */
const STORED_MARKS = ["'", ' ', '\t'] as const;

/**
 * Every spelling a department's column may hold for this number, so that its index can be asked for all of them at
 * once: as it is, small x, × for X, the 15 digits if born 19xx, full width, with a spreadsheet's apostrophe, with a
 * blank or tab before it or a blank after it. The usual one comes first and none twice.
 */
export function personIdSpellings(id: PersonId): readonly string[] {
  const first17 = id.slice(0, 17);
  const endings = id.endsWith('X') ? ['X', 'x', '×', 'Ｘ', 'ｘ'] : [id.slice(17)];
  const plain = endings.map((ending) => first17 + ending);
  const legacy = id.slice(6, 8) === '19' ? [id.slice(0, 6) + id.slice(8, 17)] : [];
  const wide = plain.map(toFullWidth);
  const marked = STORED_MARKS.flatMap((mark) => [mark + id, mark + id.toLowerCase()]);
  return [...new Set([...plain, ...legacy, ...wide, ...marked, `${id} `])];
}

/**
 * The number that a stored text means: blanks, tabs, quotation marks, full width, small x, × and 15 digits are undone.
 * Keeps numbers with an impossible date or a wrong check character, which old rows do have;
 * `undefined` for everything that has not the form, and for placeholders of one repeated digit.
 */
export function foldPersonId(stored: string): string | undefined {
  const text = normalizeStoredCode(stored).replace(/×$/u, 'X');
  const number = upgradeLegacyNumber(text) ?? text;
  return FORM.test(number) && !/^(\d)\1+$/u.test(text) ? number : undefined;
}

const birthDateIn = (number: string): PlainDate | undefined =>
  plainDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
