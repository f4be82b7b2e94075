/** What people say in a dialogue without a cue: `“Fifty-two.”`, `“Not for the ham.” The judge fanned himself.` */
import type { RegionFact } from '../block/facts';
import { trust } from '../claims/trust';
import type { PreparedMention } from '../phrases/prepared-mention';
import type { SpanIn } from '../spaces';
import type { DraftClaim } from './draft-claim';
import { asks } from './exchanges';
import { madeClaim } from './made-claim';
import { toScene, type PlacedBlock } from './scene';
import { draftOf } from './turns';

/**
 * The turn of a paragraph of a dialogue that no claim has, or null. Where a claim of the paragraph has words in marks,
 * it gets the others: a paragraph is one speaker's.
 */
export function turnWithoutCue(
  text: string,
  placed: PlacedBlock,
  index: number,
  drafts: readonly DraftClaim[],
): DraftClaim | null {
  const claimed = new Set(drafts.flatMap(({ regions }) => regions));
  const free = placed.facts.regions.flatMap((region, local) =>
    region.parent === -1 && !claimed.has(placed.firstRegion + local) && isSaid(text, placed, region) ? [local] : [],
  );
  if (free.length === 0) return null;
  const owner = drafts.find(({ fact }) => fact.within === -1 && fact.regions.length > 0 && fact.source !== null);
  if (owner === undefined) return turnOf(text, placed, index, free);
  for (const local of free) {
    owner.content.push(toScene(placed, placed.facts.regions[local]!.span));
    owner.regions.push(placed.firstRegion + local);
  }
  return null;
}

/** Words at the paragraph's beginning, or a sentence: not a term within narration. */
function isSaid(text: string, placed: PlacedBlock, { span, inner, closed, shape }: RegionFact): boolean {
  if (!closed) return false;
  const { start, end } = toScene(placed, inner);
  return span.start === 0 || shape === 'sentence' || /[.!?…—]["'”’»]?$/u.test(text.slice(start, end).trimEnd());
}

function turnOf(text: string, placed: PlacedBlock, index: number, free: readonly number[]): DraftClaim {
  const { facts } = placed;
  const content = free.map((local) => facts.regions[local]!.span);
  const [{ start }] = content as [SpanIn<'block'>];
  const last = toScene(placed, content.at(-1)!);
  const fact = madeClaim({
    rule: 'continuation',
    content,
    cue: { start, end: start },
    antecedent: whoActs(text, placed, content),
    weight: trust.dialogue,
    regions: free,
    stance: asks(text.slice(last.start, last.end)) ? 'asked' : 'asserted',
  });
  return draftOf(fact, placed, index, null);
}

/** `“Not for the ham.” The judge fanned himself.`, `Ann shook her head. “Not yet.”`: who acts beside the words. */
function whoActs(text: string, placed: PlacedBlock, content: readonly SpanIn<'block'>[]): PreparedMention | null {
  const actors = placed.facts.names.filter((mention) => isActor(mention));
  const [first] = content as [SpanIn<'block'>];
  const after = actors.find(({ span }) => {
    const gap = toScene(placed, { start: first.end, end: span.start });
    return span.start > first.end && text.slice(gap.start, gap.end).trim() === '';
  });
  if (after !== undefined || first.start === 0) return after ?? null;
  const before = actors.filter(({ span }) => span.end <= first.start);
  const nearest = before.at(-1)?.sentence;
  return before.find(({ sentence }) => sentence === nearest) ?? null;
}

function isActor({ form, subject, quoted, number, type, canSpeak }: PreparedMention): boolean {
  if (!subject || quoted || number === 'plural' || type === 'organization') return false;
  return form === 'name' || form === 'pronoun' || (form === 'nominal' && canSpeak);
}
