import type { Someone } from './assessments.ts';
import { askPerson } from './ask-person.ts';
import type { TestGateway } from './gateway.ts';

const FIRST_GUARDIAN = 'household { record { entry { guardians { person { id } } } } }';

/**
 * The guardian whom the household register names first for a child: one of the supporting cast, mostly, who has no name in
 * tests. @throws Error where the register names none. The gateway's tester has to be allowed to ask for numbers.
 */
export async function guardianOf(gateway: TestGateway, child: Someone): Promise<Someone> {
  const { household } = (await askPerson(gateway, child, FIRST_GUARDIAN)) as FirstGuardian;
  const guardian = household.record?.entry?.guardians[0]?.person;
  if (!guardian) throw new Error('The household register names no guardian');
  return guardian;
}

type FirstGuardian = {
  readonly household: {
    readonly record: {
      readonly entry: { readonly guardians: readonly { readonly person: Someone | null }[] } | null;
    } | null;
  };
};
