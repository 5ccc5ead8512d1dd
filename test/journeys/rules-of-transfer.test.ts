import { rule } from '../../gateway/matters/rules/edu-tr/rule.ts';
import { forReview, met, notAsked, notKnown, notMet, type Stated } from '../support/assessments.ts';
import { describeLines, line, type Example } from '../support/rule-lines.ts';

const since = (fact: string, day: string): Stated => ({ fact, by: 'DOCUMENT', day });
const no = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: false });
const yes = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: true });

const WORK = since('WORK_SINCE', '2022-05-01');
const LEASE = since('LEASE_SINCE', '2022-01-05');
const MOVED = [WORK, LEASE];
const NO_HOME = [WORK, no('LEASED'), no('PURCHASE_CONTRACT')];
const NO_WORK = [LEASE, no('EMPLOYED'), no('LICENCE_ACTIVE')];

/** The last days of the second term, in Chengdong; work and a lease are there, so that the line of the example decides. */
const USUAL = { division: '630102', on: '2026-08-27', stated: MOVED } as const;
const FIRST_TERM: Example = { on: '2026-11-20' };
const HUALONG: Example = { division: '630224' };
const CHANGSHU: Example = { division: '320581', on: '2026-11-20' };
const CHENGZHONG: Example = { division: '630103' };
const BEIJING: Example = { division: '110101' };
const HANGZHOU: Example = { division: '330106' };
/** A district without a set of its own, that no family of the sandbox has moved to. */
const FAR: Example = { division: '530102' };

