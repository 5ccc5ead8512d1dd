import type { CodeTable } from '../../gateway/contracts/codes/code-table.ts';
import { SEIZURE_KIND } from '../../gateway/contracts/codes/real-estate-codes.ts';

/** Kind of mortgage. */
const MORTGAGE_KIND = {
  name: 'mortgageKind',
  standard: 'real-estate registration database standard (2015, trial), DYFS',
  values: [
    { code: '1', zh: '一般抵押', en: 'ordinary mortgage' },
    { code: '2', zh: '最高额抵押', en: 'mortgage up to a maximum' },
  ],
} as const satisfies CodeTable;

/** Kind of preliminary notice. */
const NOTICE_KIND = {
  name: 'noticeKind',
  standard: 'real-estate registration database standard (2015, trial), YGDJZL',
  values: [
    { code: '1', zh: '预售商品房买卖预告登记', en: 'sale of a house not yet built' },
    { code: '2', zh: '其它不动产买卖预告登记', en: 'other sale' },
    { code: '3', zh: '预售商品房抵押权预告登记', en: 'mortgage of a house not yet built' },
    { code: '4', zh: '其它不动产抵押权预告登记', en: 'other mortgage' },
  ],
} as const satisfies CodeTable;

/** Kinds of restriction, with the code table of their details; an objection has no finer kind. */
export const RESTRICTION_DETAILS = {
  SEIZURE: SEIZURE_KIND,
  MORTGAGE: MORTGAGE_KIND,
  PRELIMINARY_NOTICE: NOTICE_KIND,
  OBJECTION: undefined,
} as const satisfies Record<string, CodeTable | undefined>;
