/**
 * A relative clause with a report in it, of which the noun before it is a part: `the bridge that | Marsh says | is too
 * weak`, `a man with whom | the diary says | she crossed the Alps`.
 */
import { Class, Word } from '../../language/language';
import { isFinite, isNounLike, looksFinite } from '../../phrases/finite';
import { phraseBefore } from '../../phrases/phrase-before';
import { is, isWord, rangeSpan, unitBefore, type Unit, type UnitRange } from '../../text/units';
import type { Cue } from '../grammar/cue';
import { contentSpan, lastWord, type Sentence } from '../grammar/sentence';
import { inVerbGroup } from '../grammar/verb-group';
import { trust } from '../trust';
import type { Found } from './found';

const pronouns = Word.that | Word.which | Word.who;

export function gapContent(sentence: Sentence, cue: Cue): Found | null {
  const { units } = sentence;
  if (cue.link !== 'own' || cue.subject === null || cue.form.verb.complement !== 'free') return null;
  const pronoun = cue.subject.from - 1;
  if (pronoun <= sentence.from || !(isWord(units[pronoun], pronouns) || isWhom(units, pronoun))) return null;
  const isMeant = is(unitBefore(units, pronoun), Class.preposition);
  // `the bridge, which Marsh says is too weak,`
  const isParted = units[pronoun - 1]!.text === ',' && isWord(units[pronoun], Word.who | Word.which);
  const noun = nounBefore(sentence, isMeant || isParted ? pronoun - 1 : pronoun);
  const lacks = isFinite(units, cue.to) && !isWord(units[cue.to], Word.infinitive);
  if (noun === null || !(lacks || lacksObject(sentence, cue.to) || (isMeant && isWhom(units, pronoun)))) return null;
  const rest = contentSpan(units, cue.to, clauseEnd(sentence, noun, cue.to));
  if (rest === null) return null;
  if (isParted) return { content: [rest], rule: 'cue-inside', weight: trust.bareClause, unlearned: true };
  const lead = rangeSpan(units, { from: noun.from, to: pronoun + 1 });
  return { content: [lead, rest], rule: 'cue-inside', weight: trust.bareClause, unlearned: true };
}

/** `whom`: a relative pronoun that is no other. */
function isWhom(units: readonly Unit[], at: number): boolean {
  return is(units[at], Class.relative) && !isWord(units[at], pronouns) && !is(units[at], Class.subordinator);
}

function nounBefore({ units, from }: Sentence, end: number): UnitRange | null {
  if (end <= from || !isNounLike(units, end - 1) || is(units[end - 1], Class.cueNoun | Class.reporting)) return null;
  const phrase = phraseBefore(units, end, from);
  // `one of the songs that`
  const isPicked = phrase !== null && isWord(units[phrase.from], Word.one) && isWord(units[phrase.from + 1], Word.of);
  return isPicked ? { from: phrase.from + 2, to: phrase.to } : phrase;
}

/** `he would never sing`, `she wants to keep`: a clause that ends in the infinitive of a verb. */
function lacksObject(sentence: Sentence, from: number): boolean {
  const { units } = sentence;
  const end = lastWord(sentence);
  let at = end - 2;
  while (at > from && is(units[at], Class.adverb | Class.negation) && !is(units[at], Class.modal)) at--;
  return at > from && is(units[at], Class.modal) && is(units[from], Class.pronoun) && at - from < longestClause;
}

const longestClause = 6;

/** Where the main clause goes on: `the bridge that Marsh says is too weak | carries …`; else the sentence's end. */
function clauseEnd(sentence: Sentence, noun: UnitRange, from: number): number {
  const { units } = sentence;
  const end = lastWord(sentence);
  if (noun.from > sentence.from) return end;
  for (let at = from + 2; at < end; at++) {
    if (units[at]!.text === ',') return at;
    if (looksFinite(units, at) && !inVerbGroup(units, at - 1) && !is(units[at - 1], Class.relative)) return at;
  }
  return end;
}
