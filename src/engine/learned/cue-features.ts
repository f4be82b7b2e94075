import type { UnitRange } from '../text/units';
import type { FeatureList } from './features';
import { mix } from './hashing';
import { Shape } from './lexemes';
import { quotationTag, Role, type Reading } from './reading';

const outside = 0x3b1c9f27;
const outsideTag = quotationTag + 1;

/** Adds the features by which the cue model knows a unit of a sentence. */
export class CueFeatures {
  constructor(private readonly reading: Reading) {}

  add(list: FeatureList, sentence: UnitRange, at: number): void {
    const { from, to } = sentence;
    const { lexemes } = this.reading;
    const tag = (index: number): number => (index < from || index >= to ? outsideTag : this.reading.tags[index]!);
    const word = (index: number): number => (index < from || index >= to ? outside : lexemes.word[index]!);
    const stem = (index: number): number => (index < from || index >= to ? outside : lexemes.stem[index]!);
    const role = (index: number): number => (index < from || index >= to ? Role.edge : this.reading.role[index]!);
    let template = 101;
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
    const { role, lexemes, reporting } = this.reading;
    let quotes = 0;
    let verbsBefore = 0;
    for (let index = from; index < to; index++) {
      const kind = role[index]!;
      if (lexemes.shape[index] === Shape.quotation) quotes |= (index < at ? 1 : 2) << (kind === Role.partQuotation ? 2 : 0);
      else if (index < at && (kind === Role.past || kind === Role.finite || kind === Role.modal)) verbsBefore |= reporting[index] ? 2 : 1;
    }
    let that = 0;
    for (let index = at + 1; index < Math.min(to, at + 9) && that === 0; index++) {
      if (role[index] === Role.that) that = index - at < 4 ? 1 : 2;
      else if (role[index] === Role.colon) that = 3;
      else if (lexemes.shape[index] === Shape.quotation) that = index - at < 4 ? 4 : 5;
    }
    let next = at + 1;
    while (next < to && (role[next] === Role.adverb || role[next] === Role.past || role[next] === Role.participle)) next++;
    let left = at - 1;
    while (left >= from && isVerbGroup(role[left]!)) left--;
    const subject = left < from ? Role.edge : role[left]!;
    const subjectWord = left < from ? outside : lexemes.stem[left]!;
    return { quotes, verbsBefore, that, next: next < to ? role[next]! : Role.edge, subject, subjectWord };
  }
}

interface View {
  /** Bits: whole quotations before and after, quoted parts before and after. */
  readonly quotes: number;
  readonly verbsBefore: number;
  readonly that: number;
  readonly next: number;
  readonly subject: number;
  readonly subjectWord: number;
}

function isVerbGroup(kind: number): boolean {
  return (
    kind === Role.adverb || kind === Role.modal || kind === Role.finite || kind === Role.past || kind === Role.to ||
    kind === Role.base || kind === Role.participle
  );
}
