import type { Resident } from './home';

const none: readonly Resident[] = [];

/**
 * Who may be meant by a word: residents in the order of their sections. Lists are copied when they change: most are of one,
 * and engines give an array that grows room for sixteen more.
 */
export class Slot {
  #residents = none;
  #askers = none;

  constructor(readonly word: string) {}

  get residents(): readonly Resident[] {
    return this.#residents;
  }

  /** Those of a short name, who may be one of the residents. */
  get askers(): readonly Resident[] {
    return this.#askers;
  }

  get isEmpty(): boolean {
    return this.#residents.length === 0 && this.#askers.length === 0;
  }

  add(resident: Resident): void {
    this.#residents = this.#residents.toSpliced(this.firstFrom(resident.home.order), 0, resident);
  }

  remove(resident: Resident): void {
    this.#residents = without(this.#residents, resident);
  }

  answer(asker: Resident): void {
    this.#askers = this.#askers.concat(asker);
  }

  forget(asker: Resident): void {
    this.#askers = without(this.#askers, asker);
  }

  /** Index of the first resident of a section that stands at `order` or after it. */
  firstFrom(order: number): number {
    let low = 0;
    let high = this.#residents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#residents[middle]!.home.order < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The list without one of it; the same list where it is not there. */
export function without(list: readonly Resident[], resident: Resident): readonly Resident[] {
  const at = list.indexOf(resident);
  if (at === -1) return list;
  return list.length === 1 ? none : list.toSpliced(at, 1);
}
