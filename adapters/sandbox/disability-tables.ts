import { table } from './copy.ts';

/** Disabled persons with their certificate. */
export const citizen = table('cdpf_citizen', [
  'uuid',
  'citizen_id',
  'name',
  'gender',
  'race',
  'birthdate',
  'hukou_kind',
  'cityid',
  'jiguan_code',
  'cityid_addrstr',
  'resident_city',
  'residentcity_addrstr',
  'idt_kind',
  'idt_level',
  'kindstr',
  'levelstr',
  'card_num',
  'firstcardnum',
  'cert_date',
  'first_cert_date',
  'status_record',
  'logout_reason',
  'zhuxiao_time',
  'guardian',
  'guardian_citizen_id',
  'guardian_r',
  'dongjie_mark',
  'dongjietime',
  'oldname',
  'old_citizen_id',
  'had_gave_card',
  'had_final_reviewed',
  'del_flag',
]);

/** Assessments. */
export const idt = table('cdpf_idt', [
  'request_id',
  'cdpf_id',
  'idt_kind',
  'idt_level',
  'kindstr',
  'levelstr',
  'oldkindstr',
  'idt_type',
  'idt_hospital',
  'idt_name',
  'idt_date',
  'cjqk_describe',
  'del_flag',
]);

/** Cards. */
export const card = table('cdpf_card', [
  'cdpf_id',
  'citizen_id',
  'card_no',
  'card_status',
  'givecarddate',
  'carddeadline',
]);

/** The two allowances. */
export const cjrlxbt = table('cjrlxbt', [
  'btid',
  'gmsfhm',
  'xm',
  'cjzh',
  'cjlb',
  'cjdj',
  'btlx',
  'btdxlx',
  'btbz',
  'btje',
  'qsny',
  'zzny',
  'ffny',
  'ffzt',
  'shzt',
  'dblb',
  'hjdz',
  'jtzz',
  'xzqhbm',
  'sfsw',
  'bz',
]);

/** Assisted households. */
export const jzjtxx = table('biz_jzjtxx', [
  'jtlsid',
  'hzsfzhm',
  'jtbm',
  'jtlb',
  'zyzpyy',
  'jtrk',
  'bzrk',
  'zsr',
  'xzqhbm',
  'czrq',
  'sprq',
  'jzywlx',
  'jzzh',
  'jzdz',
  'zllx',
  'czsj',
]);

/** Members of assisted households. */
export const jzdxjbxx = table('biz_jzdxjbxx', [
  'jtlsid',
  'rylsid',
  'cysfzhm',
  'xm',
  'xb',
  'csrq',
  'mz',
  'jtgx',
  'rylb',
  'ryzt',
  'jkzk',
  'cjlx',
  'cjdj',
  'sfbzdx',
  'tdjzdxlb',
  'gyfs',
  'dbzh',
  'xzqhbm',
  'czrq',
  'zllx',
  'czsj',
]);

/** What a household receives. */
export const jtjzdyxx = table('biz_jtjzdyxx', ['jtlsid', 'ksny', 'jsny', 'jzje', 'jzywlx', 'zllx', 'czsj']);

/** What a person receives. */
export const ryjzdyxx = table('biz_ryjzdyxx', ['rylsid', 'cysfzhm', 'ksny', 'jsny', 'jzje', 'jzywlx', 'zllx', 'czsj']);
