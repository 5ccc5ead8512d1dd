-- Sandbox tables of the household-registration department (police), as a household system built on GA 214 has them.
-- Family A tables: hjxx_* information, hjyw_* transactions, xt_* dictionary; one row per VERSION of a person, household
-- or address. A row is in force when jlbz = '1' and cxbz = '0'; the person is a current resident when also ryzt = '0'.
-- Family B tables (the actual-population system): syrk_ldrkxxb, ry_jzzblxxb.
-- Real databases are looser than the standard: only keys are NOT NULL here, and blanks, 'null', sentinel dates,
-- lower-case x, full-width digits and 15-digit numbers occur in the values.
-- Codes: ryzt 0 normal 1 dead 2 moved out 3 in service 4 settled abroad 6 missing 7 deleted 8 cancelled 9 other;
-- jlbz 1 newest 2 history; cxbz 0 not reversed 1 reversed 2 paired reversal; hhzt 0 normal 1 locked 2 cancelled.

create table hjxx_czrkjbxxb (
  rynbid     numeric(18) not null,
  ryid       numeric(18) not null,
  hhnbid     numeric(18) not null,
  mlpnbid    numeric(18),
  gmsfhm     varchar(18),
  xm         varchar(50),
  cym        varchar(50),
  xb         char(1),
  mz         char(2),
  csrq       char(8),
  cssj       varchar(6),
  csdgjdq    char(3),
  csdssxq    char(6),
  csdxz      varchar(200),
  jgssxq     char(6),
  whcd       char(2),
  hyzk       char(2),
  byzk       char(1),
  zy         varchar(20),
  zylb       char(2),
  fwcs       varchar(100),
  hh         varchar(20),
  hlx        char(1),
  hb         char(2),
  yhzgx      char(2),
  ssxq       char(6),
  xzjd       varchar(12),
  jcwh       varchar(12),
  jlx        varchar(12),
  mlph       varchar(50),
  mlxz       varchar(100),
  pcs        varchar(12),
  zrq        varchar(12),
  jhryxm     varchar(50),
  jhrygmsfhm varchar(18),
  jhryjhgx   char(2),
  jhrexm     varchar(50),
  jhregmsfhm varchar(18),
  jhrejhgx   char(2),
  fqxm       varchar(50),
  fqgmsfhm   varchar(18),
  mqxm       varchar(50),
  mqgmsfhm   varchar(18),
  poxm       varchar(50),
  pogmsfhm   varchar(18),
  qfjg       varchar(60),
  yxqxqsrq   char(8),
  yxqxjzrq   char(8),
  hsql       char(8),
  hyql       char(4),
  hgjdqql    char(3),
  hssxqql    char(6),
  hxzql      varchar(200),
  hslbz      char(8),
  qcrq       char(8),
  qczxlb     char(4),
  qwdgjdq    char(3),
  qwdssxq    char(6),
  qwdxz      varchar(200),
  swrq       char(8),
  swzxlb     char(4),
  dhhm       varchar(30),
  zjxy       char(2),
  sg         char(3),
  xx         char(1),
  qtssxq     char(6),
  qtzz       varchar(200),
  rylb       char(1),
  ywnr       char(3),
  bdfw       char(2),
  cjhjywid   numeric(18),
  cchjywid   numeric(18),
  bzdzid     varchar(32),
  cxfldm     char(3),
  ryzt       char(1),
  jlbz       char(1),
  cxbz       char(1),
  qysj       char(14),
  jssj       char(14),
  gxsj       char(14),
  primary key (rynbid)
);
comment on table hjxx_czrkjbxxb is '常住人口基本信息表';
comment on column hjxx_czrkjbxxb.rynbid is '人员内部ID';
comment on column hjxx_czrkjbxxb.ryid is '人员ID';
comment on column hjxx_czrkjbxxb.hhnbid is '户内部ID';
comment on column hjxx_czrkjbxxb.mlpnbid is '门楼牌内部ID';
comment on column hjxx_czrkjbxxb.gmsfhm is '公民身份号码';
comment on column hjxx_czrkjbxxb.xm is '姓名';
comment on column hjxx_czrkjbxxb.cym is '曾用名';
comment on column hjxx_czrkjbxxb.xb is '性别';
comment on column hjxx_czrkjbxxb.mz is '民族';
comment on column hjxx_czrkjbxxb.csrq is '出生日期';
comment on column hjxx_czrkjbxxb.cssj is '出生时间';
comment on column hjxx_czrkjbxxb.csdgjdq is '出生地国家地区';
comment on column hjxx_czrkjbxxb.csdssxq is '出生地省市县区';
comment on column hjxx_czrkjbxxb.csdxz is '出生地详址';
comment on column hjxx_czrkjbxxb.jgssxq is '籍贯省市县区';
comment on column hjxx_czrkjbxxb.whcd is '文化程度';
comment on column hjxx_czrkjbxxb.hyzk is '婚姻状况';
comment on column hjxx_czrkjbxxb.byzk is '兵役状况';
comment on column hjxx_czrkjbxxb.zy is '职业';
comment on column hjxx_czrkjbxxb.zylb is '职业类别';
comment on column hjxx_czrkjbxxb.fwcs is '服务处所';
comment on column hjxx_czrkjbxxb.hh is '户号';
comment on column hjxx_czrkjbxxb.hlx is '户类型';
comment on column hjxx_czrkjbxxb.hb is '户别';
comment on column hjxx_czrkjbxxb.yhzgx is '与户主关系';
comment on column hjxx_czrkjbxxb.ssxq is '省市县区';
comment on column hjxx_czrkjbxxb.xzjd is '乡镇街道';
comment on column hjxx_czrkjbxxb.jcwh is '居村委会';
comment on column hjxx_czrkjbxxb.jlx is '街路巷';
comment on column hjxx_czrkjbxxb.mlph is '门楼牌号';
comment on column hjxx_czrkjbxxb.mlxz is '门楼详址';
comment on column hjxx_czrkjbxxb.pcs is '派出所';
comment on column hjxx_czrkjbxxb.zrq is '责任区';
comment on column hjxx_czrkjbxxb.jhryxm is '监护人一姓名';
comment on column hjxx_czrkjbxxb.jhrygmsfhm is '监护人一公民身份号码';
comment on column hjxx_czrkjbxxb.jhryjhgx is '监护人一监护关系';
comment on column hjxx_czrkjbxxb.jhrexm is '监护人二姓名';
comment on column hjxx_czrkjbxxb.jhregmsfhm is '监护人二公民身份号码';
comment on column hjxx_czrkjbxxb.jhrejhgx is '监护人二监护关系';
comment on column hjxx_czrkjbxxb.fqxm is '父亲姓名';
comment on column hjxx_czrkjbxxb.fqgmsfhm is '父亲公民身份号码';
comment on column hjxx_czrkjbxxb.mqxm is '母亲姓名';
comment on column hjxx_czrkjbxxb.mqgmsfhm is '母亲公民身份号码';
comment on column hjxx_czrkjbxxb.poxm is '配偶姓名';
comment on column hjxx_czrkjbxxb.pogmsfhm is '配偶公民身份号码';
comment on column hjxx_czrkjbxxb.qfjg is '签发机关';
comment on column hjxx_czrkjbxxb.yxqxqsrq is '有效期限起始日期';
comment on column hjxx_czrkjbxxb.yxqxjzrq is '有效期限截止日期';
comment on column hjxx_czrkjbxxb.hsql is '何时迁来';
comment on column hjxx_czrkjbxxb.hyql is '何因迁来';
comment on column hjxx_czrkjbxxb.hgjdqql is '何国家地区迁来';
comment on column hjxx_czrkjbxxb.hssxqql is '何省市县区迁来';
comment on column hjxx_czrkjbxxb.hxzql is '何详址迁来';
comment on column hjxx_czrkjbxxb.hslbz is '何时来本址';
comment on column hjxx_czrkjbxxb.qcrq is '迁出日期';
comment on column hjxx_czrkjbxxb.qczxlb is '迁出注销类别';
comment on column hjxx_czrkjbxxb.qwdgjdq is '迁往地国家地区';
comment on column hjxx_czrkjbxxb.qwdssxq is '迁往地省市县区';
comment on column hjxx_czrkjbxxb.qwdxz is '迁往地详址';
comment on column hjxx_czrkjbxxb.swrq is '死亡日期';
comment on column hjxx_czrkjbxxb.swzxlb is '死亡注销类别';
comment on column hjxx_czrkjbxxb.dhhm is '电话号码';
comment on column hjxx_czrkjbxxb.zjxy is '宗教信仰';
comment on column hjxx_czrkjbxxb.sg is '身高';
comment on column hjxx_czrkjbxxb.xx is '血型';
comment on column hjxx_czrkjbxxb.qtssxq is '其他住址省市县区';
comment on column hjxx_czrkjbxxb.qtzz is '其他住址';
comment on column hjxx_czrkjbxxb.rylb is '人员类别';
comment on column hjxx_czrkjbxxb.ywnr is '业务内容';
comment on column hjxx_czrkjbxxb.bdfw is '变动范围';
comment on column hjxx_czrkjbxxb.cjhjywid is '创建户籍业务ID';
comment on column hjxx_czrkjbxxb.cchjywid is '撤除户籍业务ID';
comment on column hjxx_czrkjbxxb.bzdzid is '标准地址ID';
comment on column hjxx_czrkjbxxb.cxfldm is '城乡分类代码';
comment on column hjxx_czrkjbxxb.ryzt is '人员状态';
comment on column hjxx_czrkjbxxb.jlbz is '记录标志';
comment on column hjxx_czrkjbxxb.cxbz is '冲销标志';
comment on column hjxx_czrkjbxxb.qysj is '启用时间';
comment on column hjxx_czrkjbxxb.jssj is '结束时间';
comment on column hjxx_czrkjbxxb.gxsj is '更新时间';

