import { contains, equal, type Span } from '../../engine';
import { speakerLabel, type Entries, type StatementEntry } from './statement-entries';
import { oneLine, shorten, type Text } from './text';

interface Fragment {
  readonly span: Span;
  readonly entry: StatementEntry;
}

/**
 * Maps each nested entry to its holder: the innermost other entry that contains its first fragment, such as
 * `“She told me that it was over,” he said` for `she told me …`. One sweep, so that sorting dominates the cost.
 */
export function holdersOf(entries: readonly StatementEntry[]): ReadonlyMap<StatementEntry, StatementEntry> {
  const fragments = entries.flatMap((entry) => entry.content.map((span): Fragment => ({ span, entry })));
  fragments.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const holders = new Map<StatementEntry, StatementEntry>();
  let open: readonly Fragment[] = [];
  for (const fragment of fragments) {
    const { span, entry } = fragment;
    open = open.filter((outer) => outer.span.end > span.start);
    const holder = open.findLast((outer) => outer.entry !== entry && containsMore(outer.span, span));
    if (holder && span === entry.content[0]) holders.set(entry, holder.entry);
    open = [...open, fragment];
  }
  return holders;
}

/** The innermost other entry that contains the first fragment of this one. */
export function holderOf(entries: Entries, entry: StatementEntry): StatementEntry | undefined {
  const around = entries.in(entry.content[0]);
  const isSame = ({ claim, content }: StatementEntry): boolean =>
    claim?.id === entry.claim?.id && equal(content[0], entry.content[0]);
  const here = around.find(isSame);
  return here && holdersOf(around).get(here);
}

/** Whether one of the entry's fragments contains the span and is larger. */
export function holdsWithin({ content }: StatementEntry, span: Span): boolean {
  return content.some((fragment) => containsMore(fragment, span));
}

/** Whose words report the claim, to append to its kind. Empty if the article itself reports it. */
export function withinWhose(text: Text, holder: StatementEntry | undefined): string {
  if (!holder) return '';
  if (!holder.claim?.source && !holder.speaker) return ' within words for which nobody was found';
  return ` within the words of ${shorten(withArticle(text, holder), 60)}`;
}

/** The speaker's label as used within a sentence: `the county’s auditors`. */
function withArticle(text: Text, holder: StatementEntry): string {
  const label = speakerLabel(text, holder);
  const source = holder.claim?.source;
  const [, article, rest] = (source && /^(the|an?)\s+(.*)$/isu.exec(oneLine(text.words(source)))) ?? [];
  return article !== undefined && rest === label ? `${article.toLowerCase()} ${label}` : label;
}

function containsMore(outer: Span, inner: Span): boolean {
  return contains(outer, inner) && !equal(outer, inner);
}
