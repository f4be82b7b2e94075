import { proposeAccordingClaims } from './according-rule';
import type { Candidate } from './candidate';
import { proposeColonClaims } from './colon-rule';
import { findCues } from './cues';
import { proposeSignedClaims } from './dash-rule';
import { proposeNamingClaims } from './naming-rule';
import { proposeNounClaims } from './noun-rule';
import type { Sentence } from './sentence';
import { proposeTagClaims } from './tag-rule';
import { proposeVerbClaims } from './verb-rule';

/** What the rules propose for a sentence; several may propose for one cue. */
export function proposeByRules(sentence: Sentence): readonly Candidate[] {
  const cues = findCues(sentence);
  return [
    ...proposeVerbClaims(sentence, cues),
    ...proposeAccordingClaims(sentence),
    ...proposeNounClaims(sentence, cues),
    ...proposeNamingClaims(sentence, cues),
    ...proposeColonClaims(sentence, cues),
    ...proposeTagClaims(sentence, cues),
    ...proposeSignedClaims(sentence),
  ];
}
