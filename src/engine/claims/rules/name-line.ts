/**
 * A line that says whose words come next: `From the desk of Paul Orton, senior analyst`, and in a series of portraits
 * nothing but the name, `Jo Bell, mayor`.
 */
import { Class, Word } from '../../language/language';
import { describe } from '../../phrases/describe-phrase';
import { isFinite } from '../../phrases/finite';
import type { MentionFact } from '../../phrases/mention';
import { is, isWord, rangeSpan, type UnitRange } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { lastWord, type Sentence } from '../grammar/sentence';
import { trust } from '../trust';
import type { Construction } from './construction';

/** No such line has more words and marks. */
const longestNameLine = 16;

export const nameLine: Construction = {
  reasons: ['cue-before'],
  needs: {},
  propose,
};

function propose(sentence: Sentence): readonly RuledCandidate[] {
  const { units, from, to } = sentence;
  const last = lastWord(sentence);
  const end = units[last - 1]?.text === ':' ? last - 1 : last;
  if (from > 0 || to < units.length || end < 2 || end > longestNameLine || !units[0]!.capital) return [];
  for (let at = 0; at < end; at++)
    if (isFinite(units, at) || units[at]!.kind === 'quotation' || units[at]!.text === ':') return [];
  const start = afterLead(sentence, end);
  // A name alone has neither a full stop nor a colon.
  if (start === -1 || (start === 0 && end < to)) return [];
  const range = { from: start, to: end };
  const source = describe(units, range, true);
  if (!isPerson(sentence, range, source)) return [];
  const cue = start === 0 ? source.span : rangeSpan(units, { from: 0, to: start });
  const unlearned = rangeSpan(units, { from: 0, to: end });
  return [
    { rule: 'cue-before', content: [], cue, source, antecedent: null, weight: trust.signed, awaits: true, unlearned },
  ];
}

/** Where the name begins: after `From`, `And from the desk of`, `A word from`; -1 where there is no name. */
function afterLead({ units }: Sentence, end: number): number {
  const lead = is(units[0], Class.coordinator) ? 1 : is(units[0], Class.article) ? 2 : 0;
  if (!isWord(units[lead], Word.from)) return lead === 0 ? 0 : -1;
  if (units[lead + 1]?.capital === true) return lead + 1;
  for (let at = lead + 1; at + 1 < end && units[at]!.kind === 'word'; at++)
    if (isWord(units[at], Word.of) && units[at + 1]!.capital) return at + 1;
  return -1;
}

function isPerson({ units }: Sentence, { from }: UnitRange, { form, type, name, nameSpan }: MentionFact): boolean {
  if (form !== 'name' || type === 'organization' || name.length < 2) return false;
  return nameSpan.start === units[from]!.start || is(units[from], Class.title);
}
