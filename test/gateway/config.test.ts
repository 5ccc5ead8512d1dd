import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readConfigFile, readSandboxConfig } from '../../gateway/config.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gateway-config-'));
  await writeFile(join(directory, 'secret'), 'pass word\n');
  await writeFile(join(directory, 'registration.sql'), 'select 1');
});

afterAll(() => rm(directory, { recursive: true, force: true }));

async function fileWith(text: string): Promise<string> {
  const file = join(directory, 'gateway.yaml');
  await writeFile(file, text);
  return file;
}

/** The problems of a configuration, without the name of its file. */
async function problemsOf(text: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const file = await fileWith(text);
  try {
    readConfigFile(file, env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n- ').slice(1);
  }
}

describe('the configuration of a deployment', () => {
  it('is one file, with references to the environment and to files beside it', async () => {
    const file = await fileWith(`
listen: { port: 4010 }
departments:
  household:
    host: db.example
    port: 5433
    database: hj
    user: \${READER}
    passwordFile: secret
    tls: true
    maxConnections: 2
    timeoutMs: 300
    relations: { registration: registration.sql }
  enrollment:
    url: postgres://\${READER}:\${PASSWORD}@edu.example/xj
`);

    const { listen, departments, console: hasConsole } = readConfigFile(file, { READER: 'reader', PASSWORD: 'p@ss' });

    expect({ listen, departments, hasConsole }).toEqual({
      listen: { host: '127.0.0.1', port: 4010 },
      hasConsole: false,
      departments: {
        household: {
          connection: {
            host: 'db.example',
            port: 5433,
            database: 'hj',
            user: 'reader',
            password: 'pass word',
            ssl: true,
          },
          maxConnections: 2,
          timeoutMs: 300,
          relations: { registration: join(directory, 'registration.sql') },
        },
        enrollment: {
          connection: { connectionString: 'postgres://reader:p@ss@edu.example/xj' },
          maxConnections: 5,
          timeoutMs: 800,
          relations: {},
        },
      },
    });
  });

  it('is refused with every problem at once, each with its line, and no value is repeated', async () => {
    const problems = await problemsOf(
      `listen: { port: 70000 }
consol: true
departments:
  household:
    host: db.example
    database: hj
    password: \${PASSWORD}
    timeoutMs: secret-7
    maxConnections: 0
  Enrollment: { url: x }
`,
    );

    expect(problems.map((problem) => problem.replace(/: [^:]*$/u, ''))).toEqual(
      expect.arrayContaining(['${PASSWORD} is not set in the environment']),
    );
    for (const where of [
      'line 1: listen.port',
      'line 8: departments.household.timeoutMs',
      'line 9: departments.household.maxConnections',
    ]) {
      expect(problems.filter((problem) => problem.startsWith(where))).toHaveLength(1);
    }
    expect(problems.join()).toContain('consol');
    expect(problems.join()).toContain('Enrollment');
    expect(problems.join()).not.toContain('secret-7');
    expect(problems.join()).not.toContain('70000');
  });

  it('is refused where a department cannot be reached or a file is not there', async () => {
    expect(
      await problemsOf(`departments:
  household: { user: a }
  enrollment: { host: h, database: d, passwordFile: nowhere, relations: { roll: nowhere.sql } }
`),
    ).toEqual([
      'departments.household: needs url, or host and database, or subgraph',
      'departments.enrollment.relations.roll: the file does not exist',
      'departments.enrollment.passwordFile: the file does not exist',
    ]);
  });

  it('is refused when it is not YAML, with the line', async () => {
    expect(
      (await problemsOf('departments:\n  household: { host: [')).every((problem) => /^line \d+: /u.test(problem)),
    ).toBe(true);
    expect(await problemsOf('departments:\n  household: { host: [')).not.toEqual([]);
  });

  it('is refused when the file is not there', () => {
    expect(() => readConfigFile(join(directory, 'nowhere.yaml'), {})).toThrow(ConfigError);
  });

  it('cannot be changed once it is read', async () => {
    const config = readConfigFile(await fileWith('departments: {}'), {});

    expect(Object.isFrozen(config)).toBe(true);
  });
});

describe('the environment', () => {
  it('without a file is the sandbox, with defaults', () => {
    expect(readConfig({ GATEWAY_CONFIG: '', PORT: '' }, '/project')).toEqual({
      kind: 'sandbox',
      config: {
        listen: { host: '127.0.0.1', port: 4000 },
        dataDirectory: '/project/.data',
        persons: 20_000,
        seed: 'one',
      },
    });
  });

  it('names the file', async () => {
    const file = await fileWith('departments: {}');

    expect(readConfig({ GATEWAY_CONFIG: file }, '/project')).toMatchObject({
      kind: 'deployment',
      config: { departments: {} },
    });
  });

  it('is refused with every variable that cannot be used', () => {
    const read = () => readSandboxConfig({ PORT: 'secret-7', SANDBOX_PERSONS: '12', HOST: 'x' }, '/project');

    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/- PORT: .*\n- SANDBOX_PERSONS: /u);
    expect(read).not.toThrow(/secret-7/u);
  });
});
