import type { Bilingual } from '../../contracts/bilingual.ts';
import { addMonths, type PlainDate } from '../../contracts/dates.ts';
import { judge, notApplicable, notKnown, notSatisfied, satisfied, type Finding } from '../engine/finding.ts';
import type { Advice, AssessmentRequest, Criterion, ResultSpec, RuleInput } from '../engine/rule.ts';
import { and, isFalse, isTrue, known, map, not, unknown, usesOf, type Truth, type Value } from '../engine/value.ts';
import { unlessBounded, unlessLeavesOut } from './bounded-answers.ts';
import { inPrison, workInjuryNursing } from './disability-stated-facts.ts';
import { largerYuan, yuanOf } from './yuan.ts';

/** What both allowances, and their review, are told by the evidence document, all of it below `person`. */
type Input = Pick<RuleInput<unknown>, 'facts' | 'stated' | 'request'>;

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: PlainDate): string => day.slice(0, 7);

/** The month after that of a day: the first one that is not paid any more. */
export const monthAfter = (day: PlainDate): string => monthOf(addMonths(day, 1));

const NATIONAL = '国发〔2015〕52号；民发〔2021〕70号；民发〔2022〕79号';

/** D1: category, grade and validity are the federation's, never those of a scanned card. */
export const certificate: Criterion<unknown> = {
  code: 'D1',
  title: { zh: '残疾人证在裁量日有效', en: 'Certificate valid on the day of the decision' },
  basis: NATIONAL,
  fallbacks: ['ask-disability', 'township-escalation'],
  evaluate({ facts, request: { on } }) {
    const details = { on };
    const isHeld = unlessBounded(facts.isRecorded('person.disability'));
    if (isFalse(isHeld)) return notSatisfied('NO_CERTIFICATE', isHeld);
    return judge(certificateSays(facts, 'isValidOn'), {
      satisfied: 'CERT_VALID',
      notSatisfied: 'CERT_NOT_VALID',
      unknown: 'CERT_UNKNOWN',
      details,
    });
  },
};

/**
 * What the certificate says. Where a recognised one is in sight, cancelled ones do not count: a no under a bounded grant may
 * be that of a cancelled one.
 */
export const certificateSays = (facts: Input['facts'], alias: string): Truth =>
  unlessBounded(facts.flag(`person.disability.record.${alias}`));

/** D2: the county of registration pays. No entry in it is an answer; an entry that has ended is one too. */
export const registration: Criterion<unknown> = {
  code: 'D2',
  title: { zh: '户籍登记在发放地', en: 'Registered in the district that pays' },
  basis: NATIONAL,
  fallbacks: ['ask-household', 'township-escalation'],
  evaluate({ facts, request: { division } }) {
    const isHere = unlessLeavesOut(facts.flag('person.household.record.isRegisteredIn', { ifAbsent: false }), division);
    const isCurrent = unlessLeavesOut(facts.flag('person.household.record.entry.isCurrent'), division);
    if (isFalse(isCurrent)) return notSatisfied('REGISTRATION_ENDED', isCurrent);
    if (isFalse(isHere)) return notSatisfied('REGISTERED_ELSEWHERE', isHere);
    const both = and(isHere, isCurrent);
    return isTrue(both) ? satisfied('REGISTERED_HERE', both) : notKnown('REGISTRATION_UNKNOWN', both);
  },
};

/** D3, first part. Only a day of death says that somebody has died: an entry may end otherwise. */
export const alive: Criterion<unknown> = {
  code: 'D3.1',
  title: { zh: '当事人健在', en: 'Alive' },
  basis: NATIONAL,
  fallbacks: ['ask-household', 'township-escalation'],
  evaluate({ facts }) {
    const died = facts.day(DEATH_DATE);
    const isCurrent = facts.flag('person.household.record.entry.isCurrent');
    if (died.kind === 'known') return notSatisfied('DECEASED', died);
    if (isTrue(isCurrent)) return satisfied('ALIVE', isCurrent);
    return notKnown('LIFE_UNKNOWN', { uses: usesOf(isCurrent, died) });
  },
};

const DEATH_DATE = 'person.household.record.entry.deathDate';

/** D3, second part: asked only where the parameters say so, because no text was found that says it for everybody. */
export const prison: Criterion<{ readonly askPrison: boolean }> = {
  code: 'D3.2',
  title: { zh: '未在监狱服刑', en: 'Not in prison' },
  basis: '地方规定（待核实）',
  evaluate({ stated, parameters: { askPrison } }) {
    if (!askPrison) return notApplicable('PRISON_NOT_ASKED', { uses: [] });
    return judge(not(stated.flag(inPrison.code)), {
      satisfied: 'NOT_IN_PRISON',
      notSatisfied: 'IN_PRISON',
      unknown: 'PRISON_UNKNOWN',
    });
  },
};

/** D3, third part. A household may have members whom the support does not cover: those are not meant. */
export const tekun: Criterion<unknown> = {
  code: 'D3.3',
  title: { zh: '不属于特困供养人员', en: 'Not supported by the state as extremely poor' },
  basis: NATIONAL,
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate({ facts }) {
    const isCovered = facts.flag('person.assistance.record.isCovered', { ifAbsent: false });
    return judge(not(unlessBounded(and(isHousehold(facts, 'isTekun'), isCovered))), {
      satisfied: 'NOT_TEKUN',
      notSatisfied: 'TEKUN',
      unknown: 'TEKUN_UNKNOWN',
    });
  },
};

/** Whether the assistance household is of a kind; who is in none is of none. */
export const isHousehold = (facts: Input['facts'], alias: string): Truth =>
  unlessBounded(facts.flag(`person.assistance.record.${alias}`, { ifAbsent: false }));

