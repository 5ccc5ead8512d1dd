-- The disability certificate of one person. key: the stored identity number.
-- Approved rows that are neither deleted nor temporary (888).
select c.citizen_id                       as key,
       c.card_num                         as certificate_number,
       c.old_citizen_id                   as former_number,
       c.idt_kind                         as category,
       c.idt_level                        as grade,
       c.kindstr                          as component_categories,
       c.levelstr                         as component_grades,
       c.status_record                    as status,
       c.dongjie_mark                     as frozen,
       c.dongjietime                      as frozen_on,
       c.zhuxiao_time                     as cancelled_on,
       c.cert_date                        as issued_on,
       c.first_cert_date                  as first_issued_on,
       k.carddeadline                     as valid_until,
       c.cityid                           as division_code
from   cdpf_citizen c
left   join lateral (select carddeadline from cdpf_card where cdpf_id = c.uuid
                     order by givecarddate desc nulls last, card_no desc limit 1) k on true
where  c.del_flag = 0
and    c.had_final_reviewed = 1
and    c.status_record <> 888
