import { describe, expect, it } from 'vitest';
import { member, registration } from '../../../adapters/household/relations.ts';
import { unit } from '../../../adapters/real-estate/relations.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import type { Permit } from '../../../gateway/contracts/permit.ts';
import type { Relation } from '../../../gateway/contracts/relation.ts';
import { createScope } from '../../../gateway/execute/scope.ts';
import { TEST_NOW } from '../../support/gateway.ts';
import { permitFor } from '../../support/permit.ts';

/** What every key of every relation answers: three counties, one village, one that is not known. */
const ROWS = ['420684', '420684105210', '420683', '4206', undefined].map((division_code) => ({ division_code }));

function scopeWith(permit: Permit) {
  const asked: string[] = [];
  const scope = createScope({
    permit,
    now: TEST_NOW,
    signal: new AbortController().signal,
    readRelation: async ({ name }: Relation, keys: readonly string[]) => {
      asked.push(name);
      return keys.map(() => ({ kind: 'answered', rows: ROWS as never, readAt: TEST_NOW }));
    },
  });
  return { scope, asked };
}

describe('what a permit lets a request read', () => {
  it('gives all rows of a department that is opened without bounds, and says so', async () => {
    const { scope } = scopeWith(permitFor(['household']));
    expect(await scope.read(registration, 'k')).toEqual({ kind: 'answered', rows: ROWS, readAt: TEST_NOW });
  });

  it('gives only the rows that surely lie within the divisions of the permit', async () => {
    const { scope } = scopeWith(permitFor(['real-estate', 'household'], { 'real-estate': ['420684'] }));
    expect(await scope.read(unit, 'k')).toEqual({
      kind: 'answered',
      rows: [{ division_code: '420684' }, { division_code: '420684105210' }],
      readAt: TEST_NOW,
      within: ['420684'],
    });
    expect(await scope.read(registration, 'k')).toMatchObject({ rows: ROWS });
  });

  it('takes several divisions together, and shows nothing where there is none', async () => {
    const two = scopeWith(permitFor(['household'], { household: ['420683', '420684105'] })).scope;
    expect(await two.read(registration, 'k')).toMatchObject({
      rows: [{ division_code: '420684105210' }, { division_code: '420683' }],
    });
    const none = scopeWith(permitFor(['household'], { household: [] })).scope;
    expect(await none.read(registration, 'k')).toMatchObject({ rows: [], within: [] });
  });

  it('leaves rows that are reached through a bounded record as they are', async () => {
    const { scope } = scopeWith(permitFor(['household'], { household: ['420684'] }));
    expect(await scope.read(member, 'k')).toMatchObject({ rows: ROWS, within: ['420684'] });
  });

  it('does not read a department that the permit does not open: that is a fault of the gateway, and loud', async () => {
    const { scope, asked } = scopeWith(permitFor(['household']));
    expect(() => scope.read(unit, 'k')).toThrow(GatewayError);
    expect(asked).toEqual([]);
  });

  it('ends an answer whose lists have more items together than anybody reads', () => {
    const { scope } = scopeWith(permitFor(['household']));
    scope.listed(20_000);
    scope.listed(30_000);
    expect(() => scope.listed(1)).toThrow(
      expect.objectContaining({
        failure: { code: 'OPERATION_TOO_LARGE', limit: 'at most 50,000 items in the lists of an answer' },
      }),
    );
  });
});
