-- Sandbox tables of the real-estate registration and planning department (natural resources), names of the
-- database standard for real-estate registration (2015 trial edition, with additions of the 2021 edition).
-- zddm is the 19-character parcel code, bdcdyh the 28-character unit number. A right is in force when qszt = '1', a unit
-- is alive when zt = '1'. qlr links to a right by bdcdyh and bdcqzh, in newer rows also by ywh.
-- Areas are square metres unless mjdw says otherwise (1 m2, 2 mu, 3 ha); prices and amounts are in 10,000 yuan.
-- Spatial layers: PostGIS is not part of this server, so PostgreSQL's built-in box stands for a polygon: rectangles only,
-- metres of a planar CGCS2000-like grid, parallel to its axes. Overlap of two: a && b, shared part: a # b, area(box).

create table zdjbxx (
  bsm    varchar(18),
  ysdm   varchar(10),
  zddm   char(19) not null,
  bdcdyh char(28),
  zdtzm  char(2),
  zl     varchar(200),
  zdmj   numeric(15,4),
  mjdw   varchar(2),
  yt     varchar(4),
  dj     char(2),
  jg     numeric(15,4),
  qllx   varchar(2),
  qlxz   varchar(4),
  qlsdfs varchar(2),
  rjl    numeric(4,2),
  jzmd   numeric(3,2),
  jzxg   numeric(5,2),
  zdszd  varchar(200),
  zdszn  varchar(200),
  zdszx  varchar(200),
  zdszb  varchar(200),
  zt     varchar(2),
  tfh    varchar(60),
  djh    varchar(60),
  dah    varchar(60),
  bz     text,
  qxdm   char(6),
  ydyhfl varchar(10),
  dkdm   varchar(30),
  ghytmc varchar(60),
  fj     text,
  primary key (zddm)
);
comment on table zdjbxx is '宗地基本信息';
comment on column zdjbxx.bsm is '标识码';
comment on column zdjbxx.ysdm is '要素代码';
comment on column zdjbxx.zddm is '宗地代码';
comment on column zdjbxx.bdcdyh is '不动产单元号';
comment on column zdjbxx.zdtzm is '宗地特征码';
comment on column zdjbxx.zl is '坐落';
comment on column zdjbxx.zdmj is '宗地面积';
comment on column zdjbxx.mjdw is '面积单位';
comment on column zdjbxx.yt is '用途';
comment on column zdjbxx.dj is '等级';
comment on column zdjbxx.jg is '价格（万元）';
comment on column zdjbxx.qllx is '权利类型';
comment on column zdjbxx.qlxz is '权利性质';
comment on column zdjbxx.qlsdfs is '权利设定方式';
comment on column zdjbxx.rjl is '容积率';
comment on column zdjbxx.jzmd is '建筑密度';
comment on column zdjbxx.jzxg is '建筑限高';
comment on column zdjbxx.zdszd is '宗地四至-东';
comment on column zdjbxx.zdszn is '宗地四至-南';
comment on column zdjbxx.zdszx is '宗地四至-西';
comment on column zdjbxx.zdszb is '宗地四至-北';
comment on column zdjbxx.zt is '状态（0 无效 1 有效）';
comment on column zdjbxx.tfh is '图幅号';
comment on column zdjbxx.djh is '地籍号';
comment on column zdjbxx.dah is '档案号';
comment on column zdjbxx.bz is '备注';
comment on column zdjbxx.qxdm is '区县代码';
comment on column zdjbxx.ydyhfl is '用地用海分类';
comment on column zdjbxx.dkdm is '地块编码';
comment on column zdjbxx.ghytmc is '规划用途名称';
comment on column zdjbxx.fj is '附记';

create table zd (
  zddm  char(19) not null,
  ysdm  varchar(10),
  shape box,
  primary key (zddm)
);
comment on table zd is '宗地（空间图层）';
comment on column zd.zddm is '宗地代码';
comment on column zd.ysdm is '要素代码';
comment on column zd.shape is '图形（平面坐标，米）';

