import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** A private key for ES256, as it is stored (RFC 7517). */
export type SigningKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
};

/** A key that nobody has seen. */
export async function newSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '', d = '' } = await exportJWK(privateKey);
  const common = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { ...common, d, kid: await calculateJwkThumbprint(common), alg: 'ES256', use: 'sig' };
}
