import type { BlockEvent, SceneEvent } from './trace';

/** Takes what one stage notes of one place. */
export interface Notes<Event> {
  note(event: Event): void;
}

export type BlockNotes = Notes<BlockEvent>;
export type SceneNotes = Notes<SceneEvent>;
