import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from './config.ts';
import { registerConsole, type ConsoleExample } from './console/console.ts';
import type { Department } from './contracts/department.ts';
import { ERRORS } from './contracts/errors.ts';
import { projectPath } from './contracts/project-files.ts';
import { composeSchema } from './execute/compose.ts';
import { createCompiledExecutor, createReferenceExecutor } from './execute/executor.ts';
import { openHostedDepartment, statesOf, type HostedDepartment } from './execute/hosted/hosted-department.ts';
import { createScope } from './execute/scope.ts';
import { createGraphQLServer } from './graphql-server.ts';
import { createPipeline } from './pipeline.ts';
import type { FailureReport } from '../adapters/postgres/source.ts';
import { openSources, type OpenClient } from './sources.ts';
import { whereOf, type Log } from './telemetry/log.ts';

/** Largest body of a request, in bytes. A question with 100 keys takes less than 10,000. */
const BODY_LIMIT_BYTES = 262_144;

/** Longest time from the first byte of a request to its last, in milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;

/** A gateway that has been put together. */
export type Gateway = {
  readonly schema: GraphQLSchema;
  /** The HTTP server, for requests without a socket in tests. */
  readonly app: FastifyInstance;
  /** Starts to listen; returns the address. */
  readonly listen: () => Promise<string>;
  /** Not ready any more, requests under way finished, connections closed. */
  readonly close: () => Promise<void>;
};

/**
 * Puts a gateway together: departments → schema → pipeline → HTTP. The only file that wires.
 * Databases are connected when they are first asked; one that is down does not stop the start.
 * @throws CompositionError when the departments' schemas do not fit together.
 */
export async function createGateway(options: {
  readonly config: Config;
  readonly departments: readonly Department[];
  readonly clock: () => Date;
  readonly log: Log;
  readonly examples?: readonly ConsoleExample[];
  /** The way operations are carried out; the reference is for comparison. */
  readonly execution?: 'compiled' | 'reference';
  readonly openClient?: OpenClient;
}): Promise<Gateway> {
  const { config, departments, clock, log, examples = [], execution = 'compiled', openClient } = options;
  const onFailure = ({ statement, failure }: FailureReport): void =>
    log({ level: 'warn', event: 'source failed', statement, reason: failure.reason, what: failure.message });
  const hosted = departments.flatMap((department): readonly HostedDepartment[] => {
    const address = config.hosted?.[department.id];
    return address === undefined ? [] : [openHostedDepartment({ department, address, clock, onFailure })];
  });
  const schema = composeSchema({ departments, clock, hosted });
  const sources = openSources({
    departments: departments.filter(({ id }) => !hosted.some((other) => other.id === id)),
    configs: config.departments,
    clock,
    onFailure,
    ...(openClient && { openClient }),
  });
  const execute = execution === 'compiled' ? createCompiledExecutor(schema) : createReferenceExecutor(schema);
  const server = createGraphQLServer({
    schema,
    carryOut: createPipeline({ schema, execute }),
    introspection: config.console,
    onInternalError: (error) => log({ level: 'error', event: 'internal error', where: whereOf(error) }),
  });
  await server.start();

  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  let isDraining = false;

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.method === 'POST') {
      reply.headers({ 'cache-control': 'no-store', 'server-timing': `total;dur=${reply.elapsedTime.toFixed(1)}` });
    }
  });
  app.setErrorHandler(async (error, _request, reply) => refuse(reply, statusOf(error)));
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ error: 'There is nothing at this address.' }),
  );

  app.post(
    '/graphql',
    fastifyApolloHandler(server, {
      context: async (_request, reply) => ({
        scope: createScope({ readRelation: sources.readRelation, now: clock(), signal: hangUpSignal(reply) }),
      }),
    }),
  );
  // A question in an address would stand in logs and histories: GraphQL is asked by POST only.
  app.get('/graphql', async (_request, reply) => refuse(reply.header('allow', 'POST'), 405));
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const signal = AbortSignal.timeout(2_000);
    const states = { ...(await sources.check(signal)), ...(await statesOf(hosted, signal)) };
    return reply.code(isDraining ? 503 : 200).send({ status: isDraining ? 'draining' : 'ready', sources: states });
  });
  if (config.console) registerConsole(app, { directory: projectPath('dist/console'), examples });

  return {
    schema,
    app,
    listen: () => app.listen(config.listen),
    close: async () => {
      isDraining = true;
      await app.close();
      await server.stop();
      await sources.close();
      for (const department of hosted) department.close();
    },
  };
}

/** Aborted when the caller hangs up before the answer is out. */
function hangUpSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Status of an error of the HTTP server; what it says itself may repeat the body, so it is not passed on. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function refuse(reply: FastifyReply, status: number): FastifyReply {
  const code = status < 500 ? 'BAD_INPUT' : 'INTERNAL';
  const { message, retryable } = ERRORS[code];
  const reason = status < 500 ? { reason: 'BODY' } : {};
  return reply.code(status).send({ errors: [{ message, extensions: { code, retryable, ...reason } }] });
}