create table hjxx_hxxb (
  hhnbid  numeric(18) not null,
  hhid    numeric(18) not null,
  hh      varchar(20),
  hlx     char(1),
  mlpnbid numeric(18),
  jhlb    char(4),
  jhsj    char(14),
  chlb    char(4),
  chsj    char(14),
  hhzt    char(1),
  bdfw    char(2),
  bdyy    varchar(60),
  jlbz    char(1),
  cxbz    char(1),
  qysj    char(14),
  jssj    char(14),
  primary key (hhnbid)
);
comment on table hjxx_hxxb is '户信息表';
comment on column hjxx_hxxb.hhnbid is '户内部ID';
comment on column hjxx_hxxb.hhid is '户ID';
comment on column hjxx_hxxb.hh is '户号';
comment on column hjxx_hxxb.hlx is '户类型（1 家庭户 2 集体户）';
comment on column hjxx_hxxb.mlpnbid is '门楼牌内部ID';
comment on column hjxx_hxxb.jhlb is '建户类别';
comment on column hjxx_hxxb.jhsj is '建户时间';
comment on column hjxx_hxxb.chlb is '撤户类别';
comment on column hjxx_hxxb.chsj is '撤户时间';
comment on column hjxx_hxxb.hhzt is '户状态';
comment on column hjxx_hxxb.bdfw is '变动范围';
comment on column hjxx_hxxb.bdyy is '变动原因';
comment on column hjxx_hxxb.jlbz is '记录标志';
comment on column hjxx_hxxb.cxbz is '冲销标志';
comment on column hjxx_hxxb.qysj is '启用时间';
comment on column hjxx_hxxb.jssj is '结束时间';

