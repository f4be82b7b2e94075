import type { ArgumentSequence } from './argument-sequence';
import { partsOf, quotationLook, thatAfter } from './argument-views';
import type { FeatureList } from './features';
import { mix } from './hashing';
import { Shape } from './lexemes';
import { quotationTag, Role, type Reading } from './reading';

const outside = 0x2f9be6cc;
const outsideTag = quotationTag + 1;

/** Distances and counts beyond which no difference is made. */
const buckets = Uint8Array.from({ length: 64 }, (_, distance) => {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 21 ? 7 : 8;
});

function bucket(distance: number): number {
  return buckets[Math.min(distance, 63)]!;
}

/** Adds the features by which the argument model knows an item of a cue's sequence. */
export class ArgumentFeatures {
  /** Sums over the sentence's units up to each: what stands between two units is a difference. */
  readonly #commas: Uint16Array;
  readonly #verbs: Uint16Array;
  readonly #questions: Uint16Array;
  readonly #conjunctions: Uint16Array;
  readonly #quotations: Uint16Array;
  readonly #thats: Uint16Array;
  readonly #dashes: Uint16Array;
  readonly #cues: Uint16Array;
  readonly #prepositions: Uint16Array;
  /** Where the part of the sentence begins that a unit stands in, parts being cut at commas and dashes. */
  readonly #part: Int32Array;
  readonly #head: number;
  readonly #headStem: number;
  readonly #headTag: number;
  readonly #around: number;
  readonly #wide: number;
  readonly #that: number;
  readonly #quotedLeft: number;
  readonly #quotedRight: number;

  constructor(
    private readonly reading: Reading,
    private readonly sequence: ArgumentSequence,
    /** For each unit the probability that it belongs to a cue. */
    private readonly cueScore: Float32Array,
  ) {
    const { sentence, cue } = sequence;
    const { role, lexemes, tags } = reading;
    const length = sentence.to - sentence.from;
    const sums = (test: (at: number) => boolean): Uint16Array => {
      const list = new Uint16Array(length + 1);
      for (let at = 0; at < length; at++) list[at + 1] = list[at]! + (test(sentence.from + at) ? 1 : 0);
      return list;
    };
    const outsideCue = (at: number): boolean => at < cue.from || at >= cue.to;
    this.#commas = sums((at) => role[at] === Role.comma);
    this.#verbs = sums((at) => outsideCue(at) && isFiniteRole(role[at]!));
    this.#questions = sums((at) => role[at] === Role.question);
    this.#conjunctions = sums((at) => role[at] === Role.conjunction);
    this.#quotations = sums((at) => lexemes.shape[at] === Shape.quotation);
    this.#thats = sums((at) => role[at] === Role.that);
    this.#dashes = sums((at) => role[at] === Role.dash || role[at] === Role.colon);
    this.#cues = sums((at) => outsideCue(at) && cueScore[at]! > 0.3);
    this.#prepositions = sums((at) => role[at] === Role.preposition);
    this.#part = partsOf(reading, sequence);
    this.#head = headOf(reading, sequence);
    this.#headStem = lexemes.stem[this.#head]!;
    this.#headTag = tags[this.#head]!;
    const left = this.#role(cue.from - 1);
    const right = this.#role(cue.to);
    this.#around = mix(left, right);
    this.#wide = mix(mix(this.#role(cue.from - 2), left), mix(right, this.#role(cue.to + 1)));
    this.#that = thatAfter(reading, sequence);
    this.#quotedLeft = Math.min(2, this.#between(this.#quotations, sentence.from, cue.from));
    this.#quotedRight = Math.min(2, this.#between(this.#quotations, cue.to, sentence.to));
  }

  add(list: FeatureList, item: number): void {
    if (item < this.sequence.first || item >= this.sequence.last) this.#addPiece(list, item);
    else this.#addUnit(list, this.sequence.items[item]!.from);
  }

