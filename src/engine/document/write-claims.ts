import murmur from 'imurmurhash';
import type { ClaimKind, Rule } from '../annotation-types';
import { shownThreshold } from '../claims/least-shown';
import { Word, type Language } from '../language/language';
import { firstRegionFrom, type MarkedRegion } from '../quotations/marks';
import { slice } from '../span';
import { equal, type SpanIn } from '../spaces';
import type { LeftOut } from '../trace';
import type { FoundClaim } from './findings';
import type { DraftClaim } from './draft-claim';
import { toBlock, toScene, type PlacedBlock, type Scene } from './scene';
import type { SpeakerLink } from './speaker-link';
import { isWord } from '../text/units';
import { thresholds } from '../thresholds';
import { firstIndex } from '../sorted';

/** No probability is rounded to certainty. */
const surest = 0.99;

/** The confidence is multiplied by this where a pronoun is ambiguous: the words are certain, the speaker is not. */
const ambiguity = 0.8;

/** The drafts to show, in order of their cues: the order in which sources are resolved. */
export function shownDrafts(
  scene: Pick<Scene, 'text' | 'blocks' | 'language'>,
  drafts: readonly DraftClaim[],
): readonly DraftClaim[] {
  const { blocks, language } = scene;
  const position = (draft: DraftClaim): number => blocks[draft.block]!.block.start + draft.fact.cue.start;
  return drafts
    .filter((draft) => draft.content.length > 0 && draft.fact.weight >= thresholds[claimThreshold(draft, language)])
    .filter((draft) => !isOnlyNamed(draft, blocks[draft.block]!) && !namesSender(scene, draft))
    .sort((a, b) => position(a) - position(b));
}

function claimThreshold(
  { fact: { rule, source }, turn }: DraftClaim,
  { entryOf }: Language,
): 'shown' | 'shownSeldomMarked' | 'shownWithinTurn' | 'shownOfOneself' {
  if (turn === null) return shownThreshold(rule);
  return source !== null && isWord(entryOf(source.head), Word.first) ? 'shownOfOneself' : 'shownWithinTurn';
}

/** Why a draft is not shown whose claim is less sure than is asked for, or holds nothing that is said. */
export function whyLeftOut(draft: DraftClaim, language: Language, confidence: number): LeftOut {
  const name = claimThreshold(draft, language);
  const least = thresholds[name];
  if (draft.content.length === 0) return { reason: 'empty' };
  return confidence < least ? { reason: 'below', value: confidence, threshold: { name, least } } : { reason: 'term' };
}

/** `they call it “the Grob”`: a term or a title is the topic, not a statement. */
function isOnlyNamed({ fact }: DraftClaim, { facts }: PlacedBlock): boolean {
  return (
    fact.rule !== 'transcript' &&
    fact.rule !== 'continuation' &&
    fact.content.length > 0 &&
    fact.content.every((fragment) =>
      facts.regions.some(({ span, shape }) => equal(span, fragment) && (shape === 'term' || shape === 'title')),
    )
  );
}

/** `On Thu, 9 May, Ann Orr wrote:` with its time, or with the greeting that the message begins with, states nothing. */
function namesSender(
  { text, blocks, language }: Pick<Scene, 'text' | 'blocks' | 'language'>,
  { fact: { cue }, block, content }: DraftClaim,
): boolean {
  const placed = blocks[block]!;
  const words = slice(text, placed.block);
  const line = language.layout.sender.exec(words);
  if (line === null || cue.start < line.index || words.slice(line.index, cue.start).includes('\n')) return false;
  const saysNothing = (span: SpanIn<'scene'>): boolean =>
    span.start < toScene(placed, cue).start || !/[.!?…]/u.test(text.slice(span.start, span.end + 1));
  return content.every(saysNothing);
}

/** Whether a claim is certain enough to be shown once its speaker is resolved. */
export function isShown(draft: DraftClaim, { confidence }: FoundClaim, language: Language): boolean {
  return draft.turn === null || confidence >= thresholds[claimThreshold(draft, language)];
}

