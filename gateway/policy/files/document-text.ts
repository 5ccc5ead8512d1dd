import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { GatewayError } from '../../contracts/errors.ts';
import { withoutValues } from '../../contracts/graphql-message.ts';
import { checkCost } from '../cost.ts';
import { checkDepth } from '../depth.ts';
import { checkDocumentSize, parseDocument } from '../document-size.ts';

/** Something wrong in the text of a document. */
export type TextProblem = { readonly line: number | undefined; readonly message: string };

/**
 * A document that fits the schema, keeps to the bounds that it will meet when it runs, and holds exactly one query with a
 * name; or everything that keeps it from that.
 */
export function parseTrustedText(
  text: string,
  schema: GraphQLSchema,
): { readonly document: DocumentNode | undefined; readonly problems: readonly TextProblem[] } {
  try {
    const document = parseDocument(text);
    checkDocumentSize(document);
    const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]);
    const problems = [...operationProblems(document), ...errors.map(problemOf)];
    const operation = getOperationAST(document);
    if (problems.length > 0 || !operation) return { document: undefined, problems };
    checkDepth(schema, document, operation);
    checkCost(schema, document, operation);
    return { document, problems };
  } catch (error) {
    if (error instanceof GatewayError && error.failure.code === 'OPERATION_TOO_LARGE') {
      const { limit } = error.failure;
      return {
        document: undefined,
        problems: [{ line: undefined, message: `would be refused when it runs: ${limit}` }],
      };
    }
    if (error instanceof GraphQLError) return { document: undefined, problems: [problemOf(error)] };
    throw error;
  }
}

/** The first line of a document that reads a field. */
export function lineOfField(document: DocumentNode, schema: GraphQLSchema, coordinate: string): number | undefined {
  let line: number | undefined;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        if (`${types.getParentType()?.name}.${node.name.value}` === coordinate) line ??= node.loc?.startToken.line;
      },
    }),
  );
  return line;
}

function operationProblems(document: DocumentNode): readonly TextProblem[] {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return [{ line: undefined, message: `has ${operations.length} operations, not one` }];
  const operation = getOperationAST(document);
  const line = operation?.loc?.startToken.line;
  if (operation?.operation !== OperationTypeNode.QUERY)
    return [{ line, message: 'is no query: registers are only read' }];
  return operation.name === undefined ? [{ line, message: 'needs a name for its operation' }] : [];
}

const problemOf = ({ message, locations }: GraphQLError): TextProblem => ({
  line: locations?.[0]?.line,
  message: withoutValues(message),
});
