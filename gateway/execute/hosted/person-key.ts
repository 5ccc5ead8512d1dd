import type { PersonId } from '../../contracts/identifiers/person-id.ts';
import { KEY_ALIAS } from './entity-key.ts';
import { isHosted } from './hosted-value.ts';

/** The key of a person, whoever named the person. A hosted department's key has been checked when its answer was read. */
export function personIdOf(person: object): PersonId {
  const id: unknown = isHosted(person) ? person[KEY_ALIAS] : 'id' in person ? person.id : undefined;
  if (typeof id !== 'string') throw new TypeError('a person without a key');
  return id as PersonId;
}
