-- Transfers of one pupil that nobody has approved yet. key: the implementation's student key.
select t.xsxxid       as key,
       t.ydlbm        as kind,
       t.ydrq         as requested_on,
       t.ydlyxxxm     as from_code,
       f.xxmc         as from_name,
       f.xxbxlxm      as from_kind,
       f.xzqhm        as from_division,
       t.ydqxxxm      as to_code,
       d.xxmc         as to_name,
       d.xxbxlxm      as to_kind,
       d.xzqhm        as to_division
from   jcxs0202 t
left   join zxxx0101 f on f.xxdm = t.ydlyxxxm
left   join zxxx0101 d on d.xxdm = t.ydqxxxm
where  t.ydlbm in ('21', '22')
and    coalesce(t.sprq, '') !~ '[1-9１-９]'
