/** An attribution in brackets: `The line would hold (said Marsh)`, `“The line will hold” (Ann Marsh).` */
import { Class } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite, looksFinite } from '../../phrases/finite';
import { phraseAfter } from '../../phrases/phrase-after';
import type { Span } from '../../span';
import { is, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { contentBefore, isClause } from '../grammar/content';
import { contentSpan, isStop, lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** An attribution has no more units than this between its brackets. */
const longestInside = 14;

export const bracketed: Construction = {
  reasons: ['cue-inverted', 'cue-after'],
  needs: { bracket: true },
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const candidates: RuledCandidate[] = [];
  for (let open = from + 1; open < to; open++) {
    const close = units[open]!.text === '(' ? closing(units, open, to) : -1;
    const found = close === -1 ? null : (verbIn(units, open, close) ?? nameIn(sentence, open, close));
    const content = found && contentOf(sentence, open, close);
    if (found === null || content === null) continue;
    candidates.push({
      rule: found.cue.from < found.source.from ? 'cue-inverted' : 'cue-after',
      content,
      cue: rangeSpan(units, found.cue),
      source: describe(units, found.source, true),
      antecedent: null,
      weight: trust.bracketed,
      awaits: false,
      unlearned: rangeSpan(units, { from: open, to: close + 1 }),
    });
  }
  return candidates;
}

function closing(units: readonly Unit[], open: number, to: number): number {
  for (let at = open + 1; at < Math.min(to, open + longestInside); at++) if (units[at]!.text === ')') return at;
  return -1;
}

interface Inside {
  readonly cue: UnitRange;
  readonly source: UnitRange;
}

/** `said Marsh`, `Marsh said`: a verb that does nothing but report, and who speaks. */
function verbIn(units: readonly Unit[], open: number, close: number): Inside | null {
  const isVerb = (at: number): boolean => {
    const { verb } = units[at]!.entry;
    return verb !== null && verb.verb.complement === 'free' && verb.tense !== 'ing' && !units[at]!.capital;
  };
  const [first, last] = [open + 1, close - 1];
  if (first >= last) return null;
  const inverted = isVerb(first) ? phraseAfter(units, first + 1, close) : null;
  if (inverted?.to === close) return { cue: { from: first, to: first + 1 }, source: inverted };
  const subject = isVerb(last) ? phraseAfter(units, first, last) : null;
  return subject?.to === last ? { cue: { from: last, to: close }, source: subject } : null;
}

/** `(Ann Marsh, 34, engineer)` after a quotation that ends the sentence. */
function nameIn({ units, to }: Sentence, open: number, close: number): Inside | null {
  const next = units[close + 1];
  if (units[open - 1]!.kind !== 'quotation' || !(close + 1 >= to || isStop(next!))) return null;
  const source = { from: open + 1, to: close };
  const { form, nameSpan, type } = describe(units, source, true);
  if (form !== 'name' || nameSpan.start !== units[source.from]!.start || type === 'document') return null;
  for (let at = source.from; at < close; at++) if (isFinite(units, at) || isNoPart(units[at]!)) return null;
  return { cue: { from: open, to: open + 1 }, source };
}

/** A year, a page or a quotation is no part of who somebody is. */
function isNoPart(unit: Unit): boolean {
  return unit.kind === 'quotation' || (unit.kind === 'number' && unit.text.length > 2) || is(unit, Class.timeWord);
}

/** `The line would hold (said Marsh)`, `The roof (says Marsh) will last`. */
function contentOf(sentence: Sentence, open: number, close: number): readonly Span[] | null {
  const { units, from } = sentence;
  const quoted = units[open - 1]!.kind === 'quotation' ? contentBefore(sentence, open) : null;
  if (quoted !== null) return [quoted];
  const before = contentSpan(units, from, open);
  if (before === null || isClause(units, from, open)) return before && [before];
  const after = looksFinite(units, close + 1) ? contentSpan(units, close + 1, lastWord(sentence)) : null;
  return after && [before, after];
}
