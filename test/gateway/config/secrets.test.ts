import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../gateway/config.ts';
import { makeAuthority } from '../../support/certificates.ts';
import { makeConfigFolder, REQUIRED } from '../../support/config-folder.ts';

const folder = makeConfigFolder();
afterAll(() => folder[Symbol.dispose]());

const SENTENCE = 'a secret stands in the environment or in a file, never here';

describe('a secret in the configuration file', () => {
  it.each([
    [
      'a password of a database',
      'departments: { a: { host: h, database: d, password: SECRET } }',
      'departments.a.password',
    ],
    [
      'a part of one beside a reference',
      'departments: { a: { host: h, database: d, password: "${A}SECRET" } }',
      'departments.a.password',
    ],
    ['a password in an address', 'departments: { a: { url: "postgres://u:SECRET@h/d" } }', 'departments.a.url'],
    [
      'a part of one in an address',
      'departments: { a: { url: "postgres://${A}:SECRET${A}@h/d" } }',
      'departments.a.url',
    ],
    [
      'a password in the parameters of an address',
      'departments: { a: { url: "postgres://h/d?x=1&PASSWORD=SECRET" } }',
      'departments.a.url',
    ],
    ['a password of the counts', 'redis: { host: h, password: SECRET }', 'redis.password'],
    ['a password in the address of the counts', 'redis: { url: "redis://:SECRET@h" }', 'redis.url'],
    [
      'a password in the address of an issuer',
      'issuers: [{ issuer: "https://i", jwksUri: "https://u:SECRET@i/" }]',
      'issuers.0.jwksUri',
    ],
    [
      'a password in the address of a subgraph',
      'departments: { a: { subgraph: { url: "https://u:SECRET@h/" } } }',
      'departments.a.subgraph.url',
    ],
    ['a password in a setting that there is not', 'proxy: "http://u:SECRET@h/"', 'proxy'],
  ])('is refused and not repeated: %s', (_what, text, path) => {
    const problems = folder.problemsOf(text.replaceAll('SECRET', 'geheim7'), { A: 'a' });

    expect(problems).toContain(`line 1: ${path}: ${SENTENCE}`);
    expect(problems.join('\n')).not.toContain('geheim7');
  });

  it.each([
    ['a reference', 'departments: { a: { host: h, database: d, password: "${A}" } }'],
    ['two references', 'departments: { a: { host: h, database: d, password: "${A}${A}" } }'],
    ['no password', 'departments: { a: { url: "postgres://u@h:5432/d?application_name=a:b@c" } }'],
    ['a reference in an address', 'departments: { a: { url: "postgres://u:${A}@h:5432/d" } }'],
    ['a reference as an address', 'departments: { a: { url: "${ADDRESS}" } }'],
  ])('is not %s', (_what, text) => {
    expect(folder.problemsOf(`${text}\n${REQUIRED}`, { A: 'a', ADDRESS: 'postgres://u:geheim7@h/d' })).toEqual([]);
  });
});

describe('a configuration that is refused', () => {
  const SECRETS = {
    DATABASE_PASSWORD: 'geheim-eins',
    DATABASE_ADDRESS: 'postgres://reader:geheim-zwei@127.0.0.1/a?x=geheim-drei',
    REDIS_ADDRESS: 'redis://gateway:geheim-vier@127.0.0.1/0',
    REDIS_PASSWORD: 'geheim-fuenf',
    SUBGRAPH: 'https://u:geheim-sechs@h.example/',
    TOKENS: 'https://u:geheim-sieben@i.example/',
  } as const;

  const SETTINGS = [
    'listen.port',
    'listen.host',
    'mode',
    'console',
    'audience',
    'policy',
    'digestKeyFile',
    'redis.url',
    'redis.host',
    'redis.port',
    'redis.password',
    'redis.passwordFile',
    'redis.tls',
    'limits.perConsumer.requestsPerMinute',
    'tls.certificateFile',
    'tls.keyFile',
    'tls.clientAuthorityFile',
    'tls.clientCertificates',
    'issuers.0.issuer',
    'issuers.0.jwksUri',
    'issuers.0.keysFile',
    'issuers.0.algorithms',
    'issuers.0.maxAgeSeconds',
    'issuers.0.officerClaim',
    'departments.household.url',
    'departments.household.host',
    'departments.household.port',
    'departments.household.password',
    'departments.household.passwordFile',
    'departments.household.maxConnections',
    'departments.household.relations.member',
    'departments.household.subgraph.url',
  ] as const;

  it('never repeats a value, whatever stands in whatever setting', () => {
    const setting = fc.tuple(
      fc.constantFrom(...SETTINGS),
      fc.constantFrom(...Object.keys(SECRETS)),
      fc.constantFrom('', 'x', '7', '://'),
    );
    fc.assert(
      fc.property(fc.array(setting, { minLength: 1, maxLength: 8 }), (chosen) => {
        const settings = {};
        for (const [path, name, before] of chosen) put(settings, path.split('.'), `${before}\${${name}}`);
        const shown = folder.problemsOf(JSON.stringify(settings), SECRETS).join('\n');

        expect(shown).not.toBe('');
        expect(shown).not.toMatch(/geheim|reader|gateway:/u);
      }),
      { numRuns: 300 },
    );
  });

  it('repeats nothing of the files that it names', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = privateKey.export({ format: 'jwk' });
    const { key, certificate } = makeAuthority('geheim').issue('geheim');
    folder.write('private.json', JSON.stringify({ keys: [jwk] }));
    folder.write('key.pem', key.slice(0, -80));
    folder.write('certificate.pem', certificate);

    const problems = folder.problemsOf(
      `issuers: [{ issuer: "https://i.example", keysFile: private.json }]
tls: { certificateFile: certificate.pem, keyFile: key.pem }
departments: {}
policy: policy
audience: a
`,
    );

    expect(problems).toEqual([
      'line 1: issuers.0.keysFile: key 1 has d, which is private; only public keys may stand here',
      'line 2: tls: keyFile holds no private key in PEM, or one that is encrypted',
    ]);
    const secrets = [jwk.d, jwk.x, ...key.split('\n'), ...certificate.split('\n')].filter(Boolean);
    expect(secrets.filter((secret) => problems.join('\n').includes(String(secret)))).toEqual([]);
  });

  it('repeats nothing when it is not YAML', () => {
    for (const text of [
      'a: "geheim7',
      'password: geheim7: x',
      'a: [geheim7',
      '- geheim7\nb',
      'a: *geheim7',
      'a: |geheim7',
    ]) {
      const problems = folder.problemsOf(text);
      expect(problems).not.toEqual([]);
      expect(problems.join('\n')).not.toContain('geheim7');
    }
  });

  it('does not repeat the text of a file that is no configuration', () => {
    folder.write('digest.pem', 'geheim7: geheim7\n');

    expect(() => readConfigFile(`${folder.path}/digest.pem`, {})).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim7: geheim7') }),
    );
  });
});

function put(target: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const below = target[first];
  const next: Record<string, unknown> = typeof below === 'object' && below !== null ? { ...below } : {};
  put(next, rest, value);
  target[first] = first === 'issuers' ? [Object.values(next)[0]] : next;
}
