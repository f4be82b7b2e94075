// Settings are typed by hand into a JSON file: each function takes any value and returns a usable one.

export function flagValue(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** A number, clamped to its range. */
export function numberValue(value: unknown, range: NumberRange): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return range.otherwise;
  return Math.min(range.most, Math.max(range.least, value));
}

export function listValue(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : otherwise;
}

/** The known members of a list, in the order of `all`. All of them if `value` is no list; an empty list stays empty. */
export function subsetValue<T extends string>(value: unknown, all: readonly T[]): readonly T[] {
  return Array.isArray(value) ? all.filter((item) => value.includes(item)) : all;
}

/** One of the known values, the first of them if `value` is none. */
export function choiceValue<T extends string>(value: unknown, all: readonly [T, ...T[]]): T {
  return all.find((known) => known === value) ?? all[0];
}

/** Text without blanks around it; empty if `value` is no text. */
export function textValue(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
