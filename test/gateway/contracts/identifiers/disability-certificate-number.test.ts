import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../gateway/contracts/dates.ts';
import {
  checkDisabilityCertificateNumber,
  disabilityCertificateParts,
  foldDisabilityCertificateNumber,
  isSameDisabilityCertificate,
  parseDisabilityCertificateNumber,
} from '../../../../gateway/contracts/identifiers/disability-certificate-number.ts';
import { errorOf, verdictOf } from './outcome.ts';

const today = '2026-11-22' as PlainDate;

describe('disability certificate numbers', () => {
  it.each([
    ['42068419650704997743', 'valid'],
    ['32058119721120998212', 'valid'],
    ['63022420180831998X52', 'valid'],
    ['31011019400229996621', 'valid'],
    ['32058119721120998212B1', 'valid'],
    ['32058119721120998212B12', 'valid'],
    ['42068419650704997783', 'CATEGORY'],
    ['42068419650704997703', 'CATEGORY'],
    ['42068419650704997745', 'GRADE'],
    ['42068419650704997740', 'GRADE'],
    ['42068419650704997843', 'CHECK'],
    ['42068419650704997', 'FORMAT'],
    ['32058119721120998212B0', 'CARD'],
    ['32058119721120998212B', 'FORMAT'],
    ['32058119721120998212C1', 'FORMAT'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkDisabilityCertificateNumber(number, today))).toBe(verdict);
  });

  it('come apart into person, category, grade and card', () => {
    const parts = ['63022420180831998x52', '32058119721120998212b2'].map((text) =>
      disabilityCertificateParts(parseDisabilityCertificateNumber(text, today)),
    );

    expect(parts).toEqual([
      { personId: '63022420180831998X', category: '5', grade: '2', card: 0 },
      { personId: '320581197211209982', category: '1', grade: '2', card: 2 },
    ]);
  });

  it('are of one certificate whatever the card, and of another after a new grade', () => {
    expect(isSameDisabilityCertificate('32058119721120998212', '32058119721120998212B2')).toBe(true);
    expect(isSameDisabilityCertificate('32058119721120998212', '32058119721120998213')).toBe(false);
  });

  it.each([
    [' 63022420180831998x52', '63022420180831998X52'],
    ['63022420180831998×52', '63022420180831998X52'],
    ['３２０５８１１９７２１１２０９９８２１２Ｂ１', '32058119721120998212B1'],
    ['42068419650704997843', '42068419650704997843'],
    ['无', undefined],
  ])('are read from the stored text %j as %s', (stored, number) => {
    expect(foldDisabilityCertificateNumber(stored)).toBe(number);
  });

  it('never appear in the error, not even in part', () => {
    const error = errorOf(() => parseDisabilityCertificateNumber('42068419650704997783', today));

    expect(error?.failure).toEqual({ code: 'BAD_INPUT', input: 'disabilityCertificateNumber', reason: 'CATEGORY' });
    expect(`${error?.stack} ${JSON.stringify(error)}`).not.toContain('420684');
  });
});
