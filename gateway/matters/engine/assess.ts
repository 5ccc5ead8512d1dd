import type { Bilingual } from '../../contracts/bilingual.ts';
import type { PlainDate } from '../../contracts/dates.ts';
import type { DivisionCode } from '../../contracts/identifiers/division-code.ts';
import type { ParameterSet } from '../../contracts/parameter-set.ts';
import { createEvidenceView, type PathIndex } from './evidence-view.ts';
import { conclude, type CriterionOutcome, type Details, type Outcome } from './finding.ts';
import type { AssessmentRequest, Criterion, MatterRule, ResultUnit, RuleInput } from './rule.ts';
import { createStatedView } from './stated-facts.ts';
import type { FactUse } from './value.ts';

/** One criterion of an assessment. */
export type AssessedCriterion = {
  readonly code: string;
  readonly title: Bilingual;
  readonly basis: string;
  readonly outcome: CriterionOutcome;
  readonly reason: string;
  readonly sentence: Bilingual;
  readonly facts: readonly FactUse[];
  /** Ids of the fallbacks that would settle it; empty where it is settled. */
  readonly fallbacks: readonly string[];
  /** True where asking again later may do: a source was not available. */
  readonly isWorthAskingAgain: boolean;
};

/** Something worked out beside the outcome; `value` is null where it is not known. */
export type AssessedResult = {
  readonly code: string;
  readonly item: Bilingual;
  readonly unit: ResultUnit;
  readonly value: string | null;
};

/** A decision with its reasons, as far as the rule makes it. */
export type Assessed = {
  readonly matter: string;
  readonly ruleVersion: number;
  readonly parameters: Pick<ParameterSet, 'id' | 'division' | 'from' | 'until' | 'source' | 'unconfirmed'>;
  readonly division: DivisionCode;
  readonly on: PlainDate;
  readonly outcome: Outcome;
  readonly criteria: readonly AssessedCriterion[];
  readonly results: readonly AssessedResult[];
  readonly advice: readonly { readonly reason: string; readonly sentence: Bilingual }[];
};

/** What an assessment is made of. */
export type AssessOptions<P> = {
  readonly rule: MatterRule<P>;
  readonly parameters: ParameterSet<P>;
  readonly request: AssessmentRequest;
  /** The answer of the evidence document. */
  readonly data: unknown;
  readonly paths: PathIndex;
};

/** Applies a rule to evidence. Pure: the same evidence, parameters and request always give the same assessment. */
export function assess<P>({ rule, parameters, request, data, paths }: AssessOptions<P>): Assessed {
  const input: RuleInput<P> = {
    facts: createEvidenceView(data, paths),
    stated: createStatedView(rule.stated, request.stated),
    parameters: parameters.values,
    request,
  };
  const findings = rule.criteria.map((criterion) => ({ criterion, finding: criterion.evaluate(input) }));
  const { id, division, from, until, source, unconfirmed } = parameters;
  return {
    matter: rule.code,
    ruleVersion: rule.version,
    parameters: { id, division, from, until, source, unconfirmed },
    division: request.division,
    on: request.on,
    outcome: conclude(findings.map(({ finding }) => finding)),
    criteria: findings.map(({ criterion, finding: { outcome, reason, details, uses } }) => ({
      code: criterion.code,
      title: criterion.title,
      basis: criterion.basis,
      outcome,
      reason,
      sentence: sentenceOf(rule, reason, details),
      facts: uses,
      fallbacks: outcome === 'UNKNOWN' ? fallbacksOf(rule, criterion, uses) : [],
      isWorthAskingAgain: outcome === 'UNKNOWN' && uses.some(({ status }) => status === 'UNAVAILABLE'),
    })),
    results: (rule.results ?? []).flatMap(({ code, item, unit, valueOf }) => {
      const value = valueOf(input);
      return value === undefined ? [] : [{ code, item, unit, value: value.kind === 'known' ? value.value : null }];
    }),
    advice: (rule.advice?.(input) ?? []).map(({ reason, details = {} }) => ({
      reason,
      sentence: sentenceOf(rule, reason, details),
    })),
  };
}

/** The sentence of a reason with its places filled. @throws Error for a reason without a sentence: a mistake in the rule. */
export function sentenceOf(
  { code, reasons }: Pick<MatterRule, 'code' | 'reasons'>,
  reason: string,
  details: Details,
): Bilingual {
  const sentence = reasons[reason];
  if (!sentence) throw new Error(`The rule of ${code} has no sentence for ${reason}`);
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_place, name: string) => {
      const detail = details[name];
      if (detail === undefined) throw new Error(`The rule of ${code} does not say ${name} for ${reason}`);
      return String(detail);
    });
  return { zh: fill(sentence.zh), en: fill(sentence.en) };
}

/** Those of the stated facts that are missing, then those of the criterion itself; each once. */
function fallbacksOf<P>(
  { stated }: MatterRule<P>,
  { fallbacks = [] }: Criterion<P>,
  uses: readonly FactUse[],
): readonly string[] {
  const missing = uses.filter(({ status }) => status === 'NOT_STATED').map(({ path }) => path);
  const settling = stated.filter(({ code }) => missing.includes(code)).flatMap((spec) => spec.fallbacks);
  return [...new Set([...settling, ...fallbacks])];
}
