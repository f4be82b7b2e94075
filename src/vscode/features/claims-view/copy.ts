import { hull, overlaps, type Claim, type Span } from '../../../engine';
import { reportingWords } from '../../presentation/cued-words';
import { speakerLabel, type Entries, type StatementEntry } from '../../presentation/statement-entries';
import { holderOf, withinWhose } from '../../presentation/nesting';
import { stateOf } from '../../presentation/entry-state';
import { speakerName } from '../../presentation/speaker-names';
import { oneLine, type Text } from '../../presentation/text';

/** The file as the reader knows it, and the 1-based line. */
export interface Position {
  readonly file: string;
  readonly line: number;
}

/**
 * Plain text that cannot be misread out of context. An asserted direct quotation and an unattributed one become
 * `“…” — Philip T Reeker (seeds/000.txt, line 12)`. Everything else becomes a report:
 * `He [Dmitry Peskov] has denied the allegations (…)`.
 */
export function quotationText(entries: Entries, entry: StatementEntry, { file, line }: Position): string {
  const within = withinWhose(entries, holderOf(entries, entry)).trim();
  const rejected = stateOf(entry) === 'rejected' ? '; rejected by a reader' : '';
  const place = `(${within === '' ? '' : `${within}; `}${oneLine(file)}, line ${line}${rejected})`;
  const report = reported(entries, entry);
  return report === null
    ? `${fragments(entries, entry)} — ${speakerLabel(entries, entry)} ${place}`
    : `${report} ${place}`;
}

/** Null for an asserted direct quotation and for an unattributed one. */
function reported(text: Text, entry: StatementEntry): string | null {
  const { claim, kind } = entry;
  if (!claim || (kind === 'direct' && claim.stance === 'asserted')) return null;
  const sentence = ownSentence(text, entry, claim);
  if (sentence !== null) return sentence;
  const cue = reportingWords(text, entry);
  return `${speakerLabel(text, entry)}${cue === null ? '' : `, ${cue}`}: ${fragments(text, entry)}`;
}

/** The article's own words from the first part to the last. Null if they are not within one sentence. */
function ownSentence(text: Text, entry: StatementEntry, { content, cue, source, stance }: Claim): string | null {
  // A stance without a cue is not visible in the article's words.
  if (!(cue ?? source) || (stance !== 'asserted' && !cue)) return null;
  const parts = [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])].sort((a, b) => a.start - b.start);
  if (parts.some((part, i) => i > 0 && sentenceEndsBetween(text, parts[i - 1]!, part))) return null;
  // The condition that makes a report unreal may precede it: `If he says …`.
  const all = stance === 'unsaid' ? fromSentenceStart(text, hull(parts)) : hull(parts);
  const name = source && explained(text, entry, source);
  if (!source || !name) return oneLine(text.words(all));
  if (content.some((span) => overlaps(span, source))) return null;
  const rest = text.words({ start: source.end, end: all.end });
  const [genitive = ''] = /^['’]s?(?!\p{L})/u.exec(rest) ?? [];
  return oneLine(
    `${text.words({ start: all.start, end: source.end })}${genitive} [${name}]${rest.slice(genitive.length)}`,
  );
}

/** The speaker's name if the source does not contain it, to explain `He` or `the minister`. Else null. */
function explained(text: Text, { speaker, members }: StatementEntry, source: Span): string | null {
  const name = speaker && speakerName(speaker, members);
  return name !== null && !oneLine(text.words(source)).toLowerCase().includes(name.toLowerCase()) ? name : null;
}

/**
 * Whether a sentence or a paragraph ends between two parts. An abbreviation counts as an end; the cost is only that a
 * colon is written in place of the article's sentence.
 */
function sentenceEndsBetween(text: Text, before: Span, after: Span): boolean {
  if (after.start <= before.end) return false;
  const between = text.slice({ start: Math.max(before.start, before.end - 3), end: after.start + 2 });
  return /\n[^\S\n]*\r?\n/u.test(between) || /[.!?…]["'”’»)\]*_]*\s+["'“‘«([*_]*\p{Lu}/u.test(between);
}

/** Far enough back for the beginning of any sentence, in UTF-16 code units. */
const reach = 600;

function fromSentenceStart(text: Text, { start, end }: Span): Span {
  const before = text.slice({ start: Math.max(0, start - reach), end: start });
  // Not after `Mr.`: to copy a sentence too many is better than to lose a condition.
  const ours = before.split(/\n[^\S\n]*\r?\n|(?<!\b\p{Lu}\p{L}{0,3})[.!?…]["'”’»)\]]*\s+/u).at(-1)!;
  return { start: start - ours.trimStart().length, end };
}

/** The content's fragments. Paragraphs stay paragraphs; `…` marks words left out between two fragments. */
function fragments(text: Text, { content }: StatementEntry): string {
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
