import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  comparePlainDates,
  daysBetween,
  decodeStoredDate,
  decodeStoredPeriod,
  OPEN_LAND_DATES,
  parsePlainDate,
  todayIn,
  type PlainDate,
} from '../../../gateway/contracts/dates.ts';
import { errorOf } from './identifiers/outcome.ts';

const day = (text: string): PlainDate => parsePlainDate(text);

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map((days) => addDays(day('1970-01-01'), days));

describe('dates that callers write', () => {
  it.each(['2024-02-29', '2000-02-29', '1880-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '20240101',
    '0000-01-01',
    '',
  ])('%j is refused', (text) => {
    expect(errorOf(() => parsePlainDate(text))?.failure).toEqual({ code: 'BAD_INPUT', input: 'date', reason: 'DATE' });
  });

  it('are texts, and named as the caller knows them', () => {
    expect(errorOf(() => parsePlainDate(20240101, 'on'))?.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'on',
      reason: 'TYPE',
    });
  });
});

describe('dates that departments store', () => {
  it.each([
    '20180831',
    ' 20180831 ',
    '２０１８０８３１',
    '2018-08-31',
    '2018/8/31',
    '2018.08.31',
    '2018年8月31日',
    '20180831235959',
    '201808312359',
    '2018-08-31 23:59:59',
    '2018-08-31T00:00:00.000',
    '2018-08-31 00:00:00+08',
    '2018-08-31 00:00:00 +0800',
    '2018-08-30T16:00:00Z',
    '2018-08-30T16:00:00.000+00:00',
  ])('%j is the last day of August 2018', (raw) => {
    expect(decodeStoredDate(raw)).toEqual({ precision: 'DAY', date: '2018-08-31', raw });
  });

  it.each(['201809', '2018-09', '20180900', '2018年9月', '2018.9'])('%j is a month', (raw) => {
    expect(decodeStoredDate(raw)).toEqual({ precision: 'MONTH', year: 2018, month: 9, raw });
  });

  it.each(['19850000', '1985', '1985年', '约1985年', '198500', '1985-00-00'])('%j is a year', (raw) => {
    expect(decodeStoredDate(raw)).toEqual({ precision: 'YEAR', year: 1985, raw });
  });

  it.each([
    '',
    ' ',
    'null',
    '/',
    '长期',
    '00000000',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '99991231',
    '9999-12-31',
    '2999-12-31',
    '20991231',
    '1900-01-01 00:00:00',
    '2999-12-31 00:00:00+08',
    'infinity',
  ])('%j is none', (raw) => {
    expect(decodeStoredDate(raw)).toEqual({ precision: 'NONE', raw });
  });

  it('are none when the column is NULL', () => {
    expect([decodeStoredDate(null), decodeStoredDate(undefined)]).toEqual([
      { precision: 'NONE', raw: undefined },
      { precision: 'NONE', raw: undefined },
    ]);
  });

  it('take 1949-10-01 for a day of birth, and for an open term of land', () => {
    expect(decodeStoredDate('19491001')).toEqual({ precision: 'DAY', date: '1949-10-01', raw: '19491001' });
    expect(decodeStoredDate('19491001', OPEN_LAND_DATES)).toEqual({ precision: 'NONE', raw: '19491001' });
  });

  it.each([
    '20180230',
    '20181301',
    '2018001',
    '不详',
    '20180005',
    '12',
    '2018-02-30T00:00:00Z',
    '2018-08-31 25:00:00+08',
  ])('%j is unreadable', (raw) => {
    expect(decodeStoredDate(raw)).toEqual({ precision: 'UNREADABLE', raw });
  });

  it('read every day in all its forms', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        fc.pre(date !== '1900-01-01');
        const compact = date.replaceAll('-', '');
        for (const raw of [date, compact, `${compact}120000`, `${date} 12:00:00`]) {
          expect(decodeStoredDate(raw)).toEqual({ precision: 'DAY', date, raw });
        }
      }),
    );
  });

  it.each([
    ['20100101-20200101', '2010-01-01', '2020-01-01'],
    ['2010.01.01-2020.01.01', '2010-01-01', '2020-01-01'],
    ['2010.01.01-长期', '2010-01-01', undefined],
    ['20100101', '2010-01-01', undefined],
    ['', undefined, undefined],
  ])('%j is a period', (raw, from, until) => {
    const period = decodeStoredPeriod(raw);

    expect([period.from, period.until].map((end) => (end.precision === 'DAY' ? end.date : undefined))).toEqual([
      from,
      until,
    ]);
  });
});

describe('counting', () => {
  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', -1, '2024-02-28'],
    ['2000-02-29', 100, '2100-02-28'],
  ])('%s plus %i years is %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-03-31', -13, '2023-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('counts the days between two dates, back and forth', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('orders dates as their days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(comparePlainDates(a, b)).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });

  it.each([
    ['2018-08-31', '2024-08-30', 5],
    ['2018-08-31', '2024-08-31', 6],
    ['1940-02-29', '2025-02-27', 84],
    ['1940-02-29', '2025-02-28', 85],
    ['1940-02-29', '2024-02-28', 83],
    ['1940-02-29', '2024-02-29', 84],
    ['2024-01-01', '2024-01-01', 0],
    ['2024-01-01', '2023-12-31', -1],
  ])('born %s, on %s the age is %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it('changes the age only on the day that the years are added to', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), (birth, years) => {
        const reached = addYears(birth, years);
        expect([ageOn(birth, addDays(reached, -1)), ageOn(birth, reached)]).toEqual([years - 1, years]);
      }),
    );
  });
});

describe('today', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('at %s it is %s where the departments are', (instant, today) => {
    expect(todayIn(new Date(instant))).toBe(today);
  });

  it('is the day of the instant that is asked about, whatever was asked before', () => {
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns'];
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    const questions = fc.array(
      fc.tuple(instants, fc.integer({ min: -900_000, max: 900_000 }), fc.constantFrom(...zones)),
    );
    fc.assert(
      fc.property(questions, (asked) => {
        for (const [instant, shift, timeZone] of asked) {
          for (const at of [new Date(instant), new Date(instant + shift)]) {
            expect(todayIn(at, timeZone)).toBe(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
