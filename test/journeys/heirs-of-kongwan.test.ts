import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import {
  askAssessment,
  but,
  decidedIn,
  forReview,
  met,
  notKnown,
  notMet,
  type Decided,
  type Question,
  type Someone,
  type Stated,
} from '../support/assessments.ts';
import { createTestGateway, type TestAnswer, type TestGateway } from '../support/gateway.ts';

const { deceasedHolder, deceasedHoldersDaughter, deadHeadNotCancelled, deadHeadsWidow, heirNotMember } = people;
const { owner, ownersSon, seizedHomestead } = people;

/** The registration hall of Yicheng, to which heirs come. */
const HALL = { client: 'yicheng-real-estate', officer: 'desk-01' } as const;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const yes = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: true });
const no = (fact: string): Stated => ({ fact, by: 'DOCUMENT', isTrue: false });
const AGREED = yes('HEIRS_AGREE');

type Rest = Omit<Question, 'subject' | 'applicant'>;

const askFor = (holder: Someone, heir: Someone, rest: Rest = {}): Promise<TestAnswer> =>
  askAssessment(gateway, 'RE-INH', { ...HALL, subject: holder, applicant: heir, ...rest });

const decideFor = async (holder: Someone, heir: Someone, rest: Rest = {}): Promise<Decided> =>
  decidedIn(await askFor(holder, heir, rest));

const SETTLED: Decided = {
  outcome: 'ELIGIBLE',
  criteria: {
    I1: met('HOLDER_DEAD'),
    I2: met('KIN'),
    I3: met('HELD'),
    I4: met('UNRESTRICTED'),
    I5: met('HEIRS_AGREE'),
  },
  results: { DEATH_DATE: '2025-11-03' },
  advice: [],
  fallbacks: [],
};

describe('heirs of Kongwan come for the house of somebody who died', () => {
  it('and need no certificate of kinship, of death or of what was left', async () => {
    const { data } = await gateway.ask(
      '{ explainMatter(matter: "RE-INH") { isPermitted departments { id } replaces { id } } }',
      {},
      { ...HALL, purpose: 'RE-INH' },
    );
    expect(data.explainMatter).toEqual({
      isPermitted: true,
      departments: [{ id: 'household' }, { id: 'real-estate' }],
      replaces: ['kinship', 'inheritance-right', 'death', 'identity', 'property', 'house-ownership'].map((id) => ({
        id,
      })),
    });
  });

  it('a daughter whom another book names: only the other heirs are still to be heard', async () => {
    const { unitNumber } = deceasedHolder;
    const unheard = await decideFor(deceasedHolder, deceasedHoldersDaughter, { unitNumber, case: 'kongwan-153' });
    expect(unheard).toEqual(
      but(SETTLED, {
        outcome: 'UNKNOWN',
        criteria: { I5: notKnown('HEIRS_NOT_HEARD') },
        fallbacks: ['re-inh-agreement', 'show-inheritance-deed'],
      }),
    );
    const heard = { unitNumber, case: 'kongwan-153', stated: [AGREED] };
    expect(await decideFor(deceasedHolder, deceasedHoldersDaughter, heard)).toEqual(SETTLED);
  });

  it('heirs who do not agree: the hall refuses nobody, and shows the ways', async () => {
    expect(await decideFor(deceasedHolder, deceasedHoldersDaughter, { stated: [no('HEIRS_AGREE')] })).toEqual(
      but(SETTLED, { outcome: 'NEEDS_REVIEW', criteria: { I5: forReview('HEIRS_DISAGREE') } }),
    );
  });

  it('a widow in the book of her husband, whose death is noted and not cancelled', async () => {
    expect(await decideFor(deadHeadNotCancelled, deadHeadsWidow, { stated: [AGREED] })).toEqual(
      but(SETTLED, { results: { DEATH_DATE: '2026-06-10' } }),
    );
  });

  it('an heir in Shanghai whom no book of the village names: a deed does it, and the remark is told', async () => {
    const far = but(SETTLED, { results: { DEATH_DATE: '2026-06-10' }, advice: ['HEIR_REMARK'] });
    expect(await decideFor(deadHeadNotCancelled, heirNotMember, { stated: [AGREED] })).toEqual(
      but(far, {
        outcome: 'UNKNOWN',
        criteria: { I2: notKnown('KINSHIP_UNPROVEN') },
        fallbacks: ['ask-civil-affairs', 'show-inheritance-deed', 'ask-household'],
      }),
    );
    const answer = await askFor(deadHeadNotCancelled, heirNotMember, { stated: [AGREED, yes('KINSHIP')] });
    expect(decidedIn(answer)).toEqual(but(far, { criteria: { I2: met('KINSHIP_PROVEN') } }));
    expect(answer.data.assess.advice[0].sentence.zh).toBe(
      '继承人不是本农民集体经济组织成员的，登记时注明：该权利人为本农民集体经济组织原成员住宅的合法继承人。',
    );
  });

  it('a son whose father lives as far as the register knows: asked before anybody is refused', async () => {
    const asked = but(SETTLED, { results: { DEATH_DATE: null } });
    expect(await decideFor(owner, ownersSon, { stated: [AGREED] })).toEqual(
      but(asked, {
        outcome: 'UNKNOWN',
        criteria: { I1: notKnown('DEATH_NOT_REPORTED') },
        fallbacks: ['ask-health', 'ask-civil-affairs', 're-inh-death-paper', 'ask-household'],
      }),
    );
    const lives: Stated = { fact: 'DEATH', by: 'INQUIRY', isTrue: false };
    expect(await decideFor(owner, ownersSon, { stated: [AGREED, lives] })).toEqual(
      but(asked, { outcome: 'NOT_ELIGIBLE', criteria: { I1: notMet('HOLDER_ALIVE') } }),
    );
  });

  it('an old certificate of a house that the register has under somebody else: for a person', async () => {
    const { unitNumber } = seizedHomestead;
    const question = { unitNumber, stated: [AGREED, yes('HOLDS_UNIT')] };
    expect(await decideFor(deceasedHolder, deceasedHoldersDaughter, question)).toEqual(
      but(SETTLED, {
        outcome: 'NEEDS_REVIEW',
        criteria: { I3: met('HELD_BY_PAPER'), I4: forReview('HELD_OFF_REGISTER') },
      }),
    );
  });
});
