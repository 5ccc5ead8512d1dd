import { PRISON_FROM } from './prison-policy.ts';
import { met, notAsked, notKnown, notMet, type Stated } from './assessments.ts';
import { line, type Example, type Line } from './rule-lines.ts';

/** Something that was found out on inquiry. */
export const yes = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: true });
/** The contrary. */
export const no = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: false });

/** No work-injury insurance pays. */
export const NOT_INJURED = no('WORK_INJURY_NURSING');

/** Yicheng decides, and no work-injury insurance pays, so that the line of the example decides. */
export const USUAL = { division: '420684', stated: [NOT_INJURED] } as const;

/** Changshu decides. */
export const CHANGSHU: Example = { division: '320581' };

/** Changshu decides on what is stated. */
export const inChangshu = (stated: readonly Stated[], on?: string): Example => ({
  ...CHANGSHU,
  stated,
  ...(on !== undefined && { on }),
});

/** Only this is stated. */
export const as = (...stated: readonly Stated[]): Example => ({ stated });

const PRISON: Example = { on: PRISON_FROM };

/**
 * Examples of what both allowances rest on, by persons who get the allowance otherwise.
 * @param here what has to be stated in Changshu for it, whatever the disability.
 * @param moved the same for whoever moved there, with a severe mental one.
 */
export const commonLines = (here: readonly Stated[], moved: readonly Stated[]): readonly Line[] => [
  // D1 certificate VALID on decision date (not expired, frozen, cancelled), else NOT_ELIGIBLE(CERT)
  line('D1', 'a valid card', 'applicantOfYicheng', met('CERT_VALID'), 'ELIGIBLE'),
  line('D1', 'a card re-issued twice', 'certificateReissuedB2', met('CERT_VALID'), 'ELIGIBLE', inChangshu(here)),
  line(
    'D1',
    'on its last day',
    'certificateExpiredYesterday',
    met('CERT_VALID'),
    'ELIGIBLE',
    inChangshu(here, '2026-08-31'),
  ),
  line(
    'D1',
    'the day after',
    'certificateExpiredYesterday',
    notMet('CERT_NOT_VALID'),
    'NOT_ELIGIBLE',
    inChangshu(here, '2026-09-01'),
  ),
  line('D1', 'frozen', 'certificateFrozen', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE', inChangshu(here)),
  line('D1', 'cancelled', 'certificateCancelled', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE', inChangshu(here)),
  line(
    'D1',
    'assessed, not recognised yet',
    'temporaryRowOnly',
    notMet('NO_CERTIFICATE'),
    'NOT_ELIGIBLE',
    inChangshu(here),
  ),

  // D2 household registration in paying county
  line('D2', 'registered in the county', 'applicantOfYicheng', met('REGISTERED_HERE'), 'ELIGIBLE'),
  line(
    'D2',
    'in the county that was moved to',
    'movedProvinceThisMonth',
    met('REGISTERED_HERE'),
    'ELIGIBLE',
    inChangshu(moved),
  ),
  line('D2', 'in the county that was left', 'movedProvinceThisMonth', notMet('REGISTERED_ELSEWHERE'), 'NOT_ELIGIBLE'),
  line('D2', 'in no book', 'stranger', notMet('REGISTERED_ELSEWHERE'), 'NOT_ELIGIBLE'),
  line('D2', 'an entry that has ended', 'deadHeadNotCancelled', notMet('REGISTRATION_ENDED'), 'NOT_ELIGIBLE'),
  line('D2', 'two current entries', 'duplicateRegistration', notKnown('REGISTRATION_UNKNOWN'), 'NOT_ELIGIBLE'),

  // D3 alive; not in prison [U?]; not TEKUN; no work-injury nursing pay
  line('D3.1', 'alive', 'applicantOfYicheng', met('ALIVE'), 'ELIGIBLE'),
  line('D3.1', 'died in August', 'deceasedBeneficiary', notMet('DECEASED'), 'NOT_ELIGIBLE', inChangshu(here)),
  line('D3.1', 'nobody of that number', 'stranger', notKnown('LIFE_UNKNOWN'), 'NOT_ELIGIBLE'),
  line('D3.2', 'not asked by any text', 'applicantOfYicheng', notAsked('PRISON_NOT_ASKED'), 'ELIGIBLE'),
  line('D3.2', 'asked here, and not in prison', 'applicantOfYicheng', met('NOT_IN_PRISON'), 'ELIGIBLE', {
    ...PRISON,
    stated: [NOT_INJURED, no('IN_PRISON')],
  }),
  line('D3.2', 'asked here, and in prison', 'applicantOfYicheng', notMet('IN_PRISON'), 'NOT_ELIGIBLE', {
    ...PRISON,
    stated: [NOT_INJURED, yes('IN_PRISON')],
  }),
  line('D3.2', 'asked here, not answered', 'applicantOfYicheng', notKnown('PRISON_UNKNOWN'), 'UNKNOWN', PRISON),
  line('D3.3', 'not supported by the state', 'applicantOfYicheng', met('NOT_TEKUN'), 'ELIGIBLE'),
  line('D3.3', 'supported by the state', 'tekunGrade1', notMet('TEKUN'), 'NOT_ELIGIBLE'),
  line('D3.4', 'no nursing pay', 'applicantOfYicheng', met('NO_INJURY_PAY'), 'ELIGIBLE'),
  line(
    'D3.4',
    'nursing pay',
    'workInjuryNursing',
    notMet('INJURY_PAY'),
    'NOT_ELIGIBLE',
    as(yes('WORK_INJURY_NURSING')),
  ),
  line('D3.4', 'nobody spoke of it', 'applicantOfYicheng', notKnown('INJURY_PAY_UNKNOWN'), 'UNKNOWN', as()),
];

/** Reasons of both that nobody of the sandbox comes to. */
export const NOT_REACHED = {
  CERT_UNKNOWN: 'the federation knows the state of every card; told while it is down',
  TEKUN_UNKNOWN: 'civil affairs know the kind of every household; told while they are down',
  DRAWN_ELSEWHERE_UNKNOWN: 'every allowance has a payer; told while civil affairs are down',
};
