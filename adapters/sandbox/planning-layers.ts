import type { RowSink } from './copy.ts';
import type { Area, Place } from './places.ts';
import { czkfbj, dltb, ghfq, ghydyh, stbhhx, yjjbnttb } from './real-estate-tables.ts';

/** A rectangle of the planar grid, in metres. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly depth: number };

/** Writes the layers that planning and survey keep. */
export type PlanningLayers = {
  /** The zones, the boundary and the red line of an area. */
  readonly area: (area: Area) => void;
  /** A hamlet: homesteads in the south, a road, basic farmland in the north. */
  readonly hamlet: (area: Area, x: number, y: number) => void;
  /** Building land of a town. */
  readonly townLand: (area: Area, rectangle: Rectangle) => void;
};

/** A hamlet's measures: 40 homesteads in two rows, every one on a slot of its own. */
export const HAMLET = { slots: 40, columns: 20, slot: 44, homesteads: 88, road: 6, farmland: 110, pitch: 220 } as const;

/** Where the basic farmland of a hamlet begins, north of its southern edge. */
export const FARMLAND_LINE = HAMLET.homesteads + HAMLET.road;

const AREA_SIZE = 5_500;

/** Creates the writer. */
export function createPlanningLayers(sink: RowSink): PlanningLayers {
  let last = 0;

  function identified(layer: string): { readonly bsm: string; readonly number: string } {
    last += 1;
    const number = String(last).padStart(8, '0');
    return { bsm: `${layer}${number}`, number };
  }

  function cover(area: Area, code: string, name: string, rectangle: Rectangle, isCollective: boolean): void {
    const { bsm, number } = identified('DLTB');
    const unit = area.committee ?? area.township;
    sink.write(dltb, {
      bsm,
      ysdm: '2001010100',
      tbbh: number,
      dlbm: code,
      dlmc: name,
      qsxz: isCollective ? '30' : '20',
      qsdwdm: `${unit}0000000`,
      qsdwmc: area.name,
      zldwdm: `${unit}0000000`,
      zldwmc: area.name,
      tbmj: areaOf(rectangle),
      tbdlmj: areaOf(rectangle),
      sjnf: 2025,
      shape: boxOf(rectangle),
    });
  }

  function plan(area: Area, code: string, name: string, rectangle: Rectangle): void {
    sink.write(ghydyh, {
      bsm: identified('GHYD').bsm,
      ysdm: '2090020620',
      xzqdm: area.committee ?? area.township,
      xzqmc: area.name,
      ydyhfldm: code,
      ydyhflmc: name,
      tbmj: areaOf(rectangle),
      tbdlmj: areaOf(rectangle),
      ghzt: '2',
      shape: boxOf(rectangle),
    });
  }

  return {
    area(area) {
      const whole = { x: area.x, y: area.y, width: AREA_SIZE, depth: AREA_SIZE };
      const zone = area.isRural ? { ghfqdm: '600', ghfqmc: '乡村发展区' } : { ghfqdm: '400', ghfqmc: '城镇发展区' };
      const town = {
        xzqdm: area.committee ?? area.township,
        xzqmc: area.name,
        ...zone,
        mj: areaOf(whole),
        shape: boxOf(whole),
      };
      sink.write(ghfq, {
        ...town,
        bsm: identified('GHFQ').bsm,
        ysdm: '2090020610',
        gkzy: area.isRural ? '村庄建设按村庄规划' : '按详细规划',
      });
      if (!area.isRural) sink.write(czkfbj, { ...town, bsm: identified('CZKF').bsm, ysdm: '2090020520' });
      if (!area.isRural) return;
      const red = { x: area.x + AREA_SIZE - 500, y: area.y, width: 500, depth: AREA_SIZE };
      sink.write(stbhhx, {
        bsm: identified('STBH').bsm,
        ysdm: '2090020530',
        xjxzqdm: area.county,
        xjxzqmc: area.countyName,
        lhlx: '水源涵养',
        mj: areaOf(red),
        shape: boxOf(red),
      });
    },
    hamlet(area, x, y) {
      const width = HAMLET.columns * HAMLET.slot;
      const homes = { x, y, width, depth: HAMLET.homesteads };
      const road = { x, y: y + HAMLET.homesteads, width, depth: HAMLET.road };
      const fields = { x, y: y + FARMLAND_LINE, width, depth: HAMLET.farmland };
      cover(area, '0702', '农村宅基地', homes, true);
      cover(area, '1006', '农村道路', road, true);
      cover(area, '0103', '旱地', fields, true);
      plan(area, '0703', '农村宅基地', homes);
      plan(area, '1207', '城镇村道路用地', road);
      plan(area, '01', '耕地', fields);
      const { bsm, number } = identified('YJJB');
      sink.write(yjjbnttb, {
        bsm,
        ysdm: '2090020510',
        yjjbnttbbh: number,
        tbbh: number,
        dlbm: '0103',
        dlmc: '旱地',
        qsxz: '30',
        zldwdm: `${area.committee ?? area.township}0000000`,
        zldwmc: area.name,
        yjjbnttbmj: areaOf(fields),
        yjjbntmj: areaOf(fields),
        sjnf: 2023,
        bhkssj: '20230101',
        bhjssj: '99991231',
        shape: boxOf(fields),
      });
    },
    townLand(area, rectangle) {
      cover(area, '0701', '城镇住宅用地', rectangle, false);
      plan(area, '070102', '二类城镇住宅用地', rectangle);
    },
  };
}

/** Writes the layers that every area has, whoever lives there. */
export function writeAreas(layers: PlanningLayers, places: readonly Place[]): void {
  for (const { areas } of places) for (const area of areas) layers.area(area);
}

/** A rectangle as PostgreSQL's box. */
export const boxOf = ({ x, y, width, depth }: Rectangle): string =>
  `((${centimetres(x + width)},${centimetres(y + depth)}),(${centimetres(x)},${centimetres(y)}))`;

/** Square metres, to two decimals. */
export const areaOf = ({ width, depth }: Rectangle): string => (width * depth).toFixed(2);

const centimetres = (metres: number): number => Math.round(metres * 100) / 100;