create table zrz (
  bsm    varchar(18),
  ysdm   varchar(10),
  zrzh   varchar(24) not null,
  zddm   char(19),
  bdcdyh char(28),
  xmmc   varchar(100),
  jzwmc  varchar(100),
  jgrq   varchar(20),
  jzwgd  numeric(15,2),
  zzdmj  numeric(15,3),
  zydmj  numeric(15,3),
  ycjzmj numeric(15,3),
  scjzmj numeric(15,3),
  zcs    integer,
  dscs   integer,
  dxcs   integer,
  ghyt   varchar(2),
  fwjg   varchar(2),
  zts    integer,
  zt     varchar(2),
  qxdm   char(6),
  lddm   varchar(30),
  ldzl   varchar(200),
  pzyt   varchar(60),
  sjyt   varchar(60),
  primary key (zrzh)
);
comment on table zrz is '自然幢';
comment on column zrz.bsm is '标识码';
comment on column zrz.ysdm is '要素代码';
comment on column zrz.zrzh is '自然幢号';
comment on column zrz.zddm is '宗地代码';
comment on column zrz.bdcdyh is '不动产单元号';
comment on column zrz.xmmc is '项目名称';
comment on column zrz.jzwmc is '建筑物名称';
comment on column zrz.jgrq is '竣工日期';
comment on column zrz.jzwgd is '建筑物高度';
comment on column zrz.zzdmj is '幢占地面积';
comment on column zrz.zydmj is '幢用地面积';
comment on column zrz.ycjzmj is '预测建筑面积';
comment on column zrz.scjzmj is '实测建筑面积';
comment on column zrz.zcs is '总层数';
comment on column zrz.dscs is '地上层数';
comment on column zrz.dxcs is '地下层数';
comment on column zrz.ghyt is '规划用途';
comment on column zrz.fwjg is '房屋结构';
comment on column zrz.zts is '总套数';
comment on column zrz.zt is '状态';
comment on column zrz.qxdm is '区县代码';
comment on column zrz.lddm is '楼幢代码';
comment on column zrz.ldzl is '楼幢坐落';
comment on column zrz.pzyt is '批准用途';
comment on column zrz.sjyt is '实际用途';

create table h (
  bdcdyh   char(28) not null,
  fwbm     varchar(26),
  zrzh     varchar(24),
  ljzh     varchar(20),
  ch       varchar(20),
  zl       varchar(100),
  shbw     varchar(20),
  hh       integer,
  sjcs     numeric(4,2),
  hx       char(2),
  hxjg     char(2),
  fwyt1    varchar(2),
  fwyt2    varchar(2),
  fwyt3    varchar(2),
  scjzmj   numeric(15,3),
  sctnjzmj numeric(15,3),
  scftjzmj numeric(15,3),
  ycjzmj   numeric(15,2),
  yctnjzmj numeric(15,2),
  ycftjzmj numeric(15,2),
  gytdmj   numeric(15,3),
  fttdmj   numeric(15,3),
  dytdmj   numeric(15,3),
  fwlx     varchar(2),
  fwxz     varchar(2),
  mjdw     varchar(2),
  zt       varchar(2),
  qxdm     char(6),
  zddm     char(19),
  zfbdcdyh char(28),
  pzyt     varchar(60),
  sjyt     varchar(60),
  primary key (bdcdyh)
);
comment on table h is '户';
comment on column h.bdcdyh is '不动产单元号';
comment on column h.fwbm is '房屋编码';
comment on column h.zrzh is '自然幢号';
comment on column h.ljzh is '逻辑幢号';
comment on column h.ch is '层号';
comment on column h.zl is '坐落';
comment on column h.shbw is '室号部位';
comment on column h.hh is '户号';
comment on column h.sjcs is '实际层数';
comment on column h.hx is '户型';
comment on column h.hxjg is '户型结构';
comment on column h.fwyt1 is '房屋用途1';
comment on column h.fwyt2 is '房屋用途2';
comment on column h.fwyt3 is '房屋用途3';
comment on column h.scjzmj is '实测建筑面积';
comment on column h.sctnjzmj is '实测套内建筑面积';
comment on column h.scftjzmj is '实测分摊建筑面积';
comment on column h.ycjzmj is '预测建筑面积';
comment on column h.yctnjzmj is '预测套内建筑面积';
comment on column h.ycftjzmj is '预测分摊建筑面积';
comment on column h.gytdmj is '共有土地面积';
comment on column h.fttdmj is '分摊土地面积';
comment on column h.dytdmj is '独用土地面积';
comment on column h.fwlx is '房屋类型';
comment on column h.fwxz is '房屋性质';
comment on column h.mjdw is '面积单位';
comment on column h.zt is '状态';
comment on column h.qxdm is '区县代码';
comment on column h.zddm is '宗地代码';
comment on column h.zfbdcdyh is '主房不动产单元号';
comment on column h.pzyt is '批准用途';
comment on column h.sjyt is '实际用途';

