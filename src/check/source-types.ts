/** What is known of a source once it is read. */

/** From a place of the source on, up to the next such place. */
export interface SourceTurn {
  readonly start: number;
  /** As the source names whoever speaks; null where it does not. */
  readonly speaker: string | null;
  /** In seconds from the start of the recording; null where the source does not tell. */
  readonly time: number | null;
}

/** A source as its reader sees it. */
export interface ReadSource {
  /** As long as the file's text: markup, labels and times are blanks. */
  readonly seen: string;
  /** In order of start. */
  readonly turns: readonly SourceTurn[];
}
