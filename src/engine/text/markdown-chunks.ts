import type { Span } from '../span';

/** A stretch of Markdown that can be read by itself. */
export interface MarkdownStretch extends Span {
  /**
   * `mixed` needs a parser; `prose` is one paragraph, heading or list item without more syntax; `code` has no prose.
   */
  readonly kind: 'mixed' | 'prose' | 'code';
  /** Whether it stands after a blank line, where what was above it counts no more. */
  readonly opens: boolean;
}

interface MarkdownLine extends Span {
  /** Where the line ends without its line ending. */
  readonly stop: number;
}

/** A construct that goes on over blank lines until a line closes it. */
interface Enclosure {
  readonly closedBy: (line: string) => boolean;
  /** Whether its first line may be its last. */
  readonly atOnce: boolean;
}

/**
 * Cuts Markdown where no construct reaches across: before a line that follows a blank one and is not indented, before
 * list items and headings, and around fences, front matter and raw HTML at the margin. Linear. Together the stretches
 * make up the text. Front matter is looked for where the text is a document's from its beginning, `first`.
 *
 * Parsing stretches is what keeps the cost of Markdown linear: micromark slows down on long and on deeply nested input.
 */
export function* markdownStretches(
  text: string,
  first: boolean,
  labels: ReadonlySet<string>,
): Generator<MarkdownStretch, void> {
  let start = 0;
  let opens = true;
  const upTo = (end: number): MarkdownStretch => ({
    start,
    end,
    kind: stretchKindOf(text.slice(start, end), labels),
    opens,
  });
  let afterBlank = false;
  // A raw HTML block ends with a blank line and knows no other construct.
  let inHtml = false;
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at);
    const words = text.slice(line.start, line.stop);
    const enclosure = (at === 0 && first ? frontMatter(text, words) : null) ?? enclosureOf(words);
    if (enclosure && !inHtml) {
      if (at > start) {
        yield upTo(at);
        opens = afterBlank;
      }
      start = at;
      at = closing(text, line, enclosure);
      yield { start, end: at, kind: 'code', opens };
      start = at;
      opens = false;
      afterBlank = false;
      continue;
    }
    const blank = isBlank(words);
    const starts = afterBlank ? !blank && !/^[ \t]/u.test(words) : /^(?:[-*+] +\S|#{1,6} )/u.test(words) && !inHtml;
    if (starts && at > start) {
      yield upTo(at);
      start = at;
      opens = afterBlank;
    }
    inHtml = !blank && (inHtml || opensHtml(words, afterBlank || at === 0));
    afterBlank = blank;
    at = line.end;
  }
  if (text.length > start) yield upTo(text.length);
}

function lineAt(text: string, start: number): MarkdownLine {
  let stop = start;
  while (stop < text.length && text[stop] !== '\n' && text[stop] !== '\r') stop++;
  const end = Math.min(text.length, stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1));
  return { start, stop, end };
}

function isBlank(words: string): boolean {
  for (const char of words) if (char !== ' ' && char !== '\t') return false;
  return true;
}

/** The end of the enclosure that `first` opens; the end of the text where nothing closes it. */
function closing(text: string, first: MarkdownLine, enclosure: Enclosure): number {
  let line = first;
  if (enclosure.atOnce && enclosure.closedBy(text.slice(line.start, line.stop))) return line.end;
  while (line.end < text.length) {
    line = lineAt(text, line.end);
    if (enclosure.closedBy(text.slice(line.start, line.stop))) return line.end;
  }
  return text.length;
}

function frontMatter(text: string, words: string): Enclosure | null {
  const fence = /^(---|\+\+\+)[ \t]*$/u.exec(words)?.[1];
  if (fence === undefined) return null;
  const closedBy = (line: string): boolean => line.startsWith(fence) && isBlank(line.slice(3));
  const enclosure: Enclosure = { closedBy, atOnce: false };
  const first = lineAt(text, 0);
  const end = closing(text, first, enclosure);
  // Without a closing line it is a thematic break.
  const closed = end < text.length || text.trimEnd().endsWith(`\n${fence}`);
  return closed && end > first.end ? enclosure : null;
}

const rawHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^<!--/u, /-->/u],
  [/^<\?/u, /\?>/u],
  [/^<!\[CDATA\[/u, /\]\]>/u],
  [/^<![a-z]/iu, />/u],
];

/** Elements whose tag begins a raw HTML block wherever it begins a line (CommonMark 4.6, condition 6). */
const htmlBlock = new RegExp(
  '^ {0,3}</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|' +
    'div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|' +
    'main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|' +
    'title|tr|track|ul)(?:[\\s/>]|$)',
  'iu',
);

/** Whether raw HTML up to the next blank line begins. Any other tag must stand alone and not within a paragraph. */
function opensHtml(words: string, fresh: boolean): boolean {
  return htmlBlock.test(words) || (fresh && /^ {0,3}<\/?[a-z][^<>]*>[ \t]*$/iu.test(words));
}

function enclosureOf(words: string): Enclosure | null {
  if (words.startsWith('<')) {
    const close = rawHtml.find(([open]) => open.test(words))?.[1];
    return close ? { closedBy: (line) => close.test(line), atOnce: true } : null;
  }
  const mark = words[0];
  if (mark !== '`' && mark !== '~') return null;
  const width = runLength(words, mark, 0);
  if (width < 3 || (mark === '`' && words.includes('`', width))) return null;
  return { closedBy: (line) => closesFence(line, mark, width), atOnce: false };
}

function closesFence(line: string, mark: string, width: number): boolean {
  const indent = runLength(line, ' ', 0);
  const count = runLength(line, mark, indent);
  return indent < 4 && count >= width && isBlank(line.slice(indent + count));
}

function runLength(words: string, char: string, from: number): number {
  let at = from;
  while (words[at] === char) at++;
  return at - from;
}

/**
 * Everything that can start a Markdown construct. Most prose is without it and need not be parsed, which takes a
 * thousand times as long as this.
 */
const syntax = /[\\`*_~@\0]|<[a-z/!?]|&(?:#|[a-z\d]+;)|\[\^|\][([:]|:\/\/|www\.|^(?:[ \t>|:#]|[-+=]|\d{1,9}[.)])/imu;

/** What begins a heading or a list item. */
const lead = /^(#{1,6}|[-*+]|\d{1,9}[.)]) {1,4}(?=[^\s#])/u;

function stretchKindOf(words: string, labels: ReadonlySet<string>): MarkdownStretch['kind'] {
  const rest = words.slice(leadOf(words).length);
  return syntax.test(rest) || (labels.size > 0 && rest.includes('[')) ? 'mixed' : 'prose';
}

/** The marker and blanks of a chunk that is one heading or one list item; empty for all else. */
export function leadOf(words: string): string {
  const found = lead.exec(words)?.[0] ?? '';
  const lines = words.trimEnd();
  const heading = found.startsWith('#');
  // A heading ends with its line, and one with closing marks is the parser's business. A box makes an item a task.
  const fits = heading ? !/[\r\n]|#$/u.test(lines) : lines[found.length] !== '[';
  return fits ? found : '';
}
