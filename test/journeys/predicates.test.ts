import fc from 'fast-check';
import { filterSchema } from '@graphql-tools/utils';
import { buildSchema, getNamedType, isEnumType, isLeafType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { ASSESSMENTS, OWN_QUESTIONS } from '../../gateway/contracts/own-questions.ts';
import { SourceFailure } from '../../gateway/contracts/sql.ts';
import { schemaFor } from '../../gateway/policy/schema-for.ts';
import { composed, composedFacts } from '../support/facts.ts';
import { createTestGateway, headersOf, type TestGateway, type Wrap } from '../support/gateway.ts';
import { createRandom, randomOperation, type RandomOperation, type Values } from '../support/random-operations.ts';
import { EVERY_FACT, writePolicy, type PolicyFolder } from './own-policy.ts';
import { leaksIn, readSecrets, type Secrets } from './secrets.ts';

/** Types that hold values beside facts: whoever is granted a field that gives one is granted a value. */
const VALUE_TYPES = new Set(['CodedValue', 'Division', 'Area', 'PartialDate', 'PlanningOverlay']);

/** Predicates, and the records and persons that lead to them: no text, number, date or code of anybody. */
const PREDICATES = EVERY_FACT.filter((coordinate) => {
  const [type = '', field = ''] = coordinate.split('.');
  const owner = composed.getType(type);
  const result = isObjectType(owner) ? getNamedType(owner.getFields()[field]?.type) : undefined;
  return result?.name === 'Boolean' || (isObjectType(result) && !VALUE_TYPES.has(result.name));
});

/** The registers’ own questions; those about policy and rules have texts of the schema and of files in their answers. */
const registersOf = (schema: GraphQLSchema): GraphQLSchema =>
  filterSchema({
    schema,
    rootFieldFilter: (_operation, name) => !OWN_QUESTIONS.has(name) && !ASSESSMENTS.has(name),
  });

/** Every fact that is a value. */
const VALUE_FACTS = EVERY_FACT.filter((coordinate) => !PREDICATES.includes(coordinate));

/** What may be asked with the predicates and, as if that were granted too, with some more. */
const schemaWith = (...more: readonly string[]): GraphQLSchema =>
  registersOf(buildSchema(schemaFor(composed, composedFacts, new Set([...PREDICATES, ...more]))));

/** Questions that are granted, ones that reach for one value beside, and ones for anything there is. */
const SCHEMAS = {
  granted: schemaWith(),
  'birth date': schemaWith('HouseholdEntry.birthDate'),
  name: schemaWith('HouseholdEntry.name', 'Guardian.name', 'RightHolder.name'),
  division: schemaWith('HouseholdRegistration.divisionCode', 'DisabilityCertificate.division'),
  number: schemaWith('Person.id', 'DisabilityCertificate.certificateNumber'),
  everything: registersOf(composed),
} as const;

/** Of each of them much is true. */
const ASKED = [
  people.pupil,
  people.entrant,
  people.owner,
  people.beneficiary,
  people.pupilFather,
  people.divorcedChild,
  people.deadHeadNotCancelled,
  people.orphanGrade1,
  people.joinedA,
  people.stranger,
];

const ids = ASKED.map(({ id }) => id);
const books = ['630224017', '420684017', '420684061'];
const units = [people.owner.unitNumber, people.seizedUnit.unitNumber, people.joinedA.unitNumber];

/** Arguments of which no value is one that a register holds of somebody, but for the keys. */
const VALUES: Values = {
  PersonId: ids,
  HouseholdNumber: books,
  RealEstateUnitNumber: units,
  DivisionCode: ['63', '6301', '42', '420684'],
  Date: ['2001-01-01', '2026-09-02'],
  Month: ['2026-09', '2019-04'],
  Int: [6, 60],
  String: ['x'],
  Boolean: [true, false],
};

let secrets: Secrets;
let policy: PolicyFolder;
let broken: PolicyFolder;

beforeAll(async () => {
  secrets = await readSecrets();
  policy = await writePolicy([{ facts: PREDICATES }], { maxNarrowings: 100 });
  broken = await writePolicy([{ facts: [...PREDICATES, 'HouseholdEntry.birthDate'] }], { maxNarrowings: 100 });
});

afterAll(async () => {
  await policy[Symbol.asyncDispose]();
  await broken[Symbol.asyncDispose]();
});

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table).filter((key): key is Key => key in table);

