/**
 * What was asked for or added lately, by key. Holds at most twice `capacity()` values: of each generation of that many
 * keys only those are kept on that the next one asks for.
 */
export class RecentMap<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(private readonly capacity: () => number) {}

  get(key: K): V | undefined {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: K, value: V): void {
    this.#young.set(key, value);
    if (this.#young.size < this.capacity()) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
