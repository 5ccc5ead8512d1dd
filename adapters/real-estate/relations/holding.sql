-- Rights that one person holds today. key: the stored number of an identity card (ZJZL 1, or none given).
-- A holder belongs to a right by unit and case number; where either has no case number, as in old rows, by unit and
-- certificate number. An empty number belongs to nothing: what stands for empty is the same in rows of quite different
-- rights. A mortgagee is a holder row too, but belongs to no right of use or ownership, and stays out. Several holders written
-- into one cell cannot be found by number: a deployment with many such rows overrides this relation. How a right was
-- acquired is told as in the relation of acquisitions.
select q.zjh                                as key,
       q.bdcdyh                             as unit_number,
       coalesce(f.qllx, q.qllx)             as right_type,
       coalesce(f.bdcqzh, q.bdcqzh)         as certificate_number,
       q.gyfs                               as co_ownership,
       q.qlbl                               as share,
       f.djlx                               as registration_type,
       coalesce(f.djsj, q.djsj)             as registered_on,
       f.fdzl                               as location,
       coalesce(f.qxdm, q.qxdm)             as division_code,
       f.jzmj                               as registered_area,
       case when f.djyy ~ '(^|[^非未])继承' or f.fj ~ '(^|[^非未])继承' then 'INHERITANCE'
            when btrim(f.djyy) not in ('', 'null', '-', '/', '无') then 'OTHER' end   as acquisition
from   qlr q
join   fdcq2 f on f.bdcdyh = q.bdcdyh
              and case when btrim(q.ywh) ~ '[0-9]' and btrim(f.ywh) ~ '[0-9]' then btrim(q.ywh) = btrim(f.ywh)
                       else q.bdcqzh ~ '[0-9]' and btrim(q.bdcqzh) = btrim(f.bdcqzh) end
where  btrim(f.qszt) in ('1', '01')
and    btrim(coalesce(q.qszt, '')) not in ('2', '02', '3', '03')
and    btrim(coalesce(q.zjzl, '')) in ('1', '01', '１', '身份证', '居民身份证', '', 'null', '-', '/', '无')
union all
select q.zjh                                as key,
       q.bdcdyh                             as unit_number,
       coalesce(j.qllx, q.qllx)             as right_type,
       coalesce(j.bdcqzh, q.bdcqzh)         as certificate_number,
       q.gyfs                               as co_ownership,
       q.qlbl                               as share,
       j.djlx                               as registration_type,
       coalesce(j.djsj, q.djsj)             as registered_on,
       z.zl                                 as location,
       coalesce(j.qxdm, q.qxdm)             as division_code,
       j.syqmj                              as registered_area,
       case when j.djyy ~ '(^|[^非未])继承' or j.fj ~ '(^|[^非未])继承' then 'INHERITANCE'
            when btrim(j.djyy) not in ('', 'null', '-', '/', '无') then 'OTHER' end   as acquisition
from   qlr q
join   jsydsyq j on j.bdcdyh = q.bdcdyh
                and case when btrim(q.ywh) ~ '[0-9]' and btrim(j.ywh) ~ '[0-9]' then btrim(q.ywh) = btrim(j.ywh)
                         else q.bdcqzh ~ '[0-9]' and btrim(q.bdcqzh) = btrim(j.bdcqzh) end
left   join zdjbxx z on z.zddm = j.zddm
where  btrim(j.qszt) in ('1', '01')
and    btrim(coalesce(q.qszt, '')) not in ('2', '02', '3', '03')
and    btrim(coalesce(q.zjzl, '')) in ('1', '01', '１', '身份证', '居民身份证', '', 'null', '-', '/', '无')
