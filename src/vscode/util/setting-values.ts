// Settings are typed by hand into a JSON file: each reader takes anything and gives something usable.

export function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** A number moved into its range. */
export function number(value: unknown, range: NumberRange): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return range.otherwise;
  return Math.min(range.most, Math.max(range.least, value));
}

export function list(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : otherwise;
}

/** The known members of a list, in the order of `all`; all of them where there is no list. An empty one stays empty. */
export function subset<T extends string>(value: unknown, all: readonly T[]): readonly T[] {
  return Array.isArray(value) ? all.filter((item) => value.includes(item)) : all;
}
