-- Sandbox tables of the student-enrolment department (education), sub-classes of JY/T 1002-2012 and JY/T 1004-2012.
-- The standard's tables carry no student or school key; every implementation adds them. Here: id (student),
-- xsxxid (student, in the other tables) and xxdm (school), marked as implementation columns below.
-- Sensitive items which nobody may ask for (marriage, religion, blood type, photograph) are left out.
-- Codes: xsdqztm 01 at school 02 suspended 03 withdrawn 04 stopped 05 resumed 06 lost 07 graduated 08 completed
-- 09 incomplete 10 transferred out 11 dead 12 place reserved; ydlbm 21 transfer out, 22 transfer in, 11 suspension,
-- 12 resumption. A transfer is running while its jcxs0202 row has no approval date (sprq).

create table zxxs0101 (
  id      numeric(18) not null,
  xxdm    char(10),
  xh      varchar(20),
  xjh     varchar(30),
  xjfh    varchar(30),
  xm      varchar(36),
  xmpy    varchar(60),
  cym     varchar(36),
  ywxm    varchar(60),
  xbm     varchar(4),
  csrq    varchar(10),
  csdm    varchar(12),
  jg      varchar(20),
  mzm     varchar(10),
  gjdqm   char(3),
  sfzjlxm varchar(20),
  sfzjh   varchar(20),
  sfzjyxq varchar(17),
  gatqwm  char(2),
  zzmmm   char(2),
  jkzkm   char(1),
  dszybz  char(1),
  rxny    char(6),
  nj      varchar(10),
  bh      varchar(10),
  xslbm   varchar(5),
  xsdqztm varchar(4),
  xzz     varchar(180),
  hkszd   varchar(200),
  hkxzm   char(1),
  sfldrk  char(1),
  lxdh    varchar(30),
  txdz    varchar(180),
  yzbm    varchar(6),
  dzxx    varchar(40),
  gxsj    char(14),
  primary key (id)
);
comment on table zxxs0101 is '学生基本数据子类';
comment on column zxxs0101.id is '实施主键（学生）';
comment on column zxxs0101.xxdm is '学校标识码（实施外键）';
comment on column zxxs0101.xh is '学号';
comment on column zxxs0101.xjh is '学籍号';
comment on column zxxs0101.xjfh is '学籍辅号（全国模板列，列名为建议）';
comment on column zxxs0101.xm is '姓名';
comment on column zxxs0101.xmpy is '姓名拼音';
comment on column zxxs0101.cym is '曾用名';
comment on column zxxs0101.ywxm is '英文姓名';
comment on column zxxs0101.xbm is '性别码';
comment on column zxxs0101.csrq is '出生日期';
comment on column zxxs0101.csdm is '出生地码';
comment on column zxxs0101.jg is '籍贯';
comment on column zxxs0101.mzm is '民族码';
comment on column zxxs0101.gjdqm is '国籍/地区码';
comment on column zxxs0101.sfzjlxm is '身份证件类型码';
comment on column zxxs0101.sfzjh is '身份证件号';
comment on column zxxs0101.sfzjyxq is '身份证件有效期';
comment on column zxxs0101.gatqwm is '港澳台侨外码';
comment on column zxxs0101.zzmmm is '政治面貌码';
comment on column zxxs0101.jkzkm is '健康状况码';
comment on column zxxs0101.dszybz is '独生子女标志';
comment on column zxxs0101.rxny is '入学年月';
comment on column zxxs0101.nj is '年级';
comment on column zxxs0101.bh is '班号';
comment on column zxxs0101.xslbm is '学生类别码';
comment on column zxxs0101.xsdqztm is '学生当前状态码';
comment on column zxxs0101.xzz is '现住址';
comment on column zxxs0101.hkszd is '户口所在地';
comment on column zxxs0101.hkxzm is '户口性质码';
comment on column zxxs0101.sfldrk is '是否流动人口';
comment on column zxxs0101.lxdh is '联系电话';
comment on column zxxs0101.txdz is '通信地址';
comment on column zxxs0101.yzbm is '邮政编码';
comment on column zxxs0101.dzxx is '电子信箱';
comment on column zxxs0101.gxsj is '更新时间（实施列）';