create table fdcq2 (
  bdcdyh   char(28) not null,
  ywh      varchar(30) not null,
  qllx     varchar(2),
  djlx     varchar(6),
  djyy     varchar(200),
  fdzl     varchar(200),
  tdsyqr   varchar(500),
  dytdmj   numeric(15,2),
  fttdmj   numeric(15,2),
  tdsyqssj date,
  tdsyjssj date,
  fdcjyjg  numeric(15,4),
  ghyt     varchar(2),
  fwxz     varchar(2),
  fwjg     varchar(2),
  szc      varchar(20),
  zcs      integer,
  jzmj     numeric(15,2),
  zyjzmj   numeric(15,2),
  ftjzmj   numeric(15,2),
  jgsj     varchar(20),
  bdcqzh   varchar(100),
  qxdm     char(6),
  djjg     varchar(200),
  dbr      varchar(50),
  djsj     date,
  fj       text,
  qszt     varchar(2),
  ssywh    varchar(30),
  fdcjyhth varchar(60),
  tdsyqx   varchar(60),
  sjyt     varchar(60),
  jedw     varchar(2),
  szmyc    varchar(20)
);
comment on table fdcq2 is '房地产权（独幢、层、套、间）';
comment on column fdcq2.bdcdyh is '不动产单元号';
comment on column fdcq2.ywh is '业务号';
comment on column fdcq2.qllx is '权利类型';
comment on column fdcq2.djlx is '登记类型';
comment on column fdcq2.djyy is '登记原因';
comment on column fdcq2.fdzl is '房地坐落';
comment on column fdcq2.tdsyqr is '土地使用权人';
comment on column fdcq2.dytdmj is '独用土地面积';
comment on column fdcq2.fttdmj is '分摊土地面积';
comment on column fdcq2.tdsyqssj is '土地使用起始时间';
comment on column fdcq2.tdsyjssj is '土地使用结束时间';
comment on column fdcq2.fdcjyjg is '房地产交易价格（万元）';
comment on column fdcq2.ghyt is '规划用途';
comment on column fdcq2.fwxz is '房屋性质';
comment on column fdcq2.fwjg is '房屋结构';
comment on column fdcq2.szc is '所在层';
comment on column fdcq2.zcs is '总层数';
comment on column fdcq2.jzmj is '建筑面积';
comment on column fdcq2.zyjzmj is '专有建筑面积';
comment on column fdcq2.ftjzmj is '分摊建筑面积';
comment on column fdcq2.jgsj is '竣工时间';
comment on column fdcq2.bdcqzh is '不动产权证号';
comment on column fdcq2.qxdm is '区县代码';
comment on column fdcq2.djjg is '登记机构';
comment on column fdcq2.dbr is '登簿人';
comment on column fdcq2.djsj is '登记时间';
comment on column fdcq2.fj is '附记';
comment on column fdcq2.qszt is '权属状态';
comment on column fdcq2.ssywh is '上手业务号';
comment on column fdcq2.fdcjyhth is '房地产交易合同号';
comment on column fdcq2.tdsyqx is '土地使用期限';
comment on column fdcq2.sjyt is '实际用途';
comment on column fdcq2.jedw is '金额单位';
comment on column fdcq2.szmyc is '所在名义层';

