import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { answerBrokenRequest } from '../../../gateway/http/broken-request.ts';
import { refuse } from '../../../gateway/http/refusal.ts';
import { registerSecurityHeaders } from '../../../gateway/http/security-headers.ts';
import { SERVER_LIMITS, serverOptions, type ServerLimits } from '../../../gateway/http/server-limits.ts';
import { openRawConnection } from '../../support/raw-connection.ts';

/** Long enough that nothing of it is met by chance. */
const NEVER_MS = 3_600_000;

const PATIENT: ServerLimits = {
  ...SERVER_LIMITS,
  bodyLimitBytes: 1_000,
  headersTimeoutMs: NEVER_MS,
  requestTimeoutMs: NEVER_MS,
  keepAliveTimeoutMs: NEVER_MS,
  idleTimeoutMs: NEVER_MS,
  checkIntervalMs: 20,
};

const BAD_INPUT = {
  errors: [
    {
      message: 'The request is not well formed.',
      extensions: { code: 'BAD_INPUT', retryable: false, reason: 'BODY' },
    },
  ],
};

const UNAUTHENTICATED = {
  errors: [{ message: 'A valid access token is required.', extensions: { code: 'UNAUTHENTICATED', retryable: false } }],
};

type TestServer = {
  readonly app: FastifyInstance;
  readonly server: Server;
  readonly port: number;
  /** Bodies that reached a handler. */
  readonly handled: unknown[];
};

const opened: FastifyInstance[] = [];

afterEach(async () => {
  for (const app of opened.splice(0)) {
    app.server.closeAllConnections();
    await app.close();
  }
});

async function listenWith(limits: Partial<ServerLimits>): Promise<TestServer> {
  const app = fastify(serverOptions({ limits: { ...PATIENT, ...limits } }));
  opened.push(app);
  const handled: unknown[] = [];
  registerSecurityHeaders(app, { hasTls: false });
  app.setErrorHandler(async (error, _request, reply) => refuse(reply, error));
  app.post('/graphql', async ({ body }) => {
    handled.push(body);
    return { answer: 42 };
  });
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  return { app, server: app.server, port: Number(port), handled };
}

/** Status and body of the only answer on a connection. */
function answerIn(text: string): { readonly status: number; readonly body: unknown } {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: JSON.parse(body) };
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
const request = (body: string): string => `${HEAD}content-length: ${body.length}\r\n\r\n${body}`;

describe('a slow client is cut', () => {
  it('that sends nothing at all', async () => {
    const { server, port } = await listenWith({ headersTimeoutMs: 60 });
    const client = await openRawConnection(port);

    expect(answerIn(await client.closed)).toEqual({ status: 408, body: BAD_INPUT });
    await expect.poll(() => connectionsOf(server), { timeout: 20_000 }).toBe(0);
  });

  it('that sends its headers one by one', async () => {
    const { handled, port } = await listenWith({ headersTimeoutMs: 60 });
    const client = await openRawConnection(port);
    client.write(HEAD);
    const drip = setInterval(() => client.write('x-drip: 1\r\n'), 15);

    try {
      expect(answerIn(await client.closed)).toEqual({ status: 408, body: BAD_INPUT });
    } finally {
      clearInterval(drip);
    }
    expect(handled).toEqual([]);
  });

  it('that sends its body sign by sign', async () => {
    const { handled, port } = await listenWith({ headersTimeoutMs: 60, requestTimeoutMs: 120 });
    const client = await openRawConnection(port);
    client.write(`${HEAD}content-length: 900\r\n\r\n`);
    const drip = setInterval(() => client.write(' '), 15);

    try {
      expect(await client.closed).toMatch(/^HTTP\/1\.1 408 |^$/u);
    } finally {
      clearInterval(drip);
    }
    expect(handled).toEqual([]);
  });

  it('that asks nothing more', async () => {
    const { port } = await listenWith({ keepAliveTimeoutMs: 50 });
    const client = await openRawConnection(port);
    client.write(request('{}'));

    expect(answerIn(await client.closed)).toEqual({ status: 200, body: { answer: 42 } });
  });

  it('on whose connection nothing moves', async () => {
    const { handled, port } = await listenWith({ idleTimeoutMs: 80 });
    const client = await openRawConnection(port);
    client.write(`${HEAD}content-length: 900\r\n\r\n{`);

    await client.closed;
    expect(handled).toEqual([]);
  });

  it('but not one that is merely far away', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    for (const sign of request('{"a":1}')) {
      client.write(sign);
      await new Promise(setImmediate);
    }

    expect(answerIn(await client.receives(/42\}$/u))).toEqual({ status: 200, body: { answer: 42 } });
    expect(handled).toEqual([{ a: 1 }]);
  });
});

