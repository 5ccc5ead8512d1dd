import type { PlainDate } from './dates.ts';
import { checkPersonId, foldPersonId, type PersonId } from './identifiers/person-id.ts';

/** A person whom departments can be asked about: nothing but the identity number. */
export type Person = { readonly id: PersonId };

/**
 * The person whom a number in a register means, `null` when there is none or the number cannot be one: it would only find
 * strangers.
 */
export function personFrom(stored: string | null | undefined, today: PlainDate): Person | null {
  const number = stored === null || stored === undefined ? undefined : foldPersonId(stored);
  if (number === undefined) return null;
  const outcome = checkPersonId(number, today);
  return outcome.kind === 'ok' ? { id: outcome.value } : null;
}
