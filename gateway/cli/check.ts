import type { CheckLine } from '../../adapters/postgres/check/check-line.ts';
import { checkDepartment } from '../../adapters/postgres/check/department.ts';
import type { DepartmentConfig, SubgraphConfig } from '../config.ts';
import type { Department } from '../contracts/department.ts';
import { openHostedDepartment } from '../execute/hosted/hosted-department.ts';
import { relationSql } from '../sources.ts';
import type { PolicyLine } from './policy.ts';
import { unknownSettings } from './unknown-settings.ts';

/** What to check, and where to say what was found. */
export type CheckOptions = {
  readonly departments: readonly Department[];
  /** Databases by department id. */
  readonly configs: Readonly<Record<string, DepartmentConfig>>;
  /** Departments that are asked at a subgraph of their own, by id. */
  readonly hosted?: Readonly<Record<string, SubgraphConfig>> | undefined;
  /** What was found about the policy folder. */
  readonly policy?: readonly PolicyLine[];
  readonly write: (text: string) => void;
  /** True marks lines with signs, false with words that programs find again. */
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
};

/**
 * Proves a configuration against the departments' databases, one line a check, one department after the other.
 * Gives the exit code: 0 when nothing failed, else 1.
 */
export async function runCheck({
  departments,
  configs,
  hosted = {},
  policy = [],
  write,
  isTerminal,
  signal,
}: CheckOptions): Promise<0 | 1> {
  const counts = { ok: 0, note: 0, failed: 0 };
  const relationNames = departments.flatMap(({ relations }) => relations.map(({ name }) => name));
  const relationWidth = Math.max(0, ...relationNames.map((name) => name.length));
  const marks = isTerminal ? SIGNS : WORDS;
  const report = (
    title: string,
    lines: readonly (Pick<CheckLine, 'relation' | 'outcome' | 'detail'> & { readonly name: string })[],
  ): void => {
    write(`${title}\n`);
    for (const { relation = '', name, outcome, detail } of lines) {
      counts[outcome] += 1;
      write(`  ${marks[outcome]} ${relation.padEnd(relationWidth)} ${name.padEnd(NAME_WIDTH)} ${detail}\n`);
    }
    write('\n');
  };

  if (policy.length > 0) {
    report('policy  政策  Consumers, matters, grants and documents', policy);
  }
  const unknown = unknownSettings(departments, { departments: configs, hosted });
  for (const department of departments) {
    const { id, title } = department;
    const strays = unknown.filter((setting) => setting.department === id);
    report(`${id}  ${title.zh}  ${title.en}`, [
      ...strays.map(({ problem }) => configurationFailure(id, problem)),
      ...(await linesOf(department, configs, hosted, signal)),
    ]);
  }
  for (const { department, problem } of unknown) {
    if (!departments.some(({ id }) => id === department))
      report(department, [configurationFailure(department, problem)]);
  }
  write(`${counts.ok} passed, ${counts.note} notes, ${counts.failed} failed\n`);
  return counts.failed === 0 ? 0 : 1;
}

const SIGNS = { ok: '✓', note: '·', failed: '✗' } as const;
const WORDS = { ok: 'ok  ', note: 'note', failed: 'FAIL' } as const;
const NAME_WIDTH = 'temporary tables'.length;

async function linesOf(
  department: Department,
  configs: CheckOptions['configs'],
  hosted: Readonly<Record<string, SubgraphConfig>>,
  signal: AbortSignal,
): Promise<readonly CheckLine[]> {
  const { id, relations } = department;
  const config = configs[id];
  if (config === undefined) {
    const address = hosted[id];
    if (address !== undefined) return [await subgraphLine(department, address, signal)];
    const detail = 'not configured: its evidence will be UNAVAILABLE';
    return [{ department: id, name: 'configuration', outcome: 'note', detail }];
  }
  const sqlOf = (relation: Department['relations'][number]): string => relationSql(relation, config);
  const { connection, timeoutMs } = config;
  return checkDepartment({ id, relations, connection, timeoutMs, sqlOf, now: () => performance.now() }, signal);
}

/** A subgraph is asked whether it answers; its tables are its department's own affair. */
async function subgraphLine(department: Department, address: SubgraphConfig, signal: AbortSignal): Promise<CheckLine> {
  const hosted = openHostedDepartment({ department, address, clock: () => new Date(), onFailure: () => undefined });
  try {
    const state = await hosted.state(AbortSignal.any([signal, AbortSignal.timeout(address.timeoutMs)]));
    signal.throwIfAborted();
    const common = { department: department.id, name: 'connection' } as const;
    return state === 'UP'
      ? { ...common, outcome: 'ok', detail: 'its own subgraph answers; what is behind it is not ours to check' }
      : { ...common, outcome: 'failed', detail: 'its own subgraph does not answer: start it or correct its url' };
  } finally {
    hosted.close();
  }
}

const configurationFailure = (department: string, detail: string): CheckLine => ({
  department,
  name: 'configuration',
  outcome: 'failed',
  detail,
});
