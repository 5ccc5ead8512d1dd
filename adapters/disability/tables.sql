-- Sandbox tables of the disability department: the disabled persons' federation (cdpf_*, names of one provincial
-- system), civil affairs' social-assistance exchange (biz_*, names of the ministry's exchange files) and the two
-- allowances (cjrlxbt). No column standard of the allowance system is public: cjrlxbt and its columns are a proposal.
-- Current certificate holders: del_flag = 0 and had_final_reviewed = 1 and status_record <> 888 (a temporary row);
-- status_record 9 recognised, 8 cancelled; dongjie_mark 1 = frozen. A card ends on cdpf_card.carddeadline.
-- idt_kind 1 visual 2 hearing 3 speech 4 limb 5 intellectual 6 mental 7 multiple; kindstr and levelstr list the
-- components of a multiple disability, comma-separated, in the same order.
-- jzywlx 110 urban and 120 rural minimum living allowance, 210 and 220 extreme poverty (at home, in a home); 310
-- allowance-margin family is this sandbox's own value, as most places keep margin families in a separate register.
-- Bank columns of the real systems are left out: nobody may ask for them.

create table cdpf_citizen (
  uuid                 varchar(32) not null,
  citizen_id           varchar(32),
  name                 varchar(32),
  gender               numeric(4),
  race                 numeric(4),
  birthdate            date,
  marriager            numeric(4),
  edu_level            numeric(4),
  political            numeric(4),
  hukou_kind           numeric(4),
  cityid               varchar(12),
  jiguan_code          varchar(100),
  cityid_addrstr       varchar(255),
  resident_city        varchar(12),
  resident_add         varchar(100),
  residentcity_addrstr varchar(255),
  mobile_phone         varchar(50),
  phone_no             varchar(50),
  idt_kind             numeric(4),
  idt_level            numeric(4),
  kindstr              varchar(15),
  levelstr             varchar(30),
  card_num             varchar(255),
  firstcardnum         varchar(255),
  cert_date            date,
  first_cert_date      date,
  status_record        numeric(4),
  logout_reason        numeric(10),
  zhuxiao_time         timestamp(0),
  guardian             varchar(32),
  guardian_citizen_id  varchar(32),
  guardian_r           numeric(4),
  guardian_m_phone     varchar(50),
  guardian_phone       varchar(50),
  dongjie_mark         numeric(4),
  dongjietime          timestamp(0),
  oldname              varchar(32),
  old_citizen_id       varchar(32),
  had_gave_card        numeric(4),
  had_final_reviewed   numeric(4),
  del_flag             numeric(4),
  primary key (uuid)
);
comment on table cdpf_citizen is '残疾人基本信息（含残疾人证）';
comment on column cdpf_citizen.uuid is '主键';
comment on column cdpf_citizen.citizen_id is '身份证号';
comment on column cdpf_citizen.name is '姓名';
comment on column cdpf_citizen.gender is '性别（1 男，其他为女）';
comment on column cdpf_citizen.race is '民族';
comment on column cdpf_citizen.birthdate is '出生日期';
comment on column cdpf_citizen.marriager is '婚姻状况';
comment on column cdpf_citizen.edu_level is '教育程度';
comment on column cdpf_citizen.political is '政治面貌';
comment on column cdpf_citizen.hukou_kind is '户口类别（1 农业 2 非农业）';
comment on column cdpf_citizen.cityid is '户籍区划ID（6、9、12位混用）';
comment on column cdpf_citizen.jiguan_code is '户籍区划名';
comment on column cdpf_citizen.cityid_addrstr is '户籍地详细地址';
comment on column cdpf_citizen.resident_city is '居住区划ID';
comment on column cdpf_citizen.resident_add is '居住区划名';
comment on column cdpf_citizen.residentcity_addrstr is '居住地详细地址';
comment on column cdpf_citizen.mobile_phone is '手机';
comment on column cdpf_citizen.phone_no is '电话';
comment on column cdpf_citizen.idt_kind is '残疾类别';
comment on column cdpf_citizen.idt_level is '残疾等级';
comment on column cdpf_citizen.kindstr is '具体类别串';
comment on column cdpf_citizen.levelstr is '具体等级串';
comment on column cdpf_citizen.card_num is '残疾证号';
comment on column cdpf_citizen.firstcardnum is '首次残疾证号';
comment on column cdpf_citizen.cert_date is '发证日期';
comment on column cdpf_citizen.first_cert_date is '首次发证日期';
comment on column cdpf_citizen.status_record is '证状态（9 已认定 8 已注销 888 临时）';
comment on column cdpf_citizen.logout_reason is '注销原因';
comment on column cdpf_citizen.zhuxiao_time is '注销时间';
comment on column cdpf_citizen.guardian is '监护人（联系人）';
comment on column cdpf_citizen.guardian_citizen_id is '监护人身份证号';
comment on column cdpf_citizen.guardian_r is '与监护人关系';
comment on column cdpf_citizen.guardian_m_phone is '监护人手机';
comment on column cdpf_citizen.guardian_phone is '监护人电话';
comment on column cdpf_citizen.dongjie_mark is '冻结标记';
comment on column cdpf_citizen.dongjietime is '冻结时间';
comment on column cdpf_citizen.oldname is '旧姓名';
comment on column cdpf_citizen.old_citizen_id is '旧身份证号';
comment on column cdpf_citizen.had_gave_card is '已发卡';
comment on column cdpf_citizen.had_final_reviewed is '已批准';
comment on column cdpf_citizen.del_flag is '删除标志';

