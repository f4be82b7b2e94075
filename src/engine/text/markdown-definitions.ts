/**
 * Links by reference (`[words][label]`, `[^1]`) are syntax only where their label is defined, which may be far away
 * from the chunk that uses it.
 */

/** In UTF-16 units. */
const longestLabel = 200;

/**
 * Labels that lines such as `[label]: https://…` and `[^1]: a note` define, in their common form.
 * Those of a text are those of its stretches together, where each but the first stands after a blank line.
 */
export function definedLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  const lines = /^ {0,3}\[([^\]\r\n]{1,200})\]:.*$/gmu;
  let end = -1;
  for (const match of text.matchAll(lines)) {
    // A note may follow a paragraph at once, and is prose that the next line goes on with. Other definitions are not:
    // blank lines or more of their like are before them.
    const isNote = match[1]!.startsWith('^');
    if (!isNote && !isBlankOrAfter(text, match.index, end)) continue;
    end = isNote ? -1 : match.index + match[0].length;
    labels.add(common(match[1]!));
  }
  return labels;
}

/** Text searched per step, in UTF-16 units. */
const stride = 65_536;

/** The same in steps of a millisecond or so. */
export function* definedLabelsInSteps(text: string): Generator<void, ReadonlySet<string>> {
  const labels = new Set<string>();
  const blankLine = /\n[ \t]*\r?\n|\r[ \t]*\r/gu;
  for (let start = 0; start < text.length;) {
    blankLine.lastIndex = start + stride;
    const end = blankLine.exec(text) === null ? text.length : blankLine.lastIndex;
    for (const label of definedLabels(text.slice(start, end))) labels.add(label);
    start = end;
    yield;
  }
  return labels;
}

/** Whether the line before the one that starts at `start` is blank or is the one that ends at `end`. */
function isBlankOrAfter(text: string, start: number, end: number): boolean {
  let at = start - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  if (at === end) return true;
  at--;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

/** Lines to put before a chunk that define each label that it uses, with nothing behind them. */
export function definitionsFor(chunk: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return '';
  const used = new Set<string>();
  for (let at = chunk.indexOf('['); at >= 0; at = chunk.indexOf('[', at + 1)) {
    const end = chunk.indexOf(']', at);
    if (end < 0) break;
    const label = end - at > longestLabel ? '' : common(chunk.slice(at + 1, end));
    if (labels.has(label)) used.add(label);
  }
  return [...used].map((label) => `[${label}]: x\n\n`).join('');
}

/** Definitions in their plainest form, a line each: `[label]: https://… "title"`. Notes (`[^1]: …`) are prose. */
const plainDefinitions =
  /^(?:\[[^\][\\^\s][^\][\\\r\n]{0,199}\]: [^\s<>()\\\p{Cc}]+(?: "[^"\\\r\n\p{Cc}]*")?[ \t]*(?:\r?\n|$))+[ \t\r\n]*$/u;

/** Whether a chunk is nothing but definitions, which show nothing. Other forms of definitions need the parser. */
export function isAllDefinitions(chunk: string): boolean {
  return chunk.startsWith('[') && plainDefinitions.test(chunk);
}

function common(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
