import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import { NOT_INJURED } from './allowance-lines.ts';
import { decide, type Decided, type Question } from './assessments.ts';
import type { TestGateway } from './gateway.ts';
import { copyPolicy, type PolicyCopy } from './policy-copy.ts';

/** How the desk for subsidies in Changshu asks, which the sandbox has. */
export const CHANGSHU_DESK = { client: 'changshu-civil-affairs', officer: 'desk-01' } as const;

/** How the one in Yicheng asks, which `copyPolicyWithYicheng` adds. */
export const YICHENG_DESK = { client: 'yicheng-civil-affairs', officer: 'desk-07' } as const;

const CODE = '11420684MB9900419B';

const CONSUMER = `  - clientId: ${YICHENG_DESK.client}
    socialCreditCode: ${CODE}
    name: { zh: 宜城市民政局（测试）, en: Civil affairs bureau of Yicheng (test) }
    kind: SUBSIDY_DESK
    division: '420684'
    matters: [CA-LIVE, CA-NURSE, CA-REVIEW]
    needsOfficer: true
`;

/** The sandbox's policy with a desk in Yicheng: the grants that Changshu has, with household entries of its own county. */
export function copyPolicyWithYicheng(): PolicyCopy {
  const policy = copyPolicy();
  policy.edit('consumers.yaml', 'consumers:\n', `consumers:\n${CONSUMER}`);
  for (const name of readdirSync(join(policy.folder, 'grants'))) {
    if (!/changshu-civil-affairs-ca-(?:live|nurse|review)/u.test(name)) continue;
    const text = policy
      .textOf(`grants/${name}`)
      .replaceAll(CHANGSHU_DESK.client, YICHENG_DESK.client)
      .replaceAll('11320581MB9900208L', CODE)
      .replaceAll(`'320581'`, `'420684'`);
    policy.write(`grants/${name.replace(CHANGSHU_DESK.client, YICHENG_DESK.client)}`, text);
  }
  return policy;
}

/** Outcome, and the reasons of every criterion that is neither met nor not asked, in the order of the rule. */
export const open = ({ outcome, criteria }: Decided): readonly string[] => [
  outcome,
  ...Object.entries(criteria)
    .filter(([, found]) => found.outcome !== 'SATISFIED' && found.outcome !== 'NOT_APPLICABLE')
    .map(([code, { reason }]) => `${code} ${reason}`),
];

/** What is asked beside the person. */
export type Asked = Partial<Omit<Question, 'subject'>>;

/** Both allowances of somebody, at a desk, each in short; no work-injury insurance pays unless stated otherwise. */
export async function both(gateway: Pick<TestGateway, 'ask'>, desk: Asked, key: PersonKey, asked: Asked = {}) {
  const question = { stated: [NOT_INJURED], ...desk, ...asked, subject: people[key] };
  return {
    living: open(await decide(gateway, 'CA-LIVE', question)),
    nursing: open(await decide(gateway, 'CA-NURSE', question)),
  };
}
