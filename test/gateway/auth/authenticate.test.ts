import { beforeEach, describe, expect, it } from 'vitest';
import { createAuthenticate, type Authenticate } from '../../../gateway/auth/authenticate.ts';
import { openIssuers } from '../../../gateway/auth/issuers.ts';
import { createRefusals } from '../../../gateway/auth/refusals.ts';
import { createVerifyToken } from '../../../gateway/auth/verify-token.ts';
import type { Consumer } from '../../../gateway/contracts/caller.ts';
import { startIssuerServer } from '../../support/issuer-server.ts';
import { createTestIssuer, mintToken, TEST_AUDIENCE, TEST_ISSUER, type MintOptions } from '../../support/tokens.ts';
import { consumers } from './consumers.ts';
import { createTestTime } from './time.ts';

const { issuerConfig, mint } = createTestIssuer();
const time = createTestTime();
const consumer = consumers.get('xining-education');

let asked: string[];
let log: unknown[];
let registered: ReadonlyMap<string, Consumer>;
beforeEach(() => {
  asked = [];
  log = [];
  registered = consumers;
});

function create(config = issuerConfig, { clock, wait } = time): { authenticate: Authenticate; close: () => void } {
  const issuers = openIssuers([config], { clock, wait, log: () => undefined });
  const refusals = createRefusals({ clock, log: (event) => void log.push(event) });
  const authenticate = createAuthenticate({
    verifyToken: createVerifyToken({ issuers, audience: TEST_AUDIENCE, clock }),
    consumerOf: (issuer, clientId) => {
      asked.push(`${issuer} ${clientId}`);
      return registered.get(clientId);
    },
    refusals,
  });
  return {
    authenticate,
    close: () => {
      issuers.close();
      refusals.close();
    },
  };
}

const { authenticate } = create();
const bearer = (options: MintOptions = {}) => ({
  authorization: `Bearer ${mint(options)}`,
  clientCertificate: undefined,
});
const unauthenticated = (reason: string) => ({ failure: { code: 'UNAUTHENTICATED', reason } });

describe('who asks', () => {
  it('is the registered organisation and the officer of the token', async () => {
    expect(await authenticate(bearer({ officer: 'desk-7' }))).toEqual({ consumer, officer: 'desk-7' });
    expect(asked).toEqual([`${TEST_ISSUER} xining-education`]);
  });

  it('is without an officer where the token names none', async () => {
    expect(await authenticate(bearer())).toEqual({ consumer, officer: undefined });
  });

  it('names the officer by the claim of the deployment', async () => {
    const own = create({ ...issuerConfig, officerClaim: 'https://issuer.test/desk' });
    const claims = { 'https://issuer.test/desk': 'desk-9', officer: 'desk-7' };
    expect(await own.authenticate(bearer({ claims }))).toEqual({ consumer, officer: 'desk-9' });
  });

  it.each(['7', 'a'.repeat(64), 'li.wei@xining:desk_7-b'])('may be an officer called %s', async (officer) => {
    expect(await authenticate(bearer({ officer }))).toEqual({ consumer, officer });
  });

  it.each([
    ['empty', ''],
    ['too long', 'a'.repeat(65)],
    ['with a blank', 'desk 7'],
    ['with a line break', 'desk-7\n'],
    ['in characters that a log may not show', 'desk-7\u202e'],
    ['a name', '李伟'],
    ['a number', 7],
    ['null', null],
    ['a list', ['desk-7']],
    ['an object', {}],
  ])('is refused where the officer is %s', async (_what, officer) => {
    await expect(authenticate(bearer({ officer }))).rejects.toMatchObject(unauthenticated('MALFORMED'));
    expect(asked).toEqual([]);
  });

  it('is refused where the organisation is not registered, from the next request on', async () => {
    expect(await authenticate(bearer())).toEqual({ consumer, officer: undefined });
    registered = new Map();
    await expect(authenticate(bearer())).rejects.toMatchObject(unauthenticated('UNKNOWN_CONSUMER'));
    registered = consumers;
    expect(await authenticate(bearer())).toEqual({ consumer, officer: undefined });
  });

  it.each(['__proto__', 'constructor', 'xining-education '])(
    'is refused as the unknown client %s',
    async (clientId) => {
      await expect(authenticate(bearer({ clientId }))).rejects.toMatchObject(unauthenticated('UNKNOWN_CONSUMER'));
    },
  );
});