/** D3, fourth part: unknown until somebody says it. */
export const workInjury: Criterion<unknown> = {
  code: 'D3.4',
  title: { zh: '未领取工伤保险生活护理费', en: 'No nursing pay of work-injury insurance' },
  basis: NATIONAL,
  evaluate: ({ stated }) =>
    judge(not(stated.flag(workInjuryNursing.code)), {
      satisfied: 'NO_INJURY_PAY',
      notSatisfied: 'INJURY_PAY',
      unknown: 'INJURY_PAY_UNKNOWN',
    }),
};

/** S: other allowances of the same kind refuse nobody; of one kind the higher one is paid. */
export const higherOfOneKind = (code: string): Criterion<unknown> => ({
  code: 'S',
  title: { zh: '同类补贴就高不重复', en: 'The higher one of one kind' },
  basis: NATIONAL,
  evaluate({ stated }) {
    const other = stated.amount(code);
    if (other.kind === 'unknown') return notApplicable('OTHER_NOT_STATED', other);
    return satisfied(other.value > 0 ? 'HIGHER_OF_ONE_KIND' : 'NO_OTHER', other);
  },
});

/** P: who moved may still be paid by the former county. Somebody has to see to it that it stops; that is no refusal. */
export const doublePay: Criterion<unknown> = {
  code: 'P',
  title: { zh: '没有在外地重复领取', en: 'Not drawn elsewhere too' },
  basis: NATIONAL,
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate: ({ facts, request }) => judgeDoublePay(isDrawnOutside(facts, 'isDrawnElsewhere'), request),
};

/** The finding about what is drawn elsewhere in the month of the decision. */
export const judgeDoublePay = (isDrawnElsewhere: Truth, { on }: Pick<AssessmentRequest, 'on'>): Finding =>
  judge(not(isDrawnElsewhere), {
    satisfied: 'NOT_DRAWN_ELSEWHERE',
    notSatisfied: 'DRAWN_ELSEWHERE',
    unknown: 'DRAWN_ELSEWHERE_UNKNOWN',
    consequence: 'NEEDS_REVIEW',
    details: { month: monthOf(on) },
  });

/** Whether an allowance is drawn outside the district. */
export const isDrawnOutside = (facts: Input['facts'], alias: string): Truth =>
  unlessBounded(facts.flag(`person.allowances.record.${alias}`, { ifAbsent: false }));

/** Whether an allowance is drawn in the district. */
export const isDrawnInside = ({ facts, request }: Input, alias: string): Truth =>
  unlessLeavesOut(facts.flag(`person.allowances.record.${alias}`, { ifAbsent: false }), request.division);

/** What is said to whoever applies, whatever the outcome. */
export function adviceOnApplication(input: Input): readonly Advice[] {
  const { on, applicant, subject } = input.request;
  const isDrawn = isTrue(isDrawnInside(input, 'isDrawnHere'));
  return [
    ...(isDrawn ? [{ reason: 'ALREADY_DRAWN', details: { month: monthOf(on) } }] : []),
    ...(applicant !== undefined && applicant !== subject ? [{ reason: 'BY_PROXY' }] : []),
  ];
}

/** The month after a death; undefined where the register holds none. */
export const monthAfterDeath = ({ facts }: Input): Value<string> | undefined => {
  const died = facts.day(DEATH_DATE);
  return died.kind === 'known' ? map(died, monthAfter) : undefined;
};

/**
 * What an application gives beside its outcome. Amounts and months are those that the rules of the place would give; whether
 * anything is paid is the outcome's to say.
 * @param otherCode the stated fact with the amount of another allowance of the same kind.
 */
export function applicationResults<P>(
  amountOf: (input: RuleInput<P>) => Value<string> | undefined,
  otherCode: string,
): readonly ResultSpec<P>[] {
  const otherOf = ({ stated }: Input): Value<string> | undefined => {
    const other = stated.amount(otherCode);
    return other.kind === 'known' ? map(other, yuanOf) : undefined;
  };
  return [
    { code: 'MONTHLY_AMOUNT', item: MONTHLY_AMOUNT, unit: 'YUAN_PER_MONTH', valueOf: amountOf },
    { code: 'OTHER_AMOUNT', item: OTHER_AMOUNT, unit: 'YUAN_PER_MONTH', valueOf: otherOf },
    {
      code: 'PAYABLE',
      item: PAYABLE,
      unit: 'YUAN_PER_MONTH',
      valueOf(input) {
        const [own, other] = [amountOf(input), otherOf(input)];
        if (!own || other?.kind !== 'known') return undefined;
        return own.kind === 'known' ? known(largerYuan(own.value, other.value), usesOf(own, other)) : unknown(own.uses);
      },
    },
    { code: 'START_MONTH', item: START_MONTH, unit: 'MONTH', valueOf: ({ request }) => known(monthOf(request.on)) },
    { code: 'STOP_MONTH', item: STOP_MONTH, unit: 'MONTH', valueOf: monthAfterDeath },
  ];
}

const MONTHLY_AMOUNT: Bilingual = {
  zh: '符合条件时的月补贴额',
  en: 'Monthly amount, where the conditions are met',
};
const OTHER_AMOUNT: Bilingual = { zh: '同类其他补贴的月金额', en: 'Monthly amount of the other one of this kind' };
const PAYABLE: Bilingual = { zh: '同类就高后的月金额', en: 'The higher of the two' };
const START_MONTH: Bilingual = {
  zh: '符合条件时的起发月份（裁量日所在月）',
  en: 'First month, where the conditions are met: that of the day as of which it is decided',
};
const STOP_MONTH: Bilingual = {
  zh: '停发月份（去世次月）',
  en: 'First month without payment: the one after the death',
};
