import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../contracts/project-files.ts';
import type { MatterRule } from './engine/rule.ts';

/** One matter as its folder has it: the rule, and the texts beside it. */
export type MatterFiles = {
  readonly rule: MatterRule;
  /** Path of the folder, for messages. */
  readonly folder: string;
  /** The GraphQL document of the evidence. */
  readonly evidence: string;
  /** YAML of the parameter sets. */
  readonly parameters: string;
  /** YAML of the fallbacks that the matter brings; undefined where it brings none. */
  readonly fallbacks: string | undefined;
};

/** Where the matters of this build are. */
const RULES = 'gateway/matters/rules';

/**
 * The matters of this build: every folder in `gateway/matters/rules` with a `rule.ts` that exports a `rule`. Nothing else
 * lists them, so that a further one adds files and edits none. In the order of their names.
 */
export async function discoverMatters(): Promise<readonly MatterFiles[]> {
  const folders = readdirSync(projectPath(RULES), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = await Promise.all(
    folders
      .map(({ name }) => name)
      .toSorted()
      .map(async (name) => {
        const code = ['ts', 'js'].map((ending) => new URL(`rules/${name}/rule.${ending}`, import.meta.url));
        const module = code.find((url) => existsSync(url));
        return module === undefined ? [] : [await readMatter(projectPath(`${RULES}/${name}`), module.href)];
      }),
  );
  return found.flat();
}

/**
 * The matter of one folder.
 * @param module address of the rule's code; beside the texts unless the code was compiled.
 * @throws Error when it exports no rule, or a text is missing.
 */
export async function readMatter(
  folder: string,
  module = pathToFileURL(join(folder, 'rule.ts')).href,
): Promise<MatterFiles> {
  const loaded: unknown = await import(module);
  if (!hasRule(loaded)) throw new Error(`${module} exports no rule`);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    rule: loaded.rule,
    folder,
    evidence: text('evidence.graphql'),
    parameters: text('parameters.yaml'),
    fallbacks: existsSync(join(folder, 'fallbacks.yaml')) ? text('fallbacks.yaml') : undefined,
  };
}

const hasRule = (loaded: unknown): loaded is { readonly rule: MatterRule } =>
  typeof loaded === 'object' && loaded !== null && 'rule' in loaded;
