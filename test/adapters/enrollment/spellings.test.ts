import { afterEach, describe, expect, it } from 'vitest';
import { createGatewayOver, type GatewayOver, type Rows } from '../../support/department-database.ts';

const NUMBER = '42068419900502997X';

let gateway: GatewayOver | undefined;
afterEach(async () => {
  await gateway?.[Symbol.asyncDispose]();
  gateway = undefined;
});

async function enrollmentOver(rows: Rows, fields: string): Promise<unknown> {
  gateway = await createGatewayOver('enrollment', rows);
  const { data, errors } = await gateway.ask(
    `{ person(id: "${NUMBER}") { enrollment { status record { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.person.enrollment;
}

const roll = (id: number, sfzjh: string, xsdqztm: string, rxny: string) => ({
  id,
  sfzjh,
  xsdqztm,
  rxny,
  xm: '甲',
  sfzjlxm: '1',
});

describe('rolls of one pupil under several spellings of the number', () => {
  it.each(['01', '1', '在读', '辍学', '５'])('count when they run (%s), not the finished one', async (running) => {
    const rows = [roll(1, NUMBER, '07', '202009'), roll(2, NUMBER.toLowerCase(), running, '201909')];

    expect(await enrollmentOver({ zxxs0101: rows }, 'entryMonth isOnRoll')).toEqual({
      status: 'FOUND',
      record: { entryMonth: '2019-09', isOnRoll: true },
    });
  });

  it('are an ambiguity when two run', async () => {
    const rows = [roll(1, NUMBER, '01', '202009'), roll(2, NUMBER.toLowerCase(), '在读', '201909')];

    expect(await enrollmentOver({ zxxs0101: rows }, 'entryMonth')).toEqual({ status: 'AMBIGUOUS', record: null });
  });

  it.each([
    [
      'the one of the latest entry counts when none runs',
      '202009',
      { status: 'FOUND', record: { entryMonth: '2020-09' } },
    ],
    ['two of one month are an ambiguity', '201409', { status: 'AMBIGUOUS', record: null }],
    ['one without a month may be the latest', 'null', { status: 'AMBIGUOUS', record: null }],
  ])('%s', async (_name, month, expected) => {
    const rows = [roll(1, NUMBER, '07', '201409'), roll(2, NUMBER.toLowerCase(), '07', month)];

    expect(await enrollmentOver({ zxxs0101: rows }, 'entryMonth')).toEqual(expected);
  });
});

describe('a roll in a state that is in no table', () => {
  it('is not said to be off the roll', async () => {
    const rows = { zxxs0101: [roll(1, NUMBER, '77', '202009')] };

    expect(await enrollmentOver(rows, 'state { code } isOnRoll isAttending')).toEqual({
      status: 'FOUND',
      record: { state: { code: '77' }, isOnRoll: null, isAttending: null },
    });
  });
});

describe('a transfer', () => {
  it.each(['', '00000000', 'null', '-', '无', '/'])('without a day of approval (%s) runs', async (sprq) => {
    const rows = {
      zxxs0101: [roll(1, NUMBER, '01', '202009')],
      jcxs0202: [
        { id: 1, xsxxid: 1, ydlbm: '21', ydrq: '20260825', sprq },
        { id: 2, xsxxid: 1, ydlbm: '22', ydrq: '20240825', sprq: '20240901' },
      ],
    };

    expect(await enrollmentOver(rows, 'runningTransfers { requestedOn }')).toEqual({
      status: 'FOUND',
      record: { runningTransfers: [{ requestedOn: '2026-08-25' }] },
    });
  });
});
