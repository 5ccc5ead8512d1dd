import { createHash } from 'node:crypto';
import {
  getNamedType,
  GraphQLError,
  isIntrospectionType,
  NoUnusedFragmentsRule,
  parse as parseGraphQL,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayError } from '../contracts/errors.ts';
import { gatewayErrorIn } from './variables.ts';

/** What is known about a document before it runs. The same text always leads to the same one, until it is forgotten. */
export type PreparedDocument =
  | {
      /** SHA-256 of the text as it was sent, lower-case hex. */
      readonly hash: string;
      /** One object a text: what is worked out about it hangs on it. Its nodes know no places, which would hold the text. */
      readonly document: DocumentNode;
      readonly problems: readonly [];
      /** Complaints about fragments that nothing spreads; apart, because what they reach for is decided on before. */
      readonly unusedFragments: readonly GraphQLError[];
    }
  | {
      readonly hash: string;
      readonly document: undefined;
      /** Why it does not fit the schema, code `GRAPHQL_VALIDATION_FAILED`. Messages may repeat what was written. */
      readonly problems: readonly [GraphQLError, ...GraphQLError[]];
      readonly unusedFragments: readonly [];
    };

/** What documents are prepared with. */
export type PrepareOptions = {
  readonly schema: GraphQLSchema;
  /** @throws GatewayError `OPERATION_TOO_LARGE`, before validation, whose cost grows with the square of a document. */
  readonly checkSize: (document: DocumentNode) => void;
  /** Whether questions about the schema itself are answered. */
  readonly introspection: boolean;
  /** Makes a document of a text; bounds what the parser itself could be kept busy with. */
  readonly parse?: (text: string) => DocumentNode;
  /** How many documents are kept, and as many refusals beside them: those cannot push out documents. Default 500. */
  readonly maxDocuments?: number;
  /** Most tokens, where `parse` is not given. Default 3,000. */
  readonly maxTokens?: number;
  /** Largest text, in bytes. Default 100,000. */
  readonly maxBytes?: number;
};

/** Prepares documents, and finds those that are prepared. */
export type Prepare = {
  /**
   * Measures, parses, bounds and validates a text, once.
   * @throws GatewayError `OPERATION_TOO_LARGE`; GraphQLError with code `GRAPHQL_PARSE_FAILED` for what is no GraphQL.
   */
  readonly prepare: (text: string) => PreparedDocument;
  /** The document of a text that was prepared without problems, by its hash. */
  readonly preparedDocument: (hash: string) => DocumentNode | undefined;
};

/** Most mistakes that are told at once. */
const MAX_ERRORS = 5;

/** Longest message about a mistake, in UTF-16 units: it may repeat names, which may be as long as the text. */
const MAX_MESSAGE = 300;

type Refused = Extract<PreparedDocument, { document: undefined }> | GraphQLError;

/** Composes the step between a text and the operation in it. */
export function createPrepare(options: PrepareOptions): Prepare {
  const { schema, checkSize, introspection, maxDocuments = 500, maxTokens = 3_000, maxBytes = 100_000 } = options;
  const parse = options.parse ?? ((text) => parseGraphQL(text, { maxTokens }));
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  if (!introspection) rules.unshift(NoIntrospectionRule);
  const documents = new LRUCache<string, Extract<PreparedDocument, { document: DocumentNode }>>({ max: maxDocuments });
  const refused = new LRUCache<string, Refused>({ max: maxDocuments });

  const parseAndBound = (text: string): DocumentNode => {
    const document = parsed(parse, text);
    checkSize(document);
    return document;
  };

  const prepareAnew = (hash: string, text: string): PreparedDocument => {
    const document = parseAndBound(text);
    const [first, ...more] = complaints(schema, document, rules);
    if (first) return { hash, document: undefined, problems: [first, ...more], unusedFragments: [] };
    const unusedFragments = complaints(schema, document, [NoUnusedFragmentsRule]);
    return { hash, document: withoutPlaces(document), problems: [], unusedFragments };
  };

  return {
    prepare(text) {
      if (Buffer.byteLength(text) > maxBytes) {
        throw tooLarge(`at most ${maxBytes.toLocaleString('en-US')} bytes of text`);
      }
      const hash = createHash('sha256').update(text, 'utf8').digest('hex');
      const known = documents.get(hash) ?? refused.get(hash);
      if (known instanceof GraphQLError) throw known;
      if (known) return known;
      try {
        const prepared = prepareAnew(hash, text);
        if (prepared.document) documents.set(hash, prepared);
        else refused.set(hash, prepared);
        return prepared;
      } catch (error) {
        if (error instanceof GraphQLError) refused.set(hash, error);
        throw error;
      }
    },
    preparedDocument: (hash) => documents.get(hash)?.document,
  };
}

/** @throws GraphQLError with the code and without the text; GatewayError where brackets fill the parser's stack. */
function parsed(parse: (text: string) => DocumentNode, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    if (error instanceof GraphQLError) throw complaint(error, 'GRAPHQL_PARSE_FAILED');
    if (error instanceof RangeError) throw tooLarge('fewer brackets inside each other');
    throw error;
  }
}

/** @throws GatewayError where the document would keep validation busy. */
const complaints = (
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
): readonly GraphQLError[] => {
  const errors = validate(schema, document, rules, { maxErrors: MAX_ERRORS, hideSuggestions: true });
  if (errors.some(({ message }) => message === GIVEN_UP)) throw tooLarge('fewer fields under one name at one place');
  return errors.map((error) => complaint(error, 'GRAPHQL_VALIDATION_FAILED'));
};

/** What validation says when comparing fields of one name with each other takes too long; it is no mistake in the document. */
const GIVEN_UP = 'Validation aborted.';

/**
 * The same mistake with its code, without suggestions, which would tell hidden names, and without the nodes and the text:
 * it is kept when they are gone. A value that a scalar refused keeps its reason.
 */
function complaint(thrown: GraphQLError, code: string): GraphQLError {
  const { message, locations } = thrown;
  const short = message.replace(/\s*Did you mean .*$/su, '');
  const text = short.length > MAX_MESSAGE ? `${short.slice(0, MAX_MESSAGE)}…` : short;
  const error = new GraphQLError(text, { extensions: { code }, originalError: gatewayErrorIn(thrown) ?? null });
  if (locations) Object.defineProperty(error, 'locations', { value: locations, enumerable: true });
  return error;
}

/** Every node would hold the whole text and all its tokens, as long as the document is kept. */
function withoutPlaces(document: DocumentNode): DocumentNode {
  visit(document, { enter: (node) => void Reflect.set(node, 'loc', undefined) });
  return document;
}

/** Refuses questions about the schema, in our own words. `__typename` is no such question. */
const NoIntrospectionRule: ValidationRule = (context) => ({
  Field(node) {
    const type = getNamedType(context.getType());
    if (type && isIntrospectionType(type)) {
      context.reportError(new GraphQLError('Introspection is switched off here.', { nodes: node }));
    }
  },
});

const tooLarge = (limit: string): GatewayError => new GatewayError({ code: 'OPERATION_TOO_LARGE', limit });
