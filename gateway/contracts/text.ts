/** Blanks of every width, and the invisible marks that spreadsheets and web forms leave behind. */
const BLANKS = /[\s\u200B-\u200D\u2060\u00AD\uFEFF]+/gu;

/** Quotation marks and back-ticks, of which spreadsheets put one before a number to keep it a text. */
const QUOTES = /['"`´‘’‚‛“”„′″＇＂]+/gu;

/** What departments write where there is nothing. */
const EMPTY_MARKS: ReadonlySet<string> = new Set(['', 'null', 'NULL', '-', '--', '—', '/', '无']);

/** The separator of name parts (U+00B7) as it is also written. */
const NAME_SEPARATORS = /[\u2022\u2024\u2027\u2219\u22C5\u30FB\uFE52\uFF0E\uFF65.]/gu;

/** Full-width letters, digits, brackets and blanks to the usual ones (NFKC). For codes and numbers, never for names. */
export const toHalfWidth = (text: string): string => text.normalize('NFKC');

/** A code or number as typed by a caller: half width, no blanks around it, capital letters. */
export const normalizeCode = (text: string): string => toHalfWidth(text).trim().toUpperCase();

/** A code or number as found in a column: like `normalizeCode`, and without any blank, tab or quotation mark inside. */
export const normalizeStoredCode = (stored: string): string =>
  toHalfWidth(stored.replace(QUOTES, '')).replace(BLANKS, '').toUpperCase();

/** The form an Excel export or an old terminal gives a number: every digit and letter at full width. */
export const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** `undefined` for NULL and for what stands in its place: blanks, the word null, a dash, a slash, 无. Else trimmed. */
export function blankToUndefined(stored: string | null | undefined): string | undefined {
  const text = stored?.trim() ?? '';
  return EMPTY_MARKS.has(toHalfWidth(text)) ? undefined : text;
}

/**
 * A name for display: no blanks around or inside it, except between two Latin letters.
 * Characters are kept as they are: rare ones must not be folded into common ones.
 */
export const cleanName = (name: string): string =>
  name
    .trim()
    .replace(BLANKS, (blank, at: number, whole: string) =>
      isLatin(whole[at - 1]) && isLatin(whole[at + blank.length]) ? ' ' : '',
    );

/** A name for comparing: cleaned, and with the one separator U+00B7 for `•`, `．`, `.`, `‧`, `・` and `﹒`. */
export const foldName = (name: string): string => cleanName(name).replace(NAME_SEPARATORS, '\u00B7');

const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z.]/u.test(character);
