/** Who says it, at the end of a headline: `Pier to close for good: mayor`, `‘They knew’: widow`, `Talks fail – aide` */
import { Class } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { looksFinite } from '../../phrases/finite';
import { headIndex } from '../../phrases/heads';
import { isDash } from '../../phrases/phrase-before';
import { is, rangeSpan, type Unit, type UnitRange } from '../../text/units';
import type { Candidate, RuledCandidate } from '../candidate';
import { isClause } from '../grammar/content';
import { infinitiveAt } from '../grammar/infinitives';
import { contentSpan, isStop, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

export const trailingLabel: Construction = {
  reasons: ['cue-after'],
  needs: {},
  propose,
};

/** In units. */
const longestLabel = 5;
const longestHeadline = 24;

function propose(sentence: Sentence, _: unknown, found: readonly Candidate[]): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const isWhole = from === 0 && to === units.length && to <= longestHeadline && !isStop(units[to - 1]!);
  if (!isWhole || found.length > 0) return [];
  let mark = to - 1;
  while (mark > from && to - mark <= longestLabel && units[mark]!.kind === 'word') mark--;
  const label = { from: mark + 1, to };
  if (label.from === to || !isLabelMark(units[mark]!) || !mayBeSaid(units, { from, to: mark })) return [];
  const content = isSpeaker(units, label, units[mark - 1]!) ? contentSpan(units, from, mark) : null;
  if (content === null) return [];
  const cue = rangeSpan(units, { from: mark, to: mark + 1 });
  return [
    {
      rule: 'cue-after',
      content: [content],
      cue,
      source: describe(units, label, true),
      antecedent: null,
      weight: trust.trailingLabel,
      awaits: false,
      unlearned: rangeSpan(units, { from: mark, to }),
    },
  ];
}

function isLabelMark(unit: Unit): boolean {
  return unit.text === ':' || isDash(unit) || unit.text === '-';
}

/** Words in marks, a clause, or what is to be: `Pier to close`. */
function mayBeSaid(units: readonly Unit[], { from, to }: UnitRange): boolean {
  if (to <= from) return false;
  if (units[to - 1]!.kind === 'quotation' || isClause(units, from, to)) return true;
  for (let at = from + 1; at + 1 < to; at++) if (infinitiveAt(units, at)) return true;
  return false;
}

/** A role or a body; a name only after marks, as in `‘They knew’: Rosa Venn`. */
function isSpeaker(units: readonly Unit[], label: UnitRange, before: Unit): boolean {
  for (let at = label.from; at < label.to; at++) if (looksFinite(units, at) && at > label.from) return false;
  const { form, canSpeak } = describe(units, label, true);
  if (form === 'name') return before.kind === 'quotation' && units[label.from]!.capital;
  return form === 'nominal' && (canSpeak || is(units[headIndex(units, label)], Class.bodyNoun));
}
