import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { buildSchema, GraphQLError, Kind, parse, print, visit, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { createPrepare, type Prepare, type PrepareOptions } from '../../../gateway/execute/prepare-document.ts';
import { checkDocumentSize, parseDocument } from '../../../gateway/policy/document-size.ts';

const schema = buildSchema(`
  type Query { person(id: ID!, kind: Kind): Person }
  type Person { household: Household hiddenFact: Int }
  type Household { status: String secretDivision: Int }
  enum Kind { LIVING NURSING }
`);

function preparing(options: Partial<PrepareOptions> = {}): Prepare & { readonly checked: DocumentNode[] } {
  const checked: DocumentNode[] = [];
  const checkSize = (document: DocumentNode): void => void checked.push(document);
  return { ...createPrepare({ schema, checkSize, introspection: false, ...options }), checked };
}

/** Code and message of what is wrong with a text; `fine` where nothing is. */
function saidOf({ prepare }: Prepare, text: string): unknown {
  try {
    const { problems } = prepare(text);
    return problems.length === 0
      ? 'fine'
      : problems.map(({ message, extensions }) => `${String(extensions['code'])}: ${message}`);
  } catch (error) {
    if (error instanceof GatewayError && error.failure.code === 'OPERATION_TOO_LARGE') return error.failure.limit;
    if (error instanceof GraphQLError) return `${String(error.extensions['code'])}: ${error.message}`;
    throw error;
  }
}

const GOOD = '{ person(id: "a") { household { status } } }';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

describe('a document', () => {
  it('is known by the hash of its text, and is parsed and checked once', () => {
    const { prepare, preparedDocument, checked } = preparing();
    const hash = createHash('sha256').update(GOOD).digest('hex');

    const first = prepare(GOOD);
    const second = prepare(GOOD);

    expect(first).toMatchObject({ hash, problems: [], unusedFragments: [] });
    expect(second).toBe(first);
    expect(preparedDocument(hash)).toBe(first.document);
    expect(preparedDocument(hash.toUpperCase())).toBeUndefined();
    expect(checked).toHaveLength(1);
  });

  it('is another one where a blank differs, which is another text', () => {
    const { prepare } = preparing();

    expect(prepare(GOOD).document).not.toBe(prepare(` ${GOOD}`).document);
  });

  it('keeps neither its text nor the places in it', () => {
    const { prepare } = preparing();
    const { document } = prepare(`# geheim7\n${GOOD}`);

    const places: unknown[] = [];
    if (document) visit(document, { enter: (node) => void (node.loc && places.push(node.loc)) });
    expect(places).toEqual([]);
    expect(document && print(document)).toBe(print(parse(GOOD)));
  });

  it('says apart that a fragment is not used, so that what it reaches for can be decided on', () => {
    const { prepare } = preparing();
    const { problems, unusedFragments, document } = prepare(`${GOOD} fragment f on Person { hiddenFact }`);

    expect(problems).toEqual([]);
    expect(unusedFragments.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: 'Fragment "f" is never used.', extensions: { code: INVALID } },
    ]);
    expect(document?.definitions.map(({ kind }) => kind)).toEqual([
      Kind.OPERATION_DEFINITION,
      Kind.FRAGMENT_DEFINITION,
    ]);
  });

  it('has to fit the schema in fragments that are not used, too', () => {
    expect(saidOf(preparing(), `${GOOD} fragment f on Person { unknown }`)).toEqual([
      `${INVALID}: Cannot query field "unknown" on type "Person".`,
    ]);
  });
});

