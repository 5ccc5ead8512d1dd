import type { Relation } from '../../../gateway/contracts/relation.ts';
import type { ResultColumn } from '../../../gateway/contracts/sql.ts';
import { columnProblems } from '../keyed-statement.ts';
import { failed, few, noted, passed, type Finding } from './check-line.ts';

/** That a relation has every column that is read, each once and of a type that can be read. */
export function checkColumns(relation: Relation, columns: readonly ResultColumn[]): readonly Finding[] {
  const names = columns.map(({ name }) => name);
  const wanted = ['key', ...Object.keys(relation.columns)];
  const twice = wanted.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  const problems = [...columnProblems(relation, columns), ...twice.map((name) => `column ${name} is there twice`)];
  const extra = names.filter((name) => !wanted.includes(name));
  return [
    problems.length > 0
      ? failed('columns', problems.join('; '))
      : passed('columns', `key and ${wanted.length - 1} columns, of accepted types`),
    ...(extra.length > 0 ? [noted('extra columns', `${few(extra)}: never read, may be left out`)] : []),
  ];
}
