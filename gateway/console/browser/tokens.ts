/** Access tokens of the clients that a visitor asks as. They live in this page's memory and nowhere else. */
export type Tokens = {
  /** The client's token; fetched when there is none, or when the one there is is about to expire. */
  readonly tokenFor: (client: string) => Promise<string>;
  /** Another token than the one that was refused. */
  readonly tokenInsteadOf: (client: string, refused: string) => Promise<string>;
};

/** What the server that served this page gives for a client. */
export type IssuedToken = { readonly token: string; readonly expiresInSeconds: number };

type Known = {
  readonly token: Promise<string>;
  /** The token itself, once it is there. */
  value?: string;
  /** By the clock, in milliseconds. */
  usableUntil: number;
};

/** How long before its end a token is not used any more, in seconds; a short one for a tenth of its time. */
const MARGIN_SECONDS = 60;

/** Keeps one token a client. Questions that need the same token at once wait for one request. */
export function createTokens(fetchOne: (client: string) => Promise<IssuedToken>, clock: () => number): Tokens {
  const known = new Map<string, Known>();

  const fetchAgain = (client: string): Promise<string> => {
    const askedAt = clock();
    const fetched = async (): Promise<string> => {
      try {
        const { token, expiresInSeconds } = await fetchOne(client);
        mine.value = token;
        mine.usableUntil = askedAt + (expiresInSeconds - Math.min(MARGIN_SECONDS, expiresInSeconds / 10)) * 1_000;
        return token;
      } catch (error) {
        mine.usableUntil = -Infinity; // the next question tries again
        throw error;
      }
    };
    const mine: Known = { token: Promise.resolve().then(fetched), usableUntil: Infinity };
    known.set(client, mine);
    return mine.token;
  };

  const usable = (client: string): Known | undefined => {
    const found = known.get(client);
    return found && clock() < found.usableUntil ? found : undefined;
  };

  return {
    tokenFor: (client) => usable(client)?.token ?? fetchAgain(client),
    tokenInsteadOf: (client, refused) => {
      const found = usable(client);
      return found === undefined || found.value === refused ? fetchAgain(client) : found.token;
    },
  };
}

/** Fetches a token from the server that served this page; the address is relative, as all of the page's are. */
export async function fetchToken(client: string): Promise<IssuedToken> {
  const response = await fetch('console/token', {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client }),
  });
  if (!response.ok) throw new Error(`There is no access token for ${client} (HTTP ${response.status}).`);
  return (await response.json()) as IssuedToken;
}
