import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NamedPerson } from '../../adapters/sandbox/named/named-person.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { askAssessment, decidedIn, notKnown, notMet, type Question, type Stated } from '../support/assessments.ts';
import { createTestGateway, type TestAnswer, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { createSwitch } from '../support/source-switch.ts';

/** The registration hall of Yicheng. */
const HALL = { client: 'yicheng-real-estate', officer: 'desk-01' } as const;

const openHall = (options: TestGatewayOptions = {}): Promise<TestGateway> =>
  createTestGateway({ ...options, config: { policy: SANDBOX_POLICY } });

const sources = createSwitch(['household', 'real-estate']);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openHall({ wrap: sources.wraps });
});
beforeEach(() => {
  gateway.statements.length = 0;
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** What the hall asks: a matter, and somebody with a household behind. */
type Asked = { readonly matter: 'RE-HS' | 'RE-INH' } & Question;

const no = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: false });
const ofHouse = (
  holder: { readonly id: string; readonly unitNumber: string },
  ...stated: readonly Stated[]
): Asked => ({
  matter: 'RE-HS',
  subject: holder,
  unitNumber: holder.unitNumber,
  stated,
});

const FAMILY = ofHouse(people.uncertified1984, no('APPROVAL'));
const REFUSED_HOMESTEAD = ofHouse(people.secondNotInherited, no('HOUSEHOLD_SPLIT'));
const REFUSED_PLAN = ofHouse(people.uncertifiedAtFarmland);
const WIDOW: Asked = { matter: 'RE-INH', subject: people.deadHeadNotCancelled, applicant: people.deadHeadsWidow };
const REFUSED_HEIR: Asked = {
  matter: 'RE-INH',
  subject: people.deceasedHolder,
  applicant: people.deceasedHoldersDaughter,
  on: '2025-11-02',
};
const QUESTIONS = [
  ['a family of three', FAMILY],
  ['a household with two homesteads', REFUSED_HOMESTEAD],
  ['a house at the edge of farmland', REFUSED_PLAN],
  ['a widow', WIDOW],
  ['a daughter in another book', REFUSED_HEIR],
] as const;

const ask = (at: TestGateway, { matter, ...question }: Asked): Promise<TestAnswer> =>
  askAssessment(at, matter, { ...HALL, ...question });

/** The statements by which books are read. */
const BOOKS = ['household.member', 'household.registration'];

/** A number of a person, wherever it stands on its own. */
const PERSON_NUMBERS = /(?<![\dA-Za-z])\d{17}[\dX](?![\dA-Za-z])/gu;

/** What registers know about the people of the sandbox: names, days of birth, numbers of books and units. */
const SECRETS = Object.values(people).flatMap(({ id, name, householdNumber, unitNumber }: NamedPerson) => [
  name,
  id.slice(6, 14),
  `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
  ...(householdNumber === undefined ? [] : [householdNumber]),
  ...(unitNumber === undefined ? [] : [unitNumber]),
]);

describe('a decision of the hall', () => {
  it.each(QUESTIONS)(
    'about %s has no number but the one asked about, no name and no day of birth',
    async (_who, asked) => {
      const { text } = await ask(gateway, asked);
      expect([...new Set(text.match(PERSON_NUMBERS))]).toEqual([asked.subject.id]);
      const rest = text.replaceAll(asked.subject.id, '');
      expect(SECRETS.filter((secret) => rest.includes(secret))).toEqual([]);
    },
  );

  it('names nobody of the household, whose names the hall may read where it needs them', async () => {
    const query = 'query ($id: PersonId!) { person(id: $id) { household { record { members { name } } } } }';
    const register = await gateway.ask(query, { id: FAMILY.subject.id }, { ...HALL, purpose: FAMILY.matter });
    const { members } = register.data.person.household.record as {
      readonly members: readonly { readonly name: string }[];
    };
    const { text } = await ask(gateway, FAMILY);
    expect(members).toHaveLength(3);
    expect(members.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it.each([
    [
      'RE-HS',
      FAMILY,
      [
        ...BOOKS,
        'real-estate.acquisition',
        'real-estate.holding',
        'real-estate.planning',
        'real-estate.restriction',
        'real-estate.right',
        'real-estate.unit',
      ],
    ],
    ['RE-INH', WIDOW, [...BOOKS, 'real-estate.holding', 'real-estate.restriction', 'real-estate.unit']],
  ] as const)('of %s reads its departments and no other', async (_matter, asked, statements) => {
    await ask(gateway, asked);
    expect([...new Set(gateway.statements)].toSorted()).toEqual(statements);
  });

  it('is the same, byte by byte, whichever way it is executed', async () => {
    await using reference = await openHall({ execution: 'reference' });
    for (const [, asked] of QUESTIONS) {
      const { status, text } = await ask(gateway, asked);
      expect(status).toBe(200);
      expect((await ask(reference, asked)).text).toBe(text);
    }
  });
});

describe('while a department is down, nobody is refused', () => {
  it.each([
    [
      'one homestead',
      'household',
      REFUSED_HOMESTEAD,
      'H2',
      notMet('ONE_HOUSE_ONE_PLOT'),
      notKnown('OTHER_HOMESTEADS_UNKNOWN'),
    ],
    [
      'one homestead',
      'real-estate',
      REFUSED_HOMESTEAD,
      'H2',
      notMet('ONE_HOUSE_ONE_PLOT'),
      notKnown('OTHER_HOMESTEADS_UNKNOWN'),
    ],
    ['the plan', 'real-estate', REFUSED_PLAN, 'H4', notMet('PLANNING'), notKnown('PLANNING_UNKNOWN')],
    ['a death', 'household', REFUSED_HEIR, 'I1', notMet('HOLDER_ALIVE'), notKnown('DEATH_UNKNOWN')],
  ] as const)('for %s, by %s', async (_what, id, asked, code, refused, open) => {
    const before = await ask(gateway, asked);
    using _down = sources.off(id);
    const now = await ask(gateway, asked);
    expect(decidedIn(before)).toMatchObject({ outcome: 'NOT_ELIGIBLE', criteria: { [code]: refused } });
    expect(decidedIn(now)).toMatchObject({ outcome: 'UNKNOWN', criteria: { [code]: open } });
    const again = now.data.assess.criteria.filter(({ isWorthAskingAgain }: Again) => isWorthAskingAgain);
    expect(again.map((criterion: Again) => criterion.code)).toContain(code);
  });
});

type Again = { readonly code: string; readonly isWorthAskingAgain: boolean };
