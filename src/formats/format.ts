import type { NativeDocument } from './native-types';

/** A way to write annotations. Hosts know formats only through the list in `output-formats.ts`. */
export interface Format {
  /** The name on the command line, in lower case: `json`. Unique among formats. */
  readonly name: string;
  /** The name in a dialog: `JSON`. */
  readonly title: string;
  /** The end of its file names, without the first dot: `json`, `brat.ann`. Unique among formats. */
  readonly extension: string;
  /** The `WriteOptions` that it supports. Others have no effect, and a host should refuse them. */
  readonly takes: readonly (keyof WriteOptions)[];
  /**
   * The name of the format for several documents in one file or stream: its own if it can hold several, null if there
   * is none.
   */
  readonly inSeries: string | null;
  /** Written before the first document of a file, such as the heading of a table. Usually empty. */
  readonly head: string;
  /**
   * Writes one document, without the head. Returns whole lines, so that another document can follow, or an empty string
   * if there is nothing to write. Yields between steps. The same input gives the same text.
   */
  write(annotated: AnnotatedText, options: WriteOptions): Generator<void, string>;
}

/** A text and its annotations. Some formats write words outside all annotations, too. */
export interface AnnotatedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The annotations of exactly this text. */
  readonly document: NativeDocument;
}

/** Options of writing, for formats that support them. */
export interface WriteOptions {
  /** Write over several lines, indented. */
  readonly pretty: boolean;
  /** Leave out what a reader can compute or seldom needs. */
  readonly compact: boolean;
}

/** Whether a file may hold several documents of this format. */
export function holdsSeveral({ name, inSeries }: Format): boolean {
  return name === inSeries;
}

/** The requested options that the format does not support. */
export function unknownTo({ takes }: Format, options: WriteOptions): readonly (keyof WriteOptions)[] {
  return (['pretty', 'compact'] as const).filter((name) => options[name] && !takes.includes(name));
}
