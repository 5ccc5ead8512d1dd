import type { Policy } from '../policy.ts';
import { problemLines } from './file-problem.ts';
import { parsePolicy, type PolicyContext } from './parse-policy.ts';
import { readPolicyTexts } from './policy-folder.ts';

/** A policy, or everything that keeps the files from being one, each with its file and line. */
export type ReadOutcome =
  { readonly kind: 'ok'; readonly policy: Policy } | { readonly kind: 'broken'; readonly problems: readonly string[] };

/** Reads a policy folder and checks it as a whole. What is wrong on the disk or in the files is an outcome, not an error. */
export async function readPolicy(folder: string, context: PolicyContext): Promise<ReadOutcome> {
  const outcome = parsePolicy(await readPolicyTexts(folder), context);
  return outcome.kind === 'ok' ? outcome : { kind: 'broken', problems: problemLines(outcome.problems) };
}