/** How a random operation is spoilt before it is sent. */
type Damage = 'none' | 'cut' | 'noise' | 'literal' | 'variables' | 'twice';

type Asked = {
  readonly seed: number;
  readonly from: keyof typeof SCHEMAS;
  readonly damage: Damage;
  /** Which of the gateways answers. */
  readonly sources: 'well' | 'failing';
};

const arbitraryAsked: fc.Arbitrary<Asked> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  from: fc.constantFrom('granted', 'granted', 'granted', 'granted', ...keysOf(SCHEMAS)),
  damage: fc.constantFrom<Damage>('none', 'none', 'none', 'none', 'cut', 'noise', 'literal', 'variables', 'twice'),
  sources: fc.constantFrom('well', 'well', 'failing'),
});

/** Writes the operation that is meant, spoilt as it says. */
function operationOf({ seed, from, damage }: Asked): RandomOperation {
  const random = createRandom(seed);
  const made = randomOperation(SCHEMAS[from], VALUES, random, { withConditions: true });
  const { query, variables } = made;
  const at = Math.floor(random() * query.length);
  switch (damage) {
    case 'none':
      return made;
    case 'cut':
      return { query: query.slice(0, at), variables };
    case 'noise':
      // Set apart by blanks: as part of a name it would be an alias, which is the caller's own word in the answer.
      return {
        query: `${query.slice(0, at)} ${['"', '}', '🙂', '$', people.pupil.id][seed % 5]} ${query.slice(at)}`,
        variables,
      };
    case 'literal':
      return {
        query: query.replace(/\(\w+: [^)]*\)/u, `(id: ${people.owner.id}, date: "${people.owner.name}")`),
        variables,
      };
    case 'variables':
      return {
        query,
        variables: Object.fromEntries(
          Object.keys(variables).map((name) => [name, `${people.pupil.id}${people.pupil.name}`]),
        ),
      };
    case 'twice':
      return { query: `${query} ${query.replace('Random', 'Other')}`, variables };
  }
}

/** A driver's errors repeat rows; this one does so for every second read. */
const tellingFailure: Wrap = (client) => {
  let reads = 0;
  return {
    query: async (statement, signal) => {
      if (statement.name.endsWith('.describe')) return client.query(statement, signal);
      reads += 1;
      if (reads % 2 === 0) return client.query(statement, signal);
      const { owner, pupil } = people;
      const cause = new Error(`Failing row contains (${owner.id}, ${owner.name}, 19650704, ${pupil.studentNumber})`);
      if (reads % 6 === 1) throw cause;
      throw new SourceFailure('DOWN', `${statement.name} failed`, { cause });
    },
    close: client.close,
  };
};

/** The gateways that answer, over one policy. */
type Answering = AsyncDisposable & Readonly<Record<Asked['sources'], TestGateway>>;

async function openBoth({ folder }: PolicyFolder): Promise<Answering> {
  const well = await createTestGateway({ config: { policy: folder }, hasConsole: false });
  const wrap = {
    household: tellingFailure,
    enrollment: tellingFailure,
    'real-estate': tellingFailure,
    disability: tellingFailure,
  };
  const failing = await createTestGateway({ config: { policy: folder }, hasConsole: false, wrap });
  return {
    well,
    failing,
    [Symbol.asyncDispose]: async () => {
      await well[Symbol.asyncDispose]();
      await failing[Symbol.asyncDispose]();
    },
  };
}

/** Asks what was made, and gives what leaked. */
async function ask(
  gateways: Answering,
  asked: Asked,
): Promise<{ readonly status: number; readonly leaks: readonly string[] }> {
  const gateway = gateways[asked.sources];
  const { query, variables } = operationOf(asked);
  const before = gateway.log.length;
  const answer = await gateway.send(
    JSON.stringify({ query, variables, operationName: 'Random' }),
    headersOf({ client: 'school', purpose: 'A-1' }),
  );
  const keys = [...ids, ...books, ...units].filter(
    (key) => query.includes(key) || JSON.stringify(variables).includes(key),
  );
  return { status: answer.status, leaks: leaksIn(answer, gateway.log.slice(before), keys, secrets) };
}

