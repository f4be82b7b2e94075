import type { Entity } from './entity';

const nobody: readonly Entity[] = [];

/** Entities by what they may be called: whole names, first and last words, acronyms, head nouns and roles. */
export class EntityIndex {
  readonly #byKey = new Map<string, Set<Entity>>();

  add(keys: readonly string[], entity: Entity): void {
    for (const key of keys) {
      const entities = this.#byKey.get(key);
      if (entities === undefined) this.#byKey.set(key, new Set([entity]));
      else entities.add(entity);
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** In the order of the keys, none twice. */
  find(keys: readonly string[]): readonly Entity[] {
    const lists = keys.flatMap((key) => this.#byKey.get(key) ?? []);
    if (lists.length === 0) return nobody;
    // Most names lead to one list.
    return lists.length === 1 ? [...lists[0]!] : [...new Set(lists.flatMap((list) => [...list]))];
  }
}
