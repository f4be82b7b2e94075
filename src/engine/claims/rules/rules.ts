import { ActWord } from '../../language/act-words';
import { Class } from '../../language/language';
import { StanceWord } from '../../language/stance-words';
import type { Pace } from '../../steps';
import { inAct, inStance } from '../../text/units';
import type { RuledCandidate } from '../candidate';
import { findCues } from '../grammar/cues';
import type { Sentence } from '../grammar/sentence';
import type { Needs } from './construction';
import { constructions } from './constructions';

/** What the constructions propose for a sentence; several may propose for one cue. */
function proposeByRules(sentence: Sentence): readonly RuledCandidate[] {
  const inventory = inventoryOf(sentence);
  const cues = (inventory.words & Class.reporting) !== 0 ? findCues(sentence) : [];
  const found: RuledCandidate[] = [];
  for (const construction of constructions)
    if (meets(inventory, construction.needs)) found.push(...construction.propose(sentence, cues, found));
  return found;
}

/** The same for sentences one after the other. Yields now and then. */
export function* proposeInTurn(
  sentences: readonly Sentence[],
  pace: Pace,
): Generator<undefined, readonly RuledCandidate[]> {
  const found: RuledCandidate[] = [];
  for (const sentence of sentences) {
    found.push(...proposeByRules(sentence));
    if (pace.isDue(sentence.to - sentence.from)) yield;
  }
  return found;
}

/** What a sentence holds, in any order; `words` and `report` are unions of its words' bits. */
type Inventory = Required<Needs>;

function meets(inventory: Inventory, { words, report, quotation, colon, bracket, stance, act }: Needs): boolean {
  if (words !== undefined && (inventory.words & words) === 0) return false;
  if (report !== undefined && (inventory.report & report) === 0) return false;
  if (quotation === true && !inventory.quotation) return false;
  if (colon === true && !inventory.colon) return false;
  if (bracket === true && !inventory.bracket) return false;
  if (act === true && !inventory.act) return false;
  return stance !== true || inventory.stance;
}

function inventoryOf({ units, from, to }: Sentence): Inventory {
  let [words, report, quotation, colon, bracket, stance, act] = [0, 0, false, false, false, false, false];
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    words |= unit.classes;
    report |= unit.entry.report;
    stance ||= unit.kind === 'word' && inStance(unit, StanceWord.opener);
    act ||= inAct(unit, ActWord.verb);
    if (unit.kind === 'quotation') quotation = true;
    else if (unit.kind === 'punctuation' && unit.text === ':') colon = true;
    else if (unit.kind === 'punctuation' && unit.text === '(') bracket = true;
  }
  return { words, report, quotation, colon, bracket, stance, act };
}
