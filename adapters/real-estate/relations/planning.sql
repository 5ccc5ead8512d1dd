-- How the planning layers cut the outline of one parcel. key: the parcel code. A parcel that no layer touches gives one row
-- without a layer; a parcel without a surveyed outline gives none. Areas are those of the overlap, never of the layer's row.
-- Square metres. The sandbox keeps rectangles (box); a deployment with PostGIS overrides this relation with ST_Intersection.
select z.zddm                                     as key,
       o.layer                                    as layer,
       o.class_code                               as class_code,
       o.class_name                               as class_name,
       round(sum(o.overlap)::numeric, 2)          as overlap_area
from   zd z
left   join lateral (
         select * from (
          select 'PERMANENT_BASIC_FARMLAND' as layer, l.dlbm::text as class_code, l.dlmc::text as class_name, area(l.shape # z.shape) as overlap
          from yjjbnttb l where l.shape && z.shape
          union all
          select 'ECOLOGICAL_REDLINE', null, l.lhlx::text, area(l.shape # z.shape)
          from stbhhx l where l.shape && z.shape
          union all
          select 'URBAN_BOUNDARY', l.ghfqdm::text, l.ghfqmc::text, area(l.shape # z.shape)
          from czkfbj l where l.shape && z.shape
          union all
          select 'PLANNED_USE', l.ydyhfldm::text, l.ydyhflmc::text, area(l.shape # z.shape)
          from ghydyh l where l.shape && z.shape
          union all
          select 'LAND_SURVEY', l.dlbm::text, l.dlmc::text, area(l.shape # z.shape)
          from dltb l where l.shape && z.shape
         ) every_layer where overlap >= 0.005
       ) o on true
group  by z.zddm, o.layer, o.class_code, o.class_name
