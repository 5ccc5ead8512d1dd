import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { makeAuthority, type TestCertificate } from '../support/certificates.ts';
import { makeDeployment } from '../support/deployment.ts';
import { createTestGateway, headersOf, type TestGateway } from '../support/gateway.ts';
import { openRawConnection } from '../support/raw-connection.ts';
import { TESTER } from '../support/test-policy.ts';
import { createTestIssuer, type MintOptions } from '../support/tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-tls-journey-'));
afterAll(() => rmSync(folder, { recursive: true }));

const authority = makeAuthority('Authority of the county');
const own = authority.issue('gateway');
const bureau = authority.issue('xining-education');
const other = authority.issue('yicheng-real-estate');
const foreign = makeAuthority('Authority of strangers').issue('xining-education');

const fileOf = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const FILES = { certificateFile: fileOf('own.pem', own.certificate), keyFile: fileOf('own.key', own.key) };

/** A gateway that speaks TLS on a port of its own; certificates of clients as the argument says. */
async function openGateway(certificates?: 'required' | 'optional') {
  const authorityFile = fileOf('authority.pem', authority.certificate);
  const tls = { ...FILES, ...(certificates && { clients: { authorityFile, certificates } }) };
  const gateway = await createTestGateway({ config: { tls } });
  const address = await gateway.gateway.listen();
  return { gateway, address, port: Number(new URL(address).port), [Symbol.asyncDispose]: () => close(gateway) };
}

async function close({ gateway }: TestGateway): Promise<void> {
  gateway.app.server.closeAllConnections();
  await gateway.close();
}

/** An answer over TLS, or `cut` where the connection ended before HTTP. */
type Answer = {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
};

const QUESTION = JSON.stringify({ query: `{ person(id: "${people.pupil.id}") { enrollment { status } } }` });
const FOUND = { data: { person: { enrollment: { status: 'FOUND' } } } };

/** Asks on a connection of its own, with a token and perhaps a certificate. */
async function ask(
  port: number,
  options: {
    readonly token?: MintOptions;
    readonly certificate?: TestCertificate;
    readonly connection?: ConnectionOptions;
  } = {},
): Promise<Answer | 'cut'> {
  const { token = {}, certificate, connection } = options;
  const authorization = `Bearer ${createTestIssuer().mint({ clientId: TESTER, ...token })}`;
  const asking = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/graphql',
    headers: { ...headersOf(), 'content-type': 'application/json', authorization },
    ca: authority.certificate,
    agent: false,
    ...(certificate && { cert: certificate.certificate, key: certificate.key }),
    ...connection,
  });
  const answered = once(asking, 'response');
  asking.end(QUESTION);
  try {
    const [response] = (await answered) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const { statusCode: status, headers } = response;
    return { status, headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return 'cut';
  }
}

/** A token that only whoever holds the certificate may use (RFC 8705). */
const boundTo = ({ certificate }: TestCertificate): MintOptions => ({
  claims: {
    cnf: { 'x5t#S256': createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url') },
  },
});

const statusOf = (answer: Answer | 'cut'): unknown => (answer === 'cut' ? answer : answer.status);

describe('a gateway that speaks TLS itself', () => {
  it('answers a question with a token, says https, and makes browsers stay with it', async () => {
    await using server = await openGateway();

    const answer = await ask(server.port);

    expect(new URL(server.address).protocol).toBe('https:');
    expect(answer).toMatchObject({ status: 200, body: FOUND });
    expect(answer).toHaveProperty(['headers', 'strict-transport-security'], 'max-age=15552000');
  });

  it('promises no TLS where it does not speak it', async () => {
    await using test = await createTestGateway();
    const address = await test.gateway.listen();

    const answer = await fetch(`${address}/livez`);

    expect(new URL(address).protocol).toBe('http:');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  it('asks for a token over TLS as well', async () => {
    await using server = await openGateway();

    expect(statusOf(await ask(server.port, { token: { expiresInSeconds: -60 } }))).toBe(401);
    expect(server.gateway.statements).toEqual([]);
  });

  it('speaks TLS 1.2 and 1.3, and nothing older', async () => {
    await using server = await openGateway();
    const only = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): ConnectionOptions => ({
      minVersion: version,
      maxVersion: version,
      // Else it is this side that would speak nothing older.
      ...(version === 'TLSv1.1' && { ciphers: 'ALL:@SECLEVEL=0' }),
    });

    expect(statusOf(await ask(server.port, { connection: only('TLSv1.3') }))).toBe(200);
    expect(statusOf(await ask(server.port, { connection: only('TLSv1.2') }))).toBe(200);
    expect(statusOf(await ask(server.port, { connection: only('TLSv1.1') }))).toBe('cut');
  });

  it('does not answer plain HTTP', async () => {
    await using server = await openGateway();
    const plain = await openRawConnection(server.port);

    plain.write('GET /livez HTTP/1.1\r\nhost: gateway\r\n\r\n');

    expect(await plain.closed).not.toContain('HTTP/1.1 200');
  });
});

describe('certificates of clients', () => {
  it('that are required cut whoever has none, or a stranger’s, before HTTP', async () => {
    await using server = await openGateway('required');

    expect(statusOf(await ask(server.port, { certificate: bureau }))).toBe(200);
    expect(await ask(server.port)).toBe('cut');
    expect(await ask(server.port, { certificate: foreign })).toBe('cut');
    expect(server.gateway.log).toEqual([]);
  });

  it('that are required stand in no token’s place', async () => {
    await using server = await openGateway('required');

    expect(statusOf(await ask(server.port, { certificate: bureau, token: { expiresInSeconds: -60 } }))).toBe(401);
  });

  it('that are optional bind tokens: a bound one is good with its own certificate, and with nothing else', async () => {
    await using server = await openGateway('optional');
    const token = boundTo(bureau);

    expect(await ask(server.port, { token, certificate: bureau })).toMatchObject({ status: 200, body: FOUND });
    const { length } = server.gateway.statements;
    expect(statusOf(await ask(server.port, { token, certificate: other }))).toBe(401);
    expect(statusOf(await ask(server.port, { token }))).toBe(401);
    expect(statusOf(await ask(server.port, { token, certificate: foreign }))).toBe(401);
    // No accepted authority vouches for this one, though whoever shows it holds its key.
    expect(statusOf(await ask(server.port, { token: boundTo(foreign), certificate: foreign }))).toBe(401);
    expect(server.gateway.statements).toHaveLength(length);
    // One that is bound to nothing needs none.
    expect(statusOf(await ask(server.port))).toBe(200);
  });

  it('bind tokens over plain HTTP too: nobody can show one there', async () => {
    await using test = await createTestGateway();
    const mint = (token: MintOptions): string => createTestIssuer().mint({ clientId: TESTER, ...token });

    const bound = await test.send(QUESTION, { authorization: `Bearer ${mint(boundTo(bureau))}` });
    const free = await test.send(QUESTION, { authorization: `Bearer ${mint({})}` });

    expect([bound.status, free.status]).toEqual([401, 200]);
  });
});

it('the program says https, and answers there', async () => {
  await using deployment = await makeDeployment();
  await deployment.configure({ tls: FILES });
  const program = deployment.run('start');
  const { port } = new URL(deployment.address);

  await program.says(`is ready at https://127.0.0.1:${port}/graphql`);
  await program.says(`State of the sources: https://127.0.0.1:${port}/readyz`);

  // Its issuer is another than this one: whoever asks is heard and not known.
  expect(statusOf(await ask(Number(port)))).toBe(401);
});