describe('what is wrong with a document is told', () => {
  it.each([
    ['{ person(id: "a") { household { status }', 'GRAPHQL_PARSE_FAILED: Syntax Error: Expected Name, found <EOF>.'],
    ['', 'GRAPHQL_PARSE_FAILED: Syntax Error: Unexpected <EOF>.'],
    ['{ person { household { status } } }', expect.arrayContaining([expect.stringContaining('"id"')])],
    ['type Query { a: Int }', [`${INVALID}: The "Query" definition is not executable.`]],
    ['query ($a: Int) { person(id: "a") { hiddenFact } }', [`${INVALID}: Variable "$a" is never used.`]],
  ])('%s', (text, expected) => {
    expect(saidOf(preparing(), text)).toEqual(expected);
  });

  it('with its place', () => {
    const [problem] = preparing().prepare('{\n  persona\n}').problems;

    expect(problem?.toJSON()).toEqual({
      message: 'Cannot query field "persona" on type "Query".',
      locations: [{ line: 2, column: 3 }],
      extensions: { code: INVALID },
    });
    expect([problem?.nodes, problem?.source]).toEqual([undefined, undefined]);
  });

  it('in a few mistakes, not in all', () => {
    const { problems } = preparing().prepare(`{ ${Array.from({ length: 100 }, (_none, at) => `x${at}`).join(' ')} }`);

    expect(problems).toHaveLength(6);
  });

  it('shortly, however long a name is', () => {
    const text = `{ ${'x'.repeat(50_000)} }`;
    for (const message of [saidOf(preparing(), text), saidOf(preparing(), `{ a(${text}`)]) {
      expect(JSON.stringify(message).length).toBeLessThan(400);
    }
  });

  it.each([
    ['a field', '{ persn(id: "a") { household { status } } }', '"person"'],
    ['a field of a type', '{ person(id: "a") { hiddenFac } }', 'hiddenFact'],
    ['an argument', '{ person(id: "a", knd: LIVING) { hiddenFact } }', '"kind"'],
    ['an enum value', '{ person(id: "a", kind: LIVIN) { hiddenFact } }', 'LIVING'],
    ['an enum value in quotes', '{ person(id: "a", kind: "LIVING") { hiddenFact } }', 'enum value "'],
    ['a type', '{ ... on Househol { status } }', 'Household'],
    ['the type of a fragment', '{ ...f } fragment f on Persn { hiddenFact }', 'Person'],
    ['a directive', '{ person(id: "a") { hiddenFact @skp(if: true) } }', 'skip'],
    ['the type of a variable', 'query ($a: Kin) { person(id: "a", kind: $a) { hiddenFact } }', 'Kind'],
    ['a selection', '{ person(id: "a") { household } }', '{ ... }'],
    ['a field of another type', '{ person(id: "a") { secretDivision } }', 'Household'],
  ])('without a guess at %s', (_what, text, guess) => {
    const said = [saidOf(preparing(), text)].flat().join('\n');

    expect(said).toContain(INVALID);
    expect(said).not.toMatch(/did you mean/iu);
    expect(said).not.toContain(guess);
  });
});

describe('introspection', () => {
  const QUESTIONS = [
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Person") { name } }',
    '{ a: __type(name: "Person") { name } person(id: "a") { hiddenFact } }',
    '{ ...f } fragment f on Query { __schema { types { name } } }',
    `${GOOD} fragment f on Query { __schema { types { name } } }`,
  ];

  it.each(QUESTIONS)('is refused where it is off, in our own words: %s', (text) => {
    const said = saidOf(preparing(), text);

    expect(said).toEqual(expect.arrayContaining([`${INVALID}: Introspection is switched off here.`]));
    expect(new Set([said].flat()).size).toBe(1);
  });

  it.each(QUESTIONS)('is answered where it is on: %s', (text) => {
    expect(saidOf(preparing({ introspection: true }), text)).toBe('fine');
  });

  it('does not keep anybody from the name of a type', () => {
    expect(saidOf(preparing(), '{ __typename person(id: "a") { __typename hiddenFact } }')).toBe('fine');
  });
});

