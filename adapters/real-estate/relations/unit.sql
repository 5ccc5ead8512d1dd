-- One real-estate unit: a house with its parcel and building, or a bare parcel. key: the stored unit number. Live units only.
-- The approval table has no public standard; a deployment without one overrides this relation, with null for what it says.
select h.bdcdyh       as key,
       z.zddm         as parcel_code,
       coalesce(nullif(btrim(h.zl), ''), z.zl)             as location,
       coalesce(h.qxdm, z.qxdm)             as division_code,
       z.zdtzm        as feature,
       z.yt           as land_use,
       z.qllx         as right_type,
       z.qlxz         as right_nature,
       z.zdmj         as parcel_area,
       z.mjdw         as parcel_area_unit,
       a.pzmj         as approved_area,
       b.zrzh         as building_number,
       b.fwjg         as structure,
       b.zcs          as floors,
       b.jgrq         as completed_on,
       b.ghyt         as planned_use,
       b.zzdmj        as footprint_area,
       h.scjzmj       as floor_area,
       h.mjdw         as floor_area_unit,
       a.pzid is not null                                  as has_approval,
       exists (select from zd where zd.zddm = z.zddm and zd.shape is not null) as has_outline
from   h
left   join zdjbxx z on z.zddm = h.zddm
left   join zrz b on b.zrzh = h.zrzh
left   join lateral (select pzid, pzmj from zjdpz where zddm = z.zddm order by pzrq desc nulls last, pzid desc limit 1) a on true
where  btrim(h.zt) in ('1', '01')
union all
select z.bdcdyh       as key,
       z.zddm         as parcel_code,
       z.zl             as location,
       z.qxdm             as division_code,
       z.zdtzm        as feature,
       z.yt           as land_use,
       z.qllx         as right_type,
       z.qlxz         as right_nature,
       z.zdmj         as parcel_area,
       z.mjdw         as parcel_area_unit,
       a.pzmj         as approved_area,
       null           as building_number,
       null           as structure,
       null::integer  as floors,
       null           as completed_on,
       null           as planned_use,
       null::numeric  as footprint_area,
       null::numeric  as floor_area,
       null           as floor_area_unit,
       a.pzid is not null                                  as has_approval,
       exists (select from zd where zd.zddm = z.zddm and zd.shape is not null) as has_outline
from   zdjbxx z
left   join lateral (select pzid, pzmj from zjdpz where zddm = z.zddm order by pzrq desc nulls last, pzid desc limit 1) a on true
where  btrim(z.zt) in ('1', '01')
