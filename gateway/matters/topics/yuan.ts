import * as z from 'zod';

/** An amount of money as parameters and answers write it, such as `110.00`. */
export const yuanSchema = z
  .string()
  .regex(/^\d{1,12}\.\d{2}$/u, { error: 'needs an amount in yuan with two places, in quotation marks' });

/** Hundredths of a yuan as text with two places: 44600 is `446.00`. */
export const yuanOf = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** The larger of two amounts. */
export const largerYuan = (a: string, b: string): string => (fen(a) >= fen(b) ? a : b);

/** A share of an amount in per cent, to the nearest hundredth. */
export const shareOfYuan = (amount: string, percent: number): string =>
  yuanOf(Math.round((fen(amount) * percent) / 100));

/** Exact: 12 digits and 2 places are far below what a number holds. */
const fen = (amount: string): number => Number(amount.replace('.', ''));
