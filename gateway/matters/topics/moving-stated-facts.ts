import type { StatedFactSpec } from '../engine/stated-facts.ts';

/**
 * What no department of the gateway holds about permit, home and work. That there is none can be stated too, so that a decision
 * need not wait.
 */
export const MOVING_STATED = [
  {
    code: 'PERMIT_ADDRESS_IS_REAL',
    item: { zh: '居住证地址为实际居住地址', en: 'The address of the residence permit is the real one' },
    kind: 'YES_NO',
    by: ['INQUIRY'],
    fallbacks: ['ask-police'],
  },
  {
    code: 'REGISTRATION_CARD',
    item: { zh: '持有本区居住登记卡', en: 'There is a card of residence registration of the district' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['edu-registration-card', 'ask-police'],
  },
  {
    code: 'LEASE_SINCE',
    item: { zh: '在本区登记备案的租赁起始日', en: 'First day of a registered lease of a home in the district' },
    kind: 'DAY',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['edu-lease-document', 'edu-home-inquiry'],
  },
  {
    code: 'LEASED',
    item: { zh: '在本区有登记备案的租赁', en: 'There is a registered lease of a home in the district' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'COMMITMENT'],
    fallbacks: ['edu-home-inquiry', 'edu-home-commitment'],
  },
  {
    code: 'PURCHASE_CONTRACT',
    item: { zh: '在本区有购房合同', en: 'There is a contract of purchase of a home in the district' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['edu-purchase-contract', 'edu-home-inquiry'],
  },
  {
    code: 'WORK_SINCE',
    item: { zh: '劳动合同或者社会保险起始日', en: 'First day of a labour contract or of social insurance' },
    kind: 'DAY',
    by: ['DOCUMENT', 'INQUIRY', 'COMMITMENT'],
    fallbacks: ['edu-work-document', 'ask-human-resources', 'edu-work-commitment'],
  },
  {
    code: 'EMPLOYED',
    item: { zh: '监护人受雇就业', en: 'A guardian is employed' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'COMMITMENT'],
    fallbacks: ['ask-human-resources', 'edu-work-commitment'],
  },
  {
    code: 'LICENCE_SINCE',
    item: { zh: '监护人营业执照成立日期', en: 'First day of a business licence of a guardian' },
    kind: 'DAY',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['edu-licence-document', 'ask-market-regulation'],
  },
  {
    code: 'LICENCE_ACTIVE',
    item: { zh: '监护人有在业的营业执照', en: 'A guardian has a business licence that is active' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY', 'COMMITMENT'],
    fallbacks: ['edu-licence-document', 'ask-market-regulation', 'edu-work-commitment'],
  },
] as const satisfies readonly StatedFactSpec[];
