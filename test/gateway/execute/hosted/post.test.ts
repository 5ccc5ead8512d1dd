import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openSubgraphClient } from '../../../../gateway/execute/hosted/post.ts';

const QUESTION = { query: '{ __typename }', variables: { id: 'x' } };

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    server,
    url: `http://127.0.0.1:${address.port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it('gives up as soon as the caller does, and closes the connection', async () => {
  const caller = new AbortController();
  const { promise: isClosed, resolve: closed } = withResolvers();
  await using subgraph = await serve((_request, response) => {
    response.once('close', closed);
    caller.abort();
  });
  const client = openSubgraphClient({ url: subgraph.url, timeoutMs: 60_000 });

  await expect(client.post(QUESTION, caller.signal)).rejects.toMatchObject({ reason: 'DOWN' });
  await isClosed;
});

it('counts the time until the last byte, not until the first', async () => {
  await using subgraph = await serve((_request, response) => void response.writeHead(200).write('{'));
  const client = openSubgraphClient({ url: subgraph.url, timeoutMs: 100 });

  await expect(client.post(QUESTION, new AbortController().signal)).rejects.toMatchObject({
    reason: 'TIMEOUT',
    message: 'no answer within 100 ms',
  });
});

it('asks again when a kept connection turns out to be closed, once', async () => {
  let count = 0;
  await using subgraph = await serve((request, response) => {
    count += 1;
    // The second question on the first connection is met by a closing of it, as when an idle time has run out.
    if (count === 2) return void request.socket.resetAndDestroy();
    request.resume().once('end', () => response.writeHead(200).end(`{"data":{"count":${count}}}`));
  });
  const client = openSubgraphClient({ url: subgraph.url, timeoutMs: 60_000 });
  const { signal } = new AbortController();

  expect(await client.post(QUESTION, signal)).toEqual({ data: { count: 1 } });
  expect(await client.post(QUESTION, signal)).toEqual({ data: { count: 3 } });
});

it('keeps a connection for the next question, and closes it when it is closed itself', async () => {
  const sockets = new Set<unknown>();
  await using subgraph = await serve((request, response) => {
    sockets.add(request.socket);
    request.resume().once('end', () => response.writeHead(200).end('{"data":{}}'));
  });
  const client = openSubgraphClient({ url: subgraph.url, timeoutMs: 60_000 });
  const { signal } = new AbortController();

  for (let turn = 0; turn < 3; turn += 1) await client.post(QUESTION, signal);
  client.close();
  await new Promise((resolve) => subgraph.server.close(resolve));

  expect(sockets.size).toBe(1);
});

it.each([
  [429, 'OVERLOADED'],
  [401, 'DOWN'],
  [502, 'DOWN'],
  [404, 'CONTRACT_BROKEN'],
  [204, 'CONTRACT_BROKEN'],
  [302, 'CONTRACT_BROKEN'],
] as const)('says what HTTP %i means: %s', async (status, reason) => {
  await using subgraph = await serve((_request, response) => void response.writeHead(status).end());
  const client = openSubgraphClient({ url: subgraph.url, timeoutMs: 60_000 });

  await expect(client.post(QUESTION, new AbortController().signal)).rejects.toMatchObject({
    reason,
    message: `HTTP ${status}`,
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
