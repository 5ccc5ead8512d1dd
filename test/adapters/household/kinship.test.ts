import { describe, expect, it } from 'vitest';
import { guardiansOf } from '../../../adapters/household/kinship.ts';
import {
  headOf,
  householdOfPerson,
  membersOf,
  type Guardian,
  type HouseholdEntry,
} from '../../../adapters/household/source.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { PERSON_STATUS } from '../../../gateway/contracts/codes/household-codes.ts';
import { SEX } from '../../../gateway/contracts/codes/person-codes.ts';
import { RELATIONSHIP } from '../../../gateway/contracts/codes/relationship-codes.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf } from '../../support/scope-of.ts';

/** An entry with a relation to the head; the sex is `1` or `2`. */
const entry = (name: string, relation: string, sex = '1', named: readonly Guardian[] = []): HouseholdEntry => ({
  householdKey: 'book',
  person: null,
  name,
  formerName: null,
  sex: decodeCode(SEX, sex) ?? null,
  birthDate: null,
  relationToHead: decodeCode(RELATIONSHIP, relation) ?? null,
  maritalStatus: null,
  state: decodeCode(PERSON_STATUS, '0') ?? null,
  deathDate: null,
  movedInOn: null,
  named,
});

const parentsOf = (child: HouseholdEntry, others: readonly HouseholdEntry[]): readonly string[] =>
  guardiansOf(child, [child, ...others]).map(({ name, relation, origin }) => `${name} ${relation?.code} ${origin}`);

const head = entry('head', '02');
const wife = entry('wife', '12', '2');

describe('parents that follow from a book', () => {
  it.each(['20', '21', '22', '30', '31', '32'])('of a child of the head (%s) are the head and the spouse', (code) => {
    expect(parentsOf(entry('child', code), [head, wife])).toEqual(['head 51 SAME_BOOK', 'wife 52 SAME_BOOK']);
  });

  it.each(['28', '38', '50', '57', '73', '94', '97', '99', '12'])('of somebody else (%s) are not guessed', (code) => {
    expect(parentsOf(entry('other', code), [head, wife])).toEqual([]);
  });

  it('of the head are those whom the book calls the head’s parents', () => {
    const parents = [entry('father', '51'), entry('mother', '52', '2'), entry('mother-in-law', '56', '2')];

    expect(parentsOf(head, [wife, ...parents])).toEqual(['father 51 SAME_BOOK', 'mother 52 SAME_BOOK']);
  });

  it('of a grandchild are the only couple that they can be', () => {
    const [son, daughter] = [entry('son', '21'), entry('daughter', '31', '2')];
    const [daughterInLaw, sonInLaw] = [entry('daughter-in-law', '38', '2'), entry('son-in-law', '28')];
    const all = [head, wife, son, daughterInLaw, daughter, sonInLaw];

    expect(parentsOf(entry('son’s child', '41'), all)).toEqual(['son 51 SAME_BOOK', 'daughter-in-law 52 SAME_BOOK']);
    expect(parentsOf(entry('son’s child', '42', '2'), all)).toEqual([
      'son 51 SAME_BOOK',
      'daughter-in-law 52 SAME_BOOK',
    ]);
    expect(parentsOf(entry('daughter’s child', '43'), all)).toEqual([
      'daughter 52 SAME_BOOK',
      'son-in-law 51 SAME_BOOK',
    ]);
  });

  it('of a grandchild are nobody when two sons could be the father', () => {
    expect(parentsOf(entry('grandchild', '41'), [head, entry('first', '22'), entry('second', '23')])).toEqual([]);
  });

  it.each(['27', '37'])('of a step-child (%s) are parents, nobody says which by birth', (code) => {
    expect(parentsOf(entry('child', code), [head, wife])).toEqual(['head 50 SAME_BOOK', 'wife 50 SAME_BOOK']);
  });

  it('leave out whoever is one of several that they could be', () => {
    expect(parentsOf(entry('child', '21'), [head, wife, entry('other wife', '12', '2')])).toEqual([
      'head 51 SAME_BOOK',
    ]);
  });

  it('of an entry that has ended are nobody: the head of today may be another than then', () => {
    const gone = { ...entry('child', '21'), state: decodeCode(PERSON_STATUS, '2') ?? null };

    expect(parentsOf(gone, [head, wife])).toEqual([]);
  });

  it('are nobody where the book has two heads', () => {
    expect(parentsOf(entry('child', '21'), [head, entry('other head', '02')])).toEqual([]);
  });
});

