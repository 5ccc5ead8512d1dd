import { getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { people } from '../../../../adapters/sandbox/people.ts';
import { composeSchema } from '../../../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../../../gateway/execute/departments.ts';
import { createCompiledExecutor, type Execute } from '../../../../gateway/execute/executor.ts';
import { openHostedDepartment, type HostedDepartment } from '../../../../gateway/execute/hosted/hosted-department.ts';
import { observe } from '../../../../gateway/execute/observe.ts';
import { createScope } from '../../../../gateway/execute/scope.ts';
import { openSources, type Sources } from '../../../../gateway/sources.ts';
import { hostDepartment, type HostedTestDepartment } from '../../../support/hosted-department.ts';
import { openPermit } from '../../../support/permit.ts';

const NOW = new Date('2026-11-22T04:00:00.000Z');

const HOSTED = ['household', 'real-estate'];

const subgraphs: HostedTestDepartment[] = [];
let hosted: readonly HostedDepartment[];
let sources: Sources;
let inProcess: Execute;
let elsewhere: Execute;

beforeAll(async () => {
  const departments = await discoverDepartments();
  const clock = () => NOW;
  for (const id of HOSTED) subgraphs.push(await hostDepartment(id));
  hosted = departments
    .filter(({ id }) => HOSTED.includes(id))
    .map((department) => {
      const url = subgraphs[HOSTED.indexOf(department.id)]?.url ?? '';
      return openHostedDepartment({
        department,
        address: { url, timeoutMs: 10_000 },
        clock,
        onFailure: () => undefined,
      });
    });
  const plain = composeSchema({ departments, clock });
  const stitched = composeSchema({ departments, clock, hosted });
  for (const schema of [plain, stitched]) observe(schema);
  inProcess = createCompiledExecutor(plain);
  elsewhere = createCompiledExecutor(stitched);
  const configs = Object.fromEntries(
    Object.entries(inject('departments')).map(([id, connection]) => [
      id,
      { connection, maxConnections: 3, timeoutMs: 5_000, relations: {} },
    ]),
  );
  sources = openSources({ departments, configs, clock, onFailure: () => undefined });
});

afterAll(async () => {
  for (const { close } of hosted) close();
  for (const subgraph of subgraphs) await subgraph[Symbol.asyncDispose]();
  await sources.close();
});

async function ask(
  execute: Execute,
  query: string,
): Promise<{ readonly answer: string; readonly reached: readonly string[]; readonly met: readonly string[] }> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const reached = new Set<string>();
  const met = new Set<string>();
  const scope = createScope({
    readRelation: sources.readRelation,
    permit: openPermit(),
    now: NOW,
    signal: new AbortController().signal,
    onReached: ({ kind, key }) => void reached.add(`${kind}:${key}`),
    onMet: ({ kind, key }) => void met.add(`${kind}:${key}`),
  });
  const result = await execute({ document, operation, givenVariables: {} }, scope);
  return { answer: JSON.stringify(result), reached: [...reached].toSorted(), met: [...met].toSorted() };
}

const ofPupil = (selection: string): string => `{ person(id: "${people.pupil.id}") ${selection} }`;

const GUARDIANS = 'household { record { entry { guardians';

it.each([
  ['persons by their key', ofPupil(`{ ${GUARDIANS} { person { id } } } } } }`)],
  ['persons by their key under another name', ofPupil(`{ ${GUARDIANS} { person { name: id } } } } } }`)],
  [
    'persons of whom another department is asked',
    ofPupil(`{ ${GUARDIANS} { person { enrollment { status } } } } } } }`),
  ],
  ['numbers', ofPupil('{ household { record { number: householdNumber } } }')],
  [
    'the family, its book and its units',
    ofPupil(
      `{ household { record { householdNumber members { person { id realEstate { record { rights { unitNumber } } } } } } } }`,
    ),
  ],
  [
    'a book that was asked for by its number',
    `{ household(number: "${people.pupil.householdNumber}") { record { members { person { id } } } } }`,
  ],
])('leads to the same at subgraphs of their own: %s', async (_what, query) => {
  const expected = await ask(inProcess, query);
  const found = await ask(elsewhere, query);

  expect(found.answer).toBe(expected.answer);
  expect(found.reached.filter((key) => key !== `PersonId:${people.pupil.id}`)).toEqual(
    expected.reached.filter((key) => key !== `PersonId:${people.pupil.id}`),
  );
  expect(found.met).toEqual(expected.met);
  expect(expected.reached.length + expected.met.length).toBeGreaterThan(0);
});