describeLines({
  rule,
  usual: USUAL,
  lines: [
    // The guardian applies at B
    line('T0', 'the father', 'pupil', met('GUARDIAN'), 'ELIGIBLE', { by: 'pupilFather' }),
    line('T0', 'the mother', 'pupil', met('GUARDIAN'), 'ELIGIBLE', { by: 'pupilMother' }),
    line('T0', 'somebody of the village', 'pupil', notKnown('GUARDIANSHIP_UNPROVEN'), 'UNKNOWN', { by: 'sameNameA' }),
    line('T0', 'the same with a custody order', 'pupil', met('GUARDIAN'), 'ELIGIBLE', {
      by: 'sameNameA',
      stated: [...MOVED, yes('GUARDIANSHIP')],
    }),

    // T1 roll ACTIVE or SUSPENDED (with resumption) at school A, else UNKNOWN / dropout return path
    line('T1', 'attends', 'pupil', met('ON_ROLL'), 'ELIGIBLE'),
    line('T1', 'attends on a temporary roll', 'temporaryRollChild', met('ON_ROLL'), 'ELIGIBLE'),
    line('T1', 'attends under a former number', 'idChanged', met('ON_ROLL'), 'ELIGIBLE', HUALONG),
    line('T1', 'suspended for illness', 'suspendedPupil', met('ROLL_SUSPENDED'), 'ELIGIBLE', CHANGSHU),
    line('T1', 'lost to school', 'dropout', notKnown('DROPOUT_RETURN'), 'UNKNOWN', HUALONG),
    line('T1', 'left primary school', 'fiveYearLeaver', notKnown('DROPOUT_RETURN'), 'UNKNOWN', CHANGSHU),
    line('T1', 'on two rolls', 'duplicateRolls', notKnown('ROLL_NOT_FOUND'), 'UNKNOWN', HUALONG),
    line('T1', 'on no roll', 'twinA', notKnown('ROLL_NOT_FOUND'), 'UNKNOWN', { division: '420684' }),
    line('T1', 'on a roll without a number', 'jNumberChild', notKnown('ROLL_NOT_FOUND'), 'UNKNOWN', {
      division: '420684',
    }),

    // T2 not in the first term of a first grade nor the last term of a final grade, else NEEDS_REVIEW
    line('T2', 'grade 3', 'pupil', met('TERM_FREE'), 'ELIGIBLE'),
    line('T2', 'the first term of grade 6', 'fullWidth', met('TERM_FREE'), 'ELIGIBLE', FIRST_TERM),
    line('T2', 'the last term of grade 6', 'fullWidth', forReview('TERM_RESTRICTED'), 'NEEDS_REVIEW'),
    line('T2', 'no grade to ask', 'duplicateRolls', notKnown('GRADE_UNKNOWN'), 'UNKNOWN', HUALONG),

    // T3 reason: guardian moved (household move, or permit + job + housing as E4-E6)
    line('T3', 'registered in the district', 'fullWidth', met('LOCAL_TRACK'), 'ELIGIBLE', FIRST_TERM),
    line('T3', 'registered elsewhere in Xining', 'fullWidth', met('SAME_PREFECTURE_TRACK'), 'ELIGIBLE', {
      ...FIRST_TERM,
      ...CHENGZHONG,
    }),
    line('T3', 'registered in Gandu', 'pupil', met('MIGRANT_TRACK'), 'ELIGIBLE'),
    line('T3', 'no entry to ask', 'stranger', notKnown('REGISTRATION_UNKNOWN'), 'UNKNOWN', { by: 'sameNameA' }),

    line('T3a', 'endorsed in time every year', 'pupil', met('PERMIT_LONG_ENOUGH'), 'ELIGIBLE'),
    line('T3a', 'four months after it was issued', 'pupil', notMet('PERMIT_SHORT'), 'NOT_ELIGIBLE', {
      on: '2024-02-01',
    }),
    line('T3a', 'a year to the day', 'pupil', met('PERMIT_LONG_ENOUGH'), 'ELIGIBLE', { on: '2024-09-12' }),
    line('T3a', 'not endorsed for ten weeks', 'pupil', notMet('PERMIT_LAPSED'), 'NOT_ELIGIBLE', FIRST_TERM),
    line('T3a', 'of another district', 'pupil', notMet('NO_PERMIT'), 'NOT_ELIGIBLE', CHENGZHONG),
    line('T3a', 'for another address', 'permitElsewhereChild', forReview('PERMIT_ADDRESS_DIFFERS'), 'NEEDS_REVIEW', {
      division: '630105',
    }),
    line('T3a', 'not asked within Xining', 'fullWidth', notAsked('PERMIT_NOT_ASKED'), 'ELIGIBLE', {
      ...FIRST_TERM,
      ...CHENGZHONG,
    }),
    line('T3a', 'asked of nobody knows whom', 'stranger', notKnown('REGISTRATION_UNKNOWN'), 'UNKNOWN', {
      by: 'sameNameA',
    }),
    line('T3a', 'Beijing: a card will do', 'pupil', met('REGISTRATION_CARD'), 'ELIGIBLE', {
      ...BEIJING,
      stated: [...MOVED, yes('REGISTRATION_CARD')],
    }),
    line('T3a', 'Beijing: nobody spoke of a card', 'pupil', notKnown('PERMIT_UNKNOWN'), 'UNKNOWN', BEIJING),
    line('T3a', 'Hangzhou: the child needs its own', 'pupil', notMet('NO_PERMIT'), 'NOT_ELIGIBLE', HANGZHOU),

    line('T3b', 'owned by the parents', 'pupil', met('HOUSING'), 'ELIGIBLE', { stated: NO_HOME }),
    line('T3b', 'the deed is too new', 'pupil', notMet('NO_HOUSING'), 'NOT_ELIGIBLE', {
      on: '2024-04-19',
      stated: NO_HOME,
    }),
    line('T3b', 'the deed is a year old', 'temporaryRollChild', met('HOUSING'), 'NOT_ELIGIBLE', {
      on: '2024-02-15',
      stated: NO_HOME,
    }),
    line('T3b', 'nothing stated', 'pupil', notKnown('HOUSING_UNKNOWN'), 'NOT_ELIGIBLE', {
      ...CHENGZHONG,
      stated: [WORK],
    }),
    line('T3b', 'no months asked: a lease of yesterday', 'pupil', met('HOUSING_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: [WORK, since('LEASE_SINCE', '2026-08-26')],
    }),
    line('T3b', 'no months asked: nothing of it', 'pupil', notMet('NO_HOUSING_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: NO_HOME,
    }),
    line('T3b', 'not asked of the district’s children', 'lNumberChild', notAsked('LOCAL_NOT_ASKED'), 'ELIGIBLE', {
      division: '420684',
      stated: NO_HOME,
    }),

    line('T3c', 'employed for years', 'pupil', met('WORK'), 'ELIGIBLE'),
    line('T3c', '12 months to the day', 'pupil', met('WORK'), 'ELIGIBLE', {
      stated: [since('WORK_SINCE', '2025-08-27')],
    }),
    line('T3c', 'one day too new', 'pupil', notMet('NO_WORK'), 'NOT_ELIGIBLE', {
      stated: [since('WORK_SINCE', '2025-08-28'), no('LICENCE_ACTIVE')],
    }),
    line('T3c', 'a licence', 'pupil', met('WORK'), 'ELIGIBLE', {
      stated: [no('EMPLOYED'), yes('LICENCE_ACTIVE'), since('LICENCE_SINCE', '2023-03-01')],
    }),
    line('T3c', 'nothing of it', 'pupil', notMet('NO_WORK'), 'NOT_ELIGIBLE', { stated: NO_WORK }),
    line('T3c', 'nothing stated', 'pupil', notKnown('WORK_UNKNOWN'), 'UNKNOWN', { stated: [] }),
    line('T3c', 'not in Hangzhou', 'pupil', notAsked('WORK_NOT_ASKED'), 'NOT_ELIGIBLE', HANGZHOU),
    line('T3c', 'no months asked: work since yesterday', 'pupil', met('WORK_NOW'), 'NOT_ELIGIBLE', {
      ...FAR,
      stated: [LEASE, since('WORK_SINCE', '2026-08-26')],
    }),
    line('T3c', 'no months asked: none', 'pupil', notMet('NO_WORK_NOW'), 'NOT_ELIGIBLE', { ...FAR, stated: NO_WORK }),

    // T4 place in that grade at B: told, and found elsewhere where there is none
    line('T4', 'no condition', 'pupil', met('PLACE_BY_RECEIVING_SCHOOL'), 'ELIGIBLE'),

    // Running cases may be revoked by B only
    line('T5', 'none is running', 'pupil', met('NO_RUNNING_TRANSFER'), 'ELIGIBLE'),
    line('T5', 'one was finished', 'transferredPupil', met('NO_RUNNING_TRANSFER'), 'ELIGIBLE', HUALONG),
    line('T5', 'one is running', 'runningTransfer', forReview('TRANSFER_RUNNING'), 'NEEDS_REVIEW', HUALONG),
    line('T5', 'two rolls at once', 'duplicateRolls', notKnown('TRANSFERS_UNKNOWN'), 'UNKNOWN', HUALONG),

    // Senior-high caution: an advisory, not a refusal; Hangzhou says how many years
    line('T1', 'grade 8 in Hangzhou', 'dropout', notKnown('DROPOUT_RETURN'), 'NOT_ELIGIBLE', HANGZHOU),
  ],
  tellOnly: ['T4'],
  notReached: {
    PERMIT_IN_FORCE:
      'permits are held in Xining, which asks for months; parameters.test.ts has a district that does not',
    PERMIT_ADDRESS_UNKNOWN: 'every permit has an address, and every family one stay',
    LOCAL_HOUSING: 'no district asks children of its own for a home when they change school',
    LOCAL_HOUSING_OPEN: 'the same',
    ROLL_NOT_RUNNING: 'nobody’s roll is stopped, and nobody’s place kept',
    BEYOND_COMPULSORY: 'nobody is above grade 9',
  },
  down: { household: [], 'real-estate': ['T3b'], enrollment: ['T1', 'T2', 'T5'] },
});
