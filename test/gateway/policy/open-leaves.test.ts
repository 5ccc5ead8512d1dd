import { describe, expect, it } from 'vitest';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { createFactIndex } from '../../../gateway/policy/fact-index.ts';
import { openLeaves } from '../../../gateway/policy/open-leaves.ts';
import { clock, composed, composedFacts, departments, smallSchema } from '../../support/facts.ts';

const openIn = (text: string): readonly string[] => {
  const schema = smallSchema(text);
  return openLeaves(schema, createFactIndex(schema, []));
};

const FACT = '@fact(item: "名", sensitivity: P2)';

describe('the composed schema', () => {
  it('tells nothing without a fact', () => {
    expect(openLeaves(composed, composedFacts)).toEqual([]);
  });

  it.each(departments)('tells nothing in a build of $id alone', (department) => {
    const schema = composeSchema({ departments: [department], clock });

    expect(openLeaves(schema, createFactIndex(schema, [department]))).toEqual([]);
  });

  it.each([...composedFacts.keys()].filter((coordinate) => /^(?:Person|Query)\./u.test(coordinate)))(
    'would tell something if %s were no fact',
    (coordinate) => {
      const facts = new Map([...composedFacts].filter(([one]) => one !== coordinate));

      expect(openLeaves(composed, facts)).not.toEqual([]);
    },
  );
});

describe('openLeaves', () => {
  it('finds a leaf beside facts, and one below fields that are none', () => {
    expect(
      openIn(`
        type Query { person(id: ID!): Person! }
        type Person { name: String ${FACT} nick: String place: Place! }
        type Place { zip: String! street: String ${FACT} }
      `),
    ).toEqual(['Person.nick', 'Place.zip']);
  });

  it('takes what stands below a fact as part of it, but not where it can be reached in another way', () => {
    const place = 'type Place { zip: String! }';
    expect(openIn(`type Query { person: Person! } type Person { place: Place ${FACT} } ${place}`)).toEqual([]);
    expect(openIn(`type Query { person: Person! } type Person { place: Place ${FACT} home: Place! } ${place}`)).toEqual(
      ['Place.zip'],
    );
  });

  it('finds what tells something by being null, or by its number, or by its type', () => {
    const rest = `type Book { name: String ${FACT} } type Sheet { name: String ${FACT} } union Either = Book | Sheet`;
    expect(openIn(`type Query { a: Book! b: Book } ${rest}`)).toEqual(['Query.b']);
    expect(openIn(`type Query { a(ids: [ID!]!): [Book!]! b: [Book]! c: [Book!] } ${rest}`)).toEqual([
      'Query.b',
      'Query.c',
    ]);
    expect(openIn(`type Query { a: Shelf! } type Shelf { books: [Book!]! } ${rest}`)).toEqual(['Shelf.books']);
    expect(openIn(`type Query { a: Either! } ${rest}`)).toEqual(['Query.a']);
  });

  it('finds the field of an interface that goes around the fact of a type', () => {
    const rest = `type Book implements Named { name: String ${FACT} }`;
    expect(openIn(`type Query { a: Named ${FACT} } interface Named { name: String } ${rest}`)).toEqual(['Named.name']);
    expect(openIn(`type Query { a: Named ${FACT} } interface Named { name: String ${FACT} } ${rest}`)).toEqual([]);
  });

  it('finds the leaf of a type that stands behind an interface', () => {
    expect(
      openIn(`
        type Query { a: Named! }
        interface Named { name: String ${FACT} }
        type Book implements Named { name: String ${FACT} pages: Int }
      `),
    ).toEqual(['Book.pages', 'Query.a']);
  });

  it('finds what stands in a record without being a fact, while how the register answered is part of the evidence', () => {
    const record = (fields: string): string => `
      type Query { roll(id: ID!): RollEvidence! ${FACT} }
      interface Evidence { status: String! }
      type RollEvidence implements Evidence { status: String! record: Roll }
      type Roll { ${fields} }
      type School { code: String! }
    `;
    expect(openIn(record(`name: String ${FACT} grade: Int school: School`))).toEqual([
      'Roll.grade',
      'Roll.school',
      'School.code',
    ]);
    expect(openIn(record(`name: String ${FACT} grade: Int ${FACT} school: School ${FACT}`))).toEqual([]);
  });

  it('finds a value that stands in the evidence itself', () => {
    const evidence = (field: string): string => `
      type Query { roll(id: ID!): RollEvidence! ${FACT} }
      interface Evidence { status: String! }
      type RollEvidence implements Evidence { status: String! ${field} }
    `;
    expect(openIn(evidence('grade: Int'))).toEqual(['RollEvidence.grade']);
    expect(openIn(evidence(`grade: Int ${FACT}`))).toEqual([]);
  });

  it('looks at every kind of operation, and through circles of types once', () => {
    expect(
      openIn(`
        type Query { a: Book! }
        type Book { next: Book! name: String ${FACT} }
        type Mutation { note: Boolean }
      `),
    ).toEqual(['Mutation.note']);
  });

  it('leaves out the gateway’s own questions, and no other root field', () => {
    expect(
      openIn('type Query { catalogue: Paper! explain: Paper! others: Paper! } type Paper { text: String! }'),
    ).toEqual(['Paper.text']);
    expect(openIn('type Query { catalogue: Paper! explain: Paper! } type Paper { text: String! }')).toEqual([]);
  });
});
