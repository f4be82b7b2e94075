/**
 * Adds `nested`: what somebody whose words are reported reports of others, within quotation marks or without them:
 * `“She told me that it was over,” he said`, `The lawyer said that Mr. Dunn had told her it was over`.
 */
import type { Chooser } from '../../claims/choice/choose';
import { shownThreshold } from '../../claims/least-shown';
import { traced } from '../../claims/traced';
import { Class, type Language, type ReportingVerb, Word } from '../../language/language';
import { StanceWord } from '../../language/stance-words';
import { looksFinite } from '../../phrases/finite';
import { overlaps, slice, type Span } from '../../span';
import { is, isWord, type Unit, type UnitRange } from '../../text/units';
import type { BlockNotes } from '../../notes';
import type { LeftOut, OwnWords } from '../../trace';
import type { ChosenClaim } from '../../claims/chosen-claim';
import { split } from './split-sentences';
import { foldRegions } from './list-units';
import type { BlockState } from '../block-state';
import type { BlockTools, Pass } from '../pass';
import { thresholds } from '../../thresholds';
import { firstIndex } from '../../sorted';

export const findNested = { name: 'nested', steps: find } as const satisfies Pass;

function* find(state: BlockState, { choose }: BlockTools): Generator<undefined, void> {
  const found: ChosenClaim[] = [];
  for (const [index, { parent, inner }] of state.regions.entries())
    if (parent === -1) found.push(...(yield* claimsWithin(state, inner, index, choose)));
  // Reports may lie in reports: what is read of them is bounded by the block's length.
  let rest = fewestRead + state.text.length;
  for (const claim of state.claims) {
    if (!isReport(claim)) continue;
    rest -= contentLength(claim);
    if (rest >= 0) found.push(...(yield* claimsInReport(state, claim, choose)));
  }
  state.nested = found;
}

/**
 * So much of a short block, in UTF-16 units, is read again for what is reported within reports; of a long one as much
 * as it has.
 */
const fewestRead = 600;

/** Whether the narrator reports it in their own words. */
function isReport({ regions, within }: ChosenClaim): boolean {
  return regions.length === 0 && within === -1;
}

function contentLength({ content }: ChosenClaim): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A statement of fewer words reports nobody else's. */
const fewestWords = 5;
/** What is said of oneself, of the hearer or of everybody is one's own statement: `“I say it is over”`, `“you say”`. */
const ownVoices = Word.first | Word.second | Word.one | Word.it | Word.that | Word.this | Word.which;

/** What stands in a report; its cues that are claims already are left. */
function* claimsInReport(
  state: BlockState,
  { content }: ChosenClaim,
  choose: Chooser,
): Generator<undefined, readonly ChosenClaim[]> {
  const found: ChosenClaim[] = [];
  for (const span of content) found.push(...(yield* claimsWithin(state, span, -1, choose)));
  return found.filter((nested) => {
    const isKnown = state.claims.some(
      ({ weight, rule, cue }) => weight >= thresholds[shownThreshold(rule)] && overlaps(cue, nested.cue),
    );
    if (isKnown && state.notes !== null) noteNotNested(state.notes, nested, 'known-cue');
    return !isKnown;
  });
}

function* claimsWithin(
  state: BlockState,
  span: Span,
  within: number,
  choose: Chooser,
): Generator<undefined, readonly ChosenClaim[]> {
  const { text, language, regions, notes } = state;
  const range = withoutThat(state.tokens, tokensWithin(state.tokens, span));
  if (range.to - range.from < fewestWords || !mayReport(state.tokens, range)) return [];
  const tokens = state.tokens.slice(range.from, range.to);
  const units = within === -1 ? tokens : foldRegions(state, tokens, within);
  const claims = yield* choose({ text, tokens, units, sentences: split(units), regions, within, notes });
  return claims.filter((claim) => {
    const isSure = claim.weight >= thresholds.nested;
    const form = isSure ? ownWords(text, language, claim, tokens) : null;
    if (isSure && form === null) return true;
    if (notes !== null) noteNotNested(notes, claim, form);
    return false;
  });
}

