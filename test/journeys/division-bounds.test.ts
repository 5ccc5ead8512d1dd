import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import type { RowSet } from '../../gateway/contracts/sql.ts';
import {
  createTestGateway,
  TEST_NOW,
  type TestAnswer,
  type TestGateway,
  type TestGatewayOptions,
} from '../support/gateway.ts';
import { createLiar, withCell, type RawRow } from '../support/sources.ts';
import { EVERY_FACT, writePolicy, type Allowed, type PolicyFolder } from './own-policy.ts';

const YICHENG = ['420684'];

const heldBy = (...types: readonly string[]): readonly string[] =>
  EVERY_FACT.filter((coordinate) => types.some((type) => coordinate.startsWith(`${type}.`)));

const HOUSEHOLD = [
  'Query.household',
  'Person.household',
  ...heldBy('HouseholdRegistration', 'HouseholdEntry', 'Guardian'),
];
const REAL_ESTATE = [
  'Query.parcel',
  'Person.realEstate',
  ...heldBy('RealEstateHoldings', 'RealEstateRight', 'Parcel', 'ParcelAreas', 'Planning', 'UnitRight', 'RightHolder'),
];

/** Households and real estate of Yicheng only; schools everywhere. */
const BOUNDED: readonly Allowed[] = [
  { facts: [...HOUSEHOLD, ...REAL_ESTATE], within: YICHENG },
  { facts: ['Person.enrollment', 'Enrollment.isOnRoll'] },
];

const answered = 'status reason provenance { source retrievedAt recordedOn underCorrection within }';

const QUESTIONS = {
  household: `query ($key: PersonId!) { person(id: $key) { household {
    ${answered} record { householdNumber isRegisteredIn(division: "42") entry { name guardians { name } } members { name } }
  } } }`,
  realEstate: `query ($key: PersonId!) { person(id: $key) { realEstate {
    ${answered} record { homesteadCount holdsHomeIn(division: "63") rights { unitNumber parcel { ${answered} } } }
  } } }`,
  book: `query ($key: HouseholdNumber!) { household(number: $key) { ${answered} record { address members { name } } } }`,
  parcel: `query ($key: RealEstateUnitNumber!) { parcel(unitNumber: $key) {
    ${answered} record { isRestricted rights { holders { name } } planning { ${answered} } areas { registered { value } } }
  } }`,
} as const;

type Question = keyof typeof QUESTIONS;

/** Everything about an answer but what names the request, the time and the key. */
const comparable = ({ status, headers, text }: TestAnswer, key: string) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['x-request-id', 'server-timing', 'date', 'ratelimit'].includes(name)),
  ),
  text: text.replaceAll(key, 'KEY').replaceAll(TEST_NOW.toISOString(), 'NOW'),
});

