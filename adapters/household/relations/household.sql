-- A household book by its number. key: the stored household number. Newest versions that are not cancelled.
select b.hh                                         as key,
       b.hhnbid                                     as household_key,
       b.hh                                         as household_number,
       b.hlx                                        as household_type,
       coalesce(nullif(btrim(a.jcwh), ''), a.ssxq)  as division_code,
       a.mlxz                                       as address,
       b.qysj                                       as recorded_on
from   hjxx_hxxb b
left   join hjxx_mlpxxxxb a on a.mlpnbid = b.mlpnbid
where  b.jlbz = '1'
and    b.cxbz = '0'
and    b.hhzt is distinct from '2'