describe('a consumer who was granted predicates only', () => {
  it('is granted what answers yes, no or not known, and what leads there', () => {
    expect(PREDICATES).toEqual(
      expect.arrayContaining([
        'HouseholdRegistration.isRegisteredIn',
        'HouseholdEntry.isAtLeastAge',
        'HouseholdEntry.isBornOnOrBefore',
        'Enrollment.gradeAtMost',
        'Enrollment.isOnRoll',
        'RealEstateHoldings.holdsHomeIn',
        'DisabilityCertificate.isValidOn',
        'DisabilityCertificate.isSevere',
        'Allowances.isDrawnIn',
        'AssistanceHousehold.isOfKind',
        'HouseholdEntry.guardians',
        'Guardian.person',
      ]),
    );
    expect(PREDICATES).not.toContain('HouseholdEntry.birthDate');
    expect(secrets.texts).toEqual(expect.arrayContaining([people.pupil.id, people.pupil.name, '2018-08-31', '马启文']));
    expect(secrets.texts.length).toBeGreaterThan(300);
  });

  it('never sees a value behind them, whatever it asks, however it is written, and whichever source fails', async () => {
    await using gateways = await openBoth(policy);
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(arbitraryAsked, async (asked) => {
        const { status, leaks } = await ask(gateways, asked);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect({ leaks, query: leaks.length === 0 ? '' : operationOf(asked).query }).toEqual({ leaks: [], query: '' });
      }),
      { numRuns: 150 },
    );
    // Most of it means something only if some of it was answered, and some refused.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(10);
    expect((statuses.get(400) ?? 0) + (statuses.get(403) ?? 0)).toBeGreaterThan(10);
  });

  it('would be caught with a value: one more grant, and the same look finds what leaks', async () => {
    await using gateways = await openBoth(broken);
    const query = `query Random($id: PersonId!) { person(id: $id) { household { record { entry { birthDate } } } } }`;
    const as = headersOf({ client: 'school', purpose: 'A-1' });
    const answer = await gateways.well.send(JSON.stringify({ query, variables: { id: people.pupil.id } }), as);
    expect(answer.status).toBe(200);
    expect(leaksIn(answer, [], [people.pupil.id], secrets)).toEqual(['2018-08-31']);
  });

  it('would be caught by the same random questions where values are granted', async () => {
    await using all = await writePolicy([{ facts: EVERY_FACT }], { maxNarrowings: 100 });
    await using gateways = await openBoth(all);
    const outcome = await fc.check(
      fc.asyncProperty(arbitraryAsked, async (asked) => {
        const { leaks } = await ask(gateways, { ...asked, from: 'everything', damage: 'none', sources: 'well' });
        return leaks.length === 0;
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(outcome.failed).toBe(true);
  });

  it.each([
    [
      'an answer',
      { text: JSON.stringify({ data: { a: people.pupilFather.name } }), data: { a: people.pupilFather.name } },
      [],
    ],
    ['a number in an answer', { text: '{"data":{"a":3}}', data: { a: 3 } }, []],
    ['a header', { headers: { 'x-hint': people.pupilFather.id } }, []],
    ['the text of an error', { errors: [{ message: `no ${people.pupilFather.name}`, extensions: {} }] }, []],
    ['a line of the log', {}, [{ event: 'source failed', what: people.pupilFather.householdNumber }]],
    ['a line of the log that repeats whom was asked about', {}, [{ event: 'x', what: people.pupil.id }]],
  ])('is looked at in every place: %s', (_where, part, log) => {
    const silent = { status: 200, headers: {}, text: '{}', data: undefined, errors: undefined };
    expect(leaksIn(silent, [], [people.pupil.id], secrets)).toEqual([]);
    expect(leaksIn({ ...silent, ...part }, log, [people.pupil.id], secrets)).not.toEqual([]);
  });

  it('may echo the number that was asked, in the answer only', async () => {
    await using gateways = await openBoth(policy);
    const query =
      'query Random($id: PersonId!) { person(id: $id) { id household { record { entry { guardians { person { id } } } } } } }';
    const as = headersOf({ client: 'school', purpose: 'A-1' });
    const refused = await gateways.well.send(JSON.stringify({ query, variables: { id: people.pupil.id } }), as);
    expect(refused).toMatchObject({
      status: 403,
      errors: [{ extensions: { outside: [{ coordinate: 'Person.id', predicates: [] }] } }],
    });
    expect(refused.text).not.toContain(people.pupil.id);
    const echo = await gateways.well.send(
      JSON.stringify({ query: query.replace('person { id }', '__typename'), variables: { id: people.pupil.id } }),
      as,
    );
    expect(echo.data.person.id).toBe(people.pupil.id);
    expect(leaksIn(echo, gateways.well.log, [people.pupil.id], secrets)).toEqual([]);
  });
});

/** Fields that lead to a field, from a question on; through what is granted only, but for the field itself. */
function pathTo(coordinate: string): readonly string[] {
  const schema = SCHEMAS.everything;
  const mayLead = (through: string): boolean => isGranted(through) || !composedFacts.has(through);
  const [wantedType, wantedField = ''] = coordinate.split('.');
  const ways: { readonly type: string; readonly path: readonly string[] }[] = [{ type: 'Query', path: [] }];
  const seen = new Set(['Query']);
  for (const { type: name, path } of ways) {
    // The number of whom is asked about only comes back: it has to be somebody else's.
    const isEcho = name === 'Person' && path.length === 1;
    if (name === wantedType && !isEcho) return [...path, written(schema, name, wantedField)];
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, { type: result }] of Object.entries(type.getFields())) {
      const next = getNamedType(result).name;
      if (seen.has(next) && !(next === 'Person' && wantedType === 'Person' && path.length > 0)) continue;
      if (`${name}.${field}` === coordinate || !mayLead(`${name}.${field}`)) continue;
      seen.add(next);
      ways.push({ type: next, path: [...path, written(schema, name, field)] });
    }
  }
  throw new Error(`nothing leads to ${coordinate}`);
}

