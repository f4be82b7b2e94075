import type { Language } from '../language/language';
import type { MarkedRegion, PairedMarks } from './marks';

/** No words after a quotation that tell who said it are longer than this, in UTF-16 units. */
const longestTag = 60;

/** Words up to the block's end, without marks or another sentence: ` she wrote.`, ` the old pilot asked them.` */
const tag = /^\s+(\p{L}[^.!?:;"“”«»]*)[.]?\s*$/u;

/**
 * `“When it stops I ask myself, “Is this the end?” she wrote.`: who wrote it stands outside of the words, so the only
 * mark that closes ends all of them, and the second one that opens is left alone.
 */
export function withoutStrayOpening(
  text: string,
  paired: PairedMarks,
  { entryOf }: Pick<Language, 'entryOf'>,
): PairedMarks {
  const [outer, inner, third] = paired.regions;
  if (outer === undefined || inner === undefined || third !== undefined || !isInnermost(text, outer, inner))
    return paired;
  const words = tag.exec(text.slice(inner.span.end, inner.span.end + longestTag + 1))?.[1];
  if (words === undefined || text.length - inner.span.end > longestTag) return paired;
  // After a full stop a sentence may begin that is said, too.
  if (/^\p{Lu}/u.test(words) && text.charAt(inner.inner.end - 1) === '.') return paired;
  const tells = words
    .split(/\s+/u)
    .slice(1)
    .some((word) => {
      const form = entryOf(word.toLowerCase()).verb;
      return form !== null && (form.tense === 'past' || form.tense === 'present');
    });
  if (!tells) return paired;
  const region: MarkedRegion = {
    ...outer,
    span: { start: outer.span.start, end: inner.span.end },
    inner: { start: outer.inner.start, end: inner.inner.end },
    closed: true,
  };
  const stray = { start: inner.span.start, end: inner.inner.start };
  return { regions: [region], strays: [...paired.strays, stray].sort((a, b) => a.start - b.start) };
}

/** Whether the first region begins the block and is never closed, and holds the second in marks of its own kind. */
function isInnermost(text: string, outer: MarkedRegion, inner: MarkedRegion): boolean {
  if (outer.closed || !inner.closed || inner.parent !== 0 || outer.style !== inner.style) return false;
  return text.slice(0, outer.span.start).trim() === '';
}
