import type { Bilingual } from '../../contracts/bilingual.ts';
import type { StatedFactSpec } from '../engine/stated-facts.ts';

/** Asked only where the parameters say so. */
export const inPrison: StatedFactSpec = {
  code: 'IN_PRISON',
  item: { zh: '是否在监狱服刑', en: 'Whether a prison sentence is being served' },
  kind: 'YES_NO',
  by: ['INQUIRY'],
  fallbacks: ['ca-ask-prison'],
};

/** No department of the gateway holds what social insurance pays. */
export const workInjuryNursing: StatedFactSpec = {
  code: 'WORK_INJURY_NURSING',
  item: { zh: '是否领取工伤保险生活护理费', en: 'Whether nursing pay of work-injury insurance is drawn' },
  kind: 'YES_NO',
  by: ['COMMITMENT', 'INQUIRY'],
  fallbacks: ['ca-commit-work-injury', 'ask-human-resources'],
};

/** The monthly amount of another allowance of one kind: for old age, duty injury or retirement; `0` for none. */
export const otherAmount = (code: string, item: Bilingual): StatedFactSpec => ({
  code,
  item,
  kind: 'AMOUNT',
  by: ['COMMITMENT', 'INQUIRY'],
  fallbacks: ['ca-commit-other-allowance', 'ask-human-resources', 'ask-civil-affairs'],
});
