import type { Bilingual } from '../contracts/bilingual.ts';
import type { Department, Holder } from '../contracts/department.ts';
import { toHalfWidth } from '../contracts/text.ts';
import type { CertificateEntry, CertificateItemStatus } from './certificate-file.ts';
import type { MatterRule } from './engine/rule.ts';
import { presentFallback } from './present.ts';

/** How a certificate is answered, best way first. */
const ANSWERS = ['DATA', 'COMMITMENT', 'INQUIRY', 'DOCUMENT'] as const;

/** One of `ANSWERS`. */
export type CertificateAnswer = (typeof ANSWERS)[number];

/** The value behind the schema's `CertificateItem`. */
export type CertificateItem = {
  readonly id: string;
  readonly name: Bilingual;
  readonly list: { readonly id: string; readonly title: Bilingual; readonly note: Bilingual | null };
  readonly number: number | null;
  readonly status: CertificateItemStatus;
  readonly legalBasis: string;
  readonly holders: readonly {
    readonly name: Bilingual;
    readonly department: Holder | null;
  }[];
  readonly facts: readonly string[];
  readonly matters: readonly string[];
  readonly answeredBy: CertificateAnswer;
  readonly fallbacks: readonly ReturnType<typeof presentFallback>[];
  readonly note: Bilingual | null;
};

/** The value behind the schema's `CertificateCatalogue`. */
export type CertificateCatalogue = {
  readonly items: readonly CertificateItem[];
  readonly coverage: {
    readonly total: number;
    readonly answeredByData: number;
    readonly byCommitment: number;
    readonly byInquiry: number;
    readonly byDocument: number;
    readonly sentence: Bilingual;
  };
};

/** What is looked for in the catalogue; what is null, absent or blank leaves all items. */
export type WantedCertificates = {
  /** Part of a name in Chinese or English, in any case and width. */
  readonly name?: string | null | undefined;
  /** Id of a department, or part of a holder's name. */
  readonly holder?: string | null | undefined;
  /** Code of a matter; one that replaces nothing leaves no item, and neither does one that does not exist. */
  readonly matter?: string | null | undefined;
};

/**
 * The catalogue of certificate items as this gateway answers them today. Pure. Nothing that it counts is typed in: matters are
 * those whose rules say that they replace an item, and an item is answered by data when the running schema has every fact
 * that it lists. A matter alone does not make it so: a rule may settle the same thing by what an applicant states.
 */
export function certificatesFor(options: {
  readonly items: readonly CertificateEntry[];
  readonly rules: readonly Pick<MatterRule, 'code' | 'replaces'>[];
  /** Coordinates of all facts of the running schema. */
  readonly factCoordinates: ReadonlySet<string>;
  /** The departments of this deployment. */
  readonly departments: readonly Pick<Department, 'id' | 'title'>[];
  readonly wanted?: WantedCertificates;
}): CertificateCatalogue {
  const { items: entries, rules, factCoordinates, departments, wanted = {} } = options;
  const items = entries.filter(wantedBy(wanted, entries)).map((entry): CertificateItem => ({
    id: entry.id,
    name: entry.name,
    list: { id: entry.list.id, title: entry.list.title, note: entry.list.note ?? null },
    number: entry.number ?? null,
    status: entry.status,
    legalBasis: entry.legalBasis,
    holders: entry.holders.map(({ name, department }) => {
      const found = departments.find((one) => one.id === department);
      return { name, department: found ? { id: found.id, ...found.title } : null };
    }),
    facts: entry.facts.filter((coordinate) => factCoordinates.has(coordinate)),
    matters: rules
      .filter(({ replaces }) => replaces.includes(entry.id))
      .map(({ code }) => code)
      .toSorted(),
    answeredBy: answerOf(entry, factCoordinates),
    fallbacks: entry.fallbacks.map(presentFallback),
    note: entry.note ?? null,
  }));
  const matching = items.filter(({ matters }) => isBlank(wanted.matter) || matters.includes(wanted.matter));
  return { items: matching, coverage: coverageOf(matching) };
}

const isBlank = (text: string | null | undefined): text is null | undefined | '' => (text ?? '').trim() === '';

/** Whether an item is asked for by its name and its holder. */
function wantedBy(
  { name, holder }: WantedCertificates,
  entries: readonly CertificateEntry[],
): (entry: CertificateEntry) => boolean {
  const hasName = (entry: CertificateEntry): boolean => isBlank(name) || contains(entry.name, name);
  if (isBlank(holder)) return hasName;
  // The id of a department is not looked for in names: "household" is no part of what another office is called.
  const isDepartment = entries.some(({ holders }) => holders.some(({ department }) => department === holder));
  const isHolder = (one: CertificateEntry['holders'][number]): boolean =>
    isDepartment ? one.department === holder : contains(one.name, holder);
  return (entry) => hasName(entry) && entry.holders.some(isHolder);
}

const contains = ({ zh, en }: Bilingual, part: string): boolean =>
  [zh, en].some((text) => folded(text).includes(folded(part)));

/** For comparing names of certificates and offices: widths and cases do not count. Not for names of persons. */
const folded = (text: string): string => toHalfWidth(text).trim().toLowerCase();

/** The best way in which an item is answered. */
function answerOf({ facts, fallbacks }: CertificateEntry, factCoordinates: ReadonlySet<string>): CertificateAnswer {
  if (facts.length > 0 && facts.every((coordinate) => factCoordinates.has(coordinate))) return 'DATA';
  // Reading the file made sure that one of the fallbacks is a commitment, an inquiry or a document.
  return ANSWERS.find((answer) => fallbacks.some(({ kind }) => kind === answer)) ?? 'DOCUMENT';
}

/** Every item is counted once, by the best way in which it is answered. */
function coverageOf(items: readonly CertificateItem[]): CertificateCatalogue['coverage'] {
  const count = (answer: CertificateAnswer): number => items.filter(({ answeredBy }) => answeredBy === answer).length;
  const total = items.length;
  const answeredByData = count('DATA');
  return {
    total,
    answeredByData,
    byCommitment: count('COMMITMENT'),
    byInquiry: count('INQUIRY'),
    byDocument: count('DOCUMENT'),
    sentence: {
      zh: `${total}项证明中，${answeredByData}项由数据回答。`,
      en: `Answered by data: ${answeredByData} of ${total}.`,
    },
  };
}
