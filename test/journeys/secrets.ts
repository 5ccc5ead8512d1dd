import { Client } from 'pg';
import { inject, type ProvidedContext } from 'vitest';
import type { NamedPerson } from '../../adapters/sandbox/named/named-person.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { composed } from '../support/facts.ts';
import { TEST_NOW, type TestAnswer } from '../support/gateway.ts';

/** What stands behind the predicates, from the registers’ own rows and from the stories of the named people. */
export type Secrets = { readonly texts: readonly string[]; readonly numbers: ReadonlySet<string> };

const NAMED: readonly NamedPerson[] = Object.values(people);
const holding = (read: (person: NamedPerson) => string | undefined): readonly string[] =>
  NAMED.flatMap((person) => read(person) ?? []);

/** Reads names, dates, addresses, numbers and divisions of the named people and their relatives. */
export async function readSecrets(): Promise<Secrets> {
  const persons = NAMED.map(({ id }) => id);
  const rows = [
    ...(await rowsOf(
      'household',
      `select xm, csrq, ssxq, jcwh, mlxz, hh, gmsfhm, fqxm, fqgmsfhm, mqxm, mqgmsfhm,
      jhryxm, jhrygmsfhm, jhrexm, jhregmsfhm, swrq from hjxx_czrkjbxxb where hh in (select hh from hjxx_czrkjbxxb where gmsfhm = any($1))`,
      persons,
    )),
    ...(await rowsOf('enrollment', 'select xm, xjh, xxdm from zxxs0101 where sfzjh = any($1)', persons)),
    ...(await rowsOf(
      'disability',
      'select card_num, name, cityid, cert_date from cdpf_citizen where citizen_id = any($1)',
      persons,
    )),
    ...(await rowsOf(
      'real-estate',
      'select q.bdcdyh, q.bdcqzh, q.qlrmc, q.zjh from qlr q where q.zjh = any($1)',
      persons,
    )),
  ];
  const stored = rows.flatMap((row) =>
    Object.values(row).flatMap((value) => (typeof value === 'string' ? [value.trim()] : [])),
  );
  const told = [
    ...holding(({ id }) => id),
    ...holding(({ name }) => name),
    ...holding(({ householdNumber }) => householdNumber),
    ...holding(({ unitNumber }) => unitNumber),
    ...holding(({ certificateNumber }) => certificateNumber),
    ...holding(({ studentNumber }) => studentNumber),
  ];
  const dates = stored
    .filter((value) => /^\d{8}/u.test(value) && value.length < 15)
    .map((value) => {
      const day = value.slice(0, 8);
      return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
    });
  const all = [...new Set([...stored, ...told, ...dates])].filter((value) => value.length >= 2);
  return {
    // Shorter numbers, such as a code of a county, stand in times and in what was asked: they are found as whole values.
    texts: all.filter((value) => !/^\d{0,8}$/u.test(value)),
    numbers: new Set(all.filter((value) => /^\d{2,8}$/u.test(value))),
  };
}

async function rowsOf(
  department: keyof ProvidedContext['departments'],
  sql: string,
  values: readonly string[],
): Promise<readonly object[]> {
  const client = new Client(inject('departments')[department]);
  await client.connect();
  try {
    return (await client.query(sql, [values])).rows;
  } finally {
    await client.end();
  }
}

/** Leaves that every answer may have: how the register answered, from where and when. */
const HARMLESS = new Set<unknown>(
  [
    'FOUND NO_RECORD AMBIGUOUS UNDER_CORRECTION UNAVAILABLE'.split(' '),
    'TIMEOUT DOWN OVERLOADED CONTRACT_BROKEN'.split(' '),
    'household enrollment real-estate disability allowances assistance planning'.split(' '),
    Object.keys(composed.getTypeMap()),
    [TEST_NOW.toISOString(), true, false, null],
  ].flat(),
);

const leavesOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];

/** What an answer and its log give away. A key that was asked about may come back in the answer's data, and nowhere else. */
export function leaksIn(
  answer: TestAnswer,
  log: readonly object[],
  asked: readonly string[],
  { texts, numbers }: Secrets,
): readonly string[] {
  const leaves = leavesOf(answer.data ?? null).filter((leaf) => !HARMLESS.has(leaf) && !asked.includes(String(leaf)));
  // A register's own day of change is not about the person; it is the only date that may stand there.
  const odd = leaves.filter(
    (leaf) => typeof leaf !== 'string' || numbers.has(leaf) || !/^\d{4}-\d{2}-\d{2}$/u.test(leaf),
  );
  const body = asked.reduce((text, key) => text.replaceAll(JSON.stringify(key), '"KEY"'), answer.text);
  const said = [
    JSON.stringify({ ...answer.headers, 'x-request-id': '' }),
    JSON.stringify(answer.errors ?? []),
    JSON.stringify(log),
  ];
  const leaked = texts.filter((secret) => body.includes(secret) || said.some((text) => text.includes(secret)));
  const echoed = asked.filter((key) => said.some((text) => text.includes(key)));
  return [...new Set([...odd.map(String), ...leaked, ...echoed])];
}
