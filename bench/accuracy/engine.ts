import { createAnnotator, type AnnotatorOptions, type Claim } from '../../src/engine';
import { learned } from '../../test/model';
import type { GoldDocument } from './corpus';
import { judge, type JudgedDocument } from './measure/pairing';
import type { SureClaim } from './measure/reliability';

/** A claim of the engine in the measure's shape. `claim` is the original. */
export interface EngineClaim extends SureClaim {
  readonly claim: Claim;
}

/**
 * Annotates the documents with one annotator, by default with the shipped weights, and pairs the claims with the
 * documents' annotations.
 */
export function judgeAll(
  documents: readonly GoldDocument[],
  options: Partial<AnnotatorOptions> = {},
): readonly JudgedDocument<EngineClaim>[] {
  const annotator = createAnnotator({ model: learned, ...options });
  return documents.map((document) => judge(document, annotator.annotate(document.text).claims.map(measured)));
}

function measured(claim: Claim): EngineClaim {
  return {
    claim,
    confidence: claim.confidence,
    content: claim.content,
    cue: claim.cue === null ? [] : [claim.cue],
    source: claim.source === null ? [] : [claim.source],
  };
}
