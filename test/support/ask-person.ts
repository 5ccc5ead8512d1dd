import { expect } from 'vitest';
import type { TestGateway } from './gateway.ts';

/** What the gateway answers about one person; `fields` is a selection on Person. */
export async function askPerson(
  gateway: TestGateway,
  { id }: { readonly id: string },
  fields: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { status, errors, data } = await gateway.ask(`query ($id: PersonId!) { person(id: $id) { ${fields} } }`, {
    id,
  });
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data.person;
}
