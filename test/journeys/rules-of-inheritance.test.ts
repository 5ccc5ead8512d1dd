import { people } from '../../adapters/sandbox/people.ts';
import { rule } from '../../gateway/matters/rules/re-inh/rule.ts';
import { forReview, met, notAsked, notKnown, notMet, type Stated } from '../support/assessments.ts';
import { describeLines, line, type Example } from '../support/rule-lines.ts';

const no = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: false });
const yes = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: true });

const AGREED = yes('HEIRS_AGREE');
const stated = (...facts: readonly Stated[]): Example => ({ stated: [AGREED, ...facts] });

/** Whose registers name the heir, so that the line of the example decides. */
const DAUGHTER: Example = { by: 'deceasedHoldersDaughter' };
const WIDOW: Example = { by: 'deadHeadsWidow' };
/** Of a holder whose death no register notes. */
const SON: Example = { by: 'ownersSon', ...stated(yes('DEATH')) };
/** Of holders of flats in Shanghai, whose heirs are in no register. */
const FLAT: Example = { by: 'stranger', division: '310110', ...stated(yes('DEATH'), yes('KINSHIP')) };
const OTHER_UNIT = { unitNumber: people.seizedHomestead.unitNumber } as const;

describeLines({
  rule,
  usual: { division: '420684', stated: [AGREED] },
  lines: [
    // Death of the holder (yes or no, and the day)
    line('I1', 'cancelled as dead', 'deceasedHolder', met('HOLDER_DEAD'), 'ELIGIBLE', DAUGHTER),
    line('I1', 'noted, not cancelled yet', 'deadHeadNotCancelled', met('HOLDER_DEAD'), 'ELIGIBLE', WIDOW),
    line('I1', 'not noted, with a certificate', 'owner', met('DEATH_PROVEN'), 'ELIGIBLE', SON),
    line('I1', 'lives, by the answer to an inquiry', 'owner', notMet('HOLDER_ALIVE'), 'NOT_ELIGIBLE', {
      ...SON,
      ...stated(no('DEATH')),
    }),
    line('I1', 'died the day after', 'deceasedHolder', notMet('HOLDER_ALIVE'), 'NOT_ELIGIBLE', {
      ...DAUGHTER,
      on: '2025-11-02',
    }),
    line('I1', 'died that day', 'deceasedHolder', met('HOLDER_DEAD'), 'ELIGIBLE', { ...DAUGHTER, on: '2025-11-03' }),
    line('I1', 'still has an entry', 'owner', notKnown('DEATH_NOT_REPORTED'), 'UNKNOWN', { by: 'ownersSon' }),
    line('I1', 'has moved away', 'movedOut', notKnown('DEATH_UNKNOWN'), 'UNKNOWN', WIDOW),
    line('I1', 'is in no register', 'stranger', notKnown('DEATH_UNKNOWN'), 'UNKNOWN', WIDOW),

    // Kinship of the heir
    line('I2', 'a daughter whose entry names him', 'deceasedHolder', met('KIN'), 'ELIGIBLE', DAUGHTER),
    line('I2', 'a widow in his book', 'deadHeadNotCancelled', met('KIN'), 'ELIGIBLE', WIDOW),
    line('I2', 'a son in his book', 'owner', met('KIN'), 'ELIGIBLE', SON),
    line('I2', 'a grandchild in his book', 'owner', notKnown('KINSHIP_UNPROVEN'), 'UNKNOWN', {
      ...SON,
      by: 'ownersGrandchild',
    }),
    line('I2', 'a grandchild who says so', 'owner', forReview('OTHER_HEIR'), 'NEEDS_REVIEW', {
      by: 'ownersGrandchild',
      ...stated(yes('DEATH'), no('KINSHIP')),
    }),
    line('I2', 'a son far away', 'deadHeadNotCancelled', notKnown('KINSHIP_UNPROVEN'), 'UNKNOWN', {
      by: 'heirNotMember',
    }),
    line('I2', 'the same with a deed', 'deadHeadNotCancelled', met('KINSHIP_PROVEN'), 'ELIGIBLE', {
      by: 'heirNotMember',
      ...stated(yes('KINSHIP')),
    }),

    // What the holder held
    line('I3', 'the unit asked about', 'deceasedHolder', met('HELD'), 'ELIGIBLE', {
      ...DAUGHTER,
      unitNumber: people.deceasedHolder.unitNumber,
    }),
    line('I3', 'anything', 'deceasedHolder', met('HELD'), 'ELIGIBLE', DAUGHTER),
    line('I3', 'under a number of 15 digits', 'legacy15', met('HELD'), 'UNKNOWN', WIDOW),
    line('I3', 'not that unit', 'deceasedHolder', notKnown('HOLDING_UNPROVEN'), 'UNKNOWN', {
      ...DAUGHTER,
      ...OTHER_UNIT,
    }),
    line('I3', 'not that unit, by the archive', 'deceasedHolder', notMet('NOT_HELD'), 'NOT_ELIGIBLE', {
      ...DAUGHTER,
      ...OTHER_UNIT,
      ...stated(no('HOLDS_UNIT')),
    }),
    line('I3', 'by an old certificate', 'deceasedHolder', met('HELD_BY_PAPER'), 'NEEDS_REVIEW', {
      ...DAUGHTER,
      ...OTHER_UNIT,
      ...stated(yes('HOLDS_UNIT')),
    }),

    // Restrictions
    line('I4', 'nothing on record', 'deceasedHolder', met('UNRESTRICTED'), 'ELIGIBLE', DAUGHTER),
    line('I4', 'a seizure that was lifted', 'releasedSeizure', met('UNRESTRICTED'), 'ELIGIBLE', FLAT),
    line('I4', 'seized', 'seizedUnit', forReview('RESTRICTED'), 'NEEDS_REVIEW', FLAT),
    line('I4', 'mortgaged', 'mortgagedUnit', forReview('RESTRICTED'), 'NEEDS_REVIEW', FLAT),
    line('I4', 'objected to', 'objectedUnit', forReview('RESTRICTED'), 'NEEDS_REVIEW', FLAT),
    line('I4', 'sold by a notice', 'noticedUnit', forReview('RESTRICTED'), 'NEEDS_REVIEW', FLAT),
    line('I4', 'nothing registered', 'deceasedCancelled', notAsked('NOTHING_REGISTERED'), 'UNKNOWN', WIDOW),
    line(
      'I4',
      'an old certificate, and the register knows nothing',
      'deceasedHolder',
      forReview('HELD_OFF_REGISTER'),
      'NEEDS_REVIEW',
      {
        ...DAUGHTER,
        ...OTHER_UNIT,
        ...stated(yes('HOLDS_UNIT')),
      },
    ),

    // Agreement of the heirs
    line('I5', 'all agree', 'deceasedHolder', met('HEIRS_AGREE'), 'ELIGIBLE', DAUGHTER),
    line('I5', 'they do not', 'deceasedHolder', forReview('HEIRS_DISAGREE'), 'NEEDS_REVIEW', {
      ...DAUGHTER,
      stated: [no('HEIRS_AGREE')],
    }),
    line('I5', 'nobody was heard', 'deceasedHolder', notKnown('HEIRS_NOT_HEARD'), 'UNKNOWN', {
      ...DAUGHTER,
      stated: [],
    }),
  ],
  tellOnly: [],
  notReached: {
    RESTRICTION_UNKNOWN:
      'every right of the sandbox lies on a parcel that its register has; re-inh.test.ts has one that does not',
  },
  down: { household: [], 'real-estate': [] },
});
