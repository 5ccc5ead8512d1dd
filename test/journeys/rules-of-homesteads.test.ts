import type { NamedPerson } from '../../adapters/sandbox/named/named-person.ts';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import type { Outcome } from '../../gateway/matters/engine/finding.ts';
import { rule } from '../../gateway/matters/rules/re-hs/rule.ts';
import { forReview, met, notKnown, notMet, type Found, type Stated } from '../support/assessments.ts';
import { describeLines, line, type Example, type Line } from '../support/rule-lines.ts';

const no = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: false });
const yes = (fact: string): Stated => ({ fact, by: 'INQUIRY', isTrue: true });
const size = (fact: string, amount: string): Stated => ({ fact, by: 'INQUIRY', amount });
const land = (choice: string): Stated => ({ fact: 'LAND_KIND', by: 'INQUIRY', choice });
const built = (day: string): Stated => ({ fact: 'BUILT_ON', by: 'INQUIRY', day });

/** Of an old house nobody has a paper, and the township has confirmed it; so that the line of the example decides. */
const USUAL = [no('APPROVAL'), yes('TOWNSHIP_CONFIRMED'), land('FARMLAND')];

/** The usual facts with others in their place. */
const but = (...facts: readonly Stated[]): Example => ({
  stated: [...USUAL.filter(({ fact }) => facts.every((other) => other.fact !== fact)), ...facts],
});

/** Somebody from elsewhere, who applies for a house of the village that nobody has a certificate for. */
const HOUSE = { unitNumber: people.uncertified1995.unitNumber } as const;
/** A number that the register has no unit for. */
const NOWHERE = { unitNumber: '420684105210JC00199F00010001' } as const;
const OUTSIDER = but(yes('IS_MEMBER'));
const QINGHAI: Example = { division: '632521' };
const SHANGHAI: Example = { division: '310110' };
/** A district whose province has no standard that could be quoted. */
const FAR: Example = { division: '530102' };

/** An example about the unit of its person, where it names no other. */
function house(
  code: string,
  shows: string,
  subject: PersonKey,
  found: Found,
  outcome: Outcome,
  example: Example = {},
): Line {
  const { unitNumber }: NamedPerson = people[subject];
  return line(code, shows, subject, found, outcome, { ...(unitNumber !== undefined && { unitNumber }), ...example });
}

