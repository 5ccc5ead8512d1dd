import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestGateway, type TestGateway } from '../../../support/gateway.ts';
import { hostDepartment, type HostedTestDepartment } from '../../../support/hosted-department.ts';
import { OPERATIONS } from './operations.ts';

const NAMES = ['disability', 'enrollment', 'household', 'real-estate'] as const;

let reference: TestGateway;
const subgraphs = new Map<string, HostedTestDepartment>();

beforeAll(async () => {
  reference = await createTestGateway();
  for (const name of NAMES) subgraphs.set(name, await hostDepartment(name));
});

afterAll(async () => {
  await reference[Symbol.asyncDispose]();
  for (const subgraph of subgraphs.values()) await subgraph[Symbol.asyncDispose]();
});

const addressesOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { url: subgraphs.get(name)?.url ?? '', timeoutMs: 10_000 }]));

describe.each([
  ['household', 'compiled'],
  ['household', 'reference'],
  ['real-estate', 'compiled'],
  ['household real-estate', 'compiled'],
  ['disability enrollment', 'reference'],
  [NAMES.join(' '), 'compiled'],
  [NAMES.join(' '), 'reference'],
] as const)('with %s at subgraphs of their own, %s', (names, execution) => {
  const hosted = names.split(' ');
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await createTestGateway({ hosted: addressesOf(hosted), execution });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it.each(Object.entries(OPERATIONS))(
    'answers %s byte for byte as if all were in this process',
    async (_name, asked) => {
      const expected = await reference.ask(asked.query, asked.variables);
      const answer = await gateway.ask(asked.query, asked.variables);

      expect(expected.errors).toBeUndefined();
      expect(answer.text).toBe(expected.text);
    },
  );

  it('reads no database of a department that is asked at its subgraph', () => {
    expect(gateway.statements.filter((name) => hosted.includes(name.split('.')[0] ?? ''))).toEqual([]);
  });

  it('reports no failure', () => {
    expect(gateway.log).toEqual([]);
  });
});
