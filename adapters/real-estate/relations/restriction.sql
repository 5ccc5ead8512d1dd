-- What restricts one unit today. key: the stored unit number. The register's own state decides, not the end date: a seizure
-- is renewed by a further row.
select bdcdyh as key, 'SEIZURE' as kind, ywh as case_number, cflx as detail, cfjg as authority,
       cfqssj as starts_on, cfjssj as ends_on, djsj as registered_on
from   cfdj where btrim(qszt) in ('1', '01')
union all
select bdcdyh, 'MORTGAGE', ywh, dyfs, null, zwlxqssj, zwlxjssj, djsj
from   dyaq where btrim(qszt) in ('1', '01')
union all
select bdcdyh, 'PRELIMINARY_NOTICE', ywh, ygdjzl, null, null, null, djsj
from   ygdj where btrim(qszt) in ('1', '01')
union all
select bdcdyh, 'OBJECTION', ywh, null, null, null, null, djsj
from   yydj where btrim(qszt) in ('1', '01')
