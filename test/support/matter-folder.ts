import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../../gateway/contracts/project-files.ts';

/** What a made-up matter's folder says; whatever is left out is a complete matter that fits the schema. */
export type MatterTexts = {
  readonly rule?: string;
  readonly evidence?: string;
  readonly parameters?: string;
  /** Null: the matter brings none. */
  readonly fallbacks?: string | null;
};

/** The matter that `writeMatterFolder` makes up: registered here and of age. */
export const MADE_UP_MATTER = 'TEST-HOME';

/**
 * Writes the folder of a made-up matter, complete in four files, as somebody who adds one would.
 * @param folder an empty folder of its own; made where there is none. Gives it back.
 */
export function writeMatterFolder(folder: string, texts: MatterTexts = {}): string {
  const { rule = ruleText(), evidence = EVIDENCE, parameters = PARAMETERS, fallbacks = FALLBACKS } = texts;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rule.ts'), rule);
  writeFileSync(join(folder, 'evidence.graphql'), evidence);
  writeFileSync(join(folder, 'parameters.yaml'), parameters);
  if (fallbacks !== null) writeFileSync(join(folder, 'fallbacks.yaml'), fallbacks);
  return folder;
}

/** The folder lies outside of the project, so that everything is imported by its address. */
function ruleText(): string {
  const engine = pathToFileURL(projectPath('gateway/matters/engine')).href;
  return `
import * as z from '${import.meta.resolve('zod')}';
import { judge, whenAsked } from '${engine}/finding.ts';
import { defineMatter } from '${engine}/rule.ts';
import { isTrue, known, map, not } from '${engine}/value.ts';

const HOUSEHOLD = 'person.household.record';

/** Registered here and of age. */
export const rule = defineMatter({
  code: '${MADE_UP_MATTER}',
  version: 1,
  needs: { applicant: 'NEVER', unitNumber: 'NEVER', since: 'NEVER' },
  parameters: z.strictObject({ minAge: z.int(), asksForLease: z.boolean() }),
  reasons: {
    HERE: { zh: '户籍在本地', en: 'Registered here' },
    ELSEWHERE: { zh: '户籍不在本地', en: 'Not registered here' },
    PLACE_NOT_KNOWN: { zh: '户籍所在地无法核实', en: 'The place of registration could not be established' },
    OF_AGE: { zh: '已年满{minAge}周岁', en: 'Has reached {minAge} years' },
    UNDER_AGE: { zh: '未满{minAge}周岁', en: 'Has not reached {minAge} years' },
    AGE_NOT_KNOWN: { zh: '年龄无法核实', en: 'The age could not be established' },
    LEASE: { zh: '有租约', en: 'There is a lease' },
    NO_LEASE: { zh: '没有租约，须由经办人审查', en: 'There is no lease; an officer has to review it' },
    LEASE_NOT_STATED: { zh: '租约尚未说明', en: 'Nobody has stated the lease yet' },
    LEASE_NOT_ASKED: { zh: '不需要租约', en: 'No lease is asked for' },
    PLACE_ADVICE: { zh: '最低年龄为{minAge}周岁', en: 'The least age is {minAge} years' },
  },
  criteria: [
    {
      code: 'H1',
      title: { zh: '户籍', en: 'Registration' },
      basis: '测试规定第一条',
      fallbacks: ['test-home-inquiry'],
      evaluate: ({ facts }) =>
        judge(facts.flag(HOUSEHOLD + '.isHere', { ifAbsent: false }), {
          satisfied: 'HERE',
          notSatisfied: 'ELSEWHERE',
          unknown: 'PLACE_NOT_KNOWN',
        }),
    },
    {
      code: 'H2',
      title: { zh: '年龄', en: 'Age' },
      basis: '测试规定第二条',
      fallbacks: ['test-home-inquiry'],
      evaluate: ({ facts, parameters: { minAge } }) =>
        judge(facts.flag(HOUSEHOLD + '.entry.isOfAge'), {
          satisfied: 'OF_AGE',
          notSatisfied: 'UNDER_AGE',
          unknown: 'AGE_NOT_KNOWN',
          details: { minAge },
        }),
    },
    {
      code: 'H3',
      title: { zh: '租约', en: 'Lease' },
      basis: '测试规定第三条',
      evaluate: ({ stated, parameters: { asksForLease } }) =>
        whenAsked(known(asksForLease), 'LEASE_NOT_ASKED', 'LEASE_NOT_STATED', () =>
          judge(stated.flag('TEST_LEASE'), {
            satisfied: 'LEASE',
            notSatisfied: 'NO_LEASE',
            unknown: 'LEASE_NOT_STATED',
            consequence: 'NEEDS_REVIEW',
          }),
        ),
    },
  ],
  stated: [
    {
      code: 'TEST_LEASE',
      item: { zh: '租约', en: 'Lease' },
      kind: 'YES_NO',
      by: ['COMMITMENT', 'DOCUMENT'],
      fallbacks: ['test-home-commitment', 'test-home-lease'],
    },
  ],
  replaces: [],
  variables: ({ subject, division, on }, { minAge }) => ({ subject, division, on, minAge }),
  results: [
    {
      code: 'REGISTERED_ELSEWHERE',
      item: { zh: '户籍是否在外地', en: 'Registered elsewhere' },
      unit: 'TEXT',
      valueOf: ({ facts }) => {
        const elsewhere = not(facts.flag(HOUSEHOLD + '.isHere'));
        return isTrue(elsewhere) ? map(elsewhere, () => 'YES') : undefined;
      },
    },
  ],
  advice: ({ parameters: { minAge } }) => [{ reason: 'PLACE_ADVICE', details: { minAge } }],
});
`;
}

const EVIDENCE = `query TestHome($subject: PersonId!, $division: DivisionCode!, $on: Date!, $minAge: Int!) {
  person(id: $subject) {
    household {
      record {
        isHere: isRegisteredIn(division: $division)
        entry {
          isOfAge: isAtLeastAge(years: $minAge, on: $on)
        }
      }
    }
  }
}
`;

const PARAMETERS = `matter: ${MADE_UP_MATTER}
sets:
  - id: anywhere-2020
    from: 2020-01-01
    source: 一项测试
    values: { minAge: 18, asksForLease: false }
  - id: xining-2024
    division: '6301'
    from: 2024-01-01
    source: 一项测试
    unconfirmed: [minAge]
    values: { minAge: 16, asksForLease: true }
`;

const FALLBACKS = `fallbacks:
  - id: test-home-inquiry
    kind: INQUIRY
    version: 1
    title: { zh: 向登记机关查询, en: Inquiry to the register }
    text: { zh: 请说明当事人的登记情况。, en: Say what is registered of the person. }
    addressee: { zh: 登记机关, en: The register }
    legalBasis: 测试规定第四条
    withinDays: 5
  - id: test-home-commitment
    kind: COMMITMENT
    version: 2
    title: { zh: 租约承诺书, en: Commitment about the lease }
    text: { zh: 本人承诺租约属实，并对不实承诺承担责任。, en: I commit that there is a lease and answer for it. }
    legalBasis: 测试规定第五条
  - id: test-home-lease
    kind: DOCUMENT
    version: 1
    title: { zh: 租约, en: Lease }
    text: { zh: 出示已有的租约。, en: Show the lease that there is. }
    legalBasis: 测试规定第六条
`;
