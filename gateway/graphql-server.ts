import { ApolloServer } from '@apollo/server';
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
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { GatewayError, type Failure } from './contracts/errors.ts';
import { gatewayErrorIn } from './execute/variables.ts';
import type { Asked, ParsedOperation } from './pipeline.ts';
import { toPublicError } from './public-error.ts';

/** What one request hands to the GraphQL server. */
export type RequestContext = {
  readonly asked: Asked;
  /** Told why the operation was refused, before the answer leaves. */
  readonly onRefused: (failure: Failure) => void;
};

/**
 * The GraphQL server: HTTP semantics are Apollo Server's; documents come prepared, and execution is ours through its gateway
 * hook. Everything that would reach another host, repeat what a caller sent, or wrap every field is off.
 */
export function createGraphQLServer(options: {
  readonly schema: GraphQLSchema;
  readonly carryOut: (parsed: ParsedOperation) => Promise<ExecutionResult>;
  /** The document that was prepared from a text, by the SHA-256 of the text in hex. */
  readonly preparedDocument: (hash: string) => DocumentNode | undefined;
  readonly introspection: boolean;
  readonly onInternalError: (error: unknown) => void;
}): ApolloServer<RequestContext> {
  const { schema, carryOut, preparedDocument, introspection, onInternalError } = options;
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, operation, request, context }) => {
          const { asked, onRefused } = contextOf(context);
          try {
            const variables = request.variables ?? {};
            return await carryOut({ document, operation: questionOrThrow(operation), variables, asked });
          } catch (error) {
            const failure = gatewayErrorIn(error)?.failure;
            if (failure) onRefused(failure);
            throw error;
          }
        },
      }),
      stop: async () => undefined,
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    documentStore: {
      // Apollo Server asks by the schema's prefix and the text's hash (gateway/decisions/0010).
      get: async (key) => preparedDocument(key.slice(-HASH_LENGTH)),
      set: async () => undefined,
      delete: async () => false,
    },
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
const contextOf = (context: Record<string, unknown>): RequestContext => context as RequestContext;

/** SHA-256 in hex. */
const HASH_LENGTH = 64;

const originalOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'originalError' in thrown && thrown.originalError !== undefined
    ? thrown.originalError
    : thrown;

/** Apollo's own messages may repeat what a caller sent. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
