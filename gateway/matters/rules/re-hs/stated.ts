import type { StatedFactSpec } from '../../engine/stated-facts.ts';

/** The classes of land and place by which provinces tell area standards apart. */
export const LAND_KINDS = ['FARMLAND', 'UNUSED_LAND', 'SUBURB', 'OUTSIDE_SUBURB', 'PASTORAL'] as const;

/** What no register of this gateway says about a homestead, and how it is settled. */
export const homesteadStated: readonly StatedFactSpec[] = [
  {
    code: 'IS_MEMBER',
    item: { zh: '是否本农民集体经济组织成员', en: 'Member of the collective, by its roster' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'DOCUMENT'],
    fallbacks: ['re-hs-ask-roster', 're-hs-membership-paper'],
  },
  {
    code: 'INHERITED',
    item: { zh: '房屋是否因继承取得', en: 'The house was acquired by inheritance' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['show-inheritance-deed', 'ask-real-estate'],
  },
  {
    code: 'HISTORIC_GROUND',
    item: {
      zh: '是否因婚姻等原因成为城镇户籍，或者房屋系1999年以前依法建成',
      en: 'Registered in a town because of marriage, or the house was lawfully built before 1999',
    },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['re-hs-membership-paper', 're-hs-ask-roster'],
  },
  {
    code: 'NO_OTHER_HOMESTEAD',
    item: { zh: '本户没有其他宅基地', en: 'Nobody of the household holds another homestead' },
    kind: 'YES_NO',
    by: ['COMMITMENT', 'INQUIRY'],
    fallbacks: ['re-hs-no-other-commitment', 'ask-real-estate'],
  },
  {
    code: 'HOUSEHOLD_SPLIT',
    item: { zh: '是否符合分户条件', en: 'The household is to be split' },
    kind: 'YES_NO',
    by: ['INQUIRY', 'DOCUMENT'],
    fallbacks: ['re-hs-ask-split', 'show-household-book'],
  },
  {
    code: 'FITS_PLAN',
    item: {
      zh: '宗地位于村庄建设用地，且不占永久基本农田、生态保护红线',
      en: 'The parcel lies on village building land, clear of basic farmland and red line',
    },
    kind: 'YES_NO',
    by: ['INQUIRY'],
    fallbacks: ['re-hs-ask-planning'],
  },
  {
    code: 'BUILT_ON',
    item: { zh: '房屋建成日期', en: 'Day on which the house was finished' },
    kind: 'DAY',
    by: ['INQUIRY', 'DOCUMENT'],
    fallbacks: ['re-hs-ask-built', 're-hs-built-paper'],
  },
  {
    code: 'SURVEYED_AREA',
    item: {
      zh: '已测定、尚未入库的宗地面积（平方米）',
      en: 'Area of the parcel as measured and not entered yet, in square metres',
    },
    kind: 'AMOUNT',
    by: ['INQUIRY'],
    fallbacks: ['re-hs-survey'],
  },
  {
    code: 'APPROVAL',
    item: { zh: '是否有宅基地（用地）批准文件', en: 'There is an approval of the homestead' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['re-hs-approval-paper', 're-hs-ask-approval'],
  },
  {
    code: 'APPROVED_AREA',
    item: { zh: '批准文件载明的面积（平方米）', en: 'Area that the approval states, in square metres' },
    kind: 'AMOUNT',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['re-hs-approval-paper', 're-hs-ask-approval'],
  },
  {
    code: 'NOT_ENLARGED',
    item: { zh: '1982年以前建成后未扩大用地', en: 'Built before 1982 and not enlarged since' },
    kind: 'YES_NO',
    by: ['COMMITMENT', 'INQUIRY'],
    fallbacks: ['re-hs-not-enlarged-commitment', 're-hs-ask-built'],
  },
  {
    code: 'LAND_KIND',
    item: { zh: '适用面积标准的地类或者区域', en: 'Class of land or place that decides the area standard' },
    kind: 'CHOICE',
    choices: LAND_KINDS,
    by: ['INQUIRY'],
    fallbacks: ['re-hs-ask-land-kind'],
  },
  {
    code: 'AREA_STANDARD',
    item: { zh: '本地适用的面积标准（平方米）', en: 'Area standard that applies here, in square metres' },
    kind: 'AMOUNT',
    by: ['INQUIRY'],
    fallbacks: ['re-hs-ask-standard'],
  },
  {
    code: 'BUILDING_PERMIT',
    item: { zh: '是否有乡村建设规划许可证', en: 'There is a rural construction permit' },
    kind: 'YES_NO',
    by: ['DOCUMENT', 'INQUIRY'],
    fallbacks: ['re-hs-permit-paper', 're-hs-ask-permit'],
  },
  {
    code: 'TOWNSHIP_CONFIRMED',
    item: {
      zh: '是否经集体讨论、公告并由乡镇确认',
      en: 'Discussed in the collective, announced and confirmed by the township',
    },
    kind: 'YES_NO',
    by: ['INQUIRY'],
    fallbacks: ['re-hs-collective-procedure'],
  },
];
