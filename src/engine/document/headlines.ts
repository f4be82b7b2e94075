import { isTitleCase } from '../local/headlines';
import type { Customs } from './customs';
import type { PlacedBlock, Scene } from './scene';

/**
 * A line without a full stop is a headline where paragraphs have theirs. In a text that leaves them out, as captions,
 * posts and bad conversions do, only the lines at the top and those in title case are.
 */
export function settleHeadlines(scene: Scene, { stops, head }: Customs): readonly PlacedBlock[] {
  if (stops) return scene.blocks;
  return scene.blocks.map((placed, index) => {
    const { block, facts } = placed;
    if (index < head || !facts.headline || isTitleCase(scene.text.slice(block.start, block.end), facts.regions))
      return placed;
    return { ...placed, facts: { ...facts, headline: false } };
  });
}
