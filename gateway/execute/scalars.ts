import { Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { parsePlainDate, todayIn } from '../contracts/dates.ts';
import { GatewayError } from '../contracts/errors.ts';
import { parseDisabilityCertificateNumber } from '../contracts/identifiers/disability-certificate-number.ts';
import { parseDivisionCode } from '../contracts/identifiers/division-code.ts';
import { parseHouseholdNumber } from '../contracts/identifiers/household-number.ts';
import { parsePersonId } from '../contracts/identifiers/person-id.ts';
import { parseRealEstateCertificateNumber } from '../contracts/identifiers/real-estate-certificate-number.ts';
import { parseRealEstateUnitNumber } from '../contracts/identifiers/real-estate-unit-number.ts';
import { parseSchoolCode } from '../contracts/identifiers/school-code.ts';
import { parseSocialCreditCode } from '../contracts/identifiers/social-credit-code.ts';
import { parseStudentNumber } from '../contracts/identifiers/student-number.ts';

/**
 * The scalars of the schema with the domain's checks. A value that does not pass is refused before anything is executed,
 * with a reason code and without being repeated.
 */
export function createScalars(clock: () => Date): Readonly<Record<string, ScalarResolver>> {
  const today = () => todayIn(clock());
  return Object.fromEntries([
    scalar('PersonId', (text) => parsePersonId(text, today())),
    scalar('HouseholdNumber', parseHouseholdNumber),
    scalar('StudentNumber', (text) => parseStudentNumber(text, today())),
    scalar('SchoolCode', parseSchoolCode),
    scalar('RealEstateUnitNumber', parseRealEstateUnitNumber),
    scalar('RealEstateCertificateNumber', parseRealEstateCertificateNumber),
    scalar('DisabilityCertificateNumber', (text) => parseDisabilityCertificateNumber(text, today())),
    scalar('SocialCreditCode', parseSocialCreditCode),
    scalar('DivisionCode', parseDivisionCode),
    scalar('Date', (text) => parsePlainDate(text)),
    scalar('Month', (text) => matching(text, 'month', /^\d{4}-(0[1-9]|1[0-2])$/u)),
    scalar('DateTime', (text) => matching(text, 'dateTime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/u)),
    scalar('Decimal', (text) => matching(text, 'decimal', /^-?\d{1,18}(\.\d{1,6})?$/u)),
  ]);
}

/** How a scalar goes in and out; its name and description stand in the schema files. */
type ScalarResolver = {
  readonly serialize: (value: unknown) => string;
  readonly parseValue: (value: unknown) => string;
  readonly parseLiteral: (node: ValueNode) => string;
};

/** Registers' own values go out as they are. */
const scalar = (name: string, parse: (text: unknown) => string): readonly [string, ScalarResolver] => [
  name,
  {
    serialize: (value) => {
      if (typeof value !== 'string') throw new GatewayError({ code: 'INTERNAL', what: `${name} is not a text` });
      return value;
    },
    parseValue: parse,
    parseLiteral: (node) => parse(textOf(node)),
  },
];

/** Only text is text: a number without quotation marks is refused with TYPE, and so is a list. */
const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : [valueFromASTUntyped(node)]);

function matching(text: unknown, input: string, form: RegExp): string {
  if (typeof text !== 'string') throw new GatewayError({ code: 'BAD_INPUT', input, reason: 'TYPE' });
  if (!form.test(text)) throw new GatewayError({ code: 'BAD_INPUT', input, reason: 'FORMAT' });
  return text;
}
