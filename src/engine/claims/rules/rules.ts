import { Class } from '../../language/english/classes';
import { opensStance } from '../../language/english/stance-words';
import type { Pace } from '../../steps';
import { proposeAccordingClaims } from './according-to';
import type { Candidate } from '../candidate';
import { proposeColonClaims } from './colon';
import { findCues } from '../grammar/cues';
import { proposeSignedClaims } from './dash';
import { proposeNamingClaims } from './naming';
import { proposeNounClaims } from './cue-noun';
import type { Sentence } from '../grammar/sentence';
import { proposeStanceClaims } from './denial';
import { proposeTagClaims } from './tag';
import { proposeVerbClaims } from './reporting-verb';

/**
 * What the rules propose for a sentence; several may propose for one cue. No rule is asked where what it looks for is
 * missing.
 */
function proposeByRules(sentence: Sentence): readonly Candidate[] {
  const { classes, quotation, colon, stance } = inventoryOf(sentence);
  const cues = (classes & Class.reporting) !== 0 ? findCues(sentence) : [];
  const found: Candidate[] = [];
  if (cues.length > 0) found.push(...proposeVerbClaims(sentence, cues));
  if ((classes & Class.opener) !== 0) found.push(...proposeAccordingClaims(sentence));
  if ((classes & Class.cueNoun) !== 0) found.push(...proposeNounClaims(sentence, cues));
  if (quotation && (classes & Class.namingVerb) !== 0) found.push(...proposeNamingClaims(sentence, cues));
  if (colon) found.push(...proposeColonClaims(sentence, cues));
  if (stance) found.push(...proposeStanceClaims(sentence, cues, found));
  if (quotation) found.push(...proposeTagClaims(sentence, cues), ...proposeSignedClaims(sentence));
  return found;
}

/** The same for sentences one after the other. Gives way now and then. */
export function* proposeInTurn(sentences: readonly Sentence[], pace: Pace): Generator<undefined, readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    found.push(...proposeByRules(sentence));
    if (pace.isDue(sentence.to - sentence.from)) yield;
  }
  return found;
}

/** What a sentence holds, whatever the order. */
interface Inventory {
  /** The union of its words' `Class`es. */
  readonly classes: number;
  readonly quotation: boolean;
  readonly colon: boolean;
  /** Whether one of its words may take a stance. */
  readonly stance: boolean;
}

function inventoryOf({ units, from, to }: Sentence): Inventory {
  let [classes, quotation, colon, stance] = [0, false, false, false];
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    classes |= unit.classes;
    stance ||= unit.kind === 'word' && opensStance.has(unit.lower);
    if (unit.kind === 'quotation') quotation = true;
    else if (unit.kind === 'punctuation' && unit.text === ':') colon = true;
  }
  return { classes, quotation, colon, stance };
}
