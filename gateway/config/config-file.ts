import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { DEFAULT_LIMITS, type RateConfig } from '../contracts/limits.ts';
import { parseYaml, withLine, type YamlProblem } from '../contracts/yaml-file.ts';
import { ConfigError } from './config-error.ts';
import { readDepartments } from './department-settings.ts';
import { readIssuers } from './issuer-settings.ts';
import { reportLiteralSecrets } from './literal-secrets.ts';
import { readRedis } from './redis-settings.ts';
import { readBytesOf } from './secret-file.ts';
import { readSection, type Reading, type Report } from './section.ts';
import { orElse, portNumber, wholeNumber, words, yesOrNo } from './setting-types.ts';
import { whyNoFolder, whyUnreadable, withReferences, type MissingReference } from './setting-values.ts';
import { readTls } from './tls-settings.ts';
import type { Config, Environment } from './types.ts';

/** Shortest key of digests, in bytes: what stands for a person must not be found by trying. */
const LEAST_DIGEST_KEY_BYTES = 32;

const rateSchema = ({ requestsPerMinute, keysPerDay }: RateConfig) =>
  z
    .strictObject({
      requestsPerMinute: wholeNumber(1, 1_000_000).default(requestsPerMinute),
      keysPerDay: wholeNumber(1, 100_000_000).default(keysPerDay),
    })
    .prefault({});

/** Settings that are read as they stand; the others have files behind them, or belong together. */
const SIMPLE = {
  listen: z.strictObject({ host: words.default('127.0.0.1'), port: portNumber.default(4000) }).prefault({}),
  mode: z.enum(['production', 'trial'], { error: 'needs production or trial' }).default('production'),
  console: yesOrNo.default(false),
  audience: words.refine((text) => !/\s/u.test(text), { error: 'needs a name without blanks' }),
  limits: z
    .strictObject({
      perConsumer: rateSchema(DEFAULT_LIMITS.perConsumer),
      perOfficer: rateSchema(DEFAULT_LIMITS.perOfficer),
    })
    .prefault({}),
} as const;

const anything = z.unknown().optional();

const fileSchema = z.strictObject(
  {
    listen: anything,
    mode: anything,
    console: anything,
    audience: anything,
    issuers: anything,
    policy: anything,
    redis: anything,
    digestKeyFile: anything,
    limits: anything,
    tls: anything,
    departments: anything,
  },
  { error: orElse('needs settings, at least audience, issuers, policy and departments') },
);

/**
 * One YAML file with `${NAME}` references to the environment.
 * @throws ConfigError with every problem and its line.
 */
export function readConfigFile(file: string, env: Environment): Config {
  const unreadable = whyUnreadable(file);
  if (unreadable !== undefined) throw new ConfigError(file, [unreadable]);
  const yaml = parseYaml(readFileSync(file, 'utf8'));
  if (yaml.problems.length > 0) throw new ConfigError(file, yaml.problems.map(withLine));

  const missing: MissingReference[] = [];
  const given = withReferences(yaml.value, env, missing);
  const problems: YamlProblem[] = [];
  const report: Report = (path, message) => {
    const name = path.join('.');
    if (missing.some((reference) => reference.path === name)) return;
    problems.push({ line: yaml.lineOf(path), message: `${name || 'the file'}: ${message}` });
  };
  reportLiteralSecrets(yaml.value, report);
  const config = readSettings(given, { base: dirname(file), report });

  const all = [
    ...[...new Set(missing.map(({ name }) => name))].map((name) => `\${${name}} is not set in the environment`),
    ...problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).map(withLine),
  ];
  if (all.length > 0 || config === undefined) throw new ConfigError(file, all);
  return config;
}

/** The configuration, to be used only when nothing was reported. */
function readSettings(value: unknown, reading: Reading): Config | undefined {
  const { report } = reading;
  // Unknown settings are reported; the known ones are read all the same, so that all problems are said at once.
  const fits = readSection(fileSchema, value, [], report);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const settings: Partial<Record<keyof typeof fileSchema.shape, unknown>> = fits ?? value;

  const listen = readSection(SIMPLE.listen, settings.listen, ['listen'], report);
  const mode = readSection(SIMPLE.mode, settings.mode, ['mode'], report);
  const hasConsole = readSection(SIMPLE.console, settings.console, ['console'], report);
  const audience = readSection(SIMPLE.audience, settings.audience, ['audience'], report);
  const limits = readSection(SIMPLE.limits, settings.limits, ['limits'], report);
  const policy = readSection(words, settings.policy, ['policy'], report);
  const issuers = readIssuers(settings.issuers, reading);
  const redis = readRedis(settings.redis, reading);
  const digestKey = readDigestKey(settings.digestKeyFile, settings.redis !== undefined, reading);
  const tls = readTls(settings.tls, reading);
  const { departments, hosted } = readDepartments(settings.departments, reading);

  if (hasConsole === true && mode === 'production') {
    report(['console'], 'needs mode: trial; in production only trusted documents run, and nobody writes them there');
  }
  const folder = policy === undefined ? undefined : resolve(reading.base, policy);
  const noFolder = folder === undefined ? undefined : whyNoFolder(folder);
  if (noFolder !== undefined) report(['policy'], noFolder);

  if (!listen || !mode || hasConsole === undefined || !audience || !limits || !folder) return undefined;
  return Object.freeze({
    listen,
    mode,
    audience,
    issuers,
    policy: folder,
    limits,
    ...(redis && { redis }),
    ...(digestKey && { digestKey }),
    ...(tls && { tls }),
    departments,
    hosted,
    console: hasConsole,
  });
}

function readDigestKey(value: unknown, isShared: boolean, reading: Reading): Uint8Array | undefined {
  const path = ['digestKeyFile'];
  if (value === undefined) {
    if (isShared) reading.report(path, 'needed with redis: gateways that count together need the same key');
    return undefined;
  }
  const bytes = readBytesOf(readSection(words, value, path, reading.report), path, reading);
  if (bytes !== undefined && bytes.length < LEAST_DIGEST_KEY_BYTES) {
    reading.report(path, `needs a file of at least ${LEAST_DIGEST_KEY_BYTES} bytes`);
  }
  return bytes;
}