/** `form`: why it is no report of another's words; null where it is one that is not sure enough. */
function noteNotNested(notes: BlockNotes, claim: ChosenClaim, form: OwnWords | null): void {
  const threshold = { name: 'nested', least: thresholds.nested } as const;
  const why: LeftOut =
    form === null ? { reason: 'below', value: claim.weight, threshold } : { reason: 'own-words', form };
  notes.note({ kind: 'left-out', claim: traced(claim), why });
}

/** A clause without its conjunction reads like a sentence. */
function withoutThat(tokens: readonly Unit[], { from, to }: UnitRange): UnitRange {
  return from < to && isWord(tokens[from], Word.that) ? { from: from + 1, to } : { from, to };
}

/** With a mark that ends or goes on with a sentence, as a title has none. */
const utterance = /[.,!?…—–]["'”’»]+$/u;

/** Why a claim is no report of another's words; null where it is one. */
function ownWords(
  text: string,
  language: Language,
  { source, cue, content, regions, rule }: ChosenClaim,
  tokens: readonly Unit[],
): OwnWords | null {
  if (content.length === 0) return 'no-source';
  // `“We were told to leave”`: somebody else told them, whoever it was.
  if (source === null) return rule === 'passive' && isTold(language, slice(text, cue)) ? null : 'no-source';
  const { head } = source;
  // `“I told him, ‘It is over’”`, `“I told him that it was over”`: words of then within words of now.
  const verbs = pastVerbs(language, slice(text, cue));
  const isPast =
    regions.length === 0
      ? verbs.length > 0 && isClause(tokens, content)
      : // Of words in marks without an end only `I said`: what `I wrote` may be a title.
        utterance.test(slice(text, content.at(-1)!)) || verbs.some(({ plain }) => plain);
  const ownVoice = isPast ? ownVoices & ~(Word.first | Word.second) : ownVoices;
  if (isWord(language.entryOf(head), ownVoice)) return 'own-voice';
  if (language.nobody.test(slice(text, source.span))) return 'nobody';
  return reportsSpeech(language, slice(text, cue)) ? null : 'thought';
}

/** `that it was over`, `to stay`; not `goodbye to my wife`, `the waiter for the bill`. */
function isClause(tokens: readonly Unit[], content: readonly Span[]): boolean {
  return content.some((span) => {
    const { from, to } = tokensWithin(tokens, span);
    for (let at = from; at < to; at++)
      if (looksFinite(tokens, at) || (isWord(tokens[at], Word.infinitive) && at < from + nearInfinitive)) return true;
    return false;
  });
}

/** `him not to stay`: so far within the content, in units, an infinitive may begin. */
const nearInfinitive = 4;

/** `told` of `I told them`; none of `I tell you`. */
function pastVerbs({ entryOf }: Language, cue: string): readonly ReportingVerb[] {
  const forms = cue
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => entryOf(word).verb);
  return forms.flatMap((form) => (form?.tense === 'past' ? [form.verb] : []));
}

/** `were told`, `was asked` */
function isTold({ entryOf }: Language, cue: string): boolean {
  const words = cue.toLowerCase().split(/\s+/u);
  const hears = StanceWord.directing | StanceWord.hearer | StanceWord.informing;
  return words.some((word) => (entryOf(word).stance.words & hears) !== 0);
}

/** Words are reported, thoughts are supposed: `“Putin thought he would win”`. */
function reportsSpeech({ entryOf }: Language, cue: string): boolean {
  const entries = cue.toLowerCase().split(/\s+/u).map(entryOf);
  return entries.some((entry) => isWord(entry, Word.according) || entry.verb?.verb.mental === false);
}

/** Whether one of the words is a reporting verb or `according`, which opens sentences too. */
function mayReport(tokens: readonly Unit[], { from, to }: UnitRange): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (is(token, Class.reporting) || isWord(token, Word.according)) return true;
  }
  return false;
}

function tokensWithin(tokens: readonly Unit[], span: Span): UnitRange {
  const from = firstIndex(tokens.length, (at) => tokens[at]!.start >= span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.end <= span.end) to++;
  return { from, to };
}
