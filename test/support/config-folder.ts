import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfigFile, type Config } from '../../gateway/config.ts';

/** What every deployment has to say, without its departments. */
export const REQUIRED = `audience: https://gateway.example
issuers: [{ issuer: "https://id.example", jwksUri: "https://id.example/jwks" }]
policy: policy
`;

/** The same as values. */
export const REQUIRED_VALUES = {
  mode: 'production',
  audience: 'https://gateway.example',
  issuers: [
    {
      issuer: 'https://id.example',
      keys: { kind: 'remote', url: new URL('https://id.example/jwks') },
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      clockToleranceSeconds: 5,
      maxAgeSeconds: 300,
      maxStaleSeconds: 3_600,
      officerClaim: 'officer',
    },
  ],
  limits: {
    perConsumer: { requestsPerMinute: 600, keysPerDay: 50_000 },
    perOfficer: { requestsPerMinute: 60, keysPerDay: 1_000 },
  },
} as const;

/** A folder with a configuration file and what it refers to; removed when it is disposed. */
export type ConfigFolder = Disposable & {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Reads a configuration of this text. */
  readonly read: (text: string, env?: Readonly<Record<string, string>>) => Config;
  /** Why a configuration of this text cannot be used; none where it can. */
  readonly problemsOf: (text: string, env?: Readonly<Record<string, string>>) => readonly string[];
};

type Environment = Readonly<Record<string, string>>;

/** Makes a folder with `policy/`, `folder/`, `secret`, `own.sql`, `digest.key` (32 bytes) and `issuer.jwks.json`. */
export function makeConfigFolder(): ConfigFolder {
  const path = mkdtempSync(join(tmpdir(), 'gateway-config-'));
  const write: ConfigFolder['write'] = (name, content) => writeFileSync(join(path, name), content);
  for (const folder of ['policy', 'folder']) mkdirSync(join(path, folder));
  write('secret', 'pass word\n');
  write('own.sql', 'select 1');
  write('digest.key', randomBytes(32));
  write('issuer.jwks.json', JSON.stringify({ keys: [makeKey()] }));
  const read: ConfigFolder['read'] = (text, env: Environment = {}) => {
    write('gateway.yaml', text);
    return readConfigFile(join(path, 'gateway.yaml'), env);
  };
  return {
    path,
    write,
    read,
    problemsOf: (text, env) => problemsIn(() => read(text, env)),
    [Symbol.dispose]: () => rmSync(path, { recursive: true }),
  };
}

/** The problems of a configuration that is refused; none where it is not. */
export function problemsIn(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** The public half of a new key, as an issuer publishes it. */
function makeKey(): Readonly<Record<string, unknown>> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'ES256' };
}
