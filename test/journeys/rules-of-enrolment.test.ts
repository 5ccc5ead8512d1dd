import { rule } from '../../gateway/matters/rules/edu-g1/rule.ts';
import { forReview, met, notAsked, notKnown, notMet, type Stated } from '../support/assessments.ts';
import { describeLines, line, type Example } from '../support/rule-lines.ts';

const since = (fact: string, day: string): Stated => ({ fact, by: 'DOCUMENT', day });
const no = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: false });
const yes = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: true });

const WORK = since('WORK_SINCE', '2023-05-01');
const LEASE = since('LEASE_SINCE', '2024-01-05');
const MOVED = [WORK, LEASE];
const NO_HOME = [WORK, no('LEASED'), no('PURCHASE_CONTRACT')];
const NO_WORK = [LEASE, no('EMPLOYED'), no('LICENCE_ACTIVE')];

/** Registration in Chengdong begins; work and a lease are there, so that the line of the example decides. */
const USUAL = { division: '630102', on: '2026-08-27', stated: MOVED } as const;
const YICHENG: Example = { division: '420684' };
const BEIJING: Example = { division: '110101' };
const HANGZHOU: Example = { division: '330106' };
const CHENGBEI: Example = { division: '630105' };
/** A district without a set of its own, that no family of the sandbox has moved to. */
const FAR: Example = { division: '530102' };
const HUALONG: Example = { division: '630224' };
const BY_FATHER: Example = { ...HUALONG, by: 'parentInOtherBook' };

/** Long before the pre-registration of the next year. */
const AHEAD: Example = { on: '2026-11-22', year: 2027 };

/** A permit that is good, and one who has none: for children whose guardian no register names. */
const BY_HOLDER: Example = { by: 'pupilFather' };
const BY_OTHER: Example = { by: 'sameNameA' };