create table hjxx_mlpxxxxb (
  mlpnbid numeric(18) not null,
  mlpid   numeric(18) not null,
  ssxq    char(6),
  xzjd    varchar(12),
  jcwh    varchar(12),
  jlx     varchar(12),
  mlph    varchar(50),
  mlxz    varchar(100),
  pcs     varchar(12),
  zrq     varchar(12),
  mlpzt   char(1),
  jlbz    char(1),
  qysj    char(14),
  jssj    char(14),
  primary key (mlpnbid)
);
comment on table hjxx_mlpxxxxb is '门楼牌详细信息表';
comment on column hjxx_mlpxxxxb.mlpnbid is '门楼牌内部ID';
comment on column hjxx_mlpxxxxb.mlpid is '门楼牌ID';
comment on column hjxx_mlpxxxxb.ssxq is '省市县区';
comment on column hjxx_mlpxxxxb.xzjd is '乡镇街道';
comment on column hjxx_mlpxxxxb.jcwh is '居村委会';
comment on column hjxx_mlpxxxxb.jlx is '街路巷';
comment on column hjxx_mlpxxxxb.mlph is '门楼牌号';
comment on column hjxx_mlpxxxxb.mlxz is '门楼详址';
comment on column hjxx_mlpxxxxb.pcs is '派出所';
comment on column hjxx_mlpxxxxb.zrq is '责任区';
comment on column hjxx_mlpxxxxb.mlpzt is '门楼牌状态';
comment on column hjxx_mlpxxxxb.jlbz is '记录标志';
comment on column hjxx_mlpxxxxb.qysj is '启用时间';
comment on column hjxx_mlpxxxxb.jssj is '结束时间';