describeLines({
  rule,
  usual: { division: '420684', stated: USUAL },
  lines: [
    // H1 a household of the collective (roster, else household book in the village), else NEEDS_REVIEW(MEMBERSHIP)
    house('H1', 'a book in the village', 'uncertified1995', met('BOOK_IN_VILLAGE'), 'ELIGIBLE'),
    house('H1', 'on the roster, registered elsewhere', 'sameNameA', met('ON_ROSTER'), 'ELIGIBLE', {
      ...HOUSE,
      ...OUTSIDER,
    }),
    house('H1', 'registered elsewhere', 'sameNameA', notKnown('MEMBERSHIP_UNPROVEN'), 'UNKNOWN', HOUSE),
    house(
      'H1',
      'a book in the next village',
      'deceasedHoldersDaughter',
      notKnown('MEMBERSHIP_UNPROVEN'),
      'UNKNOWN',
      HOUSE,
    ),
    house('H1', 'two books at once', 'duplicateRegistration', notKnown('MEMBERSHIP_UNPROVEN'), 'UNKNOWN', HOUSE),
    house('H1', 'the roster says no', 'sameNameA', forReview('MEMBERSHIP'), 'NEEDS_REVIEW', {
      ...HOUSE,
      ...but(no('IS_MEMBER'), no('INHERITED')),
    }),
    house(
      'H1',
      'the roster says no, whatever the book',
      'uncertified1995',
      forReview('MEMBERSHIP'),
      'NEEDS_REVIEW',
      but(no('IS_MEMBER'), no('INHERITED')),
    ),
    // Non-member: only by inheritance of the house, with the remark; by marriage or before 1999 NEEDS_REVIEW(HISTORIC)
    house('H1', 'an heir from Shanghai', 'heirOfUncertified', met('HEIR_NOT_MEMBER'), 'ELIGIBLE'),
    house('H1', 'an heir who stands in two books', 'duplicateRegistration', met('HEIR'), 'UNKNOWN', {
      unitNumber: people.heirOfUncertified.unitNumber,
    }),
    house('H1', 'a deed, and the register says otherwise', 'sameNameA', forReview('MEMBERSHIP'), 'NEEDS_REVIEW', {
      ...HOUSE,
      ...but(no('IS_MEMBER'), yes('INHERITED')),
    }),
    house('H1', 'a deed, and the register says nothing', 'sameNameA', met('HEIR_NOT_MEMBER'), 'UNKNOWN', {
      ...NOWHERE,
      ...but(no('IS_MEMBER'), yes('INHERITED')),
    }),
    house('H1', 'married into a town', 'sameNameA', forReview('HISTORIC'), 'NEEDS_REVIEW', {
      ...HOUSE,
      ...but(no('IS_MEMBER'), no('INHERITED'), yes('HISTORIC_GROUND')),
    }),

    // H2 no other homestead of the household, else NOT_ELIGIBLE(ONE_HOUSE_ONE_PLOT); inherited or split: NEEDS_REVIEW
    house('H2', 'no other', 'uncertified1995', met('NO_OTHER_HOMESTEAD'), 'ELIGIBLE'),
    house('H2', 'a flat is none', 'pupilFather', met('NO_OTHER_HOMESTEAD'), 'ELIGIBLE', { ...HOUSE, ...OUTSIDER }),
    house(
      'H2',
      'a right that waits for its certificate is none',
      'sonWithHomestead',
      met('NO_OTHER_HOMESTEAD'),
      'ELIGIBLE',
    ),
    house('H2', 'a son’s, allotted', 'secondNotInherited', notKnown('EXCEPTION_OPEN'), 'UNKNOWN'),
    house(
      'H2',
      'the same, not to be split',
      'secondNotInherited',
      notMet('ONE_HOUSE_ONE_PLOT'),
      'NOT_ELIGIBLE',
      but(no('HOUSEHOLD_SPLIT'), no('INHERITED')),
    ),
    house(
      'H2',
      'the same, to be split',
      'secondNotInherited',
      forReview('HOUSEHOLD_SPLIT'),
      'NEEDS_REVIEW',
      but(yes('HOUSEHOLD_SPLIT')),
    ),
    house('H2', 'a wife’s, inherited', 'secondByInheritance', forReview('INHERITED_SECOND'), 'NEEDS_REVIEW'),
    house('H2', 'this one inherited', 'twoHomesteads', forReview('INHERITED_SECOND'), 'NEEDS_REVIEW', {
      unitNumber: people.twoHomesteads.otherUnitNumber,
    }),
    house(
      'H2',
      'nobody knows which household',
      'duplicateRegistration',
      notKnown('OTHER_HOMESTEADS_UNKNOWN'),
      'UNKNOWN',
      { ...HOUSE, ...OUTSIDER },
    ),
    house('H2', 'the same, stated', 'duplicateRegistration', met('NO_OTHER_STATED'), 'ELIGIBLE', {
      ...HOUSE,
      ...but(yes('IS_MEMBER'), yes('NO_OTHER_HOMESTEAD')),
    }),

    // H3 parcel in the cadastre, a homestead, undisputed, surveyed, else UNKNOWN(NO_SURVEY)
    house('H3', 'surveyed', 'uncertified1995', met('SURVEYED'), 'ELIGIBLE'),
    house('H3', 'never measured', 'unsurveyedParcel', notKnown('NO_SURVEY'), 'UNKNOWN'),
    house('H3', 'a number of no unit', 'sameNameA', notKnown('NO_SURVEY'), 'UNKNOWN', { ...NOWHERE, ...OUTSIDER }),
    house('H3', 'a flat in a town', 'pupilFather', forReview('NO_HOMESTEAD'), 'UNKNOWN'),
    house('H3', 'an owner not determined', 'sameNameA', forReview('DISPUTED'), 'UNKNOWN', {
      unitNumber: '420684105210ZC00150F00010001',
    }),
    house('H3', 'a user not determined', 'sameNameA', forReview('DISPUTED'), 'UNKNOWN', {
      unitNumber: '420684105210JW00150F00010001',
    }),

    // H4 inside village construction land, no farmland, no red line, else NOT_ELIGIBLE(PLANNING) / HISTORIC_CONFLICT
    house('H4', 'inside the hamlet', 'uncertified1995', met('FITS_PLAN'), 'ELIGIBLE'),
    house('H4', '2 square metres of farmland', 'uncertifiedAtFarmland', notMet('PLANNING'), 'NOT_ELIGIBLE'),
    house('H4', 'in the red line', 'redLineParcel', notMet('PLANNING'), 'NOT_ELIGIBLE'),
    house(
      'H4',
      'in the red line, whatever is stated',
      'redLineParcel',
      notMet('PLANNING'),
      'NOT_ELIGIBLE',
      but(yes('FITS_PLAN')),
    ),
    house('H4', 'partly on a road of today’s plan', 'owner', forReview('OFF_BUILDING_LAND'), 'NEEDS_REVIEW'),
    house('H4', 'no outline to lay on the plan', 'unsurveyedParcel', notKnown('PLANNING_UNKNOWN'), 'UNKNOWN'),
    house(
      'H4',
      'the planners know more',
      'unsurveyedParcel',
      met('FITS_PLAN_STATED'),
      'UNKNOWN',
      but(yes('FITS_PLAN')),
    ),
    house(
      'H4',
      'the planners say no, built in 2003',
      'unsurveyedParcel',
      notMet('PLANNING'),
      'NOT_ELIGIBLE',
      but(no('FITS_PLAN')),
    ),
    house('H4', 'the planners say no, built in 1980', 'sameNameA', forReview('HISTORIC_CONFLICT'), 'NEEDS_REVIEW', {
      ...NOWHERE,
      ...but(yes('IS_MEMBER'), no('FITS_PLAN'), built('1980-05-01')),
    }),
    house(
      'H4',
      'the planners say no, built nobody knows when',
      'sameNameA',
      notKnown('CONFLICT_OF_UNKNOWN_AGE'),
      'UNKNOWN',
      { ...NOWHERE, ...but(yes('IS_MEMBER'), no('FITS_PLAN')) },
    ),

    // H5 with approval: the approved area
    house('H5', 'approved', 'unitWithoutCertificate', met('APPROVED_AREA'), 'ELIGIBLE'),
    house(
      'H5',
      'approved on paper',
      'uncertified1995',
      met('APPROVED_AREA'),
      'ELIGIBLE',
      but(yes('APPROVAL'), size('APPROVED_AREA', '200')),
    ),
    // Built before the 1982 regulation and not enlarged since: the actual area
    house('H5', '1978', 'uncertified1978', met('ACTUAL_AREA'), 'ELIGIBLE', but(yes('NOT_ENLARGED'))),
    house(
      'H5',
      '1978, enlarged',
      'uncertified1978',
      forReview('ENLARGED_SINCE'),
      'NEEDS_REVIEW',
      but(no('NOT_ENLARGED')),
    ),
    house('H5', '1978, nobody said', 'uncertified1978', notKnown('AREA_OPEN'), 'UNKNOWN'),
    house('H5', '1982, the last day before', 'uncertified1982', met('ACTUAL_AREA'), 'ELIGIBLE', {
      ...but(built('1982-02-12'), yes('NOT_ENLARGED')),
    }),
    // 1982 - start of 1987: excess under state and local rules
    house(
      'H5',
      '1982, the day itself',
      'uncertified1982',
      forReview('EXCESS_BY_LOCAL_RULES'),
      'NEEDS_REVIEW',
      but(built('1982-02-13')),
    ),
    house('H5', '1982, nobody knows when', 'uncertified1982', notKnown('AREA_OPEN'), 'UNKNOWN'),
    house('H5', '1984', 'uncertified1984', forReview('EXCESS_BY_LOCAL_RULES'), 'NEEDS_REVIEW'),
    house('H5', '1984, where 450 are allowed', 'uncertified1984', met('WITHIN_STANDARD'), 'ELIGIBLE', {
      ...QINGHAI,
      ...but(yes('IS_MEMBER'), land('PASTORAL')),
    }),
    // From 1987: the standard area, the excess into the remarks
    house('H5', '1995', 'uncertified1995', met('STANDARD_AREA'), 'ELIGIBLE'),
    house('H5', '1995, two persons in Shanghai', 'uncertified1995', met('STANDARD_AREA'), 'ELIGIBLE', {
      ...SHANGHAI,
      ...OUTSIDER,
    }),
    house('H5', '1989, within the standard', 'heirOfUncertified', met('WITHIN_STANDARD'), 'ELIGIBLE'),
    house('H5', '1995, which land is not known', 'uncertified1995', notKnown('AREA_OPEN'), 'UNKNOWN', {
      stated: [no('APPROVAL'), yes('TOWNSHIP_CONFIRMED')],
    }),
    house('H5', '1995, where no standard is known', 'uncertified1995', notKnown('STANDARD_UNKNOWN'), 'UNKNOWN', {
      ...FAR,
      ...OUTSIDER,
    }),
    house('H5', '1995, where it was asked for', 'uncertified1995', met('STANDARD_AREA'), 'ELIGIBLE', {
      ...FAR,
      ...but(yes('IS_MEMBER'), size('AREA_STANDARD', '150')),
    }),

    // H6 approval, permit for houses after 2008; missing: discussion, notice and the township's confirmation
    house('H6', '2009 with both', 'unitWithoutCertificate', met('PAPERS'), 'ELIGIBLE', {
      stated: [yes('BUILDING_PERMIT')],
    }),
    house('H6', '2009 without a permit', 'unitWithoutCertificate', met('TOWNSHIP_CONFIRMED'), 'ELIGIBLE', {
      stated: [no('BUILDING_PERMIT'), yes('TOWNSHIP_CONFIRMED')],
    }),
    house('H6', '1995 without an approval', 'uncertified1995', met('TOWNSHIP_CONFIRMED'), 'ELIGIBLE'),
    house('H6', 'not confirmed', 'uncertified1995', forReview('REGISTRY_PROCEDURE'), 'NEEDS_REVIEW', {
      ...but(no('TOWNSHIP_CONFIRMED')),
    }),
    house('H6', 'nobody asked the township', 'uncertified1995', notKnown('CONFIRMATION_OPEN'), 'UNKNOWN', {
      stated: [no('APPROVAL'), land('FARMLAND')],
    }),
    house('H6', 'nobody asked for papers', 'uncertified1995', notKnown('PAPERS_UNKNOWN'), 'UNKNOWN', { stated: [] }),

    // H7 no seizure, no objection
    house('H7', 'nothing on record', 'uncertified1995', met('UNRESTRICTED'), 'ELIGIBLE'),
    house('H7', 'seized', 'seizedHomestead', forReview('RESTRICTED'), 'NEEDS_REVIEW'),
    house('H7', 'objected to', 'objectedUnit', forReview('RESTRICTED'), 'UNKNOWN'),
    house('H7', 'a seizure that was lifted', 'releasedSeizure', met('UNRESTRICTED'), 'UNKNOWN'),
    house('H7', 'a mortgage is neither', 'mortgagedUnit', met('UNRESTRICTED'), 'UNKNOWN'),
    house('H7', 'a number of no unit', 'sameNameA', notKnown('RESTRICTION_UNKNOWN'), 'UNKNOWN', NOWHERE),
  ],
  tellOnly: [],
  notReached: {},
  down: { household: ['H1', 'H2'], 'real-estate': [] },
});
