import { decodeCode } from '../../gateway/contracts/codes/code-table.ts';
import { RELATIONSHIP } from '../../gateway/contracts/codes/relationship-codes.ts';
import { createMemo } from '../../gateway/contracts/memo.ts';
import { headOf, type Guardian, type HouseholdEntry } from './source.ts';

/**
 * Parents and guardians that the register can name for one entry: those of the entry's own columns first, then those that
 * follow from the relations in the book. Each person once, under the firmest origin.
 */
export function guardiansOf(entry: HouseholdEntry, members: readonly HouseholdEntry[]): readonly Guardian[] {
  const inBook = parentsInBook(entry, members)
    .map((parent): Guardian => ({
      person: parent.person,
      name: parent.name,
      relation: decodeCode(RELATIONSHIP, parentCode(entry, parent)) ?? null,
      origin: 'SAME_BOOK',
    }))
    .filter((parent) => !isContradicted(parent, entry.named));
  const seen = new Set<string>();
  return [...entry.named, ...inBook].filter(({ person }) => {
    if (person === null) return true;
    const isNew = !seen.has(person.id);
    seen.add(person.id);
    return isNew;
  });
}

/** Father or mother where sex and relation leave no doubt; else just parent: a child may be a step-child of one of two. */
function parentCode(entry: HouseholdEntry, parent: HouseholdEntry): string {
  if (['27', '37'].includes(entry.relationToHead?.code ?? '')) return '50';
  return parent.sex?.code === '1' ? '51' : parent.sex?.code === '2' ? '52' : '50';
}

/** True when the entry's own column names somebody else as father or mother: the columns name two persons exactly. */
const isContradicted = (parent: Guardian, named: readonly Guardian[]): boolean =>
  named.some(
    (column) =>
      column.origin === 'PARENT_COLUMN' &&
      column.relation?.code === parent.relation?.code &&
      (column.person !== null && parent.person !== null
        ? column.person.id !== parent.person.id
        : column.name !== null && column.name !== parent.name),
  );

/** Codes of GB/T 4761 for children of the head, without children-in-law (28, 38). */
const isChild = (code: string): boolean => /^(2[0-79]|3[0-79])$/u.test(code);
const isSon = (code: string): boolean => /^2[0-79]$/u.test(code);
const isDaughter = (code: string): boolean => /^3[0-79]$/u.test(code);
const isSpouseOfHead = (code: string): boolean => /^1[0-2]$/u.test(code);

/**
 * Relations in a book are relations to the head, so a parent is known only where the way to the head leaves no choice:
 * child of the head, the head's own parents, or grandchild where the head has just one child in the book that fits.
 * An entry that has ended is related to whoever was the head then, who may be another one today.
 */
function parentsInBook(entry: HouseholdEntry, members: readonly HouseholdEntry[]): readonly HouseholdEntry[] {
  if (entry.state?.code !== '0') return [];
  const head = headOf(members);
  const code = entry.relationToHead?.code ?? '';
  const byCode = relations.of(members, () => groupedByCode(members));
  const having = (test: (code: string) => boolean): readonly HouseholdEntry[] =>
    [...byCode].flatMap(([found, entries]) => (test(found) ? entries : []));

  if (head !== null && isChild(code)) return [head, ...onlyOne(having(isSpouseOfHead))];
  if (code === head?.relationToHead?.code)
    return ['51', '52'].flatMap((parent) => onlyOne(having((other) => other === parent)));
  if (code === '41' || code === '42')
    return onlyCouple(
      having(isSon),
      having((other) => other === '38'),
    );
  if (code === '43' || code === '44')
    return onlyCouple(
      having(isDaughter),
      having((other) => other === '28'),
    );
  return [];
}

/** The entries of a book by their relation to the head: each of thousands in a collective household asks for them. */
const relations = createMemo<readonly HouseholdEntry[], ReadonlyMap<string, readonly HouseholdEntry[]>>();

function groupedByCode(members: readonly HouseholdEntry[]): ReadonlyMap<string, readonly HouseholdEntry[]> {
  const groups = new Map<string, HouseholdEntry[]>();
  for (const entry of members) {
    const code = entry.relationToHead?.code ?? '';
    const group = groups.get(code);
    if (group) group.push(entry);
    else groups.set(code, [entry]);
  }
  return groups;
}

/** Nobody where there are several: a book has one spouse, one father and one mother of the head. */
const onlyOne = (found: readonly HouseholdEntry[]): readonly HouseholdEntry[] => (found.length === 1 ? found : []);

/** A child of the head with husband or wife, when the book holds only one such couple. */
const onlyCouple = (
  children: readonly HouseholdEntry[],
  inLaws: readonly HouseholdEntry[],
): readonly HouseholdEntry[] => (children.length <= 1 && inLaws.length <= 1 ? [...children, ...inLaws] : []);
