-- Everybody who is registered in one book today. key: the register's inner number of the book's present version, because
-- a household number may have been given twice.
select r.hhnbid                                     as key,
       r.gmsfhm                                     as person_number,
       r.xm                                         as name,
       r.cym                                        as former_name,
       r.xb                                         as sex,
       r.csrq                                       as birth_date,
       r.yhzgx                                      as relation_to_head,
       r.hyzk                                       as marital_status,
       r.ryzt                                       as state,
       r.swrq                                       as death_date,
       r.hslbz                                      as moved_in_on,
       r.jhryxm                                     as guardian1_name,
       r.jhrygmsfhm                                 as guardian1_number,
       r.jhryjhgx                                   as guardian1_relation,
       r.jhrexm                                     as guardian2_name,
       r.jhregmsfhm                                 as guardian2_number,
       r.jhrejhgx                                   as guardian2_relation,
       r.fqxm                                       as father_name,
       r.fqgmsfhm                                   as father_number,
       r.mqxm                                       as mother_name,
       r.mqgmsfhm                                   as mother_number,
       coalesce(nullif(btrim(r.gxsj), ''), r.qysj)  as recorded_on
from   hjxx_czrkjbxxb r
where  r.jlbz = '1'
and    r.cxbz = '0'
and    r.ryzt = '0'