create table jsydsyq (
  zddm    char(19) not null,
  bdcdyh  char(28) not null,
  ywh     varchar(30) not null,
  qllx    varchar(2),
  djlx    varchar(6),
  djyy    varchar(200),
  syqmj   numeric(15,2),
  syqqssj date,
  syqjssj date,
  qdjg    numeric(15,4),
  bdcqzh  varchar(100),
  qxdm    char(6),
  djjg    varchar(200),
  dbr     varchar(50),
  djsj    date,
  fj      text,
  qszt    varchar(2)
);
comment on table jsydsyq is '建设用地使用权、宅基地使用权';
comment on column jsydsyq.zddm is '宗地代码';
comment on column jsydsyq.bdcdyh is '不动产单元号';
comment on column jsydsyq.ywh is '业务号';
comment on column jsydsyq.qllx is '权利类型（3 国有 5 宅基地 7 集体）';
comment on column jsydsyq.djlx is '登记类型';
comment on column jsydsyq.djyy is '登记原因';
comment on column jsydsyq.syqmj is '使用权面积';
comment on column jsydsyq.syqqssj is '使用权起始时间';
comment on column jsydsyq.syqjssj is '使用权结束时间';
comment on column jsydsyq.qdjg is '取得价格（万元）';
comment on column jsydsyq.bdcqzh is '不动产权证号';
comment on column jsydsyq.qxdm is '区县代码';
comment on column jsydsyq.djjg is '登记机构';
comment on column jsydsyq.dbr is '登簿人';
comment on column jsydsyq.djsj is '登记时间';
comment on column jsydsyq.fj is '附记';
comment on column jsydsyq.qszt is '权属状态';

create table qlr (
  bdcdyh  char(28) not null,
  sxh     integer,
  qlrmc   varchar(2000),
  bdcqzh  varchar(100),
  qzysxlh varchar(100),
  sfczr   varchar(2),
  zjzl    varchar(2),
  zjh     varchar(816),
  qlrlx   varchar(2),
  xb      varchar(2),
  gj      varchar(6),
  hjszss  varchar(6),
  dh      varchar(50),
  dz      varchar(200),
  yb      varchar(10),
  gyfs    varchar(2),
  qlbl    varchar(100),
  gyqk    varchar(200),
  ywh     varchar(30),
  qxdm    char(6),
  qllx    varchar(2),
  qszt    varchar(2),
  djsj    date,
  qlrtz   varchar(2)
);
comment on table qlr is '权利人';
comment on column qlr.bdcdyh is '不动产单元号';
comment on column qlr.sxh is '顺序号';
comment on column qlr.qlrmc is '权利人名称';
comment on column qlr.bdcqzh is '不动产权证号';
comment on column qlr.qzysxlh is '权证印刷序列号';
comment on column qlr.sfczr is '是否持证人';
comment on column qlr.zjzl is '证件种类（1 身份证 6 组织机构代码 7 营业执照）';
comment on column qlr.zjh is '证件号';
comment on column qlr.qlrlx is '权利人类型';
comment on column qlr.xb is '性别';
comment on column qlr.gj is '国家/地区';
comment on column qlr.hjszss is '户籍所在省市';
comment on column qlr.dh is '电话';
comment on column qlr.dz is '地址';
comment on column qlr.yb is '邮编';
comment on column qlr.gyfs is '共有方式';
comment on column qlr.qlbl is '权利比例';
comment on column qlr.gyqk is '共有情况';
comment on column qlr.ywh is '业务号';
comment on column qlr.qxdm is '区县代码';
comment on column qlr.qllx is '权利类型';
comment on column qlr.qszt is '权属状态';
comment on column qlr.djsj is '登记时间';
comment on column qlr.qlrtz is '权利人特征';

