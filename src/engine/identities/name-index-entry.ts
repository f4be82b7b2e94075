import { firstIndex } from '../sorted';
import type { SectionPerson } from './section-people';

const none: readonly SectionPerson[] = [];

/** People of one name that are looked at in each direction. */
export const peopleReach = 32;

/**
 * For one word of a name: the people it may mean, and the short names to resolve again when those change. Both lists
 * are in the order of the sections. They are copied on change: most hold one item, and an array that grows reserves
 * room for sixteen more.
 */
export class NameIndexEntry {
  #people = none;
  #dependents = none;

  constructor(readonly word: string) {}

  get people(): readonly SectionPerson[] {
    return this.#people;
  }

  /** The people to resolve again when `people` changes. */
  get dependents(): readonly SectionPerson[] {
    return this.#dependents;
  }

  get isEmpty(): boolean {
    return this.#people.length === 0 && this.#dependents.length === 0;
  }

  add(person: SectionPerson): void {
    this.#people = inserted(this.#people, person);
  }

  remove(person: SectionPerson): void {
    this.#people = without(this.#people, person);
  }

  addDependent(dependent: SectionPerson): void {
    this.#dependents = inserted(this.#dependents, dependent);
  }

  removeDependent(dependent: SectionPerson): void {
    this.#dependents = without(this.#dependents, dependent);
  }

  /** The dependents that may reach a person at `order`: all with up to `peopleReach` people between, and some more. */
  dependentsAround(order: number): readonly SectionPerson[] {
    const [people, dependents] = [this.#people, this.#dependents];
    const first = people[firstPersonFrom(people, order) - peopleReach]?.section.order ?? 0;
    const last = people[firstPersonFrom(people, order + 1) - 1 + peopleReach]?.section.order ?? Infinity;
    return dependents.slice(firstPersonFrom(dependents, first), firstPersonFrom(dependents, last + 1));
  }
}

/** Index of the first person whose section stands at `order` or after it. */
export function firstPersonFrom(list: readonly SectionPerson[], order: number): number {
  return firstIndex(list.length, (at) => list[at]!.section.order >= order);
}

/** The list with one person more, after those of the same section. */
export function inserted(list: readonly SectionPerson[], person: SectionPerson): readonly SectionPerson[] {
  const { order } = person.section;
  const last = list.at(-1);
  return last === undefined || last.section.order <= order
    ? list.concat(person)
    : list.toSpliced(firstPersonFrom(list, order + 1), 0, person);
}

/** The list without a person; the same list where they are not in it. */
export function without(list: readonly SectionPerson[], person: SectionPerson): readonly SectionPerson[] {
  const at = list.indexOf(person);
  if (at === -1) return list;
  return list.length === 1 ? none : list.toSpliced(at, 1);
}
