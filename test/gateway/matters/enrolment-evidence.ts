import { readFileSync } from 'node:fs';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import type { ParameterSet } from '../../../gateway/contracts/parameter-set.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import { readMatter } from '../../../gateway/matters/discover.ts';
import { parseParameterSets } from '../../../gateway/matters/engine/parameter-file.ts';
import { parametersFor } from '../../../gateway/matters/engine/parameters.ts';
import type { MatterRule } from '../../../gateway/matters/engine/rule.ts';
import { COMMON_FALLBACKS_FILE, mergeFallbacks, type MergedFallbacks } from '../../../gateway/matters/fallback-file.ts';
import { found, noRecord, parameterSetOf, type JsonObject } from '../../support/evidence-draft.ts';

/** The texts of a matter as its folder has them. */
export type MatterTexts<P> = {
  readonly evidence: string;
  /** The set that applies in a district on a day. @throws Error where the file has problems, or none applies. */
  readonly setOf: (division: string, on: string) => ParameterSet<P>;
};

/** Reads the folder of a rule. */
export async function textsOf<P>(rule: MatterRule<P>): Promise<MatterTexts<P>> {
  const files = await readMatter(projectPath(`gateway/matters/rules/${rule.code.toLowerCase()}`));
  const { sets, problems } = parseParameterSets(files.parameters, () => files.rule);
  return {
    evidence: files.evidence,
    setOf: (division, on) => {
      const set = parametersFor(sets, parseDivisionCode(division), parsePlainDate(on));
      if (!set) throw new Error(problems.map(({ message }) => message).join('; ') || 'no set applies');
      return { ...set, values: parameterSetOf(rule, set.values).values };
    },
  };
}

/** The fallbacks that a rule of enrolment can name: the common ones, and those of grade 1, which transfers share. */
export async function fallbacksOf(rule: Pick<MatterRule, 'code'>): Promise<MergedFallbacks> {
  const folder = await readMatter(projectPath('gateway/matters/rules/edu-g1'));
  const common = readFileSync(projectPath(COMMON_FALLBACKS_FILE), 'utf8');
  return mergeFallbacks([
    { file: 'common', text: common },
    { file: rule.code, text: folder.fallbacks ?? '' },
  ]);
}

/** A permit of the district, in force for three years, at the real address. */
export const goodPermit = {
  isIssuedIn: true,
  isInForceOn: true,
  isInForceForMonths: true,
  monthsInForceOn: 36,
  isForCurrentAddress: true,
} as const;

/** A home in the district, held for years. */
export const goodHome = { holdsHomeIn: true, heldHomeBy: true } as const;

/** Somebody of whom permits and homes are asked: without either, unless said otherwise. */
export const person = (permit?: JsonObject, home?: JsonObject): JsonObject => ({
  residencePermit: permit ? found({ ...permit }) : noRecord(),
  realEstate: home ? found({ ...home }, 'real-estate') : noRecord('real-estate'),
});
