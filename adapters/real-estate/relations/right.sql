-- Current rights in one unit, a row for each holder row. key: the stored unit number. A holder belongs to a right as in the
-- relation of holdings: by case number, or by certificate number where there is none, and never by an empty number.
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
left   join qlr q on q.bdcdyh = f.bdcdyh
                and case when btrim(q.ywh) ~ '[0-9]' and btrim(f.ywh) ~ '[0-9]' then btrim(q.ywh) = btrim(f.ywh)
                         else q.bdcqzh ~ '[0-9]' and btrim(q.bdcqzh) = btrim(f.bdcqzh) end
                and btrim(coalesce(q.qszt, '')) not in ('2', '02', '3', '03')
where  btrim(f.qszt) in ('1', '01')
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
left   join qlr q on q.bdcdyh = j.bdcdyh
                and case when btrim(q.ywh) ~ '[0-9]' and btrim(j.ywh) ~ '[0-9]' then btrim(q.ywh) = btrim(j.ywh)
                         else q.bdcqzh ~ '[0-9]' and btrim(q.bdcqzh) = btrim(j.bdcqzh) end
                and btrim(coalesce(q.qszt, '')) not in ('2', '02', '3', '03')
where  btrim(j.qszt) in ('1', '01')
