import type { DocumentNode, GraphQLSchema } from 'graphql';
import * as z from 'zod';
import type { Grant, TrustedDocument } from '../policy.ts';
import { documentHash } from '../document-hash.ts';
import { lineOfField, parseTrustedText } from './document-text.ts';
import { mattersWritten } from '../lookups.ts';
import type { FileProblem } from './file-problem.ts';
import { idOfFile, partyProblems, type Parties } from './parties.ts';
import { id, matterCode, settingsOf, socialCreditCode } from '../../contracts/setting-types.ts';
import { parseSettings } from './yaml-settings.ts';

const NEEDS_VERSION = { error: 'needs a whole number from 1 to 1000000' };

const documentSchema = z.strictObject(
  {
    id,
    matter: matterCode,
    owner: socialCreditCode,
    version: z.int(NEEDS_VERSION).min(1, NEEDS_VERSION).max(1_000_000, NEEDS_VERSION),
    sha256: z
      .string({ error: 'needs 64 hexadecimal digits in quotation marks' })
      .max(100, { error: 'needs 64 hexadecimal digits' }),
  },
  { error: settingsOf('id, matter, owner, version and sha256') },
);

/** What a document is checked against. */
export type DocumentContext = Parties & {
  readonly schema: GraphQLSchema;
  /** All grants; undefined where one cannot be used, so that no coordinate is said to be outside for that. */
  readonly grants: readonly Grant[] | undefined;
  /** Coordinates of the facts that a document can touch. */
  readonly factsIn: (document: DocumentNode) => readonly string[];
  /** Coordinates of the facts that the assessments of a document stand on, in a matter. */
  readonly factsAssessed: (document: DocumentNode, matter: string) => readonly string[];
};

/** The document of a pair of files, `x.yaml` and `x.graphql`; `undefined` where they cannot be used. */
export function parseTrustedDocument(
  files: { readonly about: string; readonly settings: string; readonly source: string; readonly text: string },
  context: DocumentContext,
  problems: FileProblem[],
): TrustedDocument | undefined {
  const { about, source, text } = files;
  const parsed = parseTrustedText(text, context.schema);
  problems.push(...parsed.problems.map((problem) => ({ file: source, ...problem })));
  const settings = parseSettings(about, files.settings, documentSchema, problems);
  if (settings === undefined) return undefined;
  const { value: document, lineOf } = settings;
  const report = (setting: string, message: string): void => {
    problems.push({ file: about, line: lineOf([setting]), message: `${setting}: ${message}` });
  };

  if (document.id !== idOfFile(about)) report('id', 'has to be the name of the file without .yaml');
  const { owner, matter } = document;
  for (const { setting, message } of partyProblems(context, { setting: 'owner', code: owner, matter })) {
    report(setting, message);
  }
  if (parsed.document === undefined) return undefined;
  const sha256 = documentHash(text);
  if (document.sha256 !== sha256) report('sha256', `is not the hash of the text, which is ${sha256}`);

  const granted = context.grants?.filter((grant) => grant.consumer === owner && grant.matter === matter);
  if (granted === undefined) return { ...document, sha256, text };
  const readable = granted.filter(({ use }) => use === 'READING');
  for (const fact of context.factsIn(parsed.document).filter((one) => !isAmong(one, readable))) {
    const line = lineOfField(parsed.document, context.schema, fact);
    problems.push({ file: source, line, message: `reads ${fact}, which no grant to its owner for ${matter} covers` });
  }
  for (const written of mattersWritten(parsed.document).filter((one) => one !== matter)) {
    problems.push({ file: source, message: `assesses ${written}, and is registered for ${matter}` });
  }
  for (const fact of context.factsAssessed(parsed.document, matter).filter((one) => !isAmong(one, granted))) {
    problems.push({ file: source, message: `assesses ${fact}, which no grant to its owner for ${matter} covers` });
  }
  return { ...document, sha256, text };
}

const isAmong = (fact: string, grants: readonly Grant[]): boolean => grants.some(({ facts }) => facts.has(fact));
