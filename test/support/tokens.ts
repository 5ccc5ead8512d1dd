import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { ISSUER_DEFAULTS, type IssuerConfig } from '../../gateway/contracts/issuer.ts';

/** The issuer whose tokens the gateway trusts in tests. */
export const TEST_ISSUER = 'https://issuer.test';

/** What tokens for the gateway name in `aud` in tests. */
export const TEST_AUDIENCE = 'https://gateway.test';

/** The day on which tests take place. */
const NOW = new Date('2026-11-22T04:00:00.000Z');

/** A key of an issuer, and how it signs. */
export type TestKey = {
  readonly alg: TestAlgorithm;
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** As the issuer publishes it. */
  readonly jwk: JWK & { readonly kid: string };
};

/** Algorithms for which tests make keys. */
export type TestAlgorithm = 'ES256' | 'RS256' | 'PS256' | 'EdDSA';

/** Makes a key; slow for RSA. */
export function createTestKey(alg: TestAlgorithm, kid: string, options: { readonly rsaBits?: number } = {}): TestKey {
  const { publicKey, privateKey } = keyPair(alg, options.rsaBits ?? 2048);
  return { alg, kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' } };
}

function keyPair(alg: TestAlgorithm, modulusLength: number) {
  switch (alg) {
    case 'ES256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'EdDSA':
      return generateKeyPairSync('ed25519');
    case 'RS256':
    case 'PS256':
      return generateKeyPairSync('rsa', { modulusLength });
  }
}

/** What a token of a test says. Everything has a good default, so that a test names only what is wrong with it. */
export type MintOptions = {
  readonly clientId?: string;
  readonly officer?: unknown;
  readonly issuer?: string;
  readonly audience?: string | readonly string[];
  /** When it was issued, from now. Default 0. */
  readonly issuedInSeconds?: number;
  /** When it expires, from now. Default 300. */
  readonly expiresInSeconds?: number;
  /** From when it counts, from now. Default: no `nbf`. */
  readonly notBeforeInSeconds?: number;
  readonly typ?: string;
  /** Which of the issuer's keys signs. Default ES256. */
  readonly alg?: 'ES256' | 'RS256';
  /** A key that is not, or not only, the issuer's. */
  readonly key?: TestKey;
  /** Put over the header; `undefined` takes a parameter away. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Put over the claims; `undefined` takes a claim away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly now?: Date;
  /** Signs in another way than the key does. */
  readonly signature?: (input: string) => Buffer;
};

/** An issuer in this process: it has keys, and signs whatever a test wants. */
export type TestIssuer = {
  /** The gateway's configuration of it, with local keys. */
  readonly issuerConfig: IssuerConfig;
  readonly keys: { readonly ES256: TestKey; readonly RS256: TestKey };
  readonly mint: (options?: MintOptions) => string;
};

let testIssuer: TestIssuer | undefined;

/** The issuer of this process: making its keys takes a moment, so there is one. */
export function createTestIssuer(): TestIssuer {
  testIssuer ??= newTestIssuer();
  return testIssuer;
}

function newTestIssuer(): TestIssuer {
  const keys = { ES256: createTestKey('ES256', 'test-ec'), RS256: createTestKey('RS256', 'test-rsa') };
  return {
    issuerConfig: {
      ...ISSUER_DEFAULTS,
      issuer: TEST_ISSUER,
      keys: { kind: 'local', jwks: { keys: [keys.ES256.jwk, keys.RS256.jwk] } },
    },
    keys,
    mint: (options = {}) => mintToken({ ...options, key: options.key ?? keys[options.alg ?? 'ES256'] }),
  };
}

/** A token, signed. Nothing is checked: a bad one is minted as willingly as a good one. */
export function mintToken(options: MintOptions & { readonly key: TestKey }): string {
  const { key, now = NOW, clientId = 'xining-education', officer, notBeforeInSeconds, signature } = options;
  const seconds = Math.floor(now.getTime() / 1000);
  const header = { alg: key.alg, kid: key.kid, typ: options.typ ?? 'at+jwt', ...options.header };
  const claims = {
    iss: options.issuer ?? TEST_ISSUER,
    aud: options.audience ?? TEST_AUDIENCE,
    sub: clientId,
    client_id: clientId,
    jti: 'one-token',
    iat: seconds + (options.issuedInSeconds ?? 0),
    exp: seconds + (options.expiresInSeconds ?? 300),
    nbf: notBeforeInSeconds === undefined ? undefined : seconds + notBeforeInSeconds,
    officer,
    ...options.claims,
  };
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}`;
  return `${input}.${(signature ?? ((text) => signatureOf(text, key)))(input).toString('base64url')}`;
}

/** A token signed by HMAC, as when a public key is taken for a shared secret. */
export const hmacSignature =
  (secret: string | Buffer) =>
  (input: string): Buffer =>
    createHmac('sha256', secret).update(input).digest();

/** The public key of a key as PEM, which is what a careless verifier would take as a secret. */
export const pemOf = ({ privateKey }: TestKey): string =>
  createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString();

const encode = (text: string): string => Buffer.from(text).toString('base64url');

function signatureOf(input: string, { alg, privateKey }: TestKey): Buffer {
  const bytes = Buffer.from(input);
  switch (alg) {
    case 'ES256':
      return sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    case 'EdDSA':
      return sign(null, bytes, privateKey);
    case 'RS256':
      return sign('sha256', bytes, privateKey);
    case 'PS256':
      return sign('sha256', bytes, { key: privateKey, padding: 6, saltLength: 32 });
  }
}
