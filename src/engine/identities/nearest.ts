import type { SectionPerson } from './section-people';
import { firstFrom, reach, type NameIndexEntry } from './name-index-entry';

export interface Nearest {
  /**
   * In sections; those after it are further than all before it. 0 in the same section, infinite where there are none.
   */
  readonly distance: number;
  readonly people: readonly SectionPerson[];
}

/** More than any document has sections. */
const afterwards = 1e9;

/** Those of a slot that lend their name and live nearest to the section at `order`. */
export function nearest(slot: NameIndexEntry, order: number, lends: (resident: SectionPerson) => boolean): Nearest {
  const from = firstFrom(slot.people, order);
  const here = neighbours(slot.people, from, 1, lends);
  const before = here[0]?.section.order === order ? [] : neighbours(slot.people, from - 1, -1, lends);
  const residents = before.length > 0 ? before : here;
  return { distance: distanceTo(residents[0], order), people: residents };
}

/** How far somebody lives from the section at `order`: see `Nearest`. */
export function distanceTo(resident: SectionPerson | null | undefined, order: number): number {
  if (!resident) return Infinity;
  const ahead = resident.section.order - order;
  return ahead > 0 ? afterwards + ahead : -ahead;
}

/** From an index on in one direction the first of those asked for, with others of the same section. */
function neighbours(
  residents: readonly SectionPerson[],
  from: number,
  step: 1 | -1,
  lends: (resident: SectionPerson) => boolean,
): readonly SectionPerson[] {
  const found: SectionPerson[] = [];
  for (let at = from; at >= 0 && at < residents.length && Math.abs(at - from) < reach; at += step) {
    const resident = residents[at]!;
    if (found.length > 0 && found[0]!.section !== resident.section) break;
    if (lends(resident)) found.push(resident);
  }
  return found;
}
