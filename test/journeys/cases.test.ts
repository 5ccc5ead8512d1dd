import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import type { Config } from '../../gateway/config.ts';
import {
  createTestGateway,
  headersOf,
  TEST_NOW,
  type As,
  type TestAnswer,
  type TestGateway,
} from '../support/gateway.ts';
import { connectTo, needsRedis, redisPath, startRedis, type TestRedis } from '../support/redis.ts';
import { createTestIssuer } from '../support/tokens.ts';
import { EVERY_FACT, writePolicy, type PolicyFolder } from './own-policy.ts';

const { pupil, pupilFather, pupilMother, entrant, owner, ownersWife, joinedA, joinedB, twoHomesteads, stranger } =
  people;

const STATUS = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
const BOOK = 'query ($number: HouseholdNumber!) { household(number: $number) { status } }';
const UNIT = 'query ($number: RealEstateUnitNumber!) { parcel(unitNumber: $number) { status } }';

let policy: PolicyFolder;
let redis: TestRedis | undefined;

beforeAll(async () => {
  policy = await writePolicy([
    { facts: EVERY_FACT },
    { matter: 'A-2', facts: EVERY_FACT },
    { consumer: 'hall', facts: EVERY_FACT },
  ]);
  redis = redisPath === undefined ? undefined : await startRedis();
});

afterAll(async () => {
  await redis?.[Symbol.asyncDispose]();
  await policy[Symbol.asyncDispose]();
});

/** Numbers of cases that no other test has: all tests share one Redis. */
let lastCase = 0;
const newCase = (): string => `C-${(lastCase += 1)}`;

/** Tests share one Redis, so everything that is counted by the day is counted under a key of the test's own. */
let lastKey = 0;
const newDigestKey = (): Uint8Array => new Uint8Array(32).fill((lastKey += 1));

const STORES = [
  { where: 'in memory', skip: false, settings: (): Partial<Config> => ({}) },
  {
    where: `in Redis${needsRedis}`,
    skip: redisPath === undefined,
    settings: (): Partial<Config> => ({ redis: { host: '127.0.0.1', port: redis?.port ?? 0, tls: false } }),
  },
] as const;

/** What a caller learns of a refusal. */
const outcomeOf = ({ status, errors }: TestAnswer): string => {
  const reason = errors?.[0]?.extensions['reason'];
  return status === 200 ? 'ANSWERED' : typeof reason === 'string' ? reason : `status ${status}`;
};

const byName = (a: string, b: string): number => a.localeCompare(b);

