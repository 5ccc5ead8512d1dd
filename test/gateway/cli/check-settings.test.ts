import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { runCheck } from '../../../gateway/cli/check.ts';
import { department as household } from '../../../resolvers/household.ts';
import { department as enrollment } from '../../../resolvers/enrollment.ts';

async function linesOf(hosted: Readonly<Record<string, { readonly url: string; readonly timeoutMs: number }>>) {
  let output = '';
  const code = await runCheck({
    departments: [household, enrollment],
    configs: {},
    hosted,
    write: (text) => (output += text),
    isTerminal: false,
    signal: new AbortController().signal,
  });
  return { code, lines: output.split('\n').filter((line) => line.startsWith('  ')) };
}

it('asks a department that hosts its own subgraph whether it answers', async () => {
  const subgraph = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"data":{"__typename":"Query"}}');
  }).listen(0, '127.0.0.1');
  await once(subgraph, 'listening');
  const address = subgraph.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const hosted = { household: { url: `http://127.0.0.1:${port}/graphql`, timeoutMs: 2_000 } };

  expect(await linesOf(hosted)).toEqual({
    code: 0,
    lines: [
      '  ok                connection       its own subgraph answers; what is behind it is not ours to check',
      '  note              configuration    not configured: its evidence will be UNAVAILABLE',
    ],
  });

  subgraph.closeAllConnections();
  subgraph.close();
  await once(subgraph, 'close');
  expect(await linesOf(hosted)).toEqual({
    code: 1,
    lines: [
      '  FAIL              connection       its own subgraph does not answer: start it or correct its url',
      '  note              configuration    not configured: its evidence will be UNAVAILABLE',
    ],
  });
});

it('fails for a hosted department that does not exist', async () => {
  const { code, lines } = await linesOf({ houshold: { url: 'http://127.0.0.1:9/', timeoutMs: 100 } });

  expect(code).toBe(1);
  expect(lines.at(-1)).toBe(
    '  FAIL              configuration    there is no such department; there are household, enrollment',
  );
});
