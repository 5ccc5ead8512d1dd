import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createFactIndex } from '../../../gateway/policy/fact-index.ts';
import { ASSESSMENTS, OWN_QUESTIONS } from '../../../gateway/contracts/own-questions.ts';
import { schemaFor } from '../../../gateway/policy/schema-for.ts';
import { composed, composedFacts, smallSchema } from '../../support/facts.ts';

const sdlFor = (...mayAsk: readonly string[]): string => schemaFor(composed, composedFacts, new Set(mayAsk));

const coordinatesOf = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    Object.values(schema.getTypeMap())
      .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      .flatMap((type) =>
        'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
      ),
  );

/** Facts that an operation can end in or go through with these grants: found by walking, not by pruning. */
function reachable(mayAsk: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const ends = (name: string, path: readonly string[]): boolean => {
    const type = composed.getType(name);
    if (!isObjectType(type) || path.includes(name)) return false;
    return Object.values(type.getFields())
      .filter((field) => isOpen(`${name}.${field.name}`))
      .some(({ type: of }) => isLeafType(getNamedType(of)) || ends(getNamedType(of).name, [...path, name]));
  };
  const isOpen = (coordinate: string): boolean => !composedFacts.has(coordinate) || mayAsk.has(coordinate);
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const type = composed.getType(name);
    if (!isObjectType(type) || seen.has(name)) return;
    seen.add(name);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${name}.${field.name}`;
      const below = getNamedType(field.type);
      if (!isOpen(coordinate) || (!isLeafType(below) && !ends(below.name, []))) continue;
      if (composedFacts.has(coordinate)) found.add(coordinate);
      walk(below.name);
    }
  };
  walk('Query');
  return found;
}

/** What the gateway answers itself; what an assessment may stand on is decided when it is asked. */
const OWN = [...OWN_QUESTIONS, ...ASSESSMENTS].toSorted();

describe('schemaFor', () => {
  it('has the gateway’s own questions alone for a consumer without grants', () => {
    const schema = buildSchema(sdlFor());

    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(OWN);
    expect([...coordinatesOf(schema)].filter((coordinate) => composedFacts.has(coordinate))).toEqual([]);
    expect(Object.keys(schema.getTypeMap())).not.toEqual(expect.arrayContaining(['Person']));
  });

  it('has a granted predicate, the way to it, and nothing of the value', () => {
    const sdl = sdlFor('Person.household', 'HouseholdRegistration.entry', 'HouseholdEntry.isAtLeastAge');
    const schema = buildSchema(sdl);

    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual([...OWN, 'person', 'persons']);
    expect([...coordinatesOf(schema)].filter((one) => /^(?:Person|Household)/u.test(one))).toEqual([
      'HouseholdEntry.isAtLeastAge',
      'HouseholdEvidence.provenance',
      'HouseholdEvidence.reason',
      'HouseholdEvidence.record',
      'HouseholdEvidence.status',
      'HouseholdRegistration.entry',
      'Person.household',
    ]);
    expect(sdl).not.toMatch(/birthDate|Disability|Enrollment|@fact|listSize/u);
  });

  it('does not name a field in a description that the consumer does not see, and does where it does', () => {
    const way = ['Person.household', 'HouseholdRegistration.entry', 'HouseholdEntry.name'];

    expect(sdlFor(...way)).toContain('The entry of the person asked about');
    expect(sdlFor(...way)).not.toMatch(/`(?:entry\.)?state`/u);
    expect(sdlFor(...way, 'HouseholdEntry.state', 'HouseholdRegistration.divisionCode')).toMatch(/`entry\.state`/u);
    expect(sdlFor(...way, 'HouseholdRegistration.divisionCode')).not.toMatch(/`entry\.state`/u);
  });

  it('has no fact that cannot be reached, nor one that leads to nothing', () => {
    expect(sdlFor('HouseholdEntry.name')).toBe(sdlFor());
    expect(
      buildSchema(sdlFor('Person.household', 'HouseholdRegistration.entry')).getType('HouseholdRegistration'),
    ).toBe(undefined);
  });

  it('is the same text whatever the order of the grants', () => {
    const all = [...composedFacts.keys()];

    expect(sdlFor(...all.toReversed())).toBe(sdlFor(...all));
  });

  it('leaves the schema that it is made from as it was', () => {
    const before = [...coordinatesOf(composed)];
    sdlFor('Person.household');

    expect([...coordinatesOf(composed)]).toEqual(before);
    expect(composed.getDirective('fact')?.name).toBe('fact');
  });

  it('keeps an interface true to its types', () => {
    const schema = smallSchema(`
      type Query { a: Named! explain: Boolean }
      interface Named { name: String @fact(item: "名", sensitivity: P2) kind: String @fact(item: "类", sensitivity: P2) }
      type Book implements Named { name: String @fact(item: "名", sensitivity: P2) kind: String @fact(item: "类", sensitivity: P2) }
    `);
    const facts = createFactIndex(schema, []);
    const sdl = schemaFor(schema, facts, new Set(['Named.name', 'Named.kind', 'Book.kind']));

    expect(validateSchema(buildSchema(sdl))).toEqual([]);
    expect([...coordinatesOf(buildSchema(sdl))]).toEqual(['Book.kind', 'Named.kind', 'Query.a', 'Query.explain']);
  });

  it('holds exactly the granted facts that can be reached, for any grants', () => {
    const facts = [...composedFacts.keys()];
    const ways = facts.filter((coordinate) =>
      /^(?:Query|Person)\.|\.(?:entry|rights|members|school|parcel|planning)$/u.test(coordinate),
    );
    const grants = fc.tuple(fc.subarray(facts), fc.subarray(ways)).map((parts) => new Set(parts.flat()));
    fc.assert(
      fc.property(grants, (mayAsk) => {
        const schema = buildSchema(schemaFor(composed, composedFacts, mayAsk));
        const inIt = [...coordinatesOf(schema)].filter((coordinate) => composedFacts.has(coordinate));

        expect(validateSchema(schema)).toEqual([]);
        expect(inIt.filter((coordinate) => !mayAsk.has(coordinate))).toEqual([]);
        expect(inIt.toSorted()).toEqual([...reachable(mayAsk)].toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
