import type { Caller, Consumer } from '../../../gateway/contracts/caller.ts';
import { parsePlainDate, type PlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode, type DivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parseSocialCreditCode } from '../../../gateway/contracts/identifiers/social-credit-code.ts';
import type { Fact, FactIndex } from '../../../gateway/policy/facts.ts';
import type { Grant, Matter, Policy } from '../../../gateway/policy/policy.ts';

/** The day on which tests of policy decide. */
export const TODAY: PlainDate = parsePlainDate('2026-09-01');

/** A registered organisation with two matters. */
export const school: Consumer = {
  clientId: 'school',
  socialCreditCode: parseSocialCreditCode('12630102MB9900013X'),
  name: { zh: '测试教育局', en: 'Test Education Bureau' },
  kind: 'EDUCATION_BUREAU',
  division: parseDivisionCode('630102'),
  matters: ['EDU-G1', 'EDU-TR'],
  needsOfficer: false,
};

/** Another one, with a matter in common. */
export const hall: Consumer = {
  ...school,
  clientId: 'hall',
  socialCreditCode: parseSocialCreditCode('11100000000013127D'),
  name: { zh: '测试登记中心', en: 'Test Registration Hall' },
  kind: 'REGISTRATION_HALL',
  matters: ['RE-HS', 'EDU-G1'],
};

/** The organisation as a caller without an officer. */
export const callerOf = (consumer: Consumer, officer?: string): Caller => ({ consumer, officer });

/** A matter under a code. */
export const matterOf = (code: string, name = { zh: `事项${code}`, en: `Matter ${code}` }): Matter => ({
  code,
  name,
  legalBasis: `法律依据 ${code}`,
  authority: '主管部门',
  maxNarrowings: 4,
});

/** What a test says of a grant; the rest is: to the school, for EDU-G1, this year, everywhere. */
export type GrantParts = {
  readonly id?: string;
  readonly consumer?: Consumer;
  readonly matter?: string;
  readonly facts: readonly string[];
  readonly use?: Grant['use'];
  readonly from?: string;
  readonly until?: string;
  readonly within?: readonly string[] | undefined;
};

/** A grant of which only the parts that matter are said. */
export const grantOf = ({
  id = 'grant',
  consumer = school,
  matter = 'EDU-G1',
  facts,
  from = '2026-01-01',
  until = '2026-12-31',
  within,
  use = 'READING',
}: GrantParts): Grant => ({
  id,
  consumer: consumer.socialCreditCode,
  matter,
  facts: new Set(facts),
  use,
  from: parsePlainDate(from),
  until: parsePlainDate(until),
  within: within?.map((code): DivisionCode => parseDivisionCode(code)),
  legalBasis: `法律依据 ${id}`,
  approvedBy: '批准机关',
  approvedOn: parsePlainDate('2025-12-01'),
});

/** A policy with both organisations, their matters and these grants. */
export const policyOf = (...grants: readonly GrantParts[]): Policy => ({
  consumers: [school, hall],
  matters: ['EDU-G1', 'EDU-TR', 'RE-HS', 'CA-LIVE'].map((code) => matterOf(code)),
  grants: grants.map((parts) => grantOf(parts)),
  documents: [],
  parameters: [],
});

/** Facts by coordinate, each with its holder and the predicates that it offers. */
export const indexOf = (
  facts: Readonly<Record<string, readonly [holder: string | undefined, ...predicates: readonly string[]]>>,
): FactIndex =>
  new Map(
    Object.entries(facts).map(([coordinate, [holder, ...predicates]]): [string, Fact] => [
      coordinate,
      {
        coordinate,
        holder,
        item: `数据项${coordinate}`,
        description: '',
        sensitivity: 'P2',
        sharing: 'CONDITIONAL',
        predicates,
      },
    ]),
  );