describe.each(STORES)('a case, kept $where', ({ skip, settings }) => {
  const create = (clock?: () => Date): Promise<TestGateway> =>
    createTestGateway({
      config: { policy: policy.folder, digestKey: newDigestKey(), ...settings() },
      ...(clock && { clock }),
    });

  const school = (caseNumber: string): As => ({ client: 'school', purpose: 'A-1', case: caseNumber });

  it.skipIf(skip)('is needed for every question about somebody, and is asked for before anything is read', async () => {
    await using gateway = await create();
    const body = JSON.stringify({ query: STATUS, variables: { id: pupil.id } });
    const answer = await gateway.send(body, { ...headersOf(school('unused')), 'x-case': '' });
    expect(answer).toMatchObject({
      status: 403,
      data: undefined,
      errors: [{ extensions: { code: 'PURPOSE_REFUSED', retryable: false, reason: 'CASE_MISSING' } }],
    });
    expect(gateway.statements).toEqual([]);
    const nobody = await gateway.send(JSON.stringify({ query: '{ __typename }' }), {
      ...headersOf(school('unused')),
      'x-case': '',
    });
    expect(nobody).toMatchObject({ status: 200 });
  });

  it.skipIf(skip)('reaches those for whom it was opened, and no neighbour', async () => {
    await using gateway = await create();
    const as = school(newCase());
    const ids = 'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } }';
    const both = [pupil.id, owner.id];
    const seen = [
      outcomeOf(await gateway.ask(ids, { ids: both }, as)),
      outcomeOf(await gateway.ask(STATUS, { id: owner.id }, as)),
      outcomeOf(await gateway.ask(STATUS, { id: pupil.id.toLowerCase() }, as)),
      outcomeOf(await gateway.ask(ids, { ids: both.toReversed() }, as)),
    ];
    expect(seen).toEqual(['ANSWERED', 'ANSWERED', 'ANSWERED', 'ANSWERED']);

    gateway.statements.length = 0;
    const refused = await gateway.ask(STATUS, { id: ownersWife.id }, as);
    expect(refused).toMatchObject({
      status: 403,
      data: undefined,
      errors: [{ extensions: { code: 'PURPOSE_REFUSED', retryable: false, reason: 'KEYS_OUTSIDE_CASE' } }],
    });
    expect(outcomeOf(await gateway.ask(ids, { ids: [pupil.id, stranger.id] }, as))).toBe('KEYS_OUTSIDE_CASE');
    expect(outcomeOf(await gateway.ask(BOOK, { number: pupil.householdNumber }, as))).toBe('KEYS_OUTSIDE_CASE');
    expect(gateway.statements).toEqual([]);
    expect(JSON.stringify(gateway.log)).not.toContain(ownersWife.id);
  });

  it.skipIf(skip)('does not grow by what was refused', async () => {
    await using gateway = await create();
    const as = school(newCase());
    await gateway.ask(STATUS, { id: pupil.id }, as);
    const ids = 'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } }';
    for (let time = 0; time < 2; time += 1) {
      expect(outcomeOf(await gateway.ask(ids, { ids: [pupil.id, owner.id] }, as))).toBe('KEYS_OUTSIDE_CASE');
      expect(outcomeOf(await gateway.ask(STATUS, { id: owner.id }, as))).toBe('KEYS_OUTSIDE_CASE');
    }
  });

  it.skipIf(skip)('is opened by nobody whose question was refused for something else', async () => {
    await using gateway = await create();
    const as = { ...school(newCase()), client: 'hall' };
    expect(outcomeOf(await gateway.ask(STATUS, { id: owner.id }, { ...as, purpose: 'A-2' }))).toBe('FACTS_OUTSIDE');
    expect(outcomeOf(await gateway.ask(STATUS, { id: pupil.id }, { ...as, purpose: 'A-2' }))).toBe('FACTS_OUTSIDE');
    expect(outcomeOf(await gateway.ask(STATUS, { id: pupil.id }, as))).toBe('ANSWERED');
    expect(outcomeOf(await gateway.ask(STATUS, { id: owner.id }, as))).toBe('KEYS_OUTSIDE_CASE');
  });

  it.skipIf(skip).each([
    {
      who: 'a guardian',
      first: [STATUS, { id: entrant.id }],
      through: [
        'query ($id: PersonId!) { person(id: $id) { household { record { entry { guardians { person { id realEstate { status } } } } } } } }',
        { id: entrant.id },
      ],
      later: [
        [STATUS, { id: pupilFather.id }],
        [STATUS, { id: pupilMother.id }],
      ],
      never: [
        [STATUS, { id: pupil.id }],
        [BOOK, { number: entrant.householdNumber }],
        [UNIT, { number: pupilFather.unitNumber }],
      ],
    },
    {
      who: 'a member of the household, by the number that was shown',
      first: [STATUS, { id: owner.id }],
      through: [
        'query ($id: PersonId!) { person(id: $id) { household { record { members { person { id } } } } } }',
        { id: owner.id },
      ],
      later: [[STATUS, { id: ownersWife.id }]],
      never: [
        [STATUS, { id: stranger.id }],
        [BOOK, { number: owner.householdNumber }],
      ],
    },
    {
      who: 'a household number',
      first: [STATUS, { id: owner.id }],
      through: [
        'query ($id: PersonId!) { person(id: $id) { household { record { householdNumber } } } }',
        { id: owner.id },
      ],
      later: [[BOOK, { number: owner.householdNumber }]],
      never: [
        [BOOK, { number: pupil.householdNumber }],
        [STATUS, { id: ownersWife.id }],
      ],
    },
    {
      who: 'the unit numbers of holdings',
      first: [STATUS, { id: twoHomesteads.id }],
      through: [
        'query ($id: PersonId!) { person(id: $id) { realEstate { record { rights { unitNumber } } } } }',
        { id: twoHomesteads.id },
      ],
      later: [
        [UNIT, { number: twoHomesteads.unitNumber }],
        [UNIT, { number: twoHomesteads.otherUnitNumber }],
      ],
      never: [[UNIT, { number: owner.unitNumber }]],
    },
    {
      who: 'a co-owner',
      first: [UNIT, { number: joinedA.unitNumber }],
      through: [
        'query ($number: RealEstateUnitNumber!) { parcel(unitNumber: $number) { record { rights { holders { person { id } } } } } }',
        { number: joinedA.unitNumber },
      ],
      later: [
        [STATUS, { id: joinedA.id }],
        [STATUS, { id: joinedB.id }],
      ],
      never: [[STATUS, { id: owner.id }]],
    },
  ] as const)('reaches $who once the graph has led there, and not before', async ({ first, through, later, never }) => {
    await using gateway = await create();
    const as = school(newCase());
    const outcomes = async (asked: readonly (readonly [string, object])[]) => {
      const seen: unknown[] = [];
      for (const [query, variables] of asked) seen.push(outcomeOf(await gateway.ask(query, { ...variables }, as)));
      return seen;
    };
    expect(await outcomes([first])).toEqual(['ANSWERED']);
    expect(await outcomes([...later, ...never])).toEqual([...later, ...never].map(() => 'KEYS_OUTSIDE_CASE'));
    expect(await outcomes([through])).toEqual(['ANSWERED']);
    expect(await outcomes(later)).toEqual(later.map(() => 'ANSWERED'));
    expect(await outcomes(never)).toEqual(never.map(() => 'KEYS_OUTSIDE_CASE'));
    // What a case reaches, it reaches for itself only.
    const other = await gateway.ask(STATUS, { id: stranger.id }, school(newCase()));
    expect(other.status).toBe(200);
  });

  it.skipIf(skip)(
    'does not reach whom it met and did not tell: who a guardian is cannot be found out by trying',
    async () => {
      await using gateway = await create();
      const as = school(newCase());
      const met = await gateway.ask(
        'query ($id: PersonId!) { person(id: $id) { household { record { entry { guardians { person { realEstate { status } } } } } } } }',
        { id: entrant.id },
        as,
      );
      expect(outcomeOf(met)).toBe('ANSWERED');
      for (const { id } of [pupilFather, pupilMother, stranger]) {
        expect(outcomeOf(await gateway.ask(STATUS, { id }, as))).toBe('KEYS_OUTSIDE_CASE');
      }
    },
  );

  it.skipIf(skip)('counts what is compared about a person by every way that leads there, told or not', async () => {
    await using gateway = await create();
    const as = school(newCase());
    const direct = (dates: readonly number[]): string =>
      `query ($id: PersonId!) { person(id: $id) { household { record { entry { ${compared(dates)} } } } } }`;
    const throughTheBook = (dates: readonly number[]): string =>
      `query ($id: PersonId!) { person(id: $id) { household { record { members { ${compared(dates)} } } } } }`;
    const throughTheChild = (dates: readonly number[]): string =>
      `query ($id: PersonId!) { person(id: $id) { household { record { entry { guardians { person { household { record { entry { ${compared(dates)} } } } } } } } } } }`;
    const compared = (dates: readonly number[]): string =>
      dates.map((date) => `d${date}: isBornOnOrBefore(date: "19${date}-01-01")`).join(' ');
    const both = await gateway.ask(
      'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } }',
      { ids: [entrant.id, pupilFather.id] },
      as,
    );
    expect(outcomeOf(both)).toBe('ANSWERED');

    expect(outcomeOf(await gateway.ask(direct([80, 81]), { id: pupilFather.id }, as))).toBe('ANSWERED');
    expect(outcomeOf(await gateway.ask(throughTheChild([82]), { id: entrant.id }, as))).toBe('ANSWERED');
    expect(outcomeOf(await gateway.ask(throughTheBook([83]), { id: entrant.id }, as))).toBe('ANSWERED');
    for (const query of [direct([84]), throughTheChild([84]), throughTheBook([84])]) {
      const answer = await gateway.ask(query, { id: query === direct([84]) ? pupilFather.id : entrant.id }, as);
      expect({ outcome: outcomeOf(answer), data: answer.data }).toEqual({
        outcome: 'NARROWED_TOO_OFTEN',
        data: undefined,
      });
    }
  });

  it.skipIf(skip)('is another one for another consumer, for another matter and under another number', async () => {
    await using gateway = await create();
    const number = newCase();
    const asked: readonly (readonly [As, string])[] = [
      [school(number), pupil.id],
      [{ ...school(number), client: 'hall' }, owner.id],
      [{ ...school(number), purpose: 'A-2' }, ownersWife.id],
      [school(`${number}-2`), stranger.id],
    ];
    for (const [as, id] of asked) expect(outcomeOf(await gateway.ask(STATUS, { id }, as))).toBe('ANSWERED');
    for (const [as, mine] of asked) {
      for (const [, id] of asked) {
        expect(outcomeOf(await gateway.ask(STATUS, { id }, as))).toBe(id === mine ? 'ANSWERED' : 'KEYS_OUTSIDE_CASE');
      }
    }
  });

  it.skipIf(skip)('is the same one for every officer of its consumer', async () => {
    await using gateway = await create();
    const as = school(newCase());
    expect(outcomeOf(await gateway.ask(STATUS, { id: pupil.id }, { ...as, officer: 'one' }))).toBe('ANSWERED');
    expect(outcomeOf(await gateway.ask(STATUS, { id: owner.id }, { ...as, officer: 'two' }))).toBe('KEYS_OUTSIDE_CASE');
  });

  it.skipIf(skip)('is opened by exactly one of two first questions at once', async () => {
    await using gateway = await create();
    for (let time = 0; time < 8; time += 1) {
      const as = school(newCase());
      const persons = [pupil, owner, stranger];
      const answers = await Promise.all(persons.map(({ id }) => gateway.ask(STATUS, { id }, as)));
      expect(answers.map(outcomeOf).toSorted(byName)).toEqual(['ANSWERED', 'KEYS_OUTSIDE_CASE', 'KEYS_OUTSIDE_CASE']);
      const again = await Promise.all(persons.map(({ id }) => gateway.ask(STATUS, { id }, as)));
      expect(again.map(outcomeOf)).toEqual(answers.map(outcomeOf));
    }
  });

  describe('against narrowing a fact down', () => {
    const older =
      'query ($id: PersonId!, $years: Int!) { person(id: $id) { household { record { entry { isAtLeastAge(years: $years, on: "2026-09-01") } } } } }';
    const bornBy =
      'query ($id: PersonId!, $date: Date!) { person(id: $id) { household { record { entry { isBornOnOrBefore(date: $date) } } } } }';
    const aliases = (years: readonly number[]): string =>
      `query ($id: PersonId!) { person(id: $id) { household { record { entry { ${years.map((year) => `a${year}: isAtLeastAge(years: ${year}, on: "2026-09-01")`).join(' ')} } } } } }`;

    /** Who wants to know an age by halves asks once for every half; gives the answers until one is refused. */
    const byHalves = async (gateway: TestGateway, as: () => As): Promise<readonly unknown[]> => {
      const seen: unknown[] = [];
      let [low, high] = [0, 128];
      while (high - low > 1) {
        const years = Math.floor((low + high) / 2);
        const answer = await gateway.ask(older, { id: owner.id, years }, as());
        seen.push(outcomeOf(answer));
        if (answer.status !== 200) break;
        if (answer.data.person.household.record.entry.isAtLeastAge === true) low = years;
        else high = years;
      }
      return seen;
    };

    it.skipIf(skip)('stops a search by halves after the matter’s bound, before anything is read', async () => {
      await using gateway = await create();
      const as = school(newCase());
      expect(await byHalves(gateway, () => as)).toEqual([
        'ANSWERED',
        'ANSWERED',
        'ANSWERED',
        'ANSWERED',
        'NARROWED_TOO_OFTEN',
      ]);
      expect(gateway.statements).toHaveLength(4);
    });

    it.skipIf(skip)('stops it with a new case for every question too, after three times as many a day', async () => {
      let now = TEST_NOW;
      await using gateway = await create(() => now);
      // 128 halves in seven steps: the ages in between are asked one by one.
      const ask = async (years: number, as: As = school(newCase())) => {
        const authorization = `Bearer ${createTestIssuer().mint({ clientId: as.client ?? '', now })}`;
        const body = JSON.stringify({ query: older, variables: { id: owner.id, years } });
        return outcomeOf(await gateway.send(body, { ...headersOf(as), authorization }));
      };
      const seen: unknown[] = [];
      for (let years = 50; years < 63; years += 1) seen.push(await ask(years));
      expect(seen).toEqual([...Array.from({ length: 12 }, () => 'ANSWERED'), 'NARROWED_TOO_OFTEN']);
      // The same again is free, under another matter it counts on, for another consumer it does not.
      expect(await ask(50)).toBe('ANSWERED');
      expect(await ask(70, { ...school(newCase()), purpose: 'A-2' })).toBe('NARROWED_TOO_OFTEN');
      expect(await ask(70, { ...school(newCase()), client: 'hall' })).toBe('ANSWERED');
      // The next day at the departments' place begins at 16:00 UTC.
      now = new Date('2026-11-22T15:59:59.999Z');
      expect(await ask(70)).toBe('NARROWED_TOO_OFTEN');
      now = new Date('2026-11-22T16:00:00.000Z');
      expect(await ask(70)).toBe('ANSWERED');
    });

    it.skipIf(skip)('counts many names in one operation as many operations', async () => {
      await using gateway = await create();
      const ask = async (years: readonly number[], as: As) =>
        outcomeOf(await gateway.ask(aliases(years), { id: owner.id }, as));
      expect(await ask([10, 20, 30, 40, 50], school(newCase()))).toBe('NARROWED_TOO_OFTEN');
      expect(gateway.statements).toEqual([]);
      const as = school(newCase());
      expect(await ask([10, 20, 30, 40], as)).toBe('ANSWERED');
      expect(await ask([10, 20, 30, 40], as)).toBe('ANSWERED');
      expect(await ask([50], as)).toBe('NARROWED_TOO_OFTEN');
      expect(await ask([40, 50], as)).toBe('NARROWED_TOO_OFTEN');
      expect(await ask([40], as)).toBe('ANSWERED');
    });

    it.skipIf(skip)('counts both predicates of a birth date together, however they are asked', async () => {
      await using gateway = await create();
      const as = school(newCase());
      const seen = [
        await gateway.ask(older, { id: owner.id, years: 60 }, as),
        await gateway.ask(bornBy, { id: owner.id, date: '1970-01-01' }, as),
        await gateway.ask(older, { id: owner.id, years: 61 }, as),
        await gateway.ask(bornBy, { id: owner.id, date: '1965-01-01' }, as),
        await gateway.ask(bornBy, { id: owner.id, date: '1966-01-01' }, as),
        await gateway.ask(older, { id: owner.id, years: 62 }, as),
      ];
      expect(seen.map(outcomeOf)).toEqual([
        'ANSWERED',
        'ANSWERED',
        'ANSWERED',
        'ANSWERED',
        'NARROWED_TOO_OFTEN',
        'NARROWED_TOO_OFTEN',
      ]);
    });

    it.skipIf(skip)('counts what is skipped, and what stands in fragments', async () => {
      await using gateway = await create();
      const as = school(newCase());
      const query = `query ($id: PersonId!) { person(id: $id) { household { record { entry {
        ...two ... on HouseholdEntry { c: isAtLeastAge(years: 3, on: "2026-09-01") }
        d: isBornOnOrBefore(date: "1970-01-01") @skip(if: true)
      } } } } }
      fragment two on HouseholdEntry { a: isAtLeastAge(years: 1, on: "2026-09-01") b: isAtLeastAge(years: 2, on: "2026-09-01") }`;
      expect(outcomeOf(await gateway.ask(query, { id: owner.id }, as))).toBe('ANSWERED');
      expect(outcomeOf(await gateway.ask(older, { id: owner.id, years: 4 }, as))).toBe('NARROWED_TOO_OFTEN');
    });

    it.skipIf(skip)('counts every fact for itself, and every person for itself', async () => {
      await using gateway = await create();
      const as = school(newCase());
      const both = `query ($ids: [PersonId!]!) { persons(ids: $ids) { household { record {
        isRegisteredIn(division: "42") entry { ${[1, 2, 3, 4].map((year) => `a${year}: isAtLeastAge(years: ${year}, on: "2026-09-01")`).join(' ')} }
      } } } }`;
      expect(outcomeOf(await gateway.ask(both, { ids: [owner.id, pupil.id] }, as))).toBe('ANSWERED');
      const registered = `query ($id: PersonId!) { person(id: $id) { household { record { a: isRegisteredIn(division: "4206") b: isRegisteredIn(division: "420684") c: isRegisteredIn(division: "63") } } } }`;
      expect(outcomeOf(await gateway.ask(registered, { id: owner.id }, as))).toBe('ANSWERED');
      expect(outcomeOf(await gateway.ask(older, { id: pupil.id, years: 5 }, as))).toBe('NARROWED_TOO_OFTEN');
      expect(outcomeOf(await gateway.ask(registered.replace('"63"', '"31"'), { id: owner.id }, as))).toBe(
        'NARROWED_TOO_OFTEN',
      );
    });

    it.skipIf(skip)('lets nothing through that is asked at once', async () => {
      await using gateway = await create();
      const as = school(newCase());
      await gateway.ask(STATUS, { id: owner.id }, as);
      const years = [10, 20, 30, 40, 50, 60, 70, 80];
      const answers = await Promise.all(years.map((year) => gateway.ask(older, { id: owner.id, years: year }, as)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
      expect(answers.map(outcomeOf).filter((outcome) => outcome === 'NARROWED_TOO_OFTEN')).toHaveLength(4);
    });
  });
});

describe.skipIf(redisPath === undefined)(`two gateways over one Redis${needsRedis}`, () => {
  /** Two processes of one deployment: the same digest key and the same Redis. */
  const createTwo = async () => {
    const digestKey = newDigestKey();
    const config = {
      policy: policy.folder,
      digestKey,
      redis: { host: '127.0.0.1', port: redis?.port ?? 0, tls: false },
    };
    return [await createTestGateway({ config }), await createTestGateway({ config })] as const;
  };

  it('share cases and counts, and of two first questions one opens the case', async () => {
    const [one, other] = await createTwo();
    await using first = one;
    await using second = other;
    for (let time = 0; time < 5; time += 1) {
      const as: As = { client: 'school', purpose: 'A-1', case: newCase() };
      const answers = await Promise.all([
        first.ask(STATUS, { id: pupil.id }, as),
        second.ask(STATUS, { id: owner.id }, as),
      ]);
      expect(answers.map(outcomeOf).toSorted(byName)).toEqual(['ANSWERED', 'KEYS_OUTSIDE_CASE']);
    }
    const as: As = { client: 'school', purpose: 'A-1', case: newCase() };
    const ask = (gateway: TestGateway, years: number) =>
      gateway.ask(
        'query ($id: PersonId!, $years: Int!) { person(id: $id) { household { record { entry { isAtLeastAge(years: $years, on: "2026-09-01") } } } } }',
        { id: owner.id, years },
        as,
      );
    const seen: unknown[] = [];
    for (const [at, gateway] of [first, second, first, second, first].entries()) {
      seen.push(outcomeOf(await ask(gateway, 30 + at)));
    }
    expect(seen).toEqual(['ANSWERED', 'ANSWERED', 'ANSWERED', 'ANSWERED', 'NARROWED_TOO_OFTEN']);
  });

  it('keep nothing in Redis in which somebody could be read', async () => {
    const [one, other] = await createTwo();
    await using first = one;
    await using second = other;
    const as: As = { client: 'school', purpose: 'A-1', case: 'A-CASE-THAT-NAMES-SOMEBODY' };
    const born = `query ($id: PersonId!) { person(id: $id) { household { record {
      householdNumber entry { isBornOnOrBefore(date: "1965-07-04") } members { person { id } }
    } } } }`;
    expect(outcomeOf(await first.ask(born, { id: owner.id }, as))).toBe('ANSWERED');
    expect(outcomeOf(await second.ask(STATUS, { id: ownersWife.id }, as))).toBe('ANSWERED');

    await using connection = await connectTo(redis?.port ?? 0);
    const everything = JSON.stringify(await connection.redis.eval(EVERYTHING, { keys: [], arguments: [] }));
    expect(everything).toContain('case:');
    expect(everything).toContain('narrowed:');
    const telling = [
      owner.id,
      ownersWife.id,
      owner.householdNumber,
      '1965-07-04',
      'A-CASE',
      'A-1',
      'birthDate',
      'Born',
    ];
    for (const word of telling) expect(everything).not.toContain(word);
  });
});

/** All keys of a Redis, with what the sets hold. */
const EVERYTHING = `
  local found = {}
  for _, key in ipairs(redis.call('keys', '*')) do
    found[#found + 1] = key
    if redis.call('type', key).ok == 'set' then
      for _, member in ipairs(redis.call('smembers', key)) do found[#found + 1] = member end
    end
  end
  return found
`;
