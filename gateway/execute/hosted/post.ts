import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { UnavailableReason } from '../../contracts/evidence.ts';
import { SourceFailure } from '../../contracts/sql.ts';

/** Where a subgraph is, and how long to wait for it. */
export type SubgraphAddress = {
  readonly url: string;
  /** Longest wait for one answer, from the question to the last byte, in milliseconds. */
  readonly timeoutMs: number;
};

/** The port to one subgraph. */
export type SubgraphClient = {
  /**
   * Sends one question and gives the answer as parsed JSON, not checked further. Every call is a request of its own: callers
   * never share one.
   * @throws SourceFailure when there is no such answer in time.
   */
  readonly post: (question: SubgraphQuestion, signal: AbortSignal) => Promise<unknown>;
  readonly close: () => void;
};

/** A question as GraphQL over HTTP has it. */
export type SubgraphQuestion = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Largest answer, in bytes. A hundred persons with everything about them take less than a tenth of it. */
const RESPONSE_LIMIT_BYTES = 8 * 1024 * 1024;

/** Most connections to one subgraph. */
const MAX_CONNECTIONS = 20;

/** Opens the way to a subgraph; connects nothing yet. Redirects are not followed: they are refused like any other answer. */
export function openSubgraphClient({ url, timeoutMs }: SubgraphAddress): SubgraphClient {
  const isSecure = new URL(url).protocol === 'https:';
  const agent = isSecure
    ? new HttpsAgent({ keepAlive: true, maxSockets: MAX_CONNECTIONS })
    : new HttpAgent({ keepAlive: true, maxSockets: MAX_CONNECTIONS });
  const open = isSecure ? httpsRequest : httpRequest;

  const send = (body: string, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const request = open(url, {
        method: 'POST',
        agent,
        signal,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      });
      request.once('response', resolve);
      request.once('error', (cause) => reject(new SendError(cause, request.reusedSocket)));
      request.end(body);
    });

  return {
    async post(question, signal) {
      const body = JSON.stringify(question);
      const timeout = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, timeout]);
      try {
        // A kept connection that the other side was just closing says nothing about the other side.
        const response = await send(body, either).catch((error: unknown) => {
          if (error instanceof SendError && error.isStaleConnection && !either.aborted) return send(body, either);
          throw error;
        });
        return parse(await textOf(response));
      } catch (cause) {
        if (cause instanceof SourceFailure) throw cause;
        if (timeout.aborted) throw new SourceFailure('TIMEOUT', `no answer within ${timeoutMs} ms`, { cause });
        throw new SourceFailure('DOWN', `not reached${codeOf(cause)}`, { cause });
      }
    },
    close: () => agent.destroy(),
  };
}

/** A request that got no response. */
class SendError extends Error {
  override readonly name = 'SendError';
  readonly isStaleConnection: boolean;

  constructor(cause: Error, isReused: boolean) {
    super('no response', { cause });
    this.isStaleConnection = isReused && codeOf(cause) === ' (ECONNRESET)';
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    throw new SourceFailure(reasonOf(status), `HTTP ${status}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > RESPONSE_LIMIT_BYTES) {
      throw new SourceFailure('CONTRACT_BROKEN', `more than ${RESPONSE_LIMIT_BYTES} bytes`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message repeats a part of the text.
    throw new SourceFailure('CONTRACT_BROKEN', 'the answer is not JSON');
  }
}

function reasonOf(status: number): UnavailableReason {
  if (status === 429) return 'OVERLOADED';
  return status >= 500 || status === 401 || status === 403 ? 'DOWN' : 'CONTRACT_BROKEN';
}

/** The system's code of an error, such as ECONNREFUSED, in brackets. */
function codeOf(error: unknown): string {
  const origin = error instanceof SendError ? error.cause : error;
  const code = origin instanceof Error && 'code' in origin ? origin.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
