import type { JSONWebKeySet } from 'jose';

/**
 * Algorithms that an access token may be signed with. All are asymmetric: with a shared secret, whoever can check a token
 * could make one.
 */
export const TOKEN_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

/** Members of private and symmetric keys (RFC 7518 §6). A key that is published or configured here has none of them. */
export const PRIVATE_KEY_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv'] as const;

/** One of the algorithms, by its name in RFC 7518 or RFC 8037. */
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** Where the public keys of an issuer are: at an address that it serves, or in a file of the deployment. */
export type IssuerKeys =
  | { readonly kind: 'remote'; readonly url: URL }
  /** Public, asymmetric keys only (RFC 7517). */
  | { readonly kind: 'local'; readonly jwks: JSONWebKeySet };

/** An issuer of access tokens that this deployment trusts. */
export type IssuerConfig = {
  /** `iss` of its tokens, compared sign by sign. */
  readonly issuer: string;
  readonly keys: IssuerKeys;
  /** Algorithms that are accepted from it. Default RS256, PS256, ES256 and EdDSA. */
  readonly algorithms: readonly TokenAlgorithm[];
  /** How far its clock and ours may be apart, in seconds. Default 5. */
  readonly clockToleranceSeconds: number;
  /** How long fetched keys are used before they are fetched again, in seconds. Default 300. Has no meaning for local keys. */
  readonly maxAgeSeconds: number;
  /**
   * How long fetched keys are still used, in seconds since they were fetched, while the issuer cannot be reached. Default
   * 3600. Has no meaning for local keys.
   */
  readonly maxStaleSeconds: number;
  /** Claim that names the officer at the desk. Default `officer`. */
  readonly officerClaim: string;
};

/** What holds for an issuer about which only name and keys are said. */
export const ISSUER_DEFAULTS = {
  algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  clockToleranceSeconds: 5,
  maxAgeSeconds: 300,
  maxStaleSeconds: 3_600,
  officerClaim: 'officer',
} as const satisfies Omit<IssuerConfig, 'issuer' | 'keys'>;
