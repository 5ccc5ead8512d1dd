-- The ordinary indexes such a department has: on stored key columns only, never on normalised forms.
create index zxxs0101_sfzjh on zxxs0101 (sfzjh);
create index zxxs0101_xjh on zxxs0101 (xjh);
create index zxxs0101_xxdm on zxxs0101 (xxdm);
create index jcxs0201_xsxxid on jcxs0201 (xsxxid);
create index jcxs0201_xxdm on jcxs0201 (xxdm);
create index jcxs0202_xsxxid on jcxs0202 (xsxxid);
create index zxxs0106_xsxxid on zxxs0106 (xsxxid);
create index zxxs0106_cysfzjh on zxxs0106 (cysfzjh);
