import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { NOT_INJURED, yes } from '../support/allowance-lines.ts';
import { decide, type Stated } from '../support/assessments.ts';
import { createTestGateway, type As, type TestGateway } from '../support/gateway.ts';
import { answered, askForm, FILLED_IN, filledIn, FORM, formOf, JOINT, outcomes } from '../support/joint-form-story.ts';
import { createSwitch } from '../support/source-switch.ts';
import { CHANGSHU_DESK } from '../support/subsidy-desks.ts';

const { beneficiary } = people;

const sources = createSwitch(['household', 'disability', 'enrollment']);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY }, wrap: sources.wraps });
});
beforeEach(() => void (gateway.statements.length = 0));
afterAll(() => gateway[Symbol.asyncDispose]());

const refusedFor = async (as: As, query = FORM) => {
  const { status, errors } = await gateway.ask(query, { subject: beneficiary.id }, as);
  expect(gateway.statements).toEqual([]);
  return [status, errors?.[0]?.extensions['code'], errors?.[0]?.extensions['reason']];
};

/** The papers that no register answers. */
const LEFT = [
  'joint-form',
  'disability-certificate',
  'identity-card',
  'bank-card',
  'photo',
  'care-assessment',
  'authorisation',
];
const COMMITMENTS = ['work-injury-nursing', 'other-living-allowance', 'other-nursing-allowance'];

describe('a disabled person in Changshu who applies for everything at once', () => {
  it('brings seven papers of twenty: thirteen are filled in by the registers, each asked once', async () => {
    const form = await formOf(gateway, beneficiary);
    expect(gateway.statements.toSorted()).toEqual([
      'disability.allowance',
      'disability.assistance',
      'disability.certificate',
      'enrollment.roll',
      'household.registration',
    ]);
    expect({
      subject: form.subject,
      papers: [form.papersBefore, form.papersAfter],
      sentence: form.sentence,
      isSourced: form.isSourced,
      data: answered(form, 'ANSWERED_BY_DATA'),
      commitments: answered(form, 'NEEDS_COMMITMENT'),
      left: answered(form, 'NEEDS_PAPER'),
      filledIn: filledIn(form.items),
    }).toEqual({
      subject: beneficiary.id,
      papers: [20, 7],
      sentence: {
        zh: '各事项分别办理共需 20 份材料，现在还需提交 7 份。',
        en: '20 papers one by one, 7 left to bring.',
      },
      isSourced: false,
      data: Object.keys(FILLED_IN),
      commitments: COMMITMENTS,
      left: LEFT,
      filledIn: FILLED_IN,
    });
  });

  it('is decided on where the gateway has a rule, as under the matter itself', async () => {
    const form = await formOf(gateway, beneficiary, [NOT_INJURED]);
    expect(form.members.map(({ code, assessment }) => [code, assessment?.outcome])).toEqual([
      [null, undefined],
      ['CA-LIVE', 'ELIGIBLE'],
      ['CA-NURSE', 'ELIGIBLE'],
      [null, undefined],
      [null, undefined],
      [null, undefined],
      [null, undefined],
    ]);
    for (const { code, assessment } of form.members) {
      if (code === null) continue;
      const question = { ...CHANGSHU_DESK, subject: beneficiary, stated: [NOT_INJURED] };
      const alone = await decide(gateway, code, question);
      const found = assessment?.criteria.map(({ code: one, outcome, reason }) => [one, { outcome, reason }]) ?? [];
      expect(Object.fromEntries(found)).toEqual(alone.criteria);
    }
  });

  it('brings one paper less where the county asked itself, and commits to what was left open', async () => {
    const stated: readonly Stated[] = [
      { fact: 'WORK_INJURY_NURSING', by: 'COMMITMENT', isTrue: false, textVersion: 1 },
      yes('NEEDS_CARE'),
      { fact: 'OTHER_LIVING_AMOUNT', by: 'INQUIRY', amount: '0' },
    ];
    const form = await formOf(gateway, beneficiary, stated);
    expect(form.papersAfter).toBe(6);
    expect(answered(form, 'NEEDS_PAPER')).toEqual(LEFT.filter((id) => id !== 'care-assessment'));
    expect(answered(form, 'NEEDS_COMMITMENT')).toEqual(['work-injury-nursing', 'other-nursing-allowance']);
    expect(outcomes(form)).toEqual([
      ['CA-LIVE', 'ELIGIBLE'],
      ['CA-NURSE', 'ELIGIBLE'],
    ]);
  });

  it('is named once, and the answer holds no number but the one that was asked about', async () => {
    const { text } = await askForm(gateway, beneficiary);
    const rest = text.replace(beneficiary.id, '');
    expect(rest).not.toMatch(/\d{17}[\dX]/u);
    for (const kept of [beneficiary.householdNumber, '1972-11-20', '446', '1226']) expect(rest).not.toContain(kept);
    // The name stands in both languages of one value, and in no department's view.
    expect(text.split(beneficiary.name)).toHaveLength(3);
  });

  it('gets the same bytes from both executors', async () => {
    await using reference = await createTestGateway({ config: { policy: SANDBOX_POLICY }, execution: 'reference' });
    const [compiled, other] = [await askForm(gateway, beneficiary), await askForm(reference, beneficiary)];
    expect(compiled.status).toBe(200);
    expect(other.text).toBe(compiled.text);
  });
});

