/** A Markdown table. Columns after the first hold numbers and are right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** `0.8234` as `82.3`. */
export function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** `0.8234` as `.823`, for shares that are not compared with percentages. */
export function fraction(share: number, digits = 2): string {
  return share.toFixed(digits).replace(/^(-?)0\./u, '$1.');
}

/** `7 of 9`. */
export function outOf(count: number, all: number): string {
  return `${count} of ${all}`;
}
