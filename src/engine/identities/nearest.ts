import type { SectionPerson } from './section-people';
import { firstPersonFrom, peopleReach, type NameIndexEntry } from './name-index-entry';

export interface Nearest {
  /**
   * In sections. Those after the section are further than all before it. 0 in the section itself, infinite where there
   * is nobody.
   */
  readonly distance: number;
  /** All that the nearest section has. */
  readonly people: readonly SectionPerson[];
}

/** More sections than any document has. */
const afterwards = 1e9;

/** The people of an entry whom `fits` accepts in the section nearest to the one at `order`. */
export function nearestPeople(entry: NameIndexEntry, order: number, fits: (person: SectionPerson) => boolean): Nearest {
  const from = firstPersonFrom(entry.people, order);
  const here = neighbours(entry.people, from, 1, fits);
  const before = here[0]?.section.order === order ? [] : neighbours(entry.people, from - 1, -1, fits);
  const people = before.length > 0 ? before : here;
  return { distance: distanceTo(people[0], order), people };
}

/** How far a person is from the section at `order`: see `Nearest`. */
export function distanceTo(person: SectionPerson | null | undefined, order: number): number {
  if (!person) return Infinity;
  const ahead = person.section.order - order;
  return ahead > 0 ? afterwards + ahead : -ahead;
}

/** From an index on in one direction, the first person whom `fits` accepts, with others of the same section. */
function neighbours(
  people: readonly SectionPerson[],
  from: number,
  step: 1 | -1,
  fits: (person: SectionPerson) => boolean,
): readonly SectionPerson[] {
  const found: SectionPerson[] = [];
  for (let at = from; at >= 0 && at < people.length && Math.abs(at - from) < peopleReach; at += step) {
    const person = people[at]!;
    if (found.length > 0 && found[0]!.section !== person.section) break;
    if (fits(person)) found.push(person);
  }
  return found;
}
