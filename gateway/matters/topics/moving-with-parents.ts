import { addMonths } from '../../contracts/dates.ts';
import type { EvidenceView } from '../engine/evidence-view.ts';
import { notKnown, satisfied, type Finding } from '../engine/finding.ts';
import type { AssessmentRequest, Criterion, RuleInput } from '../engine/rule.ts';
import { isFalse, isTrue, not, or, usesOf, type Truth } from '../engine/value.ts';
import { ofCurrentChild } from './child-and-guardian.ts';
import { housing, work } from './moving-home-and-work.ts';
import {
  districtOf,
  prefectureOf,
  type MovingParameters,
  type Reckoning,
  type ReckoningOf,
} from './moving-parameters.ts';
import { permit } from './moving-permit.ts';

/** How the criteria are numbered in the matter. */
export type MovingCodes = {
  readonly track: string;
  readonly permit: string;
  readonly housing: string;
  readonly work: string;
};

/**
 * The criteria of children who move with their parents: which track they are on, and for those registered elsewhere the
 * "two stables and two agreements" (两稳定两一致): permit, home and work, as much of it as the district asks.
 */
export function movingCriteria<P extends MovingParameters>(
  codes: MovingCodes,
  reckoningOf: ReckoningOf<P>,
): readonly Criterion<P>[] {
  const lawAndNotice = '《居住证暂行条例》（2015年）第二条、第十条、第十二条；接收地招生公告';
  const notice = '《义务教育法》（2018年）第十二条；接收地招生公告';
  return [
    {
      code: codes.track,
      title: { zh: '户籍所在地与入学渠道', en: 'Place of registration, and the track that follows' },
      basis: '《义务教育法》（2018年）第十二条',
      fallbacks: ['ask-household'],
      evaluate: (input) => track(input),
    },
    {
      code: codes.permit,
      title: { zh: '居住证', en: 'Residence permit' },
      basis: lawAndNotice,
      fallbacks: ['ask-household'],
      evaluate: (input) => permit(input, isOutsidePrefecture(input.facts), reckoningOf(input)),
    },
    {
      code: codes.housing,
      title: { zh: '在本区的合法稳定住所', en: 'Stable home in the district' },
      basis: notice,
      fallbacks: ['ask-real-estate'],
      evaluate: (input) => housing(input, isOutsideDistrict(input.facts), reckoningOf(input)),
    },
    {
      code: codes.work,
      title: { zh: '监护人的合法稳定就业', en: 'Stable work of a guardian' },
      basis: notice,
      evaluate: (input) => work(input, isOutsideDistrict(input.facts), reckoningOf(input)),
    },
  ];
}

/** The values of the variables that these criteria's part of an evidence document has. */
export function movingVariables(
  request: AssessmentRequest,
  { residenceMonths, deedMonths }: MovingParameters,
  { countedOn }: Reckoning,
): Readonly<Record<string, unknown>> {
  return {
    child: request.subject,
    applicant: request.applicant,
    district: districtOf(request),
    prefecture: prefectureOf(request.division),
    countedOn,
    months: residenceMonths ?? 1,
    deedBy: deedMonths === null ? null : addMonths(countedOn, -deedMonths),
  };
}

/** Whether the child is registered outside the district: only then is it asked for more than its registration. */
export const isOutsideDistrict = (facts: EvidenceView): Truth => not(registeredIn(facts, 'isInDistrict'));

/** Whether it is registered outside the prefecture-level city too: only then is a permit asked. */
export const isOutsidePrefecture = (facts: EvidenceView): Truth =>
  not(or(registeredIn(facts, 'isInDistrict'), registeredIn(facts, 'isInPrefecture')));

const registeredIn = (facts: EvidenceView, field: string): Truth =>
  ofCurrentChild(facts, facts.flag(`child.household.record.${field}`));

/** Tells which track it is; refuses nobody. */
function track({ facts }: Pick<RuleInput<unknown>, 'facts'>): Finding {
  const [district, prefecture] = [isOutsideDistrict(facts), isOutsidePrefecture(facts)];
  if (isFalse(district)) return satisfied('LOCAL_TRACK', district);
  const ground = { uses: usesOf(district, prefecture) };
  if (isTrue(prefecture)) return satisfied('MIGRANT_TRACK', ground);
  if (isTrue(district) && isFalse(prefecture)) return satisfied('SAME_PREFECTURE_TRACK', ground);
  return notKnown('REGISTRATION_UNKNOWN', ground, 'NEEDS_REVIEW');
}
