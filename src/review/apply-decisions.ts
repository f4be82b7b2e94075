import type { LiveAnnotations } from '../engine';
import type { ReviewState } from './fold-logs';
import { placeDecisions } from './place-decisions';
import { ReviewedAnnotations } from './reviewed-annotations';

/** Finds the places of decisions, and applies them to what the engine finds in a text. */
export function applyDecisions(found: LiveAnnotations, state: ReviewState): ReviewedAnnotations {
  return new ReviewedAnnotations(found, state, placeDecisions(found, state));
}
