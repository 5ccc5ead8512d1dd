import { evidenceOfMany, type Evidence } from '../../gateway/contracts/evidence.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { squareMetres, type Area } from './areas.ts';
import { planning, PLANNING_LAYERS } from './relations.ts';

/** What the planning layers answer about a parcel's outline. */
export type PlanningEvidence = Evidence<Planning>;

/** How the planning layers cut a parcel. */
export type Planning = { readonly overlays: readonly PlanningOverlay[] };

/** The part of one layer that lies on the parcel. */
export type PlanningOverlay = {
  readonly layer: PlanningLayer;
  readonly classCode: string | null;
  readonly className: string | null;
  readonly area: Area;
};

type PlanningLayer = (typeof PLANNING_LAYERS)[number];

/** The layers' answer about one parcel. */
export async function planningOf(scope: Scope, parcelCode: string): Promise<PlanningEvidence> {
  return evidenceOfMany(await scope.read(planning, parcelCode), {
    source: 'real-estate',
    record: (rows) => ({ overlays: rows.flatMap(overlayFrom).toSorted(byLayerAndClass) }),
  });
}

/** Overlaps on which nothing, or nothing new, may be built. */
export const isConflict = ({ layer }: PlanningOverlay): boolean =>
  layer === 'PERMANENT_BASIC_FARMLAND' || layer === 'ECOLOGICAL_REDLINE';

/** Whether a layer lies on the parcel. */
export const overlaps = ({ overlays }: Planning, layer: PlanningLayer): boolean =>
  overlays.some((overlay) => overlay.layer === layer);

/**
 * Whether all that the plan covers of the parcel is designated for building; `null` when no plan covers it. A part that no
 * plan covers is not looked at.
 */
export function isPlannedForBuilding({ overlays }: Planning): boolean | null {
  const planned = overlays.filter(({ layer }) => layer === 'PLANNED_USE');
  return planned.length === 0 ? null : planned.every(isForBuilding);
}

/** Classes 07 (residential) and 0703 (rural homestead) of the planning classification, which is not that of GB/T 21010. */
const isForBuilding = ({ classCode }: PlanningOverlay): boolean => classCode?.startsWith('07') === true;

/** The part of the parcel that the plan designates for building; `null` when no plan covers the parcel. */
export function plannedArea({ record }: PlanningEvidence): Area | null {
  const planned = record?.overlays.filter(({ layer }) => layer === 'PLANNED_USE') ?? [];
  if (planned.length === 0) return null;
  const building = planned.filter(isForBuilding);
  const hundredths = building.reduce((sum, { area }) => sum + Math.round(Number(area.value) * 100), 0);
  return { value: (hundredths / 100).toFixed(2), unit: 'SQUARE_METRE' };
}

function overlayFrom(row: RowOf<typeof planning>): readonly PlanningOverlay[] {
  const { layer } = row;
  const area = squareMetres(row.overlap_area);
  if (layer === undefined || area === null) return [];
  return [{ layer, classCode: row.class_code ?? null, className: row.class_name ?? null, area }];
}

const byLayerAndClass = (a: PlanningOverlay, b: PlanningOverlay): number =>
  PLANNING_LAYERS.indexOf(a.layer) - PLANNING_LAYERS.indexOf(b.layer) ||
  ((a.classCode ?? '') < (b.classCode ?? '') ? -1 : 1);
