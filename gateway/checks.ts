import { randomBytes } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { createMemoryCaseStore } from '../adapters/memory/case-store.ts';
import { createRedisCaseStore } from '../adapters/redis/case-store.ts';
import { openRedis, type RedisConnection } from '../adapters/redis/connection.ts';
import { createAssessmentDesk } from './assessment-desk.ts';
import { createAuthenticate, type Authenticate } from './auth/authenticate.ts';
import { openIssuers } from './auth/issuers.ts';
import { createRefusals } from './auth/refusals.ts';
import { createVerifyToken } from './auth/verify-token.ts';
import type { Config } from './config.ts';
import type { Department } from './contracts/department.ts';
import { parseParameterSets } from './matters/engine/parameter-file.ts';
import type { Matters } from './matters/registry.ts';
import { createCaseGuard, type CaseGuard } from './policy/case-guard.ts';
import { factsIn } from './policy/coordinates.ts';
import { openCurrentPolicy, type CurrentPolicy } from './policy/current-policy.ts';
import { decide } from './policy/decide.ts';
import { createDigest } from './policy/digest.ts';
import type { FactIndex } from './policy/facts.ts';
import { policySignature } from './policy/files/policy-folder.ts';
import { readPolicy, type ReadOutcome } from './policy/files/read-policy.ts';
import { createRateLimits, type RateLimits } from './policy/rate-limits.ts';
import type { Log } from './telemetry/log.ts';

/** Everything that can refuse a request for who asks it, how often, or for what. */
export type Checks = {
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  readonly decide: typeof decide;
  readonly guard: CaseGuard;
};

/** The checks of one gateway, and the policy that they stand on. */
export type OpenChecks = Checks & { readonly policy: CurrentPolicy; readonly close: () => Promise<void> };

/** What the checks are made of. */
export type ChecksOptions = {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly matters: Matters;
  readonly departments: readonly Department[];
  readonly clock: () => Date;
  readonly log: Log;
};

/**
 * Opens the checks: issuers, policy, limits and cases. Asks no issuer yet; reads the policy folder.
 * @throws PolicyError with every problem of the policy folder.
 */
export async function openChecks(options: ChecksOptions): Promise<OpenChecks> {
  const { config, clock, log } = options;
  const policy = await openCurrentPolicy({
    read: () => readPolicyOf(options),
    signature: () => policySignature(config.policy),
    onReload: (outcome) => log(reloadEvent(outcome)),
  });
  const digest = createDigest(config.digestKey ?? randomBytes(32));
  const redis = config.redis === undefined ? undefined : await connect(config.redis, options);
  const issuers = openIssuers(config.issuers, { clock, log });
  const refusals = createRefusals({ clock, log });
  return {
    authenticate: createAuthenticate({
      verifyToken: createVerifyToken({ issuers, audience: config.audience, clock }),
      consumerOf: (issuer, clientId) => {
        const known = policy.current().consumers.find((consumer) => consumer.clientId === clientId);
        // Where several issuers are trusted, a name alone says nothing: another issuer may give it to somebody else.
        const expected = known?.issuer ?? (config.issuers.length === 1 ? issuer : undefined);
        return issuer === expected ? known : undefined;
      },
      refusals,
    }),
    limits: createRateLimits({ config: config.limits, digest, ...(redis && { redis }) }),
    decide,
    guard: createCaseGuard({
      store: redis === undefined ? createMemoryCaseStore({ clock }) : createRedisCaseStore({ redis }),
      digest,
      clock,
    }),
    policy,
    close: async () => {
      policy.close();
      issuers.close();
      refusals.close();
      await redis?.close();
    },
  };
}

/** Reads the policy folder of a configuration and checks it against the schema and the matters. */
export const readPolicyOf = (
  options: Pick<ChecksOptions, 'schema' | 'facts' | 'matters' | 'departments'> & {
    readonly config: Pick<Config, 'policy' | 'hosted'>;
  },
): Promise<ReadOutcome> => {
  const { config, schema, facts, matters, departments } = options;
  const { factsAssessed } = createAssessmentDesk(options);
  return readPolicy(config.policy, {
    schema,
    facts,
    factsIn: (document) => factsIn(document, schema, facts),
    factsAssessed,
    readParameters: (text) => parseParameterSets(text, (code) => matters.byCode.get(code)?.rule),
    boundable: (id) => !Object.hasOwn(config.hosted ?? {}, id) && isBoundable(departments, id),
  });
};

const isBoundable = (departments: readonly Department[], wanted: string): boolean =>
  departments.some(({ id, relations }) => id === wanted && relations.some(({ division }) => division !== undefined));

const connect = (
  address: NonNullable<Config['redis']>,
  { clock, log }: Pick<ChecksOptions, 'clock' | 'log'>,
): Promise<RedisConnection> =>
  openRedis({
    address,
    clock,
    onFailure: () => log({ level: 'error', event: 'redis failed' }),
    onRecovery: () => log({ level: 'info', event: 'redis recovered' }),
  });

const reloadEvent = (outcome: ReadOutcome): Parameters<Log>[0] =>
  outcome.kind === 'ok'
    ? { level: 'info', event: 'policy reloaded', grants: outcome.policy.grants.length }
    : { level: 'error', event: 'policy kept', problems: outcome.problems.join('; ') };
