import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ConfigError, readConfigFile } from '../../../../gateway/config.ts';

const directory = mkdtempSync(join(tmpdir(), 'gateway-config-'));
afterAll(() => rmSync(directory, { recursive: true }));

const read = (text: string, env: Readonly<Record<string, string>> = {}) => {
  const file = join(directory, 'gateway.yaml');
  writeFileSync(file, text);
  return readConfigFile(file, env);
};

const problemsOf = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

it('a department with a subgraph is hosted and has no database', () => {
  const config = read(
    `departments:
  household: { subgraph: { url: "\${HOUSEHOLD}" } }
  enrollment: { subgraph: { url: "https://enrollment.example/graphql", timeoutMs: 1200 } }
  disability: { url: "postgres://127.0.0.1/disability" }`,
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
  ).toEqual(['departments.household: has a subgraph and a database; it can be asked at one of them']);
});
