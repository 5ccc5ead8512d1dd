import type { StatedFactSpec } from '../../engine/stated-facts.ts';

/** What no register of this gateway says about an inheritance, and how it is settled. */
export const inheritanceStated: readonly StatedFactSpec[] = [
  {
    code: 'DEATH',
    item: { zh: '被继承人是否死亡', en: 'The holder has died' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'DOCUMENT'],
    fallbacks: ['ask-health', 'ask-civil-affairs', 're-inh-death-paper'],
  },
  {
    code: 'KINSHIP',
    item: { zh: '申请人是否被继承人的配偶、子女或者父母', en: 'The heir is spouse, child or parent of the holder' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'DOCUMENT'],
    fallbacks: ['ask-civil-affairs', 'show-inheritance-deed'],
  },
  {
    code: 'HOLDS_UNIT',
    item: { zh: '不动产是否属于被继承人', en: 'The unit belonged to the holder' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['re-inh-title-paper', 'ask-real-estate'],
  },
  {
    code: 'HEIRS_AGREE',
    item: {
      zh: '全体继承人达成一致，或者已有公证书、生效法律文书',
      en: 'All heirs agree, or a notary or court has settled it',
    },
    kind: 'YES_NO',
    by: ['DOCUMENT'],
    fallbacks: ['re-inh-agreement', 'show-inheritance-deed'],
  },
];
