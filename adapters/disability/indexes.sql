-- The ordinary indexes such a department has: on stored key columns only, never on normalised forms.
create index cdpf_citizen_citizen_id on cdpf_citizen (citizen_id);
create index cdpf_citizen_card_num on cdpf_citizen (card_num);
create index cdpf_citizen_old_citizen_id on cdpf_citizen (old_citizen_id);
create index cdpf_idt_cdpf_id on cdpf_idt (cdpf_id);
create index cdpf_card_cdpf_id on cdpf_card (cdpf_id);
create index cdpf_card_citizen_id on cdpf_card (citizen_id);
create index cjrlxbt_gmsfhm on cjrlxbt (gmsfhm);
create index cjrlxbt_cjzh on cjrlxbt (cjzh);
create index biz_jzjtxx_hzsfzhm on biz_jzjtxx (hzsfzhm);
create index biz_jzdxjbxx_cysfzhm on biz_jzdxjbxx (cysfzhm);
create index biz_jzdxjbxx_rylsid on biz_jzdxjbxx (rylsid);
create index biz_jtjzdyxx_jtlsid on biz_jtjzdyxx (jtlsid);
create index biz_ryjzdyxx_rylsid on biz_ryjzdyxx (rylsid);
create index biz_ryjzdyxx_cysfzhm on biz_ryjzdyxx (cysfzhm);