create table cdpf_idt (
  request_id    varchar(32) not null,
  cdpf_id       varchar(32) not null,
  idt_kind      numeric(4),
  idt_level     numeric(4),
  kindstr       varchar(15),
  levelstr      varchar(30),
  oldkindstr    varchar(15),
  idt_type      numeric(4),
  idt_hospital  varchar(200),
  idt_name      varchar(100),
  idt_date      timestamp(0),
  cjqk_describe varchar(200),
  del_flag      numeric(4),
  primary key (request_id)
);
comment on table cdpf_idt is '残疾评定';
comment on column cdpf_idt.request_id is '请求ID（一次评定一行）';
comment on column cdpf_idt.cdpf_id is '残疾人主键（cdpf_citizen.uuid）';
comment on column cdpf_idt.idt_kind is '评残类别';
comment on column cdpf_idt.idt_level is '评残等级';
comment on column cdpf_idt.kindstr is '类别串';
comment on column cdpf_idt.levelstr is '等级串';
comment on column cdpf_idt.oldkindstr is '原类别串';
comment on column cdpf_idt.idt_type is '评定方式';
comment on column cdpf_idt.idt_hospital is '评残医院';
comment on column cdpf_idt.idt_name is '评残医生';
comment on column cdpf_idt.idt_date is '评残日期';
comment on column cdpf_idt.cjqk_describe is '残疾情况描述';
comment on column cdpf_idt.del_flag is '删除标志';

create table cdpf_card (
  cdpf_id      varchar(32) not null,
  citizen_id   varchar(20),
  card_no      varchar(24) not null,
  card_status  numeric(4),
  givecarddate date,
  carddeadline date
);
comment on table cdpf_card is '残疾人证卡';
comment on column cdpf_card.cdpf_id is '残疾人主键（cdpf_citizen.uuid）';
comment on column cdpf_card.citizen_id is '身份证号';
comment on column cdpf_card.card_no is '卡号（残疾证号）';
comment on column cdpf_card.card_status is '卡状态（1 有效 0 失效）';
comment on column cdpf_card.givecarddate is '发卡日期';
comment on column cdpf_card.carddeadline is '卡有效期截止';

-- A reference table: column names are proposals, the Chinese names are those of the import template.
create table cjrlxbt (
  btid   varchar(32) not null,
  gmsfhm varchar(18),
  xm     varchar(50),
  cjzh   varchar(24),
  cjlb   varchar(10),
  cjdj   varchar(10),
  btlx   varchar(60),
  btdxlx varchar(60),
  btbz   numeric(10,2),
  btje   numeric(10,2),
  qsny   char(6),
  zzny   char(6),
  ffny   char(6),
  ffzt   char(2),
  shzt   char(2),
  dblb   varchar(20),
  hjdz   varchar(200),
  jtzz   varchar(200),
  xzqhbm char(12),
  sfsw   varchar(4),
  bz     varchar(200),
  primary key (btid)
);
comment on table cjrlxbt is '残疾人两项补贴（表名、列名均为建议，无公开标准）';
comment on column cjrlxbt.btid is '主键';
comment on column cjrlxbt.gmsfhm is '身份证号';
comment on column cjrlxbt.xm is '姓名';
comment on column cjrlxbt.cjzh is '残疾人证号';
comment on column cjrlxbt.cjlb is '残疾类别';
comment on column cjrlxbt.cjdj is '残疾等级';
comment on column cjrlxbt.btlx is '补贴类型（1 困难残疾人生活补贴 2 重度残疾人护理补贴）';
comment on column cjrlxbt.btdxlx is '补贴对象类型';
comment on column cjrlxbt.btbz is '补贴标准（元/月）';
comment on column cjrlxbt.btje is '补贴金额（元/月）';
comment on column cjrlxbt.qsny is '享受起始年月';
comment on column cjrlxbt.zzny is '享受终止年月';
comment on column cjrlxbt.ffny is '发放年月';
comment on column cjrlxbt.ffzt is '发放状态';
comment on column cjrlxbt.shzt is '审核状态';
comment on column cjrlxbt.dblb is '低保类别';
comment on column cjrlxbt.hjdz is '户籍地址';
comment on column cjrlxbt.jtzz is '家庭住址';
comment on column cjrlxbt.xzqhbm is '行政区划';
comment on column cjrlxbt.sfsw is '是否死亡';
comment on column cjrlxbt.bz is '备注';

