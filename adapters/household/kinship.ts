import { decodeCode } from '../../gateway/contracts/codes/code-table.ts';
import { RELATIONSHIP } from '../../gateway/contracts/codes/relationship-codes.ts';
import { headOf, type Guardian, type HouseholdEntry } from './source.ts';

/**
 * Parents and guardians that the register can name for one entry: those of the entry's own columns first, then those that
 * follow from the relations in the book. Each person once, under the firmest origin.
 */
export function guardiansOf(entry: HouseholdEntry, members: readonly HouseholdEntry[]): readonly Guardian[] {
  const inBook = parentsInBook(entry, members).map((parent): Guardian => ({
    person: parent.person,
    name: parent.name,
    relation: decodeCode(RELATIONSHIP, parent.sex?.code === '2' ? '52' : '51') ?? null,
    origin: 'SAME_BOOK',
  }));
  const seen = new Set<string>();
  return [...entry.named, ...inBook].filter(({ person }) => {
    if (person === null) return true;
    const isNew = !seen.has(person.id);
    seen.add(person.id);
    return isNew;
  });
}

/** Codes of GB/T 4761 for children of the head, without children-in-law (28, 38). */
const isChild = (code: string): boolean => /^(2[0-79]|3[0-79])$/u.test(code);
const isSon = (code: string): boolean => /^2[0-79]$/u.test(code);
const isDaughter = (code: string): boolean => /^3[0-79]$/u.test(code);
const isSpouseOfHead = (code: string): boolean => /^1[0-2]$/u.test(code);

/**
 * Relations in a book are relations to the head, so a parent is known only where the way to the head leaves no choice:
 * child of the head, the head's own parents, or grandchild where the head has just one child in the book that fits.
 */
function parentsInBook(entry: HouseholdEntry, members: readonly HouseholdEntry[]): readonly HouseholdEntry[] {
  const head = headOf(members);
  const code = entry.relationToHead?.code ?? '';
  const having = (test: (code: string) => boolean): readonly HouseholdEntry[] =>
    members.filter(({ relationToHead }) => test(relationToHead?.code ?? ''));

  if (head !== null && isChild(code)) return [head, ...having(isSpouseOfHead)];
  if (code === head?.relationToHead?.code) return having((other) => other === '51' || other === '52');
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

/** A child of the head with husband or wife, when the book holds only one such couple. */
const onlyCouple = (
  children: readonly HouseholdEntry[],
  inLaws: readonly HouseholdEntry[],
): readonly HouseholdEntry[] => (children.length <= 1 && inLaws.length <= 1 ? [...children, ...inLaws] : []);