create table jcxs0201 (
  id      numeric(18) not null,
  xsxxid  numeric(18) not null,
  xxdm    char(10),
  rxny    char(6),
  xslbm   varchar(5),
  xz      numeric(3,1),
  szbh    varchar(10),
  sznj    varchar(10),
  zym     varchar(6),
  xsdqztm varchar(4),
  primary key (id)
);
comment on table jcxs0201 is '学籍基本数据子类';
comment on column jcxs0201.id is '实施主键';
comment on column jcxs0201.xsxxid is '学生（实施外键，zxxs0101.id）';
comment on column jcxs0201.xxdm is '学校标识码（实施外键）';
comment on column jcxs0201.rxny is '入学年月';
comment on column jcxs0201.xslbm is '学生类别码';
comment on column jcxs0201.xz is '学制';
comment on column jcxs0201.szbh is '所在班号';
comment on column jcxs0201.sznj is '所在年级';
comment on column jcxs0201.zym is '专业码';
comment on column jcxs0201.xsdqztm is '学生当前状态码';

create table jcxs0202 (
  id       numeric(18) not null,
  xsxxid   numeric(18) not null,
  ydlbm    char(2),
  ydrq     char(8),
  ydyym    char(2),
  sprq     char(8),
  spwh     varchar(24),
  ydlyxxxm varchar(10),
  ydqxxxm  varchar(10),
  ydsm     varchar(200),
  ybh      varchar(10),
  ynj      varchar(10),
  yxz      numeric(3,1),
  xbh      varchar(10),
  xnj      varchar(10),
  xxz      numeric(3,1),
  primary key (id)
);
comment on table jcxs0202 is '学籍异动数据子类';
comment on column jcxs0202.id is '实施主键';
comment on column jcxs0202.xsxxid is '学生（实施外键，zxxs0101.id）';
comment on column jcxs0202.ydlbm is '异动类别码';
comment on column jcxs0202.ydrq is '异动日期';
comment on column jcxs0202.ydyym is '异动原因码';
comment on column jcxs0202.sprq is '审批日期';
comment on column jcxs0202.spwh is '审批文号';
comment on column jcxs0202.ydlyxxxm is '异动来源学校码';
comment on column jcxs0202.ydqxxxm is '异动去向学校码';
comment on column jcxs0202.ydsm is '异动说明';
comment on column jcxs0202.ybh is '原班号';
comment on column jcxs0202.ynj is '原年级';
comment on column jcxs0202.yxz is '原学制';
comment on column jcxs0202.xbh is '现班号';
comment on column jcxs0202.xnj is '现年级';
comment on column jcxs0202.xxz is '现学制';

create table zxxx0101 (
  xxdm     char(10) not null,
  xxmc     varchar(60),
  xxdz     varchar(180),
  xxyzbm   char(6),
  xzqhm    varchar(12),
  xxbxlxm  char(3),
  xxjbzm   char(3),
  xxzgbmm  char(3),
  xxbbm    char(2),
  szdcxlxm char(3),
  xzxm     varchar(36),
  lxdh     varchar(30),
  dzxx     varchar(40),
  fddbrh   varchar(20),
  frzsh    varchar(20),
  zzjgm    varchar(18),
  xxxz     numeric(3,1),
  czxz     numeric(3,1),
  gzxz     numeric(3,1),
  zsbj     varchar(30),
  primary key (xxdm)
);
comment on table zxxx0101 is '学校基本数据子类';
comment on column zxxx0101.xxdm is '学校（机构）标识码';
comment on column zxxx0101.xxmc is '学校名称';
comment on column zxxx0101.xxdz is '学校地址';
comment on column zxxx0101.xxyzbm is '学校邮政编码';
comment on column zxxx0101.xzqhm is '行政区划码';
comment on column zxxx0101.xxbxlxm is '学校办学类型码';
comment on column zxxx0101.xxjbzm is '学校举办者码';
comment on column zxxx0101.xxzgbmm is '学校主管部门码';
comment on column zxxx0101.xxbbm is '学校办别码';
comment on column zxxx0101.szdcxlxm is '所在地城乡类型码';
comment on column zxxx0101.xzxm is '校长姓名';
comment on column zxxx0101.lxdh is '联系电话';
comment on column zxxx0101.dzxx is '电子信箱';
comment on column zxxx0101.fddbrh is '法定代表人号';
comment on column zxxx0101.frzsh is '法人证书号';
comment on column zxxx0101.zzjgm is '组织机构码';
comment on column zxxx0101.xxxz is '小学学制';
comment on column zxxx0101.czxz is '初中学制';
comment on column zxxx0101.gzxz is '高中学制';
comment on column zxxx0101.zsbj is '招生半径';

