import type { Bilingual } from '../contracts/bilingual.ts';
import type { Holder } from '../contracts/department.ts';
import type { PersonId } from '../contracts/identifiers/person-id.ts';
import type { ParameterSet } from '../contracts/parameter-set.ts';
import type { Assessed } from './engine/assess.ts';
import type { Fallback } from './engine/fallback.ts';
import type { Outcome } from './engine/finding.ts';
import type { MatterRule } from './engine/rule.ts';
import type { FactUse } from './engine/value.ts';

/** What is known of a schema coordinate. */
export type FactName = { readonly item: string; readonly holder: Holder | null };

/** A registered matter, as assessments name it. */
export type MatterName = {
  readonly code: string;
  readonly name: Bilingual;
  readonly legalBasis: string;
  readonly ruleVersion: number;
  readonly evidenceSha256: string;
};

/** What the presentation of assessments needs to know beside them. */
export type PresentOptions = {
  readonly matter: MatterName;
  readonly rule: MatterRule;
  readonly fallbacks: ReadonlyMap<string, Fallback>;
  readonly factName: (coordinate: string) => FactName | undefined;
  /** Whether the consumer may read what stands at a coordinate: else the day of its record is not told either. */
  readonly mayRead: (coordinate: string) => boolean;
  /** When the assessment was made. */
  readonly now: Date;
};

/** An assessment in the form of the schema's `Assessment`. */
export type PresentedAssessment = ReturnType<typeof presentAssessment>;

/** Gives an assessment the form of the schema: names for coordinates, texts for fallbacks, a sentence for the outcome. */
export function presentAssessment(assessed: Assessed, subject: PersonId, options: PresentOptions) {
  const { matter, rule, now, fallbacks } = options;
  const textsOf = (ids: readonly string[]): readonly ReturnType<typeof presentFallback>[] =>
    [...new Set(ids)].flatMap((id) => fallbacks.get(id) ?? []).map(presentFallback);
  return {
    subject,
    matter,
    outcome: assessed.outcome,
    summary: SUMMARIES[assessed.outcome],
    on: assessed.on,
    assessedAt: now.toISOString(),
    division: assessed.division,
    parameters: presentParameters(assessed.parameters),
    criteria: assessed.criteria.map(({ facts, fallbacks: ids, ...criterion }) => ({
      ...criterion,
      facts: facts.map((use) => presentUse(use, rule, options)),
      fallbacks: textsOf(ids),
    })),
    results: assessed.results,
    advice: assessed.advice,
    fallbacks: textsOf(assessed.criteria.flatMap(({ fallbacks: ids }) => ids)),
  };
}

/** A parameter set in the form of the schema's `ParametersApplied`. */
export const presentParameters = ({
  id,
  division,
  from,
  until,
  source,
  unconfirmed,
}: Pick<ParameterSet, 'id' | 'division' | 'from' | 'until' | 'source' | 'unconfirmed'>) => ({
  id,
  division: division ?? null,
  from,
  until: until ?? null,
  source,
  unconfirmed,
});

/** A fact that was looked at, with the name of its data item. A stated fact has the name that the rule gives it. */
export const presentUse = (
  use: FactUse,
  { stated }: Pick<MatterRule, 'stated'>,
  { factName, mayRead }: Pick<PresentOptions, 'factName' | 'mayRead'>,
) => {
  const name = use.coordinate === null ? undefined : factName(use.coordinate);
  const item = name?.item ?? stated.find(({ code }) => code === use.path)?.item.zh ?? use.path;
  const isOpen = use.coordinate !== null && mayRead(use.coordinate);
  const provenance = use.provenance && !isOpen ? { ...use.provenance, recordedOn: null } : use.provenance;
  return { ...use, item, holder: name?.holder ?? null, provenance };
};

/** A fallback in the form of the schema's `Fallback`. */
export const presentFallback = (fallback: Fallback) => ({
  ...fallback,
  addressee: fallback.addressee ?? null,
  withinDays: fallback.withinDays ?? null,
});

/** What an outcome means for whoever reads it. */
const SUMMARIES = {
  ELIGIBLE: {
    zh: '各项条件均已满足。本结果供经办人参考，由经办人作出决定。',
    en: 'Every condition is met. This is advice to the officer, who decides.',
  },
  NOT_ELIGIBLE: {
    zh: '有条件经核实不满足。不予办理的决定须由经办人签署，申请人可要求说明理由。',
    en: 'A condition is known not to be met. A refusal is for the officer to sign, and the applicant may ask for the reasons.',
  },
  NEEDS_REVIEW: {
    zh: '所需事实均已查明，须由经办人审查后决定。',
    en: 'All facts are there; an officer has to review them and decide.',
  },
  UNKNOWN: {
    zh: '有事实暂时无法核实，结果取决于该事实。不得据此拒绝，也不得要求申请人回村（社区）开具证明；请按所列办法处理。',
    en: 'A fact could not be established and the outcome depends on it. This is no ground to refuse, nor to ask for a village certificate; proceed as listed.',
  },
} as const satisfies Record<Outcome, Bilingual>;
