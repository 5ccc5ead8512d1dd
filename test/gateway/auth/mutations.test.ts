import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAuthenticate } from '../../../gateway/auth/authenticate.ts';
import { openIssuers } from '../../../gateway/auth/issuers.ts';
import { createRefusals } from '../../../gateway/auth/refusals.ts';
import { createVerifyToken } from '../../../gateway/auth/verify-token.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { createTestIssuer, TEST_AUDIENCE } from '../../support/tokens.ts';
import { consumers } from './consumers.ts';
import { createTestTime } from './time.ts';

const { issuerConfig, mint } = createTestIssuer();
const { clock } = createTestTime();
const log = (): void => undefined;
const verifyToken = createVerifyToken({
  issuers: openIssuers([issuerConfig], { clock, log }),
  audience: TEST_AUDIENCE,
  clock,
});
const authenticate = createAuthenticate({
  verifyToken,
  consumerOf: (_issuer, clientId) => consumers.get(clientId),
  refusals: createRefusals({ clock, log }),
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
const tokens = [mint({ alg: 'ES256', officer: 'desk-7' }), mint({ alg: 'RS256', officer: 'desk-7' })];

/** What authentication answers to a token: the caller's client, or the code of the failure. */
const outcomeOf = (token: string): Promise<string> =>
  authenticate({ authorization: `Bearer ${token}`, clientCertificate: undefined }).then(
    ({ consumer }) => consumer.clientId,
    (error: unknown) => (error instanceof GatewayError ? error.failure.code : String(error)),
  );

const oneToken = fc.constantFrom(...tokens);
const oneCharacter = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ALPHABET) },
  { weight: 1, arbitrary: fc.constantFrom('.', '=', '+', '/', ' ', ',', '\u0000', '\n', '"', 'é', '人', '') },
);

describe('a good token', () => {
  it('is accepted as it is', async () => {
    expect(await Promise.all(tokens.map(outcomeOf))).toEqual(['xining-education', 'xining-education']);
  });

  it('is refused with any one character changed', async () => {
    await fc.assert(
      fc.asyncProperty(oneToken, fc.nat(), oneCharacter, async (token, anywhere, character) => {
        const at = anywhere % token.length;
        fc.pre(token[at] !== character);
        expect(await outcomeOf(token.slice(0, at) + character + token.slice(at + 1))).toBe('UNAUTHENTICATED');
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused with a part of it taken out, doubled or exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        oneToken,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (token, n, length, isTwice) => {
          const at = n % token.length;
          const piece = isTwice ? token.slice(at, at + length).repeat(2) : '';
          expect(await outcomeOf(token.slice(0, at) + piece + token.slice(at + length))).toBe('UNAUTHENTICATED');
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(tokens)('has one spelling: no other last character of its signature will do', async (token) => {
    const others = ALPHABET.filter((character) => !token.endsWith(character));
    const outcomes = await Promise.all(others.map((character) => outcomeOf(token.slice(0, -1) + character)));
    expect(outcomes).toEqual(others.map(() => 'UNAUTHENTICATED'));
  });
});

describe('an Authorization header', () => {
  it('with anything in it is refused, and never in another way', async () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String());
    const header = fc.oneof(
      text,
      text.map((token) => `Bearer ${token}`),
      fc.array(text, { maxLength: 3 }),
      fc.constant(undefined),
    );
    await fc.assert(
      fc.asyncProperty(header, async (authorization) => {
        await expect(authenticate({ authorization, clientCertificate: undefined })).rejects.toMatchObject({
          failure: { code: 'UNAUTHENTICATED' },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('with any JSON as header and claims is refused, and never in another way', async () => {
    const good = tokens.map((token) => token.split('.'));
    const part = fc.json().map((json) => Buffer.from(json).toString('base64url'));
    const part0 = fc.oneof(part, fc.constantFrom(...good.map(([header = '']) => header)));
    const part1 = fc.oneof(part, fc.constantFrom(mint({ officer: 'desk-8' }).split('.')[1] ?? ''));
    const part2 = fc.oneof(part, fc.constantFrom(...good.map(([, , signature = '']) => signature)));
    await fc.assert(
      fc.asyncProperty(part0, part1, part2, async (header, payload, signature) => {
        expect(await outcomeOf(`${header}.${payload}.${signature}`)).toBe('UNAUTHENTICATED');
      }),
      { numRuns: 200 },
    );
  });
});
