import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { refusalFor, refusalOf, type Refusal } from './refusal.ts';

/** Errors of Node's parser that have a status of their own; the rest is 400. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers what never became a request: it is not HTTP, too long, or too slow. The connection ends with it, since nobody
 * knows where the next request would begin.
 */
export function answerBrokenRequest(error: Error, socket: Socket): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isHttp = code.startsWith('HPE_') || Object.hasOwn(STATUS_BY_CODE, code);
  if (!isHttp || !socket.writable || hasBegunAnswer(socket)) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = refusalForCode(code);
  const text = JSON.stringify(body);
  socket.write(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'connection: close',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      'content-type: application/json; charset=utf-8',
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `content-length: ${Buffer.byteLength(text)}`,
      '',
      text,
    ].join('\r\n'),
  );
  socket.destroySoon();
}

/** A head that is too long to be read brings no token that could be valid: that is all there is to say to it. */
const refusalForCode = (code: string): Refusal =>
  code === 'HPE_HEADER_OVERFLOW'
    ? refusalOf({ code: 'UNAUTHENTICATED', reason: 'MALFORMED' })
    : refusalFor(STATUS_BY_CODE[code] ?? 400);

/** Whether an earlier request of this connection is being answered: a second answer would be read as a part of it. */
function hasBegunAnswer(socket: Socket): boolean {
  const answer: unknown = '_httpMessage' in socket ? socket._httpMessage : undefined;
  return typeof answer === 'object' && answer !== null && 'headersSent' in answer && answer.headersSent === true;
}
