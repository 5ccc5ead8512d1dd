import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxIssuer } from '../../../adapters/sandbox/issuer/issuer.ts';
import { openIssuer } from '../../../gateway/cli/sandbox-issuer.ts';
import { printToken } from '../../../gateway/cli/token.ts';

const AUDIENCE = 'https://gateway.example/graphql';

let parent: string;
let dataDirectory: string;
let issuer: SandboxIssuer;
let issuerPort: number;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'token-'));
  dataDirectory = join(parent, 'data');
  issuer = await openIssuer({ config: { dataDirectory, issuerPort: 0 }, audience: AUDIENCE });
  issuerPort = Number(new URL(issuer.issuer).port);
});

afterAll(async () => {
  await issuer.close();
  await rm(parent, { recursive: true });
});

type Asked = Partial<Parameters<typeof printToken>[0]['config']> & {
  readonly client?: string;
  readonly officer?: string;
  readonly signal?: AbortSignal;
};

/** What the command leaves behind. */
async function token({
  client = 'yicheng-real-estate',
  officer,
  signal = new AbortController().signal,
  ...config
}: Asked = {}) {
  const written = { out: '', err: '' };
  const code = await printToken({
    config: { issuerPort, dataDirectory, ...config },
    client,
    officer,
    write: (text) => (written.out += text),
    writeError: (text) => (written.err += text),
    signal,
  });
  return { code, ...written };
}

describe('the token command', () => {
  it.each([
    [undefined, 'desk-01'],
    ['desk-09', 'desk-09'],
  ])('writes a token and nothing else, for officer %s', async (officer, claim) => {
    const { code, out, err } = await token(officer === undefined ? {} : { officer });

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/u);
    expect(decodeJwt(out.trim())).toMatchObject({
      iss: issuer.issuer,
      aud: AUDIENCE,
      client_id: 'yicheng-real-estate',
      officer: claim,
    });
  });

  it('names the clients that there are', async () => {
    expect(await token({ client: 'nobody' })).toEqual({
      code: 2,
      out: '',
      err: "There is no such client. The sandbox's clients are xining-education, yicheng-real-estate, changshu-civil-affairs, auditor.\n",
    });
  });

  it('says what an officer looks like', async () => {
    expect(await token({ officer: 'desk 01' })).toEqual({
      code: 2,
      out: '',
      err: 'An officer is 1 to 64 letters, digits and . _ : @ - long.\n',
    });
  });

  it('says what to start while nobody answers', async () => {
    const port = await freePort();
    expect(await token({ issuerPort: port })).toEqual({
      code: 1,
      out: '',
      err: `No token issuer answers at http://127.0.0.1:${port}. Start the sandbox first: npm start\n`,
    });
  });

  it('says what to start where no sandbox has been made', async () => {
    const absent = join(parent, 'absent');
    expect(await token({ dataDirectory: absent })).toEqual({
      code: 1,
      out: '',
      err: `No token issuer has run in ${absent} yet. Start the sandbox first: npm start\n`,
    });
  });

  it('says so when the issuer there is that of another sandbox', async () => {
    const other = await openIssuer({
      config: { dataDirectory: join(parent, 'other'), issuerPort: 0 },
      audience: AUDIENCE,
    });
    const port = Number(new URL(other.issuer).port);
    const outcome = await token({ issuerPort: port });
    await other.close();

    expect(outcome).toEqual({
      code: 1,
      out: '',
      err: `What answers at http://127.0.0.1:${port} gave no token (HTTP 401). If a sandbox runs there, give this command the same GATEWAY_DATA, PORT and ISSUER_PORT.\n`,
    });
  });

  it.each([
    ['a page', 200, 'text/html', '<html>hello</html>'],
    ['JSON without a token', 200, 'application/json', '{}'],
    ['a token of another type', 200, 'application/json', '{"access_token":"x","token_type":"mac","expires_in":1}'],
    ['an address elsewhere', 302, 'text/plain', ''],
  ])('takes no token from a program that answers with %s', async (_what, status, type, body) => {
    const server = createServer((_request, response) =>
      response.writeHead(status, { 'content-type': type, location: `${issuer.issuer}/token` }).end(body),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const outcome = await token({ issuerPort: portOf(server) });
    server.closeAllConnections();
    server.close();
    expect([outcome.code, outcome.out]).toEqual([1, '']);
    expect(outcome.err).toContain(`gave no token (HTTP ${status})`);
  });

  it('gives up when it is asked to stop', async () => {
    await expect(token({ signal: AbortSignal.abort(new Error('asked to stop')) })).rejects.toThrow('asked to stop');
  });

  it('says what to remove when the secrets are damaged', async () => {
    const damaged = join(parent, 'damaged');
    const own = await openIssuer({ config: { dataDirectory: damaged, issuerPort: 0 }, audience: AUDIENCE });
    await own.close();
    const folder = join(damaged, 'issuer');
    await writeFile(join(folder, 'clients.json'), '{');

    expect(await token({ dataDirectory: damaged })).toEqual({
      code: 1,
      out: '',
      err: `${join(folder, 'clients.json')} is not what the sandbox's issuer wrote.\nRemove ${folder}; the next start makes new keys and secrets, and older tokens are refused.\n`,
    });
  });
});

describe("starting the sandbox's issuer", () => {
  const outcomeOf = (config: { readonly dataDirectory: string; readonly issuerPort: number }): Promise<unknown> =>
    openIssuer({ config, audience: AUDIENCE }).catch((error: unknown) => error);

  it('says which port is taken and how to choose another', async () => {
    expect(await outcomeOf({ dataDirectory, issuerPort })).toMatchObject({
      name: 'StartError',
      kind: 'port-in-use',
      message: `Port ${issuerPort} on 127.0.0.1 is taken by another program.`,
      nextStep: `Stop that program, or choose another port for the token issuer: ISSUER_PORT=${issuerPort + 10} npm start`,
    });
  });

  it('says what to remove when its keys are damaged', async () => {
    const damaged = join(parent, 'broken');
    const own = await openIssuer({ config: { dataDirectory: damaged, issuerPort: 0 }, audience: AUDIENCE });
    await own.close();
    const folder = join(damaged, 'issuer');
    await writeFile(join(folder, 'keys.json'), '{"keys":[]}');
    expect(await outcomeOf({ dataDirectory: damaged, issuerPort: 0 })).toMatchObject({
      kind: 'data-not-usable',
      message: `${join(folder, 'keys.json')} is not what the sandbox's issuer wrote.`,
      nextStep: `Remove ${folder}; the next start makes new keys and secrets, and older tokens are refused.`,
    });
  });

  it('says so when its folder cannot be one', async () => {
    const blocked = join(parent, 'blocked');
    await writeFile(blocked, '');
    expect(await outcomeOf({ dataDirectory: blocked, issuerPort: 0 })).toMatchObject({ kind: 'not-a-directory' });
  });

  it('keeps keys and secrets over a restart: tokens from before stay good', async () => {
    const again = join(parent, 'again');
    const first = await openIssuer({ config: { dataDirectory: again, issuerPort: 0 }, audience: AUDIENCE });
    const before = await (await fetch(first.keysUrl)).text();
    const port = Number(new URL(first.issuer).port);
    await first.close();
    const second = await openIssuer({ config: { dataDirectory: again, issuerPort: port }, audience: AUDIENCE });
    expect(await (await fetch(second.keysUrl)).text()).toBe(before);
    expect((await token({ dataDirectory: again, issuerPort: port })).code).toBe(0);
    await second.close();
  });
});

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}
