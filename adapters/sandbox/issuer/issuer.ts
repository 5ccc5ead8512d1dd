import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { openBoundedServer } from './bounded-server.ts';
import { SANDBOX_CLIENTS, type SandboxClient } from './clients.ts';
import { IssuerError } from './issuer-error.ts';
import { requestToken, type IssuedToken } from './request-token.ts';
import { newSigningKey, type SigningKey } from './signing-key.ts';
import { keepKeys, openStoredSecrets } from './stored-secrets.ts';

/** An issuer of access tokens that listens. */
export type SandboxIssuer = {
  /** Issuer identifier, `iss` of its tokens; also its address. */
  readonly issuer: string;
  /** Where its public keys are. */
  readonly keysUrl: URL;
  /** `aud` of its tokens. */
  readonly audience: string;
  /**
   * A token for one of its clients, fetched over HTTP as the client would.
   * @throws IssuerError `unknown-client`, `no-answer` or `no-token`.
   */
  readonly tokenFor: (client: string, officer?: string) => Promise<IssuedToken>;
  /** Publishes a new key beside the others; it does not sign yet. */
  readonly publishNextKey: () => Promise<void>;
  /** Signs with the key that was published last, or with a new one; the others stay published. */
  readonly rotate: () => Promise<void>;
  /** Publishes the key that signs and no other: tokens of the others die as soon as verifiers look again. */
  readonly withdrawOldKeys: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What an issuer is opened with. */
export type SandboxIssuerOptions = {
  /** Port 0 takes any free one. */
  readonly listen: { readonly host: string; readonly port: number };
  /** The sandbox's data folder; keys and secrets are kept in `issuer` below it. */
  readonly directory: string;
  /** Whom the tokens are for: an absolute URI. */
  readonly audience: string;
  readonly clients?: readonly SandboxClient[];
  /** Told what went wrong on the inside. */
  readonly onError?: (error: unknown) => void;
};

/** Folder of the issuer's keys and secrets within the sandbox's data folder. */
export const issuerFolder = (directory: string): string => join(directory, 'issuer');

/** Address and identifier of an issuer. */
export const issuerAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/**
 * Opens the sandbox's issuer: a real authorization server on a port of its own. Keys and secrets are made at the first time.
 * @throws IssuerError
 */
export async function openSandboxIssuer(options: SandboxIssuerOptions): Promise<SandboxIssuer> {
  const { listen, directory, audience, clients = SANDBOX_CLIENTS, onError = () => undefined } = options;
  const folder = issuerFolder(directory);
  // Loaded here, because it takes a while and a gateway over departments' own databases never needs it.
  const { createTokenProvider } = await import('./token-provider.ts');
  const { keys: stored, clientSecrets } = await openStoredSecrets(
    folder,
    clients.map(({ id }) => id),
  );
  let keys = firstFirst(stored);
  let next: SigningKey | undefined;

  // Listening tells the port, which is part of the identifier; no request is read before `handle` is set.
  let handle: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = await openBoundedServer(listen, (request, response) => handle(request, response));
  const issuer = issuerAddress(listen.host, server.port);
  const { host } = new URL(issuer);
  const closing = new AbortController();

  const signWith = (wanted: typeof keys): void => {
    const answer = createTokenProvider({ issuer, audience, clients, clientSecrets, keys: wanted, onError }).callback();
    keys = wanted;
    handle = (request, response) => {
      request.headers.host = host; // the library makes addresses of what the caller wrote there
      void answer(request, response);
    };
  };
  const use = async (wanted: typeof keys): Promise<void> => {
    await keepKeys(folder, wanted);
    signWith(wanted);
  };

  try {
    signWith(keys);
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    issuer,
    keysUrl: new URL('/jwks', issuer),
    audience,
    tokenFor: async (client, officer) => {
      const secret = clients.some(({ id }) => id === client) ? clientSecrets.get(client) : undefined;
      if (secret === undefined) throw new IssuerError('unknown-client', 'The sandbox has no such client.');
      return await requestToken({ issuer, client, secret, officer }, closing.signal);
    },
    publishNextKey: async () => {
      next = await newSigningKey();
      await use([...keys, next]);
    },
    rotate: async () => {
      const first = next ?? (await newSigningKey());
      next = undefined;
      await use([first, ...keys.filter(({ kid }) => kid !== first.kid)]);
    },
    withdrawOldKeys: async () => {
      next = undefined;
      await use([keys[0]]);
    },
    close: async () => {
      closing.abort();
      await server.close();
    },
  };
}

function firstFirst(keys: readonly SigningKey[]): readonly [SigningKey, ...(readonly SigningKey[])] {
  const [first, ...rest] = keys;
  if (first === undefined) throw new Error('unreachable: a file of keys has one');
  return [first, ...rest];
}
