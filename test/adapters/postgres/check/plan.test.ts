import { describe, expect, it } from 'vitest';
import { decodePlan } from '../../../../adapters/postgres/check/plan.ts';

const planOf = (node: Readonly<Record<string, unknown>>): string => JSON.stringify([{ Plan: node }]);

describe('a plan', () => {
  it('reads a table whole without an index, and by an index without a condition', () => {
    const scan = { Schema: 'public', 'Relation Name': 'qlr' };
    const whole = [{ table: 'public.qlr', kind: 'whole', rowsRead: 0 }];

    expect(decodePlan(planOf({ ...scan, 'Node Type': 'Seq Scan' }))).toEqual(whole);
    expect(decodePlan(planOf({ ...scan, 'Node Type': 'Index Only Scan' }))).toEqual(whole);
    expect(decodePlan(planOf({ ...scan, 'Node Type': 'Index Scan', 'Index Cond': '(a = b)' }))).toEqual([
      { table: 'public.qlr', kind: 'by index', rowsRead: 0 },
    ]);
  });

  it('counts the rows that were gone through, kept or not, in every loop, at any depth', () => {
    const heap = {
      'Node Type': 'Bitmap Heap Scan',
      'Relation Name': 'qlr',
      'Actual Rows': 1,
      'Actual Loops': 3,
      Plans: [{ 'Node Type': 'Bitmap Index Scan', 'Index Cond': '(a = b)', 'Actual Rows': 9, 'Actual Loops': 3 }],
    };
    const filtered = {
      'Node Type': 'Seq Scan',
      'Relation Name': 'h',
      'Actual Rows': 0.5,
      'Actual Loops': 2,
      'Rows Removed by Filter': 100,
    };
    const outer = { 'Node Type': 'Function Scan', 'Function Name': 'unnest', 'Actual Rows': 7, 'Actual Loops': 1 };

    expect(decodePlan(planOf({ 'Node Type': 'Nested Loop', Plans: [outer, heap, filtered] }))).toEqual([
      { table: 'qlr', kind: 'by index', rowsRead: 27 },
      { table: 'h', kind: 'whole', rowsRead: 201 },
    ]);
  });

  it('leaves a table on another server to that server', () => {
    expect(decodePlan(planOf({ 'Node Type': 'Foreign Scan', 'Relation Name': 'far' }))).toEqual([
      { table: 'far', kind: 'foreign', rowsRead: 0 },
    ]);
  });

  it('is nothing else than a plan', () => {
    expect(() => decodePlan('[]')).toThrow(/tuple|expected|small/iu);
  });
});
