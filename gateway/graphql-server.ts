import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ERRORS, GatewayError } from './contracts/errors.ts';
import type { Scope } from './contracts/scope.ts';
import type { ParsedOperation } from './pipeline.ts';
import type { ExecutionResult } from 'graphql';
import { toPublicError } from './public-error.ts';
import { gatewayErrorIn } from './execute/variables.ts';
import { LRUCache } from 'lru-cache';

/** What one request hands to the GraphQL server. */
export type RequestContext = { readonly scope: Scope };

/** Most tokens of one operation; beyond it, it is not parsed. */
const MAX_TOKENS = 3_000;

/** How many parsed and validated operations are kept. Each keeps its compiled plan. */
const MAX_DOCUMENTS = 500;

/**
 * The GraphQL server: parsing, validation and HTTP semantics are Apollo Server's, execution is ours through its gateway hook.
 * Everything that would reach another host, repeat what a caller sent, or wrap every field is off.
 */
export function createGraphQLServer(options: {
  readonly schema: GraphQLSchema;
  readonly carryOut: (parsed: ParsedOperation) => Promise<ExecutionResult>;
  readonly introspection: boolean;
  readonly onInternalError: (error: unknown) => void;
}): ApolloServer<RequestContext> {
  const { schema, carryOut, introspection, onInternalError } = options;
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, operation, request, context }) =>
          carryOut({
            document,
            operation: questionOrThrow(operation),
            variables: request.variables ?? {},
            scope: scopeOf(context),
          }),
      }),
      stop: async () => undefined,
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      REFUSE_PERSISTED_QUERIES,
    ],
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: MAX_TOKENS },
    logger: SILENT,
    formatError: (formatted: GraphQLFormattedError, thrown: unknown) => {
      const shown = toPublicError(formatted, thrown);
      if (shown.extensions?.['code'] === 'INTERNAL') onInternalError(gatewayErrorIn(thrown) ?? originalOf(thrown));
      return shown;
    },
  });
}

/** There is none under the name that the caller gave, or it would change something, which nothing here can. */
function questionOrThrow(operation: OperationDefinitionNode | undefined): OperationDefinitionNode {
  if (operation?.operation === OperationTypeNode.QUERY) return operation;
  throw new GatewayError({ code: 'BAD_INPUT', input: 'operationName', reason: 'BODY' });
}

/** The hook's context has no type of its own; it is what the HTTP side made for this request. */
const scopeOf = (context: Record<string, unknown>): Scope => (context as RequestContext).scope;

const originalOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'originalError' in thrown && thrown.originalError !== undefined
    ? thrown.originalError
    : thrown;

/** Apollo answers a persisted query, which is off, with 200; a refusal is never a success. */
const REFUSE_PERSISTED_QUERIES: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (request.extensions?.['persistedQuery'] !== undefined) response.http.status = ERRORS.BAD_INPUT.status;
    },
  }),
};

/** Apollo's own messages may repeat what a caller sent. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

function createDocumentStore(): {
  get: (key: string) => Promise<DocumentNode | undefined>;
  set: (key: string, value: DocumentNode) => Promise<void>;
  delete: (key: string) => Promise<boolean>;
} {
  const documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS });
  return {
    get: async (key) => documents.get(key),
    set: async (key, value) => void documents.set(key, value),
    delete: async (key) => documents.delete(key),
  };
}
