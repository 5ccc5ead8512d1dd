import { SourceFailure } from '../../gateway/contracts/sql.ts';
import type { Wrap } from './gateway.ts';

/** Databases of departments that a test turns off for a while. */
export type SourceSwitch = {
  /** What stands before the departments' clients. */
  readonly wraps: Readonly<Record<string, Wrap>>;
  /** Turns a department off until what is given back is disposed. */
  readonly off: (id: string) => Disposable;
};

/** Creates a switch for the departments named; all are on. */
export function createSwitch(ids: readonly string[]): SourceSwitch {
  const off = new Set<string>();
  const wrapOf =
    (id: string): Wrap =>
    (client) => ({
      query: async (statement, signal) => {
        if (off.has(id)) throw new SourceFailure('DOWN', 'turned off');
        return client.query(statement, signal);
      },
      close: client.close,
    });
  return {
    wraps: Object.fromEntries(ids.map((id) => [id, wrapOf(id)])),
    off: (id) => {
      off.add(id);
      return { [Symbol.dispose]: () => void off.delete(id) };
    },
  };
}
