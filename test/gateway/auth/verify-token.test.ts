import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIssuers } from '../../../gateway/auth/issuers.ts';
import { createVerifyToken, type TokenVerification } from '../../../gateway/auth/verify-token.ts';
import type { IssuerConfig } from '../../../gateway/contracts/issuer.ts';
import { startIssuerServer, type IssuerServer } from '../../support/issuer-server.ts';
import {
  createTestIssuer,
  createTestKey,
  hmacSignature,
  mintToken,
  pemOf,
  TEST_AUDIENCE,
  TEST_ISSUER,
  type MintOptions,
} from '../../support/tokens.ts';
import { createTestTime } from './time.ts';

const { issuerConfig, keys, mint } = createTestIssuer();
const foreign = createTestKey('ES256', 'test-ec');
const { clock, wait } = createTestTime();

/** Verifies one token against one issuer, with its keys at hand unless told otherwise. */
async function verify(
  token: string,
  config: Partial<IssuerConfig> = {},
  clientCertificate?: string,
): Promise<TokenVerification> {
  const issuers = openIssuers([{ ...issuerConfig, ...config }], { clock, wait, log: () => undefined });
  try {
    return await createVerifyToken({ issuers, audience: TEST_AUDIENCE, clock })(token, { clientCertificate });
  } finally {
    issuers.close();
  }
}

const withKeys = (...keys: JWK[]): Partial<IssuerConfig> => ({ keys: { kind: 'local', jwks: { keys } } });

const ok = expect.objectContaining({ kind: 'ok' });
const refused = (reason: string) => ({ kind: 'refused', reason });
const base64url = (text: string | Buffer): string => Buffer.from(text).toString('base64url');

const thumbprintOf = (der: string): string => createHash('sha256').update(der).digest('base64url');

/** A good payload, but for one byte that no character has. */
const NOT_UTF_8 = Buffer.from(payloadWith('"more":"\u00ff","exp":1795320300'), 'latin1');

/** Just as RFC 7519 §6.1 would have it. */
const unsigned = mint({ header: { alg: 'none', kid: undefined }, signature: () => Buffer.alloc(0) });

describe('a token that is good', () => {
  it('gives its claims', async () => {
    const token = mint({ clientId: 'xining-education', officer: 'desk-7' });
    expect(await verify(token)).toEqual({
      kind: 'ok',
      claims: {
        issuer: TEST_ISSUER,
        clientId: 'xining-education',
        subject: 'xining-education',
        tokenId: 'one-token',
        officer: 'desk-7',
      },
    });
  });

  it.each<[string, MintOptions]>([
    ['is signed with RS256', { alg: 'RS256' }],
    ['names its media type in full', { typ: 'application/at+jwt' }],
    ['names its type in capital letters', { typ: 'AT+JWT' }],
    ['names several audiences', { audience: ['https://another.test', TEST_AUDIENCE] }],
    ['expired within the tolerance', { issuedInSeconds: -300, expiresInSeconds: -4 }],
    ['counts from the end of the tolerance', { notBeforeInSeconds: 5 }],
    ['was issued at the end of the tolerance', { issuedInSeconds: 5 }],
    ['lives as long as it may', { expiresInSeconds: 86_400 }],
    ['carries a header parameter that means nothing', { header: { x5t: 'thumbprint' } }],
  ])('is accepted where it %s', async (_what, options) => {
    expect(await verify(mint(options))).toEqual(ok);
  });

  it.each(['PS256', 'EdDSA'] as const)('is accepted with %s', async (alg) => {
    const key = createTestKey(alg, 'another');
    expect(await verify(mintToken({ key }), withKeys(key.jwk))).toEqual(ok);
  });
});

