import {
  buildSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { departmentsOf, factsIn } from '../../../gateway/policy/coordinates.ts';
import { composed, composedFacts } from '../../support/facts.ts';
import { createRandom, randomOperation, type Values } from '../../support/random-operations.ts';
import { indexOf } from './made-up-policy.ts';

const schema = buildSchema(`
  scalar Key
  type Query {
    person(id: Key!): Person
    persons(ids: [Key!]!): [Person!]!
    named(name: String!): Person
    book(number: Key!): Book
    anything: Thing
    either: Either
  }
  interface Thing { id: Key! label: String owner: Person next: Thing }
  union Either = Book | House
  type Person { id: Key! name: String again(id: Key): Key book: Book houses: [House!]! }
  type Book implements Thing { id: Key! number: Key! label: String owner: Person next: Thing secret: String }
  type House implements Thing { id: Key! label: String owner: Person next: House secret: String }
`);

const facts = indexOf({
  'Person.id': [undefined],
  'Person.name': ['people'],
  'Person.again': ['people'],
  'Person.book': ['books'],
  'Book.id': ['books'],
  'Book.number': ['books'],
  'Book.label': ['books'],
  'Book.secret': ['books'],
  'House.label': ['houses'],
  'House.secret': ['houses'],
});

const of = (text: string): readonly string[] => factsIn(parse(text), schema, facts);

describe('the facts of a document', () => {
  it.each([
    ['fields with @fact, and no others', '{ person(id: 1) { name houses { id } } }', ['Person.name']],
    ['nothing where only names of types are asked', '{ __typename person(id: 1) { __typename } }', []],
    [
      'each once, in the order written',
      '{ b: person(id: 1) { book { label number label } name x: name } }',
      ['Person.book', 'Book.label', 'Book.number', 'Person.name'],
    ],
    ['a field under the name of another', '{ person(id: 1) { id: name } }', ['Person.name']],
    [
      'what is skipped',
      '{ person(id: 1) { name @skip(if: true) book @include(if: false) { label } } }',
      ['Person.name', 'Person.book', 'Book.label'],
    ],
    [
      'what stands in skipped fragments',
      '{ person(id: 1) { ...f @skip(if: true) ... @include(if: false) { book { id } } } } fragment f on Person { name }',
      ['Person.book', 'Book.id', 'Person.name'],
    ],
    ['what an unused fragment asks', '{ __typename } fragment f on Book { secret }', ['Book.secret']],
    [
      'what only an unused fragment spreads',
      '{ __typename } fragment f on Person { ...g } fragment g on Person { name }',
      ['Person.name'],
    ],
    [
      'all operations',
      'query A { person(id: 1) { name } } query B { person(id: 1) { book { id } } }',
      ['Person.name', 'Person.book', 'Book.id'],
    ],
    [
      'fragments of fragments',
      '{ person(id: 1) { ...f } } fragment f on Person { ...g } fragment g on Person { ... on Person { ... { name } } }',
      ['Person.name'],
    ],
    ['the types that can stand where an interface is asked', '{ anything { label } }', ['Book.label', 'House.label']],
    [
      'of a fragment on an interface, only the type that stands there',
      '{ person(id: 1) { houses { ...f } } } fragment f on Thing { label }',
      ['House.label'],
    ],
    [
      'of a fragment on an interface that is spread in two places, both types',
      '{ person(id: 1) { houses { ...f } book { ...f } } } fragment f on Thing { label }',
      ['Person.book', 'Book.label', 'House.label'],
    ],
    [
      'of an unused fragment on an interface, all types',
      '{ __typename } fragment f on Thing { label }',
      ['Book.label', 'House.label'],
    ],
    ['the member of a union that a fragment names', '{ either { ... on House { secret } } }', ['House.secret']],
    [
      'what an object says more exactly than its interface',
      '{ person(id: 1) { houses { ... on Thing { next { label } } } } }',
      ['House.label'],
    ],
  ])('are %s', (_what, text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('are in the order written also where the document knows nothing of its text', () => {
    const document = parse('{ person(id: 1) { ...f book { id } } } fragment f on Person { name }', {
      noLocation: true,
    });

    expect(factsIn(document, schema, facts)).toEqual(['Person.book', 'Book.id', 'Person.name']);
  });

  it('count a fact of an interface under both names', () => {
    const both = indexOf({ 'Thing.label': ['things'], 'House.label': ['houses'] });

    expect(factsIn(parse('{ anything { label } }'), schema, both)).toEqual(['House.label', 'Thing.label']);
    expect(factsIn(parse('{ person(id: 1) { houses { label } } }'), schema, both)).toEqual(['House.label']);
  });

  it('belong to departments, each once; what belongs to none opens none', () => {
    expect(departmentsOf(['Person.id', 'House.label', 'Book.id', 'Book.label', 'Gone.gone'], facts)).toEqual([
      'houses',
      'books',
    ]);
  });
});

describe('the key that a look-up was asked with', () => {
  it.each([
    ['directly below it', '{ person(id: 1) { id } persons(ids: [1]) { id } }'],
    ['under another name', '{ p: person(id: 1) { number: id } }'],
    ['in an inline fragment', '{ person(id: 1) { ... on Person { ... { id } } } }'],
    ['in a fragment', '{ persons(ids: [1]) { ...f } } fragment f on Person { ...g } fragment g on Person { id }'],
    [
      'where the look-up stands in a fragment',
      '{ ...f } fragment f on Query { ... on Query { person(id: 1) { id } } }',
    ],
    ['where the look-up stands in an unused fragment', '{ __typename } fragment f on Query { person(id: 1) { id } }'],
  ])('is no fact %s', (_where, text) => {
    expect(of(text)).toEqual([]);
  });

  it.each([
    ['further down', '{ anything { owner { id } } }', ['Person.id']],
    [
      'further down in the same fragment',
      '{ person(id: 1) { ...f houses { owner { ...f } } } } fragment f on Person { id }',
      ['Person.id'],
    ],
    ['below itself', '{ person(id: 1) { houses { owner { ... on Person { id } } } } }', ['Person.id']],
    ['in an unused fragment', '{ person(id: 1) { id } } fragment f on Person { id }', ['Person.id']],
    [
      'in a fragment that a look-up and an unused fragment spread',
      '{ person(id: 1) { ...f } } fragment f on Person { id } fragment g on House { owner { ...f } }',
      ['Person.id'],
    ],
    ['below a look-up by something else', '{ named(name: "x") { id name } }', ['Person.id', 'Person.name']],
    ['when it is another field with the same kind of value', '{ book(number: 1) { id } }', ['Book.id']],
    [
      'when it is another field of the same name with more to ask',
      '{ person(id: 1) { again(id: 2) } }',
      ['Person.again'],
    ],
  ])('is a fact %s', (_where, text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('a document that does not fit the schema', () => {
  it.each([
    ['unknown fields', '{ person(id: 1) { nothing name } gone { gone } }', ['Person.name']],
    ['unknown types', '{ ... on Nobody { name } } fragment f on Nobody { name }', []],
    ['unknown fragments', '{ person(id: 1) { ...nowhere name } }', ['Person.name']],
    [
      'fragments that spread themselves',
      '{ person(id: 1) { ...a } } fragment a on Person { ...b name } fragment b on Person { ...a book { id } }',
      ['Person.name', 'Person.book', 'Book.id'],
    ],
    [
      'fragments of which nobody but themselves knows',
      '{ __typename } fragment a on Person { ...b } fragment b on Person { ...a name }',
      ['Person.name'],
    ],
    [
      'fragments that cannot stand where they are',
      '{ person(id: 1) { ...f ... on House { secret } } } fragment f on Book { secret }',
      ['House.secret', 'Book.secret'],
    ],
    [
      'a key in a fragment that cannot stand where it is',
      '{ book(number: 1) { ... on Person { id } } }',
      ['Person.id'],
    ],
    [
      'two fragments of one name',
      '{ person(id: 1) { ...f } } fragment f on Person { book { secret } } fragment f on Person { name }',
      ['Person.book', 'Book.secret', 'Person.name'],
    ],
    ['fields without a selection, and selections without fields', '{ person(id: 1) name { name } }', []],
    ['fragments below unknown fields', '{ gone { ... on Book { secret } } }', ['Book.secret']],
    ['operations that the schema does not have', 'mutation { person(id: 1) { name ... on Book { id } } }', ['Book.id']],
    [
      'definitions of types',
      'type Book { secret: String } query { anything { label } }',
      ['Book.label', 'House.label'],
    ],
  ])('is read for what it has besides %s', (_what, text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it('is read once a fragment and place, not once a spread', () => {
    const depth = 60;
    const chain = Array.from(
      { length: depth },
      (_none, at) => `fragment f${at} on Thing { ...f${at + 1} ...f${at + 1} next { ...f${at + 1} } }`,
    );
    const text = `{ anything { ...f0 } person(id: 1) { book { ...f0 } } } ${chain.join(' ')} fragment f${depth} on Thing { label }`;
    let looks = 0;
    const counting = new Map(facts);
    counting.has = (coordinate) => {
      looks += 1;
      return facts.has(coordinate);
    };

    expect(factsIn(parse(text), schema, counting)).toEqual(['Person.book', 'Book.label', 'House.label']);
    expect(looks).toBeLessThan(20 * depth);
  });
});

describe('questions of every form to the composed schema', () => {
  const values: Values = {
    PersonId: ['63010219900101996X'],
    HouseholdNumber: ['630224017'],
    RealEstateUnitNumber: ['420684105210JC00001F00010001'],
    DivisionCode: ['63'],
    Date: ['2026-09-01'],
    Int: [1],
    Month: ['2026-08'],
    String: ['household'],
    Boolean: [true],
  };

  it('reach no fact that is not found', () => {
    const random = createRandom(7);
    let touched = 0;
    let withMore = 0;
    for (let made = 0; made < 300; made += 1) {
      const { query } = randomOperation(composed, values, random, { withConditions: true });
      const document = parse(query);
      const reached = reachedBy(document, composed);
      const found = factsIn(document, composed, composedFacts);
      touched += reached.length;
      expect({ query, missing: reached.filter((coordinate) => !found.includes(coordinate)) }).toEqual({
        query,
        missing: [],
      });
      // Only what can never stand where it is written, or is spread nowhere, is found without being reached.
      if (found.length > reached.length) withMore += 1;
    }
    expect(withMore).toBeLessThan(30);
    expect(touched).toBeGreaterThan(1_000);
  });

  it('find the evidence of a register and what leads to it, and no parts of facts', () => {
    const text = `{ person(id: "x") { id household { status provenance { source } record { division { code zh } entry { guardians { person { id } } } } } } }`;

    expect(factsIn(parse(text), composed, composedFacts)).toEqual([
      'Person.household',
      'HouseholdRegistration.division',
      'HouseholdRegistration.entry',
      'HouseholdEntry.guardians',
      'Guardian.person',
      'Person.id',
    ]);
  });
});

/** Coordinates of facts that an execution can reach, found by spreading every fragment out where it is used. Slow and plain. */
function reachedBy(document: DocumentNode, of: GraphQLSchema): readonly string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  visit(document, { FragmentDefinition: (node) => void fragments.set(node.name.value, node) });
  const reached = new Set<string>();
  const objectsOf = (name: string): readonly GraphQLObjectType[] => {
    const type = of.getType(name);
    if (isAbstractType(type)) return of.getPossibleTypes(type);
    return type && isCompositeType(type) ? [type] : [];
  };
  const execute = (set: SelectionSetNode, type: GraphQLObjectType, isLookedUp: boolean): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (!field) continue;
        const coordinate = `${type.name}.${field.name}`;
        if (composedFacts.has(coordinate) && !(coordinate === 'Person.id' && isLookedUp)) reached.add(coordinate);
        for (const object of objectsOf(getNamedType(field.type).name)) {
          const isLookUp = coordinate === 'Query.person' || coordinate === 'Query.persons';
          if (selection.selectionSet) execute(selection.selectionSet, object, isLookUp);
        }
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition?.name.value ?? type.name;
        if (fragment && objectsOf(condition).includes(type)) execute(fragment.selectionSet, type, isLookedUp);
      }
    }
  };
  const operation = getOperationAST(document);
  const query = of.getQueryType();
  if (operation && query) execute(operation.selectionSet, query, false);
  return [...reached];
}
