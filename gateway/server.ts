import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { FailureReport } from '../adapters/postgres/source.ts';
import { createAssessmentDesk } from './assessment-desk.ts';
import { openChecks, type Checks } from './checks.ts';
import type { Config } from './config.ts';
import { registerConsole, type ConsoleOptions } from './console/console.ts';
import type { ConsoleClient } from './console/token-route.ts';
import type { Department } from './contracts/department.ts';
import { GatewayError, type Failure } from './contracts/errors.ts';
import { projectPath } from './contracts/project-files.ts';
import { createEntrance, DocumentProblems } from './entrance.ts';
import { createCompiledExecutor, createReferenceExecutor } from './execute/executor.ts';
import { openHostedDepartment, statesOf, type HostedDepartment } from './execute/hosted/hosted-department.ts';
import { createPrepare } from './execute/prepare-document.ts';
import { gatewayErrorIn } from './execute/variables.ts';
import { createGraphQLServer } from './graphql-server.ts';
import { refusalOf, refuse, refuseDocument, refuseWith } from './http/refusal.ts';
import { registerSecurityHeaders } from './http/security-headers.ts';
import { serverOptions } from './http/server-limits.ts';
import type { MatterFiles } from './matters/discover.ts';
import { createPipeline } from './pipeline.ts';
import { createPolicyDesk } from './policy-desk.ts';
import { checkDocumentSize, parseDocument } from './policy/document-size.ts';
import type { ReadOutcome } from './policy/files/read-policy.ts';
import type { Policy } from './policy/policy.ts';
import { createReadiness } from './readiness.ts';
import { composeGateway } from './schema.ts';
import { toPublicError } from './public-error.ts';
import { openSources, type OpenClient } from './sources.ts';
import { whereOf, type Log } from './telemetry/log.ts';
import { refusedEvent } from './telemetry/refused.ts';

/** A gateway that has been put together. */
export type Gateway = {
  readonly schema: GraphQLSchema;
  /** The HTTP server, for requests without a socket in tests. */
  readonly app: FastifyInstance;
  /** Starts to listen; returns the address. */
  readonly listen: () => Promise<string>;
  /** Reads the policy folder again: all of it, or none when something in it is wrong. */
  readonly reloadPolicy: () => Promise<ReadOutcome>;
  /** Not ready any more, requests under way finished, connections closed. */
  readonly close: () => Promise<void>;
};

/** What a gateway is put together from. */
export type GatewayOptions = {
  readonly config: Config;
  readonly departments: readonly Department[];
  /** The matters that are assessed. */
  readonly matters: readonly MatterFiles[];
  readonly clock: () => Date;
  readonly log: Log;
  /** What the console shows, and the clients that its visitors may ask as; only where the configuration has one. */
  readonly console?: Pick<ConsoleOptions, 'examples' | 'tokenFor'> & { readonly clientIds?: readonly string[] };
  /** The way operations are carried out; the reference is for comparison. */
  readonly execution?: 'compiled' | 'reference';
  readonly openClient?: OpenClient;
  /** Takes the place of checks, so that a bench can tell what they cost. No configuration leads here. */
  readonly dangerouslyReplacedChecks?: Partial<Checks>;
};