/** `speaker`: an index among the section's speakers, `nobody` or `theWriter`. Spans are the scene's. */
export function toClaim(
  text: string,
  blocks: readonly PlacedBlock[],
  { block, content: fragments, fact }: DraftClaim,
  { ambiguous, antecedent }: SpeakerLink,
  speaker: number,
): FoundClaim {
  const placed = blocks[block]!;
  const content = [...fragments].sort((a, b) => a.start - b.start) as [SpanIn<'scene'>, ...SpanIn<'scene'>[]];
  // A turn of a dialogue has none.
  const cue = fact.cue.start === fact.cue.end ? null : toScene(placed, fact.cue);
  const source = fact.source && toScene(placed, fact.source.span);
  const confidence = fact.weight * (ambiguous ? ambiguity : 1);
  return {
    fingerprint: fingerprintOf(text, [...content, ...[cue, source].filter((span) => span !== null)]),
    // A transcript needs no marks, nor does speech that a dash opens.
    kind:
      fact.rule === 'transcript' || opensWithDash(text, placed, fact.rule, content[0])
        ? 'direct'
        : claimKindOf(text, content, blocks, fact.within),
    content,
    cue,
    source,
    speaker,
    confidence: Math.min(surest, Math.round(confidence * 100) / 100),
    stance: fact.stance,
    evidence: { rule: fact.rule, spans: [cue, source, antecedent].filter((span) => span !== null) },
  };
}

const dash = /^\s*[–—―]\s*$/u;
const beforeTag: ReadonlySet<Rule> = new Set<Rule>(['cue-after', 'cue-inverted', 'cue-inside']);

/** `– Where is he? asked Ann.` */
function opensWithDash(text: string, { block }: PlacedBlock, rule: Rule, { start }: SpanIn<'scene'>): boolean {
  if (!beforeTag.has(rule)) return false;
  return start > block.start && start - block.start <= 3 && dash.test(text.slice(block.start, start));
}

function fingerprintOf(text: string, spans: readonly SpanIn<'scene'>[]): number {
  return murmur(spans.map((span) => slice(text, span)).join('\u0000')).result();
}

/** The regions that overlap a span of their block and are nested in the region `within`, -1 for the outermost. */
function regionsAround(
  regions: readonly MarkedRegion[],
  span: SpanIn<'block'>,
  within: number,
): readonly MarkedRegion[] {
  let from = firstRegionFrom(regions, span.start);
  if (from > 0) from--;
  while (from > 0 && regions[from]!.parent !== -1) from--;
  const found: MarkedRegion[] = [];
  for (let at = from; at < regions.length && regions[at]!.span.start < span.end; at++)
    if (regions[at]!.parent === within && regions[at]!.span.end > span.start) found.push(regions[at]!);
  return found;
}

/** Index of the block that holds a position. */
function blockAt(blocks: readonly PlacedBlock[], position: number): number {
  return Math.max(0, firstIndex(blocks.length, (at) => blocks[at]!.block.start > position) - 1);
}

/** With at least this share of its letters in quotation marks, the first and last included, a claim is direct. */
const directShare = 0.95;

function claimKindOf(
  text: string,
  content: readonly SpanIn<'scene'>[],
  blocks: readonly PlacedBlock[],
  within: number,
): ClaimKind {
  let inside = 0;
  let total = 0;
  let edges = true;
  for (const span of content) {
    const placed = blocks[blockAt(blocks, span.start)]!;
    const regions = regionsAround(placed.facts.regions, toBlock(placed, span), within);
    const quoted = regions.map((region) => overlapOf(span, toScene(placed, region.span)));
    inside += quoted.reduce((sum, region) => sum + letters(text, region), 0);
    total += letters(text, span);
    edges &&= opensQuoted(text, span, quoted[0]) && closesQuoted(text, span, quoted.at(-1));
  }
  if (inside === 0) return 'indirect';
  return edges && inside >= directShare * total ? 'direct' : 'mixed';
}

function overlapOf(a: SpanIn<'scene'>, b: SpanIn<'scene'>): SpanIn<'scene'> {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** Number of letters and digits in a span. */
function letters(text: string, { start, end }: SpanIn<'scene'>): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isLetter(text, at)) count++;
  return count;
}

/** Whether a letter or digit begins at an offset. By its code where possible: every unit of every claim is tested. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

/** Whether no letter stands before the first quotation of a span, or after its last. */
function opensQuoted(text: string, span: SpanIn<'scene'>, first: SpanIn<'scene'> | undefined): boolean {
  return first !== undefined && letters(text, { start: span.start, end: Math.max(span.start, first.start) }) === 0;
}

function closesQuoted(text: string, span: SpanIn<'scene'>, last: SpanIn<'scene'> | undefined): boolean {
  return last !== undefined && letters(text, { start: Math.min(span.end, last.end), end: span.end }) === 0;
}
