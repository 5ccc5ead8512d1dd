-- Handlings of residence permits that gave a permit force: the first issue and each yearly endorsement. key: the stored
-- identity number. States of a handling are a dictionary of each site (xt_xtcsb, JZZBLZT): 01 accepted and 03 cancelled give
-- nothing and stay behind; a state that is neither these nor 02 is UNCLEAR and settles nothing either way. A site that writes
-- a cancellation as a row of its own names a file in which the handlings that it ended stay behind too.
select h.zjhm                                       as key,
       case when btrim(h.jzz_blztdm) in ('02', '2') then 'ISSUED' else 'UNCLEAR' end as state,
       h.jzz_qfrq                                   as issued_on,
       h.yxq_jzrq                                   as valid_until,
       h.bl_pcsdm                                   as division_code,
       h.jzd_dzxz                                   as address
from   ry_jzzblxxb h
where  btrim(coalesce(h.jzz_blztdm, '')) not in ('01', '1', '03', '3')
