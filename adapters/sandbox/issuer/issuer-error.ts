/** Why the sandbox's issuer cannot be had. */
export type IssuerErrorKind =
  /** Another program listens there. */
  | 'address-taken'
  /** The system does not let this process listen there. */
  | 'address-not-usable'
  /** The folder of keys and secrets cannot be read or written. */
  | 'folder-not-usable'
  /** A file of keys or secrets is there, and is not what an issuer wrote. */
  | 'secrets-damaged'
  /** No such client. */
  | 'unknown-client'
  /** Nobody answers at the issuer's address. */
  | 'no-answer'
  /** Whoever answers there gives no token. */
  | 'no-token';

/** The sandbox's issuer, or a token of it, cannot be had. Its text names places and codes, never a secret. */
export class IssuerError extends Error {
  override readonly name = 'IssuerError';
  readonly kind: IssuerErrorKind;

  constructor(kind: IssuerErrorKind, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}

/** The `code` of a system error, such as `ENOENT`; absent for anything else. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
