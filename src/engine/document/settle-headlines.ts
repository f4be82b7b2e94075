import type { PreparedTurn } from '../block/facts';
import { isTitleCase } from '../block/headlines';
import type { DocumentStyle } from './document-style';
import type { PlacedBlock, Scene } from './scene';

/**
 * A line without a full stop is a headline where paragraphs have one. In a text without full stops (captions, posts,
 * bad conversions) only the lines at the top and those in title case are. A turn of a transcript is never a headline.
 */
export function settleHeadlines(scene: Scene, style: DocumentStyle): readonly PlacedBlock[] {
  if (style.stops && !style.transcript) return scene.blocks;
  return scene.blocks.map((placed, index) => {
    const { facts } = placed;
    if (!facts.headline || (!isTurn(scene, style, index) && staysHeadline(scene, style, index))) return placed;
    return { ...placed, facts: { ...facts, headline: false } };
  });
}

function staysHeadline({ text, blocks }: Scene, { stops, head }: DocumentStyle, index: number): boolean {
  const { block, facts } = blocks[index]!;
  return stops || index < head || isTitleCase(text.slice(block.start, block.end), facts.regions);
}

/**
 * Whether a block begins with a turn's label; the document's first line may be its title: `Brandt: The deal is dead`.
 */
export function isTurn({ blocks, opens }: Scene, { transcript }: DocumentStyle, index: number): boolean {
  const { block, facts } = blocks[index]!;
  const [label] = facts.turns;
  if (!transcript || label === undefined || block.kind === 'heading') return false;
  return (
    !opens ||
    index > 0 ||
    block.setting === 'voice' ||
    label.form !== 'plain' ||
    !isTitle(label, facts.headline, blocks.slice(1))
  );
}

/** A title stands above a paragraph that is no turn, or has no full stop and a name that no label has. */
function isTitle({ source }: PreparedTurn, headline: boolean, others: readonly PlacedBlock[]): boolean {
  if (others.length === 0 || others[0]!.facts.turns.length === 0) return true;
  const name = source.name.join(' ');
  return headline && !others.some(({ facts }) => facts.turns.some((turn) => turn.source.name.join(' ') === name));
}