describe('too much is refused', () => {
  it('in the headers, with 401: whatever token stands there is none', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(`${HEAD}authorization: Bearer ${'geheim7'.repeat(3_000)}\r\n\r\n`);

    const text = await client.closed;
    expect(answerIn(text)).toEqual({ status: 401, body: UNAUTHENTICATED });
    expect(text).toContain('www-authenticate: Bearer');
    expect(text).not.toContain('geheim7');
    expect(handled).toEqual([]);
  });

  it('in a body that says its length, before it is read', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(`${HEAD}content-length: 100000000000\r\n\r\n`);

    expect(answerIn(await client.closed)).toEqual({ status: 413, body: BAD_INPUT });
    expect(handled).toEqual([]);
  });

  it('in a body without a length, which is not read to its end', async () => {
    const { handled, server, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
    const chunk = `3e8\r\n${' '.repeat(1_000)}\r\n`;
    const flood = setInterval(() => client.write(chunk), 1);

    try {
      expect(await client.closed).toMatch(/^HTTP\/1\.1 413 |^$/u);
    } finally {
      clearInterval(flood);
    }
    expect(handled).toEqual([]);
    await expect.poll(() => connectionsOf(server), { timeout: 20_000 }).toBe(0);
  });

  it('but not what is just within the limit', async () => {
    const { handled, port } = await listenWith({});
    const body = JSON.stringify({ a: 'x'.repeat(1_000 - 8) });
    const client = await openRawConnection(port);
    client.write(request(body));

    await client.receives(/42\}$/u);
    expect([body.length, handled.length]).toEqual([1_000, 1]);
    client.write(request(`${body} `));
    expect(await client.closed).toMatch(/HTTP\/1\.1 413 /u);
  });

  it('in connections, which are closed at once beyond the limit', async () => {
    const { server, port } = await listenWith({ maxConnections: 2 });
    const clients = [await openRawConnection(port), await openRawConnection(port)];
    const third = await openRawConnection(port);

    expect(await third.closed).toBe('');
    clients[0]?.write(request('{}'));
    await clients[0]?.receives(/42\}$/u);
    expect(await connectionsOf(server)).toBe(2);
  });

  it('in requests of one connection, beyond which none is heard', async () => {
    const { handled, port } = await listenWith({ maxRequestsPerSocket: 2 });
    const client = await openRawConnection(port);
    client.write(request('{}') + request('{}') + request('{}'));

    const text = await client.receives(/ 503 .*connection: close\r\n/isu);
    expect(text.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 503']);
    expect(text.match(/connection: close/giu)).toHaveLength(2);
    expect(handled).toHaveLength(2);
  });
});

describe('what is no HTTP', () => {
  const GARBAGE = 'geheim7 geheim7 \u0000\u0001\r\n\r\n';

  it('is answered with 400 and not repeated', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(GARBAGE);

    const text = await client.closed;
    expect(answerIn(text)).toEqual({ status: 400, body: BAD_INPUT });
    expect(text).not.toContain('geheim7');
    expect(text.toLowerCase()).toContain('connection: close');
    expect(handled).toEqual([]);
  });

  it('is answered with 400 behind a request on the same connection', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(request('{"a":1}'));
    await client.receives(/42\}$/u);
    client.write(GARBAGE);

    const text = await client.closed;
    expect(text.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
    expect(text).not.toContain('geheim7');
    expect(handled).toEqual([{ a: 1 }]);
  });

  it.each([
    ['HPE_INVALID_METHOD', 400, BAD_INPUT],
    ['HPE_HEADER_OVERFLOW', 401, UNAUTHENTICATED],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413, BAD_INPUT],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, BAD_INPUT],
    ['ERR_SSL_HTTP_REQUEST', undefined, BAD_INPUT],
    ['ECONNRESET', undefined, BAD_INPUT],
    [undefined, undefined, BAD_INPUT],
  ])('because of %s is answered with %s', async (code, status, body) => {
    const { server, port } = await listenWith({});
    server.removeAllListeners('connection');
    server.on('connection', (socket) => answerBrokenRequest(Object.assign(new Error('geheim7'), { code }), socket));
    const client = await openRawConnection(port);

    const text = await client.closed;
    expect(text === '' ? undefined : answerIn(text)).toEqual(status && { status, body });
  });

  it('puts no second answer into one that has begun', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': 500 }).write('half');
    }).on('clientError', answerBrokenRequest);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = await openRawConnection(portOf(server));
    client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await client.receives(/half$/u);
    client.write(GARBAGE);

    expect(await client.closed).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*half$/u);
    await expect.poll(() => connectionsOf(server), { timeout: 20_000 }).toBe(0);
    server.close();
  });
});

