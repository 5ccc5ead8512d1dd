import type { Failure } from '../contracts/errors.ts';
import type { LogEvent } from './log.ts';

/** What an operator reads about a request that was refused: codes, names of the schema and of registered organisations. */
export function refusedEvent(
  failure: Failure,
  request: { readonly id: string; readonly consumer: string | undefined },
): LogEvent {
  const common = {
    level: failure.code === 'CHECK_UNAVAILABLE' ? 'error' : 'info',
    event: 'request refused',
    request: request.id,
    consumer: request.consumer,
    code: failure.code,
  } as const;
  switch (failure.code) {
    case 'UNAUTHENTICATED':
      return { ...common, reason: failure.reason };
    case 'BAD_INPUT':
      return { ...common, reason: failure.reason, input: failure.input };
    case 'PURPOSE_REFUSED':
      return {
        ...common,
        reason: failure.reason,
        ...(failure.outside && { outside: failure.outside.map(({ coordinate }) => coordinate).join(' ') }),
      };
    case 'OPERATION_TOO_LARGE':
    case 'RATE_LIMITED':
      return { ...common, limit: failure.limit };
    case 'CHECK_UNAVAILABLE':
    case 'INTERNAL':
      return { ...common, what: failure.what };
  }
}
