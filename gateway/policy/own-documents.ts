import { projectText } from '../contracts/project-files.ts';
import { documentHash } from './document-hash.ts';

/** Operations of the gateway's own that run in production too: they touch nobody, and every consumer may ask them. */
export const OWN_DOCUMENTS = ['catalogue', 'explain', 'matter', 'certificates'] as const;

/** Texts of the gateway's own documents, by their hash. */
export const readOwnDocuments = (): ReadonlyMap<string, string> =>
  new Map(
    OWN_DOCUMENTS.map((name) => {
      const text = projectText(`gateway/policy/own-documents/${name}.graphql`);
      return [documentHash(text), text];
    }),
  );
