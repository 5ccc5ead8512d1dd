import type { Fallback } from '../../gateway/matters/engine/fallback.ts';

const fallback = (id: string, kind: Fallback['kind']): Fallback => ({
  id,
  kind,
  version: 1,
  title: { zh: `${id}标题`, en: `Title of ${id}` },
  text: { zh: `${id}正文`, en: `Text of ${id}` },
  addressee: kind === 'INQUIRY' || kind === 'ESCALATION' ? { zh: '某单位', en: 'Some office' } : undefined,
  legalBasis: '第一条',
  withinDays: undefined,
});

/** A fallback of each kind, by id. */
export const SMALL_FALLBACKS: ReadonlyMap<string, Fallback> = new Map(
  [
    fallback('commit', 'COMMITMENT'),
    fallback('ask', 'INQUIRY'),
    fallback('show', 'DOCUMENT'),
    fallback('escalate', 'ESCALATION'),
  ].map((one) => [one.id, one]),
);

/** A catalogue with an item for each way in which one can be answered. */
export const SMALL_CATALOGUE = `
lists:
  - id: first
    title: { zh: 第一清单, en: First list }
    status: ABOLISHED
    legalBasis: 第一号
    note: { zh: 说明, en: What is known }
  - id: own
    title: { zh: 自编, en: Our own }
    status: MOVED_TO_HOLDER
    legalBasis: 第二号
holders:
  - id: police
    department: household
    name: { zh: 公安机关（户籍）, en: Police }
  - id: homes
    department: real-estate
    name: { zh: 不动产登记机构, en: Registry of household homes }
  - id: health
    name: { zh: 卫生健康部门, en: Health Department }
lastResorts: [escalate]
items:
  - id: alive
    name: { zh: 健在证明, en: Certificate of being alive }
    list: first
    number: 10
    holders: [police]
    facts: [Entry.isCurrent]
    fallbacks: [ask]
  - id: home
    name: { zh: 住房证明（ABC）, en: Certificate of a home }
    list: first
    number: 17
    status: KEPT
    legalBasis: 第三号
    holders: [homes, police]
    facts: [Holdings.holdsHome, Entry.address]
    fallbacks: [show, commit]
    note: { zh: 仅不动产, en: Real estate only }
  - id: birth
    name: { zh: 出生证明, en: Certificate of birth }
    list: own
    holders: [health]
    fallbacks: [show, ask]
  - id: illness
    name: { zh: 疾病证明, en: Certificate of illness }
    list: own
    holders: [health]
    fallbacks: [show]
`;
