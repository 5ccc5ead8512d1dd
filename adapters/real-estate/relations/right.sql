-- Current rights in one unit, a row for each holder row. key: the stored unit number.
select f.bdcdyh       as key,
       'building'     as subject,
       f.ywh          as case_number,
       f.qllx         as right_type,
       f.bdcqzh       as certificate_number,
       f.djsj         as registered_on,
       f.jzmj         as registered_area,
       q.sxh          as holder_sequence,
       q.qlrmc        as holder_names,
       q.zjzl         as holder_id_type,
       q.zjh          as holder_numbers,
       q.qlrlx        as holder_kind,
       q.gyfs         as co_ownership,
       q.qlbl         as share
from   fdcq2 f
left   join qlr q on q.bdcdyh = f.bdcdyh and (q.ywh = f.ywh or q.bdcqzh = f.bdcqzh)
where  f.qszt = '1'
union all
select j.bdcdyh       as key,
       'land'         as subject,
       j.ywh          as case_number,
       j.qllx         as right_type,
       j.bdcqzh       as certificate_number,
       j.djsj         as registered_on,
       j.syqmj        as registered_area,
       q.sxh          as holder_sequence,
       q.qlrmc        as holder_names,
       q.zjzl         as holder_id_type,
       q.zjh          as holder_numbers,
       q.qlrlx        as holder_kind,
       q.gyfs         as co_ownership,
       q.qlbl         as share
from   jsydsyq j
left   join qlr q on q.bdcdyh = j.bdcdyh and (q.ywh = j.ywh or q.bdcqzh = j.bdcqzh)
where  j.qszt = '1'
