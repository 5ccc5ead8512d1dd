import type { Area } from './places.ts';
import { FARMLAND_LINE, HAMLET, type PlanningLayers, type Rectangle } from './planning-layers.ts';
import type { Random } from './random.ts';

/** A piece of land: its code of 19 characters and where it lies. */
export type Parcel = { readonly code: string; readonly rectangle: Rectangle };

/** A flat of a building that stands on a parcel of its own. */
export type FlatSlot = {
  readonly parcel: Parcel;
  readonly building: string;
  readonly unitNumber: string;
  readonly floor: number;
  readonly room: string;
  /** Whether this is the first flat of a new building. */
  readonly isNewBuilding: boolean;
  readonly buildingIndex: number;
};

/** Lays out parcels one after the other, so that adding families never moves an earlier one. */
export type Parcels = {
  /** The next homestead slot of a village; `wanted` is the area in square metres. */
  readonly homestead: (area: Area, wanted: number) => Parcel;
  /** The next flat of a town. */
  readonly flat: (area: Area) => FlatSlot;
};

/** Serials below this belong to parcels of the stories. */
const FIRST_SERIAL = 1001;
const ROOMS_PER_FLOOR = 4;
const FLOORS = 11;
const FLATS = ROOMS_PER_FLOOR * FLOORS;

/** Floors of every ordinary building of flats. */
export const BUILDING = { floors: FLOORS, flats: FLATS, width: 62, depth: 15 } as const;

/** Creates the layout; hamlets and town land are written to the planning layers as they begin. */
export function createParcels(layers: PlanningLayers, random: Random): Parcels {
  const homesteads = new Map<Area, number>();
  const flats = new Map<Area, number>();

  return {
    homestead(area, wanted) {
      const index = countUp(homesteads, area);
      const slot = index % HAMLET.slots;
      const corner = hamletCorner(area, Math.floor(index / HAMLET.slots));
      if (slot === 0) layers.hamlet(area, corner.x, corner.y);

      const size = Math.min(Math.max(wanted, 60), 1_700);
      const width = centimetres(Math.min(42, Math.sqrt(size) * random.between(0.85, 1.15)));
      const depth = centimetres(Math.min(42, size / width));
      const row = Math.floor(slot / HAMLET.columns);
      const isEncroaching = row === 1 && random.chance(0.02);
      const y = isEncroaching
        ? corner.y + FARMLAND_LINE + random.between(0.2, 4) - depth
        : corner.y + row * HAMLET.slot + 1;
      const x = corner.x + (slot % HAMLET.columns) * HAMLET.slot + 1;
      return { code: parcelCode(area, 'JC', FIRST_SERIAL + index), rectangle: { x, y: centimetres(y), width, depth } };
    },
    flat(area) {
      const index = countUp(flats, area);
      const buildingIndex = Math.floor(index / FLATS);
      const place = index % FLATS;
      const floor = Math.floor(place / ROOMS_PER_FLOOR) + 1;
      const room = `${floor}${String((place % ROOMS_PER_FLOOR) + 1).padStart(2, '0')}`;
      const code = parcelCode(area, 'GB', FIRST_SERIAL + buildingIndex);
      const rectangle = {
        x: area.x + 100 + (buildingIndex % 40) * 110,
        y: area.y + 100 + Math.floor(buildingIndex / 40) * 70,
        width: 84,
        depth: 46,
      };
      if (place === 0) layers.townLand(area, { x: rectangle.x - 4, y: rectangle.y - 4, width: 92, depth: 54 });
      return {
        parcel: { code, rectangle },
        building: `${code}F0001`,
        unitNumber: `${code}F0001${room.padStart(4, '0')}`,
        floor,
        room,
        isNewBuilding: place === 0,
        buildingIndex,
      };
    },
  };
}

/** South-west corner of a hamlet. The hamlet of the stories lies south of the ordinary ones. */
export function hamletCorner(area: Area, index: number | 'stories'): { readonly x: number; readonly y: number } {
  if (index === 'stories') return { x: area.x + 100, y: area.y + 50 };
  return { x: area.x + 100 + Math.floor(index / 23) * 900, y: area.y + 300 + (index % 23) * HAMLET.pitch };
}

/** The 19 characters of a parcel: county, cadastral area and sub-area, ownership and feature, serial. */
export const parcelCode = (area: Area, feature: 'JC' | 'GB', serial: number): string =>
  `${area.county}${area.cadastral}${feature}${String(serial).padStart(5, '0')}`;

function countUp(counts: Map<Area, number>, area: Area): number {
  const index = counts.get(area) ?? 0;
  counts.set(area, index + 1);
  return index;
}

const centimetres = (metres: number): number => Math.round(metres * 100) / 100;
