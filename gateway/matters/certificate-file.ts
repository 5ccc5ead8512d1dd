import * as z from 'zod';
import type { Bilingual } from '../contracts/bilingual.ts';
import { id, listOf, settingsOf } from '../contracts/setting-types.ts';
import { parseYaml, problemsOf, type YamlProblem } from '../contracts/yaml-file.ts';
import type { Fallback } from './engine/fallback.ts';
import { bilingual, countFromOne, line, repeatedIn } from './yaml-types.ts';

/** The catalogue of certificate items. Path from the project's root. */
export const CERTIFICATES_FILE = 'gateway/matters/certificates.yaml';

/** Whether a certificate may still be issued by villages, or asked for; as in `schemas/certificates.graphql`. */
export const CERTIFICATE_STATUSES = ['ABOLISHED', 'MOVED_TO_HOLDER', 'KEPT'] as const;

/** One of `CERTIFICATE_STATUSES`. */
export type CertificateItemStatus = (typeof CERTIFICATE_STATUSES)[number];

/** A list of certificates that somebody published, or that this project makes. */
export type CertificateList = {
  readonly id: string;
  readonly title: Bilingual;
  /** What is known of the list and what is not; undefined where there is nothing to say. */
  readonly note: Bilingual | undefined;
};

/** A certificate that somebody used to ask for, as the file has it. Which facts exist and which matters replace it is not said here. */
export type CertificateEntry = {
  readonly id: string;
  readonly name: Bilingual;
  readonly list: CertificateList;
  /** Number within the list; undefined where the list has none, or its numbers were not found. */
  readonly number: number | undefined;
  readonly status: CertificateItemStatus;
  readonly legalBasis: string;
  readonly holders: readonly {
    readonly name: Bilingual;
    /** Id of the department of this project that the holder is; undefined where it is none. */
    readonly department: string | undefined;
  }[];
  /** Coordinates of the facts that say together what the certificate said. */
  readonly facts: readonly string[];
  /** What to do while they cannot be had, in the order in which it is to be tried. */
  readonly fallbacks: readonly Fallback[];
  readonly note: Bilingual | undefined;
};

/** The items of a file, in its order, or what keeps it from being used. They are there only where nothing is wrong. */
export type ReadCertificates = {
  readonly items: readonly CertificateEntry[];
  readonly problems: readonly YamlProblem[];
};

/**
 * Reads the catalogue of certificate items. Pure; never throws. Every item has a way out that needs no register: a
 * commitment, an inquiry or a document. Problems name settings and ids, never texts.
 * @param known all fallbacks, by id.
 */
export function parseCertificates(text: string, known: ReadonlyMap<string, Fallback>): ReadCertificates {
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) return { items: [], problems: yaml.problems };
  const outcome = fileSchema.safeParse(yaml.value);
  if (!outcome.success) return { items: [], problems: problemsOf(outcome.error, yaml) };

  const { lists, holders, lastResorts, items } = outcome.data;
  const problems: YamlProblem[] = [];
  const wrong = (path: readonly PropertyKey[], message: string): readonly never[] => {
    problems.push({ line: yaml.lineOf(path), message: `${path.join('.')}: ${message}` });
    return [];
  };
  const fallbacksAt = (ids: readonly string[], path: readonly PropertyKey[]): readonly Fallback[] =>
    ids.flatMap((name, at) => known.get(name) ?? wrong([...path, at], `${name} is no fallback`));

  for (const [section, ids] of Object.entries({ lists: idsOf(lists), holders: idsOf(holders), items: idsOf(items) })) {
    for (const at of repeatedIn(ids)) wrong([section, at, 'id'], `${ids[at]} stands here twice`);
  }
  const places = items.map(({ list, number }, at) => (number === undefined ? at : `${list} ${number}`));
  for (const at of repeatedIn(places)) wrong(['items', at, 'number'], `${places[at]} stands here twice`);

  const behindAll = fallbacksAt(lastResorts, ['lastResorts']);
  const read = items.flatMap((item, at): readonly CertificateEntry[] => {
    const where = ['items', at];
    const list = lists.find((one) => one.id === item.list);
    if (!list) return wrong([...where, 'list'], `${item.list} is no list of this file`);
    const own = fallbacksAt(item.fallbacks, [...where, 'fallbacks']);
    if (own.every(({ kind }) => kind === 'ESCALATION')) {
      wrong([...where, 'fallbacks'], 'needs a commitment, an inquiry or a document');
    }
    return [
      {
        id: item.id,
        name: item.name,
        list: { id: list.id, title: list.title, note: list.note },
        number: item.number,
        status: item.status ?? list.status,
        legalBasis: item.legalBasis ?? list.legalBasis,
        holders: item.holders.flatMap((name, holderAt): CertificateEntry['holders'] => {
          const holder = holders.find((one) => one.id === name);
          if (!holder) return wrong([...where, 'holders', holderAt], `${name} is no holder of this file`);
          return [{ name: holder.name, department: holder.department }];
        }),
        facts: item.facts,
        fallbacks: [...new Set([...own, ...behindAll])],
        note: item.note,
      },
    ];
  });
  return problems.length > 0 ? { items: [], problems } : { items: read, problems };
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map((entry) => entry.id);

const NEEDS_COORDINATE = { error: 'needs a coordinate, such as Person.household' };

const statusSchema = z.enum(CERTIFICATE_STATUSES, { error: `needs ${CERTIFICATE_STATUSES.join(', ')}` });

const fileSchema = z.strictObject(
  {
    /** What holds of all items of a list, unless one says otherwise. */
    lists: listOf(
      z.strictObject(
        { id, title: bilingual, status: statusSchema, legalBasis: line, note: bilingual.optional() },
        { error: settingsOf('id, title, status and legalBasis') },
      ),
      'lists',
    ),
    holders: listOf(
      z.strictObject({ id, name: bilingual, department: id.optional() }, { error: settingsOf('id and name') }),
      'holders',
    ),
    /** Ids of the fallbacks that every item has, behind its own. */
    lastResorts: listOf(id, 'ids of fallbacks'),
    items: listOf(
      z.strictObject(
        {
          id,
          name: bilingual,
          list: id,
          number: countFromOne('the number within the list').optional(),
          status: statusSchema.optional(),
          legalBasis: line.optional(),
          holders: listOf(id, 'ids of holders').min(1, { error: 'needs at least one holder' }),
          facts: listOf(
            z.string(NEEDS_COORDINATE).regex(/^[A-Z]\w*\.[a-z]\w*$/u, NEEDS_COORDINATE),
            'coordinates',
          ).default([]),
          fallbacks: listOf(id, 'ids of fallbacks'),
          note: bilingual.optional(),
        },
        { error: settingsOf('id, name, list, holders and fallbacks') },
      ),
      'items',
    ),
  },
  { error: settingsOf('lists, holders, lastResorts and items') },
);
