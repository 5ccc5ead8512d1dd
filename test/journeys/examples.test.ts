import { describe, expect, it } from 'vitest';
import { printedQuestions, readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { createTestGateway } from '../support/gateway.ts';

describe('the examples of the console', () => {
  it.each(readExamples())(
    '$name: answers as it stands, from every register that it asks',
    async ({ query, variables }) => {
      await using gateway = await createTestGateway();

      const answer = await gateway.ask(query, variables);

      expect(answer).toMatchObject({ status: 200, errors: undefined });
      expect(answer.text).not.toMatch(/UNAVAILABLE|AMBIGUOUS/u);
      expect(gateway.statements.length).toBeGreaterThan(0);
    },
  );

  it('has a name of its own for every operation, which is the title of its tab', () => {
    const names = readExamples().map(({ query }) => /^query (\w+)/mu.exec(query)?.[1]);
    expect(new Set(names).size).toBe(readExamples().length);
    expect(names).not.toContain(undefined);
  });
});

describe('the questions of the start screen', () => {
  it.each(printedQuestions())('$title: answers as printed', async ({ query, answer }) => {
    await using gateway = await createTestGateway();
    expect((await gateway.ask(query)).data).toEqual(answer);
  });
});
