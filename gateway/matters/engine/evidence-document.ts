import {
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  visit,
  visitWithTypeInfo,
  TypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../contracts/fragments.ts';
import { PROVENANCE_ALIAS, REASON_ALIAS, STATUS_ALIAS, type PathIndex } from './evidence-view.ts';

/** The GraphQL document of the evidence that a matter needs, ready to be carried out. */
export type EvidenceDocument = {
  /** As the author wrote it. */
  readonly text: string;
  /** The same, with every evidence also asked how it was answered. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly paths: PathIndex;
};

/**
 * Makes an evidence document ready: checks it against the schema, asks every evidence in it for status, reason and
 * provenance, and notes the coordinate behind every path.
 * @throws Error with everything that is wrong in it; it is part of the program, or of its deployment.
 */
export function prepareEvidence(text: string, schema: GraphQLSchema): EvidenceDocument {
  const written = parse(text);
  const document = withAnswers(written, schema);
  const mistakes = [...validate(schema, written), ...validate(schema, document)].map(({ message }) => message);
  if (mistakes.length > 0) throw new Error([...new Set(mistakes)].join('; '));
  const operation = getOperationAST(document);
  if (operation?.operation !== OperationTypeNode.QUERY || operation.name === undefined) {
    throw new Error('an evidence document is one query with a name');
  }
  return { text, document, operation, paths: pathsOf(document, operation, schema) };
}

/** Wherever evidence is asked for, how it was answered is asked for too. */
function withAnswers(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave: (node) => {
          const type = types.getType();
          const named = type && getNamedType(type);
          if (!node.selectionSet || !named || !isEvidence(named)) return undefined;
          return {
            ...node,
            selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...ANSWER] },
          };
        },
      },
    }),
  );
}

const isEvidence = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Evidence');

/** The fields that every evidence is asked for. */
const ANSWER: readonly FieldNode[] = selectionsOf(
  `{ ${STATUS_ALIAS}: status ${REASON_ALIAS}: reason
     ${PROVENANCE_ALIAS}: provenance { source retrievedAt recordedOn underCorrection within } }`,
);

function selectionsOf(text: string): readonly FieldNode[] {
  const [definition] = parse(text, { noLocation: true }).definitions;
  const selections = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return selections.filter((selection) => selection.kind === Kind.FIELD);
}

/** The coordinate behind every path of an answer. A path that leads to several types has the coordinate of the first. */
function pathsOf(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema): PathIndex {
  const fragments = fragmentsOf(document);
  const paths = new Map<string, string>();
  const walk = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined, above: string): void => {
    for (const selection of set?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value;
          const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
          const path = `${above}${selection.alias?.value ?? name}`;
          if (!paths.has(path)) paths.set(path, `${type?.name}.${name}`);
          walk(selection.selectionSet, field && getNamedType(field.type), `${path}.`);
          break;
        }
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          walk(selection.selectionSet, condition === undefined ? type : schema.getType(condition), above);
          break;
        }
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          walk(fragment?.selectionSet, fragment && schema.getType(fragment.typeCondition.name.value), above);
        }
      }
    }
  };
  walk(operation.selectionSet, schema.getQueryType() ?? undefined, '');
  return paths;
}
