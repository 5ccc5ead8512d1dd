import type { Caller } from '../contracts/caller.ts';
import type { CaseStore, Narrowing } from '../contracts/case-store.ts';
import { todayIn } from '../contracts/dates.ts';
import { GatewayError } from '../contracts/errors.ts';
import type { Lookup } from '../contracts/lookup.ts';
import { digestBelow, type Digest } from './digest.ts';
import type { Comparison, LookupNarrowings } from './narrowings.ts';
import type { Matter } from './policy.ts';

/** How many times as often as in one case a fact may be compared on one day in all cases of a consumer together. */
const CASES_A_DAY = 3;

/** How long the counts of one day are remembered, in seconds: past its end in every time zone. */
const DAY_COUNT_SECONDS = 172_800;

/** A question in a case. */
export type CaseQuestion = {
  readonly caller: Caller;
  readonly matter: Pick<Matter, 'code' | 'maxNarrowings'>;
  /** The consumer's own number of the case. */
  readonly caseNumber: string;
  readonly lookups: readonly Lookup[];
  readonly narrowings: readonly LookupNarrowings[];
};

/** Shows that a question was admitted to its case. */
export type CaseTicket = {
  /**
   * Counts what was compared about those whom the graph led to, then adds the keys that the caller is told: later questions of
   * the case may look them up. A key that is not told is not added, or a case could be asked who it is.
   * @throws GatewayError `PURPOSE_REFUSED` with `NARROWED_TOO_OFTEN`, or `CHECK_UNAVAILABLE`; the answer is to be withheld then.
   */
  readonly settle: (led: LedTo) => Promise<void>;
};

/** Where the graph led. */
export type LedTo = {
  /** Persons, told or not. */
  readonly met: readonly Lookup[];
  /** Keys that the caller is told. */
  readonly reached: readonly Lookup[];
  /** What was compared on the way there; everything that the question compares when left out. */
  readonly narrowings?: readonly LookupNarrowings[];
};

/** Keeps a case to whom it is about. */
export type CaseGuard = {
  /**
   * Opens the case or checks that it reaches every key, then counts what is compared. A question that looks up nobody opens
   * no case and is admitted.
   * @throws GatewayError `PURPOSE_REFUSED` with `KEYS_OUTSIDE_CASE` or `NARROWED_TOO_OFTEN`; `CHECK_UNAVAILABLE` when the store
   * cannot be asked: what cannot be checked is not permitted.
   */
  readonly admit: (question: CaseQuestion) => Promise<CaseTicket>;
};

/**
 * A case is a consumer × a matter × a case number. Its first question says whom it is about; from then on it reaches those,
 * and those whose keys its answers tell, so that one approved case is no licence to look people up. Comparisons with one
 * fact are counted by case and person, however the graph led there, at most `maxNarrowings` of the matter; and by consumer,
 * person and day, three times as many, or a new case number for each question would be the way round. Everything stored is a
 * digest below a keyed one that is not stored, and the same key has another one in every case.
 */
