import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { InvalidRequest, InvalidTarget } from 'oidc-provider/lib/helpers/errors.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { OFFICER_ID, type SandboxClient } from './clients.ts';
import type { SigningKey } from './signing-key.ts';

/** How long a token is valid, in seconds. */
const TOKEN_SECONDS = 3_600;

/** What one provider is made of. Its keys are fixed: other keys need another provider. */
export type TokenProviderParts = {
  /** Issuer identifier: `iss` of the tokens. */
  readonly issuer: string;
  /** `aud` of the tokens: whom they are for. An absolute URI (RFC 8707). */
  readonly audience: string;
  readonly clients: readonly SandboxClient[];
  readonly clientSecrets: ReadonlyMap<string, string>;
  /** The first one signs. */
  readonly keys: readonly [SigningKey, ...(readonly SigningKey[])];
  /** Told what went wrong on the inside; callers read a fixed sentence. */
  readonly onError: (error: unknown) => void;
};

/**
 * An OAuth 2 authorization server that does one thing: client credentials for an access token in the form of RFC 9068.
 * Everything that needs a person at a browser, or that would have to be stored, is off.
 */
export function createTokenProvider(parts: TokenProviderParts): Provider {
  const provider = new Provider(parts.issuer, configurationFor(parts));
  provider.on('server_error', (_context, error) => parts.onError(error));
  provider.silent = true; // it would write errors, and what they repeat, to the output
  provider.use(async (context, next) => {
    await next();
    hideWhatIsOff(context.body);
  });
  return provider;
}

const OFF = { enabled: false } as const;

function configurationFor({ audience, clients, clientSecrets, keys }: TokenProviderParts): Configuration {
  const [{ kid }] = keys;
  const officers = new Map(clients.map(({ id, defaultOfficer }) => [id, defaultOfficer]));
  return {
    adapter: () => NOTHING_STORED,
    jwks: { keys },
    clients: clients.map(({ id }) => clientOf(id, clientSecrets.get(id))),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['client_secret_basic'],
    responseTypes: [],
    scopes: [],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_context, resource) => {
          if (resource !== audience) throw new InvalidTarget('there is one resource: the gateway of this sandbox');
          return { audience, scope: '', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256', kid } } };
        },
      },
      devInteractions: OFF,
      dPoP: OFF,
      pushedAuthorizationRequests: OFF,
      rpInitiatedLogout: OFF,
      userinfo: OFF,
    },
    extraTokenClaims: ({ oidc }) => {
      const officer = officerOf(oidc) ?? officers.get(oidc.client?.clientId ?? '');
      return officer === undefined ? undefined : { officer };
    },
    clientBasedCORS: () => false,
    renderError: (context, out) => {
      context.type = 'application/json';
      context.body = out;
    },
  };
}

const clientOf = (id: string, secret: string | undefined): ClientMetadata => {
  if (secret === undefined) throw new Error(`unreachable: client ${id} has a secret`);
  return {
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
};

/** The officer whom the request names. A name that is not well formed is refused rather than left out. */
function officerOf({ body }: KoaContextWithOIDC['oidc']): string | undefined {
  const officer = body?.['officer'];
  if (officer === undefined || officer === '') return undefined;
  if (typeof officer === 'string' && OFFICER_ID.test(officer)) return officer;
  throw new InvalidRequest('officer takes 1 to 64 letters, digits and . _ : @ -');
}

/** The library names this address also where nothing can be asked there. */
function hideWhatIsOff(body: unknown): void {
  if (typeof body === 'object' && body !== null && 'authorization_endpoint' in body) delete body.authorization_endpoint;
}

const refuseToStore = async (): Promise<void> => {
  throw new Error('unreachable: nothing of this provider is stored');
};

/** Signed tokens carry what they say, so that nothing has to be kept and nothing can pile up. */
const NOTHING_STORED = {
  find: async () => undefined,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  upsert: refuseToStore,
  consume: refuseToStore,
  destroy: refuseToStore,
  revokeByGrantId: refuseToStore,
};
