import type { Scope } from '../../gateway/contracts/scope.ts';
import { acquisition } from './relations.ts';
import { rowsOfUnitAndLand, type UnitRef } from './unit-rights.ts';

/** How a right was acquired, as far as it matters. */
export type Acquisition = 'INHERITANCE' | 'OTHER';

/** How several rights of one unit or parcel were acquired: one that was inherited decides; `null` when none of them says. */
export const acquisitionOf = (
  rights: readonly { readonly acquisition?: Acquisition | null | undefined }[],
): Acquisition | null =>
  rights.some((held) => held.acquisition === 'INHERITANCE')
    ? 'INHERITANCE'
    : rights.some((held) => held.acquisition === 'OTHER')
      ? 'OTHER'
      : null;

/** Whether a current or provisional right in a unit or its land was inherited; `null` when the register does not say. */
export async function isAcquiredByInheritance(scope: Scope, of: UnitRef): Promise<boolean | null> {
  const found = acquisitionOf(await rowsOfUnitAndLand(scope, acquisition, of));
  return found === null ? null : found === 'INHERITANCE';
}
