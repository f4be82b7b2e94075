import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../span';

/** Words that a reader sees, between `start` and `end` of the source, with escapes and entities decoded. */
export interface Prose extends Span {
  readonly value: string;
}

/** A paragraph, a heading or a table cell. */
export interface ProseBlock extends Span {
  readonly kind: 'paragraph' | 'heading';
  /** In order. */
  readonly prose: readonly Prose[];
}

const syntax = [gfm()];

// The transforms look for addresses in finished text and leave nodes without positions behind.
const builders: readonly Extension[] = gfmFromMarkdown()
  .flat()
  .map((extension) => ({ ...extension, transforms: [] }));

/** Reads one chunk of Markdown. The caller sees to it that the chunk is neither long nor deeply nested. */
export function readTree(chunk: string): readonly ProseBlock[] {
  const root: Root = fromMarkdown(chunk, { extensions: syntax, mdastExtensions: [...builders] });
  const blocks: ProseBlock[] = [];
  for (const node of walk(root, (inner) => inner.type !== 'paragraph' && inner.type !== 'heading')) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
    const span = spanOf(node);
    if (!span) continue;
    const kind = node.type === 'heading' ? 'heading' : 'paragraph';
    blocks.push({ ...span, kind, prose: [...proseIn(node, chunk)] });
  }
  return blocks;
}

function* proseIn(block: Nodes, chunk: string): Generator<Prose, void> {
  // A link that does not begin with a bracket is an address that stands in the text.
  const isAddress = (node: Nodes): boolean => node.type === 'link' && chunk[spanOf(node)?.start ?? 0] !== '[';
  for (const node of walk(block, (inner) => !isAddress(inner))) {
    if (node.type !== 'text') continue;
    const span = spanOf(node);
    if (span) yield { ...span, value: node.value };
  }
}

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
