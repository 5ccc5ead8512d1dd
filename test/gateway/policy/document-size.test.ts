import { GraphQLError, parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import {
  checkDocumentSize,
  DOCUMENT_LIMITS,
  MAX_TOKENS,
  parseDocument,
} from '../../../gateway/policy/document-size.ts';

/** The limit that a text passes; undefined where it is small enough. */
function limitOf(text: string): string | undefined {
  try {
    checkDocumentSize(parseDocument(text));
    return undefined;
  } catch (error) {
    if (error instanceof GatewayError && error.failure.code === 'OPERATION_TOO_LARGE') return error.failure.limit;
    throw error;
  }
}

const times = (count: number, part: (at: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_none, at) => part(at)).join(between);

const nested = (levels: number, open: string, inner: string, close: string): string =>
  open.repeat(levels) + inner + close.repeat(levels);

describe('a document', () => {
  it.each([
    ['operations', 10, (count: number) => times(count, (at) => `query Q${at} { a }`), 'at most 10 operations'],
    [
      'fragments',
      50,
      (count: number) => `{ a } ${times(count, (at) => `fragment f${at} on Query { a }`)}`,
      'at most 50 fragments',
    ],
    [
      'variables',
      100,
      (count: number) => `query A(${times(count - 1, (at) => `$v${at}: Int`)}) { a } query B($v: Int) { a }`,
      'at most 100 variables',
    ],
    [
      'fields written',
      1_000,
      (count: number) => `{ a { ${times(count - 2, (at) => `b${at}`)} } } fragment f on Query { b }`,
      'at most 1,000 fields written',
    ],
    [
      'fields under one name, in inline fragments too',
      50,
      (count: number) => `{ a { b ... { c: b ${times(count - 2, () => 'b')} } x: b b } b } fragment f on A { b }`,
      'at most 50 fields under one name at one place',
    ],
    [
      'aliases',
      200,
      (count: number) => `{ ${times(count - 1, (at) => `a${at}: a`)} ... { b: a } }`,
      'at most 200 aliases',
    ],
    [
      'directives',
      50,
      (count: number) =>
        `query A @d { ${times(count - 3, () => 'a @d')} ... @d { a } ...f @d } fragment f on Query { a }`,
      'at most 50 directives',
    ],
    [
      'directives on a field',
      5,
      (count: number) => `{ a ${times(count, () => '@d')} }`,
      'at most 5 directives at one place',
    ],
    [
      'directives on an operation',
      5,
      (count: number) => `query A ${times(count, () => '@d')} { a }`,
      'at most 5 directives at one place',
    ],
    [
      'directives on a variable',
      5,
      (count: number) => `query A($a: Int ${times(count, () => '@d')}) { a }`,
      'at most 5 directives at one place',
    ],
    [
      'directives on a spread',
      5,
      (count: number) => `{ ...f ${times(count, () => '@d')} }`,
      'at most 5 directives at one place',
    ],
    ['levels of fields', 30, (count: number) => nested(count, '{ a ', '', '}'), 'at most 30 levels of selections'],
    [
      'levels of fragments',
      30,
      (count: number) => `fragment f on Query ${nested(count - 1, '{ ... ', '{ a }', '}')}`,
      'at most 30 levels of selections',
    ],
    [
      'lists in each other',
      10,
      (count: number) => `{ a(b: ${nested(count, '[', '1', ']')}) }`,
      'at most 10 levels of lists and objects',
    ],
    [
      'objects in each other',
      10,
      (count: number) => `{ a(b: ${nested(count, '{ c: ', '1', '}')}) }`,
      'at most 10 levels of lists and objects',
    ],
    [
      'lists in a default value',
      10,
      (count: number) => `query A($v: Int = ${nested(count, '[', '1', ']')}) { a }`,
      'at most 10 levels of lists and objects',
    ],
    [
      'lists in a type',
      10,
      (count: number) => `query A($v: ${nested(count, '[', 'Int', ']')}) { a }`,
      'at most 10 levels of lists and objects',
    ],
    [
      'lists in the argument of a directive',
      10,
      (count: number) => `{ a @d(b: ${nested(count, '[', '1', ']')}) }`,
      'at most 10 levels of lists and objects',
    ],
    [
      'brackets in each other',
      50,
      (count: number) => `{ a(b: ${nested(count - 2, '[', '1', ']')}) }`,
      'at most 50 brackets inside each other',
    ],
  ])('may have so many %s, and not one more', (_what, most, text, limit) => {
    const before = limitOf(text(most));

    expect(before).not.toBe(limit);
    expect(limitOf(text(most + 1))).toBe(limit);
  });

  it.each(['operations', 'fragments', 'variables', 'fields', 'aliases', 'directives', 'levels'] as const)(
    'with the most %s and nothing else passes',
    (what) => {
      const most = DOCUMENT_LIMITS[what];
      const texts = {
        operations: times(most, (at) => `query Q${at} { a }`),
        fragments: `{ a } ${times(most, (at) => `fragment f${at} on Query { a }`)}`,
        variables: `query A(${times(most, (at) => `$v${at}: Int`)}) { a }`,
        fields: `{ ${times(most, (at) => `b${at}`)} }`,
        aliases: `{ ${times(most, (at) => `a${at}: a`)} }`,
        directives: `{ ${times(most, () => 'a @d')} }`,
        levels: nested(most, '{ a ', '', '}'),
      };
      expect(limitOf(texts[what])).toBe(undefined);
    },
  );

  it('counts what is beside each other as beside each other', () => {
    expect(limitOf(`{ ${times(40, () => 'a(b: [[1], [2], { c: [3] }]) { b { c } }')} }`)).toBe(undefined);
  });

  it('need not fit any schema, and may spread itself', () => {
    expect(limitOf('{ ...f } fragment f on Nothing { ...f } fragment f on Nothing { gone }')).toBe(undefined);
    expect(limitOf('type A { a: [[Int]] @d } { a }')).toBe(undefined);
  });

  it('is refused with the limit alone, before anything in it is repeated', () => {
    const text = `{ ${times(201, (at) => `a${at}: a(b: "secret")`)} }`;
    let thrown: unknown;
    try {
      checkDocumentSize(parse(text));
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toMatchObject({
      extensions: { code: 'OPERATION_TOO_LARGE', limit: 'at most 200 aliases', http: { status: 400 } },
    });
    expect(JSON.stringify(thrown)).not.toContain('secret');
  });

  it('that people write is far from every limit', () => {
    const folder = projectPath('adapters/sandbox/examples');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      expect([file, limitOf(text)]).toEqual([file, undefined]);
    }
  });
});

describe('a text that is made to fill the parser’s stack', () => {
  it.each([
    ['lists that never end', `{ a(b: ${'['.repeat(2_900)}`],
    ['lists that end', `{ a(b: ${nested(1_400, '[', '1', ']')}) }`],
    ['selections', '{a'.repeat(100_000)],
    ['fragments', '{...'.repeat(900)],
    ['objects', `{ a(b: ${'{c:'.repeat(900)}`],
    ['types', `query A($v: ${'['.repeat(2_900)}`],
    ['lists behind comments', `{ a(b: ${'[#\n'.repeat(2_900)}`],
  ])('by %s is refused before it is parsed', (_what, text) => {
    expect(limitOf(text)).toBe('at most 50 brackets inside each other');
  });

  it.each([
    ['closing brackets first', '}'.repeat(100) + '{'.repeat(100)],
    ['no GraphQL', '{ a(b: "x }'],
    ['signs that GraphQL does not have', '{ a § }'],
    ['nothing', ''],
    ['too many tokens', `{ ${'a '.repeat(MAX_TOKENS)} }`],
    ['too many tokens that open nothing', 'a '.repeat(MAX_TOKENS + 10)],
  ])('is a mistake like any other with %s', (_what, text) => {
    expect(() => parseDocument(text)).toThrow(GraphQLError);
    expect(() => parseDocument(text)).toThrow(/^Syntax Error/u);
  });

  it('is parsed as it stands where brackets stand in texts and comments', () => {
    const text = `{ a(b: "${'['.repeat(100)}", c: """${'{'.repeat(100)}""") # ${'('.repeat(100)}\n }`;

    expect(parseDocument(text)).toEqual(parse(text));
  });
});