create table biz_jzjtxx (
  jtlsid  varchar(32) not null,
  hzsfzhm varchar(18),
  jtbm    varchar(32),
  jtlb    varchar(3),
  zyzpyy  varchar(3),
  jtrk    smallint,
  bzrk    smallint,
  zsr     numeric(12,2),
  xzqhbm  char(12),
  czrq    char(10),
  sprq    char(10),
  jbjgid  varchar(32),
  jzywlx  varchar(3),
  jzzh    varchar(20),
  jzdz    varchar(100),
  zllx    char(1),
  czsj    char(19),
  primary key (jtlsid)
);
comment on table biz_jzjtxx is '救助家庭信息';
comment on column biz_jzjtxx.jtlsid is '家庭流水ID';
comment on column biz_jzjtxx.hzsfzhm is '户主身份证号码';
comment on column biz_jzjtxx.jtbm is '家庭编码';
comment on column biz_jzjtxx.jtlb is '家庭类别';
comment on column biz_jzjtxx.zyzpyy is '主要致贫原因';
comment on column biz_jzjtxx.jtrk is '家庭人口';
comment on column biz_jzjtxx.bzrk is '保障人口';
comment on column biz_jzjtxx.zsr is '月总收入';
comment on column biz_jzjtxx.xzqhbm is '行政区划编码';
comment on column biz_jzjtxx.czrq is '操作日期';
comment on column biz_jzjtxx.sprq is '审批日期';
comment on column biz_jzjtxx.jbjgid is '经办机构ID';
comment on column biz_jzjtxx.jzywlx is '救助业务类型';
comment on column biz_jzjtxx.jzzh is '救助证号';
comment on column biz_jzjtxx.jzdz is '居住地址';
comment on column biz_jzjtxx.zllx is '增量类型';
comment on column biz_jzjtxx.czsj is '操作时间';

