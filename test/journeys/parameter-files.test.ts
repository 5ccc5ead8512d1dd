import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { askAssessment, decide, type Question, type Stated } from '../support/assessments.ts';
import { changedSet, NO_SETS, openOwnParameters, OWN_FILE, type OwnParameters } from '../support/own-parameters.ts';

const since = (fact: string, day: string): Stated => ({ fact, by: 'DOCUMENT', day });

/** A child that is refused in Chengdong for a permit of five months where twelve are asked, and for nothing else. */
const CHILD: Question = {
  client: 'xining-education',
  subject: people.madeUpRecentlyChild,
  applicant: people.madeUpRecently,
  on: '2026-08-27',
  stated: [since('WORK_SINCE', '2023-05-01'), since('LEASE_SINCE', '2024-01-05')],
};
const DISTRICT = 'xining-chengdong-2023';
const FIVE_MONTHS = changedSet('EDU-G1', DISTRICT, { residenceMonths: 5 });

let own: OwnParameters;
beforeAll(async () => {
  own = await openOwnParameters();
});
afterAll(() => own[Symbol.asyncDispose]());
beforeEach(async () => {
  await own.reload(NO_SETS);
  own.gateway.log.length = 0;
});

const outcome = async (): Promise<string> => (await decide(own.gateway, 'EDU-G1', CHILD)).outcome;

describe('a set with a later first day', () => {
  const NEXT = { id: 'xining-chengdong-autumn', from: '2026-08-28', source: '西宁市城东区2026年秋季补录通知（编造）' };

  /** What an answer says about the day, the parameters and the permit. */
  const said = async (question: Question) => {
    const { assess } = (await askAssessment(own.gateway, 'EDU-G1', question)).data;
    const { id, from, source } = assess.parameters;
    const permit = assess.criteria.find(({ code }: { readonly code: string }) => code === 'E5a');
    return { outcome: assess.outcome, on: assess.on, set: { id, from, source }, sentence: permit.sentence.en };
  };

  it('decides from that day on, and says so; as of the day before everything is what it was', async () => {
    const before = await said(CHILD);
    expect(await own.reload(changedSet('EDU-G1', DISTRICT, { residenceMonths: 5 }, NEXT))).toBe('ok');

    expect(await said(CHILD)).toEqual(before);
    expect(before).toEqual({
      outcome: 'NOT_ELIGIBLE',
      on: '2026-08-27',
      set: { id: DISTRICT, from: '2023-01-01', source: expect.stringContaining('招生公告') },
      sentence:
        'By 2026-08-27 the residence permit of the district has not been in force for 12 months without a break.',
    });
    expect(await said({ ...CHILD, on: '2026-08-28' })).toEqual({
      outcome: 'ELIGIBLE',
      on: '2026-08-28',
      set: NEXT,
      sentence: 'A residence permit of the district has been in force for 5 months without a break by 2026-08-27.',
    });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    [
      'a number in words',
      'residenceMonths: 5',
      'residenceMonths: five',
      'sets.0.values.residenceMonths: needs full months, or null where they are not asked',
    ],
    [
      'a day that not every year has',
      'cutoffMonthDay: 02-28',
      'cutoffMonthDay: 02-29',
      'sets.0.values.cutoffMonthDay: needs a day that every year has, written "MM-DD"',
    ],
    ['a matter without a rule', 'matter: EDU-G1', 'matter: EDU-G9', 'matter: there is no rule for EDU-G9'],
    [
      'a day that does not exist',
      'from: 2023-01-01',
      'from: 2023-02-30',
      'sets.0.from: needs a day that exists, written YYYY-MM-DD (DATE)',
    ],
    [
      'a division as a number',
      'division: "630102"',
      'division: 630102',
      'sets.0.division: needs a division code in quotation marks',
    ],
    [
      'a doubt about a value that is not there',
      '- preRegWindow',
      '- window',
      'sets.0.unconfirmed: window is no value of this set',
    ],
  ])('%s: leaves everything as it was, and says file and line', async (_what, part, other, message) => {
    expect(await own.reload(FIVE_MONTHS)).toBe('ok');
    const before = await outcome();
    const line = FIVE_MONTHS.split('\n').findIndex((text) => text.includes(part)) + 1;

    expect(await own.reload(FIVE_MONTHS.replace(part, other))).toBe('broken');

    expect([before, await outcome()]).toEqual(['ELIGIBLE', 'ELIGIBLE']);
    expect(own.gateway.log.filter(({ event }) => event === 'policy kept')).toEqual([
      { level: 'error', event: 'policy kept', problems: `${OWN_FILE} line ${line}: ${message}` },
    ]);
  });

  it('names every problem at once, each with its line', async () => {
    const lines = FIVE_MONTHS.split('\n');
    const at = (text: string): number => lines.findIndex((one) => one.includes(text)) + 1;
    const broken = FIVE_MONTHS.replace('minAge: 6', 'minAge: 60').replace('jobMonths: 12', 'jobMonthes: 12');

    expect(await own.reload(broken)).toBe('broken');

    const [kept] = own.gateway.log.filter(({ event }) => event === 'policy kept');
    expect(kept?.['problems']).toEqual(expect.stringContaining(`line ${at('minAge: 6')}: sets.0.values.minAge`));
    expect(kept?.['problems']).toEqual(expect.stringContaining(`line ${at('values:') + 1}: sets.0.values.jobMonths`));
    expect(kept?.['problems']).toEqual(expect.stringContaining('jobMonthes'));
  });

  it('is taken as soon as it is mended', async () => {
    expect(await own.reload(FIVE_MONTHS.replace('residenceMonths: 5', 'residenceMonths: five'))).toBe('broken');
    expect(await outcome()).toBe('NOT_ELIGIBLE');
    expect(await own.reload(FIVE_MONTHS)).toBe('ok');
    expect(await outcome()).toBe('ELIGIBLE');
  });
});
