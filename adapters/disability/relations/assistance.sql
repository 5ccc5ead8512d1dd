-- The assistance household of one person. key: the stored identity number of the member.
-- Of several spans of one household the last to begin counts; texts such as null sort behind every month.
select m.cysfzhm                                as key,
       j.jzywlx                                 as kind,
       m.tdjzdxlb                               as special_category,
       m.sfbzdx                                 as covered,
       j.sprq                                   as approved_on,
       t.ksny                                   as from_month,
       t.jsny                                   as until_month,
       j.xzqhbm                                 as division_code,
       j.czrq                                   as recorded_on
from   biz_jzdxjbxx m
join   biz_jzjtxx j on j.jtlsid = m.jtlsid
left   join lateral (select ksny, jsny from biz_jtjzdyxx where jtlsid = m.jtlsid order by substring(ksny from '^[0-9]{6}') desc nulls last limit 1) t on true