create table zxxx0201 (
  xxdm char(10) not null,
  nj   varchar(10) not null,
  njmc varchar(30),
  primary key (xxdm, nj)
);
comment on table zxxx0201 is '年级数据子类';
comment on column zxxx0201.xxdm is '学校标识码（实施外键）';
comment on column zxxx0201.nj is '年级号';
comment on column zxxx0201.njmc is '年级名称';

create table zxxx0301 (
  xxdm  char(10) not null,
  bh    varchar(10) not null,
  nj    varchar(10),
  bj    varchar(20),
  jbny  char(6),
  bzrgh varchar(20),
  bzxh  varchar(20),
  xz    numeric(3,1),
  bjlxm char(2),
  byrq  char(8),
  zt    integer,
  primary key (xxdm, bh)
);
comment on table zxxx0301 is '班级数据子类';
comment on column zxxx0301.xxdm is '学校标识码（实施外键）';
comment on column zxxx0301.bh is '班号';
comment on column zxxx0301.nj is '年级号';
comment on column zxxx0301.bj is '班级名称';
comment on column zxxx0301.jbny is '建班年月';
comment on column zxxx0301.bzrgh is '班主任工号';
comment on column zxxx0301.bzxh is '班长学号';
comment on column zxxx0301.xz is '学制';
comment on column zxxx0301.bjlxm is '班级类型码';
comment on column zxxx0301.byrq is '毕业日期';
comment on column zxxx0301.zt is '状态（实施列）';

create table zxxs0106 (
  id        numeric(18) not null,
  xsxxid    numeric(18) not null,
  gxm       char(2),
  cyxm      varchar(36),
  sfjhr     varchar(4),
  sjhm      varchar(30),
  dh        varchar(30),
  lxdz      varchar(180),
  cygzdw    varchar(60),
  xbm       char(1),
  csny      char(6),
  mzm       char(2),
  gjdqm     char(3),
  cysfzjlxm char(1),
  cysfzjh   varchar(20),
  primary key (id)
);
comment on table zxxs0106 is '家庭成员或监护人数据子类';
comment on column zxxs0106.id is '实施主键';
comment on column zxxs0106.xsxxid is '学生（实施外键，zxxs0101.id）';
comment on column zxxs0106.gxm is '关系码';
comment on column zxxs0106.cyxm is '成员姓名';
comment on column zxxs0106.sfjhr is '是否监护人';
comment on column zxxs0106.sjhm is '手机号码';
comment on column zxxs0106.dh is '电话';
comment on column zxxs0106.lxdz is '联系地址';
comment on column zxxs0106.cygzdw is '成员工作单位';
comment on column zxxs0106.xbm is '性别码';
comment on column zxxs0106.csny is '出生年月';
comment on column zxxs0106.mzm is '民族码';
comment on column zxxs0106.gjdqm is '国籍/地区码';
comment on column zxxs0106.cysfzjlxm is '成员身份证件类型码（全国模板列，列名为建议）';
comment on column zxxs0106.cysfzjh is '成员身份证件号（全国模板列，列名为建议）';
