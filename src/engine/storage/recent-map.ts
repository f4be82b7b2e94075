/**
 * What was asked for or added lately, by name. Holds at most twice `capacity()` values: of each generation of that many
 * names only those are kept on that the next one asks for.
 */
export class RecentMap<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  constructor(private readonly capacity: () => number) {}

  get(name: string): V | undefined {
    const known = this.#young.get(name);
    if (known !== undefined) return known;
    const older = this.#old.get(name);
    if (older !== undefined) this.set(name, older);
    return older;
  }

  set(name: string, value: V): void {
    this.#young.set(name, value);
    if (this.#young.size < this.capacity()) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