describe('a request without a good token', () => {
  it.each([
    ['no header', undefined, 'MISSING'],
    ['another scheme', 'Basic eDp5', 'MALFORMED'],
    ['two headers', [`Bearer ${mint()}`, `Bearer ${mint()}`], 'MALFORMED'],
    ['a megabyte of a token', `Bearer ${mint({ claims: { more: 'x'.repeat(1024 * 1024) } })}`, 'MALFORMED'],
    ['a token with NUL', `Bearer ${mint()}\u0000`, 'MALFORMED'],
    ['an expired token', `Bearer ${mint({ issuedInSeconds: -300, expiresInSeconds: -60 })}`, 'EXPIRED'],
    ['a token for another', `Bearer ${mint({ audience: 'https://another.test' })}`, 'UNTRUSTED'],
  ])('is refused with %s, before any key or register is asked', async (_what, authorization, reason) => {
    await using server = await startIssuerServer();
    const own = create(server.issuerConfig);
    await expect(own.authenticate({ authorization, clientCertificate: undefined })).rejects.toMatchObject(
      unauthenticated(reason),
    );
    expect(server.fetches()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('learns nothing but that it needs one, whatever the reason', async () => {
    const refusals = [
      { authorization: undefined, clientCertificate: undefined },
      bearer({ officer: 'desk 7' }),
      bearer({ clientId: 'nobody' }),
      bearer({ issuedInSeconds: -300, expiresInSeconds: -60 }),
      bearer({ issuer: 'https://another.test' }),
    ];
    for (const credentials of refusals) {
      const error: unknown = await authenticate(credentials).catch((error: unknown) => error);
      expect(JSON.parse(JSON.stringify(error))).toEqual({
        message: 'A valid access token is required.',
        extensions: { code: 'UNAUTHENTICATED', retryable: false, http: { status: 401 } },
      });
      expect(error).toMatchObject({ cause: undefined });
    }
  });

  it('is counted by reason', async () => {
    const own = create();
    const all = [bearer({ typ: 'JWT' }), bearer({ typ: 'JWT' }), bearer({ officer: '' }), bearer()];
    await Promise.allSettled(all.map((credentials) => own.authenticate(credentials)));
    own.close();
    const minute = '2026-11-22T04:00:00.000Z';
    expect(log).toEqual([
      { level: 'warn', event: 'token.refused', reason: 'UNTRUSTED', count: 2, minute },
      { level: 'warn', event: 'token.refused', reason: 'MALFORMED', count: 1, minute },
    ]);
  });
});

it('tells of the refusals of a past minute when the next caller comes, and be it a good one', async () => {
  const own = createTestTime();
  const { authenticate } = create(issuerConfig, own);
  await expect(authenticate(bearer({ officer: '' }))).rejects.toMatchObject(unauthenticated('MALFORMED'));
  expect(log).toEqual([]);
  own.advance(60);
  await authenticate(bearer());
  expect(log).toMatchObject([{ event: 'token.refused', reason: 'MALFORMED', count: 1 }]);
});

it('does not blame a token that cannot be checked, and counts it as what it is', async () => {
  await using server = await startIssuerServer();
  server.behave('status 500');
  const own = create(server.issuerConfig);
  const authorization = `Bearer ${mintToken({ key: server.key() })}`;
  await expect(own.authenticate({ authorization, clientCertificate: undefined })).rejects.toMatchObject({
    failure: { code: 'CHECK_UNAVAILABLE', what: 'issuer.keys' },
    extensions: { retryable: true, http: { status: 503 } },
  });
  own.close();
  expect(log).toMatchObject([{ event: 'token.refused', reason: 'CHECK_UNAVAILABLE', count: 1 }]);
});
