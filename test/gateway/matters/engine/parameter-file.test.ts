import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseParameterSets } from '../../../../gateway/matters/engine/parameter-file.ts';
import { defineMatter, type MatterRule } from '../../../../gateway/matters/engine/rule.ts';

const rule = defineMatter({
  code: 'TEST-ONE',
  version: 1,
  needs: { applicant: 'NEVER', unitNumber: 'NEVER', since: 'NEVER' },
  parameters: z.strictObject({
    months: z.int({ error: 'needs a whole number' }).nullable(),
    cutoff: z.string().default('08-31'),
  }),
  reasons: {},
  criteria: [],
  stated: [],
  replaces: [],
  variables: () => ({}),
}) as unknown as MatterRule;

const read = (text: string) => parseParameterSets(text, (code) => (code === 'TEST-ONE' ? rule : undefined));

const SET = `matter: TEST-ONE
sets:
  - id: xining-2021
    division: '630102'
    from: 2021-01-01
    until: 2025-12-31
    source: 招生公告
    unconfirmed: [months]
    values: { months: 12 }
  - id: anywhere
    from: 2020-01-01
    source: 全国规定
    values: { months: null, cutoff: 02-28 }
`;

describe('parameter sets', () => {
  it('are read with their place, days, source and the values as the rule wants them', () => {
    expect(read(SET)).toEqual({
      problems: [],
      sets: [
        {
          id: 'xining-2021',
          matter: 'TEST-ONE',
          division: '630102',
          from: '2021-01-01',
          until: '2025-12-31',
          source: '招生公告',
          unconfirmed: ['months'],
          values: { months: 12, cutoff: '08-31' },
        },
        {
          id: 'anywhere',
          matter: 'TEST-ONE',
          division: undefined,
          from: '2020-01-01',
          until: undefined,
          source: '全国规定',
          unconfirmed: [],
          values: { months: null, cutoff: '02-28' },
        },
      ],
    });
  });

  it.each([
    ['a matter without a rule', SET.replace('TEST-ONE', 'TEST-TWO'), 1, 'matter: there is no rule for TEST-TWO'],
    [
      'a value of another type',
      SET.replace('months: 12', 'months: twelve'),
      9,
      'sets.0.values.months: needs a whole number',
    ],
    [
      'a day that does not exist',
      SET.replace('2021-01-01', '2021-02-30'),
      5,
      'sets.0.from: needs a day that exists, written YYYY-MM-DD (DATE)',
    ],
    [
      'a division that cannot be one',
      SET.replace("'630102'", "'63010'"),
      4,
      'sets.0.division: needs a division code in quotation marks (LENGTH)',
    ],
    ['an end before the beginning', SET.replace('2025-12-31', '2020-12-31'), 6, 'sets.0.until: lies before from'],
    [
      'an unconfirmed value that is not there',
      SET.replace('[months]', '[months, years]'),
      8,
      'sets.0.unconfirmed: years is no value of this set',
    ],
    [
      'the same id twice',
      SET.replace('id: anywhere', 'id: xining-2021'),
      10,
      'sets.1.id: xining-2021 stands here twice',
    ],
    ['a set without a source', SET.replace('    source: 全国规定\n', ''), 10, 'sets.1.source: needs a text'],
  ])('are refused as a whole for %s, with the line', (_what, text, line, message) => {
    expect(read(text)).toEqual({ sets: [], problems: [{ line, message }] });
  });

  it('are refused where the text is no YAML', () => {
    expect(read('matter: [').sets).toEqual([]);
    expect(read('matter: [').problems.length).toBeGreaterThan(0);
  });
});
