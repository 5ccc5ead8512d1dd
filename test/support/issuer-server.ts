import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { IssuerConfig } from '../../gateway/contracts/issuer.ts';
import { ISSUER_DEFAULTS } from '../../gateway/contracts/issuer.ts';
import { createTestKey, mintToken, TEST_ISSUER, type MintOptions, type TestKey } from './tokens.ts';

/** Ways in which an issuer can fail to publish its keys, and what the gateway calls them. */
export const KEY_SERVER_FAULTS = {
  silent: 'TIMEOUT',
  'stopping in the middle': 'TIMEOUT',
  'hanging up': 'NOT_REACHED',
  'status 500': 'STATUS',
  'a redirect to its keys': 'STATUS',
  'no JSON': 'NO_KEY_SET',
  'no key set': 'NO_KEY_SET',
  'keys that are no objects': 'NO_KEY_SET',
  'a thousand keys': 'NO_KEY_SET',
  'a body without end': 'TOO_LARGE',
} as const;

/** One of the ways. */
export type KeyServerFault = keyof typeof KEY_SERVER_FAULTS;

/** An issuer that publishes its keys at a real address, and replaces them while others ask. */
export type IssuerServer = AsyncDisposable & {
  readonly url: URL;
  /** The gateway's configuration of it. */
  readonly issuerConfig: IssuerConfig;
  /** How often its keys were asked for. */
  readonly fetches: () => number;
  /** Signs with the newest key. */
  readonly mint: (options?: MintOptions) => string;
  /** The key that signs. */
  readonly key: () => TestKey;
  /** Publishes a new key beside the old ones, and signs with it from now on. Gives the key that signed until now. */
  readonly rotate: () => TestKey;
  /** Takes a key out of the set. */
  readonly withdraw: (key: TestKey) => void;
  /** Publishes exactly these from now on, whatever they are. */
  readonly publish: (keys: readonly unknown[]) => void;
  /** Goes wrong from now on; with nothing, tells its keys again. */
  readonly behave: (fault?: KeyServerFault) => void;
  /** Holds answers back from now on: what an answer says is settled when it is asked for, not when it is let go. */
  readonly hold: () => {
    /** Resolves when so many questions wait. */
    readonly waiting: (count: number) => Promise<void>;
    /** Lets go of all that wait, and of all that come later. */
    readonly release: () => void;
  };
};

/** Starts an issuer on a port that the system chooses. */
export async function startIssuerServer(config: Partial<IssuerConfig> = {}): Promise<IssuerServer> {
  let number = 0;
  const newKey = (): TestKey => createTestKey('ES256', `key-${(number += 1)}`);
  let current = newKey();
  let published: readonly unknown[] = [current.jwk];
  let fault: KeyServerFault | undefined;
  let fetches = 0;
  let held: (() => void)[] | undefined;
  let onHeld = (): void => undefined;

  const server = createServer((request, response) => {
    if (request.url === '/elsewhere') {
      tell(response, published);
      return;
    }
    fetches += 1;
    const settled = published;
    const behaviour = fault;
    const answer = (): void => (behaviour === undefined ? tell(response, settled) : FAULTS[behaviour](response));
    if (held === undefined) answer();
    else held.push(answer);
    onHeld();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the issuer has no port');
  const url = new URL(`http://127.0.0.1:${address.port}/jwks`);

  return {
    url,
    issuerConfig: { ...ISSUER_DEFAULTS, issuer: TEST_ISSUER, keys: { kind: 'remote', url }, ...config },
    fetches: () => fetches,
    mint: (options = {}) => mintToken({ key: current, ...options }),
    key: () => current,
    rotate: () => {
      const old = current;
      current = newKey();
      published = [...published, current.jwk];
      return old;
    },
    withdraw: ({ jwk }) => void (published = published.filter((key) => key !== jwk)),
    publish: (keys) => void (published = keys),
    behave: (next) => void (fault = next),
    hold: () => {
      const mine: (() => void)[] = [];
      held = mine;
      return {
        waiting: (count) =>
          new Promise((resolve) => {
            onHeld = () => void (mine.length >= count && resolve());
            onHeld();
          }),
        release: () => {
          held = undefined;
          for (const answer of mine) answer();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const tell = (response: ServerResponse, keys: readonly unknown[]): void =>
  void response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(JSON.stringify({ keys }));

const FAULTS: Readonly<Record<KeyServerFault, (response: ServerResponse) => void>> = {
  silent: () => undefined,
  'stopping in the middle': (response) => void response.writeHead(200).write('{"keys":['),
  'hanging up': (response) => void response.destroy(),
  'status 500': (response) => void response.writeHead(500).end('{"keys":[]}'),
  'a redirect to its keys': (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
  'no JSON': (response) => void response.writeHead(200).end('keys'),
  'no key set': (response) => void response.writeHead(200).end('{"keys":{}}'),
  'keys that are no objects': (response) => tell(response, ['key', 1, null]),
  'a thousand keys': (response) =>
    tell(
      response,
      Array.from({ length: 1000 }, () => ({ kty: 'EC' })),
    ),
  'a body without end': (response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
      if (!response.destroyed) response.once('drain', more);
    };
    response.writeHead(200);
    more();
  },
};
