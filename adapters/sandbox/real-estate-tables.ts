import { table } from './copy.ts';

/** Columns that every registered right has. */
const REGISTERED = ['qxdm', 'djjg', 'dbr', 'djsj', 'fj', 'qszt'] as const;

/** One of them. */
export type RegisteredColumn = (typeof REGISTERED)[number];

/** Parcels. */
export const zdjbxx = table('zdjbxx', [
  'bsm',
  'ysdm',
  'zddm',
  'bdcdyh',
  'zdtzm',
  'zl',
  'zdmj',
  'mjdw',
  'yt',
  'qllx',
  'qlxz',
  'qlsdfs',
  'zdszd',
  'zdszn',
  'zdszx',
  'zdszb',
  'zt',
  'qxdm',
  'ydyhfl',
  'fj',
]);

/** Where parcels lie. */
export const zd = table('zd', ['zddm', 'ysdm', 'shape']);

/** Buildings. */
export const zrz = table('zrz', [
  'bsm',
  'ysdm',
  'zrzh',
  'zddm',
  'bdcdyh',
  'jzwmc',
  'jgrq',
  'zzdmj',
  'scjzmj',
  'zcs',
  'dscs',
  'dxcs',
  'ghyt',
  'fwjg',
  'zts',
  'zt',
  'qxdm',
  'ldzl',
]);

/** Units of a building: flats, or a whole house. */
export const h = table('h', [
  'bdcdyh',
  'fwbm',
  'zrzh',
  'ch',
  'zl',
  'shbw',
  'hh',
  'sjcs',
  'fwyt1',
  'scjzmj',
  'sctnjzmj',
  'scftjzmj',
  'fwlx',
  'fwxz',
  'mjdw',
  'zt',
  'qxdm',
  'zddm',
]);

/** Rights in a house or flat together with its land. */
export const fdcq2 = table('fdcq2', [
  'bdcdyh',
  'ywh',
  'qllx',
  'djlx',
  'djyy',
  'fdzl',
  'tdsyqr',
  'fttdmj',
  'tdsyqssj',
  'tdsyjssj',
  'fdcjyjg',
  'ghyt',
  'fwxz',
  'fwjg',
  'szc',
  'zcs',
  'jzmj',
  'zyjzmj',
  'ftjzmj',
  'jgsj',
  'bdcqzh',
  ...REGISTERED,
]);

/** Rights to use building land, homesteads among it. */
export const jsydsyq = table('jsydsyq', [
  'zddm',
  'bdcdyh',
  'ywh',
  'qllx',
  'djlx',
  'djyy',
  'syqmj',
  'syqqssj',
  'syqjssj',
  'bdcqzh',
  ...REGISTERED,
]);

/** Holders. */
export const qlr = table('qlr', [
  'bdcdyh',
  'sxh',
  'qlrmc',
  'bdcqzh',
  'sfczr',
  'zjzl',
  'zjh',
  'qlrlx',
  'xb',
  'gj',
  'hjszss',
  'dz',
  'gyfs',
  'qlbl',
  'gyqk',
  'ywh',
  'qxdm',
  'qllx',
  'qszt',
  'djsj',
]);

/** Seizures. */
export const cfdj = table('cfdj', [
  'bdcdyh',
  'ywh',
  'cflx',
  'cfjg',
  'cfwh',
  'cfqssj',
  'cfjssj',
  'cffw',
  ...REGISTERED,
  'jfywh',
  'jfjg',
  'jfwh',
  'jfdbr',
  'jfdjsj',
]);

/** Mortgages. */
export const dyaq = table('dyaq', [
  'bdcdyh',
  'ywh',
  'dybdclx',
  'dyr',
  'dyfs',
  'djlx',
  'djyy',
  'bdbzzqse',
  'zwlxqssj',
  'zwlxjssj',
  'bdcdjzmh',
  'zxdyywh',
  'zxdyyy',
  'zxsj',
  ...REGISTERED,
]);

/** Preliminary notices. */
export const ygdj = table('ygdj', [
  'bdcdyh',
  'ywh',
  'ygdjzl',
  'bdczl',
  'ywr',
  'djlx',
  'djyy',
  'tdsyqr',
  'ghyt',
  'zcs',
  'jzmj',
  'bdcdjzmh',
  ...REGISTERED,
]);

/** Objections. */
export const yydj = table('yydj', [
  'bdcdyh',
  'ywh',
  'yysx',
  'bdcdjzmh',
  ...REGISTERED,
  'zxyyywh',
  'zxyyyy',
  'zxyydbr',
  'zxyydjsj',
]);

/** Approvals of homesteads. */
export const zjdpz = table('zjdpz', ['pzid', 'zddm', 'pzwh', 'pzmj', 'pzrq', 'pzjg', 'jznf', 'sqrxm', 'sqrzjh']);

/** Land cover of the annual survey. */
export const dltb = table('dltb', [
  'bsm',
  'ysdm',
  'tbbh',
  'dlbm',
  'dlmc',
  'qsxz',
  'qsdwdm',
  'qsdwmc',
  'zldwdm',
  'zldwmc',
  'tbmj',
  'tbdlmj',
  'sjnf',
  'shape',
]);

/** Planned land use. */
export const ghydyh = table('ghydyh', [
  'bsm',
  'ysdm',
  'xzqdm',
  'xzqmc',
  'ydyhfldm',
  'ydyhflmc',
  'tbmj',
  'tbdlmj',
  'ghzt',
  'shape',
]);

/** Permanent basic farmland. */
export const yjjbnttb = table('yjjbnttb', [
  'bsm',
  'ysdm',
  'yjjbnttbbh',
  'tbbh',
  'dlbm',
  'dlmc',
  'qsxz',
  'zldwdm',
  'zldwmc',
  'yjjbnttbmj',
  'yjjbntmj',
  'sjnf',
  'bhkssj',
  'bhjssj',
  'shape',
]);

/** Ecological red line. */
export const stbhhx = table('stbhhx', ['bsm', 'ysdm', 'xjxzqdm', 'xjxzqmc', 'lhlx', 'mj', 'shape']);

/** Urban development boundary. */
export const czkfbj = table('czkfbj', ['bsm', 'ysdm', 'xzqdm', 'xzqmc', 'ghfqdm', 'ghfqmc', 'mj', 'shape']);

/** Planning zones. */
export const ghfq = table('ghfq', ['bsm', 'ysdm', 'xzqdm', 'xzqmc', 'ghfqdm', 'ghfqmc', 'mj', 'gkzy', 'shape']);
