import { LRUCache } from 'lru-cache';
import { CASE_LIFETIME_SECONDS, MAX_CASE_KEYS, type CaseStore } from '../../gateway/contracts/case-store.ts';

/** What may be set about a store in memory. */
export type MemoryCaseStoreOptions = {
  readonly clock: () => Date;
  /** Most cases, and of counters twice as many. Default 100,000. */
  readonly maxCases?: number;
  /** Most keys of all cases together, about 100 bytes each. Default 1,000,000. */
  readonly maxKeys?: number;
  /** Most keys of one case. Default 10,000. */
  readonly maxCaseKeys?: number;
  /** How long a case is remembered after its last question, in seconds. Default 180 days. */
  readonly lifetimeSeconds?: number;
};

/**
 * Cases of one process. They are lost when it ends, and no other process knows of them: after a restart every case may be
 * opened anew, with other keys, and every comparison counts from nothing. The longest unused goes first when there are too
 * many. Enough to try the gateway out; where cases must outlive a process, or several run, they belong in Redis.
 */
export function createMemoryCaseStore(options: MemoryCaseStoreOptions): CaseStore {
  const { clock, maxCases = 100_000, maxKeys = 1_000_000, maxCaseKeys = MAX_CASE_KEYS } = options;
  const ttl = (options.lifetimeSeconds ?? CASE_LIFETIME_SECONDS) * 1_000;
  const perf = { now: () => clock().getTime() };
  const timed = { ttl, perf, ttlResolution: 0 } as const;
  const cases = new LRUCache<string, ReadonlySet<string>>({
    ...timed,
    updateAgeOnGet: true,
    max: maxCases,
    maxSize: Math.max(maxKeys, maxCaseKeys),
    sizeCalculation: ({ size }) => size,
  });
  const counters = new LRUCache<string, Set<string>>({ ...timed, max: maxCases * 2 });

  return {
    admit: async (caseId, keys) => {
      const wanted = [...new Set(keys)];
      const known = cases.get(caseId);
      if (known) return wanted.filter((key) => !known.has(key));
      if (wanted.length > 0) cases.set(caseId, new Set(wanted));
      return [];
    },
    reach: async (caseId, keys) => {
      const known = cases.get(caseId);
      if (!known) return;
      const further = [...new Set(keys)].filter((key) => !known.has(key));
      const room = Math.max(0, maxCaseKeys - known.size);
      // A new set: the cache takes the size of a case only when it is given another one.
      cases.set(caseId, new Set([...known, ...further.slice(0, room)]));
    },
    narrow: async (narrowings) => {
      const fresh = new Map<string, Set<string>>();
      for (const { counter, variant, most } of narrowings) {
        const known = counters.get(counter);
        if (known?.has(variant) === true) continue;
        const added = fresh.get(counter) ?? new Set();
        fresh.set(counter, added.add(variant));
        if ((known?.size ?? 0) + added.size > most) return false;
      }
      for (const { counter, lifetimeSeconds } of narrowings) {
        const added = fresh.get(counter);
        if (!added) continue;
        const known = counters.get(counter) ?? [];
        counters.set(counter, new Set([...known, ...added]), {
          ttl: lifetimeSeconds === undefined ? ttl : lifetimeSeconds * 1_000,
        });
        fresh.delete(counter);
      }
      return true;
    },
  };
}
