import { describe, expect, it } from 'vitest';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { decide, type Decision, type Question } from '../../../gateway/policy/decide.ts';
import { callerOf, indexOf, policyOf, school, TODAY, type GrantParts } from './made-up-policy.ts';

const index = indexOf({
  'Book.address': ['household', 'Book.isIn'],
  'Book.isIn': ['household'],
  'Roll.grade': ['enrollment'],
});

const ask = (asked: Pick<Question, 'facts' | 'assessed'>, grants: readonly GrantParts[]): Decision =>
  decide({ ...asked, caller: callerOf(school), matter: 'EDU-G1', policy: policyOf(...grants), index, today: TODAY });

const permissionOf = (decision: Decision) => (decision.kind === 'permit' ? decision.permission : decision);

describe('a grant for assessments', () => {
  const only: GrantParts = { id: 'only', facts: ['Book.address'], use: 'ASSESSMENT' };

  it('lets a matter’s evidence hold a fact that the consumer may not read', () => {
    expect(permissionOf(ask({ facts: [], assessed: ['Book.address'] }, [only]))).toMatchObject({
      facts: new Set(['Book.address']),
      grants: ['only'],
      departments: new Set(['household']),
    });
    expect(ask({ facts: ['Book.address'] }, [only])).toEqual({
      kind: 'refuse',
      reason: 'FACTS_OUTSIDE',
      outside: [{ coordinate: 'Book.address', predicates: [] }],
    });
  });

  it('does not open a fact for reading because the same operation assesses it as well', () => {
    expect(ask({ facts: ['Book.address'], assessed: ['Book.address'] }, [only])).toMatchObject({
      kind: 'refuse',
      outside: [{ coordinate: 'Book.address' }],
    });
  });

  it('does not stand as a predicate that could be read instead', () => {
    const grants: readonly GrantParts[] = [{ id: 'only', facts: ['Book.isIn'], use: 'ASSESSMENT' }];
    expect(ask({ facts: ['Book.address'] }, grants)).toMatchObject({ outside: [{ predicates: [] }] });
  });

  it('does not widen the places in which the same facts may be read', () => {
    const bounded: GrantParts = { id: 'read', facts: ['Book.address'], within: ['630102'] };
    const both = permissionOf(ask({ facts: ['Book.address'], assessed: ['Book.address'] }, [bounded, only]));

    expect(both).toMatchObject({ grants: ['read'], within: new Map([['household', [parseDivisionCode('630102')]]]) });
    expect(permissionOf(ask({ facts: [], assessed: ['Book.address'] }, [bounded, only]))).toMatchObject({
      grants: ['only', 'read'],
      within: new Map(),
    });
  });

  it('leaves out of the permission what stands on no grant at all', () => {
    expect(ask({ facts: [], assessed: ['Book.address', 'Roll.grade'] }, [only])).toEqual({
      kind: 'refuse',
      reason: 'FACTS_OUTSIDE',
      outside: [{ coordinate: 'Roll.grade', predicates: [] }],
    });
  });
});

describe('a grant for reading', () => {
  it('lets the same facts be assessed', () => {
    const grants: readonly GrantParts[] = [{ id: 'read', facts: ['Roll.grade'] }];
    expect(permissionOf(ask({ facts: [], assessed: ['Roll.grade'] }, grants))).toMatchObject({ grants: ['read'] });
  });
});
