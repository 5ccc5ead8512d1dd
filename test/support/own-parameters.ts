import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway, type TestGateway } from './gateway.ts';
import { copyPolicy } from './policy-copy.ts';

/** Values of a parameter set, or what else is said of it. */
export type Values = Readonly<Record<string, unknown>>;

/** The file of parameters that a deployment has of its own. */
export const OWN_FILE = 'parameters/xining.yaml';

/** A gateway over the sandbox's policy, with parameters of the deployment's own beside those that come with it. */
export type OwnParameters = AsyncDisposable & {
  readonly gateway: TestGateway;
  /** Puts a text in the place of the deployment's file and lets the gateway read its policy again; says whether it took it. */
  readonly reload: (text: string) => Promise<'ok' | 'broken'>;
};

/** A file without any set: everything is decided by what comes with the gateway. */
export const NO_SETS = 'matter: EDU-G1\nsets: []\n';

/** A set that comes with the gateway as a file of its own, with some values changed, and what else is different about it. */
export function changedSet(matter: string, id: string, values: Values, rest: Values = {}): string {
  const text = projectText(`gateway/matters/rules/${matter.toLowerCase()}/parameters.yaml`);
  const { sets } = parse(text) as { readonly sets: readonly { readonly id: string; readonly values: Values }[] };
  const set = sets.find((one) => one.id === id);
  if (!set) throw new Error(`${matter} has no set ${id}`);
  return stringify({ matter, sets: [{ ...set, ...rest, values: { ...set.values, ...values } }] });
}

/** Opens one. The same persons are decided on under many parameters in one day, so that comparisons are hardly bounded. */
export async function openOwnParameters(): Promise<OwnParameters> {
  const policy = copyPolicy();
  mkdirSync(join(policy.folder, 'parameters'));
  for (const code of ['EDU-G1', 'EDU-TR']) {
    policy.edit('matters.yaml', `code: ${code}`, `code: ${code}\n    maxNarrowings: 100`);
  }
  const gateway = await createTestGateway({ config: { policy: policy.folder } });
  return {
    gateway,
    reload: async (text) => {
      policy.write(OWN_FILE, text);
      return (await gateway.gateway.reloadPolicy()).kind;
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      policy[Symbol.dispose]();
    },
  };
}
