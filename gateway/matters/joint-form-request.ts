import type { PlainDate } from '../contracts/dates.ts';
import type { DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { PersonId } from '../contracts/identifiers/person-id.ts';
import type { MatterRule } from './engine/rule.ts';
import { checkStatedFacts, type StatedFact } from './engine/stated-facts.ts';

/** The variables of a joint form's evidence document. */
export const jointFormVariables = (request: {
  readonly subject: PersonId;
  readonly division: DivisionCode;
  readonly on: PlainDate;
}): Readonly<Record<string, unknown>> => ({ ...request, month: request.on.slice(0, 7) });

/**
 * What was stated, for each member that the gateway has a rule for: those facts that it asks. Several may ask the same.
 * @param textVersion as for `checkStatedFacts`.
 * @throws GatewayError `BAD_INPUT` with `STATED_FACT`: a fact that no member asks, or that one of them would not take.
 */
export function shareStatedFacts(
  rules: readonly Pick<MatterRule, 'code' | 'stated'>[],
  stated: readonly StatedFact[],
  textVersion: (fallback: string) => number | undefined,
): ReadonlyMap<string, readonly StatedFact[]> {
  const asks = ({ stated: specs }: Pick<MatterRule, 'stated'>, { fact }: StatedFact): boolean =>
    specs.some(({ code }) => code === fact);
  checkStatedFacts(
    [],
    stated.filter((fact) => !rules.some((rule) => asks(rule, fact))),
    textVersion,
  );
  return new Map(
    rules.map((rule) => {
      const own = stated.filter((fact) => asks(rule, fact));
      checkStatedFacts(rule.stated, own, textVersion);
      return [rule.code, own];
    }),
  );
}
