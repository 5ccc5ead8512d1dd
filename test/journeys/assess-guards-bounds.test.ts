import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import type { Outcome } from '../../gateway/matters/engine/finding.ts';
import { forReview, met, notKnown, decide, type Found, type Question } from '../support/assessments.ts';
import { createTestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { copyPolicy, type PolicyCopy } from '../support/policy-copy.ts';
import { CHILD } from './assess-guards-questions.ts';

/** Bounds every grant of the consumer to a department, for a matter, to the divisions. */
function bind(policy: PolicyCopy, grants: RegExp, ...divisions: readonly string[]): void {
  const names = readdirSync(join(policy.folder, 'grants')).filter((name) => grants.test(name));
  if (names.length === 0) throw new Error(`No grant is called like ${grants.source}`);
  for (const name of names) {
    const file = `grants/${name}`;
    const unbound = policy.textOf(file).replace(/^within: .*\n/mu, '');
    policy.write(file, `${unbound}within: [${divisions.map((one) => `'${one}'`).join(', ')}]\n`);
  }
}

/** One row more for each row of a relation, the same but for its division: a second record in another place. */
const alsoIn =
  (relation: string, division: string): NonNullable<NonNullable<TestGatewayOptions['wrap']>[string]> =>
  (client) => ({
    close: client.close,
    query: async (statement, signal) => {
      const { columns, rows } = await client.query(statement, signal);
      if (statement.name !== relation) return { columns, rows };
      const at = columns.findIndex(({ name }) => name === 'division_code');
      if (at < 0) throw new Error(`${relation} has no division`);
      return { columns, rows: rows.flatMap((row) => (row[2] === null ? [row] : [row, row.with(at, division)])) };
    },
  });

const XINING = { ...question(CHILD.subject, CHILD.applicant), client: 'xining-education' };
const CHANGSHU = { ...question(people.beneficiary.id), client: 'changshu-civil-affairs', officer: 'desk-01' };

function question(subject: string, applicant?: string): Question {
  return { subject: { id: subject }, ...(applicant !== undefined && { applicant: { id: applicant } }) };
}

/** What one criterion comes to, and the whole, under grants that are bounded. */
async function decidedWith(
  bounds: (policy: PolicyCopy) => void,
  [matter, criterion]: readonly [matter: string, criterion: string],
  asked: Question,
  wrap: TestGatewayOptions['wrap'] = {},
): Promise<{ readonly outcome: Outcome; readonly found: Found | undefined }> {
  using policy = copyPolicy();
  bounds(policy);
  await using gateway = await createTestGateway({ config: { policy: policy.folder }, hasConsole: false, wrap });
  const { outcome, criteria } = await decide(gateway, matter, asked);
  return { outcome, found: criteria[criterion] };
}

describe('a grant that keeps a record out of sight', () => {
  it('refuses nobody for a permit that is hidden behind one of another district', async () => {
    const wrap = { household: alsoIn('household.permit', '630103') };
    const seenIn = (...divisions: readonly string[]) =>
      decidedWith((policy) => bind(policy, /household-xining.*edu-g1/u, ...divisions), ['EDU-G1', 'E5a'], XINING, wrap);
    expect(await seenIn('630224', '630103', '630203')).toEqual({
      outcome: 'UNKNOWN',
      found: notKnown('PERMIT_UNKNOWN'),
    });
    expect((await seenIn('63')).found).toEqual(met('PERMIT_LONG_ENOUGH'));
  });

  it('refuses no family for a home of the district, of which one elsewhere alone is in sight', async () => {
    const wrap = { 'real-estate': alsoIn('real-estate.holding', '630103') };
    const seenIn = (...divisions: readonly string[]) =>
      decidedWith(
        (policy) => bind(policy, /real-estate-xining.*edu-g1/u, ...divisions),
        ['EDU-G1', 'E5b'],
        XINING,
        wrap,
      );
    expect((await seenIn('630103')).found).toEqual(notKnown('HOUSING_UNKNOWN'));
    expect((await seenIn('63')).found?.outcome).toBe('SATISFIED');
  });

  it('does not say of an allowance that it is not drawn here, nor that it is not drawn twice', async () => {
    const wrap = { disability: alsoIn('disability.allowance', '320582') };
    const seenIn = (...divisions: readonly string[]) =>
      decidedWith(
        (policy) => bind(policy, /disability-changshu.*ca-review/u, ...divisions),
        ['CA-REVIEW', 'P'],
        CHANGSHU,
        wrap,
      );
    expect((await seenIn('320582')).found).toEqual(notKnown('DRAWN_ELSEWHERE_UNKNOWN'));
    expect((await seenIn('32')).found).toEqual(forReview('DRAWN_ELSEWHERE'));
  });

  it('does not say of a household that it has no other homestead, unless it reaches the whole district', async () => {
    const asked = {
      subject: people.uncertified1995,
      unitNumber: people.uncertified1995.unitNumber,
      client: 'yicheng-real-estate',
      officer: 'desk-01',
    };
    const seenIn = (...divisions: readonly string[]) =>
      decidedWith((policy) => bind(policy, /real-estate-yicheng.*re-hs/u, ...divisions), ['RE-HS', 'H2'], asked);
    expect((await seenIn('420684')).found).toEqual(met('NO_OTHER_HOMESTEAD'));
    expect((await seenIn('420606')).found).toEqual(notKnown('OTHER_HOMESTEADS_UNKNOWN'));
  });

  it('does not say of a pupil that no transfer is running', async () => {
    const asked = { ...question(people.pupil.id, people.pupilFather.id), client: 'xining-education' };
    const seenIn = (...divisions: readonly string[]) =>
      decidedWith(
        (policy) => (divisions.length > 0 ? bind(policy, /enrollment-xining.*edu-tr/u, ...divisions) : undefined),
        ['EDU-TR', 'T5'],
        asked,
      );
    expect((await seenIn()).found).toEqual(met('NO_RUNNING_TRANSFER'));
    expect((await seenIn('63')).found).toEqual(notKnown('TRANSFERS_UNKNOWN'));
  });
});
