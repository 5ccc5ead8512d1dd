import type { RuleInput } from '../../engine/rule.ts';
import { and, known, or, unknown, usesOf, type Truth, type Value } from '../../engine/value.ts';
import { certificateSays } from '../../topics/disability-allowances.ts';
import type { NursingAmount, NursingParameters } from './parameters-schema.ts';

type Input = RuleInput<NursingParameters>;

/** Where the household lives, where it matters for the amount. */
export const URBAN_OR_RURAL = 'URBAN_OR_RURAL';

/** Grades 1 and 2. */
export const isSevere = ({ facts }: Input): Truth => certificateSays(facts, 'isSevere');

/** N, first part: severe, or of a further grade that the place pays to intellectual and mental disabilities. */
export const isPaidGrade = (input: Input): Truth => or(isSevere(input), isFurther(input));

/** The grade is the certificate's; of a multiple disability one intellectual or mental part is enough. */
function isFurther({ facts, parameters: { further } }: Input): Truth {
  if (further === null) return known(false);
  return and(certificateSays(facts, 'isFurtherGrade'), certificateSays(facts, 'isOfFurtherKind'));
}

/** What is paid a month, where the place sets it exactly; undefined where the grade is not paid. */
export const amountOf = (input: Input): Value<string> | undefined => {
  const amount = amountOfGrade(input);
  return amount?.kind === 'known' && input.parameters.isLeast ? unknown(amount.uses) : amount;
};

/** The least that is paid a month; undefined where the place sets it exactly, or the grade is not paid. */
export const leastOf = (input: Input): Value<string> | undefined =>
  input.parameters.isLeast ? amountOfGrade(input) : undefined;

/** The amounts of the grades, the most severe first: the first that applies counts. */
function amountOfGrade(input: Input): Value<string> | undefined {
  const { facts, parameters } = input;
  const { grade1, grade2, further } = parameters;
  const bands: readonly (readonly [() => Truth, NursingAmount])[] = [
    ...(isSame(grade1, grade2) ? [] : [[() => certificateSays(facts, 'isTopGrade'), grade1] as const]),
    [() => isSevere(input), grade2],
    [() => isFurther(input), further?.amount ?? null],
  ];
  for (const [applies, amount] of bands) {
    const truth = applies();
    if (truth.kind === 'unknown') return truth;
    if (!truth.value) continue;
    const paid = amountHere(amount, input);
    return { ...paid, uses: usesOf(truth, paid) };
  }
  return undefined;
}

function amountHere(amount: NursingAmount, { stated }: Input): Value<string> {
  if (amount === null) return unknown();
  if (typeof amount === 'string') return known(amount);
  const place = stated.choice(URBAN_OR_RURAL);
  return place.kind === 'known' ? known(place.value === 'URBAN' ? amount.urban : amount.rural, place.uses) : place;
}

/** Whether grade 1 is paid like grade 2, so that nobody has to be asked which of them it is. */
export const isSame = (a: NursingAmount, b: NursingAmount): boolean => JSON.stringify(a) === JSON.stringify(b);
