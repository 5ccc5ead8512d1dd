import { describe, expect, it } from 'vitest';
import { createTestGateway } from '../support/gateway.ts';

const QUESTION = '{ __schema { queryType { name } } }';

describe('introspection', () => {
  it('is answered in the sandbox', async () => {
    await using gateway = await createTestGateway();
    expect((await gateway.ask(QUESTION)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('is refused where it is off, without telling how to switch it on', async () => {
    await using gateway = await createTestGateway({ hasConsole: false });

    const answer = await gateway.ask(QUESTION);

    expect(answer).toMatchObject({ status: 400, data: undefined });
    expect(answer.errors?.[0]?.message).toBe('Introspection is switched off here.');
    expect(answer.text).not.toMatch(/Apollo/u);
  });

  it('leaves out guesses at names of the schema where it is off', async () => {
    await using gateway = await createTestGateway({ hasConsole: false });
    const answer = await gateway.ask('{ persn(id: "x") { id } }');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/person|Did you mean/u);
  });
});
