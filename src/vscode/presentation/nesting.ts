import { contains, equal, type Span } from '../../engine';
import { speakerLabel, type Entries, type Entry } from './entries';
import { oneLine, shorten, type Text } from './text';

interface Fragment {
  readonly span: Span;
  readonly entry: Entry;
}

/**
 * By entry, the innermost other entry whose words hold all that it begins with: `she told me …` within
 * `“She told me that it was over,” he said`. One sweep, so that a long document costs no more than its sorting.
 */
export function holdersOf(entries: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const fragments = entries.flatMap((entry) => entry.content.map((span): Fragment => ({ span, entry })));
  fragments.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const holders = new Map<Entry, Entry>();
  let open: readonly Fragment[] = [];
  for (const fragment of fragments) {
    const { span, entry } = fragment;
    open = open.filter((outer) => outer.span.end > span.start);
    const holder = open.findLast((outer) => outer.entry !== entry && holds(outer.span, span));
    if (holder && span === entry.content[0]) holders.set(entry, holder.entry);
    open = [...open, fragment];
  }
  return holders;
}

/** The innermost other entry whose words hold all that this one begins with. */
export function holderOf(entries: Entries, entry: Entry): Entry | undefined {
  const around = entries.in(entry.content[0]);
  const isSame = ({ claim, content }: Entry): boolean =>
    claim?.id === entry.claim?.id && equal(content[0], entry.content[0]);
  const here = around.find(isSame);
  return here && holdersOf(around).get(here);
}

/** Whether one of the entry's fragments has the span within it. */
export function holdsWithin({ content }: Entry, span: Span): boolean {
  return content.some((fragment) => holds(fragment, span));
}

/** Whose words report the claim, to follow its kind; empty where that is the article itself. */
export function withinWhose(text: Text, holder: Entry | undefined): string {
  if (!holder) return '';
  if (!holder.claim?.source && !holder.speaker) return ' within words for which nobody was found';
  return ` within the words of ${shorten(withArticle(text, holder), 60)}`;
}

/** The speaker's name as it stands within a sentence: `the county’s auditors`. */
function withArticle(text: Text, holder: Entry): string {
  const label = speakerLabel(text, holder);
  const source = holder.claim?.source;
  const [, article, rest] = (source && /^(the|an?)\s+(.*)$/isu.exec(oneLine(text.words(source)))) ?? [];
  return article !== undefined && rest === label ? `${article.toLowerCase()} ${label}` : label;
}

function holds(outer: Span, inner: Span): boolean {
  return contains(outer, inner) && !equal(outer, inner);
}