create table biz_jzdxjbxx (
  jtlsid   varchar(32) not null,
  rylsid   varchar(32) not null,
  cysfzhm  varchar(18),
  rybm     varchar(32),
  xm       varchar(30),
  xb       varchar(3),
  csrq     date,
  mz       varchar(3),
  jtgx     varchar(3),
  rylb     varchar(3),
  ryzt     varchar(3),
  jyzk     varchar(3),
  hyzk     varchar(3),
  whcd     varchar(3),
  zzmm     varchar(3),
  ldnl     varchar(3),
  jkzk     varchar(3),
  shzlnl   varchar(3),
  cjlx     varchar(3),
  cjdj     varchar(3),
  hjxz     varchar(3),
  hjdz     varchar(100),
  sfbzdx   varchar(3),
  tdjzdxlb varchar(3),
  gyfs     varchar(3),
  gyfwjgid varchar(32),
  dbzh     varchar(20),
  xzqhbm   char(12),
  czrq     char(10),
  jbjgid   varchar(32),
  zllx     char(1),
  czsj     char(19),
  primary key (jtlsid, rylsid)
);
comment on table biz_jzdxjbxx is '救助对象基本信息';
comment on column biz_jzdxjbxx.jtlsid is '家庭流水ID';
comment on column biz_jzdxjbxx.rylsid is '人员流水ID';
comment on column biz_jzdxjbxx.cysfzhm is '成员身份证号码';
comment on column biz_jzdxjbxx.rybm is '人员编码';
comment on column biz_jzdxjbxx.xm is '姓名';
comment on column biz_jzdxjbxx.xb is '性别';
comment on column biz_jzdxjbxx.csrq is '出生日期';
comment on column biz_jzdxjbxx.mz is '民族';
comment on column biz_jzdxjbxx.jtgx is '家庭关系';
comment on column biz_jzdxjbxx.rylb is '人员类别';
comment on column biz_jzdxjbxx.ryzt is '人员状态';
comment on column biz_jzdxjbxx.jyzk is '就业状况';
comment on column biz_jzdxjbxx.hyzk is '婚姻状况';
comment on column biz_jzdxjbxx.whcd is '文化程度';
comment on column biz_jzdxjbxx.zzmm is '政治面貌';
comment on column biz_jzdxjbxx.ldnl is '劳动能力';
comment on column biz_jzdxjbxx.jkzk is '健康状况';
comment on column biz_jzdxjbxx.shzlnl is '生活自理能力';
comment on column biz_jzdxjbxx.cjlx is '残疾类型';
comment on column biz_jzdxjbxx.cjdj is '残疾等级';
comment on column biz_jzdxjbxx.hjxz is '户籍性质';
comment on column biz_jzdxjbxx.hjdz is '户籍地址';
comment on column biz_jzdxjbxx.sfbzdx is '是否保障对象';
comment on column biz_jzdxjbxx.tdjzdxlb is '特定救助对象类别';
comment on column biz_jzdxjbxx.gyfs is '供养方式';
comment on column biz_jzdxjbxx.gyfwjgid is '供养机构ID';
comment on column biz_jzdxjbxx.dbzh is '低保证号';
comment on column biz_jzdxjbxx.xzqhbm is '行政区划编码';
comment on column biz_jzdxjbxx.czrq is '操作日期';
comment on column biz_jzdxjbxx.jbjgid is '经办机构ID';
comment on column biz_jzdxjbxx.zllx is '增量类型';
comment on column biz_jzdxjbxx.czsj is '操作时间';

create table biz_jtjzdyxx (
  jtlsid varchar(32) not null,
  ksny   char(6) not null,
  jsny   varchar(6),
  jzsw   varchar(15),
  sl     numeric(10,2),
  dw     varchar(15),
  jzje   numeric(7,2),
  jzywlx varchar(3),
  zllx   char(1),
  czsj   char(19)
);
comment on table biz_jtjzdyxx is '家庭救助待遇信息';
comment on column biz_jtjzdyxx.jtlsid is '家庭流水ID';
comment on column biz_jtjzdyxx.ksny is '开始年月';
comment on column biz_jtjzdyxx.jsny is '结束年月';
comment on column biz_jtjzdyxx.jzsw is '救助实物';
comment on column biz_jtjzdyxx.sl is '数量';
comment on column biz_jtjzdyxx.dw is '单位';
comment on column biz_jtjzdyxx.jzje is '救助金额';
comment on column biz_jtjzdyxx.jzywlx is '救助业务类型';
comment on column biz_jtjzdyxx.zllx is '增量类型';
comment on column biz_jtjzdyxx.czsj is '操作时间';

create table biz_ryjzdyxx (
  rylsid  varchar(32) not null,
  cysfzhm varchar(18),
  ksny    char(6) not null,
  jsny    varchar(6),
  jzsw    varchar(15),
  sl      numeric(10,2),
  dw      varchar(15),
  jzje    numeric(7,2),
  dyss    varchar(3),
  jzywlx  varchar(3),
  jzxmbm  varchar(3),
  zllx    char(1),
  czsj    char(19)
);
comment on table biz_ryjzdyxx is '人员救助待遇信息';
comment on column biz_ryjzdyxx.rylsid is '人员流水ID';
comment on column biz_ryjzdyxx.cysfzhm is '成员身份证号码';
comment on column biz_ryjzdyxx.ksny is '开始年月';
comment on column biz_ryjzdyxx.jsny is '结束年月';
comment on column biz_ryjzdyxx.jzsw is '救助实物';
comment on column biz_ryjzdyxx.sl is '数量';
comment on column biz_ryjzdyxx.dw is '单位';
comment on column biz_ryjzdyxx.jzje is '救助金额';
comment on column biz_ryjzdyxx.dyss is '待遇属实';
comment on column biz_ryjzdyxx.jzywlx is '救助业务类型';
comment on column biz_ryjzdyxx.jzxmbm is '救助项目编码';
comment on column biz_ryjzdyxx.zllx is '增量类型';
comment on column biz_ryjzdyxx.czsj is '操作时间';