describe('what the registers do not know', () => {
  it.each([
    [
      'nobody of that number here',
      people.applicantOfYicheng,
      7,
      ['identity-proof', 'alive-proof', ...COMMITMENTS],
      LEFT,
    ],
    ['no certificate yet', people.temporaryRowOnly, 9, COMMITMENTS, ['category-proof', 'severity-proof', ...LEFT]],
  ] as const)('%s', async (_what, subject, papersAfter, commitments, left) => {
    const form = await formOf(gateway, subject);
    expect([form.papersAfter, answered(form, 'NEEDS_COMMITMENT'), answered(form, 'NEEDS_PAPER')]).toEqual([
      papersAfter,
      commitments,
      left,
    ]);
  });

  it.each([
    ['household', 7, ['household-book', 'identity-proof', 'alive-proof']],
    ['enrollment', 7, ['enrolment-proof']],
    [
      'disability',
      10,
      [
        'disability-proof',
        'category-proof',
        'severity-proof',
        'dibao-proof',
        'hardship-proof',
        'no-state-support-proof',
        'no-orphan-support-proof',
        'no-other-living-allowance-proof',
        'no-other-nursing-allowance-proof',
      ],
    ],
  ] as const)(
    'while %s is silent, others are asked or the person commits, and nobody is refused',
    async (id, papersAfter, lost) => {
      using _down = sources.off(id);
      const form = await formOf(gateway, beneficiary, [NOT_INJURED]);
      const missing = Object.keys(FILLED_IN).filter((item) => !answered(form, 'ANSWERED_BY_DATA').includes(item));
      expect([form.papersAfter, missing]).toEqual([papersAfter, lost]);
      expect(
        form.items.filter((item) => missing.includes(item.id)).filter(({ fallbacks }) => fallbacks.length < 2),
      ).toEqual([]);
      expect(outcomes(form).map(([, outcome]) => outcome)).toEqual(
        id === 'enrollment' ? ['ELIGIBLE', 'ELIGIBLE'] : ['UNKNOWN', 'UNKNOWN'],
      );
    },
  );
});

describe('the joint form', () => {
  it('is asked for under its own purpose and no other, and its purpose is good for nothing else', async () => {
    const assess = `query ($subject: PersonId!) { assess(matter: "CA-LIVE", subject: $subject) { outcome } }`;
    expect([
      await refusedFor({ ...JOINT, purpose: 'CA-LIVE' }),
      await refusedFor(JOINT, assess),
      await refusedFor(JOINT, FORM.replace('matter: "CA-JOINT"', 'matter: "CA-LIVE"')),
    ]).toEqual([
      [403, 'PURPOSE_REFUSED', 'PURPOSE_DIFFERS'],
      [403, 'PURPOSE_REFUSED', 'PURPOSE_DIFFERS'],
      [403, 'PURPOSE_REFUSED', 'PURPOSE_DIFFERS'],
    ]);
  });

  it('is no other consumer’s, and no desk’s without its officer', async () => {
    expect([
      await refusedFor({ client: 'xining-education', purpose: 'CA-JOINT' }),
      await refusedFor({ client: 'changshu-civil-affairs', purpose: 'CA-JOINT' }),
    ]).toEqual([
      [403, 'PURPOSE_REFUSED', 'PURPOSE_NOT_REGISTERED'],
      [403, 'PURPOSE_REFUSED', 'OFFICER_MISSING'],
    ]);
  });

  it('takes no stated fact that none of its matters asks', async () => {
    const { status, errors } = await askForm(gateway, beneficiary, [{ fact: 'EMPLOYED', by: 'INQUIRY', isTrue: true }]);
    expect([status, errors?.[0]?.extensions['code'], errors?.[0]?.extensions['reason']]).toEqual([
      400,
      'BAD_INPUT',
      'STATED_FACT',
    ]);
    expect(gateway.statements).toEqual([]);
  });
});
