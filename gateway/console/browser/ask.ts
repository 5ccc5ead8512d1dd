import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';
import type { Tokens } from './tokens.ts';

type Fetcher = GraphiQLProps['fetcher'];

/** What the transport says about an answer, beside the answer. */
export type AnswerFacts = { readonly status: number; readonly durationMs: number; readonly requestId: string | null };

/** Who asks, and the tokens that show it. */
export type Asker = {
  /** The client that asks now; undefined asks without a token. */
  readonly client: () => string | undefined;
  readonly tokens: Tokens;
};

/** Asks the server that served this page, at the page's own address; tells `onAnswer` about every answer but the schema's. */
export function createFetcher({ client, tokens }: Asker, onAnswer: (facts: AnswerFacts) => void): Fetcher {
  return async ({ query, variables, operationName }, options) => {
    const headers = new Headers({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...options?.headers,
    });
    const body = JSON.stringify({ query, variables, operationName: nameWithin(query, operationName) });
    let startedAt = performance.now();
    const send = (token?: string): Promise<Response> => {
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      startedAt = performance.now();
      return fetch(location.pathname, { method: 'POST', credentials: 'omit', cache: 'no-store', headers, body });
    };

    // A token that somebody wrote into the editor goes before the picker's.
    const asker = headers.has('authorization') ? undefined : client();
    const token = asker === undefined ? undefined : await tokens.tokenFor(asker);
    let response = await send(token);
    if (response.status === 401 && asker !== undefined && token !== undefined) {
      response = await send(await tokens.tokenInsteadOf(asker, token));
    }
    const text = await response.text();
    if (operationName !== 'IntrospectionQuery') {
      const durationMs = Math.round(performance.now() - startedAt);
      onAnswer({ status: response.status, durationMs, requestId: response.headers.get('x-request-id') });
    }
    return parseAnswer(response.status, text);
  };
}

/**
 * The operation's name, if `query` has such an operation. For a moment after a change of tabs, the console still names the
 * operation of the tab before; without a name, the only operation there is runs.
 */
function nameWithin(query: string, name: string | null | undefined): string | undefined {
  if (typeof name !== 'string') return undefined;
  try {
    const isNamed = parse(query).definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
    );
    return isNamed ? name : undefined;
  } catch {
    return name; // not GraphQL: the server says what is wrong with it
  }
}

function parseAnswer(status: number, text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch (cause) {
    throw new Error(`HTTP ${status}, and the body is not JSON: ${text.slice(0, 500)}`, { cause });
  }
}
