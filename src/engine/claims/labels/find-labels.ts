/** `MORAN: Did you sign the form?`, `Brandt: The deal is dead`: who is named before a colon, and the words after it. */
import type { LabelWords } from '../../language/label-words';
import { Class, type Language, Trait, Word } from '../../language/language';
import { NameWord } from '../../language/name-words';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import type { MarkedRegion } from '../../quotations/marks';
import type { Span } from '../../span';
import { hasTrait, inName, is, isWord, type Unit, type UnitRange } from '../../text/units';
import type { Candidate } from '../candidate';
import { isClause } from '../grammar/content';
import { isInitials } from '../../phrases/initials';
import { labelAt, placesOfLabels, type Label } from './labels';
import { toneOf, type Tone } from './tone';
import { trust } from '../trust';

/** How sure a label is to be one, by the way it is written. */
export type LabelForm = (typeof labelForms)[number];

export const labelForms = [
  /** As parliaments write it, which nobody else does: `Mr Owen Parry (Dwyfor Meirionnydd) (PC):`. */
  'official',
  /**
   * In capitals, with a number, after a time, by a part in the conversation: `MORAN:`, `Speaker 1:`, `Interviewer:`.
   */
  'firm',
  /** `Q:`, and `A:`, which is none without it. */
  'question',
  'answer',
  /** A name, as it may stand before facts as well. */
  'plain',
] as const;

/**
 * A block's words, or part of them, as said by the person that a label names. The document decides whether the label
 * counts.
 */
export interface Turn extends Candidate {
  readonly source: MentionFact;
  readonly form: LabelForm;
  readonly tone: Tone;
}

export interface LabelledBlock {
  readonly text: string;
  readonly language: Language;
  /** All words of the block, those in quotation marks too. */
  readonly tokens: readonly Unit[];
  readonly regions: readonly MarkedRegion[];
}

/** The turns that a block's labels begin, in order; each ends where the next begins. */
export function proposeTurns(block: LabelledBlock): readonly Turn[] {
  const { text, language } = block;
  if (!language.labels.mayHold.test(text)) return [];
  const found: NamedLabel[] = [];
  let end = 0;
  for (const place of placesOfLabels(text)) {
    if (place < end) continue;
    const label = namedAt(block, place);
    if (label === null || (place > 0 && label.form === 'plain')) continue;
    found.push(label);
    end = label.label.end;
  }
  return found.flatMap((label, at) => toTurn(block, label, found[at + 1]?.start ?? text.length) ?? []);
}

/** Where the words begin after a label that is surely one, at a block's start; -1 where there is none. */
export function wordsAfterLabel(block: LabelledBlock): number {
  if (!block.language.labels.mayHold.test(block.text)) return -1;
  const label = namedAt(block, 0);
  return label === null || label.form === 'plain' ? -1 : label.label.end;
}

interface NamedLabel {
  readonly start: number;
  readonly label: Label;
  readonly source: MentionFact;
  readonly form: LabelForm;
}

function namedAt({ text, tokens, language }: LabelledBlock, start: number): NamedLabel | null {
  const label = labelAt(text, start, language.labels);
  if (label === null) return null;
  const range = tokensIn(tokens, label.name);
  if (range.from >= range.to) return null;
  const written = text.slice(label.name.start, label.name.end);
  if (language.labels.letters.test(written)) {
    const source = namedByLabel(tokens, range, label.name, [written]);
    return { start, label, source, form: written === language.labels.question ? 'question' : 'answer' };
  }
  if (isField(tokens, range, language.labels)) return null;
  const source = sourceOf({ tokens, range, label, written, language });
  return source && { start, label, source, form: labelFormOf(written, label, source, language.labels) };
}

/** Index range of the tokens that begin within a span. */
function tokensIn(tokens: readonly Unit[], { start, end }: Span): UnitRange {
  let from = 0;
  while (from < tokens.length && tokens[from]!.start < start) from++;
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return { from, to };
}

/** `Running time:`, `Monday:`; not `Theresa May:`, `Ann Price:` nor `Jan Pol:`. */
function isField(tokens: readonly Unit[], range: UnitRange, { speechRoles, fields }: LabelWords): boolean {
  const { from, to } = range;
  if (opensSentence(tokens, range)) return true;
  // `Will:`, `Rob:`
  if (to - from === 1 && is(tokens[from], Class.givenName)) return false;
  let end = from;
  for (; end < to && !/^[,–—-]$/u.test(tokens[end]!.text); end++)
    if (isFinite(tokens, end) || isWord(tokens[end], Word.genitive)) return true;
  let last = end - 1;
  while (last > from && tokens[last]!.kind !== 'word') last--;
  if (last === from && speechRoles.has(tokens[last]!.lower)) return false;
  // `The Minister of State for Business`
  const isOffice = is(tokens[from], Class.article) && isWord(tokens[last - 1], Word.for);
  return fields.has(tokens[last]!.lower) && !(last > from && (is(tokens[from], Class.givenName) || isOffice));
}

