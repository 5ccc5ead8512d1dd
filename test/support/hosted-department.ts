import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphql, Kind, parse, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { inject } from 'vitest';
import { todayIn } from '../../gateway/contracts/dates.ts';
import { parsePersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import { createCommonResolvers } from '../../gateway/execute/common-resolvers.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { createScope } from '../../gateway/execute/scope.ts';
import { subgraphText } from '../../gateway/execute/subgraph.ts';
import { openSources } from '../../gateway/sources.ts';
import { TEST_NOW } from './gateway.ts';
import { openPermit } from './permit.ts';

/** Ways in which a department's subgraph can go wrong. Each changes a true answer, or takes its place. */
export const MISBEHAVIOURS = {
  silent: { reason: 'TIMEOUT' },
  'hanging up': { reason: 'DOWN' },
  'status 500': { reason: 'DOWN' },
  'status 403': { reason: 'DOWN' },
  'a redirect': { reason: 'CONTRACT_BROKEN' },
  'a garbage body': { reason: 'CONTRACT_BROKEN' },
  'a body without end': { reason: 'CONTRACT_BROKEN' },
  'no data': { reason: 'CONTRACT_BROKEN' },
  errors: { reason: 'CONTRACT_BROKEN' },
  'another order': { reason: 'CONTRACT_BROKEN' },
  'an entity short': { reason: 'CONTRACT_BROKEN' },
  'an entity missing': { reason: 'CONTRACT_BROKEN' },
  'another person': { reason: 'CONTRACT_BROKEN' },
  'another type': { reason: 'CONTRACT_BROKEN' },
  'a field missing': { reason: 'CONTRACT_BROKEN' },
  'a null that cannot be': { reason: 'CONTRACT_BROKEN' },
  'an unknown value of an enum': { reason: 'CONTRACT_BROKEN' },
  'a leaf that its scalar refuses': { reason: 'CONTRACT_BROKEN' },
} as const satisfies Readonly<Record<string, { readonly reason: string }>>;

/** One of the ways. */
export type Misbehaviour = keyof typeof MISBEHAVIOURS;

/** What reached the subgraph. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
};

/** A department that serves its own subgraph over HTTP, from our schema file and resolvers, over the run's real databases. */
export type HostedTestDepartment = AsyncDisposable & {
  readonly url: string;
  readonly requests: SubgraphRequest[];
  /** Goes wrong from now on; with nothing, tells the truth again. */
  readonly behave: (how?: Misbehaviour) => void;
  /** Holds answers back from now on, each until it is let go by its place among them. */
  readonly hold: () => {
    readonly waiting: (count: number) => Promise<void>;
    readonly release: (place: number) => void;
  };
};

/** Starts the subgraph of one department on a port that the system chooses. */
export async function hostDepartment(id: string): Promise<HostedTestDepartment> {
  const all = await discoverDepartments();
  const department = all.find((candidate) => candidate.id === id);
  const connection = new Map(Object.entries(inject('departments'))).get(id);
  if (department === undefined || connection === undefined) throw new Error(`there is no department ${id}`);
  const sources = openSources({
    departments: [department],
    configs: { [id]: { connection, maxConnections: 3, timeoutMs: 5_000, relations: {} } },
    clock: () => TEST_NOW,
    onFailure: () => undefined,
  });
  const { Query: _entry, ...common } = createCommonResolvers(() => TEST_NOW);
  const sdl = subgraphText(department.schemaFile);
  const schema = makeExecutableSchema({
    typeDefs: [executable(sdl), ENTRY_POINTS],
    resolvers: [common, department.resolvers, ENTRY_POINT_RESOLVERS, { _Service: { sdl: () => sdl } }],
  });

  const requests: SubgraphRequest[] = [];
  let how: Misbehaviour | undefined;
  let gate: Gate | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { query, variables } = JSON.parse(await bodyOf(request)) as Omit<SubgraphRequest, 'headers'>;
    requests.push({ query, variables, headers: request.headers });
    if (how === 'silent') return;
    if (how === 'hanging up') return void response.destroy();
    if (how === 'status 500') return void response.writeHead(500).end('{"data":{}}');
    if (how === 'status 403') return void response.writeHead(403).end('{"data":{}}');
    if (how === 'a redirect') return void response.writeHead(307, { location: '/elsewhere' }).end();
    if (how === 'a garbage body') return void response.writeHead(200).end('<html>Welcome</html>');
    if (how === 'a body without end') return flood(response);
    const scope = createScope({
      readRelation: sources.readRelation,
      permit: openPermit(),
      now: TEST_NOW,
      signal: new AbortController().signal,
    });
    const truth = await graphql({ schema, source: query, variableValues: variables, contextValue: scope });
    await gate?.pass();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(twist(truth, how)));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    requests,
    behave: (next) => {
      how = next;
    },
    hold: () => (gate = createGate()),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sources.close();
    },
  };
}

