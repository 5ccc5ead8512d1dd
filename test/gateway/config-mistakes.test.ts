import { afterAll, describe, expect, it } from 'vitest';
import { readConfigFile, readSandboxConfig } from '../../gateway/config.ts';
import { makeConfigFolder, problemsIn, REQUIRED } from '../support/config-folder.ts';

const folder = makeConfigFolder();
afterAll(() => folder[Symbol.dispose]());

const ISSUER = 'issuer: "https://id.example"';
const KEYS = 'jwksUri: "https://id.example/jwks"';
const LITERAL = 'a secret stands in the environment or in a file, never here';
const DATABASE_ADDRESS =
  'needs an address such as postgres://user@host:5432/database; signs such as # and / in a password are written %23 and %2F';
const UNSAFE_ALGORITHM =
  'needs an asymmetric algorithm such as ES256: with none nothing is signed, and with a shared secret (HS256 and the like) ' +
  'whoever checks a token could make one';
const SAFE_ADDRESS =
  'needs an address that starts with https:// (http:// on this machine only), without user and password';

/** A configuration in which one thing is wrong; what it leaves out is added behind it. */
function mistakesOf(text: string): readonly string[] {
  const named = new Set([...text.matchAll(/^(\w+):/gmu)].map(([, name]) => name));
  const added = `${REQUIRED}departments: {}\n`.split('\n').filter((line) => !named.has(line.split(':')[0]));
  return folder.problemsOf([text, ...added].join('\n'));
}

/** One department that is well reached, but for what is said. */
const household = (settings: string): string => `departments: { household: { ${settings} } }`;
const issuer = (settings: string): string => `issuers: [{ ${settings} }]`;

