import {
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  visit,
  type ASTNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../contracts/errors.ts';
import { MAX_LEVELS } from './depth.ts';

/** Most tokens of a document; beyond it, it is not parsed. The longest example has 230. */
export const MAX_TOKENS = 3_000;

/**
 * Bounds of a document before it is validated: validation compares fields with each other, and several of its rules call
 * themselves for each level, so that a short text could keep it busy. The longest documents that people write stay below a
 * tenth of these.
 */
export const DOCUMENT_LIMITS = {
  operations: 10,
  fragments: 50,
  variables: 100,
  /** Fields as they are written; the answer may have more. */
  fields: 1_000,
  /** A look-up under each of a hundred names, and as many predicates below them. */
  aliases: 200,
  directives: 50,
  directivesOfOneNode: 5,
  /** Selections inside each other within one operation or fragment; `depth.ts` counts fields through fragments. */
  levels: MAX_LEVELS,
  /** Lists and objects inside each other in a value, and lists in the type of a variable. */
  valueLevels: 10,
  /** Fields under one name at one place, inline fragments included: validation compares each with each. */
  sameNames: 50,
  /** Brackets of all kinds: the parser calls itself for each. */
  brackets: 50,
} as const;

/**
 * Parses a text whose brackets do not nest so deep that the parser's own calls would fill the stack, which a list of 3,000
 * opening brackets does.
 * @throws GatewayError `OPERATION_TOO_LARGE`; GraphQLError when the text is no GraphQL or has too many tokens.
 */
export function parseDocument(text: string): DocumentNode {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let count = 0; count <= MAX_TOKENS; count += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) break;
    if (OPENING.has(kind)) depth += 1;
    if (CLOSING.has(kind)) depth -= 1;
    if (depth > DOCUMENT_LIMITS.brackets) throw tooLarge(`${DOCUMENT_LIMITS.brackets} brackets inside each other`);
  }
  return parse(text, { maxTokens: MAX_TOKENS });
}

/**
 * Refuses a document that has too much of something. It need not be validated, and nothing in it is followed: everything
 * counts once, where it is written.
 * @throws GatewayError `OPERATION_TOO_LARGE`
 */
export function checkDocumentSize(document: DocumentNode): void {
  const counts = { operations: 0, fragments: 0, variables: 0, fields: 0, aliases: 0, directives: 0 };
  const depths = { levels: 0, valueLevels: 0 };
  const count = (what: keyof typeof counts, more: number): void => {
    counts[what] += more;
    if (counts[what] > DOCUMENT_LIMITS[what]) throw tooLarge(NAMES[what]);
  };

  // Not recursive itself: `visit` keeps a stack of its own.
  visit(document, {
    enter(node, _key, parent) {
      const depth = DEPTH_OF[node.kind];
      if (depth) {
        depths[depth] += 1;
        if (depths[depth] > DOCUMENT_LIMITS[depth]) throw tooLarge(NAMES[depth]);
      }
      const what = COUNT_OF[node.kind];
      if (what) count(what, 1);
      if (node.kind === Kind.FIELD && node.alias) count('aliases', 1);
      if (node.kind === Kind.SELECTION_SET && !isOfInlineFragment(parent)) checkNames(node);
      const directives = directivesOf(node);
      if (directives > DOCUMENT_LIMITS.directivesOfOneNode) throw tooLarge(NAMES.directivesOfOneNode);
      count('directives', directives);
    },
    leave(node) {
      const depth = DEPTH_OF[node.kind];
      if (depth) depths[depth] -= 1;
    },
  });
}

/** Refuses a place at which one name stands too often. Depth is bounded before: levels are counted on the way. */
function checkNames(set: SelectionSetNode): void {
  const counts = new Map<string, number>();
  const open: SelectionSetNode[] = [set];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const selection of at.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      if (selection.kind !== Kind.FIELD) continue;
      const name = (selection.alias ?? selection.name).value;
      const count = (counts.get(name) ?? 0) + 1;
      if (count > DOCUMENT_LIMITS.sameNames) throw tooLarge(NAMES.sameNames);
      counts.set(name, count);
    }
  }
}

/** What stands in an inline fragment is looked at with what stands around it. */
const isOfInlineFragment = (parent: ASTNode | readonly ASTNode[] | undefined): boolean =>
  parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT;

const OPENING: ReadonlySet<string> = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);

const COUNT_OF: Readonly<Partial<Record<string, 'operations' | 'fragments' | 'variables' | 'fields'>>> = {
  [Kind.OPERATION_DEFINITION]: 'operations',
  [Kind.FRAGMENT_DEFINITION]: 'fragments',
  [Kind.VARIABLE_DEFINITION]: 'variables',
  [Kind.FIELD]: 'fields',
};

const DEPTH_OF: Readonly<Partial<Record<string, 'levels' | 'valueLevels'>>> = {
  [Kind.SELECTION_SET]: 'levels',
  [Kind.LIST]: 'valueLevels',
  [Kind.OBJECT]: 'valueLevels',
  [Kind.LIST_TYPE]: 'valueLevels',
};

const directivesOf = (node: ASTNode): number => ('directives' in node ? (node.directives?.length ?? 0) : 0);

/** The limits as callers read them; stable. */
const NAMES = {
  operations: `${DOCUMENT_LIMITS.operations} operations`,
  fragments: `${DOCUMENT_LIMITS.fragments} fragments`,
  variables: `${DOCUMENT_LIMITS.variables} variables`,
  fields: `${DOCUMENT_LIMITS.fields.toLocaleString('en-US')} fields written`,
  aliases: `${DOCUMENT_LIMITS.aliases} aliases`,
  directives: `${DOCUMENT_LIMITS.directives} directives`,
  directivesOfOneNode: `${DOCUMENT_LIMITS.directivesOfOneNode} directives at one place`,
  levels: `${DOCUMENT_LIMITS.levels} levels of selections`,
  valueLevels: `${DOCUMENT_LIMITS.valueLevels} levels of lists and objects`,
  sameNames: `${DOCUMENT_LIMITS.sameNames} fields under one name at one place`,
} as const;

const tooLarge = (what: string): GatewayError =>
  new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${what}` });
