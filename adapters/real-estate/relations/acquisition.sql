-- How each right in one unit was acquired, current rights (state 1) and provisional ones (0) that wait for their certificate.
-- key: the stored unit number. The reason of registration is free text; a first registration of an inherited house says so
-- in the remarks instead. "Not inherited" (非继承, 未继承) is no inheritance. A right with no reason gives no acquisition.
select f.bdcdyh       as key,
       case when f.djyy ~ '(^|[^非未])继承' or f.fj ~ '(^|[^非未])继承' then 'INHERITANCE'
            when btrim(f.djyy) not in ('', 'null', '-', '/', '无') then 'OTHER' end as acquisition
from   fdcq2 f
where  btrim(f.qszt) in ('0', '00', '1', '01')
union all
select j.bdcdyh       as key,
       case when j.djyy ~ '(^|[^非未])继承' or j.fj ~ '(^|[^非未])继承' then 'INHERITANCE'
            when btrim(j.djyy) not in ('', 'null', '-', '/', '无') then 'OTHER' end as acquisition
from   jsydsyq j
where  btrim(j.qszt) in ('0', '00', '1', '01')
