import type { CheckLine } from '../../adapters/postgres/check/check-line.ts';
import { checkDepartment } from '../../adapters/postgres/check/department.ts';
import type { DepartmentConfig, SubgraphConfig } from '../config.ts';
import type { Department } from '../contracts/department.ts';
import { relationSql } from '../sources.ts';

/** What to check, and where to say what was found. */
export type CheckOptions = {
  readonly departments: readonly Department[];
  /** Databases by department id. */
  readonly configs: Readonly<Record<string, DepartmentConfig>>;
  /** Departments that are asked at a subgraph of their own, by id. */
  readonly hosted?: Readonly<Record<string, SubgraphConfig>> | undefined;
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
  write,
  isTerminal,
  signal,
}: CheckOptions): Promise<0 | 1> {
  const counts = { ok: 0, note: 0, failed: 0 };
  const relationNames = departments.flatMap(({ relations }) => relations.map(({ name }) => name));
  const relationWidth = Math.max(0, ...relationNames.map((name) => name.length));
  const marks = isTerminal ? SIGNS : WORDS;
  const report = (title: string, lines: readonly CheckLine[]): void => {
    write(`${title}\n`);
    for (const { relation = '', name, outcome, detail } of lines) {
      counts[outcome] += 1;
      write(`  ${marks[outcome]} ${relation.padEnd(relationWidth)} ${name.padEnd(NAME_WIDTH)} ${detail}\n`);
    }
    write('\n');
  };

  for (const department of departments) {
    report(
      `${department.id}  ${department.title.zh}  ${department.title.en}`,
      await linesOf(department, configs, hosted, signal),
    );
  }
  for (const id of Object.keys(configs)) {
    if (departments.some((department) => department.id === id)) continue;
    const known = departments.map((department) => department.id).join(', ');
    report(id, [configurationFailure(id, `there is no such department; there are ${known}`)]);
  }
  write(`${counts.ok} passed, ${counts.note} notes, ${counts.failed} failed\n`);
  return counts.failed === 0 ? 0 : 1;
}

const SIGNS = { ok: '✓', note: '·', failed: '✗' } as const;
const WORDS = { ok: 'ok  ', note: 'note', failed: 'FAIL' } as const;
const NAME_WIDTH = 'temporary tables'.length;

async function linesOf(
  { id, relations }: Department,
  configs: CheckOptions['configs'],
  hosted: Readonly<Record<string, SubgraphConfig>>,
  signal: AbortSignal,
): Promise<readonly CheckLine[]> {
  const config = configs[id];
  if (config === undefined) {
    const detail = Object.hasOwn(hosted, id)
      ? 'asked at its own subgraph: its tables are not ours to check'
      : 'not configured: its evidence will be UNAVAILABLE';
    return [{ department: id, name: 'configuration', outcome: 'note', detail }];
  }
  const known = relations.map(({ name }) => name);
  const strays = Object.keys(config.relations).filter((name) => !known.includes(name));
  const sqlOf = (relation: Department['relations'][number]): string => relationSql(relation, config);
  const { connection, timeoutMs } = config;
  return [
    ...strays.map((name) =>
      configurationFailure(id, `relations.${name} overrides nothing; the relations are ${known.join(', ')}`),
    ),
    ...(await checkDepartment({ id, relations, connection, timeoutMs, sqlOf, now: () => performance.now() }, signal)),
  ];
}

const configurationFailure = (department: string, detail: string): CheckLine => ({
  department,
  name: 'configuration',
  outcome: 'failed',
  detail,
});
