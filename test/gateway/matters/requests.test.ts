import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parsePersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import type { MatterRule } from '../../../gateway/matters/engine/rule.ts';
import { requestOf, type AssessmentInput, type AssessmentTerms } from '../../../gateway/matters/requests.ts';

const today = parsePlainDate('2026-11-22');
const subject = parsePersonId(people.entrant.id, today);
const applicant = parsePersonId(people.pupilFather.id, today);
const defaults = { division: parseDivisionCode('630102'), today };

const asked = (
  needs: Partial<MatterRule['needs']>,
  input: Partial<AssessmentInput> = {},
  terms: Partial<AssessmentTerms> = {},
) =>
  requestOf(
    {
      needs: { applicant: 'NEVER', unitNumber: 'NEVER', since: 'NEVER', ...needs },
      stated: [],
    } as unknown as MatterRule,
    { matter: 'TEST-ONE', ...terms },
    { subject, ...input },
    defaults,
    () => undefined,
  );

const refusalOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof GatewayError ? error.failure : error;
  }
  return 'not refused';
};

describe('a request to assess', () => {
  it('is about today, this year and the consumer’s own district unless it says otherwise', () => {
    expect(asked({})).toEqual({
      subject,
      applicant: undefined,
      unitNumber: undefined,
      division: '630102',
      on: '2026-11-22',
      year: 2026,
      since: undefined,
      stated: [],
    });
    const on = parsePlainDate('2025-03-01');
    expect(
      asked({ applicant: 'OPTIONAL' }, { applicant }, { on, division: parseDivisionCode('630103') }),
    ).toMatchObject({
      applicant,
      on,
      year: 2025,
      division: '630103',
    });
  });

  it('is refused without what the matter needs, and with what it does not take', () => {
    expect(refusalOf(() => asked({ applicant: 'ALWAYS' }))).toEqual({
      code: 'BAD_INPUT',
      input: 'applicant',
      reason: 'NEEDS',
    });
    expect(refusalOf(() => asked({}, { applicant }))).toEqual({
      code: 'BAD_INPUT',
      input: 'applicant',
      reason: 'NEEDS',
    });
    expect(refusalOf(() => asked({ unitNumber: 'ALWAYS' }))).toMatchObject({ input: 'unitNumber' });
    expect(refusalOf(() => asked({}, {}, { since: today }))).toMatchObject({ input: 'since' });
  });

  it.each([1999, 2101, -1])('is refused for an intake of the year %d', (year) => {
    expect(refusalOf(() => asked({}, {}, { year }))).toEqual({ code: 'BAD_INPUT', input: 'year', reason: 'RANGE' });
  });

  it('is refused for days that nobody means, and for a division above the county', () => {
    const far = parsePlainDate('9999-12-31');
    expect(refusalOf(() => asked({}, {}, { on: far, year: 2026 }))).toMatchObject({ input: 'on', reason: 'RANGE' });
    expect(refusalOf(() => asked({ since: 'OPTIONAL' }, {}, { since: far }))).toMatchObject({
      input: 'since',
      reason: 'RANGE',
    });
    expect(refusalOf(() => asked({}, {}, { division: parseDivisionCode('6301') }))).toMatchObject({
      input: 'division',
      reason: 'RANGE',
    });
  });

  it('is about the county of a finer division where the matter is the county’s', () => {
    const division = parseDivisionCode('320581101203');
    expect(asked({ division: 'COUNTY' }, {}, { division }).division).toBe('320581');
    expect(asked({}, {}, { division }).division).toBe('320581101203');
  });

  it('is refused for something stated that the matter does not ask', () => {
    const stated = [{ fact: 'NO_SUCH', by: 'DOCUMENT' as const, isTrue: true }];
    expect(refusalOf(() => asked({}, { stated }))).toEqual({
      code: 'BAD_INPUT',
      input: 'stated',
      reason: 'STATED_FACT',
    });
  });
});
