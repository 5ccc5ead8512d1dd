import type { PlainDate } from '../../contracts/dates.ts';
import type { EvidenceStatus, Provenance, UnavailableReason } from '../../contracts/evidence.ts';
import { known, unknown, type FactStatus, type FactUse, type Value } from './value.ts';

/** What the answer of an evidence document calls its own fields: added to every evidence of it, beside what it asks. */
export const STATUS_ALIAS = '_status';
export const REASON_ALIAS = '_reason';
export const PROVENANCE_ALIAS = '_provenance';

/** Coordinates of the fields of an evidence document by their path, aliases as written and lists without numbers. */
export type PathIndex = ReadonlyMap<string, string>;

/** What to make of a register that has no record: an answer, or nothing known. */
export type IfAbsent<T> = { readonly ifAbsent: T };

/**
 * The evidence of one assessment, as criteria read it. Every reading is a `Value` that carries where it comes from. Paths are
 * those of the evidence document, such as `child.household.record.isCurrent`.
 *
 * A register without a record leaves a fact unknown, unless the criterion takes absence for an answer with `ifAbsent`. One
 * that is down, ambiguous or under correction always leaves it unknown.
 * @throws Error for a path that the document does not have, or a value of another type: a mistake in the rule.
 */
export type EvidenceView = {
  readonly flag: (path: string, absent?: IfAbsent<boolean>) => Value<boolean>;
  readonly number: (path: string, absent?: IfAbsent<number>) => Value<number>;
  readonly text: (path: string, absent?: IfAbsent<string>) => Value<string>;
  /** A day, `YYYY-MM-DD`. */
  readonly day: (path: string, absent?: IfAbsent<PlainDate>) => Value<PlainDate>;
  /** The items of a list, each as a view of its own whose paths begin below the item. */
  readonly list: (path: string, absent?: IfAbsent<readonly EvidenceView[]>) => Value<readonly EvidenceView[]>;
  /** Whether a register has a record at all: `path` leads to evidence. */
  readonly isRecorded: (path: string) => Value<boolean>;
  /** The same view with paths that begin further down; `path` leads through no list. */
  readonly at: (path: string) => EvidenceView;
};

/** A view of what an evidence document answered. */
export const createEvidenceView = (data: unknown, index: PathIndex): EvidenceView =>
  viewOf({ data, index, named: '', indexed: '', evidence: undefined });

/** Where a view stands. */
type Place = {
  readonly data: unknown;
  readonly index: PathIndex;
  /** The path to it as a person reads it, with numbers of list items. */
  readonly named: string;
  /** The same without numbers: what the index knows. */
  readonly indexed: string;
  /** The evidence that it stands in. */
  readonly evidence: Answered | undefined;
};

/** How the register answered from which something comes. */
type Answered = {
  readonly status: EvidenceStatus;
  readonly reason: UnavailableReason | null;
  readonly provenance: Provenance;
};

function viewOf(place: Place): EvidenceView {
  const read = <T>(
    path: string,
    absent: IfAbsent<T> | undefined,
    parse: (value: unknown, at: Place) => T,
  ): Value<T> => {
    const found = follow(place, path);
    const { evidence, data } = found;
    if (evidence && evidence.status !== 'FOUND') {
      return evidence.status === 'NO_RECORD' && absent
        ? known(absent.ifAbsent, [useOf(found, 'NO_RECORD')])
        : missing(found);
    }
    if (data === null || data === undefined) return unknown([useOf(found, 'NOT_HELD')]);
    return known(parse(data, found), [useOf(found, 'KNOWN')]);
  };
  return {
    flag: (path, absent) => read(path, absent, typed('boolean')),
    number: (path, absent) => read(path, absent, typed('number')),
    text: (path, absent) => read(path, absent, typed('string')),
    day: (path, absent) => read(path, absent, (value, at) => typed('string')(value, at) as PlainDate),
    list: (path, absent) =>
      read(path, absent, (value, at) => {
        if (!Array.isArray(value)) throw mistake(at, 'is no list');
        return value.map((data: unknown, number) =>
          viewOf({ ...at, data, named: `${at.named}.${number}`, evidence: answeredIn(data) ?? at.evidence }),
        );
      }),
    isRecorded(path) {
      const found = follow(place, path);
      const own = answeredIn(found.data);
      if (!own && found.data !== null && found.data !== undefined) throw mistake(found, 'is no evidence');
      // Evidence of nobody, such as of a guardian whose number the register does not hold.
      if (!own) return missing(found);
      const { status } = own;
      if (status === 'FOUND') return known(true, [useOf(found, 'KNOWN')]);
      return status === 'NO_RECORD' ? known(false, [useOf(found, 'NO_RECORD')]) : missing(found);
    },
    at: (path) => viewOf(follow(place, path)),
  };
}

/** Follows a path; what stands below something that is not there is not there, and belongs to the evidence last passed. */
function follow({ index, ...start }: Place, path: string): Place {
  const indexed = joined(start.indexed, path);
  if (!index.has(indexed)) throw new Error(`The evidence document has no field ${indexed}`);
  let { data, evidence } = start;
  for (const name of namesOf(path)) {
    if (Array.isArray(data)) throw mistake({ indexed }, 'lies in a list: its items are read one by one');
    data = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
    evidence = answeredIn(data) ?? evidence;
  }
  return { index, indexed, named: joined(start.named, path), data, evidence };
}

/** Rules read the same few paths for every assessment. */
const knownNames = new Map<string, readonly string[]>();

function namesOf(path: string): readonly string[] {
  const names = knownNames.get(path) ?? path.split('.');
  knownNames.set(path, names);
  return names;
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The evidence document asks every evidence how it was answered, under names that nothing else has. */
function answeredIn(data: unknown): Answered | undefined {
  if (typeof data !== 'object' || data === null || !(STATUS_ALIAS in data)) return undefined;
  return {
    status: Reflect.get(data, STATUS_ALIAS) as EvidenceStatus,
    reason: Reflect.get(data, REASON_ALIAS) as UnavailableReason | null,
    provenance: Reflect.get(data, PROVENANCE_ALIAS) as Provenance,
  };
}

function missing(found: Place): Value<never> {
  const status = found.evidence?.status;
  return unknown([useOf(found, status === undefined || status === 'FOUND' ? 'NOT_HELD' : status)]);
}

function useOf({ named, indexed, index, evidence }: Place, status: FactStatus): FactUse {
  return {
    path: named,
    coordinate: index.get(indexed) ?? null,
    status,
    reason: status === 'UNAVAILABLE' ? (evidence?.reason ?? null) : null,
    statedBy: null,
    provenance: evidence?.provenance ?? null,
  };
}

const typed =
  <Name extends keyof Types>(name: Name) =>
  (value: unknown, at: Place): Types[Name] => {
    if (typeof value !== name) throw mistake(at, `is no ${name}`);
    return value as Types[Name];
  };

type Types = { readonly boolean: boolean; readonly number: number; readonly string: string };

const mistake = ({ indexed }: Pick<Place, 'indexed'>, what: string): Error =>
  new Error(`The field ${indexed} of the evidence document ${what}`);
