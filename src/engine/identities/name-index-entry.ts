import type { SectionPerson } from './section-people';
import { firstIndex } from '../sorted';

const none: readonly SectionPerson[] = [];

/** So many of those with a name are looked at in each direction. */
export const reach = 32;

/**
 * Who may be meant by a word, and who asks for that: both in the order of their sections. Lists are copied when they
 * change: most are of one, and engines give an array that grows room for sixteen more.
 */
export class NameIndexEntry {
  #residents = none;
  #askers = none;

  constructor(readonly word: string) {}

  get people(): readonly SectionPerson[] {
    return this.#residents;
  }

  /** Those of a short name, who may be one of the residents. */
  get dependents(): readonly SectionPerson[] {
    return this.#askers;
  }

  get isEmpty(): boolean {
    return this.#residents.length === 0 && this.#askers.length === 0;
  }

  add(resident: SectionPerson): void {
    this.#residents = inserted(this.#residents, resident);
  }

  remove(resident: SectionPerson): void {
    this.#residents = without(this.#residents, resident);
  }

  addDependent(asker: SectionPerson): void {
    this.#askers = inserted(this.#askers, asker);
  }

  /**
   * The askers who may look as far as a resident at `order`, and some more: no more than `reach` residents lie between.
   */
  dependentsAround(order: number): readonly SectionPerson[] {
    const [residents, askers] = [this.#residents, this.#askers];
    const first = residents[firstFrom(residents, order) - reach]?.section.order ?? 0;
    const last = residents[firstFrom(residents, order + 1) - 1 + reach]?.section.order ?? Infinity;
    return askers.slice(firstFrom(askers, first), firstFrom(askers, last + 1));
  }

  removeDependent(asker: SectionPerson): void {
    this.#askers = without(this.#askers, asker);
  }
}

/** Index of the first of a list in the order of sections who lives in one that stands at `order` or after it. */
export function firstFrom(list: readonly SectionPerson[], order: number): number {
  return firstIndex(list.length, (at) => list[at]!.section.order >= order);
}

/** The list with one more, after those of his own section. */
export function inserted(list: readonly SectionPerson[], resident: SectionPerson): readonly SectionPerson[] {
  const { order } = resident.section;
  const last = list.at(-1);
  return last === undefined || last.section.order <= order
    ? list.concat(resident)
    : list.toSpliced(firstFrom(list, order + 1), 0, resident);
}

/** The list without one of it; the same list where it is not there. */
export function without(list: readonly SectionPerson[], resident: SectionPerson): readonly SectionPerson[] {
  const at = list.indexOf(resident);
  if (at === -1) return list;
  return list.length === 1 ? none : list.toSpliced(at, 1);
}
