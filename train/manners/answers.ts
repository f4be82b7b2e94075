/** One answer, or several that a careful reader accepts. */
export type OneOf<T extends string> = T | readonly T[];

/** Stands for "nobody is named, or it is unclear who". */
export const NOBODY = '–';

export function listOf<T extends string>(values: OneOf<T> | undefined): readonly T[] {
  if (values === undefined) return [];
  return typeof values === 'string' ? [values] : values;
}
