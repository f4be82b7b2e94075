import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../span';

/** Words that a reader sees, between `start` and `end` of the source, with escapes and entities decoded. */
export interface Prose extends Span {
  readonly value: string;
  /** False of code and addresses, which stand in a sentence like a word. */
  readonly isSpoken: boolean;
}

/** A paragraph, a heading or a table cell; or a block of HTML, whose source is prose of another kind. */
export interface ProseBlock extends Span {
  readonly kind: 'paragraph' | 'heading' | 'html';
  /** In order. */
  readonly prose: readonly Prose[];
  /** Links, emphasis and the like within it. */
  readonly nodes: readonly Span[];
}

const syntax = gfm();

/**
 * GitHub's syntax without addresses that stand in the text: they may begin with any letter, and looking for
 * them takes as long as reading a short chunk.
 */
const syntaxWithoutAddresses: typeof syntax = {
  ...syntax,
  text: Object.fromEntries(
    Object.entries(syntax.text ?? {}).filter(([code]) => !/[\w+.-]/u.test(String.fromCharCode(Number(code)))),
  ),
};

/** What every such address has. */
const address = /@|:\/\/|www\./iu;

// The transforms look for addresses in finished text and leave nodes without positions behind.
const builders: readonly Extension[] = gfmFromMarkdown()
  .flat()
  .map((extension) => ({ ...extension, transforms: [] }));

/** Reads one chunk of Markdown. The caller sees to it that the chunk is neither long nor deeply nested. */
export function readTree(chunk: string): readonly ProseBlock[] {
  const extensions = [address.test(chunk) ? syntax : syntaxWithoutAddresses];
  const root: Root = fromMarkdown(chunk, { extensions, mdastExtensions: [...builders] });
  const blocks: ProseBlock[] = [];
  for (const node of walk(root, (inner) => inner.type !== 'paragraph' && inner.type !== 'heading')) {
    const span = spanOf(node);
    if (span && node.type === 'html') blocks.push({ ...span, kind: 'html', prose: [], nodes: [] });
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
    if (!span) continue;
    const kind = node.type === 'heading' ? 'heading' : 'paragraph';
    blocks.push({ ...span, kind, prose: [...proseIn(node, chunk)], nodes: nodesIn(node) });
  }
  return blocks;
}

function* proseIn(block: Nodes, chunk: string): Generator<Prose, void> {
  // A link that does not begin with a bracket is an address that stands in the text.
  const isAddress = (node: Nodes): boolean => node.type === 'link' && chunk[spanOf(node)?.start ?? 0] !== '[';
  for (const node of walk(block, (inner) => !isAddress(inner))) {
    const span = spanOf(node);
    if (!span) continue;
    if (node.type === 'text') yield { ...span, value: node.value, isSpoken: true };
    else if (node.type === 'inlineCode') yield { ...span, value: node.value, isSpoken: false };
    else if (isAddress(node)) yield { ...span, value: addressOf(chunk.slice(span.start, span.end)), isSpoken: false };
    else if (node.type === 'break' || isBreak(node)) yield { ...span, value: '\n', isSpoken: false };
  }
}

function addressOf(source: string): string {
  return source.startsWith('<') ? source.slice(1, -1) : source;
}

function isBreak(node: Nodes): boolean {
  return node.type === 'html' && /^<br\b/iu.test(node.value);
}

function nodesIn(block: Nodes): readonly Span[] {
  return [...walk(block, () => true)].filter(({ type }) => marked.has(type)).flatMap((node) => spanOf(node) ?? []);
}

/** Nodes that have marks of their own around their words. */
const marked: ReadonlySet<Nodes['type']> = new Set([
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
]);

/** The nodes below `root` in order, without those inside a node that `enter` declines. Not recursive. */
function* walk(root: Nodes, enter: (node: Nodes) => boolean): Generator<Nodes, void> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node !== root) yield node;
    if ('children' in node && (node === root || enter(node))) {
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
    }
  }
}

function spanOf(node: Nodes): Span | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}
