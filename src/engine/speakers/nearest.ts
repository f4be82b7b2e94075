import type { Resident } from './home';
import type { Slot } from './slot';

export interface Nearest {
  /** In sections; those after it are further than all before it. 0 in the same section, infinite where there are none. */
  readonly distance: number;
  readonly residents: readonly Resident[];
}

/** More than any document has sections. */
const afterwards = 1e9;

/** Those of a slot that lend their name and live nearest to the section at `order`. */
export function nearest(slot: Slot, order: number, lends: (resident: Resident) => boolean): Nearest {
  const from = slot.firstFrom(order);
  const here = neighbours(slot.residents, from, 1, lends);
  if (here[0]?.home.order === order) return { distance: 0, residents: here };
  const before = neighbours(slot.residents, from - 1, -1, lends);
  if (before.length > 0) return { distance: order - before[0]!.home.order, residents: before };
  return { distance: here.length > 0 ? afterwards + here[0]!.home.order - order : Infinity, residents: here };
}

/** So many of those with a name are looked at in each direction. */
const reach = 32;

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
