import type { ParameterSet } from '../../contracts/parameter-set.ts';
import type { YamlProblem } from '../../contracts/yaml-file.ts';
import type { Grant, Policy, TrustedDocument } from '../policy.ts';
import { CONSUMERS_FILE, parseConsumers } from './consumers.ts';
import { parseTrustedDocument, type DocumentContext } from './documents.ts';
import type { FileProblem } from './file-problem.ts';
import { parseGrant, type GrantContext } from './grants.ts';
import { MATTERS_FILE, parseMatters } from './matters.ts';
import type { PolicyTexts } from './policy-folder.ts';

/** What a policy is checked against: the schema, its facts, and what the departments' records say. */
export type PolicyContext = Pick<GrantContext, 'facts' | 'schema' | 'boundable'> &
  Pick<DocumentContext, 'factsIn' | 'factsAssessed'> & {
    /** The parameter sets of a file, parsed as the rules of their matters want them. */
    readonly readParameters: (text: string) => {
      readonly sets: readonly ParameterSet[];
      readonly problems: readonly YamlProblem[];
    };
  };

/**
 * The policy that the files of a folder make together, or everything that is wrong in them, at once. Pure. Days of grants
 * are not compared with today: time that passes must not make a folder unusable that was usable when it was read.
 */
export function parsePolicy(
  { texts, problems: unreadable }: PolicyTexts,
  context: PolicyContext,
):
  | { readonly kind: 'ok'; readonly policy: Policy }
  | { readonly kind: 'broken'; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [...unreadable];
  const parsed = <T>(file: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = texts.get(file);
    return text === undefined ? undefined : parse(text);
  };

  const matters = parsed(MATTERS_FILE, (text) => parseMatters(text, problems));
  const codes = matters && new Set(matters.map(({ code }) => code));
  const consumers = parsed(CONSUMERS_FILE, (text) => parseConsumers(text, codes, problems));
  const parties = { consumers, matters: codes };

  const grantFiles = [...texts].filter(([file]) => file.startsWith('grants/'));
  const grants = grantFiles.flatMap(([file, text]): readonly Grant[] => {
    const grant = parseGrant(file, text, { ...context, ...parties }, problems);
    return grant === undefined ? [] : [grant];
  });
  const isWhole = grants.length === grantFiles.length && !unreadable.some(({ file }) => file.startsWith('grants'));
  const documents = parseDocuments(texts, { ...context, ...parties, grants: isWhole ? grants : undefined }, problems);

  const parameters = [...texts]
    .filter(([file]) => file.startsWith('parameters/'))
    .flatMap(([file, text]): readonly { readonly set: ParameterSet; readonly file: string }[] => {
      const { sets, problems: found } = context.readParameters(text);
      problems.push(...found.map((problem) => ({ file, ...problem })));
      return sets.map((set) => ({ set, file }));
    })
    .map(({ set, file }, at, all) => {
      const other = all.findIndex((one) => one.set.matter === set.matter && one.set.id === set.id);
      if (other < at) problems.push({ file, message: `${set.id} of ${set.matter} stands in another file too` });
      return set;
    });

  if (problems.length > 0 || matters === undefined || consumers === undefined) return { kind: 'broken', problems };
  return { kind: 'ok', policy: Object.freeze({ consumers, matters, grants, documents, parameters }) };
}

/** The documents, each of two files; a file without the other is a problem. */
function parseDocuments(
  texts: ReadonlyMap<string, string>,
  context: DocumentContext,
  problems: FileProblem[],
): readonly TrustedDocument[] {
  const stems = new Set(
    [...texts.keys()].filter((file) => file.startsWith('documents/')).map((file) => file.replace(/\.\w+$/u, '')),
  );
  const registered = new Map<string, string>();
  return [...stems].flatMap((stem): readonly TrustedDocument[] => {
    const [about, source] = [`${stem}.yaml`, `${stem}.graphql`];
    const [settings, text] = [texts.get(about), texts.get(source)];
    if (settings === undefined || text === undefined) {
      const [present, absent] = settings === undefined ? [source, about] : [about, source];
      if (!problems.some(({ file }) => file === absent)) {
        problems.push({ file: present, message: `has no ${absent} beside it` });
      }
      return [];
    }
    const document = parseTrustedDocument({ about, settings, source, text }, context, problems);
    if (document === undefined) return [];
    const key = `${document.owner} ${document.sha256}`;
    const other = registered.get(key);
    if (other !== undefined) {
      problems.push({
        file: source,
        message: `its owner has registered the same operation as ${other}; give it another name`,
      });
    }
    registered.set(key, source);
    return [document];
  });
}