export function createCaseGuard(options: {
  readonly store: CaseStore;
  readonly digest: Digest;
  readonly clock: () => Date;
}): CaseGuard {
  const { store, digest, clock } = options;
  return {
    async admit({ caller, matter, caseNumber, lookups, narrowings }) {
      if (lookups.length === 0) return { settle: async () => undefined };
      const consumer = caller.consumer.socialCreditCode;
      const ofCase = digest('of case', consumer, matter.code, caseNumber);
      const caseId = digestBelow(ofCase, 'case');
      const keyOf = (lookup: Lookup): string => digestBelow(ofCase, `key ${nameOf(lookup)}`);
      const asked = uniqueLookups(lookups);
      const { maxNarrowings } = matter;
      // Found out before anything is stored: a question that is refused for itself opens no case.
      if (countedBy(narrowings, maxNarrowings) === undefined) throw refusal('NARROWED_TOO_OFTEN');
      const outside = await orUnavailable(() => store.admit(caseId, [...asked.values()].map(keyOf)));
      if (outside.length > 0) throw refusal('KEYS_OUTSIDE_CASE');

      const inCase = countersBelow(ofCase, { most: maxNarrowings });
      const onDay = countersBelow(digest('of day', consumer, todayIn(clock())), {
        most: maxNarrowings * CASES_A_DAY,
        lifetimeSeconds: DAY_COUNT_SECONDS,
      });
      const count = async (compared: readonly LookupNarrowings[]): Promise<void> => {
        const counted = countedBy(compared, maxNarrowings)?.flatMap((one) => [...inCase(one), ...onDay(one)]);
        if (counted?.length === 0) return;
        if (!counted || !(await orUnavailable(() => store.narrow(counted)))) throw refusal('NARROWED_TOO_OFTEN');
      };
      await count(narrowings);

      return {
        settle: async ({ met, reached, narrowings: compared = narrowings }) => {
          const comparisons = [...new Set(compared.flatMap((one) => one.comparisons))];
          const counted = countedWith(comparisons, compared);
          const persons = [...uniqueLookups(met)].filter(([name]) => !counted.has(name));
          await count(persons.map(([, lookup]) => ({ lookup, comparisons })));
          const further = [...uniqueLookups(reached)].filter(([name]) => !asked.has(name)).map(([, one]) => keyOf(one));
          if (further.length > 0) await orUnavailable(() => store.reach(caseId, further));
        },
      };
    },
  };
}

const refusal = (reason: 'KEYS_OUTSIDE_CASE' | 'NARROWED_TOO_OFTEN'): GatewayError =>
  new GatewayError({ code: 'PURPOSE_REFUSED', reason });

/** The different values that one fact is compared with below one key. */
type Counted = { readonly lookup: Lookup; readonly fact: string; readonly variants: Set<string> };

/**
 * A key may stand under several root fields: what is compared below them counts together. Undefined as soon as one question
 * alone compares a fact too often: a hostile one may do so thousands of times.
 */
function countedBy(narrowings: readonly LookupNarrowings[], most: number): readonly Counted[] | undefined {
  const found = new Map<string, Counted>();
  for (const { lookup, comparisons } of narrowings) {
    for (const { fact, variant } of comparisons) {
      const name = `${fact} ${nameOf(lookup)}`;
      const counted = found.get(name) ?? { lookup, fact, variants: new Set() };
      found.set(name, counted);
      counted.variants.add(variant);
      if (counted.variants.size > most) return undefined;
    }
  }
  return [...found.values()];
}

/** Names of those who were looked up with all these comparisons, and so are counted already. */
const countedWith = (
  comparisons: readonly Comparison[],
  narrowings: readonly LookupNarrowings[],
): ReadonlySet<string> =>
  new Set(
    narrowings
      .filter((one) => new Set(one.comparisons).size === comparisons.length)
      .map(({ lookup }) => nameOf(lookup)),
  );

/** What counts comparisons below the digest of a case, or of a consumer's day. A question about many compares all alike. */
function countersBelow(
  untold: string,
  bound: Pick<Narrowing, 'most' | 'lifetimeSeconds'>,
): (counted: Counted) => readonly Narrowing[] {
  const known = new Map<string, string>();
  const digestOf = (variant: string): string => {
    const found = known.get(variant) ?? digestBelow(untold, `variant ${variant}`);
    known.set(variant, found);
    return found;
  };
  return ({ lookup, fact, variants }) => {
    const counter = digestBelow(untold, `counter ${fact} ${nameOf(lookup)}`);
    return [...variants].map((variant) => ({ counter, variant: digestOf(variant), ...bound }));
  };
}

/** Neither a fact nor a kind of key has a blank in its name: no two of them, with keys, give the same text. */
const nameOf = ({ kind, key }: Lookup): string => `${kind} ${key}`;

const uniqueLookups = (lookups: readonly Lookup[]): ReadonlyMap<string, Lookup> =>
  new Map(lookups.map((lookup) => [nameOf(lookup), lookup]));

async function orUnavailable<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (cause) {
    throw new GatewayError({ code: 'CHECK_UNAVAILABLE', what: 'the store of cases cannot be asked' }, { cause });
  }
}
