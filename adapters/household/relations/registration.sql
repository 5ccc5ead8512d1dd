-- The entry of one person in the permanent-population table. key: the stored identity number.
-- Newest rows that are not reversed or deleted. A person who moved between two books of this register has a "moved out" row
-- beside the normal one; which of them counts is settled when the rows of all spellings of the number are there.
select r.gmsfhm                                     as key,
       r.hhnbid                                     as household_key,
       r.hh                                         as household_number,
       r.hlx                                        as household_type,
       coalesce(nullif(btrim(r.jcwh), ''), r.ssxq)  as division_code,
       r.mlxz                                       as address,
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
and    r.ryzt is distinct from '7'
