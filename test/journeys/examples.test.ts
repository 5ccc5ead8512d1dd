import { describe, expect, it } from 'vitest';
import { printedQuestions, readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway } from '../support/gateway.ts';

/** A gateway with the sandbox's own consumers and grants. */
const createSandboxGateway = () => createTestGateway({ config: { policy: SANDBOX_POLICY } });

/** Whoever asks at a desk is somebody. */
const as = ({
  client,
  purpose,
  case: number,
}: {
  readonly client: string;
  readonly purpose: string;
  case: string;
}) => ({
  client,
  purpose,
  case: number,
  officer: 'desk-01',
});

const examples = readExamples();

describe('the examples of the console', () => {
  it.each(examples.filter(({ isRefused }) => !isRefused))(
    '$name: answers as it stands to whom it is for, from every register that it asks',
    async (example) => {
      await using gateway = await createSandboxGateway();

      const answer = await gateway.ask(example.query, example.variables, as(example));

      expect(answer).toMatchObject({ status: 200, errors: undefined });
      expect(answer.text).not.toMatch(/UNAVAILABLE|AMBIGUOUS/u);
      expect(gateway.statements.length).toBeGreaterThan(0);
    },
  );

  it.each(examples.filter(({ isRefused }) => isRefused))(
    '$name: is refused before anything is read',
    async (example) => {
      await using gateway = await createSandboxGateway();

      const answer = await gateway.ask(example.query, example.variables, as(example));

      expect(answer).toMatchObject({ status: 403, data: undefined });
      expect(answer.errors?.[0]?.extensions).toEqual({
        code: 'PURPOSE_REFUSED',
        retryable: false,
        reason: 'FACTS_OUTSIDE',
        outside: [
          {
            coordinate: 'HouseholdEntry.birthDate',
            predicates: ['HouseholdEntry.isAtLeastAge', 'HouseholdEntry.isBornOnOrBefore'],
          },
        ],
      });
      expect(gateway.statements).toEqual([]);
    },
  );

  it('fits nobody else: every example is refused to the other clients', async () => {
    await using gateway = await createSandboxGateway();
    const clients = [...new Set(examples.map(({ client }) => client))];
    for (const example of examples) {
      for (const client of clients.filter((other) => other !== example.client)) {
        const answer = await gateway.ask(example.query, example.variables, { ...as(example), client });
        expect(answer).toMatchObject({ status: 403, data: undefined });
      }
    }
    expect(gateway.statements).toEqual([]);
  });

  it('can all be asked one after the other, as somebody does who clicks through the tabs', async () => {
    await using gateway = await createSandboxGateway();
    for (const example of [...examples, ...examples]) {
      const { status } = await gateway.ask(example.query, example.variables, as(example));
      expect({ name: example.name, status }).toEqual({ name: example.name, status: example.isRefused ? 403 : 200 });
    }
  });

  it('has a name of its own for every operation, which is the title of its tab', () => {
    const names = examples.map(({ query }) => /^query (\w+)/mu.exec(query)?.[1]);
    expect(new Set(names).size).toBe(examples.length);
    expect(names).not.toContain(undefined);
  });
});

describe('the questions of the start screen', () => {
  it.each(printedQuestions())('$title: answers as printed', async (question) => {
    await using gateway = await createSandboxGateway();
    expect((await gateway.ask(question.query, undefined, as(question))).data).toEqual(question.answer);
  });
});
