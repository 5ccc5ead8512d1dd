import type { TokenReason } from '../contracts/errors.ts';
import type { AuthLog } from './auth-log.ts';

/** Why a token was not accepted, or that nobody can tell now. */
type Counted = TokenReason | 'CHECK_UNAVAILABLE';

/** Counts refused tokens, so that a flood of them is a line in the log and not a flood in the log. */
export type Refusals = {
  readonly count: (reason: Counted) => void;
  /** Tells what earlier minutes brought. Cheap; called whenever a request comes, since there is no timer. */
  readonly tellPastMinutes: () => void;
  /** Tells what is left. */
  readonly close: () => void;
};

const MINUTE_MS = 60_000;

/** One event a minute and reason. Nothing of a token is kept, so nothing of it can be told. */
export function createRefusals(options: { readonly clock: () => Date; readonly log: AuthLog }): Refusals {
  const { clock, log } = options;
  const counts = new Map<Counted, number>();
  let minute = 0;

  const tell = (): void => {
    for (const [reason, count] of counts) {
      log({ level: 'warn', event: 'token.refused', reason, count, minute: new Date(minute).toISOString() });
    }
    counts.clear();
  };

  const tellPastMinutes = (): void => {
    const current = Math.floor(clock().getTime() / MINUTE_MS) * MINUTE_MS;
    if (current === minute) return;
    tell();
    minute = current;
  };

  return {
    count(reason) {
      tellPastMinutes();
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    },
    tellPastMinutes,
    close: tell,
  };
}
