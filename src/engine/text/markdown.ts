import { shift, slice, type Span } from '../span';
import type { Block, Chunk, ReadBlock } from './chunk';
import { htmlChunks } from './html';
import { leadOf, markdownStretches, type MarkdownStretch } from './markdown-chunks';
import { definitionsFor, isAllDefinitions } from './markdown-definitions';
import { readTree, type Prose } from './markdown-tree';
import { ownCopy } from '../storage/own-copy';
import { plainChunks } from './plain-blocks';
import { bareBlocks, renderedBlocks } from './read-block';
import { RenderingBuilder, type ShownPiece } from './rendering';
import type { RecentMap } from '../storage/recent-map';
import { countMatches } from './count-matches';

/**
 * Longer stretches and deeper ones than these are read as plain text: micromark takes more than linear time on both,
 * and nobody writes them. A stretch is a paragraph, a list item or a table as a rule.
 */
const longestStretch = 8192;
const deepestIndent = 40;
const mostMarkers = 12;
const mostBrackets = 256;
const mostDelimiters = 512;

type Prosaic = Pick<Chunk, 'blocks'>;

/** What is known of stretches that took a parser, by their source and the definitions that they use. */
export type KnownChunks = RecentMap<string, Prosaic>;

export interface MarkdownOptions {
  /** Whether the text is a document's from its beginning; front matter stands nowhere else. */
  readonly first: boolean;
  /** Labels of links that are defined somewhere in the document, as `definedLabels` gives them. */
  readonly labels: ReadonlySet<string>;
  /** What is known of chunks of Markdown; new ones are added. */
  readonly known: KnownChunks;
}

/**
 * Cuts Markdown into paragraphs, headings and table cells, and leaves out all else: syntax, code, tags of HTML, front
 * matter, images and the targets of links. Escapes and entities become the character that they stand for.
 * Linear in the text's length; never throws.
 */
export function* readMarkdown(text: string, { first, labels, known }: MarkdownOptions): Generator<Chunk, void> {
  for (const { start, end, kind, opens } of markdownStretches(text, first, labels)) {
    const source = text.slice(start, end);
    if (kind === 'mixed' && isAllDefinitions(source)) {
      yield { start, end, opens, blocks: [] };
      continue;
    }
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

function readSimple(source: string, kind: MarkdownStretch['kind']): Prosaic {
  if (kind === 'code') return { blocks: [] };
  if (kind === 'mixed') return { blocks: plainBlocks(source) };
  const lead = leadOf(source);
  const isHeading = lead.startsWith('#');
  const block: Block = {
    start: lead.length,
    end: source.length,
    kind: isHeading ? 'heading' : 'paragraph',
    setting: null,
  };
  return { blocks: bareBlocks(source, block) };
}

function readMixed(source: string, definitions: string): Prosaic {
  const by = -definitions.length;
  // The parser drops a byte order mark at the beginning, and counts without it from there on.
  const tree = readTree((definitions + source).replace(/^\ufeff/u, ' ')).filter(
    (block) => block.start >= definitions.length,
  );
  return {
    blocks: tree.flatMap(({ kind, prose, nodes, ...span }) => {
      if (kind === 'html') return blocksOfHtml(source, shift(span, by));
      const builder = new RenderingBuilder();
      for (const { value, isSpoken, ...span } of prose) {
        if (isSpoken) addShown(builder, source, { ...shift(span, by), value });
        else showWhole(builder, source, { ...shift(span, by), value });
      }
      for (const node of nodes) builder.addNode(shift(node, by));
      const setting = isAllBold(source, shift(span, by)) ? 'strong' : null;
      return renderedBlocks(source, builder, { kind, setting });
    }),
  };
}

/** `**Why did you leave?**`: a paragraph in bold, from its first word to its last. */
function isAllBold(source: string, span: Span): boolean {
  return /^(\*\*|__)(?:(?!\1).)+\1$/su.test(slice(source, span));
}

/** A block of HTML within Markdown shows its reader the words between the tags. */
function blocksOfHtml(source: string, span: Span): readonly ReadBlock[] {
  return [...htmlChunks(slice(source, span))].flatMap(({ start, blocks }) =>
    blocks.map((block) => ({ ...block, ...shift(block, span.start + start) })),
  );
}

function plainBlocks(source: string): readonly ReadBlock[] {
  return [...plainChunks(source)].flatMap(({ start, blocks }) =>
    blocks.map((block) => ({ ...block, ...shift(block, start) })),
  );
}

function isTooMuch(source: string): boolean {
  if (source.length > longestStretch || source.split(/[\r\n]/u).some(isTooDeep)) return true;
  return countMatches(source, /\[/gu) > mostBrackets || countMatches(source, /[*_~]+/gu) > mostDelimiters;
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

const entity = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iuy;

type Words = Pick<Prose, 'start' | 'end' | 'value'>;

/**
 * Shows the source of a stretch of prose, unit by unit: what also stands in the decoded value, without the backslash of
 * an escape or the `>` before the next line of a quoted block. Where the two cannot be matched, the source itself is
 * shown.
 */
function addShown(builder: RenderingBuilder, source: string, words: Words): void {
  const shown = matched(source, words) ?? [{ ...words, text: source.slice(words.start, words.end) }];
  for (const piece of shown) builder.add(piece);
}

function matched(source: string, { start, end, value }: Words): readonly ShownPiece[] | null {
  const shown: ShownPiece[] = [];
  let next = 0;
  for (let at = start; at < end;) {
    const char = source[at]!;
    const reference = char === '&' ? entityAt(source, at) : '';
    if (reference && !value.startsWith(reference, next)) {
      const text = String.fromCodePoint(value.codePointAt(next) ?? 0x20);
      shown.push({ start: at, end: at + reference.length, text });
      next += text.length;
      at += reference.length;
    } else if (char === value[next] || char === '\0') {
      shown.push({ start: at, end: at + 1, text: char });
      next++;
      at++;
    } else at++;
  }
  return next === value.length ? shown : null;
}

/** Code and addresses: their marks are not shown. */
function showWhole(builder: RenderingBuilder, source: string, { start, end, value }: Words): void {
  const at = source.indexOf(value, start);
  const isThere = at !== -1 && at + value.length <= end;
  builder.add({ ...(isThere ? { start: at, end: at + value.length } : { start, end }), text: value }, false);
}

function entityAt(source: string, at: number): string {
  entity.lastIndex = at;
  return entity.exec(source)?.[0] ?? '';
}