/** An address at which nobody listens. */
export async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/graphql`;
}

type Gate = ReturnType<HostedTestDepartment['hold']> & { readonly pass: () => Promise<void> };

function createGate(): Gate {
  const held: (() => void)[] = [];
  const watchers: { readonly count: number; readonly tell: () => void }[] = [];
  return {
    pass: () =>
      new Promise((letGo) => {
        held.push(letGo);
        for (const { count, tell } of watchers) if (held.length >= count) tell();
      }),
    waiting: (count) =>
      new Promise((tell) => {
        watchers.push({ count, tell });
        if (held.length >= count) tell();
      }),
    release: (place) => held[place]?.(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

/** Writes until the other side has had enough. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = ' '.repeat(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    response.once('drain', more);
  };
  more();
}

/** A true answer, with one thing changed. */
const twist = (truth: ExecutionResult, how: Misbehaviour | undefined): unknown =>
  (how === undefined ? undefined : TWISTS[how])?.(truth) ?? truth;

const inEntities =
  (change: (entities: readonly unknown[]) => readonly unknown[]) =>
  (truth: unknown): unknown =>
    replacing(truth, '_entities', (entities) => (Array.isArray(entities) ? change(entities) : entities));

const TWISTS: Readonly<Partial<Record<Misbehaviour, (truth: unknown) => unknown>>> = {
  'no data': () => ({ data: null }),
  errors: (truth) => ({
    ...Object(truth),
    errors: [{ message: 'Something about 420684199001019985', path: ['_entities', 0] }],
  }),
  'another order': inEntities((entities) => entities.toReversed()),
  'an entity short': inEntities((entities) => entities.slice(1)),
  'an entity missing': inEntities((entities) => [null, ...entities.slice(1)]),
  'another person': inEntities((entities) => entities.map(() => entities[0])),
  'another type': (truth) => replacing(truth, '_personType', () => 'Animal'),
  'a field missing': (truth) => replacing(truth, 'status', () => undefined),
  'a null that cannot be': (truth) => replacing(truth, 'status', () => null),
  'an unknown value of an enum': (truth) => replacing(truth, 'status', () => 'PERHAPS'),
  'a leaf that its scalar refuses': (truth) => replacing(truth, 'retrievedAt', () => 'yesterday'),
};

function replacing(value: unknown, key: string, change: (found: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => replacing(item, key, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, found]) => [name, name === key ? change(found) : replacing(found, key, change)]),
  );
}

/** What Federation 2 adds to every subgraph. */
const ENTRY_POINTS = /* GraphQL */ `
  scalar _Any
  union _Entity = Person
  type _Service {
    sdl: String!
  }
  type Query {
    _entities(representations: [_Any!]!): [_Entity]!
    _service: _Service!
  }
`;

const ENTRY_POINT_RESOLVERS = {
  _Entity: { __resolveType: () => 'Person' },
  Query: {
    _entities: (
      _root: unknown,
      { representations }: { readonly representations: readonly { readonly id: unknown }[] },
    ) => representations.map(({ id }) => ({ id: parsePersonId(id, todayIn(TEST_NOW)) })),
    _service: () => ({}),
  },
};

const FEDERATION = new Set(['key', 'shareable']);

function executable(sdl: string): DocumentNode {
  return visit(parse(sdl), {
    SchemaExtension: () => null,
    Directive: (node) => (FEDERATION.has(node.name.value) ? null : undefined),
    ObjectTypeExtension: (node) => ({ ...node, kind: Kind.OBJECT_TYPE_DEFINITION }),
  });
}
