import type { Bilingual } from '../../contracts/bilingual.ts';
import type { EvidenceView } from '../engine/evidence-view.ts';
import { notKnown, satisfied } from '../engine/finding.ts';
import type { Criterion } from '../engine/rule.ts';
import type { StatedFactSpec } from '../engine/stated-facts.ts';
import { chain, isTrue, unknown, type Value } from '../engine/value.ts';
import { orElse } from './stand-in.ts';

/** Where the evidence documents of enrolment have the child's line in the household register. */
export const CHILD_ENTRY = 'child.household.record.entry';

/** Sentences of the criteria below. */
export const CHILD_REASONS = {
  CHILD_IN_REGISTER: {
    zh: '户籍登记中有该儿童的有效登记。',
    en: 'The household register has a current entry of the child.',
  },
  CHILD_NOT_FOUND: {
    zh: '未能在户籍登记中查到该儿童的有效登记。这不是拒绝的理由：由人工核实，不要求出具证明。',
    en: 'No current entry of the child could be established in the household register. No reason to refuse: an officer checks, and asks for no certificate.',
  },
  GUARDIAN: {
    zh: '申请人是该儿童的父母或者监护人。',
    en: 'The applicant is a parent or guardian of the child.',
  },
  GUARDIANSHIP_UNPROVEN: {
    zh: '户籍登记未载明申请人是该儿童的父母或者监护人；可能登记在另一户，或者见于法院文书。可凭已有文书说明，或者由部门间核实。',
    en: 'The household register does not name the applicant as a parent or guardian; the link may stand in another book or in a court order. A document that is at hand or an inquiry between departments settles it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What settles guardianship where the register does not name the applicant: a custody order, an adoption, a birth certificate. */
export const GUARDIANSHIP: StatedFactSpec = {
  code: 'GUARDIANSHIP',
  item: { zh: '申请人是该儿童的父母或者监护人', en: 'The applicant is a parent or guardian of the child' },
  kind: 'YES_NO',
  by: ['DOCUMENT', 'INQUIRY'],
  fallbacks: ['edu-guardianship-document', 'ask-household'],
};

/**
 * The child has a current entry. Whoever died, moved out or was cancelled is not found: then nothing is refused, because the
 * entry may stand somewhere else by now.
 */
export const childInRegister = <P>(code: string): Criterion<P> => ({
  code,
  title: { zh: '儿童户籍登记', en: 'Entry of the child in the household register' },
  basis: '《义务教育法》（2018年）第十一条、第十二条',
  fallbacks: ['ask-household'],
  evaluate: ({ facts }) => {
    const isCurrent = facts.flag(`${CHILD_ENTRY}.isCurrent`);
    return isTrue(isCurrent)
      ? satisfied('CHILD_IN_REGISTER', isCurrent)
      : notKnown('CHILD_NOT_FOUND', isCurrent, 'NEEDS_REVIEW');
  },
});

/** The applicant is a guardian. The register never says no: what it does not name may stand in another book. */
export const guardianship = <P>(code: string): Criterion<P> => ({
  code,
  title: { zh: '申请人的监护关系', en: 'Guardianship of the applicant' },
  basis: '《义务教育法》（2018年）第十一条、第十二条',
  fallbacks: ['ask-household'],
  evaluate: ({ facts, stated }) => {
    const truth = orElse(facts.flag(`${CHILD_ENTRY}.hasGuardian`), () => stated.flag(GUARDIANSHIP.code));
    return isTrue(truth) ? satisfied('GUARDIAN', truth) : notKnown('GUARDIANSHIP_UNPROVEN', truth, 'NEEDS_REVIEW');
  },
});

/** A fact of the child's entry; not known where the entry is not current: it says nothing about today then. */
export const ofCurrentChild = <T>(facts: EvidenceView, value: Value<T>): Value<T> =>
  chain(facts.flag(`${CHILD_ENTRY}.isCurrent`), (isCurrent) => (isCurrent ? value : unknown(value.uses)));
