-- The school roll of one person. key: the stored identity number (document kind 1, or none given).
-- A pupil who changed schools leaves a finished row behind; which row counts is settled when the rows of all spellings of the
-- number are there.
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
where  btrim(coalesce(s.sfzjlxm, '')) in ('1', '01', '居民身份证', '', 'null', '-', '/', '无')