/** `Monday:`, `On 9 May, the mayor wrote:`, `The St. | Louis Fed said`: the words are none of a label. */
function opensSentence(tokens: readonly Unit[], { from, to }: UnitRange): boolean {
  const first = tokens[from]!;
  const isPerson = to - from > 1 && is(first, Class.givenName) && tokens[from + 1]!.capital;
  if (is(first, Class.timeWord | Class.preposition) && !isPerson && !opensName(first)) return true;
  return inName(tokens[to - 1], NameWord.saint);
}

/** `Per Holm:`, `Del Toro:` */
function opensName(unit: Unit): boolean {
  return is(unit, Class.nameParticle) || hasTrait(unit, Trait.givenInCapital);
}

/** A label with its words. */
interface Written {
  readonly tokens: readonly Unit[];
  readonly range: UnitRange;
  readonly label: Label;
  readonly written: string;
  readonly language: Language;
}

function sourceOf({ tokens, range, label, written, language }: Written): MentionFact | null {
  const { bracket, name } = label;
  const { speechRoles } = language.labels;
  const fact = describe(tokens, range, true);
  if (isOfNoOffice(label, written, fact, language)) return null;
  if (language.labels.chorus.test(written)) return asRole(fact);
  // `Will:`, `Bill:`, `May:`
  if (fact.form !== 'name' && range.to - range.from === 1 && is(tokens[range.from], Class.givenName))
    return { ...namedByLabel(tokens, range, name, [written]), gender: tokens[range.from]!.entry.givenName ?? 'any' };
  const role = roleNumber.exec(written);
  if (role !== null && speechRoles.has(role[1]!.toLowerCase()))
    return namedByLabel(tokens, range, name, written.split(/[\s_]+/u));
  const mayBeNamed = isOffice(written, fact, language.labels) || speechRoles.has(lastWordOf(written));
  const bearer = bracket && mayBeNamed ? bearerOf(tokens, bracket, fact) : null;
  if (bearer !== null) return bearer;
  if (fact.form === 'name')
    return isSpelledRole(written, fact, language) ? asRole(fact) : asLabel(fact, written, language);
  if (fact.form !== 'nominal') return null;
  const isSaid = label.dashed || label.name.start === 0;
  return isRole(written, fact, language.labels) || (isSaid && fact.canSpeak) ? fact : null;
}

/** `speaker` of `Madam Deputy Speaker` */
function lastWordOf(written: string): string {
  return written.slice(written.lastIndexOf(' ') + 1).toLowerCase();
}

/** `David Ray – Norvale`, in a team of the week: of those who speak the office is told. */
function isOfNoOffice({ cue, name }: Label, written: string, { roles }: MentionFact, { labels }: Language): boolean {
  if (cue.start !== name.start || !/\s[–—-]{1,2}\s/u.test(written)) return false;
  return roles.length === 0 && !labels.boardOffice.test(written);
}

/** `Speaker 1`, `SPEAKER_01`, `Juror B`. */
const roleNumber = /^(\p{L}+)[\s_](?:\d{1,3}|\p{Lu})$/u;

/** A mention that is resolved by its words alone. */
function namedByLabel(tokens: readonly Unit[], range: UnitRange, span: Span, name: readonly string[]): MentionFact {
  const fact = describe(tokens, range, true);
  return {
    ...fact,
    form: 'name',
    name,
    span,
    nameSpan: span,
    roles: [],
    about: [],
    type: 'person',
    number: 'singular',
  };
}

/** `THE COURT`, `The PRESIDENT`: what is a role in lower case is one in capitals. */
function isSpelledRole(written: string, { name }: MentionFact, { entryOf, labels }: Language): boolean {
  const head = name.at(-1)!.toLowerCase();
  return (
    isCapitals(written, labels) &&
    labels.article.test(written) &&
    (is(entryOf(head), Class.speaker) || labels.speechRoles.has(head))
  );
}

function asRole(fact: MentionFact): MentionFact {
  const head = fact.name.at(-1)?.toLowerCase() ?? fact.head;
  return { ...fact, form: 'nominal', head, name: [], type: 'unknown' };
}

/** In a label capitals are the custom: `MORAN` is no acronym, and two or three letters are somebody's initials. */
function asLabel(fact: MentionFact, written: string, { entryOf, labels }: Language): MentionFact {
  const [first, second] = fact.name;
  if (first === undefined || second !== undefined || fact.type !== 'organization') return fact;
  const entry = entryOf(first.toLowerCase());
  if (is(entry, Class.bodyWord) || labels.definite.test(written)) return fact;
  const isPerson = isInitials(first) || entry.givenName !== null;
  return { ...fact, type: isPerson ? 'person' : 'unknown' };
}

/** `The Secretary of State`, `Minister for Health`; `THE MINISTER OF FISHERIES` looks like a name. */
function isOffice(written: string, { form }: MentionFact, { definite }: LabelWords): boolean {
  return form === 'nominal' || definite.test(written);
}

/**
 * `The Secretary of State (Helen Whitcombe)`, `QUESTION (Ann Reed, Harbour News)`: the name in brackets is that of
 * whoever holds the office or speaks.
 */
