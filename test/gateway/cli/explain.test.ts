import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runExplain, type ExplainCommand } from '../../../gateway/cli/explain.ts';
import { discoverDepartments } from '../../../gateway/execute/departments.ts';
import { discoverMatters } from '../../../gateway/matters/discover.ts';
import { createPolicyDesk } from '../../../gateway/policy-desk.ts';
import { composeGateway } from '../../../gateway/schema.ts';
import { grantOf, matterOf, policyOf, TODAY } from '../policy/made-up-policy.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const departments = await discoverDepartments();
const composed = composeGateway({
  departments,
  clock: () => new Date(),
  desk: createPolicyDesk(),
  matters: await discoverMatters(),
});

const policy = {
  ...policyOf(),
  matters: [matterOf('EDU-G1', { zh: '小学一年级入学', en: 'Grade 1 entry' }), matterOf('RE-HS')],
  grants: [
    grantOf({
      id: 'household-2026',
      facts: ['Person.household', 'HouseholdRegistration.isRegisteredIn'],
      within: ['6301', '6302'],
    }),
    grantOf({ id: 'enrollment-2026', facts: ['Person.enrollment', 'Enrollment.grade'] }),
  ],
};

const PERMITTED = `query Entry($id: PersonId!) {
  person(id: $id) {
    household { record { isRegisteredIn(division: "6301") } }
    enrollment { record { grade } }
  }
}`;
const OUTSIDE = PERMITTED.replace('isRegisteredIn(division: "6301")', 'divisionCode address');

/** Runs the command over a text; gives its exit code and what it wrote. */
async function run(text: string | undefined, more: Partial<ExplainCommand> = {}) {
  const file = join(folder, 'operation.graphql');
  if (text !== undefined) writeFileSync(file, text);
  let written = '';
  const exit = await runExplain({
    file,
    clientId: 'school',
    matter: 'EDU-G1',
    policy,
    composed,
    departments,
    today: TODAY,
    terminal: { write: (part) => void (written += part), isTerminal: false },
    ...more,
  });
  return { exit, written };
}

