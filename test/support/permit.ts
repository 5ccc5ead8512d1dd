import type { Caller } from '../../gateway/contracts/caller.ts';
import { parseDivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { parseSocialCreditCode } from '../../gateway/contracts/identifiers/social-credit-code.ts';
import { issuePermit, type Permit } from '../../gateway/contracts/permit.ts';

/** A caller who is registered for nothing; what tests below the decision ask with. */
export const TEST_CALLER: Caller = {
  consumer: {
    clientId: 'tester',
    socialCreditCode: parseSocialCreditCode('12630102MB9900013X'),
    name: { zh: '测试', en: 'Tester' },
    kind: 'EDUCATION_BUREAU',
    division: parseDivisionCode('630102'),
    matters: [],
    needsOfficer: false,
  },
  officer: undefined,
};

/** A permit that opens these departments, as the decision would issue one; for tests of what comes after it. */
export function permitFor(
  departments: readonly string[],
  within: Readonly<Record<string, readonly string[]>> = {},
): Permit {
  return issuePermit({
    caller: TEST_CALLER,
    matter: 'TEST-ALL',
    facts: new Set(),
    grants: [],
    departments: new Set(departments),
    within: new Map(Object.entries(within).map(([id, codes]) => [id, codes.map((code) => parseDivisionCode(code))])),
  });
}

/** Opens every department of this build. */
export const openPermit = (): Permit => permitFor(['disability', 'enrollment', 'household', 'real-estate']);
