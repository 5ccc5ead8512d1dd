import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIssuers, type Issuers } from '../../../gateway/auth/issuers.ts';
import { createVerifyToken, type VerifyToken } from '../../../gateway/auth/verify-token.ts';
import { startIssuerServer, type IssuerServer } from '../../support/issuer-server.ts';
import { createTestKey, TEST_AUDIENCE } from '../../support/tokens.ts';
import { createTestTime, type TestTime } from './time.ts';

let server: IssuerServer;
let time: TestTime;
let issuers: Issuers;
let verify: VerifyToken;

beforeEach(async () => {
  server = await startIssuerServer();
  time = createTestTime();
  issuers = openIssuers([server.issuerConfig], { clock: time.clock, wait: time.wait, log: () => undefined });
  verify = createVerifyToken({ issuers, audience: TEST_AUDIENCE, clock: time.clock });
});

afterEach(async () => {
  issuers.close();
  await server[Symbol.asyncDispose]();
});

/** What comes of a token that is sent, perhaps over a connection with a certificate. */
async function send(token: string, clientCertificate?: string): Promise<string> {
  const outcome = await verify(token, { clientCertificate });
  return outcome.kind === 'ok' ? `ok ${outcome.claims.clientId}` : outcome.reason;
}

describe('a token that was accepted once', () => {
  it('is accepted again, with the same claims', async () => {
    const token = server.mint({ officer: 'desk-7' });

    const first = await verify(token, { clientCertificate: undefined });

    expect(first).toMatchObject({ kind: 'ok', claims: { officer: 'desk-7' } });
    expect(await verify(token, { clientCertificate: undefined })).toEqual(first);
  });

  it('is refused as soon as it has expired', async () => {
    const token = server.mint({ expiresInSeconds: 60 });
    expect(await send(token)).toBe('ok xining-education');

    time.advance(64);
    expect(await send(token)).toBe('ok xining-education');
    time.advance(1);
    expect(await send(token)).toBe('EXPIRED');
  });

  it('is refused when its key has been withdrawn, also where another has taken its name', async () => {
    const token = server.mint({ expiresInSeconds: 3_600 });
    expect(await send(token)).toBe('ok xining-education');

    server.publish([createTestKey('ES256', server.key().kid).jwk]);
    time.advance(300);
    expect(await send(token)).toBe('UNTRUSTED');

    server.publish([]);
    time.advance(300);
    expect(await send(token)).toBe('UNTRUSTED');
  });

  it('lends nothing to another one: each character of it counts', async () => {
    const token = server.mint();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const [, other = ''] = server.mint({ clientId: 'yicheng-real-estate' }).split('.');
    expect(await send(token)).toBe('ok xining-education');

    expect(await send([header, other, signature].join('.'))).toBe('UNTRUSTED');
    expect(await send([header, payload, `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`].join('.'))).toBe(
      'UNTRUSTED',
    );
  });

  it('is refused over a connection without the certificate that it is bound to, in whichever order they come', async () => {
    const token = server.mint({ claims: { cnf: { 'x5t#S256': 'own' } } });

    const outcomes = [];
    for (const certificate of [undefined, 'own', undefined, 'other', 'own'])
      outcomes.push(await send(token, certificate));

    expect(outcomes).toEqual(['UNTRUSTED', 'ok xining-education', 'UNTRUSTED', 'UNTRUSTED', 'ok xining-education']);
  });
});

it('a token that was refused for its signature is refused again', async () => {
  const token = server.mint({ key: createTestKey('ES256', server.key().kid) });

  expect([await send(token), await send(token)]).toEqual(['UNTRUSTED', 'UNTRUSTED']);
});
