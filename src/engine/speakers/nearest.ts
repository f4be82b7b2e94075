import type { Resident } from './home';
import { firstFrom, reach, type Slot } from './slot';

export interface Nearest {
  /**
   * In sections; those after it are further than all before it. 0 in the same section, infinite where there are none.
   */
  readonly distance: number;
  readonly residents: readonly Resident[];
}

/** More than any document has sections. */
const afterwards = 1e9;

/** Those of a slot that lend their name and live nearest to the section at `order`. */
export function nearest(slot: Slot, order: number, lends: (resident: Resident) => boolean): Nearest {
  const from = firstFrom(slot.residents, order);
  const here = neighbours(slot.residents, from, 1, lends);
  const before = here[0]?.home.order === order ? [] : neighbours(slot.residents, from - 1, -1, lends);
  const residents = before.length > 0 ? before : here;
  return { distance: distanceTo(residents[0], order), residents };
}

/** How far somebody lives from the section at `order`: see `Nearest`. */
export function distanceTo(resident: Resident | null | undefined, order: number): number {
  if (!resident) return Infinity;
  const ahead = resident.home.order - order;
  return ahead > 0 ? afterwards + ahead : -ahead;
}

/** From an index on in one direction the first of those asked for, with others of the same section. */
function neighbours(
  residents: readonly Resident[],
  from: number,
  step: 1 | -1,
  lends: (resident: Resident) => boolean,
): readonly Resident[] {
  const found: Resident[] = [];
  for (let at = from; at >= 0 && at < residents.length && Math.abs(at - from) < reach; at += step) {
    const resident = residents[at]!;
    if (found.length > 0 && found[0]!.home !== resident.home) break;
    if (lends(resident)) found.push(resident);
  }
  return found;
}
