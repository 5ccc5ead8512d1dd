import { decodeCode, type CodedValue, type CodeTable } from '../../gateway/contracts/codes/code-table.ts';
import { decodeStoredDate, isPlaceholderDate, OPEN_DATES, type PlainDate } from '../../gateway/contracts/dates.ts';
import { foldDivisionCode, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { ColumnType } from '../../gateway/contracts/relation.ts';
import { blankToUndefined, foldName, toHalfWidth } from '../../gateway/contracts/text.ts';
import { DATES, NUMBERS, TEXTS, TRUTHS } from './type-ids.ts';

/** A date of which the register may hold only the month or the year: `1985`, `1985-06` or `1985-06-01`. */
export type PartialDate = { readonly value: string; readonly precision: 'DAY' | 'MONTH' | 'YEAR' };

/** Text as it is, without blanks around it; empty marks count as nothing. */
export const text: ColumnType<string> = { accepts: TEXTS, expects: 'text', decode: blankToUndefined };

/** A person's name: blanks removed, one kind of separator, rare characters kept. */
export const name: ColumnType<string> = {
  accepts: TEXTS,
  expects: 'text',
  decode: (stored) => {
    const found = blankToUndefined(stored);
    return found === undefined ? undefined : foldName(found);
  },
};

/** One of the gateway's own words, written by the relation's SQL itself; any other breaks the contract. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): ColumnType<Word> => ({
  accepts: TEXTS,
  expects: `one of ${words.join(', ')}`,
  decode: (stored) => words.find((word) => word === stored.trimEnd()),
  isClosed: true,
});

/** An inner number of the register, only good for reading further; never shown. */
export const innerKey: ColumnType<string> = {
  accepts: new Set([...TEXTS, ...NUMBERS]),
  expects: 'text or whole number',
  decode: blankToUndefined,
};

/** A value of a code table, in whatever spelling the register uses. */
export const code = (table: CodeTable): ColumnType<CodedValue> => ({
  accepts: new Set([...TEXTS, ...NUMBERS]),
  expects: `code of ${table.name}`,
  decode: (stored) => {
    const found = blankToUndefined(stored);
    return found === undefined ? undefined : decodeCode(table, found);
  },
});

/** A calendar day; what is less precise, a placeholder or no date counts as nothing. */
export const day: ColumnType<PlainDate> = {
  accepts: new Set([...TEXTS, ...DATES]),
  expects: 'date, or text like 20260901',
  decode: (stored) => {
    const date = decodeStoredDate(stored, OPEN_DATES);
    return date.precision === 'DAY' ? date.date : undefined;
  },
};

/** A calendar month, `YYYY-MM`; a full day counts for its month, the month of a placeholder such as 999912 for nothing. */
export const month: ColumnType<string> = {
  accepts: new Set([...TEXTS, ...DATES]),
  expects: 'month, as text like 202609',
  decode: (stored) => {
    const date = decodeStoredDate(stored, OPEN_DATES);
    if (date.precision === 'DAY') return date.date.slice(0, 7);
    return date.precision === 'MONTH' && !isPlaceholderDate(stored) ? monthText(date) : undefined;
  },
};

/** A date with the precision that the register has; nothing is made up. */
export const partialDay: ColumnType<PartialDate> = {
  accepts: new Set([...TEXTS, ...DATES]),
  expects: 'date, month or year',
  decode: (stored) => {
    const date = decodeStoredDate(stored, OPEN_DATES);
    switch (date.precision) {
      case 'DAY':
        return { value: date.date, precision: 'DAY' };
      case 'MONTH':
        return { value: monthText(date), precision: 'MONTH' };
      case 'YEAR':
        return { value: String(date.year).padStart(4, '0'), precision: 'YEAR' };
      case 'NONE':
      case 'UNREADABLE':
        return undefined;
    }
  },
};

/** An exact decimal, as PostgreSQL writes it. */
export const decimal: ColumnType<string> = {
  accepts: NUMBERS,
  expects: 'number',
  decode: (stored) => (/^-?\d+(\.\d+)?$/u.test(stored) ? stored : undefined),
};

/** A whole number. Some registers keep it as text. */
export const wholeNumber: ColumnType<number> = {
  accepts: new Set([...TEXTS, ...NUMBERS]),
  expects: 'whole number',
  decode: (stored) => {
    const found = toHalfWidth(stored).trim();
    return /^-?\d{1,9}(\.0+)?$/u.test(found) ? Number(found) : undefined;
  },
};

/** Yes or no, in any of the spellings registers use. */
export const flag: ColumnType<boolean> = {
  accepts: new Set([...TEXTS, ...NUMBERS, ...TRUTHS]),
  expects: 'yes or no',
  decode: (stored) => {
    const found = toHalfWidth(stored).trim().toUpperCase();
    if (['1', '01', 'Y', 'T', 'TRUE', '是'].includes(found)) return true;
    return ['0', '00', '02', '2', 'N', 'F', 'FALSE', '否'].includes(found) ? false : undefined;
  },
};

/** An administrative division of 2 to 12 digits, zero padding removed. */
export const division: ColumnType<DivisionCode> = {
  accepts: new Set([...TEXTS, ...NUMBERS]),
  expects: 'division code',
  decode: foldDivisionCode,
};

const monthText = ({ year, month: number }: { readonly year: number; readonly month: number }): string =>
  `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