create table hjyw_qrdjxxb (
  qrdjid   numeric(18) not null,
  rynbid   numeric(18) not null,
  hjywid   numeric(18),
  qrlb     char(4),
  qrrq     char(8),
  qcdssxq  char(6),
  qcdxz    varchar(200),
  qcdpcs   varchar(100),
  qyzbh    varchar(30),
  zqzbh    varchar(30),
  bdfw     char(2),
  xm       varchar(50),
  gmsfhm   varchar(18),
  xb       char(1),
  mz       char(2),
  csrq     char(8),
  hb       char(2),
  yhzgx    char(2),
  hzxm     varchar(50),
  hzgmsfhm varchar(18),
  cxbz     char(1),
  slsj     char(14),
  sldw     varchar(12),
  sbsj     char(14),
  sbrxm    varchar(50),
  primary key (qrdjid)
);
comment on table hjyw_qrdjxxb is '迁入登记信息表';
comment on column hjyw_qrdjxxb.qrdjid is '迁入登记ID';
comment on column hjyw_qrdjxxb.rynbid is '人员内部ID';
comment on column hjyw_qrdjxxb.hjywid is '户籍业务ID';
comment on column hjyw_qrdjxxb.qrlb is '迁入类别';
comment on column hjyw_qrdjxxb.qrrq is '迁入日期';
comment on column hjyw_qrdjxxb.qcdssxq is '迁出地省市县区';
comment on column hjyw_qrdjxxb.qcdxz is '迁出地详址';
comment on column hjyw_qrdjxxb.qcdpcs is '迁出地派出所';
comment on column hjyw_qrdjxxb.qyzbh is '迁移证编号';
comment on column hjyw_qrdjxxb.zqzbh is '准迁证编号';
comment on column hjyw_qrdjxxb.bdfw is '变动范围';
comment on column hjyw_qrdjxxb.xm is '姓名';
comment on column hjyw_qrdjxxb.gmsfhm is '公民身份号码';
comment on column hjyw_qrdjxxb.xb is '性别';
comment on column hjyw_qrdjxxb.mz is '民族';
comment on column hjyw_qrdjxxb.csrq is '出生日期';
comment on column hjyw_qrdjxxb.hb is '户别';
comment on column hjyw_qrdjxxb.yhzgx is '与户主关系';
comment on column hjyw_qrdjxxb.hzxm is '户主姓名';
comment on column hjyw_qrdjxxb.hzgmsfhm is '户主公民身份号码';
comment on column hjyw_qrdjxxb.cxbz is '冲销标志';
comment on column hjyw_qrdjxxb.slsj is '受理时间';
comment on column hjyw_qrdjxxb.sldw is '受理单位';
comment on column hjyw_qrdjxxb.sbsj is '申报时间';
comment on column hjyw_qrdjxxb.sbrxm is '申报人姓名';

create table hjyw_qczxxxb (
  qczxid   numeric(18) not null,
  ryid     numeric(18) not null,
  hjywid   numeric(18),
  qclb     char(4),
  qcrq     char(8),
  qwdssxq  char(6),
  qwdxz    varchar(200),
  qwdpcs   varchar(100),
  qyzbh    varchar(30),
  zqzbh    varchar(30),
  bdfw     char(2),
  xm       varchar(50),
  gmsfhm   varchar(18),
  xb       char(1),
  mz       char(2),
  csrq     char(8),
  hb       char(2),
  yhzgx    char(2),
  hzxm     varchar(50),
  hzgmsfhm varchar(18),
  cxbz     char(1),
  slsj     char(14),
  sldw     varchar(12),
  sbsj     char(14),
  sbrxm    varchar(50),
  primary key (qczxid)
);
comment on table hjyw_qczxxxb is '迁出注销信息表';
comment on column hjyw_qczxxxb.qczxid is '迁出注销ID';
comment on column hjyw_qczxxxb.ryid is '人员ID';
comment on column hjyw_qczxxxb.hjywid is '户籍业务ID';
comment on column hjyw_qczxxxb.qclb is '迁出类别';
comment on column hjyw_qczxxxb.qcrq is '迁出日期';
comment on column hjyw_qczxxxb.qwdssxq is '迁往地省市县区';
comment on column hjyw_qczxxxb.qwdxz is '迁往地详址';
comment on column hjyw_qczxxxb.qwdpcs is '迁往地派出所';
comment on column hjyw_qczxxxb.qyzbh is '迁移证编号';
comment on column hjyw_qczxxxb.zqzbh is '准迁证编号';
comment on column hjyw_qczxxxb.bdfw is '变动范围';
comment on column hjyw_qczxxxb.xm is '姓名';
comment on column hjyw_qczxxxb.gmsfhm is '公民身份号码';
comment on column hjyw_qczxxxb.xb is '性别';
comment on column hjyw_qczxxxb.mz is '民族';
comment on column hjyw_qczxxxb.csrq is '出生日期';
comment on column hjyw_qczxxxb.hb is '户别';
comment on column hjyw_qczxxxb.yhzgx is '与户主关系';
comment on column hjyw_qczxxxb.hzxm is '户主姓名';
comment on column hjyw_qczxxxb.hzgmsfhm is '户主公民身份号码';
comment on column hjyw_qczxxxb.cxbz is '冲销标志';
comment on column hjyw_qczxxxb.slsj is '受理时间';
comment on column hjyw_qczxxxb.sldw is '受理单位';
comment on column hjyw_qczxxxb.sbsj is '申报时间';
comment on column hjyw_qczxxxb.sbrxm is '申报人姓名';