describe('mistakes in a configuration are said in words, with their lines', () => {
  it.each([
    // The settings as a whole
    ['consol: true', ['line 1: consol: there is no such setting']],
    ['geheim-7: true', ['the file: has a setting that there is not']],
    ['mode: test', ['line 1: mode: needs production or trial']],
    ['console: perhaps', ['line 1: console: needs true or false']],
    [
      'console: true',
      ['line 1: console: needs mode: trial; in production only trusted documents run, and nobody writes them there'],
    ],
    ['mode: production\nconsole: true', [expect.stringMatching(/^line 2: console: needs mode: trial/u)]],
    ['listen: { port: 99999 }', ['line 1: listen.port: needs a whole number from 0 to 65535']],
    ['listen: { host: "" }', ['line 1: listen.host: needs a text that is not empty']],
    ['audience: ""', ['line 1: audience: needs a text that is not empty']],
    ['audience: [a]', ['line 1: audience: needs a text']],
    ['audience: a b', ['line 1: audience: needs a name without blanks']],
    ['policy: nowhere', ['line 1: policy: the folder does not exist']],
    ['policy: secret', ['line 1: policy: that is a file; a folder is needed']],
    ['limits: { perConsumer: { requestsPerMinute: 0 } }', [expect.stringContaining('from 1 to 1000000')]],
    ['limits: { perOfficer: { keysPerDay: -1 } }', [expect.stringContaining('from 1 to 100000000')]],
    ['limits: { perPerson: {} }', ['line 1: limits.perPerson: there is no such setting']],
    // Issuers
    ['issuers: []', ['line 1: issuers: needs at least one: a gateway without an issuer could recognise nobody']],
    ['issuers:', ['line 1: issuers: needs at least one: a gateway without an issuer could recognise nobody']],
    ['issuers: [x]', ['line 1: issuers.0: needs the settings of an issuer']],
    [issuer(KEYS), ['line 1: issuers.0.issuer: needs a text']],
    [issuer(`issuer: id, ${KEYS}`), [expect.stringContaining('needs the address that stands in its tokens')]],
    [issuer(ISSUER), ['line 1: issuers.0: needs jwksUri or keysFile, and not both']],
    [
      issuer(`${ISSUER}, ${KEYS}, keysFile: issuer.jwks.json`),
      ['line 1: issuers.0: needs jwksUri or keysFile, and not both'],
    ],
    [issuer(`${ISSUER}, jwksUri: "http://id.example/jwks"`), [`line 1: issuers.0.jwksUri: ${SAFE_ADDRESS}`]],
    [issuer(`${ISSUER}, jwksUri: "http://127.0.0.1.example/"`), [`line 1: issuers.0.jwksUri: ${SAFE_ADDRESS}`]],
    [issuer(`${ISSUER}, jwksUri: "https://reader@id.example/"`), [`line 1: issuers.0.jwksUri: ${SAFE_ADDRESS}`]],
    [issuer(`${ISSUER}, jwksUri: "file:///etc/jwks"`), [`line 1: issuers.0.jwksUri: ${SAFE_ADDRESS}`]],
    [issuer(`${ISSUER}, keysFile: nowhere`), ['line 1: issuers.0.keysFile: the file does not exist']],
    [issuer(`${ISSUER}, ${KEYS}, algorithms: []`), ['line 1: issuers.0.algorithms: needs at least one algorithm']],
    [issuer(`${ISSUER}, ${KEYS}, algorithms: none`), ['line 1: issuers.0.algorithms: needs a list, such as [ES256]']],
    ...['none', 'None', 'HS256', 'HS512', 'A128KW', 'es256'].map((algorithm): [string, readonly string[]] => [
      issuer(`${ISSUER}, ${KEYS}, algorithms: [ES256, ${algorithm}]`),
      [`line 1: issuers.0.algorithms.1: ${UNSAFE_ALGORITHM}`],
    ]),
    [issuer(`${ISSUER}, ${KEYS}, clockToleranceSeconds: 61`), [expect.stringContaining('from 0 to 60')]],
    [issuer(`${ISSUER}, ${KEYS}, maxAgeSeconds: 0`), [expect.stringContaining('from 1 to 86400')]],
    [
      issuer(`${ISSUER}, ${KEYS}, maxStaleSeconds: 299`),
      ['line 1: issuers.0: needs a maxStaleSeconds that is not less than maxAgeSeconds'],
    ],
    [issuer(`${ISSUER}, ${KEYS}, officerClaim: ""`), ['line 1: issuers.0.officerClaim: needs the name of a claim']],
    [issuer(`${ISSUER}, ${KEYS}, clientSecret: x`), ['line 1: issuers.0.clientSecret: there is no such setting']],
    [
      `issuers:\n  - { ${ISSUER}, ${KEYS} }\n  - { ${ISSUER}, ${KEYS} }`,
      ['line 3: issuers.1.issuer: the same issuer stands above'],
    ],
    // Counts that are shared
    ['redis: counts.example\ndigestKeyFile: digest.key', ['line 1: redis: needs url, or host']],
    ['redis: {}\ndigestKeyFile: digest.key', ['line 1: redis: needs url, or host']],
    ['redis: { host: a }', ['digestKeyFile: needed with redis: gateways that count together need the same key']],
    [
      'redis: { url: "http://a/" }\ndigestKeyFile: digest.key',
      ['line 1: redis.url: needs an address such as redis://host:6379/0, or rediss:// for TLS'],
    ],
    [
      'redis: { url: "redis://a/", tls: true, port: 1 }\ndigestKeyFile: digest.key',
      ['line 1: redis: has url and port, tls; give host instead of url'],
    ],
    [
      'redis: { host: a, password: "${A}", passwordFile: nowhere }\ndigestKeyFile: digest.key',
      [
        '${A} is not set in the environment',
        'line 1: redis: has password and passwordFile; give one of them',
        'line 1: redis.passwordFile: the file does not exist',
      ],
    ],
    ['digestKeyFile: nowhere', ['line 1: digestKeyFile: the file does not exist']],
    ['digestKeyFile: secret', ['line 1: digestKeyFile: needs a file of at least 32 bytes']],
    ['digestKeyFile: 7', ['line 1: digestKeyFile: needs a text']],
    // Departments
    ['departments: [household]', ['line 1: departments: needs the settings of each department, by its id']],
    ['departments: { household: x }', ['line 1: departments.household: needs the settings of a department']],
    ['departments: { Household: { url: "postgres://a/b" } }', [expect.stringContaining('small letters and hyphens')]],
    [household('user: a'), ['line 1: departments.household: needs url, or host and database, or subgraph']],
    [household('host: a, database: b, tls: 1'), ['line 1: departments.household.tls: needs true or false']],
    [household('host: a, database: b, timeoutMs: 0.5'), [expect.stringContaining('from 1 to 60000')]],
    [
      household('host: a, database: b, relations: { member: folder, roll: nowhere.sql }, passwordFile: folder'),
      [
        'line 1: departments.household.relations.member: that is a directory',
        'line 1: departments.household.relations.roll: the file does not exist',
        'line 1: departments.household.passwordFile: that is a directory',
      ],
    ],
    [
      household('host: a, database: b, password: c, passwordFile: secret'),
      [
        `line 1: departments.household.password: ${LITERAL}`,
        'line 1: departments.household: has password and passwordFile; give one of them',
      ],
    ],
    [
      household('user: reader, subgraph: { url: "http://127.0.0.1/" }'),
      ['line 1: departments.household: has a subgraph and a database; it can be asked at one of them'],
    ],
    [
      household('url: "postgres://reader@127.0.0.1/a", passwordFile: secret'),
      ['line 1: departments.household: has url and passwordFile; give host, port, database and user instead of url'],
    ],
    [household('url: "postgres://reader:1/x@host/b"'), [`line 1: departments.household.url: ${DATABASE_ADDRESS}`]],
    // Secrets in the file itself
    [household('host: a, database: b, password: 7'), [expect.stringContaining(LITERAL), expect.anything()]],
    [household('url: "postgres://reader:c@127.0.0.1/a"'), [`line 1: departments.household.url: ${LITERAL}`]],
    [household('url: "postgres://127.0.0.1/a?password=c"'), [`line 1: departments.household.url: ${LITERAL}`]],
    [
      household('subgraph: { url: "https://reader:c@127.0.0.1/a" }'),
      [`line 1: departments.household.subgraph.url: ${LITERAL}`],
    ],
    ['redis: { url: "redis://:c@127.0.0.1" }\ndigestKeyFile: digest.key', [`line 1: redis.url: ${LITERAL}`]],
    ['redis: { host: a, password: c }\ndigestKeyFile: digest.key', [`line 1: redis.password: ${LITERAL}`]],
    // TLS
    ['tls: true', ['line 1: tls: needs certificateFile and keyFile']],
    [
      'tls: { certificateFile: nowhere, keyFile: folder }',
      ['line 1: tls.certificateFile: the file does not exist', 'line 1: tls.keyFile: that is a directory'],
    ],
    [
      'tls: { certificateFile: secret, keyFile: secret, clientCertificates: optional }',
      [
        'line 1: tls: has clientCertificates without clientAuthorityFile, so that none could be accepted',
        'line 1: tls: certificateFile holds no certificate in PEM',
      ],
    ],
    [
      'tls: { certificateFile: secret, keyFile: secret, clientAuthorityFile: secret, clientCertificates: perhaps }',
      ['line 1: tls.clientCertificates: needs required or optional'],
    ],
  ] satisfies [string, readonly unknown[]][])('%s', (text, problems) => {
    expect(mistakesOf(text)).toEqual(problems);
  });

  it('of a file that says nothing, and of one that is a list', () => {
    const needs = 'needs settings, at least audience, issuers, policy and departments';
    expect(folder.problemsOf('')).toEqual([`the file: ${needs}`]);
    expect(folder.problemsOf('- a')).toEqual([`the file: ${needs}`]);
  });

  it('name a variable that is not set once, and nothing else about the settings that need it', () => {
    const text = 'departments:\n  household:\n    url: ${ADDRESS}\n    maxConnections: ${ADDRESS}\n    user: ${A}${B}';
    expect(mistakesOf(text)).toEqual([
      '${ADDRESS} is not set in the environment',
      '${A} is not set in the environment',
      '${B} is not set in the environment',
    ]);
  });

  it('say that a directory is no configuration file', () => {
    expect(problemsIn(() => readConfigFile(folder.path, {}))).toEqual(['that is a directory']);
  });

  it('say of variables of the sandbox what they need', () => {
    expect(problemsIn(() => readSandboxConfig({ PORT: 'no', SANDBOX_PERSONS: '1e4' }, '/'))).toEqual([
      'PORT: needs a whole number from 0 to 65535',
      'SANDBOX_PERSONS: needs a whole number from 1000 to 10000000',
    ]);
  });
});

