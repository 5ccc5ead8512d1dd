import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll } from 'vitest';
import { rule as living } from '../../gateway/matters/rules/ca-live/rule.ts';
import { rule as nursing } from '../../gateway/matters/rules/ca-nurse/rule.ts';
import {
  as,
  CHANGSHU,
  commonLines,
  inChangshu,
  no,
  NOT_INJURED,
  NOT_REACHED,
  USUAL,
  yes,
} from '../support/allowance-lines.ts';
import { forReview, met, notAsked, notKnown, notMet, type Stated } from '../support/assessments.ts';
import { writePrisonPolicy } from '../support/prison-policy.ts';
import { describeLines, line, type Example } from '../support/rule-lines.ts';

const amount = (fact: string, value: string): Stated => ({ fact, by: 'INQUIRY', amount: value });

const SEVERAL = [NOT_INJURED, yes('SEVERAL_DISABLED_IN_HOUSEHOLD'), yes('INCOME_WITHIN_TWICE_DIBAO')];
const AGED = [NOT_INJURED, yes('DEPENDS_ON_AGED_PARENTS'), yes('INCOME_WITHIN_TWICE_DIBAO')];
const NO_WAY = [
  ...['NO_FIXED_INCOME', 'SEVERAL_DISABLED_IN_HOUSEHOLD', 'DEPENDS_ON_AGED_PARENTS'].map(no),
  NOT_INJURED,
];

const YANGPU: Example = { division: '310110' };