create table syrk_ldrkxxb (
  id                varchar(32) not null,
  ryid              varchar(32) not null,
  cyzjdm            varchar(3),
  zjhm              varchar(30),
  xm                varchar(50),
  cym               varchar(50),
  xbdm              char(1),
  mzdm              char(2),
  csrq              char(8),
  lxdh              varchar(30),
  hjd_xzqhdm        char(6),
  hjd_dzxz          varchar(200),
  jzd_xzqhdm        char(6),
  jzd_dzxz          varchar(200),
  jzd_mlpdm         varchar(32),
  jzd_dzid          varchar(32),
  jzd_zbx           varchar(30),
  jzd_zby           varchar(30),
  xldm              char(2),
  hyzkdm            char(2),
  zzmmdm            char(2),
  zjzsydm           char(2),
  zjzcsfldm         char(2),
  lbsqk_qlrrq       char(8),
  lbsqk_qyldyydm    char(2),
  lzd_xzqhdm        char(6),
  lzd_dzxz          varchar(200),
  lkbsqk_qlcrq      char(8),
  qwd_xzqhdm        char(6),
  qwd_dzxz          varchar(200),
  fz_zjhm           varchar(30),
  fz_xm             varchar(50),
  chzr_yfzgx_rygxdm char(2),
  bz                varchar(200),
  primary key (id)
);
comment on table syrk_ldrkxxb is '流动人口信息表';
comment on column syrk_ldrkxxb.id is '实有人口ID';
comment on column syrk_ldrkxxb.ryid is '人员ID';
comment on column syrk_ldrkxxb.cyzjdm is '常用证件代码（111 居民身份证）';
comment on column syrk_ldrkxxb.zjhm is '证件号码';
comment on column syrk_ldrkxxb.xm is '姓名';
comment on column syrk_ldrkxxb.cym is '曾用名';
comment on column syrk_ldrkxxb.xbdm is '性别代码';
comment on column syrk_ldrkxxb.mzdm is '民族代码';
comment on column syrk_ldrkxxb.csrq is '出生日期';
comment on column syrk_ldrkxxb.lxdh is '联系电话';
comment on column syrk_ldrkxxb.hjd_xzqhdm is '户籍地行政区划代码';
comment on column syrk_ldrkxxb.hjd_dzxz is '户籍地地址详址';
comment on column syrk_ldrkxxb.jzd_xzqhdm is '居住地行政区划代码';
comment on column syrk_ldrkxxb.jzd_dzxz is '居住地地址详址';
comment on column syrk_ldrkxxb.jzd_mlpdm is '居住地门楼牌代码';
comment on column syrk_ldrkxxb.jzd_dzid is '居住地地址ID';
comment on column syrk_ldrkxxb.jzd_zbx is '居住地坐标X';
comment on column syrk_ldrkxxb.jzd_zby is '居住地坐标Y';
comment on column syrk_ldrkxxb.xldm is '学历代码';
comment on column syrk_ldrkxxb.hyzkdm is '婚姻状况代码';
comment on column syrk_ldrkxxb.zzmmdm is '政治面貌代码';
comment on column syrk_ldrkxxb.zjzsydm is '暂（居）住事由代码';
comment on column syrk_ldrkxxb.zjzcsfldm is '暂（居）住处所分类代码';
comment on column syrk_ldrkxxb.lbsqk_qlrrq is '来本市情况_迁（流）入日期';
comment on column syrk_ldrkxxb.lbsqk_qyldyydm is '来本市情况_迁移流动原因代码';
comment on column syrk_ldrkxxb.lzd_xzqhdm is '来自地行政区划代码';
comment on column syrk_ldrkxxb.lzd_dzxz is '来自地地址详址';
comment on column syrk_ldrkxxb.lkbsqk_qlcrq is '离开本市情况_迁（流）出日期';
comment on column syrk_ldrkxxb.qwd_xzqhdm is '去往地行政区划代码';
comment on column syrk_ldrkxxb.qwd_dzxz is '去往地地址详址';
comment on column syrk_ldrkxxb.fz_zjhm is '房主证件号码';
comment on column syrk_ldrkxxb.fz_xm is '房主姓名';
comment on column syrk_ldrkxxb.chzr_yfzgx_rygxdm is '承/户主人与房主关系代码';
comment on column syrk_ldrkxxb.bz is '备注';

