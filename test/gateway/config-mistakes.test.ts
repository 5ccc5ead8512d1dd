import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfigFile, readSandboxConfig } from '../../gateway/config.ts';

const directory = mkdtempSync(join(tmpdir(), 'gateway-config-'));
afterAll(() => rmSync(directory, { recursive: true }));
writeFileSync(join(directory, 'secret'), 'pass word\n');
mkdirSync(join(directory, 'folder'));

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const problemsOfFile = (text: string, env: Readonly<Record<string, string>> = {}): readonly string[] => {
  const file = join(directory, 'gateway.yaml');
  writeFileSync(file, text);
  return problemsOf(() => readConfigFile(file, env));
};

describe('mistakes in a configuration are said in words', () => {
  it.each([
    ['', ['the file: needs settings, at least departments']],
    ['departments: [household]', ['line 1: departments: needs the settings of each department, by its id']],
    [
      'console: perhaps\nlisten: { port: 99999 }\ndepartments: { household: { host: a, database: b, tls: 1, timeoutMs: 0.5 } }',
      [
        'line 2: listen.port: needs a whole number from 0 to 65535',
        'line 1: console: needs true or false',
        'line 3: departments.household.tls: needs true or false',
        'line 3: departments.household.timeoutMs: needs a whole number from 1 to 60000',
      ],
    ],
    [
      'departments: { household: { host: a, database: b, relations: { member: folder }, passwordFile: folder } }',
      [
        'departments.household.relations.member: that is a directory',
        'departments.household.passwordFile: that is a directory',
      ],
    ],
    [
      'departments: { household: { host: a, database: b, password: c, passwordFile: secret } }',
      ['departments.household: has password and passwordFile; give one of them'],
    ],
    [
      'departments: { household: { user: reader, subgraph: { url: "http://127.0.0.1/" } } }',
      ['departments.household: has a subgraph and a database; it can be asked at one of them'],
    ],
  ])('%s', (text, problems) => {
    expect(problemsOfFile(text)).toEqual(problems);
  });

  it('refuses a password beside an address, which the driver would pass over', () => {
    expect(
      problemsOfFile('departments: { household: { url: "postgres://reader@127.0.0.1/a", passwordFile: secret } }'),
    ).toEqual(['departments.household: has url and passwordFile; give host, port, database and user instead of url']);
  });

  it('names a variable that is not set once, and says nothing else about the settings that need it', () => {
    const text =
      'departments:\n  household:\n    url: ${ADDRESS}\n    maxConnections: ${ADDRESS}\n    user: ${A}${B}\n';
    expect(problemsOfFile(text)).toEqual([
      '${ADDRESS} is not set in the environment',
      '${A} is not set in the environment',
      '${B} is not set in the environment',
    ]);
  });

  it('says that a directory is no configuration file', () => {
    expect(problemsOf(() => readConfigFile(directory, {}))).toEqual(['that is a directory']);
  });

  it('says of variables of the sandbox what they need', () => {
    expect(problemsOf(() => readSandboxConfig({ PORT: 'no', SANDBOX_PERSONS: '1e4' }, '/'))).toEqual([
      'PORT: needs a whole number from 0 to 65535',
      'SANDBOX_PERSONS: needs a whole number from 1000 to 10000000',
    ]);
  });
});

it('takes numbers and yes-or-no settings from the environment', () => {
  const file = join(directory, 'gateway.yaml');
  writeFileSync(
    file,
    'listen: { port: "${PORT}" }\nconsole: ${CONSOLE}\ndepartments: { household: { host: a, database: b, tls: "${TLS}" } }',
  );

  const {
    listen,
    console: hasConsole,
    departments,
  } = readConfigFile(file, { PORT: '4010', CONSOLE: 'true', TLS: 'false' });

  expect({ listen, hasConsole, connection: departments['household']?.connection }).toEqual({
    listen: { host: '127.0.0.1', port: 4010 },
    hasConsole: true,
    connection: { host: 'a', database: 'b' },
  });
});
