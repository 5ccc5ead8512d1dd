import type { PersonId } from '../../contracts/identifiers/person-id.ts';
import { isHosted } from './hosted-value.ts';

/** The entity that departments share. */
export const ENTITY = 'Person';

/** The field that departments know it by. */
export const KEY_FIELD = 'id';

/** Under which name the key is asked for, so that no alias of a caller can stand in its place. */
export const KEY_ALIAS = '_personKey';

/** What stitching has to ask of a hosted department wherever another department is to be asked about the same person. */
export const KEY_SELECTION = `{ ${KEY_ALIAS}: ${KEY_FIELD} }`;

/** The key of a person, whoever named the person. A hosted department's key has been checked when its answer was read. */
export function personIdOf(person: object): PersonId {
  const id: unknown = isHosted(person) ? person[KEY_ALIAS] : 'id' in person ? person.id : undefined;
  if (typeof id !== 'string') throw new TypeError('a person without a key');
  return id as PersonId;
}
