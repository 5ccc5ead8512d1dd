import type { UnavailableReason } from '../../gateway/contracts/evidence.ts';
import type { Relation } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { createScope } from '../../gateway/execute/scope.ts';
import { TEST_NOW } from './gateway.ts';
import { openPermit } from './permit.ts';

/** What a relation holds in a test, by relation name and key; columns that are left out hold nothing. A word is why it cannot be read. */
export type Register = Readonly<
  Record<string, UnavailableReason | Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>
>;

/** A scope over rows that are already decoded. */
export function scopeOf(register: Register): Scope {
  return createScope({
    permit: openPermit(),
    now: TEST_NOW,
    signal: new AbortController().signal,
    readRelation: async (relation: Relation, keys: readonly string[]) => {
      const rows = register[relation.name] ?? {};
      return keys.map((key) =>
        typeof rows === 'string'
          ? { kind: 'unavailable', reason: rows, readAt: TEST_NOW }
          : { kind: 'answered', rows: (rows[key] ?? []) as never, readAt: TEST_NOW },
      );
    },
  });
}
