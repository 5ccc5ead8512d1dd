/** One event, for whoever operates the gateway. Never holds a key, a name, a value of a register or a caller's text. */
export type LogEvent = { readonly level: 'info' | 'warn' | 'error'; readonly event: string } & Readonly<
  Record<string, string | number | undefined>
>;

/** Where events go. */
export type Log = (event: LogEvent) => void;

/** One JSON object a line. */
export function createLog(write: (line: string) => void, clock: () => Date): Log {
  return (event) => write(`${JSON.stringify({ at: clock().toISOString(), ...event })}\n`);
}

/** Where an unexpected error arose: its kind and the project's own lines of its stack, without its text, which may hold values. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The text may have several lines, and one of them may look like a place.
  const lines = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line));
  const cause = error.cause === undefined ? '' : ` ← ${whereOf(error.cause)}`;
  return `${error.name} ${lines
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ')}${cause}`;
}
