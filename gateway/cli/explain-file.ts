import type { Config } from '../config.ts';
import { todayIn } from '../contracts/dates.ts';
import { discoverDepartments } from '../execute/departments.ts';
import { PolicyError } from '../policy/current-policy.ts';
import { runExplainMatter } from './explain-matter.ts';
import { runExplain } from './explain.ts';
import { readPolicyFolder } from './policy-folder.ts';
import type { Terminal } from './terminal.ts';

/**
 * `gateway explain`: reads the policy of a deployment and explains a file, or a matter, under it. Opens no database.
 * @throws PolicyError when the policy folder cannot be used.
 */
export async function explainFile(options: {
  /** A file with GraphQL operations, or the code of a matter. */
  readonly file: string;
  readonly division?: string;
  readonly on?: string;
  readonly consumer: string;
  readonly matter?: string;
  readonly operation?: string;
  readonly json?: boolean;
  readonly config: Pick<Config, 'policy' | 'hosted'>;
  readonly terminal: Terminal;
}): Promise<0 | 1 | 2> {
  const { file, consumer, matter, operation, json, config, terminal } = options;
  const departments = await discoverDepartments();
  const { outcome, ...composed } = await readPolicyFolder({ config, departments });
  if (outcome.kind === 'broken') throw new PolicyError(outcome.problems);
  const { policy } = outcome;
  const today = todayIn(new Date());
  const common = { clientId: consumer, isJson: json, policy, composed, departments, today, terminal };
  if (MATTER.test(file))
    return runExplainMatter({ ...common, matter: file, division: options.division, on: options.on });
  return runExplain({
    file,
    ...common,
    matter,
    operationName: operation,
  });
}

/** A code as registered; no file of operations is called so. */
const MATTER = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/u;
