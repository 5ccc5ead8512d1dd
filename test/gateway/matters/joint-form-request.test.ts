import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import type { StatedFact, StatedFactSpec } from '../../../gateway/matters/engine/stated-facts.ts';
import { jointFormVariables, shareStatedFacts } from '../../../gateway/matters/joint-form-request.ts';
import { requestOf } from '../../support/evidence-draft.ts';
import { CHANGSHU, evidence, statedAs } from '../../support/joint-form.ts';

const spec = (code: string, ...by: StatedFactSpec['by']): StatedFactSpec => ({
  code,
  item: { zh: code, en: code },
  kind: 'YES_NO',
  by,
  fallbacks: [],
});

const rules = [
  { code: 'TEST-ONE', stated: [spec('SHARED', 'INQUIRY', 'DOCUMENT'), spec('OWN', 'INQUIRY')] },
  { code: 'TEST-TWO', stated: [spec('SHARED', 'INQUIRY')] },
];

const share = (...stated: readonly StatedFact[]) => shareStatedFacts(rules, stated, () => undefined);

describe('what was stated for a joint form', () => {
  it('goes to every matter that asks it, and to no other', () => {
    const [shared, own] = [statedAs('SHARED', 'INQUIRY'), statedAs('OWN', 'INQUIRY')];
    expect(share(own, shared)).toEqual(
      new Map([
        ['TEST-ONE', [own, shared]],
        ['TEST-TWO', [shared]],
      ]),
    );
  });

  it('may be nothing', () => {
    expect(share()).toEqual(
      new Map([
        ['TEST-ONE', []],
        ['TEST-TWO', []],
      ]),
    );
  });

  it.each([
    ['no matter asks it', [statedAs('NOBODY_ASKS', 'INQUIRY')]],
    ['one of the matters does not take it this way', [statedAs('SHARED', 'DOCUMENT')]],
    ['it is stated twice', [statedAs('SHARED', 'INQUIRY'), statedAs('SHARED', 'INQUIRY')]],
    ['it is stated twice and nobody asks it', [statedAs('NOBODY_ASKS', 'INQUIRY'), statedAs('NOBODY_ASKS', 'INQUIRY')]],
  ])('is refused where %s', (_why, stated) => {
    const refusal = catchError(() => share(...stated));
    expect(refusal instanceof GatewayError && refusal.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'stated',
      reason: 'STATED_FACT',
    });
  });
});

it('gives the evidence document of the form all of its variables', () => {
  const { subject } = requestOf({ division: '320581', on: '2026-09-01' });
  const variables = jointFormVariables({ subject, division: CHANGSHU, on: parsePlainDate('2026-09-01') });

  expect(variables).toEqual({ subject, division: '320581', on: '2026-09-01', month: '2026-09' });
  expect(Object.keys(variables).toSorted()).toEqual(
    (evidence.operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value).toSorted(),
  );
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
