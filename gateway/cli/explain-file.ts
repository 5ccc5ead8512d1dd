import type { Config } from '../config.ts';
import { todayIn } from '../contracts/dates.ts';
import { discoverDepartments } from '../execute/departments.ts';
import { PolicyError } from '../policy/current-policy.ts';
import { runExplain } from './explain.ts';
import { readPolicyFolder } from './policy-folder.ts';
import type { Terminal } from './terminal.ts';

/**
 * `gateway explain`: reads the policy of a deployment and explains a file under it. Opens no database.
 * @throws PolicyError when the policy folder cannot be used.
 */
export async function explainFile(options: {
  readonly file: string;
  readonly consumer: string;
  readonly matter?: string;
  readonly operation?: string;
  readonly json?: boolean;
  readonly config: Pick<Config, 'policy' | 'hosted'>;
  readonly terminal: Terminal;
}): Promise<0 | 1 | 2> {
  const { file, consumer, matter, operation, json, config, terminal } = options;
  const departments = await discoverDepartments();
  const { outcome } = await readPolicyFolder({ config, departments });
  if (outcome.kind === 'broken') throw new PolicyError(outcome.problems);
  return runExplain({
    file,
    clientId: consumer,
    matter,
    operationName: operation,
    isJson: json,
    policy: outcome.policy,
    departments,
    today: todayIn(new Date()),
    terminal,
  });
}
