import type { PlainDate } from '../dates.ts';
import { normalizeCode, normalizeStoredCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';
import { checkPersonId, type PersonId } from './person-id.ts';

/**
 * Disability certificate number: identity number, category digit, grade digit, and B1, B2, … on re-issued cards.
 * It tells who is disabled and how: sensitive on its own, so it belongs in no log and no address.
 */
export type DisabilityCertificateNumber = Branded<string, 'DisabilityCertificateNumber'>;

/** What the number states. `card` counts re-issues: 0 for the first card. */
export type DisabilityCertificateParts = {
  readonly personId: PersonId;
  readonly category: string;
  readonly grade: string;
  readonly card: number;
};

const FORM = /^(\d{17}[\dX])(\d)(\d)(?:B(\d{1,2}))?$/u;

/** Checks form, the identity number (its reasons), category 1-7, grade 1-4 and card counter (`CARD`). */
export function checkDisabilityCertificateNumber(text: string, today: PlainDate): Check<DisabilityCertificateNumber> {
  const number = normalizeCode(text);
  const parts = FORM.exec(number);
  if (!parts) return bad('FORMAT');
  const [, person = '', category = '', grade = '', card = '1'] = parts;
  const checked = checkPersonId(person, today);
  if (checked.kind === 'bad') return checked;
  if (category < '1' || category > '7') return bad('CATEGORY');
  if (grade < '1' || grade > '4') return bad('GRADE');
  if (card.startsWith('0')) return bad('CARD');
  return ok(number as DisabilityCertificateNumber, checked.warnings);
}

/** A number where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseDisabilityCertificateNumber = (text: unknown, today: PlainDate): DisabilityCertificateNumber =>
  parseText('disabilityCertificateNumber', text, (number) => checkDisabilityCertificateNumber(number, today));

/** Takes a number apart. */
export const disabilityCertificateParts = (number: DisabilityCertificateNumber): DisabilityCertificateParts => ({
  personId: number.slice(0, 18) as PersonId,
  category: number.slice(18, 19),
  grade: number.slice(19, 20),
  card: Number(number.slice(21) || 0),
});

/** True when two numbers are of one certificate: the card counter is not part of its identity. */
export const isSameDisabilityCertificate = (a: string, b: string): boolean => a.slice(0, 20) === b.slice(0, 20);

/** The number that a stored text means, or `undefined` if it has not the form; its check character may be wrong. */
export function foldDisabilityCertificateNumber(stored: string): string | undefined {
  const number = normalizeStoredCode(stored).replace('×', 'X');
  return FORM.test(number) ? number : undefined;
}