create table cfdj (
  bdcdyh char(28) not null,
  ywh    varchar(30) not null,
  cflx   varchar(2),
  cfjg   varchar(200),
  cfwh   varchar(50),
  cfqssj date,
  cfjssj date,
  cffw   varchar(200),
  qxdm   char(6),
  djjg   varchar(200),
  dbr    varchar(50),
  djsj   date,
  fj     text,
  qszt   varchar(2),
  jfywh  varchar(30),
  jfjg   varchar(200),
  jfwh   varchar(50),
  jfdbr  varchar(50),
  jfdjsj date
);
comment on table cfdj is '查封登记';
comment on column cfdj.bdcdyh is '不动产单元号';
comment on column cfdj.ywh is '业务号';
comment on column cfdj.cflx is '查封类型（1 查封 2 轮候 3 预查封 4 轮候预查封）';
comment on column cfdj.cfjg is '查封机关';
comment on column cfdj.cfwh is '查封文号';
comment on column cfdj.cfqssj is '查封起始时间';
comment on column cfdj.cfjssj is '查封结束时间';
comment on column cfdj.cffw is '查封范围';
comment on column cfdj.qxdm is '区县代码';
comment on column cfdj.djjg is '登记机构';
comment on column cfdj.dbr is '登簿人';
comment on column cfdj.djsj is '登记时间';
comment on column cfdj.fj is '附记';
comment on column cfdj.qszt is '权属状态';
comment on column cfdj.jfywh is '解封业务号';
comment on column cfdj.jfjg is '解封机关';
comment on column cfdj.jfwh is '解封文号';
comment on column cfdj.jfdbr is '解封登簿人';
comment on column cfdj.jfdjsj is '解封登记时间';

create table dyaq (
  bdcdyh    char(28) not null,
  ywh       varchar(30) not null,
  dybdclx   varchar(2),
  dyr       varchar(500),
  dyfs      varchar(2),
  djlx      varchar(6),
  djyy      varchar(200),
  bdbzzqse  numeric(15,4),
  zgzqse    numeric(15,4),
  zwlxqssj  date,
  zwlxjssj  date,
  bdcdjzmh  varchar(100),
  zxdyywh   varchar(30),
  zxdyyy    varchar(200),
  zxsj      date,
  qxdm      char(6),
  djjg      varchar(200),
  dbr       varchar(50),
  djsj      date,
  fj        text,
  qszt      varchar(2),
  dyrlx     varchar(2),
  dyqsw     integer,
  sfygdj    varchar(2),
  dymj      numeric(15,2),
  dbfw      varchar(200),
  sfczjzhxz varchar(2)
);
comment on table dyaq is '抵押权';
comment on column dyaq.bdcdyh is '不动产单元号';
comment on column dyaq.ywh is '业务号';
comment on column dyaq.dybdclx is '抵押不动产类型';
comment on column dyaq.dyr is '抵押人';
comment on column dyaq.dyfs is '抵押方式';
comment on column dyaq.djlx is '登记类型';
comment on column dyaq.djyy is '登记原因';
comment on column dyaq.bdbzzqse is '被担保主债权数额（万元）';
comment on column dyaq.zgzqse is '最高债权数额（万元）';
comment on column dyaq.zwlxqssj is '债务履行起始时间';
comment on column dyaq.zwlxjssj is '债务履行结束时间';
comment on column dyaq.bdcdjzmh is '不动产登记证明号';
comment on column dyaq.zxdyywh is '注销抵押业务号';
comment on column dyaq.zxdyyy is '注销抵押原因';
comment on column dyaq.zxsj is '注销时间';
comment on column dyaq.qxdm is '区县代码';
comment on column dyaq.djjg is '登记机构';
comment on column dyaq.dbr is '登簿人';
comment on column dyaq.djsj is '登记时间';
comment on column dyaq.fj is '附记';
comment on column dyaq.qszt is '权属状态';
comment on column dyaq.dyrlx is '抵押人类型';
comment on column dyaq.dyqsw is '抵押权顺位';
comment on column dyaq.sfygdj is '是否预告登记';
comment on column dyaq.dymj is '抵押面积';
comment on column dyaq.dbfw is '担保范围';
comment on column dyaq.sfczjzhxz is '是否存在禁止或限制转让';