describe('a request that two servers could understand in two ways is refused', () => {
  const HIDDEN = 'GET /hidden HTTP/1.1\r\nhost: a\r\n\r\n';

  it.each([
    ['both a length and chunks', `content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['chunks before a length', `transfer-encoding: chunked\r\ncontent-length: 6\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['two lengths', `content-length: 2\r\ncontent-length: 6\r\n\r\n{}${HIDDEN}`],
    ['a length that is none', `content-length: +2\r\n\r\n{}${HIDDEN}`],
    ['a length in another notation', `content-length: 0x2\r\n\r\n{}${HIDDEN}`],
    ['an encoding behind chunks', `transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ['an encoding that is hidden', `transfer-encoding: xchunked\r\ncontent-length: 2\r\n\r\n{}${HIDDEN}`],
    ['a name before a blank', `content-length : 2\r\n\r\n{}${HIDDEN}`],
    ['a folded header', `content-length:\r\n 2\r\n\r\n{}${HIDDEN}`],
    ['a bare line feed in a chunk', `transfer-encoding: chunked\r\n\r\n2\n{}\n0\n\n${HIDDEN}`],
    ['a bare carriage return in a header', `x: a\rcontent-length: 2\r\n\r\n{}${HIDDEN}`],
  ])('%s', async (_what, rest) => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(`${HEAD}${rest}`);

    const text = await client.closed;
    expect(text.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 400']);
    expect(handled).toEqual([]);
  });

  it('no host', async () => {
    const { handled, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write('POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');

    expect(await client.closed).toMatch(/^HTTP\/1\.1 400 /u);
    expect(handled).toEqual([]);
  });
});

describe('a client that goes away', () => {
  it('in the middle of its body leaves no connection and no call behind', async () => {
    const { handled, server, port } = await listenWith({});
    const received = once(server, 'request');
    const client = await openRawConnection(port);
    client.write(`${HEAD}content-length: 900\r\n\r\n{"a":`);
    await received;
    expect(await connectionsOf(server)).toBe(1);

    client.socket.destroy();
    await expect.poll(() => connectionsOf(server), { timeout: 20_000 }).toBe(0);
    expect(handled).toEqual([]);
  });

  it('with half a body that it says is whole is refused', async () => {
    const { handled, server, port } = await listenWith({});
    const client = await openRawConnection(port);
    client.write(`${HEAD}content-length: 900\r\n\r\n{"a":`);
    client.socket.end();

    expect(await client.closed).toMatch(/^HTTP\/1\.1 400 |^$/u);
    await expect.poll(() => connectionsOf(server), { timeout: 20_000 }).toBe(0);
    expect(handled).toEqual([]);
  });
});

it('does not repeat an address that cannot be read', async () => {
  const { app } = await listenWith({});

  const answer = await app.inject({ method: 'GET', url: '/geheim7%ff' });

  expect({ status: answer.statusCode, body: answer.json() }).toEqual({ status: 400, body: BAD_INPUT });
  expect(answer.body + JSON.stringify(answer.headers)).not.toContain('geheim7');
});

it('bounds every server of a deployment', async () => {
  const app = fastify(serverOptions({}));
  opened.push(app);
  await app.ready();
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket, maxConnections } =
    app.server;

  expect({
    bodyLimit: app.initialConfig.bodyLimit,
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    timeout,
    maxRequestsPerSocket,
    maxConnections,
  }).toEqual({
    bodyLimit: 262_144,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 65_000,
    timeout: 120_000,
    maxRequestsPerSocket: 10_000,
    maxConnections: 2_000,
  });
});