-- One row per handling of a permit: the first issue and every yearly endorsement; all of one permit share jzz_bh.
-- jzz_blztdm is a site dictionary (xt_xtcsb, cslb JZZBLZT): 01 accepted, 02 issued or endorsed, 03 cancelled.
create table ry_jzzblxxb (
  id         varchar(32) not null,
  syrkid     varchar(32) not null,
  ryid       varchar(32),
  jzz_bh     varchar(30),
  cyzjdm     varchar(3),
  zjhm       varchar(30),
  xm         varchar(50),
  xbdm       char(1),
  mzdm       char(2),
  csrq       char(8),
  hjd_dzxz   varchar(200),
  jzd_dzxz   varchar(200),
  bl_pcsdm   varchar(12),
  bl_pcsmc   varchar(100),
  jzzblrq    char(8),
  jzz_qfrq   char(8),
  yxq_jzrq   char(8),
  jzz_yxqdm  char(2),
  jzz_blztdm char(2),
  jzz_lqfsdm char(2),
  jzz_lqrq   char(8),
  primary key (id)
);
comment on table ry_jzzblxxb is '居住证办理信息表';
comment on column ry_jzzblxxb.id is 'ID';
comment on column ry_jzzblxxb.syrkid is '实有人口ID';
comment on column ry_jzzblxxb.ryid is '人员ID';
comment on column ry_jzzblxxb.jzz_bh is '居住证编号';
comment on column ry_jzzblxxb.cyzjdm is '常用证件代码';
comment on column ry_jzzblxxb.zjhm is '证件号码';
comment on column ry_jzzblxxb.xm is '姓名';
comment on column ry_jzzblxxb.xbdm is '性别代码';
comment on column ry_jzzblxxb.mzdm is '民族代码';
comment on column ry_jzzblxxb.csrq is '出生日期';
comment on column ry_jzzblxxb.hjd_dzxz is '户籍地地址详址';
comment on column ry_jzzblxxb.jzd_dzxz is '居住地地址详址';
comment on column ry_jzzblxxb.bl_pcsdm is '办理派出所代码';
comment on column ry_jzzblxxb.bl_pcsmc is '办理派出所名称';
comment on column ry_jzzblxxb.jzzblrq is '居住证办理日期';
comment on column ry_jzzblxxb.jzz_qfrq is '居住证签发日期';
comment on column ry_jzzblxxb.yxq_jzrq is '有效期截止日期';
comment on column ry_jzzblxxb.jzz_yxqdm is '居住证有效期代码';
comment on column ry_jzzblxxb.jzz_blztdm is '居住证办理状态代码';
comment on column ry_jzzblxxb.jzz_lqfsdm is '领取方式代码';
comment on column ry_jzzblxxb.jzz_lqrq is '领取日期';

create table xt_xtcsb (
  cslb varchar(10) not null,
  dm   varchar(12) not null,
  mc   varchar(100),
  zwpy varchar(60),
  primary key (cslb, dm)
);
comment on table xt_xtcsb is '系统参数表（代码字典）';
comment on column xt_xtcsb.cslb is '参数类别';
comment on column xt_xtcsb.dm is '代码';
comment on column xt_xtcsb.mc is '名称';
comment on column xt_xtcsb.zwpy is '中文拼音';
