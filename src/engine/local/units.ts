/** Adds `tokens` and `units`: what the tree holds, flat, words split from possessive endings and from quotation marks. */
import type { Root, SentenceContent, Word } from 'nlcst';
import type { VFile } from 'vfile';
import type { MarkedRegion } from '../quotations/marks';
import type { Span } from '../span';
import type { Unit } from '../text/units';

export function units() {
  return (tree: Root, file: VFile): void => {
    const work = file.data.block!;
    const marks = markSpans(work.regions, work.strays);
    work.tokens = tokensOf(tree, work.text, marks);
    work.units = fold(work.text, work.tokens, work.regions, -1);
  };
}

/** The marks themselves, in order: no word may hold one. */
function markSpans(regions: readonly MarkedRegion[], strays: readonly Span[]): readonly Span[] {
  const spans: Span[] = [...strays];
  for (const { span, inner } of regions) {
    spans.push({ start: span.start, end: inner.start });
    if (inner.end < span.end) spans.push({ start: inner.end, end: span.end });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function tokensOf(tree: Root, text: string, marks: readonly Span[]): readonly Unit[] {
  const tokens: Unit[] = [];
  let next = 0;
  let sentences = 0;
  const push = (start: number, end: number, kind: Unit['kind']): void => {
    while (next < marks.length && marks[next]!.end <= start) next++;
    const mark = marks[next];
    if (mark !== undefined && mark.start < end) {
      if (start < mark.start) tokens.push(token(text, start, mark.start, kind, sentences));
      if (mark.end < end) push(mark.end, end, kind);
    } else if (start < end) {
      if (kind === 'number' && joinsNumber(tokens, start, text))
        tokens.push(token(text, tokens.splice(-2)[0]!.start, end, kind, sentences));
      else tokens.push(token(text, start, end, kind, sentences));
    }
  };
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    for (const sentence of paragraph.children) {
      if (sentence.type !== 'SentenceNode') continue;
      for (const node of sentence.children) pushNode(node, text, push);
      sentences++;
      const last = tokens.pop();
      if (last !== undefined) tokens.push({ ...last, stop: true });
    }
  }
  return tokens;
}

type Push = (start: number, end: number, kind: Unit['kind']) => void;

function pushNode(node: SentenceContent, text: string, push: Push): void {
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  if (node.type === 'WordNode') pushWord(node, start, end, text, push);
  else if (node.type !== 'WhiteSpaceNode' && text.slice(start, end).trim() !== '') push(start, end, 'punctuation');
}

/** The greatest code of what a number may begin with. */
const nine = 0x39;

/** Parts a word where two sentences are glued (`left.He`) and before a possessive or contracted ending (`Russia’s`). */
function pushWord(node: Word, start: number, end: number, text: string, push: Push): void {
  const word = text.slice(start, end);
  const kind = word.charCodeAt(0) <= nine && /^[\d.,]*\d/u.test(word) ? 'number' : 'word';
  if (!/[.!?:;'’]/u.test(word)) {
    push(start, end, kind);
    return;
  }
  const glued = /(?<=\p{Ll}{2}[.!?:;])(?=\p{Lu})/u.exec(word);
  if (glued !== null) {
    pushWord(node, start, start + glued.index - 1, text, push);
    push(start + glued.index - 1, start + glued.index, 'punctuation');
    pushWord(node, start + glued.index, end, text, push);
    return;
  }
  const ending = /(?<=[\p{L}\p{N}.])['’](?:s|d|m|ll|ve|re)$/iu.exec(word);
  if (ending === null) push(start, end, kind);
  else {
    push(start, start + ending.index, kind);
    push(start + ending.index, end, 'word');
  }
}

/** `2,000` and `$1.5`: the parser parts a number at its comma. */
function joinsNumber(tokens: readonly Unit[], start: number, text: string): boolean {
  const comma = tokens.at(-1);
  const number = tokens.at(-2);
  return (
    comma?.text === ',' &&
    number?.kind === 'number' &&
    number.end === comma.start &&
    comma.end === start &&
    /^\d{3}(?!\d)/u.test(text.slice(start, start + 4))
  );
}

function token(text: string, start: number, end: number, kind: Unit['kind'], sentence: number, region = -1): Unit {
  const words = text.slice(start, end);
  const low = words.toLowerCase();
  const lower = low.includes('’') ? low.replaceAll('’', "'") : low;
  return { start, end, kind, text: words, lower, capital: /^\p{Lu}/u.test(words), region, stop: false, sentence };
}

/** `tokens` with the regions that are nested in the region `within`, -1 for the block, folded into one unit each. */
export function fold(
  text: string,
  tokens: readonly Unit[],
  regions: readonly MarkedRegion[],
  within: number,
): readonly Unit[] {
  const folded: Unit[] = [];
  let at = 0;
  regions.forEach(({ span, parent }, index) => {
    if (parent !== within) return;
    while (at < tokens.length && tokens[at]!.start < span.start) folded.push(tokens[at++]!);
    folded.push(token(text, span.start, span.end, 'quotation', tokens[at]?.sentence ?? 0, index));
    while (at < tokens.length && tokens[at]!.start < span.end) at++;
  });
  return folded.concat(tokens.slice(at));
}