describe.each([{ execution: 'compiled' }, { execution: 'reference' }] as const)(
  'a grant bounded to one county ($execution execution)',
  ({ execution }) => {
    /** Over the bounded grants, and over the same without bounds. Tests with other grants open a gateway of their own. */
    let bounded: TestGateway;
    let unbounded: TestGateway;
    let policies: readonly PolicyFolder[];

    beforeAll(async () => {
      policies = [await writePolicy(BOUNDED), await writePolicy([{ facts: [...HOUSEHOLD, ...REAL_ESTATE] }])];
      const [first, second] = await Promise.all(policies.map((policy) => create(policy)));
      if (!first || !second) throw new Error('two gateways are needed');
      [bounded, unbounded] = [first, second];
    });

    afterAll(async () => {
      await Promise.all([bounded, unbounded, ...policies].map((opened) => opened[Symbol.asyncDispose]()));
    });

    const create = (policy: PolicyFolder, options: TestGatewayOptions = {}): Promise<TestGateway> =>
      createTestGateway({ ...options, execution, config: { ...options.config, policy: policy.folder } });

    const asks = async (gateway: TestGateway, question: Question, key: string) => {
      gateway.statements.length = 0;
      const answer = await gateway.ask(QUESTIONS[question], { key }, { client: 'school', purpose: 'A-1' });
      return { answer, seen: comparable(answer, key), statements: [...gateway.statements] };
    };

    const none = (source: string, within: readonly string[] = YICHENG) => ({
      status: 'NO_RECORD',
      reason: null,
      provenance: { source, retrievedAt: TEST_NOW.toISOString(), recordedOn: null, underCorrection: false, within },
      record: null,
    });

    it.each([
      ['the registration of somebody of another county', 'household', people.pupil.id, people.stranger.id],
      [
        'two registrations of one number in another county',
        'household',
        people.duplicateRegistration.id,
        people.stranger.id,
      ],
      ['an ended registration in another county', 'household', people.idChanged.formerId, people.stranger.id],
      ['the holdings of somebody with a flat elsewhere', 'realEstate', people.pupilFather.id, people.stranger.id],
      ['a book of another county', 'book', people.pupil.householdNumber, '999999999'],
      ['a flat of another county', 'parcel', people.pupilFather.unitNumber, '420684105210JC99999F00010001'],
      [
        'a flat under seizure in another county',
        'parcel',
        people.seizedUnit.unitNumber,
        '420684105210JC99999F00010001',
      ],
      ['a flat with two holders in one cell', 'parcel', people.joinedA.unitNumber, '420684105210JC99999F00010001'],
    ] as const)('answers about %s as about what there is not', async (_what, question, elsewhere, nowhere) => {
      const absent = await asks(bounded, question, nowhere);
      const outside = await asks(bounded, question, elsewhere);

      expect({ seen: outside.seen, statements: outside.statements }).toEqual({
        seen: absent.seen,
        statements: absent.statements,
      });
      expect(absent.statements.length).toBeGreaterThan(0);
      const { data } = outside.answer;
      const evidence = data.person?.household ?? data.person?.realEstate ?? data.household ?? data.parcel;
      expect(evidence).toEqual(none(['household', 'book'].includes(question) ? 'household' : 'real-estate'));
    });

    it.each([
      ['household', people.pupil.id],
      ['household', people.duplicateRegistration.id],
      ['realEstate', people.pupilFather.id],
      ['book', people.pupil.householdNumber],
      ['parcel', people.seizedUnit.unitNumber],
    ] as const)('answers otherwise where it is not bounded: %s', async (question, key) => {
      const { answer } = await asks(unbounded, question, key);
      expect(answer.status).toBe(200);
      expect(answer.text).toMatch(/"status":"(?:FOUND|AMBIGUOUS)"/u);
      expect(answer.text).not.toContain('NO_RECORD');
      expect(answer.text).toContain('"within":null');
    });

    it('gives what lies inside, and tells the bound', async () => {
      const { data: home } = (await asks(bounded, 'household', people.owner.id)).answer;
      expect(home.person.household).toMatchObject({
        status: 'FOUND',
        provenance: { within: YICHENG },
        record: {
          householdNumber: people.owner.householdNumber,
          isRegisteredIn: true,
          entry: { name: people.owner.name },
        },
      });
      expect(home.person.household.record.members).toHaveLength(4);
      const { data: held } = (await asks(bounded, 'realEstate', people.twoHomesteads.id)).answer;
      expect(held.person.realEstate).toMatchObject({
        status: 'FOUND',
        provenance: { within: YICHENG },
        record: {
          homesteadCount: 2,
          holdsHomeIn: false,
          rights: [people.twoHomesteads.unitNumber, people.twoHomesteads.otherUnitNumber].map((unitNumber) => ({
            unitNumber,
            parcel: { status: 'FOUND', provenance: { within: YICHENG } },
          })),
        },
      });
      const { data: unit } = (await asks(bounded, 'parcel', people.owner.unitNumber)).answer;
      expect(unit.parcel).toMatchObject({
        status: 'FOUND',
        provenance: { within: YICHENG },
        record: {
          rights: [{ holders: [{ name: people.owner.name }] }, { holders: [] }],
          planning: { provenance: { within: YICHENG } },
        },
      });
    });

    it('gives the homestead of somebody who is registered elsewhere, and not the registration', async () => {
      const { data: home } = (await asks(bounded, 'household', people.heirNotMember.id)).answer;
      const { data: held } = (await asks(bounded, 'realEstate', people.heirNotMember.id)).answer;
      expect(home.person.household).toEqual(none('household'));
      expect(held.person.realEstate).toMatchObject({
        status: 'FOUND',
        record: { homesteadCount: 1, rights: [{ unitNumber: people.heirNotMember.unitNumber }] },
      });
    });

    it.each([
      ['another county', '420606', { homesteadCount: 1 }],
      ['the province only, which is not known well enough', '420000', { homesteadCount: 1 }],
      ['nothing at all', null, { homesteadCount: 1 }],
      ['the same county', '420684', { homesteadCount: 2 }],
    ])('lists and counts the rights inside only: the other one lies in %s', async (_place, county, expected) => {
      await using policy = await writePolicy(BOUNDED);
      const liar = createLiar();
      await using gateway = await create(policy, { wrap: { 'real-estate': liar.wrap } });
      liar.lie = { in: 'real-estate.holding', tell: movedTo(county, people.twoHomesteads.otherUnitNumber) };
      const { answer } = await asks(gateway, 'realEstate', people.twoHomesteads.id);
      const { record, status } = answer.data.person.realEstate;
      expect({ status, homesteadCount: record.homesteadCount }).toEqual({ status: 'FOUND', ...expected });
      expect(record.rights).toHaveLength(expected.homesteadCount);
      expect(answer.text.includes(people.twoHomesteads.otherUnitNumber)).toBe(expected.homesteadCount === 2);
    });

    it('does not show an ambiguity with what lies outside', async () => {
      const { duplicateRegistration } = people;
      // The two books lie in two villages of one county.
      const villages = ['630224103215', '630224103217'] as const;
      for (const within of [[villages[0]], [villages[1]], [...villages], ['630224']]) {
        await using policy = await writePolicy([{ facts: HOUSEHOLD, within }]);
        await using gateway = await create(policy);
        const { answer } = await asks(gateway, 'household', duplicateRegistration.id);
        const { status, record } = answer.data.person.household;
        const book =
          within[0] === villages[0]
            ? duplicateRegistration.householdNumber
            : duplicateRegistration.otherHouseholdNumber;
        expect({ within, status, book: record?.householdNumber }).toEqual(
          within.length === 1 && within[0] !== '630224'
            ? { within, status: 'FOUND', book }
            : { within, status: 'AMBIGUOUS', book: undefined },
        );
      }
    });

    it('bounds an operation to where all that it asks for may be seen', async () => {
      const village = ['420684105210'];
      await using policy = await writePolicy([
        { facts: ['Person.household', 'HouseholdRegistration.isRegisteredIn'], within: YICHENG },
        { facts: ['HouseholdRegistration.address'], within: village },
        { facts: ['HouseholdRegistration.householdNumber'], within: ['63'] },
        { facts: ['HouseholdRegistration.householdType'] },
      ]);
      await using gateway = await create(policy);
      const statusAndBound = async (id: string, record: string) => {
        const query = `query ($id: PersonId!) { person(id: $id) { household { status provenance { within } record { ${record} } } } }`;
        const { data } = await gateway.ask(query, { id }, { client: 'school', purpose: 'A-1' });
        return [data.person.household.status, data.person.household.provenance.within];
      };
      const here = people.owner.id;
      const otherVillage = people.divorcedFather.id;
      const isRegistered = 'isRegisteredIn(division: "42")';
      expect(await statusAndBound(otherVillage, isRegistered)).toEqual(['FOUND', YICHENG]);
      expect(await statusAndBound(otherVillage, `${isRegistered} address`)).toEqual(['NO_RECORD', village]);
      expect(await statusAndBound(here, `${isRegistered} address`)).toEqual(['FOUND', village]);
      expect(await statusAndBound(here, `${isRegistered} householdNumber`)).toEqual(['NO_RECORD', []]);
      expect(await statusAndBound(people.pupil.id, `${isRegistered} householdNumber`)).toEqual(['NO_RECORD', []]);
      expect(await statusAndBound(otherVillage, 'householdType { code }')).toEqual(['FOUND', YICHENG]);
    });

    it('cannot be widened by what is skipped or by an alias, and the bound counts for what is asked beside', async () => {
      await using policy = await writePolicy([
        { facts: ['Person.household'] },
        { facts: ['HouseholdRegistration.address'], within: YICHENG },
      ]);
      await using gateway = await create(policy);
      const query = `query ($id: PersonId!) { person(id: $id) {
        a: household { status } b: household { status record { address @skip(if: true) } }
      } }`;
      const { data } = await gateway.ask(query, { id: people.pupil.id }, { client: 'school', purpose: 'A-1' });
      expect(data.person).toEqual({ a: { status: 'NO_RECORD' }, b: { status: 'NO_RECORD', record: null } });
    });

    it('leaves departments whose grants are not bounded as they are', async () => {
      const query = `query ($id: PersonId!) { person(id: $id) {
        household { status provenance { within } } enrollment { status provenance { within } record { isOnRoll } }
      } }`;
      const { data } = await bounded.ask(query, { id: people.pupil.id }, { client: 'school', purpose: 'A-1' });
      expect(data.person).toEqual({
        household: { status: 'NO_RECORD', provenance: { within: YICHENG } },
        enrollment: { status: 'FOUND', provenance: { within: null }, record: { isOnRoll: true } },
      });
    });

    it('bounds one consumer, and not the other with whom it shares a matter', async () => {
      await using policy = await writePolicy([
        { facts: ['Person.household'], within: YICHENG },
        { consumer: 'hall', facts: ['Person.household'] },
      ]);
      await using gateway = await create(policy);
      const query = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
      const answers = await Promise.all(
        ['school', 'hall', 'school'].map((client) =>
          gateway.ask(query, { id: people.pupil.id }, { client, purpose: 'A-1' }),
        ),
      );
      expect(answers.map(({ data }) => data.person.household.status)).toEqual(['NO_RECORD', 'FOUND', 'NO_RECORD']);
    });

    it('holds for everybody of a list, each for itself', async () => {
      const query =
        'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status record { entry { name } } } } }';
      const ids = [people.owner, people.pupil, people.stranger, people.ownersWife].map(({ id }) => id);
      const { data } = await bounded.ask(query, { ids }, { client: 'school', purpose: 'A-1' });
      expect(data.persons).toEqual([
        { household: { status: 'FOUND', record: { entry: { name: people.owner.name } } } },
        { household: { status: 'NO_RECORD', record: null } },
        { household: { status: 'NO_RECORD', record: null } },
        { household: { status: 'FOUND', record: { entry: { name: people.ownersWife.name } } } },
      ]);
    });

    it('leaves a source that cannot be asked UNAVAILABLE, for whoever lies inside, outside and nowhere', async () => {
      await using policy = await writePolicy(BOUNDED);
      const nobodyListens = { connection: { host: '127.0.0.1', port: 1 } };
      await using gateway = await create(policy, {
        configs: { household: nobodyListens, 'real-estate': nobodyListens },
      });
      const about = async (question: Question, key: string) => (await asks(gateway, question, key)).seen;
      for (const [question, keys] of [
        ['household', [people.owner.id, people.pupil.id, people.stranger.id]],
        ['realEstate', [people.owner.id, people.pupilFather.id, people.stranger.id]],
        ['parcel', [people.owner.unitNumber, people.seizedUnit.unitNumber, '420684105210JC99999F00010001']],
      ] as const) {
        const answers = await Promise.all(keys.map((key) => about(question, key)));
        expect(answers[0]?.text).toContain('"status":"UNAVAILABLE"');
        expect(answers[0]?.text).toContain('"within":["420684"]');
        expect(answers.map(({ text }) => text)).toEqual(keys.map(() => answers[0]?.text));
      }
    });
  },
);

/** A lie that moves the rights in one unit to another county. */
const movedTo =
  (county: string | null, unitNumber: string) =>
  ({ columns, rows }: RowSet): RowSet => {
    const place = columns.findIndex(({ name }) => name === 'division_code');
    const isThere = (row: RawRow): boolean => row.includes(unitNumber);
    return { columns, rows: rows.map((row) => (isThere(row) ? withCell(row, place, county) : row)) };
  };
