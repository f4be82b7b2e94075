/** Adds `chosen`, the best of what the rules propose for each sentence, and `label`. */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { proposeAccordingClaims } from '../claims/according-rule';
import type { Candidate } from '../claims/candidate';
import { chooseClaims, regionsIn } from '../claims/choice';
import { proposeColonClaims } from '../claims/colon-rule';
import { findCues } from '../claims/cues';
import { proposeLabelClaim } from '../claims/label-rule';
import { proposeNamingClaims } from '../claims/naming-rule';
import { proposeNounClaims } from '../claims/noun-rule';
import type { Sentence } from '../claims/sentence';
import { proposeTagClaims } from '../claims/tag-rule';
import { proposeVerbClaims } from '../claims/verb-rule';
import type { MarkedRegion } from '../quotations/marks';
import { contains } from '../span';
import type { Unit, UnitRange } from '../text/units';
import type { BlockWork } from './work';

export function claims() {
  return (_tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const sentences = work.sentences.map((range) => toSentence(work, range));
    work.chosen = sentences.map((sentence) => chooseClaims(propose(sentence), work.regions));
    const label = proposeLabelClaim(work.tokens);
    work.label = label && { ...label, regions: labelRegions(label, work.regions) };
  };
}

function propose(sentence: Sentence): readonly Candidate[] {
  const cues = findCues(sentence);
  return [
    ...proposeVerbClaims(sentence, cues),
    ...proposeAccordingClaims(sentence),
    ...proposeNounClaims(sentence, cues),
    ...proposeNamingClaims(sentence, cues),
    ...proposeColonClaims(sentence, cues),
    ...proposeTagClaims(sentence, cues),
  ];
}

/** The label may stand inside the mark that opens the block: `“MORAN: Did you sign the form?”`. */
function labelRegions({ content }: Candidate, regions: readonly MarkedRegion[]): readonly number[] {
  const outer = regions[0];
  return outer?.span.start === 0 && contains(outer.span, content[0]!) ? [0] : regionsIn(content, regions);
}

function toSentence(work: BlockWork, range: UnitRange): Sentence {
  const { text, units, regions } = work;
  return { ...range, text, units, regions, titleCase: isTitleCase(units, range) };
}

function isTitleCase(units: readonly Unit[], { from, to }: UnitRange): boolean {
  const words = units.slice(from, to).filter((unit) => unit.kind === 'word' && unit.text.length > 3);
  return words.length >= 3 && words.filter((word) => word.capital).length >= 0.8 * words.length;
}