create table ygdj (
  bdcdyh   char(28) not null,
  ywh      varchar(30) not null,
  ygdjzl   varchar(2),
  bdczl    varchar(200),
  ywr      varchar(50),
  ywrzjzl  varchar(2),
  ywrzjh   varchar(50),
  djlx     varchar(6),
  djyy     varchar(200),
  tdsyqr   varchar(500),
  ghyt     varchar(2),
  fwxz     varchar(2),
  fwjg     varchar(2),
  szc      varchar(20),
  zcs      integer,
  jzmj     numeric(15,2),
  qdjg     numeric(15,4),
  bdcdjzmh varchar(100),
  qxdm     char(6),
  djjg     varchar(200),
  dbr      varchar(50),
  djsj     date,
  fj       text,
  qszt     varchar(2)
);
comment on table ygdj is '预告登记';
comment on column ygdj.bdcdyh is '不动产单元号';
comment on column ygdj.ywh is '业务号';
comment on column ygdj.ygdjzl is '预告登记种类';
comment on column ygdj.bdczl is '不动产坐落';
comment on column ygdj.ywr is '义务人';
comment on column ygdj.ywrzjzl is '义务人证件种类';
comment on column ygdj.ywrzjh is '义务人证件号';
comment on column ygdj.djlx is '登记类型';
comment on column ygdj.djyy is '登记原因';
comment on column ygdj.tdsyqr is '土地使用权人';
comment on column ygdj.ghyt is '规划用途';
comment on column ygdj.fwxz is '房屋性质';
comment on column ygdj.fwjg is '房屋结构';
comment on column ygdj.szc is '所在层';
comment on column ygdj.zcs is '总层数';
comment on column ygdj.jzmj is '建筑面积';
comment on column ygdj.qdjg is '取得价格（万元）';
comment on column ygdj.bdcdjzmh is '不动产登记证明号';
comment on column ygdj.qxdm is '区县代码';
comment on column ygdj.djjg is '登记机构';
comment on column ygdj.dbr is '登簿人';
comment on column ygdj.djsj is '登记时间';
comment on column ygdj.fj is '附记';
comment on column ygdj.qszt is '权属状态';

create table yydj (
  bdcdyh   char(28) not null,
  ywh      varchar(30) not null,
  yysx     varchar(500),
  bdcdjzmh varchar(100),
  qxdm     char(6),
  djjg     varchar(200),
  dbr      varchar(50),
  djsj     date,
  fj       text,
  qszt     varchar(2),
  zxyyywh  varchar(30),
  zxyyyy   varchar(200),
  zxyydbr  varchar(50),
  zxyydjsj date
);
comment on table yydj is '异议登记';
comment on column yydj.bdcdyh is '不动产单元号';
comment on column yydj.ywh is '业务号';
comment on column yydj.yysx is '异议事项';
comment on column yydj.bdcdjzmh is '不动产登记证明号';
comment on column yydj.qxdm is '区县代码';
comment on column yydj.djjg is '登记机构';
comment on column yydj.dbr is '登簿人';
comment on column yydj.djsj is '登记时间';
comment on column yydj.fj is '附记';
comment on column yydj.qszt is '权属状态';
comment on column yydj.zxyyywh is '注销异议业务号';
comment on column yydj.zxyyyy is '注销异议原因';
comment on column yydj.zxyydbr is '注销异议登簿人';
comment on column yydj.zxyydjsj is '注销异议登记时间';

-- No public standard names a homestead-approval table: the table and its columns are a proposal.
create table zjdpz (
  pzid   numeric(18) not null,
  zddm   char(19) not null,
  pzwh   varchar(60),
  pzmj   numeric(15,2),
  pzrq   char(8),
  pzjg   varchar(200),
  jznf   varchar(10),
  sqrxm  varchar(50),
  sqrzjh varchar(50),
  primary key (pzid)
);
comment on table zjdpz is '宅基地批准书（表名、列名均为建议，无公开标准）';
comment on column zjdpz.pzid is '批准书主键（建议）';
comment on column zjdpz.zddm is '宗地代码（建议）';
comment on column zjdpz.pzwh is '批准文号（建议）';
comment on column zjdpz.pzmj is '批准面积，平方米（建议）';
comment on column zjdpz.pzrq is '批准日期（建议）';
comment on column zjdpz.pzjg is '批准机关（建议）';
comment on column zjdpz.jznf is '建造年份（建议）';
comment on column zjdpz.sqrxm is '申请人姓名（建议）';
comment on column zjdpz.sqrzjh is '申请人证件号（建议）';

