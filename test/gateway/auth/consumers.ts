import type { Consumer } from '../../../gateway/contracts/caller.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import {
  parseSocialCreditCode,
  socialCreditCheckCharacter,
} from '../../../gateway/contracts/identifiers/social-credit-code.ts';

const education: Consumer = {
  clientId: 'xining-education',
  socialCreditCode: parseSocialCreditCode(`11630100000000000${socialCreditCheckCharacter('11630100000000000')}`),
  name: { zh: '西宁市教育局', en: 'Xining Education Bureau' },
  kind: 'EDUCATION_BUREAU',
  division: parseDivisionCode('630100'),
  matters: ['EDU-G1', 'EDU-TR'],
  needsOfficer: true,
};

/** Registered organisations, by OAuth client. */
export const consumers: ReadonlyMap<string, Consumer> = new Map([[education.clientId, education]]);
