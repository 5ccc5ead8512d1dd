import { isUsualDay, type PlainDate } from '../contracts/dates.ts';
import { GatewayError, type InputReason } from '../contracts/errors.ts';
import { countyOf, divisionDepth, type DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { PersonId } from '../contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../contracts/identifiers/real-estate-unit-number.ts';
import type { AssessmentRequest, MatterRule } from './engine/rule.ts';
import { checkStatedFacts, type StatedFact } from './engine/stated-facts.ts';

/** Whom an assessment is about, as the schema coerced it. */
export type AssessmentInput = {
  readonly subject: PersonId;
  readonly applicant?: PersonId | null;
  readonly unitNumber?: RealEstateUnitNumber | null;
  readonly stated?: readonly StatedFact[] | null;
};

/** By whose rules and as of when, as the schema coerced it. */
export type AssessmentTerms = {
  readonly matter: string;
  readonly division?: DivisionCode | null;
  readonly on?: PlainDate | null;
  readonly year?: number | null;
  readonly since?: PlainDate | null;
};

/** Arguments of `Query.assess`. */
export type AssessArguments = AssessmentTerms & AssessmentInput;

/** Arguments of `Query.assessMany`. */
export type AssessManyArguments = AssessmentTerms & { readonly of: readonly AssessmentInput[] };

/** What stands in where a request leaves something open. */
export type RequestDefaults = { readonly division: DivisionCode; readonly today: PlainDate };

/** The digits of a county: what is coarser decides nothing, because counties have rules of their own. */
const COUNTY_DIGITS = 6;

/** The first and the last year of an intake that can be asked about. */
const YEARS = { first: 2000, last: 2100 };

/**
 * A request with its defaults filled in, checked against what the matter needs.
 * @throws GatewayError `BAD_INPUT`: `NEEDS` for something that the matter needs or does not take, `RANGE` for a year or day that
 * nobody means or a division above the county, `STATED_FACT` for a stated fact that the matter does not take in this form.
 */
export function requestOf(
  rule: MatterRule,
  terms: AssessmentTerms,
  input: AssessmentInput,
  defaults: RequestDefaults,
  textVersion: (fallback: string) => number | undefined,
): AssessmentRequest {
  const on = terms.on ?? defaults.today;
  const division = terms.division ?? defaults.division;
  const request: AssessmentRequest = {
    subject: input.subject,
    applicant: input.applicant ?? undefined,
    unitNumber: input.unitNumber ?? undefined,
    division: rule.needs.division === 'COUNTY' ? countyOf(division) : division,
    on,
    year: terms.year ?? Number(on.slice(0, 4)),
    since: terms.since ?? undefined,
    stated: input.stated ?? [],
  };
  for (const name of ['applicant', 'unitNumber', 'since'] as const) {
    const isThere = request[name] !== undefined;
    if (isThere ? rule.needs[name] === 'NEVER' : rule.needs[name] === 'ALWAYS') throw badInput(name, 'NEEDS');
  }
  if (request.year < YEARS.first || request.year > YEARS.last) throw badInput('year', 'RANGE');
  if (divisionDepth(request.division) < COUNTY_DIGITS) throw badInput('division', 'RANGE');
  for (const name of ['on', 'since'] as const) {
    const day = request[name];
    if (day !== undefined && !isUsualDay(day)) throw badInput(name, 'RANGE');
  }
  checkStatedFacts(rule.stated, request.stated, textVersion);
  return request;
}

const badInput = (input: string, reason: InputReason): GatewayError =>
  new GatewayError({ code: 'BAD_INPUT', input, reason });
