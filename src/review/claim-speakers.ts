import { contains, equal, type LiveAnnotations, type Mention, type Problem, type Span } from '../engine';
import { isNamingWord, isPronoun } from './english';
import type { SignedDecision } from './fold-logs';
import { followersOf } from './followers';
import type { DecidedSource } from './decided-source';
import { isName, type OwnedMention, type Roster, type Voice } from './roster';

/** Who says the claims of which a reader told it, and what follows from that. */
export interface ClaimSpeakers {
  /** Null: unnamed on purpose. */
  readonly own: ReadonlyMap<DecidedSource, Voice | null>;
  /** The mentions that mean somebody else because of a decision about a claim. */
  readonly followed: ReadonlyMap<OwnedMention, SignedDecision>;
}

/**
 * Gives claims the speakers that readers set, and lets the mentions follow that stand for the same. Yields now and
 * then.
 */
export function* applyClaimSpeakers(
  roster: Roster,
  found: LiveAnnotations,
  claims: readonly DecidedSource[],
): Generator<void, ClaimSpeakers> {
  const own = new Map<DecidedSource, Voice | null>();
  const followed = new Map<OwnedMention, SignedDecision>();
  const said = claims
    .flatMap((claim) => (claim.own === undefined ? [] : [{ claim, ...claim.own }]))
    .sort((a, b) => Date.parse(a.decision.at) - Date.parse(b.decision.at));
  // Antecedents are the engine's, so all that follows is found before anything is moved.
  const moves: SpeakerMove[] = [];
  for (const { claim, name, decision, type } of said) {
    const voice = name === null ? null : (roster.named(name) ?? roster.add(name, type ?? 'unknown'));
    own.set(claim, voice);
    const mention = sourceOf(roster, claim);
    const judge = (other: OwnedMention): 'moves' | 'ends' => (isJudged(claims, other, decision) ? 'ends' : 'moves');
    const following =
      voice === null || mention === null || mention.owner === voice ? [] : followersOf(roster, mention, judge);
    moves.push({ claim, voice, decision, mention, following });
    yield;
  }
  for (const { claim, voice, decision, mention, following } of moves) {
    yield;
    if (claim.source === null) continue;
    const source = mention ?? roster.open(claim.source, formOf(found, claim.source, voice));
    if (source.owner === voice && source.from !== null) continue;
    for (const one of [source, ...following]) {
      roster.move(one, voice);
      followed.set(one, decision);
    }
    if (source.from !== null || voice === null) continue;
    for (const span of openFollowers(roster, found, claims, { source, voice, decision })) {
      const one = roster.open(span, source.form);
      roster.move(one, voice);
      followed.set(one, decision);
    }
  }
  return { own, followed };
}

/** What a decision about a claim makes mean somebody else. */
interface SpeakerMove {
  readonly claim: DecidedSource;
  readonly voice: Voice | null;
  readonly decision: SignedDecision;
  /** The claim's source. */
  readonly mention: OwnedMention | null;
  readonly following: readonly OwnedMention[];
}

/** The mention that is a claim's source: that of its speaker, as the engine has it, where it has one. */
function sourceOf(roster: Roster, { source, found }: DecidedSource): OwnedMention | null {
  if (source === null) return null;
  const speaker = found?.speaker ?? null;
  const isIn = ({ span }: OwnedMention): boolean => contains(source, span);
  return (
    (speaker === null ? null : roster.mentionAt(source, (mention) => mention.from === speaker && isIn(mention))) ??
    roster.mentionAt(source, (mention) => mention.owner !== null && isIn(mention) && isWhole(source, mention))
  );
}

/** All of the source but what stands before a name. */
const isWhole = (source: Span, { span, form }: OwnedMention): boolean =>
  span.end === source.end && (isName({ form }) || span.start === source.start);

/** Whether a reader told who says the claim of a mention, or judged it before they could see what follows. */
function isJudged(claims: readonly DecidedSource[], { span }: OwnedMention, decision: SignedDecision): boolean {
  return claims.some(
    (claim) =>
      claim.source !== null &&
      contains(claim.source, span) &&
      (claim.own !== undefined || claim.isJudgedBefore(decision)),
  );
}

function formOf(found: LiveAnnotations, span: Span, voice: Voice | null): Mention['form'] {
  const words = found.words(span);
  if (isPronoun(words.toLowerCase())) return 'pronoun';
  if (voice !== null && words === voice.name) return 'name';
  return /(?:^|\s)\p{Lu}[\p{L}’'-]+$/u.test(words) ? 'short' : 'nominal';
}

/** In UTF-16 units: further on a pronoun may mean anybody. */
const reach = 4000;

interface OpenSource {
  readonly source: OwnedMention;
  readonly voice: Voice;
  readonly decision: SignedDecision;
}

/** Later sources with the same words that were left open too, as long as nobody else is named in between. */
function openFollowers(
  roster: Roster,
  found: LiveAnnotations,
  claims: readonly DecidedSource[],
  { source: { span, form }, voice, decision }: OpenSource,
): readonly Span[] {
  const isOpen = ({ code }: Problem): boolean => code === 'ambiguous-speaker';
  if (form !== 'pronoun' || !found.problemsIn(span).some((one) => isOpen(one) && equal(one.span, span))) return [];
  const words = found.words(span).toLowerCase();
  const spans: Span[] = [];
  let from = span.end;
  const later = found.problemsIn({ start: span.end, end: Math.min(found.length, span.end + reach) });
  for (const problem of later) {
    if (!isOpen(problem) || problem.span.start < from) continue;
    const between = { start: from, end: problem.span.start };
    const isAnother = found.words(problem.span).toLowerCase() !== words;
    const judged = isJudged(claims, { ...problem, form, antecedent: null, from: null, owner: null }, decision);
    if (isAnother || judged || namesOthers(roster, found, between, voice)) break;
    spans.push(problem.span);
    from = problem.span.end;
  }
  return spans;
}

/** Whether somebody else is named, or may be: a word with a capital that begins no sentence is a name. */
function namesOthers(roster: Roster, found: LiveAnnotations, span: Span, voice: Voice): boolean {
  const others = roster
    .mentionsIn(span)
    .some(({ span: { end }, form, owner }) => owner !== voice && form !== 'pronoun' && end <= span.end);
  if (others) return true;
  const own = new Set([voice.name, ...voice.otherNames].flatMap((name) => name.split(/\s+/u)));
  return [...found.words(span).matchAll(/(?<=[\p{L}\p{N},;:’'-]\s+)\p{Lu}[\p{L}’'-]*/gu)].some(
    ([word]) => !own.has(word) && isNamingWord(word),
  );
}