describe('a document that is too large', () => {
  it('is refused by its bytes before it is looked at', () => {
    const preparation = preparing({ maxBytes: GOOD.length + 2 });

    expect(saidOf(preparation, `${GOOD}  `)).toBe('fine');
    expect(saidOf(preparation, `${GOOD}   `)).toBe(`at most ${GOOD.length + 2} bytes of text`);
    expect(saidOf(preparation, `${GOOD}#中`)).toBe(`at most ${GOOD.length + 2} bytes of text`);
    expect(preparation.checked).toHaveLength(1);
  });

  it('is refused by its tokens before it is parsed', () => {
    const preparation = preparing({ maxTokens: 5 });

    expect(saidOf(preparation, '{ a b c }')).toHaveLength(3);
    expect(saidOf(preparation, '{ a b c d }')).toBe(
      'GRAPHQL_PARSE_FAILED: Syntax Error: Document contains more that 5 tokens. Parsing aborted.',
    );
  });

  it('is refused by its size before it is validated', () => {
    let known = 0;
    const checkSize = (): never => {
      known += 1;
      throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: 'at most 1 field' });
    };
    const preparation = preparing({ checkSize });

    expect(saidOf(preparation, '{ unknown }')).toBe('at most 1 field');
    expect(saidOf(preparation, '{ unknown }')).toBe('at most 1 field');
    expect(known).toBe(1);
  });

  it('is refused when its brackets fill the parser’s stack', () => {
    const preparation = preparing({ maxTokens: 1_000_000 });

    expect(saidOf(preparation, `{ a(b: ${'['.repeat(50_000)}`)).toBe('fewer brackets inside each other');
  });

  it('is refused when its fields would be compared with each other for too long', () => {
    const same = Array.from({ length: 700 }, () => 'person(id: "a") { hiddenFact }').join(' ');

    expect(saidOf(preparing({ maxTokens: 20_000 }), `{ ${same} }`)).toBe('fewer fields under one name at one place');
  });

  it('is parsed by whoever bounds more than tokens, where one is given', () => {
    const preparation = preparing({ parse: parseDocument, checkSize: checkDocumentSize });

    expect(saidOf(preparation, GOOD)).toBe('fine');
    expect(saidOf(preparation, `{ a(b: ${'['.repeat(2_000)}`)).toMatch(/^at most .* brackets inside each other$/u);
  });
});

describe('what is kept', () => {
  it('is bounded, and what was asked last stays', () => {
    const { prepare, preparedDocument } = preparing({ maxDocuments: 2 });
    const [one, two] = [prepare(`${GOOD}#1`), prepare(`${GOOD}#2`)];
    prepare(`${GOOD}#1`);
    const three = prepare(`${GOOD}#3`);

    expect([one, two, three].map(({ hash }) => preparedDocument(hash) !== undefined)).toEqual([true, false, true]);
    expect(prepare(`${GOOD}#1`)).toBe(one);
  });

  it('holds refusals, too, and they push out no document', () => {
    const { prepare, preparedDocument, checked } = preparing({ maxDocuments: 1 });
    const { hash } = prepare(GOOD);
    const wrong = prepare('{ unknown }');

    expect(prepare('{ unknown }')).toBe(wrong);
    expect(preparedDocument(wrong.hash)).toBeUndefined();
    expect(preparedDocument(hash)).toBeDefined();
    expect(checked).toHaveLength(2);
  });

  it('holds nothing of a text that was refused', () => {
    const { prepare } = preparing();
    const text = `{ unknown(id: "${people.owner.id}") }`;

    const kept = JSON.stringify([prepare(text), saidOf({ prepare, preparedDocument: () => undefined }, `${text} {`)]);

    expect(kept).not.toContain(people.owner.id);
  });

  it('answers every text twice alike', () => {
    const { prepare } = preparing({ maxDocuments: 5, checkSize: checkDocumentSize, parse: parseDocument });
    const word = fc.constantFrom(
      ...'{ } ( ) person id : "a" household status hiddenFact ... f fragment on Person query $a @skip [ ] """'.split(
        ' ',
      ),
      ...'中 __schema \u0000'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        expect(saidOf({ prepare, preparedDocument: () => undefined }, text)).toEqual(
          saidOf({ prepare, preparedDocument: () => undefined }, text),
        );
      }),
      { numRuns: 500 },
    );
  });
});