let folders: readonly string[] = [];
const policy = async (): Promise<string> => {
  const folder = await writePrisonPolicy(['CA-LIVE', 'CA-NURSE']);
  folders = [...folders, dirname(folder)];
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describeLines({
  rule: living,
  usual: USUAL,
  policy,
  lines: [
    ...commonLines(SEVERAL, [NOT_INJURED, yes('NO_FIXED_INCOME')]),

    // L1 householdKind in rule.set(province)
    line('L1', 'Hubei: minimum living allowance', 'dibaoAfterApplication', met('LIVING_WAY_OPEN'), 'ELIGIBLE'),
    line('L1', 'before it was granted', 'dibaoAfterApplication', notMet('HOUSEHOLD_NOT_PAID'), 'NOT_ELIGIBLE', {
      on: '2026-07-31',
    }),
    line('L1', 'after it ended', 'claimsLapsed', notMet('HOUSEHOLD_NOT_PAID'), 'NOT_ELIGIBLE', { on: '2026-07-15' }),
    line('L1', 'Jiangsu: the same', 'beneficiary', met('LIVING_WAY_OPEN'), 'ELIGIBLE', CHANGSHU),
    line(
      'L1',
      'Jiangsu: severe, of a kind, no fixed income',
      'movedProvinceThisMonth',
      met('LIVING_WAY_OPEN'),
      'ELIGIBLE',
      inChangshu([NOT_INJURED, yes('NO_FIXED_INCOME')]),
    ),
    line(
      'L1',
      'Jiangsu: several disabled in one household',
      'softDeletedCopy',
      met('LIVING_WAY_OPEN'),
      'ELIGIBLE',
      inChangshu(SEVERAL),
    ),
    line(
      'L1',
      'Jiangsu: an adult who depends on aged parents',
      'regraded2to3',
      met('LIVING_WAY_OPEN'),
      'ELIGIBLE',
      inChangshu(AGED),
    ),
    line(
      'L1',
      'Jiangsu: nothing of it',
      'regraded2to3',
      notMet('LIVING_CONDITIONS'),
      'NOT_ELIGIBLE',
      inChangshu(NO_WAY),
    ),
    line('L1', 'Jiangsu: not stated', 'regraded2to3', notKnown('LIVING_NOT_STATED'), 'UNKNOWN', CHANGSHU),
    line('L1', 'Shanghai: severe, marginal, jobless', 'marginalGrade2', met('LIVING_WAY_OPEN'), 'ELIGIBLE', {
      ...YANGPU,
      stated: [NOT_INJURED, yes('JOBLESS')],
    }),
    line('L1', 'Shanghai: at work', 'marginalGrade2', notMet('LIVING_CONDITIONS'), 'NOT_ELIGIBLE', {
      ...YANGPU,
      stated: [NOT_INJURED, no('JOBLESS')],
    }),
    line('L1', 'Shanghai: not severe', 'dibaoAfterApplication', notMet('LIVING_CONDITIONS'), 'NOT_ELIGIBLE', YANGPU),
    line('L1', 'Shanghai: no assistance', 'grade3Mental', notMet('HOUSEHOLD_NOT_PAID'), 'NOT_ELIGIBLE', YANGPU),
    line('L1', 'Shanghai: the grade of an earlier card', 'claimsLapsed', notKnown('LIVING_UNKNOWN'), 'NOT_ELIGIBLE', {
      ...YANGPU,
      on: '2026-06-30',
    }),

    // child on orphan basic-living support: no living allowance
    line('L2', 'no orphan', 'applicantOfYicheng', met('NO_ORPHAN_SUPPORT'), 'ELIGIBLE'),
    line('L2', 'an orphan', 'orphanGrade1', notMet('ORPHAN_SUPPORT'), 'NOT_ELIGIBLE'),

    // S other allowance of same kind: HIGHER_OF
    line('S', 'not stated', 'applicantOfYicheng', notAsked('OTHER_NOT_STATED'), 'ELIGIBLE'),
    line(
      'S',
      'none',
      'applicantOfYicheng',
      met('NO_OTHER'),
      'ELIGIBLE',
      as(NOT_INJURED, amount('OTHER_LIVING_AMOUNT', '0')),
    ),
    line(
      'S',
      'another one',
      'applicantOfYicheng',
      met('HIGHER_OF_ONE_KIND'),
      'ELIGIBLE',
      as(NOT_INJURED, amount('OTHER_LIVING_AMOUNT', '130')),
    ),

    // no double pay (compare nationally)
    line('P', 'drawn nowhere', 'applicantOfYicheng', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE'),
    line('P', 'drawn here', 'beneficiary', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE', CHANGSHU),
    line('P', 'drawn in Changshu', 'beneficiary', forReview('DRAWN_ELSEWHERE'), 'NOT_ELIGIBLE'),
    line('P', 'applied for by somebody else', 'applicantOfYicheng', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE', {
      by: 'owner',
    }),
  ],
  tellOnly: [],
  notReached: {
    ...NOT_REACHED,
    ORPHAN_SUPPORT_UNKNOWN: 'civil affairs know the kind of every household; told while they are down',
  },
  down: { household: ['D2', 'D3.1', 'L1'], disability: ['D1', 'D3.3', 'L1', 'L2', 'P'] },
});

describeLines({
  rule: nursing,
  usual: USUAL,
  policy,
  lines: [
    ...commonLines([NOT_INJURED], [NOT_INJURED]),

    // N grade <= 2 or (grade in rule.extraGrades and category in {5,6} or 7 with component 5/6)
    line('N1', 'Hubei: grade 1', 'applicantOfYicheng', met('GRADE_PAID'), 'ELIGIBLE'),
    line('N1', 'Hubei: grade 1, an orphan', 'orphanGrade1', met('GRADE_PAID'), 'ELIGIBLE'),
    line('N1', 'Hubei: grade 3', 'dibaoAfterApplication', notMet('GRADE_NOT_PAID'), 'NOT_ELIGIBLE'),
    line('N1', 'Jiangsu: grade 2', 'beneficiary', met('GRADE_PAID'), 'ELIGIBLE', CHANGSHU),
    line('N1', 'Jiangsu: graded 3, 2 before', 'regraded2to3', notMet('GRADE_NOT_PAID'), 'NOT_ELIGIBLE', CHANGSHU),
    line('N1', 'of an earlier card', 'regraded2to3', notKnown('GRADE_UNKNOWN'), 'UNKNOWN', {
      ...CHANGSHU,
      on: '2025-06-16',
    }),
    line('N1', 'Shanghai: mental, grade 3', 'grade3Mental', met('GRADE_PAID'), 'ELIGIBLE', {
      ...YANGPU,
      stated: [NOT_INJURED, yes('NEEDS_CARE')],
    }),
    line(
      'N1',
      'Shanghai: multiple with an intellectual part',
      'multipleWithIntellectual3',
      met('GRADE_PAID'),
      'ELIGIBLE',
      {
        ...YANGPU,
        stated: [NOT_INJURED, yes('NEEDS_CARE')],
      },
    ),
    line('N1', 'Shanghai: limb, grade 3', 'claimsLapsed', notMet('GRADE_NOT_PAID'), 'NOT_ELIGIBLE', YANGPU),
    line('N1', 'Shanxi: mental, grade 3', 'grade3Mental', met('GRADE_PAID'), 'NOT_ELIGIBLE', { division: '140105' }),

    // N needsCare defaults to true for grade 1-2; UNKNOWN if absent else
    line('N2', 'grade 1', 'applicantOfYicheng', met('CARE_BY_GRADE'), 'ELIGIBLE'),
    line(
      'N2',
      'grade 1, found to need none',
      'applicantOfYicheng',
      notMet('CARE_NOT_NEEDED'),
      'NOT_ELIGIBLE',
      as(NOT_INJURED, no('NEEDS_CARE')),
    ),
    line('N2', 'grade 3, assessed', 'grade3Mental', met('CARE_NEEDED'), 'ELIGIBLE', {
      ...YANGPU,
      stated: [NOT_INJURED, { fact: 'NEEDS_CARE', by: 'DOCUMENT', isTrue: true }],
    }),
    line('N2', 'grade 3, not assessed', 'grade3Mental', notKnown('CARE_UNKNOWN'), 'UNKNOWN', YANGPU),
    line('N2', 'a grade that is not paid', 'dibaoAfterApplication', notAsked('CARE_NOT_ASKED'), 'NOT_ELIGIBLE'),

    // S other allowance of same kind: HIGHER_OF
    line('S', 'not stated', 'applicantOfYicheng', notAsked('OTHER_NOT_STATED'), 'ELIGIBLE'),
    line(
      'S',
      'none',
      'applicantOfYicheng',
      met('NO_OTHER'),
      'ELIGIBLE',
      as(NOT_INJURED, amount('OTHER_NURSING_AMOUNT', '0')),
    ),
    line(
      'S',
      'another one',
      'applicantOfYicheng',
      met('HIGHER_OF_ONE_KIND'),
      'ELIGIBLE',
      as(NOT_INJURED, amount('OTHER_NURSING_AMOUNT', '100')),
    ),

    // old county stops, new county restarts, no double pay (compare nationally)
    line('P', 'stopped in August', 'movedProvinceThisMonth', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE', CHANGSHU),
    line('P', 'in August', 'movedProvinceThisMonth', forReview('DRAWN_ELSEWHERE'), 'NEEDS_REVIEW', {
      ...CHANGSHU,
      on: '2026-08-31',
    }),
    line('P', 'not stopped', 'paidTwice', forReview('DRAWN_ELSEWHERE'), 'NEEDS_REVIEW', CHANGSHU),
    line('P', 'applied for by somebody else', 'applicantOfYicheng', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE', {
      by: 'owner',
    }),
  ],
  tellOnly: [],
  notReached: NOT_REACHED,
  down: { household: ['D2', 'D3.1', 'N1'], disability: ['D1', 'D3.3', 'N1', 'N2', 'P'] },
});
