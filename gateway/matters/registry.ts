import type { GraphQLSchema } from 'graphql';
import type { ParameterSet } from '../contracts/parameter-set.ts';
import { projectText } from '../contracts/project-files.ts';
import { withLine } from '../contracts/yaml-file.ts';
import { CERTIFICATES_FILE, parseCertificates, type CertificateEntry } from './certificate-file.ts';
import { discoverJointForms, type JointFormFiles } from './discover-joint-forms.ts';
import type { MatterFiles } from './discover.ts';
import { prepareEvidence, type EvidenceDocument } from './engine/evidence-document.ts';
import type { Fallback } from './engine/fallback.ts';
import { parseParameterSets } from './engine/parameter-file.ts';
import type { MatterRule } from './engine/rule.ts';
import { COMMON_FALLBACKS_FILE, mergeFallbacks } from './fallback-file.ts';
import { parseJointForm } from './joint-form-file.ts';
import type { JointFormSpec } from './joint-form-spec.ts';

/** A matter, ready to be assessed. */
export type OpenMatter = {
  readonly rule: MatterRule;
  readonly evidence: EvidenceDocument;
  /** Those that come with the matter; a deployment may have its own beside them. */
  readonly parameters: readonly ParameterSet[];
};

/** A joint form, ready to be filled in. */
export type OpenJointForm = { readonly form: JointFormSpec; readonly evidence: EvidenceDocument };

/** All matters of a gateway, by code, and what settles what registers leave open, by id. */
export type Matters = {
  readonly byCode: ReadonlyMap<string, OpenMatter>;
  readonly fallbacks: ReadonlyMap<string, Fallback>;
  /** Joint forms by the code of their joint matter. */
  readonly jointForms: ReadonlyMap<string, OpenJointForm>;
  /** The certificates that used to be asked for. */
  readonly certificates: readonly CertificateEntry[];
};

/** Matters cannot be used. Lists every problem; stops the start. */
export class MatterError extends Error {
  override readonly name = 'MatterError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The matters cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The texts that belong to no matter. */
export type CommonTexts = {
  readonly fallbacks: string;
  readonly certificates: string;
  readonly jointForms: readonly JointFormFiles[];
};

/** Reads the texts that come with this build and belong to no matter. */
export const readCommonTexts = (): CommonTexts => ({
  fallbacks: projectText(COMMON_FALLBACKS_FILE),
  certificates: projectText(CERTIFICATES_FILE),
  jointForms: discoverJointForms(),
});

/**
 * Makes matters ready: evidence documents against the schema, parameters against their rules, fallbacks and certificates
 * against each other.
 * @throws MatterError naming every problem.
 */
export function openMatters(options: {
  readonly files: readonly MatterFiles[];
  readonly schema: GraphQLSchema;
  readonly common: CommonTexts;
}): Matters {
  const { files, schema, common } = options;
  const problems: string[] = [];
  const { fallbacks, problems: wrong } = mergeFallbacks([
    { file: COMMON_FALLBACKS_FILE, text: common.fallbacks },
    ...files.flatMap(({ rule, fallbacks: text }) =>
      text === undefined ? [] : [{ file: `${rule.code} fallbacks.yaml`, text }],
    ),
    ...common.jointForms.flatMap(({ name, fallbacks: text }) =>
      text === undefined ? [] : [{ file: `${name}.fallbacks.yaml`, text }],
    ),
  ]);
  problems.push(...wrong.map(({ file, ...problem }) => `${file}: ${withLine(problem)}`));

  const open = files.flatMap(({ rule, evidence, parameters }): readonly OpenMatter[] => {
    if (files.filter((other) => other.rule.code === rule.code).length > 1)
      problems.push(`two matters are called ${rule.code}`);
    for (const id of fallbacksNamed(rule).filter((name) => !fallbacks.has(name))) {
      problems.push(`${rule.code} names ${id}, which is no fallback`);
    }
    const read = parseParameterSets(parameters, (code) => (code === rule.code ? rule : undefined));
    problems.push(...read.problems.map((problem) => `${rule.code} parameters.yaml: ${withLine(problem)}`));
    try {
      return [{ rule, evidence: prepareEvidence(evidence, schema), parameters: read.sets }];
    } catch (error) {
      problems.push(`${rule.code} evidence.graphql: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  const { items: certificates, problems: unusable } = parseCertificates(common.certificates, fallbacks);
  problems.push(...unusable.map((problem) => `${CERTIFICATES_FILE}: ${withLine(problem)}`));
  const jointForms = common.jointForms.flatMap((texts): readonly OpenJointForm[] => {
    try {
      const evidence = prepareEvidence(texts.evidence, schema);
      const isStated = (code: string): boolean =>
        files.some(({ rule }) => rule.stated.some((one) => one.code === code));
      const read = parseJointForm(texts.form, { paths: evidence.paths, fallbacks, isStated });
      problems.push(...read.problems.map((problem) => `${texts.name}.yaml: ${withLine(problem)}`));
      return read.form === undefined ? [] : [{ form: read.form, evidence }];
    } catch (error) {
      problems.push(`${texts.name}.graphql: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw new MatterError([...new Set(problems)]);
  return {
    byCode: new Map(open.map((matter) => [matter.rule.code, matter])),
    fallbacks,
    jointForms: new Map(jointForms.map((one) => [one.form.matter, one])),
    certificates,
  };
}

const fallbacksNamed = ({ criteria, stated }: MatterRule): readonly string[] => [
  ...criteria.flatMap(({ fallbacks = [] }) => fallbacks),
  ...stated.flatMap(({ fallbacks }) => fallbacks),
];
