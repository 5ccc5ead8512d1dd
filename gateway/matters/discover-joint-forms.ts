import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { projectPath } from '../contracts/project-files.ts';

/** The texts of one joint form. */
export type JointFormFiles = {
  /** Name of its files without their endings, for messages. */
  readonly name: string;
  /** YAML of the form. */
  readonly form: string;
  /** The GraphQL document of the evidence that it asks for itself, beside that of its members. */
  readonly evidence: string;
  /** YAML of the fallbacks that it brings; undefined where it brings none. */
  readonly fallbacks: string | undefined;
};

/** Where the joint forms of this build are. */
const FORMS = 'gateway/matters/joint-forms';

/** The joint forms of this build: every `x.graphql` with its `x.yaml`. Nothing else lists them. In the order of their names. */
export function discoverJointForms(): readonly JointFormFiles[] {
  const path = (name: string): string => projectPath(`${FORMS}/${name}`);
  const text = (name: string): string => readFileSync(path(name), 'utf8');
  return readdirSync(projectPath(FORMS))
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => file.replace(/\.graphql$/u, ''))
    .map((name) => ({
      name,
      form: text(`${name}.yaml`),
      evidence: text(`${name}.graphql`),
      fallbacks: existsSync(path(`${name}.fallbacks.yaml`)) ? text(`${name}.fallbacks.yaml`) : undefined,
    }));
}
