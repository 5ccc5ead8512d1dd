import { afterEach, describe, expect, it } from 'vitest';
import { createGatewayOver, type GatewayOver, type Rows } from '../../support/department-database.ts';

const NUMBER = '42068419900502997X';
const OTHER = '420684198505019968';

let gateway: GatewayOver | undefined;
afterEach(async () => {
  await gateway?.[Symbol.asyncDispose]();
  gateway = undefined;
});

async function answerOver(rows: Rows, fields: string): Promise<unknown> {
  gateway = await createGatewayOver('disability', rows);
  const { data, errors } = await gateway.ask(`{ person(id: "${NUMBER}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.person;
}

const holder = (uuid: string, citizen_id: string, status_record: number, more = {}) => ({
  uuid,
  citizen_id,
  status_record,
  del_flag: 0,
  had_final_reviewed: 1,
  ...more,
});

describe('a disability certificate', () => {
  it('counts before a cancelled one under another spelling of the number', async () => {
    const rows = [holder('a', NUMBER.toLowerCase(), 8), holder('b', NUMBER, 9)];

    expect(await answerOver({ cdpf_citizen: rows }, 'disability { status record { status } }')).toEqual({
      disability: { status: 'FOUND', record: { status: 'VALID' } },
    });
  });

  it('in a state that is in no table is not said to be valid', async () => {
    const rows = { cdpf_citizen: [holder('a', NUMBER, 5)] };

    expect(await answerOver(rows, 'disability { status record { status isValidOn(date: "2026-11-22") } }')).toEqual({
      disability: { status: 'FOUND', record: { status: null, isValidOn: null } },
    });
  });

  it.each([
    [`${OTHER}42`, {}, null],
    [`${OTHER}42`, { old_citizen_id: OTHER }, `${OTHER}42`],
    [`${NUMBER.toLowerCase()}42B1`, {}, `${NUMBER}42B1`],
  ])('numbered %s, former identity %o, is shown as %s', async (card_num, more, certificateNumber) => {
    const rows = { cdpf_citizen: [holder('a', NUMBER, 9, { card_num, ...more })] };

    expect(await answerOver(rows, 'disability { status record { certificateNumber } }')).toEqual({
      disability: { status: 'FOUND', record: { certificateNumber } },
    });
  });
});

describe('an assistance household', () => {
  const member = (jtlsid: string, cysfzhm: string) => ({ jtlsid, rylsid: `${jtlsid}1`, cysfzhm, sfbzdx: '1' });
  const FIELDS = 'assistance { status record { kind from until now: isOfKind(kind: DIBAO) } }';

  it('is the one decided last, whatever stands where a day should', async () => {
    const rows = {
      biz_jzjtxx: [
        { jtlsid: 'a', jzywlx: '310', sprq: '2019-01-01' },
        { jtlsid: 'b', jzywlx: '120', sprq: '2024-01-01' },
      ],
      biz_jzdxjbxx: [member('a', NUMBER.toLowerCase()), member('b', NUMBER)],
      biz_jtjzdyxx: [
        { jtlsid: 'b', ksny: 'null', jsny: '' },
        { jtlsid: 'b', ksny: '202401', jsny: '202512' },
      ],
    };

    expect(await answerOver(rows, FIELDS)).toEqual({
      assistance: { status: 'FOUND', record: { kind: 'DIBAO', from: '2024-01', until: '2025-12', now: false } },
    });
  });

  it.each(['null', '', '-'])('with no day of decision (%s) may be the last', async (sprq) => {
    const rows = {
      biz_jzjtxx: [
        { jtlsid: 'a', jzywlx: '310', sprq },
        { jtlsid: 'b', jzywlx: '120', sprq: '2024-01-01' },
      ],
      biz_jzdxjbxx: [member('a', NUMBER), member('b', NUMBER)],
    };

    expect(await answerOver(rows, FIELDS)).toEqual({ assistance: { status: 'AMBIGUOUS', record: null } });
  });

  it.each([
    ['202611', '', true],
    ['202401', '202611', true],
    ['202401', '202610', false],
    ['202612', '', false],
  ])('from %s to %s is of its kind today: %s', async (ksny, jsny, now) => {
    const rows = {
      biz_jzjtxx: [{ jtlsid: 'a', jzywlx: '110', sprq: '2024-01-01' }],
      biz_jzdxjbxx: [member('a', NUMBER)],
      biz_jtjzdyxx: [{ jtlsid: 'a', ksny, jsny }],
    };

    expect(
      await answerOver(rows, 'assistance { record { now: isOfKind(kind: DIBAO) other: isOfKind(kind: TEKUN) } }'),
    ).toEqual({ assistance: { record: { now, other: false } } });
  });

  it('of a kind in no table is not said to be of none', async () => {
    const rows = {
      biz_jzjtxx: [{ jtlsid: 'a', jzywlx: '950', sprq: '2024-01-01' }],
      biz_jzdxjbxx: [member('a', NUMBER)],
    };

    expect(await answerOver(rows, FIELDS)).toEqual({
      assistance: { status: 'FOUND', record: { kind: null, from: null, until: null, now: null } },
    });
  });
});
