import { Kind, parse, visit, type DocumentNode } from 'graphql';
import { projectText } from '../contracts/project-files.ts';

/** What every department's types stand on. */
const COMMON_FILE = 'schemas/common.graphql';

/** The entry by person, which every department extends. */
const ENTRY_FILE = 'schemas/entry.graphql';

/** The gateway's own questions, of which no department knows. */
const OWN_FILES = ['policy', 'matters', 'certificates', 'joint-form'].map((name) => `schemas/${name}.graphql`);

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
export const readTypeDefs = (departmentFiles: readonly string[]): readonly DocumentNode[] =>
  [COMMON_FILE, ENTRY_FILE, ...OWN_FILES, ...departmentFiles].map((file) =>
    withoutFederation(parse(projectText(file))),
  );

/**
 * One department's type definitions as an executable schema of its own, without Federation's directives and without its
 * entry points, which are no business of callers.
 */
export const readSubgraphTypeDefs = (departmentFile: string): readonly DocumentNode[] =>
  [COMMON_FILE, departmentFile].map((file) => withoutFederation(parse(projectText(file))));

/** One department's type definitions as a subgraph of its own: the common types and its own file, unchanged. */
export const subgraphText = (departmentFile: string): string =>
  [projectText(COMMON_FILE), projectText(departmentFile)].join('\n');

function withoutFederation(document: DocumentNode): DocumentNode {
  return visit(document, {
    SchemaExtension: () => null,
    Directive: (node) => (FEDERATION_DIRECTIVES.has(node.name.value) ? null : undefined),
    ObjectTypeExtension: (node) => ({ ...node, kind: Kind.OBJECT_TYPE_DEFINITION }),
  });
}
