import { table } from './copy.ts';

/** Pupils, one row a pupil and school. */
export const zxxs0101 = table('zxxs0101', [
  'id',
  'xxdm',
  'xh',
  'xjh',
  'xm',
  'cym',
  'xbm',
  'csrq',
  'csdm',
  'mzm',
  'gjdqm',
  'sfzjlxm',
  'sfzjh',
  'gatqwm',
  'jkzkm',
  'dszybz',
  'rxny',
  'nj',
  'bh',
  'xslbm',
  'xsdqztm',
  'xzz',
  'hkszd',
  'hkxzm',
  'sfldrk',
  'gxsj',
]);

/** Rolls. */
export const jcxs0201 = table('jcxs0201', ['id', 'xsxxid', 'xxdm', 'rxny', 'xslbm', 'xz', 'szbh', 'sznj', 'xsdqztm']);

/** Changes of a roll. */
export const jcxs0202 = table('jcxs0202', [
  'id',
  'xsxxid',
  'ydlbm',
  'ydrq',
  'ydyym',
  'sprq',
  'spwh',
  'ydlyxxxm',
  'ydqxxxm',
  'ydsm',
  'ybh',
  'ynj',
  'yxz',
  'xbh',
  'xnj',
  'xxz',
]);

/** Schools. */
export const zxxx0101 = table('zxxx0101', [
  'xxdm',
  'xxmc',
  'xxdz',
  'xzqhm',
  'xxbxlxm',
  'xxjbzm',
  'xxzgbmm',
  'xxbbm',
  'szdcxlxm',
  'xxxz',
  'czxz',
]);

/** Grades of a school. */
export const zxxx0201 = table('zxxx0201', ['xxdm', 'nj', 'njmc']);

/** Classes of a school. */
export const zxxx0301 = table('zxxx0301', ['xxdm', 'bh', 'nj', 'bj', 'jbny', 'xz', 'bjlxm', 'zt']);

/** Family members and guardians of a pupil. */
export const zxxs0106 = table('zxxs0106', [
  'id',
  'xsxxid',
  'gxm',
  'cyxm',
  'sfjhr',
  'sjhm',
  'lxdz',
  'cygzdw',
  'xbm',
  'csny',
  'cysfzjlxm',
  'cysfzjh',
]);
