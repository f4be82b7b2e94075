import { isTitleCase } from '../local/headlines';
import type { PlacedBlock } from './join';

/** A block of more UTF-16 units than this is a paragraph of the story, whatever it ends in. */
const longestHeadline = 140;
/** In a text that ends at least this share of its paragraphs with a stop, a line without one is none of them. */
const stoppedShare = 0.5;

/**
 * A line without a full stop is a headline where paragraphs have theirs. In a text that leaves them out, as captions,
 * posts and bad conversions do, only the lines at the top and those in title case are.
 */
export function settleHeadlines(text: string, blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  if (setsStops(text, blocks)) return blocks;
  const story = blocks.findIndex(({ facts }) => !facts.headline);
  return blocks.map((placed, index) => {
    const { block, facts } = placed;
    if (index < story || !facts.headline || isTitleCase(text.slice(block.start, block.end), facts.regions))
      return placed;
    return { ...placed, facts: { ...facts, headline: false } };
  });
}

function setsStops(text: string, blocks: readonly PlacedBlock[]): boolean {
  const paragraphs = blocks.filter(({ block }) => block.end - block.start > longestHeadline);
  const stopped = paragraphs.filter(({ block }) =>
    /[.!?…:;]["'”’»)\]\s]*$/u.test(text.slice(block.end - 8, block.end)),
  );
  return stopped.length >= stoppedShare * paragraphs.length;
}
