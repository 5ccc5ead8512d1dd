import type { PlainDate } from '../dates.ts';
import { normalizeCode, normalizeStoredCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';
import { checkCharacter, checkPersonId } from './person-id.ts';

/**
 * National student number: a letter and 18 characters, one for life. With G these are normally the pupil's identity
 * number, but may be a former one: join on the stored link to the person, never on the number.
 */
export type StudentNumber = Branded<string, 'StudentNumber'>;

/** G: formal; L: temporary until checked against the population; J: the pupil has no identity number. */
export type RollType = 'FORMAL' | 'TEMPORARY' | 'NO_IDENTITY_NUMBER' | 'LOCAL';

const FORM = /^[A-Z]\d{17}[\dX]$/u;

/**
 * Checks form and letter; behind G a valid identity number (its reasons), behind other letters only a check character,
 * whose failure is a warning, because those numbers are built in a similar way only.
 * @param localLetters further letters that a region uses.
 */
export function checkStudentNumber(text: string, today: PlainDate, localLetters = ''): Check<StudentNumber> {
  const number = normalizeCode(text);
  if (!FORM.test(number)) return bad('FORMAT');
  const [letter = '', tail] = [number[0], number.slice(1)];
  if (letter === 'G') {
    const person = checkPersonId(tail, today);
    return person.kind === 'bad' ? person : ok(number as StudentNumber, person.warnings);
  }
  if (!`LJ${localLetters}`.includes(letter)) return bad('LETTER');
  return ok(number as StudentNumber, checkCharacter(tail) === tail[17] ? [] : ['CHECK']);
}

/** A number where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseStudentNumber = (text: unknown, today: PlainDate): StudentNumber =>
  parseText('studentNumber', text, (number) => checkStudentNumber(number, today));

/** Kind of school roll the number stands for. */
export function rollTypeOf(number: StudentNumber): RollType {
  switch (number.slice(0, 1)) {
    case 'G':
      return 'FORMAL';
    case 'L':
      return 'TEMPORARY';
    case 'J':
      return 'NO_IDENTITY_NUMBER';
    default:
      return 'LOCAL';
  }
}

/** The number that a stored text means, or `undefined` if it has not the form; its check character may be wrong. */
export function foldStudentNumber(stored: string): string | undefined {
  const number = normalizeStoredCode(stored).replace(/×$/u, 'X');
  return FORM.test(number) ? number : undefined;
}