describe('a token that is refused before anybody is asked for a key', () => {
  let server: IssuerServer;
  beforeAll(async () => {
    server = await startIssuerServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  it.each<[string, string, MintOptions]>([
    ['is of another issuer', 'UNTRUSTED', { issuer: 'https://another.test' }],
    ['is of an issuer whose name only begins like ours', 'UNTRUSTED', { issuer: `${TEST_ISSUER}/` }],
    ['is of no issuer', 'UNTRUSTED', { claims: { iss: undefined } }],
    ['is of a list of issuers', 'UNTRUSTED', { claims: { iss: [TEST_ISSUER] } }],
    ['is for another audience', 'UNTRUSTED', { audience: 'https://another.test' }],
    ['is for other audiences', 'UNTRUSTED', { audience: ['https://another.test', `${TEST_AUDIENCE}/`] }],
    ['is for an audience that is a number', 'MALFORMED', { claims: { aud: 1 } }],
    ['is for an empty list of audiences', 'MALFORMED', { audience: [] }],
    ['has expired', 'EXPIRED', { issuedInSeconds: -300, expiresInSeconds: -5 }],
    ['does not count yet', 'UNTRUSTED', { notBeforeInSeconds: 6 }],
    ['was issued in the future', 'UNTRUSTED', { issuedInSeconds: 6 }],
    ['was issued in the future but counts already', 'UNTRUSTED', { issuedInSeconds: 6, notBeforeInSeconds: 0 }],
    ['lives too long', 'UNTRUSTED', { expiresInSeconds: 86_401 }],
    ['never expires', 'MALFORMED', { claims: { exp: undefined } }],
    ['expires at a text', 'MALFORMED', { claims: { exp: '1795320300' } }],
    ['does not say when it was issued', 'MALFORMED', { claims: { iat: undefined } }],
    ['counts from a text', 'MALFORMED', { claims: { nbf: 'now' } }],
    ['is about nobody', 'MALFORMED', { claims: { sub: undefined } }],
    ['is for no client', 'MALFORMED', { claims: { client_id: undefined } }],
    ['is for a client that is an object', 'MALFORMED', { claims: { client_id: { id: 'xining-education' } } }],
    ['has no name', 'MALFORMED', { claims: { jti: undefined } }],
    ['has an empty name', 'MALFORMED', { claims: { jti: '' } }],
    ['has no audience', 'MALFORMED', { claims: { aud: undefined } }],
    ['names an officer by a list', 'MALFORMED', { officer: ['desk-7'] }],
    ['is an identity token', 'UNTRUSTED', { typ: 'JWT' }],
    ['has no type', 'UNTRUSTED', { header: { typ: undefined } }],
    ['has a type that only ends like ours', 'UNTRUSTED', { typ: 'not/at+jwt' }],
    ['is not signed', 'UNTRUSTED', { header: { alg: 'none' } }],
    ['is not signed, in other letters', 'UNTRUSTED', { header: { alg: 'nOnE' } }],
    ['has an algorithm that is not allowed', 'UNTRUSTED', { header: { alg: 'ES384' } }],
    ['has a list of algorithms', 'UNTRUSTED', { header: { alg: ['ES256'] } }],
    ['names no key', 'UNTRUSTED', { header: { kid: undefined } }],
    ['names a key by a number', 'UNTRUSTED', { header: { kid: 1 } }],
    ['names a key at great length', 'UNTRUSTED', { header: { kid: 'k'.repeat(257) } }],
    ['brings its own key', 'UNTRUSTED', { key: foreign, header: { jwk: foreign.jwk } }],
    ['sends us to fetch a key', 'UNTRUSTED', { key: foreign, header: { jku: 'https://foreign.test/jwks' } }],
    ['sends us to fetch a certificate', 'UNTRUSTED', { key: foreign, header: { x5u: 'https://foreign.test/cert' } }],
    ['brings its own certificate', 'UNTRUSTED', { key: foreign, header: { x5c: ['MIIB'] } }],
    ['asks for an extension', 'UNTRUSTED', { header: { crit: ['exp'], exp: 1 } }],
    ['asks for no extension', 'UNTRUSTED', { header: { crit: [] } }],
    ['says whether its payload is encoded', 'UNTRUSTED', { header: { b64: true } }],
    ['leaves its payload unencoded', 'UNTRUSTED', { header: { b64: false, crit: ['b64'] } }],
    ['is compressed', 'UNTRUSTED', { header: { zip: 'DEF' } }],
    ['is encrypted', 'UNTRUSTED', { header: { enc: 'A256GCM' } }],
  ])('is one that %s', async (_what, reason, options) => {
    expect(await verify(server.mint(options), server.issuerConfig)).toEqual(refused(reason));
    expect(server.fetches()).toBe(0);
  });

  it.each([
    ['the key as PEM', pemOf(keys.RS256)],
    ['the key as PEM without its last line break', pemOf(keys.RS256).trim()],
    ['the key as JWK', JSON.stringify(keys.RS256.jwk)],
    ['the modulus', Buffer.from(String(keys.RS256.jwk['n']), 'base64url')],
    ['nothing', ''],
  ])('is one that is signed by HMAC with %s', async (_what, secret) => {
    const token = mint({ alg: 'RS256', header: { alg: 'HS256' }, signature: hmacSignature(secret) });
    expect(await verify(token, server.issuerConfig)).toEqual(refused('UNTRUSTED'));
    expect(server.fetches()).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['one part', base64url('{}')],
    ['five parts', 'a.b.c.d.e'],
    ['no signature', `${mint().split('.').slice(0, 2).join('.')}.`],
    ['an empty header', mint().replace(/^[^.]+/u, '')],
    ['a header that is a list', mint().replace(/^[^.]+/u, base64url('[]'))],
    ['a header that is null', mint().replace(/^[^.]+/u, base64url('null'))],
    ['a header that is no JSON', mint().replace(/^[^.]+/u, base64url('{'))],
    ['a payload that is a text', mint().replace(/\.[^.]+\./u, `.${base64url('"x"')}.`)],
    ['a payload that is not UTF-8', mint().replace(/\.[^.]+\./u, `.${base64url(NOT_UTF_8)}.`)],
    ['an instant that is infinite', mint().replace(/\.[^.]+\./u, `.${base64url(payloadWith('"exp":1e999'))}.`)],
    ['NUL', mint().replace('.', '\u0000.')],
    ['padding', `${mint()}=`],
    ['characters of plain base64', mint().replace(/^./u, '+')],
    ['full-width letters', mint().replace(/^./u, 'ｅ')],
    ['characters that stand for nothing', `${mint()}AAA`],
    ['a header that says it is not signed, and no signature', unsigned],
  ])('is no token at all: %s', async (_what, token) => {
    expect(await verify(token, server.issuerConfig)).toEqual(refused('MALFORMED'));
    expect(server.fetches()).toBe(0);
  });
});

describe('a token with which nothing is wrong so far', () => {
  it('has its issuer asked for the key', async () => {
    await using server = await startIssuerServer();
    expect(await verify(server.mint(), server.issuerConfig)).toEqual(ok);
    expect(server.fetches()).toBe(1);
  });
});

describe('a token that its issuer did not sign', () => {
  it('is refused where it is signed with another key of the same name', async () => {
    expect(await verify(mint({ key: foreign }))).toEqual(refused('UNTRUSTED'));
  });

  it('is refused where it names a key that the issuer has not', async () => {
    expect(await verify(mint({ header: { kid: 'foreign' } }))).toEqual(refused('UNTRUSTED'));
  });

  it('is refused where its key belongs to another trusted issuer', async () => {
    const another = createTestKey('ES256', 'another-ec');
    const issuers = openIssuers(
      [issuerConfig, { ...issuerConfig, issuer: 'https://another.test', ...withKeys(another.jwk) }],
      { clock, log: () => undefined },
    );
    const verifyToken = createVerifyToken({ issuers, audience: TEST_AUDIENCE, clock });
    const connection = { clientCertificate: undefined };

    expect(await verifyToken(mint({ key: another }), connection)).toEqual(refused('UNTRUSTED'));
    expect(await verifyToken(mint({ key: another, issuer: 'https://another.test' }), connection)).toEqual(ok);
  });

  it.each([
    ['empty in meaning', () => Buffer.alloc(64)],
    ['too short', () => Buffer.alloc(3, 1)],
    ['that of another algorithm', hmacSignature('x')],
  ])('is refused where its signature is %s', async (_what, signature) => {
    expect(await verify(mint({ signature }))).toEqual(refused('UNTRUSTED'));
  });

  it('is refused where another token lent it the signature', async () => {
    const [header, , signature] = mint().split('.');
    const [, payload] = mint({ clientId: 'auditor' }).split('.');
    expect(await verify(`${header}.${payload}.${signature}`)).toEqual(refused('UNTRUSTED'));
  });
});

describe('the key and the algorithm', () => {
  it('must fit each other', async () => {
    const token = mint({ alg: 'RS256', header: { kid: keys.ES256.kid } });
    expect(await verify(token)).toEqual(refused('UNTRUSTED'));
  });

  it('are refused where an RSA key has fewer than 2048 bits', async () => {
    const short = createTestKey('RS256', 'short', { rsaBits: 2040 });
    const enough = createTestKey('RS256', 'enough', { rsaBits: 2048 });
    const config = withKeys(short.jwk, enough.jwk);
    expect(await verify(mintToken({ key: short }), config)).toEqual(refused('UNTRUSTED'));
    expect(await verify(mintToken({ key: enough }), config)).toEqual(ok);
  });

  it('are refused where the key is published for another algorithm, or for encryption', async () => {
    const { jwk } = keys.RS256;
    expect(await verify(mint({ alg: 'RS256' }), withKeys({ ...jwk, alg: 'PS256' }))).toEqual(refused('UNTRUSTED'));
    expect(await verify(mint({ alg: 'RS256' }), withKeys({ ...jwk, use: 'enc' }))).toEqual(refused('UNTRUSTED'));
    expect(await verify(mint({ alg: 'RS256' }), withKeys(jwk))).toEqual(ok);
  });

  it('are refused where the issuer has not been allowed the algorithm', async () => {
    expect(await verify(mint({ alg: 'RS256' }), { algorithms: ['ES256'] })).toEqual(refused('UNTRUSTED'));
    expect(await verify(mint({ alg: 'ES256' }), { algorithms: ['ES256'] })).toEqual(ok);
  });

  it('do not work with a shared secret, even where the issuer publishes one', async () => {
    const secret = { kty: 'oct', kid: 'shared', k: base64url('0123456789abcdef0123456789abcdef') };
    const token = mint({
      header: { alg: 'HS256', kid: 'shared' },
      signature: hmacSignature('0123456789abcdef0123456789abcdef'),
    });
    expect(await verify(token, withKeys(secret))).toEqual(refused('UNTRUSTED'));
    // Nor can the configuration be talked into it.
    const algorithms = JSON.parse('["HS256"]');
    await expect(verify(token, { ...withKeys(secret), algorithms })).rejects.toMatchObject({
      failure: { code: 'INTERNAL', what: 'issuers' },
    });
  });
});

describe('a token that is bound to a client certificate', () => {
  const mine = thumbprintOf('my certificate');
  const bound = mint({ claims: { cnf: { 'x5t#S256': mine } } });

  it('is accepted on a connection with that certificate', async () => {
    expect(await verify(bound, {}, mine)).toEqual(ok);
  });

  it.each([
    ['without a certificate', bound, undefined],
    ['with another certificate', bound, thumbprintOf('your certificate')],
    ['where it names no method', mint({ claims: { cnf: {} } }), mine],
    ['where it names another method', mint({ claims: { cnf: { jkt: mine } } }), mine],
    ['where it names another method as well', mint({ claims: { cnf: { 'x5t#S256': mine, jkt: mine } } }), mine],
    ['where it names a list', mint({ claims: { cnf: { 'x5t#S256': [mine] } } }), mine],
    ['where it is bound to null', mint({ claims: { cnf: null } }), mine],
    ['where it is bound to a text', mint({ claims: { cnf: mine } }), mine],
    ['where an absent thumbprint meets no certificate', mint({ claims: { cnf: { 'x5t#S256': null } } }), undefined],
  ])('is refused %s', async (_what, token, certificate) => {
    expect(await verify(token, {}, certificate)).toEqual(refused('UNTRUSTED'));
  });

  it('does not keep a token that is not bound from coming with a certificate', async () => {
    expect(await verify(mint(), {}, mine)).toEqual(ok);
  });
});

describe('issuers', () => {
  it('are refused at the start where a name comes twice or local keys are none', () => {
    const ports = { clock, log: () => undefined };
    expect(() => openIssuers([issuerConfig, issuerConfig], ports)).toThrow('The gateway failed.');
    expect(() => openIssuers([{ ...issuerConfig, keys: { kind: 'local', jwks: JSON.parse('[]') } }], ports)).toThrow(
      'The gateway failed.',
    );
  });
});

/** The payload of a good token with one member written in another way. */
function payloadWith(member: string): string {
  const payload = Buffer.from(mint().split('.')[1] ?? '', 'base64url').toString('utf8');
  return payload.replace(/"exp":\d+/u, member);
}
