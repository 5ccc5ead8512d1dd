import { needsReview, notKnown, satisfied, type Finding } from '../../engine/finding.ts';
import type { Criterion } from '../../engine/rule.ts';
import { and, isFalse, isTrue, known, usesOf, type Truth } from '../../engine/value.ts';
import { orElse } from '../../topics/stand-in.ts';
import { isApproved } from './area-criterion.ts';
import { isBuilt, unitPartsOf, type HomesteadInput } from './facts.ts';
import type { HomesteadParameters } from './parameters.ts';

/** H6: where the right comes from. */
export const papersCriterion: Criterion<HomesteadParameters> = {
  code: 'H6',
  title: { zh: '权属来源材料', en: 'Source papers' },
  basis: '《土地管理法实施条例》（2021年）第三十四条；国土资发〔2016〕191号',
  evaluate: papers,
};

/**
 * An approval, and a permit for houses that are young enough to need one. What is missing refuses nobody: the collective
 * discusses it, it is announced, and the township confirms it to the registry. That is a procedure of the registry, and no
 * certificate that a villager carries.
 */
function papers(input: HomesteadInput): Finding {
  const own = and(isApproved(input), isPermitted(input));
  if (isTrue(own)) return satisfied('PAPERS', own);
  const confirmed = input.stated.flag('TOWNSHIP_CONFIRMED');
  const ground = { uses: usesOf(own, confirmed) };
  if (isTrue(confirmed)) return satisfied('TOWNSHIP_CONFIRMED', ground);
  if (own.kind === 'unknown') return notKnown('PAPERS_UNKNOWN', ground, 'NEEDS_REVIEW');
  return isFalse(confirmed)
    ? needsReview('REGISTRY_PROCEDURE', ground)
    : notKnown('CONFIRMATION_OPEN', ground, 'NEEDS_REVIEW');
}

/** Bare land needs no permit, nor do houses from before permits were asked. */
function isPermitted(input: HomesteadInput): Truth {
  const isOld = unitPartsOf(input.request).fixture === 'W' ? known(true) : isBuilt('isBeforePermits', input);
  return orElse(isOld, () => input.stated.flag('BUILDING_PERMIT'));
}
