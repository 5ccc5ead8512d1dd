-- Rights that one person holds today. key: the stored number of an identity card (ZJZL 1).
-- A holder belongs to a right by unit and case number, in old rows by unit and certificate number. A mortgagee is a holder
-- row too, but belongs to no right of use or ownership, and stays out. Several holders written into one cell cannot be found
-- by number: a deployment with many such rows overrides this relation.
select q.zjh                                as key,
       q.bdcdyh                             as unit_number,
       coalesce(f.qllx, j.qllx, q.qllx)     as right_type,
       coalesce(f.bdcqzh, j.bdcqzh, q.bdcqzh) as certificate_number,
       q.gyfs                               as co_ownership,
       q.qlbl                               as share,
       coalesce(f.djlx, j.djlx)             as registration_type,
       coalesce(f.djsj, j.djsj, q.djsj)     as registered_on,
       coalesce(f.fdzl, z.zl)               as location,
       coalesce(f.qxdm, j.qxdm, q.qxdm)     as division_code,
       coalesce(f.jzmj, j.syqmj)            as registered_area
from   qlr q
left   join fdcq2 f on f.bdcdyh = q.bdcdyh and f.qszt = '1' and (f.ywh = q.ywh or f.bdcqzh = q.bdcqzh)
left   join jsydsyq j on j.bdcdyh = q.bdcdyh and j.qszt = '1' and (j.ywh = q.ywh or j.bdcqzh = q.bdcqzh)
left   join zdjbxx z on z.zddm = j.zddm
where  btrim(q.zjzl) in ('1', '01')
and    (f.bdcdyh is not null or j.bdcdyh is not null)
