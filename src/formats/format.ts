import type { NativeDocument } from './native-types';

/** A way to write annotations. Hosts know each by its row in `output-formats.ts` alone. */
export interface Format {
  /** What the command line calls it, in lower case: `json`. No two formats share one. */
  readonly name: string;
  /** What a dialog calls it: `JSON`. */
  readonly title: string;
  /** How the names of its files end, without the dot before it: `json`, `brat.ann`. No two formats share one. */
  readonly extension: string;
  /** What it knows of `Layout`; the rest makes no difference, and who asks for it should be told. */
  readonly takes: readonly (keyof Layout)[];
  /**
   * The name of the format in which documents follow one another in one file or stream: its own where it is made for
   * that, null where there is none.
   */
  readonly inSeries: string | null;
  /** What stands before the first document of a file, such as the heading of a table; empty as a rule. */
  readonly head: string;
  /**
   * One document without the head: whole lines, so that of a format that is its own series another can follow; nothing
   * where there is nothing to write. Gives way now and then. The same input gives the same text.
   */
  write(annotated: AnnotatedText, layout: Layout): Generator<void, string>;
}

/** A text with what was found in it, for formats that hold words which no annotation covers. */
export interface AnnotatedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Of this very text. */
  readonly document: NativeDocument;
}

/** What may be asked for, if the format knows it. */
export interface Layout {
  /** Over several lines, indented. */
  readonly pretty: boolean;
  /** Without what a reader can compute or seldom needs. */
  readonly compact: boolean;
}

/** Whether a file may hold several documents of this format. */
export function holdsSeveral({ name, inSeries }: Format): boolean {
  return name === inSeries;
}

/** What is asked for and the format does not know. */
export function unknownTo({ takes }: Format, layout: Layout): readonly (keyof Layout)[] {
  return (['pretty', 'compact'] as const).filter((name) => layout[name] && !takes.includes(name));
}