create table dltb (
  bsm    varchar(18) not null,
  ysdm   varchar(10),
  tbbh   varchar(8),
  dlbm   varchar(5),
  dlmc   varchar(60),
  qsxz   varchar(2),
  qsdwdm varchar(19),
  qsdwmc varchar(255),
  zldwdm varchar(19),
  zldwmc varchar(255),
  tbmj   numeric(15,2),
  tbdlmj numeric(15,2),
  kcdlbm varchar(5),
  kcxs   numeric(6,4),
  kcmj   numeric(15,2),
  gdlx   varchar(2),
  gdpdjb varchar(2),
  zzsxdm varchar(6),
  czcsxm varchar(4),
  sjnf   integer,
  mssm   varchar(2),
  shape  box,
  primary key (bsm)
);
comment on table dltb is '地类图斑（空间图层）';
comment on column dltb.bsm is '标识码';
comment on column dltb.ysdm is '要素代码';
comment on column dltb.tbbh is '图斑编号';
comment on column dltb.dlbm is '地类编码';
comment on column dltb.dlmc is '地类名称';
comment on column dltb.qsxz is '权属性质';
comment on column dltb.qsdwdm is '权属单位代码';
comment on column dltb.qsdwmc is '权属单位名称';
comment on column dltb.zldwdm is '坐落单位代码';
comment on column dltb.zldwmc is '坐落单位名称';
comment on column dltb.tbmj is '图斑面积';
comment on column dltb.tbdlmj is '图斑地类面积';
comment on column dltb.kcdlbm is '扣除地类编码';
comment on column dltb.kcxs is '扣除系数';
comment on column dltb.kcmj is '扣除面积';
comment on column dltb.gdlx is '耕地类型';
comment on column dltb.gdpdjb is '耕地坡度级别';
comment on column dltb.zzsxdm is '种植属性代码';
comment on column dltb.czcsxm is '城镇村属性码';
comment on column dltb.sjnf is '数据年份';
comment on column dltb.mssm is '描述说明';
comment on column dltb.shape is '图形（平面坐标，米）';

create table ghydyh (
  bsm      varchar(18) not null,
  ysdm     varchar(10),
  xzqdm    varchar(12),
  xzqmc    varchar(100),
  ydyhfldm varchar(10),
  ydyhflmc varchar(50),
  tbmj     numeric(15,2),
  tbdlmj   numeric(15,2),
  ghzt     varchar(10),
  ghdlbm   varchar(10),
  ghdlmc   varchar(60),
  bz       varchar(255),
  shape    box,
  primary key (bsm)
);
comment on table ghydyh is '规划用地用海（空间图层）';
comment on column ghydyh.bsm is '标识码';
comment on column ghydyh.ysdm is '要素代码';
comment on column ghydyh.xzqdm is '行政区代码';
comment on column ghydyh.xzqmc is '行政区名称';
comment on column ghydyh.ydyhfldm is '用地用海分类代码';
comment on column ghydyh.ydyhflmc is '用地用海分类名称';
comment on column ghydyh.tbmj is '图斑面积';
comment on column ghydyh.tbdlmj is '图斑地类面积';
comment on column ghydyh.ghzt is '规划状态';
comment on column ghydyh.ghdlbm is '规划地类编码';
comment on column ghydyh.ghdlmc is '规划地类名称';
comment on column ghydyh.bz is '备注';
comment on column ghydyh.shape is '图形（平面坐标，米）';

