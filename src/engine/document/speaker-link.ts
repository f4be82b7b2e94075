import type { SpanIn } from '../spaces';
import type { Entity } from '../speakers/entity';

/** The speaker of a claim, and the words that show it. */
export interface SpeakerLink {
  readonly entity: Entity | null;
  /** The source's words in the text. */
  readonly source: SpanIn<'scene'> | null;
  /** The mention that explains the source; null where the source explains itself. */
  readonly antecedent: SpanIn<'scene'> | null;
  readonly ambiguous: boolean;
  /** Whether the document's writer speaks; only the first section names them. */
  readonly byWriter: boolean;
}

/** The same without the source's words. */
export type Resolved = Omit<SpeakerLink, 'source'>;

export const unresolved: Resolved = { entity: null, antecedent: null, ambiguous: false, byWriter: false };
