import type { Bilingual } from '../contracts/bilingual.ts';
import type { Holder } from '../contracts/department.ts';
import type { ParameterSet } from '../contracts/parameter-set.ts';
import type { CertificateItem } from './certificate-catalogue.ts';
import type { EvidenceDocument } from './engine/evidence-document.ts';
import type { Fallback } from './engine/fallback.ts';
import type { Criterion, MatterRule } from './engine/rule.ts';
import type { StatedKind } from './engine/stated-facts.ts';
import type { SettlementKind } from './engine/value.ts';
import { presentFallback, presentParameters, type MatterName } from './present.ts';

/** Who may assess a matter, on which facts: what the grants say, found out elsewhere. `Fact` is the schema's `ExplainedFact`. */
export type MatterAccess<Fact> = {
  /** The departments that would be asked. */
  readonly departments: readonly Holder[];
  readonly facts: readonly Fact[];
  readonly isPermitted: boolean;
  /** Null when it is permitted. */
  readonly reason: string | null;
  /** The line that the person concerned will see; null where there is nothing to see. */
  readonly disclosure: Bilingual | null;
};

/** A fallback in the form of the schema. */
type ExplainedFallback = ReturnType<typeof presentFallback>;

/** What an assessment needs and does, in the form of the schema's `MatterExplanation`. */
export type MatterExplanation<Fact> = MatterAccess<Fact> & {
  readonly matter: MatterName;
  readonly parameters: {
    readonly set: ReturnType<typeof presentParameters>;
    readonly values: readonly ExplainedParameter[];
  };
  readonly criteria: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly basis: string;
    readonly fallbacks: readonly ExplainedFallback[];
  }[];
  readonly stated: readonly {
    readonly code: string;
    readonly item: Bilingual;
    readonly kind: StatedKind;
    readonly choices: readonly string[];
    readonly by: readonly SettlementKind[];
    readonly fallbacks: readonly ExplainedFallback[];
  }[];
  readonly replaces: readonly CertificateItem[];
  /** The evidence document, as its author wrote it. */
  readonly evidence: string;
};

/** One value of a parameter set. */
export type ExplainedParameter = {
  readonly name: string;
  /** JSON; null where no source gives a value. */
  readonly value: string | null;
  /** False for a value that no official text confirms, and for one that is not there. */
  readonly isConfirmed: boolean;
};

/** What of a rule is told: nothing that works with parameters, so that a rule over any parameters will do. */
export type RuleToExplain = Pick<MatterRule, 'stated' | 'replaces'> & {
  readonly criteria: readonly Pick<Criterion<unknown>, 'code' | 'title' | 'basis' | 'fallbacks'>[];
};

/** What an explanation is made of. */
export type ExplainMatterOptions<Fact> = {
  readonly matter: MatterName;
  readonly rule: RuleToExplain;
  readonly evidence: Pick<EvidenceDocument, 'text'>;
  /** The set that applies. */
  readonly parameters: ParameterSet;
  /** All fallbacks, by id. */
  readonly fallbacks: ReadonlyMap<string, Fallback>;
  /** The catalogue of certificate items; those that the rule replaces are told, in the order of the rule. */
  readonly certificates: readonly CertificateItem[];
  readonly access: MatterAccess<Fact>;
};

/** Says what an assessment of a matter needs and does. Pure, and reads no register. Ids that lead nowhere are left out. */
export function explainMatter<Fact>(options: ExplainMatterOptions<Fact>): MatterExplanation<Fact> {
  const { matter, rule, evidence, parameters, fallbacks, certificates, access } = options;
  const textsOf = (ids: readonly string[]): readonly ExplainedFallback[] =>
    [...new Set(ids)].flatMap((id) => fallbacks.get(id) ?? []).map(presentFallback);
  return {
    ...access,
    matter,
    parameters: { set: presentParameters(parameters), values: valuesOf(parameters) },
    criteria: rule.criteria.map(({ code, title, basis, fallbacks: ids = [] }) => ({
      code,
      title,
      basis,
      fallbacks: textsOf(ids),
    })),
    stated: rule.stated.map(({ code, item, kind, choices = [], by, fallbacks: ids }) => ({
      code,
      item,
      kind,
      choices,
      by,
      fallbacks: textsOf(ids),
    })),
    replaces: rule.replaces.flatMap((id) => certificates.find((item) => item.id === id) ?? []),
    evidence: evidence.text,
  };
}

/** The values by name, in their order. */
function valuesOf({ values, unconfirmed }: ParameterSet): readonly ExplainedParameter[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).map(([name, value]: readonly [string, unknown]) => {
    const isThere = value !== null && value !== undefined;
    return {
      name,
      value: isThere ? JSON.stringify(value) : null,
      isConfirmed: isThere && !unconfirmed.includes(name),
    };
  });
}
