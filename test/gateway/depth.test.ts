import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { createTestGateway } from '../support/gateway.ts';

/** A person, the person's household, its members as persons, and so on. */
const nested = (persons: number): string =>
  persons === 1 ? '{ id }' : `{ household { record { members { person ${nested(persons - 1)} } } } }`;

const question = (selection: string): string => `{ person(id: "${people.pupil.id}") ${selection} }`;

describe('how deep a question may go', () => {
  it('answers four persons below each other', async () => {
    await using gateway = await createTestGateway();
    expect(await gateway.ask(question(nested(4)))).toMatchObject({ status: 200, errors: undefined });
  });

  it.each([
    ['written out', question(nested(5))],
    ['in a fragment', `{ person(id: "${people.pupil.id}") { ...deep } } fragment deep on Person ${nested(5)}`],
    ['skipped', question(nested(5)).replace('{ id }', '{ id @skip(if: true) }')],
  ])('refuses five, %s, before any statement runs', async (_how, query) => {
    await using gateway = await createTestGateway();

    const answer = await gateway.ask(query);

    expect(answer).toMatchObject({ status: 400, data: undefined });
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'OPERATION_TOO_LARGE',
      retryable: false,
      limit: 'at most 4 persons below each other',
    });
    expect(gateway.statements).toEqual([]);
  });
});