describeLines({
  rule,
  usual: USUAL,
  lines: [
    // E1 child found in household register, alive, not cancelled, else UNKNOWN(CHILD_NOT_FOUND)
    line('E1', 'a current entry', 'entrant', met('CHILD_IN_REGISTER'), 'ELIGIBLE'),
    line('E1', 'nobody of that number', 'stranger', notKnown('CHILD_NOT_FOUND'), 'UNKNOWN', BY_HOLDER),
    line('E1', 'an entry ended by death', 'deceasedCancelled', notKnown('CHILD_NOT_FOUND'), 'UNKNOWN', BY_OTHER),
    line(
      'E1',
      'a death noted, not cancelled',
      'deadHeadNotCancelled',
      notKnown('CHILD_NOT_FOUND'),
      'UNKNOWN',
      BY_OTHER,
    ),
    line('E1', 'an entry ended by a move', 'movedOut', notKnown('CHILD_NOT_FOUND'), 'UNKNOWN', BY_OTHER),
    line('E1', 'two current entries', 'duplicateRegistration', notKnown('CHILD_NOT_FOUND'), 'UNKNOWN', BY_OTHER),

    // E2 birthDate <= cutoffDate, else NOT_ELIGIBLE(TOO_YOUNG); never too old for compulsory education
    line('E2', 'Xining: born on 28 February', 'bornFeb28', met('OLD_ENOUGH'), 'ELIGIBLE'),
    line('E2', 'Xining: born on the leap day after it', 'leapDayChild', notMet('TOO_YOUNG'), 'NOT_ELIGIBLE'),
    line('E2', 'Xining: born on 1 March', 'bornMar1', notMet('TOO_YOUNG'), 'NOT_ELIGIBLE'),
    line('E2', 'the same child a year later', 'bornMar1', met('OLD_ENOUGH'), 'ELIGIBLE', { on: '2027-08-27' }),
    line('E2', 'the same child, asked ahead', 'bornMar1', met('OLD_ENOUGH'), 'ELIGIBLE', { year: 2027 }),
    line('E2', 'the same child, where it is 31 August', 'bornMar1', met('OLD_ENOUGH'), 'NOT_ELIGIBLE', FAR),
    line('E2', 'born on 31 August', 'bornAug31', met('OLD_ENOUGH'), 'ELIGIBLE', YICHENG),
    line('E2', 'born on 1 September', 'bornSep1', notMet('TOO_YOUNG'), 'NOT_ELIGIBLE', YICHENG),
    line('E2', 'born nine years ago', 'childInGrandparentsBook', met('OLD_ENOUGH'), 'ELIGIBLE', HUALONG),
    line('E2', 'no entry to ask', 'stranger', notKnown('BIRTH_DATE_UNKNOWN'), 'UNKNOWN', BY_HOLDER),

    // E3 applicant is guardian (book relation / guardian link / custody order), else UNKNOWN(GUARDIANSHIP_UNPROVEN)
    line('E3', 'the father in the book', 'entrant', met('GUARDIAN'), 'ELIGIBLE', { by: 'pupilFather' }),
    line('E3', 'the mother in the book', 'entrant', met('GUARDIAN'), 'ELIGIBLE', { by: 'pupilMother' }),
    line('E3', 'a father in another book whom the entry names', 'divorcedChild', met('GUARDIAN'), 'ELIGIBLE', {
      ...YICHENG,
      by: 'divorcedFather',
    }),
    line('E3', 'a grandfather who is guardian', 'childInGrandparentsBook', met('GUARDIAN'), 'ELIGIBLE', {
      ...HUALONG,
      by: 'grandparentHead',
    }),
    line(
      'E3',
      'a father whom no entry names',
      'childInGrandparentsBook',
      notKnown('GUARDIANSHIP_UNPROVEN'),
      'UNKNOWN',
      BY_FATHER,
    ),
    line('E3', 'the same with a birth certificate', 'childInGrandparentsBook', met('GUARDIAN'), 'ELIGIBLE', {
      ...BY_FATHER,
      stated: [yes('GUARDIANSHIP')],
    }),
    line(
      'E3',
      'a no on inquiry refuses nobody',
      'childInGrandparentsBook',
      notKnown('GUARDIANSHIP_UNPROVEN'),
      'UNKNOWN',
      { ...BY_FATHER, stated: [no('GUARDIANSHIP')] },
    ),

    // E4 household county == receiving district: local track; same prefecture-level city: no permit; else everything
    line('E4', 'registered in the district', 'bornFeb28', met('LOCAL_TRACK'), 'ELIGIBLE'),
    line('E4', 'registered in Huangzhong', 'huangzhongChild', met('SAME_PREFECTURE_TRACK'), 'ELIGIBLE'),
    line('E4', 'registered in Gandu', 'entrant', met('MIGRANT_TRACK'), 'ELIGIBLE'),
    line('E4', 'by the register, not by the number', 'movedWithHistory', met('LOCAL_TRACK'), 'UNKNOWN', {
      ...BY_OTHER,
      division: '630103',
    }),
    line('E4', 'no entry to ask', 'stranger', notKnown('REGISTRATION_UNKNOWN'), 'UNKNOWN', BY_HOLDER),

    // E5a guardian permit: issued in district, endorsed, months >= residenceMonths at regWindow.start, else NOT_ELIGIBLE
    line('E5a', 'endorsed in time every year', 'entrant', met('PERMIT_LONG_ENOUGH'), 'ELIGIBLE'),
    line('E5a', 'made up 14 months ago', 'permitLapsedMadeUpChild', met('PERMIT_LONG_ENOUGH'), 'ELIGIBLE'),
    line('E5a', 'made up 5 months ago', 'madeUpRecentlyChild', notMet('PERMIT_SHORT'), 'NOT_ELIGIBLE'),
    line('E5a', 'issued 4 months ago', 'permitFiveMonthsChild', notMet('PERMIT_SHORT'), 'NOT_ELIGIBLE'),
    line('E5a', 'not endorsed', 'permitLapsedChild', notMet('PERMIT_LAPSED'), 'NOT_ELIGIBLE'),
    line('E5a', 'of another district', 'entrant', notMet('NO_PERMIT'), 'NOT_ELIGIBLE', { division: '630103' }),
    line(
      'E5a',
      'for another address of the district',
      'permitElsewhereChild',
      forReview('PERMIT_ADDRESS_DIFFERS'),
      'NEEDS_REVIEW',
      CHENGBEI,
    ),
    line(
      'E5a',
      'to be endorsed before the next intake',
      'permitLapsedMadeUpChild',
      notKnown('PERMIT_TO_BE_ENDORSED'),
      'UNKNOWN',
      AHEAD,
    ),
    line(
      'E5a',
      'not endorsed yet, asked a year ahead',
      'madeUpRecentlyChild',
      notKnown('PERMIT_TO_BE_ENDORSED'),
      'UNKNOWN',
      AHEAD,
    ),
    line('E5a', 'not asked of Huangzhong', 'huangzhongChild', notAsked('PERMIT_NOT_ASKED'), 'ELIGIBLE'),
    line('E5a', 'asked of nobody knows whom', 'stranger', notKnown('REGISTRATION_UNKNOWN'), 'UNKNOWN', BY_OTHER),
    line('E5a', 'Beijing: a card will do', 'entrant', met('REGISTRATION_CARD'), 'ELIGIBLE', {
      ...BEIJING,
      stated: [...MOVED, yes('REGISTRATION_CARD')],
    }),
    line('E5a', 'Beijing: nobody spoke of a card', 'entrant', notKnown('PERMIT_UNKNOWN'), 'UNKNOWN', BEIJING),
    line('E5a', 'Beijing: no card', 'entrant', notMet('NO_PERMIT'), 'NOT_ELIGIBLE', {
      ...BEIJING,
      stated: [...MOVED, no('REGISTRATION_CARD')],
    }),
    line('E5a', 'Hangzhou: the child needs its own', 'entrant', notMet('NO_PERMIT'), 'NOT_ELIGIBLE', HANGZHOU),

    // E5b housing in district: owned by guardian or child, or registered lease >= housingMonths, else NOT_ELIGIBLE(NO_HOUSING)
    line('E5b', 'owned by the parents', 'entrant', met('HOUSING'), 'ELIGIBLE', { stated: NO_HOME }),
    line('E5b', 'a deed of years', 'huangzhongChild', met('HOUSING'), 'ELIGIBLE', { stated: NO_HOME }),
    line('E5b', 'a deed of five months', 'huangzhongChild', notMet('NO_HOUSING'), 'NOT_ELIGIBLE', {
      on: '2024-08-27',
      stated: NO_HOME,
    }),
    line('E5b', 'a lease of 12 months to the day', 'licence11MonthsChild', met('HOUSING'), 'ELIGIBLE', {
      stated: [WORK, since('LEASE_SINCE', '2025-08-27')],
    }),
    line('E5b', 'a lease one day too new', 'licence11MonthsChild', notMet('NO_HOUSING'), 'NOT_ELIGIBLE', {
      stated: [WORK, since('LEASE_SINCE', '2025-08-28'), no('PURCHASE_CONTRACT')],
    }),
    line('E5b', 'a contract of purchase', 'licence11MonthsChild', met('HOUSING'), 'ELIGIBLE', {
      stated: [WORK, yes('PURCHASE_CONTRACT')],
    }),
    line('E5b', 'nothing of it', 'licence11MonthsChild', notMet('NO_HOUSING'), 'NOT_ELIGIBLE', { stated: NO_HOME }),
    line('E5b', 'nothing stated', 'licence11MonthsChild', notKnown('HOUSING_UNKNOWN'), 'UNKNOWN', { stated: [WORK] }),
    line('E5b', 'asked of nobody knows whom', 'stranger', notKnown('REGISTRATION_UNKNOWN'), 'UNKNOWN', {
      ...BY_OTHER,
      stated: NO_HOME,
    }),
    line('E5b', 'no months asked: a lease of yesterday', 'entrant', met('HOUSING_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: [WORK, since('LEASE_SINCE', '2026-08-26')],
    }),
    line('E5b', 'no months asked: nothing of it', 'entrant', notMet('NO_HOUSING_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: NO_HOME,
    }),
    line('E5b', 'a child of the district with a home', 'bornFeb28', met('LOCAL_HOUSING'), 'ELIGIBLE'),
    line('E5b', 'and one without', 'bornFeb28', forReview('LOCAL_HOUSING_OPEN'), 'NEEDS_REVIEW', { stated: NO_HOME }),
    line('E5b', 'where it is not asked', 'bornAug31', notAsked('LOCAL_NOT_ASKED'), 'ELIGIBLE', YICHENG),

    // E6 one guardian: contract or insurance >= jobMonths, or ACTIVE licence of >= jobMonths, else NOT_ELIGIBLE(NO_WORK)
    line('E6', 'employed for years', 'entrant', met('WORK'), 'ELIGIBLE'),
    line('E6', '12 months to the day', 'employerWithoutInsuranceChild', met('WORK'), 'ELIGIBLE', {
      stated: [LEASE, since('WORK_SINCE', '2025-08-27')],
    }),
    line('E6', 'a contract one day too new', 'employerWithoutInsuranceChild', notMet('NO_WORK'), 'NOT_ELIGIBLE', {
      stated: [LEASE, since('WORK_SINCE', '2025-08-28'), no('LICENCE_ACTIVE')],
    }),
    line('E6', 'a licence old enough', 'licence11MonthsChild', met('WORK'), 'ELIGIBLE', {
      stated: [LEASE, no('EMPLOYED'), yes('LICENCE_ACTIVE'), since('LICENCE_SINCE', '2025-08-27')],
    }),
    line('E6', 'a licence of 10 months', 'licence11MonthsChild', notMet('NO_WORK'), 'NOT_ELIGIBLE', {
      stated: [LEASE, no('EMPLOYED'), yes('LICENCE_ACTIVE'), since('LICENCE_SINCE', '2025-10-01')],
    }),
    line('E6', 'an old licence not active', 'licence11MonthsChild', notMet('NO_WORK'), 'NOT_ELIGIBLE', {
      stated: [LEASE, no('EMPLOYED'), no('LICENCE_ACTIVE'), since('LICENCE_SINCE', '2020-08-01')],
    }),
    line('E6', 'nothing of it', 'entrant', notMet('NO_WORK'), 'NOT_ELIGIBLE', { stated: NO_WORK }),
    line('E6', 'nothing stated', 'entrant', notKnown('WORK_UNKNOWN'), 'UNKNOWN', { stated: [] }),
    line('E6', 'of Huangzhong too', 'huangzhongChild', notMet('NO_WORK'), 'NOT_ELIGIBLE', { stated: NO_WORK }),
    line('E6', 'not of the district’s children', 'bornFeb28', notAsked('LOCAL_NOT_ASKED'), 'ELIGIBLE', {
      stated: NO_WORK,
    }),
    line('E6', 'not in Hangzhou', 'entrant', notAsked('WORK_NOT_ASKED'), 'NOT_ELIGIBLE', HANGZHOU),
    line('E6', 'no months asked: work since yesterday', 'entrant', met('WORK_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: [LEASE, since('WORK_SINCE', '2026-08-26')],
    }),
    line('E6', 'no months asked: none', 'entrant', notMet('NO_WORK_NOW'), 'NOT_ELIGIBLE', { ...FAR, stated: NO_WORK }),

    // E7 no roll at all: fine; ACTIVE elsewhere in grade >= 1: a transfer; roll errors never refuse
    line('E7', 'on no roll', 'entrant', met('NO_ROLL'), 'ELIGIBLE'),
    line('E7', 'attends grade 3', 'pupil', forReview('IS_TRANSFER'), 'NEEDS_REVIEW'),
    line('E7', 'the same on a temporary roll', 'temporaryRollChild', forReview('IS_TRANSFER'), 'NEEDS_REVIEW'),
    line('E7', 'two rolls at once', 'duplicateRolls', met('ROLL_TO_BE_CLEARED'), 'ELIGIBLE', HUALONG),
    line('E7', 'dropped out', 'dropout', met('ROLL_TO_BE_CLEARED'), 'ELIGIBLE', HUALONG),

    // E8 place available: assign, else reallocate, and still eligible
    line('E8', 'no condition', 'entrant', met('PLACE_BY_QUEUE'), 'ELIGIBLE'),
  ],
  tellOnly: ['E8'],
  notReached: {
    PERMIT_IN_FORCE:
      'permits are held in Xining, which asks for months; parameters.test.ts has a district that does not',
    PERMIT_ADDRESS_UNKNOWN: 'every permit has an address, and every family one stay',
    ROLL_UNKNOWN: 'every roll has a state and a grade',
  },
  down: { household: [], 'real-estate': ['E5b'], enrollment: ['E7'] },
});
