import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disabilityPeople } from '../../../adapters/sandbox/named/disability-people.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { openDepartmentClients, type DepartmentClients } from './department-clients.ts';
import { expectStory, type Said } from './story.ts';

const certificate = (columns: string, ...rows: Said[2]): Said => [
  'disability',
  `select ${columns} from cdpf_citizen where citizen_id = $1 order by uuid`,
  rows,
];
const valid = (card_num: string): Said =>
  certificate('card_num, status_record, dongjie_mark, del_flag', {
    card_num,
    status_record: '9',
    dongjie_mark: '0',
    del_flag: '0',
  });
const cards = (...rows: readonly (readonly [string, string, string])[]): Said => [
  'disability',
  'select card_no, card_status, carddeadline::text from cdpf_card where citizen_id = $1 order by givecarddate',
  rows.map(([card_no, card_status, carddeadline]) => ({ card_no, card_status, carddeadline })),
];
const allowances = (...rows: readonly (readonly ['生活' | '护理', string, string, boolean])[]): Said => [
  'disability',
  `select case when btlx in ('1', '困难残疾人生活补贴') then '生活' else '护理' end as kind, btje::text, qsny, coalesce(nullif(zzny, ''), '999912') = '999912' as open from cjrlxbt where gmsfhm = $1 order by 1 desc`,
  rows.map(([kind, btje, qsny, open]) => ({ kind, btje, qsny, open })),
];
const none = allowances();
const assisted = (...kinds: readonly string[]): Said => [
  'disability',
  'select jzywlx from biz_jzjtxx join biz_jzdxjbxx using (jtlsid) where cysfzhm = $1',
  kinds.map((jzywlx) => ({ jzywlx })),
];

