import { overlaps, slice, type Span } from '../../src/engine';
import { listOf, NOBODY, type OneOf } from '../../train/manners/answers';
import { wholeWords } from '../../train/manners/whole-words';
import type { Expectation, ExpectedClaim, ExpectedQuotation } from './format';

export interface LocatedQuotation {
  readonly expected: ExpectedQuotation;
  readonly span: Span;
}

export interface LocatedClaim {
  readonly expected: ExpectedClaim;
  readonly content: readonly Span[];
  /** An accepted alternative extent. Empty if there is none. */
  readonly orContent: readonly Span[];
  /** One span per accepted answer. Empty if none is expected. */
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
}

export interface Located {
  readonly quotations: readonly LocatedQuotation[];
  readonly claims: readonly LocatedClaim[];
}

const ELLIPSIS = ' … ';
/** Finds the spans of the expected words. Throws if the text does not contain them. */
export function locate(text: string, expectation: Expectation): Located {
  return {
    quotations: locateQuotations(text, expectation.quotations ?? []),
    claims: locateClaims(text, expectation.claims),
  };
}

function locateQuotations(text: string, expected: readonly ExpectedQuotation[]): readonly LocatedQuotation[] {
  let from = 0;
  return expected.map((quotation) => {
    const span = find(text, quotation.quote, from);
    from = span.start + 1;
    return { expected: quotation, span };
  });
}

function locateClaims(text: string, expected: readonly ExpectedClaim[]): readonly LocatedClaim[] {
  let from = 0;
  return expected.map((claim) => {
    const content = locateFragments(text, listOf(claim.content), from);
    const orContent = locateFragments(text, listOf(claim.orContent), from);
    from = (content[0]?.start ?? from) + 1;
    const cue = named(claim.cue).map((words) => nearest(text, words, content, content));
    const near = cue.length > 0 ? cue : content;
    const source = named(claim.source).map((words) => nearest(text, words, near, content));
    return { expected: claim, content, orContent, cue, source };
  });
}

function named(words: OneOf<string> | undefined): readonly string[] {
  return listOf(words).filter((answer) => answer !== NOBODY);
}

function locateFragments(text: string, fragments: readonly string[], start: number): readonly Span[] {
  let from = start;
  return fragments.map((words) => {
    const span = find(text, words, from);
    from = span.end;
    return span;
  });
}

function find(text: string, words: string, from: number): Span {
  const exact = wholeWords(text, words, from).next();
  if (!exact.done) return exact.value;
  const [head, tail] = words.split(ELLIPSIS);
  if (head !== undefined && tail !== undefined) {
    const first = wholeWords(text, head, from).next();
    const last = first.done ? first : wholeWords(text, tail, first.value.end).next();
    if (!first.done && !last.done) return { start: first.value.start, end: last.value.end };
  }
  throw new Error(`The text has no further “${words}” after “${text.slice(Math.max(0, from - 30), from)}”`);
}

/**
 * The occurrence nearest to one of `anchors`. Occurrences outside the content come first: a cue inside it belongs to a
 * nested claim (“His aide said he told the board …”).
 */
function nearest(text: string, words: string, anchors: readonly Span[], content: readonly Span[]): Span {
  const distance = (span: Span): number => Math.min(...anchors.map((anchor) => gap(text, anchor, span)));
  const all = [...wholeWords(text, words, 0)].sort((a, b) => distance(a) - distance(b));
  const best = all.find((span) => !content.some((part) => overlaps(part, span))) ?? all[0];
  if (!best) {
    const place = content.map((span) => slice(text, span)).join(' / ');
    throw new Error(`The text has no “${words}”, expected near “${place}”`);
  }
  return best;
}

/** Characters between the two; those in another paragraph are farther than any in the same. */
function gap(text: string, a: Span, b: Span): number {
  const between = { start: Math.min(a.end, b.end), end: Math.max(a.start, b.start) };
  const otherParagraph = slice(text, between).includes('\n') ? text.length : 0;
  return Math.max(between.end - between.start, 0) + otherParagraph;
}
