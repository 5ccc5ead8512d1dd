import { createHmac, createSecretKey, hash } from 'node:crypto';

/** Fewest bytes of a secret that digests are keyed with. */
export const MIN_SECRET_BYTES = 32;

/**
 * What stands for a case, a key or an officer wherever something is counted: 43 characters that only the holder of the secret
 * can tell the meaning of. The label says what is digested, so that digests of different things never meet.
 */
export type Digest = (label: string, ...parts: readonly string[]) => string;

/**
 * HMAC-SHA-256 over the label and its parts as a JSON array, so that no two lists of parts give the same bytes; base64url.
 * @throws RangeError for a secret of less than 32 bytes.
 */
export function createDigest(secret: Uint8Array): Digest {
  if (secret.length < MIN_SECRET_BYTES) throw new RangeError(`a digest needs a secret of ${MIN_SECRET_BYTES} bytes`);
  const key = createSecretKey(secret);
  return (label, ...parts) =>
    createHmac('sha256', key)
      .update(JSON.stringify([label, ...parts]))
      .digest('base64url');
}

/**
 * A digest of one more part, below a digest that is told to nobody: SHA-256 over both; base64url, 43 characters. As good as a
 * keyed one for whoever does not know the digest above, and many times cheaper where one has hundreds below it.
 */
export const digestBelow = (untold: string, part: string): string =>
  hash('sha256', JSON.stringify([untold, part]), 'base64url');
