import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readConfigFile, readSandboxConfig } from '../../gateway/config.ts';
import { makeConfigFolder, problemsIn, REQUIRED, REQUIRED_VALUES } from '../support/config-folder.ts';

const folder = makeConfigFolder();
afterAll(() => folder[Symbol.dispose]());

describe('the configuration of a deployment', () => {
  it('is one file, with references to the environment and to files beside it', () => {
    const config = folder.read(
      `listen: { port: 4010 }
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
    relations: { registration: own.sql }
  enrollment:
    url: postgres://\${READER}:\${PASSWORD}@edu.example/xj
${REQUIRED}`,
      { READER: 'reader', PASSWORD: 'p@ss' },
    );

    expect(config).toEqual({
      ...REQUIRED_VALUES,
      listen: { host: '127.0.0.1', port: 4010 },
      policy: join(folder.path, 'policy'),
      console: false,
      hosted: {},
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
          relations: { registration: join(folder.path, 'own.sql') },
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

  it('settles everything that it may', () => {
    const { issuers, digestKey, ...config } = folder.read(
      `mode: trial
console: true
audience: gateway
policy: policy
departments: {}
issuers: [{ issuer: "https://id.example", keysFile: issuer.jwks.json, algorithms: [ES256], clockToleranceSeconds: 0,
  maxAgeSeconds: 60, maxStaleSeconds: 60, officerClaim: clerk }]
redis: { host: counts.example, port: 6380, username: gateway, passwordFile: secret, tls: true }
digestKeyFile: digest.key
limits: { perConsumer: { requestsPerMinute: 6 }, perOfficer: { keysPerDay: 7 } }
`,
    );

    expect(config).toEqual({
      mode: 'trial',
      console: true,
      audience: 'gateway',
      policy: join(folder.path, 'policy'),
      listen: { host: '127.0.0.1', port: 4000 },
      departments: {},
      hosted: {},
      redis: { host: 'counts.example', port: 6380, username: 'gateway', password: 'pass word', tls: true },
      limits: {
        perConsumer: { requestsPerMinute: 6, keysPerDay: 50_000 },
        perOfficer: { requestsPerMinute: 60, keysPerDay: 7 },
      },
    });
    expect(digestKey).toHaveLength(32);
    expect(issuers).toEqual([
      {
        issuer: 'https://id.example',
        algorithms: ['ES256'],
        clockToleranceSeconds: 0,
        maxAgeSeconds: 60,
        maxStaleSeconds: 60,
        officerClaim: 'clerk',
        keys: { kind: 'local', jwks: { keys: [expect.objectContaining({ kty: 'EC', kid: 'one' })] } },
      },
    ]);
  });

  it('is refused with every problem at once, in the order of the lines', () => {
    expect(
      folder.problemsOf(`listen: { port: 70000 }
consol: true
departments:
  household:
    host: db.example
    database: hj
    password: \${PASSWORD}
    timeoutMs: secret-7
    maxConnections: 0
  Enrollment: { url: x }
mode: secret-7
tls: { certificateFile: nowhere }
`),
    ).toEqual([
      '${PASSWORD} is not set in the environment',
      'audience: needs a text',
      'policy: needs a text',
      'issuers: needs at least one: a gateway without an issuer could recognise nobody',
      'line 1: listen.port: needs a whole number from 0 to 65535',
      'line 2: consol: there is no such setting',
      'line 8: departments.household.timeoutMs: needs a whole number from 1 to 60000',
      'line 9: departments.household.maxConnections: needs a whole number from 1 to 50',
      'line 10: departments.Enrollment: an id has small letters and hyphens only',
      'line 10: departments.Enrollment.url: needs an address such as postgres://user@host:5432/database; ' +
        'signs such as # and / in a password are written %23 and %2F',
      'line 11: mode: needs production or trial',
      'line 12: tls.keyFile: needs a text',
    ]);
  });

  it('is refused when it is not YAML, with the line', () => {
    const problems = folder.problemsOf('departments:\n  household: { host: [');

    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !/^line \d+: /u.test(problem))).toEqual([]);
  });

  it('is refused when the file is not there', () => {
    expect(() => readConfigFile(join(folder.path, 'nowhere.yaml'), {})).toThrow(ConfigError);
  });

  it('cannot be changed once it is read', () => {
    expect(Object.isFrozen(folder.read(`departments: {}\n${REQUIRED}`))).toBe(true);
  });

  it('is no trial and has no console unless it says so', () => {
    const { mode, console: hasConsole } = folder.read(`departments: {}\n${REQUIRED}`);

    expect({ mode, hasConsole }).toEqual({ mode: 'production', hasConsole: false });
  });
});

describe('the environment', () => {
  it('without a file is the sandbox, with defaults', () => {
    expect(readConfig({ GATEWAY_CONFIG: '', PORT: '' }, '/project')).toEqual({
      kind: 'sandbox',
      config: {
        listen: { host: '127.0.0.1', port: 4000 },
        issuerPort: 4001,
        dataDirectory: '/project/.data',
        persons: 20_000,
        seed: 'one',
      },
    });
  });

  it('names the file', () => {
    folder.read(`departments: {}\n${REQUIRED}`);

    expect(readConfig({ GATEWAY_CONFIG: join(folder.path, 'gateway.yaml') }, '/project')).toMatchObject({
      kind: 'deployment',
      config: { departments: {}, audience: 'https://gateway.example' },
    });
  });

  it.each([
    [{ PORT: '4100' }, 4_101],
    [{ PORT: '0' }, 0],
    [{ PORT: '0', ISSUER_PORT: '0' }, 0],
    [{ PORT: '4100', ISSUER_PORT: '5000' }, 5_000],
    [{ PORT: '65535', ISSUER_PORT: '5000' }, 5_000],
  ])('puts the issuer of the sandbox beside the gateway: %o', (env, issuerPort) => {
    expect(readSandboxConfig(env, '/project').issuerPort).toBe(issuerPort);
  });

  it.each([
    [{ PORT: '65535' }, 'ISSUER_PORT: has to be set, since no port follows PORT'],
    [{ PORT: '4100', ISSUER_PORT: '4100' }, 'ISSUER_PORT: needs another port than PORT'],
    [{ ISSUER_PORT: 'secret-7' }, 'ISSUER_PORT: needs a whole number from 0 to 65535'],
  ])('is refused where no port is left for the issuer: %o', (env, problem) => {
    expect(problemsIn(() => readSandboxConfig(env, '/project'))).toEqual([problem]);
  });

  it('is refused with every variable that cannot be used', () => {
    expect(
      problemsIn(() => readSandboxConfig({ PORT: 'secret-7', SANDBOX_PERSONS: '12', HOST: 'x' }, '/project')),
    ).toEqual([
      'PORT: needs a whole number from 0 to 65535',
      'SANDBOX_PERSONS: needs a whole number from 1000 to 10000000',
    ]);
  });
});
