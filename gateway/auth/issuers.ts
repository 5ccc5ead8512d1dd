import { GatewayError } from '../contracts/errors.ts';
import { TOKEN_ALGORITHMS, type IssuerConfig } from '../contracts/issuer.ts';
import { FETCH_DEFAULTS, localKeys, openRemoteKeys, type KeyPorts, type KeyRing } from './issuer-keys.ts';

/** What may be set for an issuer beyond what its configuration has to say. */
export type IssuerLimits = {
  /** Shortest time between two questions for its keys, in milliseconds. Default 1000. */
  readonly cooldownMs?: number;
  /** Longest wait for its keys, in milliseconds. Default 2000. */
  readonly timeoutMs?: number;
  /** Longest time for which it may issue a token, in seconds. Default a day. */
  readonly maxLifetimeSeconds?: number;
};

/** An issuer whose keys can be asked for. */
export type Issuer = Pick<IssuerConfig, 'issuer' | 'algorithms' | 'clockToleranceSeconds' | 'officerClaim'> & {
  readonly maxLifetimeSeconds: number;
  readonly keys: KeyRing;
};

/** The issuers that are trusted; there are no others. */
export type Issuers = {
  /** The issuer of that name, whatever a token gives for one. */
  readonly find: (issuer: unknown) => Issuer | undefined;
  /** Gives up what is being asked of issuers. */
  readonly close: () => void;
};

const MAX_LIFETIME_SECONDS = 86_400;

/**
 * Opens the way to the keys of every issuer; asks none of them yet.
 * @throws GatewayError `INTERNAL` for a local key set that is none, a name that comes twice, or an algorithm that is not in
 * the list: the configuration checks them first.
 */
export function openIssuers(configs: readonly (IssuerConfig & IssuerLimits)[], ports: KeyPorts): Issuers {
  const issuers = new Map<unknown, Issuer>();
  for (const config of configs) {
    const { issuer, algorithms, maxLifetimeSeconds = MAX_LIFETIME_SECONDS } = config;
    if (issuers.has(issuer) || !algorithms.every((algorithm) => TOKEN_ALGORITHMS.includes(algorithm))) {
      throw new GatewayError({ code: 'INTERNAL', what: 'issuers' });
    }
    issuers.set(issuer, { ...config, maxLifetimeSeconds, keys: openKeys(config, ports) });
  }
  return {
    find: (issuer) => issuers.get(issuer),
    close: () => issuers.forEach(({ keys }) => keys.close()),
  };
}

const openKeys = (config: IssuerConfig & IssuerLimits, ports: KeyPorts): KeyRing =>
  config.keys.kind === 'local'
    ? localKeys(config.keys.jwks)
    : openRemoteKeys({ ...FETCH_DEFAULTS, ...config, url: config.keys.url }, ports);
