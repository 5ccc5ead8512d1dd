import type { Relation } from '../../../gateway/contracts/relation.ts';
import { sqlStateOf } from '../failure.ts';
import { describeStatement, keyedStatementText, layOutKeys, statementName } from '../keyed-statement.ts';
import { failed, noted, type CheckName, type Finding } from './check-line.ts';
import { checkColumns } from './columns.ts';
import { failureSentence, type FailedSql } from './failure-sentence.ts';
import { checkIndexUse } from './index-use.ts';
import { checkLookUp } from './look-up.ts';
import { checkSample, sampleText, type SampleResult } from './sample.ts';
import type { CheckSession } from './session.ts';

/** Everything about one relation: its columns; a sample; the index; a look-up. Stops where the columns do not fit. */
export async function checkRelation(
  session: CheckSession,
  relation: Relation,
  { sql, now }: { readonly sql: string; readonly now: () => number },
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const attempt = attemptsOf(findings);

  const { text: statement } = describeStatement(relation, sql);
  const described = await attempt('columns', () => session.query(statement), { statement, sql });
  if (described === undefined) return findings;
  const problems = checkColumns(relation, described.columns);
  findings.push(...problems);
  if (problems.some(({ outcome }) => outcome === 'failed')) return findings;

  const sample = await readSample(session, relation, sql, findings);
  const keyTypeId = described.columns.find(({ name }) => name === 'key')?.typeId ?? 0;
  const text = keyedStatementText(sql, Object.keys(relation.columns), keyTypeId);
  const key = sample?.key;
  const name = statementName(relation);
  const layout = key === undefined ? undefined : layOutKeys(relation, [key], keyTypeId);
  const index = await attempt('index', () => checkIndexUse(session, { name, text, spellings: layout?.spellings }));
  if (index !== undefined) findings.push(index);
  if (key !== undefined && layout !== undefined) {
    const found = await attempt('look-up', () => checkLookUp(session, relation, { text, key, layout, now }));
    if (found !== undefined) findings.push(found);
  }
  return findings;
}

async function readSample(
  session: CheckSession,
  relation: Relation,
  sql: string,
  findings: Finding[],
): Promise<SampleResult | undefined> {
  const statement = sampleText(sql);
  try {
    const result = checkSample(relation, await session.query(statement));
    findings.push(...result.findings);
    return result;
  } catch (error) {
    // A relation can be quick for one key and slow without one, where it has to sum up a whole table first.
    findings.push(
      sqlStateOf(error) === '57014'
        ? noted(
            'sample',
            'not read: without a key the relation takes longer than timeoutMs; nothing is known about the contents',
          )
        : failed('sample', failureSentence(error, { statement, sql })),
    );
    return undefined;
  }
}

/** Carries out one check; what it throws becomes the line of that name. */
const attemptsOf =
  (findings: Finding[]) =>
  async <Result>(name: CheckName, work: () => Promise<Result>, of?: FailedSql): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      findings.push(failed(name, failureSentence(error, of)));
      return undefined;
    }
  };
