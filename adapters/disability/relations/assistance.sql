-- The assistance household of one person. key: the stored identity number of the member.
-- Where the person was in several, the one decided last counts; two decided on one day are an ambiguity.
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
left   join lateral (select ksny, jsny from biz_jtjzdyxx where jtlsid = m.jtlsid order by ksny desc limit 1) t on true
where  not exists (select from biz_jzdxjbxx n join biz_jzjtxx k on k.jtlsid = n.jtlsid
                   where n.cysfzhm = m.cysfzhm and k.sprq > j.sprq)
