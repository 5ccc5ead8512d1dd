import { resolve } from 'node:path';
import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { portNumber, wholeNumber } from './setting-types.ts';
import type { Environment, SandboxConfig } from './types.ts';

const LAST_PORT = 65_535;

const sandboxSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portNumber.default(4000),
  ISSUER_PORT: portNumber.optional(),
  GATEWAY_DATA: z.string().default('.data'),
  SANDBOX_PERSONS: wholeNumber(1_000, 10_000_000).default(20_000),
  SANDBOX_SEED: z.string().min(1).max(100).default('one'),
});

/** @throws ConfigError naming every variable that cannot be used. */
export function readSandboxConfig(env: Environment, projectRoot: string): SandboxConfig {
  const outcome = sandboxSchema.safeParse(withoutBlanks(env));
  if (!outcome.success) {
    throw new ConfigError(
      'The environment',
      outcome.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const { HOST, PORT, ISSUER_PORT, GATEWAY_DATA, SANDBOX_PERSONS, SANDBOX_SEED } = outcome.data;
  return Object.freeze({
    listen: { host: HOST, port: PORT },
    issuerPort: issuerPortOf(PORT, ISSUER_PORT),
    dataDirectory: resolve(projectRoot, GATEWAY_DATA),
    persons: SANDBOX_PERSONS,
    seed: SANDBOX_SEED,
  });
}

/** Port 0 lets the system choose, for both. */
function issuerPortOf(port: number, given: number | undefined): number {
  if (given === undefined && port === LAST_PORT) {
    throw new ConfigError('The environment', ['ISSUER_PORT: has to be set, since no port follows PORT']);
  }
  if (given !== undefined && given === port && port !== 0) {
    throw new ConfigError('The environment', ['ISSUER_PORT: needs another port than PORT']);
  }
  return given ?? (port === 0 ? 0 : port + 1);
}

const withoutBlanks = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
