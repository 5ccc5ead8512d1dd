import { Kind, parse, visit, type DocumentNode } from 'graphql';
import { projectText } from '../contracts/project-files.ts';

/** What the entry and every department share. */
const COMMON_FILES = ['schemas/common.graphql', 'schemas/entry.graphql'] as const;

/** Directives of Federation 2 that the schema files carry for other routers. */
const FEDERATION_DIRECTIVES: ReadonlySet<string> = new Set([
  'key',
  'shareable',
  'link',
  'external',
  'requires',
  'provides',
]);

/**
 * The schema files as one executable schema needs them: Federation's own directives are for routers that compose the same
 * files as subgraphs, and are taken out here.
 */
export function readTypeDefs(departmentFiles: readonly string[]): readonly DocumentNode[] {
  return [...COMMON_FILES, ...departmentFiles].map((file) => withoutFederation(parse(projectText(file))));
}

/** One department's type definitions as a subgraph of its own: the common types and its own file, unchanged. */
export const subgraphText = (departmentFile: string): string =>
  [projectText('schemas/common.graphql'), projectText(departmentFile)].join('\n');

function withoutFederation(document: DocumentNode): DocumentNode {
  return visit(document, {
    SchemaExtension: () => null,
    Directive: (node) => (FEDERATION_DIRECTIVES.has(node.name.value) ? null : undefined),
    ObjectTypeExtension: (node) => ({ ...node, kind: Kind.OBJECT_TYPE_DEFINITION }),
  });
}