it('takes numbers and yes-or-no settings from the environment', () => {
  const {
    listen,
    console: hasConsole,
    departments,
  } = folder.read(
    `listen: { port: "\${PORT}" }
console: \${CONSOLE}
mode: \${MODE}
departments: { household: { host: a, database: b, tls: "\${TLS}" } }
${REQUIRED}`,
    { PORT: '4010', CONSOLE: 'true', MODE: 'trial', TLS: 'false' },
  );

  expect({ listen, hasConsole, connection: departments['household']?.connection }).toEqual({
    listen: { host: '127.0.0.1', port: 4010 },
    hasConsole: true,
    connection: { host: 'a', database: 'b' },
  });
});

it('takes passwords from the environment, alone or in an address', () => {
  const env = { WORD: 'geheim', TWO: 'nis', READER: 'reader' };
  const { departments, redis } = folder.read(
    `departments:
  household: { host: a, database: b, password: "\${WORD}\${TWO}" }
  enrollment: { url: "postgres://\${READER}:\${WORD}@host:5432/a?application_name=x" }
redis: { url: "rediss://\${READER}:\${WORD}@[::1]:6380/2" }
digestKeyFile: digest.key
${REQUIRED}`,
    env,
  );

  expect(departments['household']?.connection.password).toBe('geheimnis');
  expect(departments['enrollment']?.connection.connectionString).toContain('reader:geheim@');
  expect(redis).toEqual({ host: '::1', port: 6380, tls: true, username: 'reader', password: 'geheim', database: 2 });
});