/**
 * Puts a gateway together: departments → schema → checks → pipeline → HTTP. The only file that wires.
 * Databases are connected when they are first asked; one that is down does not stop the start.
 * @throws CompositionError when the departments' schemas do not fit together, PolicyError when the policy folder is wrong.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, departments, clock, log, execution = 'compiled', openClient } = options;
  const onFailure = ({ statement, failure }: FailureReport): void =>
    log({ level: 'warn', event: 'source failed', statement, reason: failure.reason, what: failure.message });
  const hosted = departments.flatMap((department): readonly HostedDepartment[] => {
    const address = config.hosted?.[department.id];
    return address === undefined ? [] : [openHostedDepartment({ department, address, clock, onFailure })];
  });
  const desk = createPolicyDesk();
  const composed = composeGateway({ departments, clock, hosted, desk, matters: options.matters });
  const { schema, facts } = composed;
  const opened = await openChecks({ ...composed, config, departments, clock, log });
  const { plan } = createAssessmentDesk({ ...composed, departments });
  const checks = { ...opened, ...options.dangerouslyReplacedChecks };
  desk.open({ ...composed, departments, policy: opened.policy.current, clock });
  const { readRelation, ...sources } = openSources({
    departments: departments.filter(({ id }) => !hosted.some((other) => other.id === id)),
    configs: config.departments,
    clock,
    onFailure,
    ...(openClient && { openClient }),
  });

  const introspection = config.console;
  const { prepare, preparedDocument } = createPrepare({
    schema,
    parse: parseDocument,
    checkSize: checkDocumentSize,
    introspection,
  });
  const entrance = createEntrance({
    ...checks,
    policy: opened.policy.current,
    prepare,
    onlyTrusted: config.mode === 'production',
    clock,
  });
  const execute = execution === 'compiled' ? createCompiledExecutor(schema) : createReferenceExecutor(schema);
  const server = createGraphQLServer({
    schema,
    carryOut: createPipeline({ ...checks, schema, facts, plan, execute, readRelation }),
    preparedDocument,
    introspection,
    onInternalError: (error) => log({ level: 'error', event: 'internal error', where: whereOf(error) }),
  });
  await server.start();

  const app = fastify({
    ...serverOptions({ tls: config.tls }),
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  let isDraining = false;
  const statesNow = createReadiness({
    check: async (signal) => ({ ...(await sources.check(signal)), ...(await statesOf(hosted, signal)) }),
    clock: () => performance.now(),
  });

  const told = new WeakSet<FastifyRequest>();
  const tellRefused = (request: FastifyRequest, failure: Failure): void => {
    const consumer = entrance.consumerOf(request);
    // What comes of tokens is counted by the minute instead: whoever has none could fill the log.
    if (consumer === undefined || failure.code === 'INTERNAL') return;
    told.add(request);
    log(refusedEvent(failure, { id: request.id, consumer }));
  };

  /** What the HTTP server itself refuses has a status; anything else is a mistake of ours. */
  const tellUnexpected = (error: unknown): void => {
    if (error instanceof Error && 'statusCode' in error) return;
    log({ level: 'error', event: 'internal error', where: whereOf(error) });
  };

  registerSecurityHeaders(app, { hasTls: config.tls !== undefined });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onSend', async (request, reply) => {
    if (request.method === 'POST') reply.header('server-timing', `total;dur=${reply.elapsedTime.toFixed(1)}`);
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    // What the HTTP server or the GraphQL server refuses by itself has no failure of ours.
    if (statusCode < 400 || statusCode >= 500 || told.has(request)) return;
    tellRefused(request, { code: 'BAD_INPUT', input: 'request', reason: 'BODY' });
  });
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof GatewayError) tellRefused(request, error.failure);
    if (error instanceof DocumentProblems) {
      const failure = gatewayErrorIn(error.problems[0])?.failure;
      tellRefused(request, failure ?? { code: 'BAD_INPUT', input: 'document', reason: 'BODY' });
      return refuseDocument(
        reply,
        error.problems.map((problem) => toPublicError(problem.toJSON(), problem)),
      );
    }
    if (!(error instanceof GatewayError)) tellUnexpected(error);
    return refuse(reply, error);
  });
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ error: 'There is nothing at this address.' }),
  );

  app.post(
    '/graphql',
    { onRequest: entrance.admit, preHandler: entrance.chooseDocument },
    fastifyApolloHandler(server, {
      context: async (request, reply) => ({
        asked: entrance.askedIn(request, hangUpSignal(reply)),
        onRefused: (failure) => {
          tellRefused(request, failure);
          reply.headers(refusalOf(failure).headers);
        },
      }),
    }),
  );
  // A question in an address would stand in logs and histories: GraphQL is asked by POST only.
  app.get('/graphql', async (_request, reply) => refuseWith(reply.header('allow', 'POST'), 405));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const states = await statesNow();
    return reply.code(isDraining ? 503 : 200).send({ status: isDraining ? 'draining' : 'ready', sources: states });
  });
  if (config.console) {
    const { clientIds = [], ...shown } = options.console ?? { examples: [] };
    const clients = clientIds.map((id) => consoleClient(id, opened.policy.current()));
    registerConsole(app, { ...shown, clients, directory: projectPath('dist/console') });
  }

  return {
    schema,
    app,
    listen: async () => {
      const address = await app.listen(config.listen);
      opened.policy.watch();
      return config.tls === undefined ? address : address.replace(/^http:/u, 'https:');
    },
    reloadPolicy: opened.policy.reload,
    close: async () => {
      isDraining = true;
      await app.close();
      await server.stop();
      await sources.close();
      await opened.close();
      for (const department of hosted) department.close();
    },
  };
}

/** A client as the console names it. */
function consoleClient(id: string, { consumers }: Policy): ConsoleClient {
  const consumer = consumers.find(({ clientId }) => clientId === id);
  return { id, name: consumer?.name.en ?? id, matters: consumer?.matters ?? [] };
}

/** Aborted when the caller hangs up before the answer is out. */
function hangUpSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
