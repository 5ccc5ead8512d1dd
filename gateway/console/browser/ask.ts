import type { GraphiQLProps } from 'graphiql';
import { Kind, parse } from 'graphql';

type Fetcher = GraphiQLProps['fetcher'];

/** What the transport says about an answer, beside the answer. */
export type AnswerFacts = { readonly status: number; readonly durationMs: number; readonly requestId: string | null };

/** Asks the server that served this page, at the page's own address; tells `onAnswer` about every answer but the schema's. */
export function createFetcher(onAnswer: (facts: AnswerFacts) => void): Fetcher {
  return async ({ query, variables, operationName }, options) => {
    const startedAt = performance.now();
    const response = await fetch(location.pathname, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...options?.headers,
      },
      body: JSON.stringify({ query, variables, operationName: nameWithin(query, operationName) }),
    });
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