const stories: Readonly<Record<keyof typeof disabilityPeople, readonly Said[]>> = {
  beneficiary: [
    valid(people.beneficiary.certificateNumber),
    allowances(['生活', '446.00', '202107', true], ['护理', '90.00', '201905', true]),
    assisted('120'),
    [
      'disability',
      'select jzje::text from biz_jtjzdyxx join biz_jzjtxx using (jtlsid) where hzsfzhm = $1',
      [{ jzje: '1226.00' }],
    ],
    ['household', 'select hh, ssxq from hjxx_czrkjbxxb where gmsfhm = $1', [{ hh: '320581017', ssxq: '320581' }]],
  ],
  certificateFrozen: [certificate('dongjie_mark, status_record', { dongjie_mark: '1', status_record: '9' }), none],
  certificateExpiredYesterday: [
    valid(people.certificateExpiredYesterday.certificateNumber),
    cards([people.certificateExpiredYesterday.certificateNumber, '1', '2026-08-31']),
  ],
  certificateReissuedB2: [
    valid(people.certificateReissuedB2.certificateNumber),
    [
      'disability',
      `select right(card_no, 2) as suffix, card_status from cdpf_card where citizen_id = $1 order by givecarddate`,
      [
        { suffix: '31', card_status: '0' },
        { suffix: 'B1', card_status: '0' },
        { suffix: 'B2', card_status: '1' },
      ],
    ],
  ],
  regraded2to3: [
    certificate('card_num, firstcardnum, idt_level', {
      card_num: people.regraded2to3.certificateNumber,
      firstcardnum: people.regraded2to3.formerCertificateNumber,
      idt_level: '3',
    }),
    [
      'disability',
      'select i.idt_level, i.idt_date::date::text as on from cdpf_idt i join cdpf_citizen c on c.uuid = i.cdpf_id where citizen_id = $1 order by idt_date',
      [
        { idt_level: '2', on: '2015-06-10' },
        { idt_level: '3', on: '2025-06-17' },
      ],
    ],
    allowances(['护理', '90.00', '201601', false]),
  ],
  multipleWithIntellectual3: [
    certificate('idt_kind, idt_level, kindstr, levelstr', {
      idt_kind: '7',
      idt_level: '3',
      kindstr: '4,5',
      levelstr: '4,3',
    }),
    allowances(['护理', '180.00', '202104', true]),
  ],
  tekunGrade1: [valid(people.tekunGrade1.certificateNumber), assisted('210'), none],
  workInjuryNursing: [valid(people.workInjuryNursing.certificateNumber), assisted(), none],
  orphanGrade1: [
    [
      'disability',
      'select jzywlx, tdjzdxlb from biz_jzjtxx join biz_jzdxjbxx using (jtlsid) where cysfzhm = $1',
      [{ jzywlx: '210', tdjzdxlb: '01' }],
    ],
    allowances(['护理', '125.00', '201906', true]),
  ],
  movedProvinceThisMonth: [
    [
      'household',
      `select ssxq, ryzt, jlbz from hjxx_czrkjbxxb where gmsfhm = $1 order by jlbz`,
      [
        { ssxq: '320581', ryzt: '0', jlbz: '1' },
        { ssxq: '420684', ryzt: '2', jlbz: '2' },
      ],
    ],
    [
      'household',
      'select qrrq, qcdssxq from hjyw_qrdjxxb where gmsfhm = $1',
      [{ qrrq: '20260901', qcdssxq: '420684' }],
    ],
    ['disability', 'select zzny, xzqhbm from cjrlxbt where gmsfhm = $1', [{ zzny: '202608', xzqhbm: '420684105205' }]],
  ],
  dibaoAfterApplication: [
    assisted('120'),
    ['disability', 'select sprq from biz_jzjtxx where hzsfzhm = $1', [{ sprq: '2026-08-20' }]],
    none,
  ],
  marginalGrade2: [assisted('310'), allowances(['生活', '320.00', '202406', true], ['护理', '180.00', '201910', true])],
  grade3Mental: [assisted(), allowances(['护理', '180.00', '202003', true])],
  certificateCancelled: [
    certificate('status_record, zhuxiao_time::date::text as on', { status_record: '8', on: '2025-04-11' }),
  ],
  softDeletedCopy: [
    certificate('idt_level, del_flag', { idt_level: '3', del_flag: '0' }, { idt_level: '2', del_flag: '1' }),
  ],
  temporaryRowOnly: [
    certificate('status_record, had_final_reviewed', { status_record: '888', had_final_reviewed: '0' }),
  ],
  applicantOfYicheng: [
    valid(people.applicantOfYicheng.certificateNumber),
    assisted('120'),
    ['disability', 'select sprq from biz_jzjtxx where hzsfzhm = $1', [{ sprq: '2025-03-01' }]],
    none,
  ],
  claimsLapsed: [
    certificate('card_num, firstcardnum, cert_date::text as on', {
      card_num: people.claimsLapsed.certificateNumber,
      firstcardnum: people.claimsLapsed.formerCertificateNumber,
      on: '2026-07-15',
    }),
    [
      'disability',
      'select ksny, jsny from biz_jtjzdyxx join biz_jzjtxx using (jtlsid) where hzsfzhm = $1',
      [{ ksny: '202109', jsny: '202606' }],
    ],
    allowances(['生活', '110.00', '202109', true], ['护理', '125.00', '201806', true]),
  ],
  deceasedBeneficiary: [
    ['household', 'select ryzt, swrq from hjxx_czrkjbxxb where gmsfhm = $1', [{ ryzt: '1', swrq: '20260812' }]],
    allowances(['护理', '90.00', '202005', true]),
  ],
  paidTwice: [
    [
      'household',
      `select ssxq, ryzt, jlbz from hjxx_czrkjbxxb where gmsfhm = $1 order by jlbz`,
      [
        { ssxq: '320581', ryzt: '0', jlbz: '1' },
        { ssxq: '420684', ryzt: '2', jlbz: '2' },
      ],
    ],
    [
      'disability',
      `select btje::text, qsny, left(xzqhbm, 6) as county, coalesce(nullif(zzny, ''), '999912') as until from cjrlxbt where gmsfhm = $1 order by qsny`,
      [
        { btje: '125.00', qsny: '202112', county: '420684', until: '999912' },
        { btje: '90.00', qsny: '202607', county: '320581', until: '999912' },
      ],
    ],
  ],
};

describe('the federation and civil affairs say what the story says', () => {
  let clients: DepartmentClients;
  beforeAll(async () => {
    clients = await openDepartmentClients();
  });
  afterAll(() => clients[Symbol.asyncDispose]());

  test.each(Object.entries(disabilityPeople))('%s', async (key, person) => {
    const story = Object.entries(stories).find(([name]) => name === key)?.[1] ?? [];
    expect(story.length).toBeGreaterThan(0);
    await expectStory(clients, person, story);
  });
});
