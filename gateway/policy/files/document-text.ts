import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Something wrong in the text of a document. */
export type TextProblem = { readonly line: number | undefined; readonly message: string };

/** Most tokens of a registered operation. */
const MAX_TOKENS = 5_000;

/** A document that fits the schema and holds exactly one query with a name; or everything that keeps it from that. */
export function parseTrustedText(
  text: string,
  schema: GraphQLSchema,
): { readonly document: DocumentNode | undefined; readonly problems: readonly TextProblem[] } {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS });
    const errors = validate(schema, document, [...specifiedRules, NoSchemaIntrospectionCustomRule]);
    const problems = [...operationProblems(document), ...errors.map(problemOf)];
    return { document: problems.length === 0 ? document : undefined, problems };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: undefined, problems: [problemOf(error)] };
    if (error instanceof RangeError) {
      return { document: undefined, problems: [{ line: undefined, message: 'is nested too deep' }] };
    }
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

/** What was found instead of something may be a value, and what is quoted and is no name is one. */
const withoutValues = (message: string): string =>
  message
    .replaceAll(/\b(found|got|value:|Unexpected|character:) (?!<EOF>).*$/gsu, '$1 …')
    .replaceAll(/"(?:[^"\\]|\\.)*"?/gsu, (quoted) => (IS_NAME.test(quoted) ? quoted : '"…"'));

/** A quoted name or type of GraphQL. */
const IS_NAME = /^"[$@]?\[*[_A-Za-z][\w.]*[!\]]*"$/u;
