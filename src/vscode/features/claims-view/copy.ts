import { slice } from '../../../engine';
import { speakerLabel, type Entry } from '../../presentation/entries';
import { lineNumbers, oneLine } from '../../presentation/text';

/** `“…” — Philip T Reeker (seeds/000.txt, line 12)`: the words with who says them and where, as plain text. */
export function quotationText(text: string, entry: Entry, file: string): string {
  const line = lineNumbers(text)(entry.content[0].start);
  return `${fragments(text, entry)} — ${speakerLabel(text, entry)} (${oneLine(file)}, line ${line})`;
}

/** The content's fragments: paragraphs stay paragraphs, `…` stands for what is left out between two fragments. */
function fragments(text: string, { content }: Entry): string {
  const [first, ...rest] = content;
  let result = slice(text, first);
  let end = first.end;
  for (const span of rest) {
    const between = text.slice(end, span.start);
    const joint = between.trim() !== '' ? ' … ' : /[\n\r]/u.test(between) ? '\n' : ' ';
    result += joint + slice(text, span);
    end = span.end;
  }
  return result;
}