describe('gateway explain', () => {
  it('shows on one screen what an operation would touch and that it would be permitted', async () => {
    const { exit, written } = await run(PERMITTED);

    expect(exit).toBe(0);
    expect(written).toBe(`
  operation    Entry
  sha256       6c6aac1f5aad6c40a4b7ec3a172c1bf37ad23eb472f7a0a2f8f3090febf10d9d
  consumer     school · 测试教育局 · Test Education Bureau
  matter       EDU-G1 · 小学一年级入学 · Grade 1 entry
  legal basis  法律依据 EDU-G1
  departments  household 户籍, enrollment 学籍
  cost         25 of at most 300,000

  ok  Enrollment.grade                      P2  enrollment  enrollment-2026  年级
  ok  HouseholdRegistration.isRegisteredIn  P1  household   household-2026   户籍是否在指定区划内
  ok  Person.enrollment                     P1  enrollment  enrollment-2026  学籍登记情况
  ok  Person.household                      P1  household   household-2026   户籍登记情况

  enrollment-2026  2026-01-01 to 2026-12-31  everywhere        法律依据 enrollment-2026
  household-2026   2026-01-01 to 2026-12-31  within 6301 6302  法律依据 household-2026

  The person concerned will see:
    测试教育局为办理“小学一年级入学”查询了您的：户籍登记情况、户籍是否在指定区划内、学籍登记情况、年级。
    Test Education Bureau asked, for “Grade 1 entry”, about your: household; household registration: is registered in; enrollment; enrollment: grade.

  Permitted.

`);
    expect(written.split('\n').length).toBeLessThan(30);
  });

  it('shows what no grant covers, and what is granted in its place', async () => {
    const { exit, written } = await run(OUTSIDE);

    expect(exit).toBe(1);
    expect(written).toMatch(/^ {2}NO {2}HouseholdRegistration\.address +P3 {2}household +- +户籍详细地址$/mu);
    expect(written).toContain(`
  Not permitted: FACTS_OUTSIDE
  2 of 5 facts need a grant of their holder.
  In the place of HouseholdRegistration.divisionCode, HouseholdRegistration.isRegisteredIn is granted.
`);
  });

  it.each([
    ['no matter', undefined, 'PURPOSE_MISSING'],
    ['an unknown matter', 'NO-SUCH', 'PURPOSE_UNKNOWN'],
    ['a matter of others', 'RE-HS', 'PURPOSE_NOT_REGISTERED'],
  ])('names the consumer’s matters when there is %s', async (_what, matter, reason) => {
    const { exit, written } = await run(PERMITTED, { matter });

    expect(exit).toBe(1);
    expect(written).toContain(`  Not permitted: ${reason}\n  The matters of this consumer: EDU-G1, EDU-TR\n`);
  });

  it('has nothing to show of an operation that touches nobody', async () => {
    const { exit, written } = await run('{ __typename }', { matter: undefined });

    expect(exit).toBe(0);
    expect(written).toContain('departments  none');
    expect(written).not.toContain('The person concerned');
    expect(written).not.toContain('-Infinity');
  });

  it('explains the operation that is chosen', async () => {
    const text = `${PERMITTED} query Other { __typename }`;

    expect((await run(text)).exit).toBe(2);
    expect(await run(text, { operationName: 'Other' })).toMatchObject({
      exit: 0,
      written: expect.stringContaining('operation    Other'),
    });
  });

  it('writes one JSON object for programs', async () => {
    const permitted = await run(PERMITTED, { isJson: true });
    const refused = await run(OUTSIDE, { isJson: true });
    const unusable = await run('{ gone }', { isJson: true });

    expect([permitted.exit, refused.exit, unusable.exit]).toEqual([0, 1, 2]);
    expect(JSON.parse(permitted.written)).toMatchObject({ operationName: 'Entry', isPermitted: true, reason: null });
    expect(JSON.parse(refused.written)).toMatchObject({ isPermitted: false, reason: 'FACTS_OUTSIDE' });
    expect(JSON.parse(unusable.written)).toEqual({
      failure: { code: 'BAD_INPUT', input: 'document', reason: 'BODY' },
      problems: [{ line: 1, column: 3, sentence: 'Cannot query field "gone" on type "Query".' }],
    });
  });

  it('says line by line why a text cannot be explained, without the values in it', async () => {
    const { exit, written } = await run('{\n  gone\n  person(id: 63010219900101) { id name }\n}');

    expect(exit).toBe(2);
    expect(written).toContain('  This cannot be explained:\n  line 2:3');
    expect(written).toContain('Cannot query field "name" on type "Person".');
    expect(written).not.toContain('6301');
  });

  it('says what is too large', async () => {
    expect(await run(`{ a(b: ${'['.repeat(100)}`)).toEqual({
      exit: 2,
      written: '\n  This cannot be explained:\n  the operation is too large: at most 50 brackets inside each other\n\n',
    });
  });

  it('says what can be chosen where there is no such consumer', async () => {
    expect(await run(PERMITTED, { clientId: 'nobody' })).toEqual({
      exit: 2,
      written: '\n  The registry has no such consumer. It has: school, hall\n\n',
    });
  });

  it.each([
    ['is missing', () => join(folder, 'missing.graphql'), 'ENOENT'],
    ['is a folder', () => folder, 'EISDIR'],
  ])('says that a file %s', async (_what, file, code) => {
    expect(await run(undefined, { file: file() })).toEqual({
      exit: 2,
      written: `\n  The file cannot be read (${code}): name a file with a GraphQL operation.\n\n`,
    });
  });

  it('marks facts with signs in a terminal', async () => {
    let written = '';
    await run(OUTSIDE, { terminal: { write: (part) => void (written += part), isTerminal: true } });

    expect(written).toMatch(/✓ {2}Person\.household/u);
    expect(written).toMatch(/✗ {2}HouseholdRegistration\.address/u);
    expect(written).toContain('\u001B[1mNot permitted: FACTS_OUTSIDE\u001B[22m');
  });
});