function bearerOf(tokens: readonly Unit[], bracket: Span, role: MentionFact): MentionFact | null {
  const range = { ...tokensIn(tokens, bracket) };
  const comma = tokens.slice(range.from, range.to).findIndex(({ text }) => text === ',');
  if (comma !== -1) range.to = range.from + comma;
  if (range.to - range.from < 2) return null;
  const fact = describe(tokens, range, true);
  const isFull = fact.name.length > 1 || is(tokens[range.from], Class.title);
  if (fact.form !== 'name' || fact.type === 'organization' || !isFull) return null;
  const roles = [...new Set([...fact.roles, ...(role.form === 'nominal' ? role.roles : [])])];
  const span = { start: role.span.start, end: bracket.end + 1 };
  return { ...fact, span, roles, type: 'person' };
}

/** `The Minister`, `INTERVIEWER`, `Moderator`. */
function isRole(written: string, { head, span, canSpeak }: MentionFact, labels: LabelWords): boolean {
  if (span.end === span.start) return false;
  if (labels.speechRoles.has(head)) return true;
  return canSpeak && (isCapitals(written, labels) || labels.definite.test(written));
}

/** All in capitals, but for a title or article before them. */
function isCapitals(written: string, { beforeCapitals, withinCapitals }: LabelWords): boolean {
  const bare = written.replace(beforeCapitals, '').replace(withinCapitals, '');
  return /\p{Lu}{2}|\p{Lu}\W+\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

function labelFormOf(
  written: string,
  { bracket, constituency, timed, stopped }: Label,
  { head }: MentionFact,
  labels: LabelWords,
): LabelForm {
  if (constituency || (bracket !== null && labels.honour.test(written))) return 'official';
  const role = roleNumber.exec(written)?.[1] ?? head;
  if (timed || stopped || labels.chorus.test(written) || isCapitals(written, labels)) return 'firm';
  if (labels.speechRoles.has(role.toLowerCase())) return 'firm';
  return 'plain';
}

function toTurn(
  { text, tokens, regions, language }: LabelledBlock,
  { label, source, form }: NamedLabel,
  end: number,
): Turn | null {
  const outer = regions[0];
  // The label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`.
  const isInside = outer?.span.start === 0 && label.name.start > 0 && outer.span.end >= end;
  const last = isInside ? Math.min(end, outer.inner.end) : end;
  const content = wordsSaid(text, { start: label.end, end: last }, language.labels);
  const range = tokensIn(tokens, content);
  const isSilent = content.start >= content.end || range.from >= range.to;
  // `RACHEL STERN, HOST:` on a line of its own, above the words.
  if (isSilent && last < text.length) return null;
  const words = text.slice(content.start, content.end);
  if (form === 'plain' && !isSilent && isHeading(tokens, range, source)) return null;
  return {
    rule: 'transcript',
    content: isSilent ? [] : [content],
    cue: label.cue,
    source,
    antecedent: null,
    weight: isClause(tokens, Math.max(0, range.from - 1), range.to) ? trust.headlineLabel : trust.label,
    awaits: false,
    form,
    tone: isSilent ? 'silent' : toneOf(words, tokens, range, language.labels),
  };
}

/** `Coastal Erosion: Support for Communities`: of a subject its parts, as the headings of a debate give them. */
function isHeading(tokens: readonly Unit[], { from, to }: UnitRange, { type, name }: MentionFact): boolean {
  if (type !== 'unknown' || name.length < 2 || tokens[to - 1]!.kind === 'punctuation') return false;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.capital) capitals++;
    else if (!is(tokens[at], Class.preposition | Class.coordinator | Class.article)) return false;
  }
  return capitals >= 2;
}

/** No stage direction is longer than this with its brackets, in UTF-16 units. */
const longestDirection = 82;
const blank = /[\s*_]/u;

/** A span without blanks, marks of emphasis and stage directions at its ends. */
export function wordsSaid(text: string, { start, end }: Span, labels: LabelWords): Span {
  for (;;) {
    while (start < end && blank.test(text.charAt(start))) start++;
    while (end > start && blank.test(text.charAt(end - 1))) end--;
    const first = text.charAt(start);
    const close = first === '[' || first === '(' ? text.indexOf(first === '[' ? ']' : ')', start) + 1 : 0;
    if (close > start && close <= end && labels.direction.test(text.slice(start, close))) {
      start = close;
      if (/[.,]/u.test(text.charAt(start)) && start < end) start++;
      continue;
    }
    const open = directionBefore(text, { start, end }, labels);
    if (open === end) return { start, end };
    end = open;
  }
}

/** Where a stage direction begins that ends at `end`; `end` where there is none. */
function directionBefore(text: string, { start, end }: Span, { direction }: LabelWords): number {
  const stop = /[\])]\.$/u.test(text.slice(end - 2, end)) ? end - 1 : end;
  const last = text.charAt(stop - 1);
  if (last !== ']' && last !== ')') return end;
  const open = text.lastIndexOf(last === ']' ? '[' : '(', stop - 1);
  const isDirection = open >= start && stop - open <= longestDirection && direction.test(text.slice(open, stop));
  return isDirection ? open : end;
}