describe('guardians', () => {
  const { pupil, pupilFather } = people;
  const father = { ...head, name: '马启文', person: { id: pupilFather.id as PersonId } };
  const inColumn = (origin: Guardian['origin'], person: Guardian['person']): Guardian => ({
    person,
    name: '马启文',
    relation: null,
    origin,
  });

  it('are named once, under the firmest origin', () => {
    const child = entry('child', '21', '2', [
      inColumn('GUARDIAN_COLUMN', father.person),
      inColumn('PARENT_COLUMN', { id: pupilFather.id as PersonId }),
    ]);

    expect(guardiansOf(child, [father, wife, child]).map(({ name, origin }) => [name, origin])).toEqual([
      ['马启文', 'GUARDIAN_COLUMN'],
      ['wife', 'SAME_BOOK'],
    ]);
  });

  it('without a number are never taken for one another', () => {
    const child = entry('child', '99', '2', [inColumn('GUARDIAN_COLUMN', null), inColumn('PARENT_COLUMN', null)]);

    expect(guardiansOf(child, [child])).toHaveLength(2);
  });

  it('with a number that cannot be one are named without a person to ask about', async () => {
    const scope = scopeOf({
      registration: {
        [pupil.id]: [
          { household_key: '7', person_number: pupil.id, guardian1_name: '甲', guardian1_number: '42062319650704997' },
        ],
      },
    });
    const { record } = await householdOfPerson(scope, pupil.id as PersonId, { members: false });

    expect(record?.entry?.named).toEqual([{ person: null, name: '甲', relation: null, origin: 'GUARDIAN_COLUMN' }]);
  });
});

describe('the head of a book', () => {
  it.each([
    ['the one with 02', ['01', '02', '12'], 1],
    ['the one with 01 where nobody has 02', ['12', '01', '21'], 1],
    ['nobody where two have 02, whoever has 01', ['02', '02', '01'], null],
    ['nobody where nobody has either', ['12', '21'], null],
    ['nobody in an empty book', [], null],
  ] as const)('is %s', (_who, codes, at) => {
    const entries = codes.map((code, index) => entry(`entry ${index}`, code));

    expect(headOf(entries)).toBe(at === null ? null : entries[at]);
  });
});

describe('a book', () => {
  it('lists the head first, then by relation, then the elder, then by number, and those without at the end', async () => {
    const row = (name: string, relation: string | undefined, birth?: string) => ({
      name,
      relation_to_head: relation === undefined ? undefined : decodeCode(RELATIONSHIP, relation),
      birth_date: birth,
    });
    const scope = scopeOf({
      member: {
        '7': [
          row('nobody', undefined),
          row('younger', '21', '2001-01-01'),
          row('undated', '21'),
          row('wife', '12'),
          row('elder', '21', '1999-01-01'),
          row('head', '02'),
        ],
      },
    });

    expect((await membersOf(scope, '7')).map(({ name }) => name)).toEqual([
      'head',
      'wife',
      'elder',
      'younger',
      'undated',
      'nobody',
    ]);
    expect(await membersOf(scope, undefined)).toEqual([]);
  });

  it('whose members cannot be read is UNAVAILABLE when they are asked for, and FOUND when they are not', async () => {
    const id = people.pupil.id as PersonId;
    const register = { registration: { [id]: [{ household_key: '7', name: '甲' }] }, member: 'TIMEOUT' } as const;

    expect(await householdOfPerson(scopeOf(register), id, { members: true })).toMatchObject({
      status: 'UNAVAILABLE',
      reason: 'TIMEOUT',
      record: null,
    });
    expect(await householdOfPerson(scopeOf(register), id, { members: false })).toMatchObject({ status: 'FOUND' });
  });
});
