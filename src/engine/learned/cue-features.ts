import type { UnitRange } from '../text/units';
import type { FeatureList } from './features';
import { mix } from './hashing';
import { Shape } from './lexemes';
import { quotationTag, Role, type Reading } from './reading';

const outside = 0x3b1c9f27;
const outsideTag = quotationTag + 1;
/** Templates are numbered on from here: with the value, the number is what is hashed. Their order must stay. */
const firstTemplate = 101;

/** Adds the features by which the cue model knows a unit of a sentence. */
export class CueFeatures {
  readonly #quotesBefore: Uint8Array;
  readonly #quotesAfter: Uint8Array;
  readonly #verbsBefore: Uint8Array;

  constructor(private readonly reading: Reading) {
    const count = reading.units.length;
    this.#quotesBefore = new Uint8Array(count);
    this.#quotesAfter = new Uint8Array(count);
    this.#verbsBefore = new Uint8Array(count);
    for (const sentence of reading.sentences) this.#survey(sentence);
  }

  add(list: FeatureList, sentence: UnitRange, at: number): void {
    const { from, to } = sentence;
    const { lexemes } = this.reading;
    const tag = (index: number): number => (index < from || index >= to ? outsideTag : this.reading.tags[index]!);
    const word = (index: number): number => (index < from || index >= to ? outside : lexemes.word[index]!);
    const stem = (index: number): number => (index < from || index >= to ? outside : lexemes.stem[index]!);
    const role = (index: number): number => (index < from || index >= to ? Role.edge : this.reading.role[index]!);
    let template = firstTemplate;
    const put = (value: number): void => list.push(mix(template++, value));
    const [t2, t1, t0, n1, n2] = [tag(at - 2), tag(at - 1), tag(at), tag(at + 1), tag(at + 2)];
    const [w1, w0, x1] = [word(at - 1), word(at), word(at + 1)];
    const s0 = stem(at);
    put(0);
    put(w0);
    put(w1);
    put(x1);
    put(word(at - 2));
    put(word(at + 2));
    put(s0);
    put(mix(s0, t0));
    put(t0);
    put(mix(t1, t0));
    put(mix(t0, n1));
    put(mix(n1, n2));
    put(mix(t2, t1));
    put(mix(mix(t2, t1), t0));
    put(mix(mix(t1, t0), n1));
    put(mix(mix(t0, n1), n2));
    put(mix(mix(mix(t2, t1), t0), mix(n1, n2)));
    put(mix(w0, t1));
    put(mix(w0, n1));
    put(mix(w0, w1));
    put(mix(w0, x1));
    put(mix(mix(s0, t1), n1));
    put(mix(s0, role(at + 1)));
    put(mix(s0, role(at - 1)));
    put(mix(mix(s0, role(at - 1)), role(at + 1)));
    put(mix(mix(role(at - 1), role(at + 1)), this.reading.reporting[at]!));
    put(lexemes.suffix3[at]!);
    put(mix(lexemes.suffix2[at]!, t1));
    put(lexemes.shape[at]!);
    put(mix(stem(at - 1), t0));
    put(mix(stem(at + 1), t0));
    this.#addView(put, sentence, at);
  }

  /** The same by what stands further away in the sentence. */
  #addView(put: (value: number) => void, sentence: UnitRange, at: number): void {
    const { from, to } = sentence;
    const t0 = this.reading.tags[at]!;
    const s0 = this.reading.lexemes.stem[at]!;
    const view = this.#view(sentence, at);
    put(view.quotes);
    put(mix(s0, view.quotes));
    put(mix(t0, mix(view.quotes, this.reading.reporting[at]!)));
    put(mix(s0, view.next));
    put(mix(t0, mix(view.next, this.reading.reporting[at]!)));
    put(mix(view.subject, t0));
    put(mix(view.subject, s0));
    put(mix(view.subjectWord, s0));
    put(mix(view.subjectWord, t0));
    put(mix(view.that, s0));
    put(mix(view.that, mix(t0, view.subject)));
    put(mix(view.verbsBefore, t0));
    put(mix(this.reading.reporting[at]!, mix(view.that, view.subject)));
    put(mix(this.reading.reporting[at]!, mix(t0, view.verbsBefore)));
    put(mix(Math.min(at - from, 3), mix(Math.min(to - at, 3), t0)));
  }

  /** What a word's clause looks like from where it stands. */
  #view({ from, to }: UnitRange, at: number): View {
    const { role, lexemes } = this.reading;
    let that = 0;
    for (let index = at + 1; index < Math.min(to, at + 9) && that === 0; index++) {
      if (role[index] === Role.that) that = index - at < 4 ? 1 : 2;
      else if (role[index] === Role.colon) that = 3;
      else if (lexemes.shape[index] === Shape.quotation) that = index - at < 4 ? 4 : 5;
    }
    let next = at + 1;
    while (next < to && next < at + reach && isVerbForm(role[next]!)) next++;
    let left = at - 1;
    while (left >= from && left > at - reach && isVerbGroup(role[left]!)) left--;
    const subject = left < from ? Role.edge : role[left]!;
    const subjectWord = left < from ? outside : lexemes.stem[left]!;
    const quotes = this.#quotesBefore[at]! | (this.#quotesAfter[at]! << 1);
    return {
      quotes,
      verbsBefore: this.#verbsBefore[at]!,
      that,
      next: next < to ? role[next]! : Role.edge,
      subject,
      subjectWord,
    };
  }

  /** What stands before and after each unit of a sentence, as bits. */
  #survey({ from, to }: UnitRange): void {
    const { role, lexemes, reporting } = this.reading;
    let quotes = 0;
    let verbs = 0;
    for (let at = from; at < to; at++) {
      this.#quotesBefore[at] = quotes;
      this.#verbsBefore[at] = verbs;
      const kind = role[at]!;
      if (lexemes.shape[at] === Shape.quotation) quotes |= kind === Role.partQuotation ? 4 : 1;
      else if (kind === Role.past || kind === Role.finite || kind === Role.modal) verbs |= reporting[at] ? 2 : 1;
    }
    quotes = 0;
    for (let at = to - 1; at >= from; at--) {
      this.#quotesAfter[at] = quotes;
      if (lexemes.shape[at] === Shape.quotation) quotes |= role[at] === Role.partQuotation ? 4 : 1;
    }
  }
}

/** No verb group is longer, in units. */
const reach = 12;

interface View {
  /** Bits: whole quotations before and after, quoted parts before and after. */
  readonly quotes: number;
  readonly verbsBefore: number;
  readonly that: number;
  readonly next: number;
  readonly subject: number;
  readonly subjectWord: number;
}

function isVerbForm(kind: number): boolean {
  return kind === Role.adverb || kind === Role.past || kind === Role.participle;
}

function isVerbGroup(kind: number): boolean {
  return (
    kind === Role.adverb ||
    kind === Role.modal ||
    kind === Role.finite ||
    kind === Role.past ||
    kind === Role.to ||
    kind === Role.base ||
    kind === Role.participle
  );
}
