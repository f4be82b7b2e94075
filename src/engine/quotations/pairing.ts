import type { Language } from '../language/language';
import type { Span } from '../span';
import type { MarkedRegion, MarkStyle, PairedMarks } from './marks';
import { scanMarks, type MarkToken } from './scan';
import { Solver, type Act } from './solve';
import { stacks, symbolOf } from './stacks';

/** Marks are decided together in groups of this size, so that memory stays small on a text of nothing but marks. */
const groupSize = 2048;

const none: PairedMarks = { regions: [], strays: [] };

/**
 * Pairs the quotation marks of one block. Linear in the text's length; never throws.
 *
 * An opening mark without a closing one runs to the end of the block, or, where another one of its kind opens before
 * any closing, to the last sentence end before that one (to that mark itself where no sentence ends in between).
 */
export function pairMarks(text: string, { apostrophes }: Pick<Language, 'apostrophes'>): PairedMarks {
  const tokens = scanMarks(text, apostrophes);
  if (tokens.length === 0) return none;
  const draft = new RegionBuilder(text);
  const solver = new Solver();
  let stack = 0;
  for (let from = 0; from < tokens.length; from += groupSize) {
    const group = tokens.length <= groupSize ? tokens : tokens.slice(from, from + groupSize);
    const acts = solver.solve(group, stack, from + groupSize >= tokens.length);
    group.forEach((token, at) => {
      const act = acts[at]!;
      draft.apply(token, act);
      stack = follow(stack, token, act);
    });
  }
  return draft.finish();
}

function follow(stack: number, token: MarkToken, act: Act): number {
  if (act === 'skip') return stack;
  if (act === 'close') return stacks[stack]!.below;
  const base = act === 'reopen' ? 0 : stack;
  return stacks[base]!.above[symbolOf(token.family, token.first)]!;
}

interface OpenRegion {
  readonly index: number;
  readonly mark: Span;
}

/** The regions as they come up. */
class RegionBuilder {
  readonly #text: string;
  readonly #regions: MarkedRegion[] = [];
  readonly #strays: Span[] = [];
  readonly #open: OpenRegion[] = [];
  /** Where the region that ended last ends. */
  #ended = 0;

  constructor(text: string) {
    this.#text = text;
  }

  apply(token: MarkToken, act: Act): void {
    const mark: Span = { start: token.start, end: token.end };
    if (act === 'skip' && token.stray) this.#strays.push(mark);
    if (act === 'close') this.#close(mark);
    if (act === 'reopen') this.#cut(this.#endBefore(token.start));
    if (act === 'open' || act === 'reopen') this.#start(mark, token.style);
  }

  finish(): PairedMarks {
    this.#cut(skipBlanksBack(this.#text, this.#text.length, 0));
    return { regions: this.#regions, strays: this.#strays.sort((a, b) => a.start - b.start) };
  }

  #start(mark: Span, style: MarkStyle): void {
    const index = this.#regions.length;
    const parent = this.#open.at(-1)?.index ?? -1;
    this.#regions.push({ span: mark, inner: { start: mark.end, end: mark.end }, style, closed: false, parent });
    this.#open.push({ index, mark });
  }

  #close(mark: Span): void {
    const top = this.#open.pop();
    if (top) this.#settle(top, mark.start, mark);
  }

  /** Ends everything that is open without a closing mark. */
  #cut(end: number): void {
    for (let top = this.#open.pop(); top; top = this.#open.pop()) this.#settle(top, end, null);
  }

  #settle({ index, mark }: OpenRegion, end: number, closing: Span | null): void {
    if (skipBlanksBack(this.#text, end, mark.end) <= mark.end) {
      // Nothing stands between the marks, so no region was opened after this one either. `""` misses no mark.
      this.#regions.pop();
      if (!closing) this.#strays.push(mark);
      return;
    }
    const region = this.#regions[index]!;
    const span = { start: mark.start, end: closing?.end ?? end };
    this.#regions[index] = { ...region, span, inner: { start: mark.end, end }, closed: closing !== null };
    this.#ended = span.end;
  }

  /** Where a region without a closing mark ends, given that another one opens at `opening`. */
  #endBefore(opening: number): number {
    const least = Math.max(this.#open.at(-1)?.mark.end ?? 0, this.#ended);
    const end = skipBlanksBack(this.#text, opening, least);
    for (let at = end; at > least; at--) {
      if ('.!?…'.includes(this.#text[at - 1]!) && (at === end || isBlank(this.#text, at))) return at;
    }
    return end;
  }
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code <= 0x20 && /\s/u.test(text.charAt(at)) : /\s/u.test(text.charAt(at));
}

function skipBlanksBack(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && isBlank(text, at - 1)) at--;
  return at;
}
