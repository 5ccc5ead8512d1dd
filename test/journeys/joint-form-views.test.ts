import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { answered, askForm, FILLED_IN, filledIn, formOf, type Form } from '../support/joint-form-story.ts';
import { copyPolicy } from '../support/policy-copy.ts';

const { beneficiary } = people;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('each department', () => {
  /** Those of civil affairs: everything but the name, which neither of its matters lets it read, and the school. */
  const { 'identity-proof': _name, 'enrolment-proof': _school, ...CIVIL_AFFAIRS } = FILLED_IN;

  it('gets the items of its own matters, with values only where one of these lets it read them', async () => {
    const { views } = await formOf(gateway, beneficiary);
    expect(views.map(({ department, items }) => [department.en, items.length, filledIn(items)])).toEqual([
      ["Disabled persons' federation", 11, {}],
      ['Civil affairs', 21, CIVIL_AFFAIRS],
      ['Human resources and social security', 9, {}],
      ['Medical insurance', 9, {}],
      ['Education', 10, {}],
    ]);
  });

  it('reads the name as soon as one of its matters may', async () => {
    using policy = copyPolicy();
    policy.edit(
      'grants/household-changshu-civil-affairs-ca-live.yaml',
      'facts:\n',
      'facts:\n  - HouseholdEntry.name\n',
    );
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const { views } = await formOf(own, beneficiary);
    expect(views.map(({ items }) => filledIn(items)['identity-proof'])).toEqual([
      undefined,
      beneficiary.name,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is filled in', () => {
  const GRANT = 'grants/household-changshu-civil-affairs-ca-joint.yaml';

  it('is left empty where the desk may have it assessed only, and the item is answered all the same', async () => {
    using policy = copyPolicy();
    policy.edit(GRANT, '  - HouseholdEntry.name\n', '');
    policy.edit(
      'grants/assessed-household-changshu-civil-affairs-ca-joint.yaml',
      'facts:\n',
      'facts:\n  - HouseholdEntry.name\n',
    );
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const { status, text, data } = await askForm(own, beneficiary);
    const form: Form = data.jointForm;
    const { 'identity-proof': _name, ...others } = FILLED_IN;
    expect([status, form.papersAfter, filledIn(form.items)]).toEqual([200, 7, others]);
    expect(answered(form, 'ANSWERED_BY_DATA')).toEqual(Object.keys(FILLED_IN));
    expect(text).not.toContain(beneficiary.name);
  });

  it('is nothing at all where the desk has no grant for a fact of the form', async () => {
    using policy = copyPolicy();
    policy.remove('documents/joint-form.graphql', 'documents/joint-form.yaml');
    policy.edit(GRANT, '  - HouseholdEntry.name\n', '');
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const { status, errors } = await askForm(own, beneficiary);
    expect([status, errors?.[0]?.extensions['reason']]).toEqual([403, 'FACTS_OUTSIDE']);
    expect(own.statements).toEqual([]);
  });
});
