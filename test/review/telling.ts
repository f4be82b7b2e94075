// Tells the stories, and counts how decisions fared in them.
import { hull, overlaps, type Span } from '../../src/engine';
import { anchor, SearchableText } from '../../src/review';
import { randomFrom } from '../../train/random';
import { annotationsOf, type Decided } from './decided-articles';
import type { Story } from './story';

/** How the decisions of one story fared. */
export interface Fared {
  readonly right: number;
  readonly wrong: number;
  readonly orphans: number;
  /** Where the claim is still there: a right one is not an orphan. */
  readonly isThere: boolean;
  /** For each decision, once the text is read. */
  readonly ms: number;
  readonly misses: readonly string[];
}

/** At least four fifths of both are the same. */
function isAt(found: Span, expected: Span): boolean {
  if (!overlaps(found, expected)) return false;
  const both = Math.min(found.end, expected.end) - Math.max(found.start, expected.start);
  return both >= 0.8 * (Math.max(found.end, expected.end) - Math.min(found.start, expected.start));
}

/** `withIds`: as in a log of ours; otherwise as in one that knows nothing of the engine's ids. */
export function tell(story: Story, decisions: readonly Decided[], withIds: boolean, seed = 7): Fared {
  const fared = { right: 0, wrong: 0, orphans: 0, isThere: true, ms: 0, misses: [] as string[] };
  const random = randomFrom(seed);
  for (const decided of decisions) {
    const outcome = story(decided, random);
    if (outcome === null) continue;
    const selector = (outcome.decided ?? decided).selector;
    const claims = withIds ? claimsOf(outcome.text) : new Map<string, readonly Span[]>();
    const text = SearchableText.of(outcome.text);
    const before = process.cpuUsage().user;
    const { how, span } = anchor(text, selector, claims);
    fared.ms += (process.cpuUsage().user - before) / 1000;
    fared.isThere = outcome.span !== null;
    const isRight = span === null || outcome.span === null ? span === outcome.span : isAt(span, outcome.span);
    if (isRight) fared.right++;
    else if (span === null) fared.orphans++;
    else fared.wrong++;
    if (!isRight)
      fared.misses.push(
        `${how}: ${selector.quote} → ${span === null ? '–' : outcome.text.slice(span.start, span.end)}`,
      );
  }
  const all = fared.right + fared.wrong + fared.orphans;
  return { ...fared, ms: fared.ms / Math.max(1, all) };
}

function claimsOf(text: string): ReadonlyMap<string, readonly Span[]> {
  return new Map(annotationsOf(text).claims.map(({ id, content }) => [id, [hull(content)]]));
}
