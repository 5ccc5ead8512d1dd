-- The school roll of one person. key: the stored identity number (document kind 1, or none given).
-- A pupil who changed schools leaves a finished row behind. Where a running row exists only running rows count, and two of
-- them are an ambiguity; otherwise the row of the latest entry month counts.
select s.sfzjh                                  as key,
       s.id                                     as student_key,
       s.xm                                     as name,
       s.xjh                                    as student_number,
       s.xsdqztm                                as state,
       coalesce(nullif(btrim(s.nj), ''), p.sznj) as grade,
       coalesce(nullif(btrim(s.bh), ''), p.szbh) as class_number,
       s.rxny                                   as entry_month,
       p.xz                                     as program_years,
       s.xslbm                                  as student_type,
       s.xxdm                                   as school_code,
       c.xxmc                                   as school_name,
       c.xxbxlxm                                as school_kind,
       c.xzqhm                                  as school_division,
       s.gxsj                                   as recorded_on
from   zxxs0101 s
left   join lateral (select xz, sznj, szbh from jcxs0201 where xsxxid = s.id order by id desc limit 1) p on true
left   join zxxx0101 c on c.xxdm = s.xxdm
where  btrim(coalesce(s.sfzjlxm, '')) in ('1', '01', '居民身份证', '')
and    (btrim(s.xsdqztm) in ('01', '02', '04', '05', '06', '12', '1', '2', '4', '5', '6', '在读', '休学', '停学', '复学', '流失', '保留入学资格')
        or not exists (select from zxxs0101 o
                       where o.sfzjh = s.sfzjh and o.id <> s.id
                       and   (btrim(o.xsdqztm) in ('01', '02', '04', '05', '06', '12', '1', '2', '4', '5', '6', '在读', '休学', '停学', '复学', '流失', '保留入学资格')
                              or o.rxny > s.rxny)))