  #addUnit(list: FeatureList, at: number): void {
    const { sentence, cue } = this.sequence;
    const { lexemes } = this.reading;
    const side = at < cue.from ? 1 : 2;
    const near = side === 1 ? at + 1 : cue.to;
    const far = side === 1 ? cue.from : at;
    const distance = bucket(far - near);
    let template = 201;
    const put = (value: number): void => list.push(mix(template++, value));
    const sided = (value: number): void => list.push(mix(mix(template++, side), value));
    const [t2, t1, t0, n1, n2] = [
      this.#tag(at - 2),
      this.#tag(at - 1),
      this.#tag(at),
      this.#tag(at + 1),
      this.#tag(at + 2),
    ];
    const [w1, w0, x1] = [this.#word(at - 1), this.#word(at), this.#word(at + 1)];
    const [r1, r0, p1] = [this.#role(at - 1), this.#role(at), this.#role(at + 1)];
    sided(0);
    sided(distance);
    sided(w0);
    sided(w1);
    sided(x1);
    sided(t0);
    sided(mix(t1, t0));
    sided(mix(t0, n1));
    sided(mix(mix(t1, t0), n1));
    sided(mix(t2, t1));
    sided(mix(n1, n2));
    sided(mix(mix(t2, t1), t0));
    sided(mix(mix(t0, n1), n2));
    sided(mix(mix(r1, r0), distance));
    sided(mix(w1, w0));
    sided(mix(w0, x1));
    const around = mix(this.#around, side);
    put(mix(around, distance));
    put(mix(around, r0));
    put(mix(around, mix(r1, r0)));
    put(mix(around, mix(mix(r1, r0), p1)));
    put(mix(this.#wide, mix(side, distance)));
    put(mix(this.#wide, mix(side, r0)));
    const headed = mix(this.#headStem, side);
    put(mix(headed, distance));
    put(mix(headed, r0));
    put(mix(headed, this.#around));
    put(mix(headed, mix(r1, r0)));
    put(mix(headed, w0));
    put(mix(mix(this.#headTag, side), mix(r0, distance)));
    const commas = Math.min(3, this.#between(this.#commas, near, far));
    const verbs = Math.min(3, this.#between(this.#verbs, near, far));
    const questions = Math.min(2, this.#between(this.#questions, near, far));
    const conjunctions = Math.min(2, this.#between(this.#conjunctions, near, far));
    const quotations = Math.min(2, this.#between(this.#quotations, near, far));
    const thats = Math.min(2, this.#between(this.#thats, near, far));
    const dashes = Math.min(2, this.#between(this.#dashes, near, far));
    const cues = Math.min(2, this.#between(this.#cues, near, far));
    const prepositions = Math.min(2, this.#between(this.#prepositions, near, far));
    sided(mix(commas, verbs));
    sided(mix(commas, mix(r1, r0)));
    sided(mix(verbs, r0));
    sided(mix(questions, r0));
    sided(mix(conjunctions, mix(r1, r0)));
    sided(mix(quotations, r0));
    sided(mix(thats, r0));
    sided(mix(dashes, r0));
    sided(mix(cues, mix(r1, r0)));
    sided(mix(mix(commas, verbs), mix(quotations, cues)));
    put(mix(around, mix(thats, quotations)));
    sided(
      mix(
        mix(Math.min(1, verbs), Math.min(1, prepositions)),
        mix(mix(Math.min(1, commas), Math.min(1, questions)), r0),
      ),
    );
    put(mix(mix(this.#that, side), mix(r0, thats)));
    put(mix(mix(this.#that, side), mix(this.#around, Math.min(1, commas))));
    const scored = this.cueScore[at]! > 0.3 ? 2 : this.reading.reporting[at] ? 1 : 0;
    sided(mix(scored, mix(r1, cues)));
    sided(mix(this.#nextCue(at), r0));
    sided(mix(mix(Math.min(4, at - sentence.from), commas), r0));
    sided(mix(mix(Math.min(4, sentence.to - at), commas), r0));
    sided(mix(mix(this.#quotedLeft, this.#quotedRight), r0));
    put(mix(mix(this.#quotedLeft, this.#quotedRight), around));
    if (far - near < 6) put(mix(this.#path(near, far), mix(side, r0)));
    else template++;
    const part = this.#part[at - sentence.from]!;
    const opener = this.#role(part);
    const mark = this.#role(part - 1);
    sided(mix(mark, opener));
    sided(mix(this.#word(part), mark));
    sided(mix(mix(opener, this.#role(part + 1)), mark));
    put(mix(mix(side, mark), mix(opener, mix(Math.min(2, at - part), r0))));
    put(mix(around, mix(mark, opener)));
    const partVerbs = Math.min(2, this.#between(this.#verbs, part, at));
    sided(mix(mix(partVerbs, mark), mix(opener, r0)));
    const partCue = this.#between(this.#cues, part, this.#partEnd(at));
    sided(mix(mix(Math.min(1, partCue), mark), mix(opener, verbs)));
    if (lexemes.shape[at] === Shape.quotation) {
      const look = quotationLook(this.reading.units[at]!.text);
      sided(mix(look, 1));
      put(mix(around, look));
      put(mix(headed, look));
      sided(mix(mix(look, commas), mix(quotations, verbs)));
      sided(mix(look, mix(r1, p1)));
    }
  }

  /** A quotation or a run of words in another sentence. */
  #addPiece(list: FeatureList, item: number): void {
    const { items, first, last } = this.sequence;
    const { from, to } = items[item]!;
    const { lexemes, role, reporting, units } = this.reading;
    const side = item < first ? 1 : 2;
    const distance = Math.min(5, side === 1 ? first - item : item - last + 1);
    const quoted = lexemes.shape[from] === Shape.quotation;
    let template = 301;
    const sided = (value: number): void => list.push(mix(mix(template++, side), value));
    let words = 0;
    let verbs = 0;
    let scored = 0;
    for (let at = from; at < to; at++) {
      if (role[at] !== Role.stop && role[at] !== Role.comma) words++;
      if (reporting[at]) verbs = Math.max(verbs, 1);
      if (this.cueScore[at]! > 0.3) scored = 1;
    }
    const look = quoted ? quotationLook(units[from]!.text) : 0;
    const kind = quoted ? 1 : 2 + verbs + 2 * scored;
    const chain = this.#chain(item);
    const alone = !quoted ? 0 : this.#standsAlone(from) ? 1 : 2;
    const place = mix(this.#quotedLeft, this.#quotedRight);
    sided(kind);
    sided(mix(kind, distance));
    sided(mix(kind, chain));
    sided(mix(mix(kind, chain), distance));
    sided(mix(mix(kind, chain), place));
    sided(mix(mix(kind, chain), this.#around));
    sided(mix(mix(kind, chain), mix(this.#around, place)));
    sided(mix(kind, mix(this.#headStem, chain)));
    sided(mix(kind, bucket(words)));
    sided(mix(mix(kind, look), chain));
    sided(mix(mix(alone, chain), place));
    sided(mix(mix(alone, look), mix(chain, this.#around)));
    sided(mix(kind, lexemes.word[from]!));
    sided(mix(kind, mix(role[from]!, from + 1 < to ? role[from + 1]! : Role.edge)));
    sided(mix(mix(kind, this.#lastRole()), chain));
    sided(mix(mix(kind, this.#that), chain));
    sided(mix(this.#beforePiece(item), kind));
    sided(mix(mix(this.#beforePiece(item), kind), chain));
  }

  /** Whether only quotations stand between a piece and the cue's sentence, and if not how much else. */
  #chain(item: number): number {
    const { items, first, last } = this.sequence;
    const { lexemes } = this.reading;
    let runs = 0;
    let words = 0;
    const [from, to] = item < first ? [item + 1, first] : [last, item];
    for (let at = from; at < to; at++) {
      const piece = items[at]!;
      if (lexemes.shape[piece.from] === Shape.quotation) continue;
      runs++;
      words += piece.to - piece.from;
    }
    return runs === 0 ? 0 : 1 + Math.min(2, runs) + (words > 6 ? 3 : 0);
  }

  /** Whether a quotation is a sentence of its own. */
  #standsAlone(at: number): boolean {
    const sentence = this.reading.sentences.find(({ from, to }) => from <= at && at < to)!;
    for (let index = sentence.from; index < sentence.to; index++) {
      const kind = this.reading.lexemes.shape[index]!;
      if (kind !== Shape.quotation && kind !== Shape.punctuation) return false;
    }
    return true;
  }

  #beforePiece(item: number): number {
    const before = this.sequence.items[item - 1];
    if (before === undefined) return 0;
    return this.reading.lexemes.shape[before.to - 1] === Shape.quotation ? 1 : 2;
  }

  /** What the cue's sentence ends with, a final stop apart. */
  #lastRole(): number {
    const { to } = this.sequence.sentence;
    const final = this.#role(to - 1);
    return final === Role.stop ? this.#role(to - 2) : final;
  }

  #path(from: number, to: number): number {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = mix(hash, this.#role(at));
    return hash;
  }

  #partEnd(at: number): number {
    const { sentence } = this.sequence;
    const part = this.#part[at - sentence.from]!;
    let end = at;
    while (end < sentence.to && this.#part[end - sentence.from] === part) end++;
    return end;
  }

  /** How far the next likely cue to the right is. */
  #nextCue(at: number): number {
    const { sentence, cue } = this.sequence;
    for (let next = at + 1; next < Math.min(sentence.to, at + 6); next++)
      if (this.cueScore[next]! > 0.3 && (next < cue.from || next >= cue.to)) return next - at;
    return 0;
  }

  #between(sums: Uint16Array, from: number, to: number): number {
    const { sentence } = this.sequence;
    return sums[to - sentence.from]! - sums[from - sentence.from]!;
  }

  #tag(at: number): number {
    const { from, to } = this.sequence.sentence;
    return at < from || at >= to ? outsideTag : this.reading.tags[at]!;
  }

  #role(at: number): number {
    const { from, to } = this.sequence.sentence;
    return at < from || at >= to ? Role.edge : this.reading.role[at]!;
  }

  #word(at: number): number {
    const { from, to } = this.sequence.sentence;
    return at < from || at >= to ? outside : this.reading.lexemes.word[at]!;
  }
}

function isFiniteRole(kind: number): boolean {
  return kind === Role.finite || kind === Role.past || kind === Role.modal;
}

/** The word that says what the cue is: its reporting verb, else its last verb, else its last word. */
export function headOf({ reporting, role }: Reading, { cue }: Pick<ArgumentSequence, 'cue'>): number {
  for (let at = cue.from; at < cue.to; at++) if (reporting[at]) return at;
  for (let at = cue.to - 1; at >= cue.from; at--)
    if (isFiniteRole(role[at]!) || role[at] === Role.base || role[at] === Role.gerund || role[at] === Role.participle)
      return at;
  return cue.to - 1;
}
