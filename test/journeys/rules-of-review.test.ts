import { rule } from '../../gateway/matters/rules/ca-review/rule.ts';
import { CHANGSHU } from '../support/allowance-lines.ts';
import { forReview, met, notAsked, notKnown, notMet } from '../support/assessments.ts';
import { describeLines, line, type Example } from '../support/rule-lines.ts';

const YICHENG: Example = { division: '420684' };
const YANGPU: Example = { division: '310110' };

describeLines({
  rule,
  usual: { ...CHANGSHU, since: '2026-10-22' },
  lines: [
    // D1 to D3: what both allowances rest on still holds
    line('D1', 'still valid', 'beneficiary', met('CERT_VALID'), 'ELIGIBLE'),
    line('D1', 'valid again', 'beneficiary', met('CERT_VALID'), 'ELIGIBLE', { since: '2019-04-14' }),
    line('D1', 'ended since', 'certificateExpiredYesterday', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE', {
      since: '2026-08-31',
      on: '2026-09-30',
    }),
    line('D1', 'ended before', 'certificateExpiredYesterday', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE', {
      since: '2026-09-01',
      on: '2026-09-30',
    }),
    line('D1', 'frozen', 'certificateFrozen', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE'),
    line('D1', 'cancelled', 'certificateCancelled', notMet('CERT_NOT_VALID'), 'NOT_ELIGIBLE'),
    line('D1', 'none', 'temporaryRowOnly', notMet('NO_CERTIFICATE'), 'NOT_ELIGIBLE'),
    line('D2', 'still registered here', 'beneficiary', met('REGISTERED_HERE'), 'ELIGIBLE'),
    line('D2', 'moved away', 'paidTwice', notMet('REGISTERED_ELSEWHERE'), 'NOT_ELIGIBLE', YICHENG),
    line('D2', 'ended', 'deceasedBeneficiary', notMet('REGISTRATION_ENDED'), 'NOT_ELIGIBLE'),
    line('D2', 'two current entries', 'duplicateRegistration', notKnown('REGISTRATION_UNKNOWN'), 'NOT_ELIGIBLE'),
    line('D3.1', 'alive', 'beneficiary', met('ALIVE'), 'ELIGIBLE'),
    line('D3.1', 'died since', 'deceasedBeneficiary', notMet('DECEASED'), 'NOT_ELIGIBLE'),
    line('D3.1', 'nobody of that number', 'stranger', notKnown('LIFE_UNKNOWN'), 'NOT_ELIGIBLE'),
    line('D3.3', 'not supported by the state', 'beneficiary', met('NOT_TEKUN'), 'ELIGIBLE'),
    line('D3.3', 'supported by the state', 'tekunGrade1', notMet('TEKUN'), 'NOT_ELIGIBLE', YICHENG),

    // L as for the application, of those who draw it
    line('L1', 'still on minimum living allowance', 'beneficiary', met('HOUSEHOLD_STILL_PAID'), 'ELIGIBLE'),
    line('L1', 'Shanghai: still at the margin', 'marginalGrade2', met('HOUSEHOLD_STILL_PAID'), 'ELIGIBLE', YANGPU),
    line('L1', 'in its last month', 'claimsLapsed', met('HOUSEHOLD_STILL_PAID'), 'UNKNOWN', {
      ...YICHENG,
      on: '2026-06-30',
      since: '2026-05-31',
    }),
    line('L1', 'ended in June', 'claimsLapsed', notMet('HOUSEHOLD_NO_LONGER_PAID'), 'NOT_ELIGIBLE', YICHENG),
    line('L1', 'not drawn', 'multipleWithIntellectual3', notAsked('LIVING_NOT_DRAWN'), 'ELIGIBLE', YANGPU),
    line('L2', 'no orphan', 'beneficiary', met('NO_ORPHAN_SUPPORT'), 'ELIGIBLE'),
    line('L2', 'an orphan who does not draw it', 'orphanGrade1', notAsked('LIVING_NOT_DRAWN'), 'ELIGIBLE', YICHENG),

    // N as for the application, of those who draw it
    line('N1', 'still grade 2', 'beneficiary', met('GRADE_STILL_PAID'), 'ELIGIBLE'),
    line('N1', 'Shanghai: mental, grade 3', 'grade3Mental', met('GRADE_STILL_PAID'), 'ELIGIBLE', YANGPU),
    line('N1', 'Shanghai: a part', 'multipleWithIntellectual3', met('GRADE_STILL_PAID'), 'ELIGIBLE', YANGPU),
    line('N1', 'graded 3 since', 'claimsLapsed', notMet('GRADE_NO_LONGER_PAID'), 'NOT_ELIGIBLE', YICHENG),
    line('N1', 'the grade of an earlier card', 'claimsLapsed', notKnown('GRADE_UNKNOWN'), 'UNKNOWN', {
      ...YICHENG,
      on: '2026-06-30',
      since: '2026-05-31',
    }),
    line('N1', 'not drawn', 'movedProvinceThisMonth', notAsked('NURSING_NOT_DRAWN'), 'ELIGIBLE'),

    // old county stops, new county restarts, no double pay (compare nationally)
    line('P', 'drawn here only', 'beneficiary', met('NOT_DRAWN_ELSEWHERE'), 'ELIGIBLE'),
    line('P', 'drawn in Yicheng too', 'paidTwice', forReview('DRAWN_ELSEWHERE'), 'NEEDS_REVIEW'),
  ],
  tellOnly: [],
  notReached: {
    CERT_UNKNOWN: 'the federation knows the state of every card; told while it is down',
    TEKUN_UNKNOWN: 'civil affairs know the kind of every household; told while they are down',
    HOUSEHOLD_UNKNOWN: 'civil affairs know the kind of every household',
    ORPHAN_SUPPORT: 'no orphan draws the living allowance; ca-review.test.ts has one',
    ORPHAN_SUPPORT_UNKNOWN: 'civil affairs know the kind of every household',
    HOUSEHOLD_OTHER_WAYS: 'who draws it in Changshu is on minimum living allowance; ca-review.test.ts has others',
    LIVING_DRAWN_UNKNOWN: 'every allowance has a payer and months; told while civil affairs are down',
    NURSING_DRAWN_UNKNOWN: 'every allowance has a payer and months; told while civil affairs are down',
    DRAWN_ELSEWHERE_UNKNOWN: 'every allowance has a payer and months; told while civil affairs are down',
  },
  down: { household: [], disability: [] },
});
