import { speakerLabel, type Entry } from '../../presentation/entries';
import { oneLine, type Text } from '../../presentation/text';

/** The file as the reader knows it, and the 1-based line. */
export interface Position {
  readonly file: string;
  readonly line: number;
}

/** `“…” — Philip T Reeker (seeds/000.txt, line 12)`: the words with who says them and where, as plain text. */
export function quotationText(text: Text, entry: Entry, { file, line }: Position): string {
  return `${fragments(text, entry)} — ${speakerLabel(text, entry)} (${oneLine(file)}, line ${line})`;
}

/** The content's fragments: paragraphs stay paragraphs, `…` stands for what is left out between two fragments. */
function fragments(text: Text, { content }: Entry): string {
  const [first, ...rest] = content;
  let result = text.words(first);
  let end = first.end;
  for (const span of rest) {
    const between = text.words({ start: end, end: span.start });
    const joint = between.trim() !== '' ? ' … ' : /[\n\r]/u.test(between) ? '\n' : ' ';
    result += joint + text.words(span);
    end = span.end;
  }
  return result;
}
