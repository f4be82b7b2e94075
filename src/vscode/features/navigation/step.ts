export interface Step {
  /** Index into the starts given. */
  readonly index: number;
  /** The end, or the beginning, was passed. */
  readonly wrapped: boolean;
}

/**
 * The first start after the cursor or the last before it, around the ends; undefined where there are none.
 * `starts` ascend; all are offsets in UTF-16 code units.
 */
export function step(starts: readonly number[], cursor: number, direction: 'next' | 'previous'): Step | undefined {
  if (starts.length === 0) return undefined;
  const index = direction === 'next' ? starts.findIndex((start) => start > cursor) : starts.findLastIndex((start) => start < cursor);
  if (index >= 0) return { index, wrapped: false };
  return { index: direction === 'next' ? 0 : starts.length - 1, wrapped: true };
}
