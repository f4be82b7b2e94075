import type { ArgumentSequence } from './argument-sequence';
import { bucket, headOf, isFiniteRole, partsOf, quotationLook, standsAlone, thatAfter, type Counts, type Place } from './argument-views';
import { FeatureList } from './features';
import { mix } from './hashing';
import { Shape } from './lexemes';
import { quotationTag, Role, type Reading } from './reading';

const outside = 0x2f9be6cc;
const outsideTag = quotationTag + 1;

/** Templates are numbered on from here, in their order: with the value, the number is what is hashed. */
const firstTemplate = 201;

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
  readonly #headStem: number;
  readonly #headTag: number;
  readonly #around: number;
  readonly #wide: number;
  readonly #that: number;
  readonly #quotedLeft: number;
  readonly #quotedRight: number;
  /** Where features go, the next template's number, and the side of the cue: of the unit at hand. */
  #list = new FeatureList();
  #template = firstTemplate;
  #side = 1;

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
    const head = headOf(reading, sequence);
    this.#headStem = lexemes.stem[head]!;
    this.#headTag = tags[head]!;
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
    const { cue } = this.sequence;
    this.#list = list;
    this.#template = firstTemplate;
    this.#side = at < cue.from ? 1 : 2;
    const near = this.#side === 1 ? at + 1 : cue.to;
    const far = this.#side === 1 ? cue.from : at;
    const place: Place = {
      at,
      near,
      far,
      distance: bucket(far - near),
      around: mix(this.#around, this.#side),
      headed: mix(this.#headStem, this.#side),
      before: this.#role(at - 1),
      here: this.#role(at),
      after: this.#role(at + 1),
    };
    const counts = this.#countsOf(place);
    this.#addWords(place);
    this.#addCue(place);
    this.#addCounts(place, counts);
    this.#addSetting(place, counts);
    this.#addPart(place, counts);
    this.#addLook(place, counts);
  }

  #put(value: number): void {
    this.#list.push(mix(this.#template++, value));
  }

  /** A feature that means another thing before the cue than after it. */
  #sided(value: number): void {
    this.#list.push(mix(mix(this.#template++, this.#side), value));
  }

  #addWords({ at, distance, before, here }: Place): void {
    const [t2, t1, t0] = [this.#tag(at - 2), this.#tag(at - 1), this.#tag(at)];
    const [n1, n2] = [this.#tag(at + 1), this.#tag(at + 2)];
    const [w1, w0, x1] = [this.#word(at - 1), this.#word(at), this.#word(at + 1)];
    this.#sided(0);
    this.#sided(distance);
    this.#sided(w0);
    this.#sided(w1);
    this.#sided(x1);
    this.#sided(t0);
    this.#sided(mix(t1, t0));
    this.#sided(mix(t0, n1));
    this.#sided(mix(mix(t1, t0), n1));
    this.#sided(mix(t2, t1));
    this.#sided(mix(n1, n2));
    this.#sided(mix(mix(t2, t1), t0));
    this.#sided(mix(mix(t0, n1), n2));
    this.#sided(mix(mix(before, here), distance));
    this.#sided(mix(w1, w0));
    this.#sided(mix(w0, x1));
  }

  #addCue({ at, distance, around, headed, before, here, after }: Place): void {
    const side = this.#side;
    this.#put(mix(around, distance));
    this.#put(mix(around, here));
    this.#put(mix(around, mix(before, here)));
    this.#put(mix(around, mix(mix(before, here), after)));
    this.#put(mix(this.#wide, mix(side, distance)));
    this.#put(mix(this.#wide, mix(side, here)));
    this.#put(mix(headed, distance));
    this.#put(mix(headed, here));
    this.#put(mix(headed, this.#around));
    this.#put(mix(headed, mix(before, here)));
    this.#put(mix(headed, this.#word(at)));
    this.#put(mix(mix(this.#headTag, side), mix(here, distance)));
  }

  /** What stands between a unit and the cue, counted up to two or three. */
  #countsOf({ near, far }: Place): Counts {
    return {
      commas: Math.min(3, this.#between(this.#commas, near, far)),
      verbs: Math.min(3, this.#between(this.#verbs, near, far)),
      questions: Math.min(2, this.#between(this.#questions, near, far)),
      conjunctions: Math.min(2, this.#between(this.#conjunctions, near, far)),
      quotations: Math.min(2, this.#between(this.#quotations, near, far)),
      thats: Math.min(2, this.#between(this.#thats, near, far)),
      dashes: Math.min(2, this.#between(this.#dashes, near, far)),
      cues: Math.min(2, this.#between(this.#cues, near, far)),
      prepositions: Math.min(2, this.#between(this.#prepositions, near, far)),
    };
  }

  #addCounts({ around, before, here }: Place, counts: Counts): void {
    const { commas, verbs, questions, conjunctions, quotations, thats, dashes, cues, prepositions } = counts;
    this.#sided(mix(commas, verbs));
    this.#sided(mix(commas, mix(before, here)));
    this.#sided(mix(verbs, here));
    this.#sided(mix(questions, here));
    this.#sided(mix(conjunctions, mix(before, here)));
    this.#sided(mix(quotations, here));
    this.#sided(mix(thats, here));
    this.#sided(mix(dashes, here));
    this.#sided(mix(cues, mix(before, here)));
    this.#sided(mix(mix(commas, verbs), mix(quotations, cues)));
    this.#put(mix(around, mix(thats, quotations)));
    const any = mix(Math.min(1, verbs), Math.min(1, prepositions));
    this.#sided(mix(any, mix(mix(Math.min(1, commas), Math.min(1, questions)), here)));
  }

  #addSetting({ at, near, far, around, before, here }: Place, { commas, thats, cues }: Counts): void {
    const { sentence } = this.sequence;
    const side = this.#side;
    this.#put(mix(mix(this.#that, side), mix(here, thats)));
    this.#put(mix(mix(this.#that, side), mix(this.#around, Math.min(1, commas))));
    const scored = this.cueScore[at]! > 0.3 ? 2 : this.reading.reporting[at] ? 1 : 0;
    this.#sided(mix(scored, mix(before, cues)));
    this.#sided(mix(this.#nextCue(at), here));
    this.#sided(mix(mix(Math.min(4, at - sentence.from), commas), here));
    this.#sided(mix(mix(Math.min(4, sentence.to - at), commas), here));
    this.#sided(mix(mix(this.#quotedLeft, this.#quotedRight), here));
    this.#put(mix(mix(this.#quotedLeft, this.#quotedRight), around));
    if (far - near < 6) this.#put(mix(this.#path(near, far), mix(side, here)));
    else this.#template++;
  }

  /** The part of the sentence, between commas or dashes, that a unit stands in. */
  #addPart({ at, around, here }: Place, { verbs }: Counts): void {
    const part = this.#part[at - this.sequence.sentence.from]!;
    const opener = this.#role(part);
    const mark = this.#role(part - 1);
    this.#sided(mix(mark, opener));
    this.#sided(mix(this.#word(part), mark));
    this.#sided(mix(mix(opener, this.#role(part + 1)), mark));
    this.#put(mix(mix(this.#side, mark), mix(opener, mix(Math.min(2, at - part), here))));
    this.#put(mix(around, mix(mark, opener)));
    const partVerbs = Math.min(2, this.#between(this.#verbs, part, at));
    this.#sided(mix(mix(partVerbs, mark), mix(opener, here)));
    const partCue = this.#between(this.#cues, part, this.#partEnd(at));
    this.#sided(mix(mix(Math.min(1, partCue), mark), mix(opener, verbs)));
  }

  #addLook({ at, around, headed, before, after }: Place, { commas, quotations, verbs }: Counts): void {
    if (this.reading.lexemes.shape[at] !== Shape.quotation) return;
    const look = quotationLook(this.reading.units[at]!.text);
    this.#sided(mix(look, 1));
    this.#put(mix(around, look));
    this.#put(mix(headed, look));
    this.#sided(mix(mix(look, commas), mix(quotations, verbs)));
    this.#sided(mix(look, mix(before, after)));
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
    const alone = !quoted ? 0 : standsAlone(this.reading, from) ? 1 : 2;
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