create table yjjbnttb (
  bsm        varchar(18) not null,
  ysdm       varchar(10),
  yjjbnttbbh varchar(20),
  tbbh       varchar(8),
  dlbm       varchar(5),
  dlmc       varchar(60),
  qsxz       varchar(2),
  qsdwdm     varchar(19),
  qsdwmc     varchar(255),
  zldwdm     varchar(19),
  zldwmc     varchar(255),
  yjjbnttbmj numeric(15,2),
  yjjbntmj   numeric(15,2),
  gdpdjb     varchar(2),
  sjnf       integer,
  bhkssj     char(8),
  bhjssj     char(8),
  shape      box,
  primary key (bsm)
);
comment on table yjjbnttb is '永久基本农田图斑（空间图层）';
comment on column yjjbnttb.bsm is '标识码';
comment on column yjjbnttb.ysdm is '要素代码';
comment on column yjjbnttb.yjjbnttbbh is '永久基本农田图斑编号';
comment on column yjjbnttb.tbbh is '图斑编号';
comment on column yjjbnttb.dlbm is '地类编码';
comment on column yjjbnttb.dlmc is '地类名称';
comment on column yjjbnttb.qsxz is '权属性质';
comment on column yjjbnttb.qsdwdm is '权属单位代码';
comment on column yjjbnttb.qsdwmc is '权属单位名称';
comment on column yjjbnttb.zldwdm is '坐落单位代码';
comment on column yjjbnttb.zldwmc is '坐落单位名称';
comment on column yjjbnttb.yjjbnttbmj is '永久基本农田图斑面积';
comment on column yjjbnttb.yjjbntmj is '永久基本农田面积';
comment on column yjjbnttb.gdpdjb is '耕地坡度级别';
comment on column yjjbnttb.sjnf is '数据年份';
comment on column yjjbnttb.bhkssj is '保护开始时间';
comment on column yjjbnttb.bhjssj is '保护结束时间';
comment on column yjjbnttb.shape is '图形（平面坐标，米）';

create table stbhhx (
  bsm     varchar(18) not null,
  ysdm    varchar(10),
  xjxzqdm varchar(12),
  xjxzqmc varchar(100),
  lhlx    varchar(60),
  mj      numeric(15,2),
  shape   box,
  primary key (bsm)
);
comment on table stbhhx is '生态保护红线（空间图层）';
comment on column stbhhx.bsm is '标识码';
comment on column stbhhx.ysdm is '要素代码';
comment on column stbhhx.xjxzqdm is '县级行政区代码';
comment on column stbhhx.xjxzqmc is '县级行政区名称';
comment on column stbhhx.lhlx is '红线类型';
comment on column stbhhx.mj is '面积';
comment on column stbhhx.shape is '图形（平面坐标，米）';

create table czkfbj (
  bsm    varchar(18) not null,
  ysdm   varchar(10),
  xzqdm  varchar(12),
  xzqmc  varchar(100),
  ghfqdm varchar(10),
  ghfqmc varchar(60),
  mj     numeric(15,2),
  shape  box,
  primary key (bsm)
);
comment on table czkfbj is '城镇开发边界（空间图层）';
comment on column czkfbj.bsm is '标识码';
comment on column czkfbj.ysdm is '要素代码';
comment on column czkfbj.xzqdm is '行政区代码';
comment on column czkfbj.xzqmc is '行政区名称';
comment on column czkfbj.ghfqdm is '规划分区代码';
comment on column czkfbj.ghfqmc is '规划分区名称';
comment on column czkfbj.mj is '面积';
comment on column czkfbj.shape is '图形（平面坐标，米）';

create table ghfq (
  bsm    varchar(18) not null,
  ysdm   varchar(10),
  xzqdm  varchar(12),
  xzqmc  varchar(100),
  ghfqdm varchar(10),
  ghfqmc varchar(60),
  mj     numeric(15,2),
  gkzy   varchar(255),
  shape  box,
  primary key (bsm)
);
comment on table ghfq is '规划分区（空间图层）';
comment on column ghfq.bsm is '标识码';
comment on column ghfq.ysdm is '要素代码';
comment on column ghfq.xzqdm is '行政区代码';
comment on column ghfq.xzqmc is '行政区名称';
comment on column ghfq.ghfqdm is '规划分区代码';
comment on column ghfq.ghfqmc is '规划分区名称';
comment on column ghfq.mj is '面积';
comment on column ghfq.gkzy is '管控指引';
comment on column ghfq.shape is '图形（平面坐标，米）';
