import { GatewayError, type InputReason } from '../errors.ts';

/**
 * Something unusual about a value that was accepted all the same:
 * - `COUNTY`: the first six digits are in no list of present or former counties;
 * - `CHECK`: a check character that is only customary for this kind of number is wrong;
 * - `LEGACY_LENGTH`: a household number from an old book, not 9 digits long;
 * - `OWNERSHIP`: the parcel feature does not go with the land's ownership;
 * - `VIRTUAL`: a unit in cadastral area 000000, made while old records were moved;
 * - `ORG_CHECK`: the organisation code inside a social credit code has a wrong check character.
 */
export type InputWarning = 'COUNTY' | 'CHECK' | 'LEGACY_LENGTH' | 'OWNERSHIP' | 'VIRTUAL' | 'ORG_CHECK';

/** The outcome of checking a text: the value it stands for, or one stable reason why it stands for none. */
export type Check<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly warnings: readonly InputWarning[] }
  | { readonly kind: 'bad'; readonly reason: InputReason };

/** The outcome of a check that passed. */
export const ok = <T>(value: T, warnings: readonly InputWarning[] = []): Check<T> => ({ kind: 'ok', value, warnings });

/** The outcome of a check that failed. */
export const bad = (reason: InputReason): { readonly kind: 'bad'; readonly reason: InputReason } => ({
  kind: 'bad',
  reason,
});

/** No identifier is longer, however many blanks were typed; anything longer is refused before it is looked at. */
const LONGEST_TEXT = 200;

/**
 * Turns a check into a value where input enters the gateway.
 * @param input what is being read, as the caller knows it, such as `personId`.
 * @throws GatewayError `BAD_INPUT` with the reason of the check, or `TYPE` if it is no text. Never repeats the value.
 */
export function parseText<T>(input: string, text: unknown, check: (text: string) => Check<T>): T {
  if (typeof text !== 'string') throw new GatewayError({ code: 'BAD_INPUT', input, reason: 'TYPE' });
  const outcome = text.length > LONGEST_TEXT ? bad('FORMAT') : check(text);
  if (outcome.kind === 'bad') throw new GatewayError({ code: 'BAD_INPUT', input, reason: outcome.reason });
  return outcome.value;
}
