import { afterAll, expect, it } from 'vitest';
import { makeConfigFolder, REQUIRED } from '../../../support/config-folder.ts';

const folder = makeConfigFolder();
afterAll(() => folder[Symbol.dispose]());

const problemsOf = (text: string): readonly string[] => folder.problemsOf(`${text}\n${REQUIRED}`);

it('a department with a subgraph is hosted and has no database', () => {
  const config = folder.read(
    `departments:
  household: { subgraph: { url: "\${HOUSEHOLD}" } }
  enrollment: { subgraph: { url: "https://enrollment.example/graphql", timeoutMs: 1200 } }
  disability: { url: "postgres://127.0.0.1/disability" }
${REQUIRED}`,
    { HOUSEHOLD: 'http://127.0.0.1:4100/graphql' },
  );

  expect(config.hosted).toEqual({
    household: { url: 'http://127.0.0.1:4100/graphql', timeoutMs: 800 },
    enrollment: { url: 'https://enrollment.example/graphql', timeoutMs: 1200 },
  });
  expect(Object.keys(config.departments)).toEqual(['disability']);
});

it('names what is wrong with a subgraph, with its line', () => {
  expect(problemsOf('departments:\n  household:\n    subgraph: { url: "postgres://x", timeoutMs: 0 }\n')).toEqual([
    'line 3: departments.household.subgraph.url: needs an address that starts with http:// or https://',
    'line 3: departments.household.subgraph.timeoutMs: needs a whole number from 1 to 60000',
  ]);
});

it('refuses a department with a subgraph and a database', () => {
  expect(
    problemsOf('departments: { household: { url: "postgres://127.0.0.1/a", subgraph: { url: "http://127.0.0.1/" } } }'),
  ).toEqual(['line 1: departments.household: has a subgraph and a database; it can be asked at one of them']);
});