/** A field with the first value that each of its arguments may have. */
function written(schema: GraphQLSchema, typeName: string, field: string): string {
  const type = schema.getType(typeName);
  const args = isObjectType(type) ? (type.getFields()[field]?.args ?? []) : [];
  if (args.length === 0) return field;
  const values = args.map(({ name, type: of }) => {
    const named = getNamedType(of);
    const value = isEnumType(named) ? named.getValues()[0]?.name : JSON.stringify(VALUES[named.name]?.[0]);
    return `${name}: ${name === 'ids' ? `[${value}]` : value}`;
  });
  return `${field}(${values.join(', ')})`;
}

describe('each value by itself', () => {
  it('is refused by its name, before anything is read', async () => {
    await using gateways = await openBoth(policy);
    const gateway = gateways.well;
    for (const coordinate of VALUE_FACTS) {
      const path = pathTo(coordinate);
      const [type = '', field = ''] = coordinate.split('.');
      const of = composed.getType(type);
      const isLeaf = isObjectType(of) && isLeafType(getNamedType(of.getFields()[field]?.type));
      const query = `query Random { ${path.join(' { ')} ${isLeaf ? '' : '{ __typename }'} ${'}'.repeat(path.length)}`;
      const answer = await gateway.send(JSON.stringify({ query }), headersOf({ client: 'school', purpose: 'A-1' }));
      const outside = answer.errors?.[0]?.extensions['outside'];
      expect({ query, status: answer.status, data: answer.data, outside }).toEqual({
        query,
        status: 403,
        data: undefined,
        outside: [{ coordinate, predicates: composedFacts.get(coordinate)?.predicates.filter(isGranted) }],
      });
    }
    expect(gateway.statements).toEqual([]);
    expect(VALUE_FACTS.length).toBeGreaterThan(80);
  });
});

const isGranted = (coordinate: string): boolean => PREDICATES.includes(coordinate);

describe('the random operations', () => {
  it('can be read unless they are spoilt, so that the property is about answers and not about syntax', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { query } = operationOf({ seed, from: 'granted', damage: 'none', sources: 'well' });
      expect(parse(query).definitions.length).toBeGreaterThan(0);
    }
  });
});
