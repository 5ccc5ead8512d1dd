import { isUtf8 } from 'node:buffer';

/** What a token says about itself. Nobody has vouched for it yet. */
export type TokenText = {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Reads the parts of a compact JWS without checking the signature, or nothing where it is none. Hostile. */
export function decodeTokenText(token: string): TokenText | undefined {
  const parts = token.split('.');
  // The last character of a part may have bits that decode to nothing: another text, the same token. One is enough.
  if (parts.length !== 3 || !parts.every(isCanonical)) return undefined;
  const [header, payload] = parts.map(objectIn);
  return header === undefined || payload === undefined ? undefined : { header, payload };
}

const isCanonical = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = Buffer.from(part, 'base64url');
  if (!isUtf8(bytes)) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON; the parser's message would repeat a part of the token.
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
