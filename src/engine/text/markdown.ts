import { shift, trim } from '../span';
import type { Block, Chunk, ChunkOptions } from './blocks';
import { leadOf, markdownStretches, type Stretch } from './markdown-chunks';
import { definitionsFor } from './markdown-definitions';
import { readTree, type Prose } from './markdown-tree';
import { ownCopy } from '../storage/own-copy';
import { plainChunks } from './plain-blocks';
import type { RecentMap } from '../storage/recent-map';

/**
 * Longer stretches and deeper ones than these are read as plain text: micromark takes more than linear time on both, and
 * nobody writes them. A stretch is a paragraph, a list item or a table as a rule.
 */
const longestStretch = 8192;
const deepestIndent = 40;
const mostMarkers = 12;
const mostBrackets = 256;
const mostDelimiters = 512;

type Prosaic = Pick<Chunk, 'masked' | 'blocks'>;

/** What is known of stretches that took a parser, by their source and the definitions that they use. */
export type KnownChunks = RecentMap<string, Prosaic>;

/**
 * Cuts Markdown into paragraphs, headings and table cells, and blanks all else: syntax, code, HTML, front matter,
 * images and the targets of links. Escapes and entities become the character they stand for and blanks.
 * Linear in the text's length; never throws.
 */
export function* readMarkdown(text: string, { first, labels, known }: ChunkOptions): Generator<Chunk, void> {
  for (const { start, end, kind, opens } of markdownStretches(text, first, labels)) {
    const source = text.slice(start, end);
    if (kind !== 'mixed' || isTooMuch(source)) {
      yield { start, end, opens, ...readSimple(source, kind) };
      continue;
    }
    const definitions = definitionsFor(source, labels);
    const key = source + definitions;
    const before = known.get(key);
    const read = before ?? readMixed(source, definitions);
    if (before === undefined) known.set(ownCopy(key), read);
    yield { start, end, opens, ...read };
  }
}

function readSimple(source: string, kind: Stretch['kind']): Prosaic {
  if (kind === 'code') return { masked: blanked(source), blocks: [] };
  if (kind === 'mixed') return { masked: source, blocks: plainBlocks(source) };
  const lead = leadOf(source);
  const masked = blanked(lead) + source.slice(lead.length);
  const block: Block = { start: 0, end: source.length, kind: lead.startsWith('#') ? 'heading' : 'paragraph' };
  return { masked, blocks: trimmedBlocks(masked, [block]) };
}

function readMixed(source: string, definitions: string): Prosaic {
  const by = -definitions.length;
  // The parser drops a byte order mark at the beginning, and counts without it from there on.
  const tree = readTree((definitions + source).replace(/^\ufeff/u, ' ')).filter((block) => block.start >= definitions.length);
  let masked = '';
  for (const prose of tree.flatMap((block) => block.prose)) {
    const { start, end } = shift(prose, by);
    masked += blanked(source.slice(masked.length, start)) + revealed(source, { start, end, value: prose.value });
  }
  masked += blanked(source.slice(masked.length));
  return {
    masked,
    blocks: trimmedBlocks(
      masked,
      tree.map((block) => ({ ...shift(block, by), kind: block.kind })),
    ),
  };
}

function plainBlocks(source: string): readonly Block[] {
  return [...plainChunks(source)].flatMap(({ start, blocks }) =>
    blocks.map((block) => ({ ...shift(block, start), kind: block.kind })),
  );
}

function trimmedBlocks(masked: string, blocks: readonly Block[]): readonly Block[] {
  return blocks
    .map((block) => ({ ...trim(masked, block), kind: block.kind }))
    .filter((block) => block.end > block.start);
}

function isTooMuch(source: string): boolean {
  if (source.length > longestStretch || source.split(/[\r\n]/u).some(isTooDeep)) return true;
  return countOf(source, /\[/gu) > mostBrackets || countOf(source, /[*_~]+/gu) > mostDelimiters;
}

function countOf(source: string, what: RegExp): number {
  let count = 0;
  for (const _ of source.matchAll(what)) count++;
  return count;
}

function isTooDeep(line: string): boolean {
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  if (indent.length > deepestIndent) return true;
  const markers = /^(?:[ \t>*+-]|\d{1,9}[.)](?=[ \t]))*/u.exec(line)?.[0].replace(/[ \t\d]/gu, '') ?? '';
  return markers.length > mostMarkers && !isRule(line);
}

/** `---`, `* * *`: a thematic break or the line under a heading, of any length. */
function isRule(line: string): boolean {
  return /^(?:[- \t]*|[* \t]*)$/u.test(line);
}

function blanked(source: string): string {
  return source.replace(/[^\r\n]/gu, (char) => ' '.repeat(char.length));
}

const entity = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iuy;

/**
 * The source of a stretch of prose, unit by unit: what also stands in the decoded value stays, the rest is blank (the
 * backslash of an escape, the `>` before the next line of a quoted block).
 */
function revealed(source: string, prose: Prose): string {
  const { value } = prose;
  let out = '';
  let next = 0;
  for (let at = prose.start; at < prose.end;) {
    const char = source[at]!;
    const reference = char === '&' ? entityAt(source, at) : '';
    if (reference && !value.startsWith(reference, next)) {
      const decoded = String.fromCodePoint(value.codePointAt(next) ?? 0x20);
      const padding = ' '.repeat(reference.length - decoded.length);
      // At the outer end of a word, so that a quotation's bounds hold the whole of its marks.
      out += opensWord(source, at) ? decoded + padding : padding + decoded;
      next += decoded.length;
      at += reference.length;
    } else if (char === value[next] || char === '\0') {
      out += char;
      next++;
      at++;
    } else {
      out += char === '\r' || char === '\n' ? char : ' ';
      at++;
    }
  }
  // Where the two cannot be matched, the source itself is the better guess.
  return next === value.length ? out : source.slice(prose.start, prose.end);
}

function opensWord(source: string, at: number): boolean {
  return at === 0 || /[\s([{;*_>-]/u.test(source[at - 1]!);
}

function entityAt(source: string, at: number): string {
  entity.lastIndex = at;
  return entity.exec(source)?.[0] ?? '';
}
