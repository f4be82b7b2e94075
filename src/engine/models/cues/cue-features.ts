import type { UnitRange } from '../../text/units';
import type { FeatureList } from '../words/features';
import { mix } from '../words/hashing';
import { quotationTag, type Reading } from '../reading/reading';
import { isFiniteRole, isQuotation, Role } from '../reading/roles';
import type { Tag } from '../../language/tags';
import { beyondSentence, type UnitForm } from '../reading/unit-form';

const outside = beyondSentence(0x3b1c9f27);
const outsideTag = quotationTag + 1;

/**
 * The place of each feature in the list. Training drops features in this order, and its numbers are hashed: both must
 * stay.
 */
const enum CueTemplate {
  bias,
  word,
  before,
  after,
  twoBefore,
  twoAfter,
  stem,
  stemTag,
  tag,
  tagBefore,
  tagAfter,
  tagsAfter,
  tagsBefore,
  tagsUpTo,
  tagsAround,
  tagsFrom,
  allTags,
  wordTagBefore,
  wordTagAfter,
  wordBefore,
  wordAfter,
  stemTagsBeside,
  stemRoleAfter,
  stemRoleBefore,
  stemRolesBeside,
  rolesBeside,
  suffix3,
  suffix2,
  shape,
  stemBefore,
  stemAfter,
  quotes,
  stemQuotes,
  tagQuotes,
  stemNext,
  tagNext,
  subjectTag,
  subjectStem,
  subjectWordStem,
  subjectWordTag,
  thatStem,
  thatTag,
  verbsBefore,
  thatSubject,
  reportingVerbs,
  place,
}

/** With a feature's value, its template's number is what is hashed. */
const numbers = Int32Array.from({ length: CueTemplate.place + 1 }, (_, template) => 101 + template);

/** Adds the features by which the cue model knows a unit of a sentence. */
export class CueFeatures {
  /** What stands before and after each unit in its sentence, as bits: `Survey`. */
  readonly #survey: Uint8Array;

  constructor(private readonly reading: Reading) {
    this.#survey = new Uint8Array(reading.units.length);
    for (const sentence of reading.sentences) this.#look(sentence);
  }

  add(list: FeatureList, sentence: UnitRange, at: number): void {
    const start = list.length;
    const items = list.extend(numbers.length);
    this.#addWords(items, start, sentence, at);
    this.#addTags(items, start, sentence, at);
    this.#addPairs(items, start, sentence, at);
    this.#addView(items, start, sentence, at);
    list.number(numbers, start);
  }

  #addWords(items: Int32Array, start: number, sentence: UnitRange, at: number): void {
    const { word, stem } = this.reading.forms[at]!;
    items[start + CueTemplate.bias] = 0;
    items[start + CueTemplate.word] = word;
    items[start + CueTemplate.before] = this.#form(sentence, at - 1).word;
    items[start + CueTemplate.after] = this.#form(sentence, at + 1).word;
    items[start + CueTemplate.twoBefore] = this.#form(sentence, at - 2).word;
    items[start + CueTemplate.twoAfter] = this.#form(sentence, at + 2).word;
    items[start + CueTemplate.stem] = stem;
    items[start + CueTemplate.stemTag] = mix(stem, this.reading.tags[at]!);
  }

  #addTags(items: Int32Array, start: number, sentence: UnitRange, at: number): void {
    const t0 = this.reading.tags[at]!;
    const t1 = this.#tag(sentence, at - 1);
    const t2 = this.#tag(sentence, at - 2);
    const n1 = this.#tag(sentence, at + 1);
    const n2 = this.#tag(sentence, at + 2);
    const beside = mix(t1, t0);
    const before = mix(t2, t1);
    const after = mix(n1, n2);
    const upTo = mix(before, t0);
    const from = mix(t0, n1);
    items[start + CueTemplate.tag] = t0;
    items[start + CueTemplate.tagBefore] = beside;
    items[start + CueTemplate.tagAfter] = from;
    items[start + CueTemplate.tagsAfter] = after;
    items[start + CueTemplate.tagsBefore] = before;
    items[start + CueTemplate.tagsUpTo] = upTo;
    items[start + CueTemplate.tagsAround] = mix(beside, n1);
    items[start + CueTemplate.tagsFrom] = mix(from, n2);
    items[start + CueTemplate.allTags] = mix(upTo, after);
  }

  #addPairs(items: Int32Array, start: number, sentence: UnitRange, at: number): void {
    const { word, stem, suffix2, suffix3, shape, reporting } = this.reading.forms[at]!;
    const formBefore = this.#form(sentence, at - 1);
    const formAfter = this.#form(sentence, at + 1);
    const t0 = this.reading.tags[at]!;
    const t1 = this.#tag(sentence, at - 1);
    const n1 = this.#tag(sentence, at + 1);
    const before = this.#role(sentence, at - 1);
    const after = this.#role(sentence, at + 1);
    items[start + CueTemplate.wordTagBefore] = mix(word, t1);
    items[start + CueTemplate.wordTagAfter] = mix(word, n1);
    items[start + CueTemplate.wordBefore] = mix(word, formBefore.word);
    items[start + CueTemplate.wordAfter] = mix(word, formAfter.word);
    items[start + CueTemplate.stemTagsBeside] = mix(mix(stem, t1), n1);
    items[start + CueTemplate.stemRoleAfter] = mix(stem, after);
    items[start + CueTemplate.stemRoleBefore] = mix(stem, before);
    items[start + CueTemplate.stemRolesBeside] = mix(mix(stem, before), after);
    items[start + CueTemplate.rolesBeside] = mix(mix(before, after), reporting);
    items[start + CueTemplate.suffix3] = suffix3;
    items[start + CueTemplate.suffix2] = mix(suffix2, t1);
    items[start + CueTemplate.shape] = shape;
    items[start + CueTemplate.stemBefore] = mix(formBefore.stem, t0);
    items[start + CueTemplate.stemAfter] = mix(formAfter.stem, t0);
  }

  /** The same by what stands further away in the sentence. */
  #addView(items: Int32Array, start: number, sentence: UnitRange, at: number): void {
    const { stem, reporting } = this.reading.forms[at]!;
    const tag = this.reading.tags[at]!;
    const quotes = this.#survey[at]! & Survey.quotes;
    const verbs = this.#survey[at]! >> Survey.verbs;
    const that = this.#that(sentence, at);
    const next = this.#next(sentence, at);
    const left = this.#left(sentence, at);
    const subject = this.#role(sentence, left);
    const subjectWord = this.#form(sentence, left).stem;
    items[start + CueTemplate.quotes] = quotes;
    items[start + CueTemplate.stemQuotes] = mix(stem, quotes);
    items[start + CueTemplate.tagQuotes] = mix(tag, mix(quotes, reporting));
    items[start + CueTemplate.stemNext] = mix(stem, next);
    items[start + CueTemplate.tagNext] = mix(tag, mix(next, reporting));
    items[start + CueTemplate.subjectTag] = mix(subject, tag);
    items[start + CueTemplate.subjectStem] = mix(subject, stem);
    items[start + CueTemplate.subjectWordStem] = mix(subjectWord, stem);
    items[start + CueTemplate.subjectWordTag] = mix(subjectWord, tag);
    items[start + CueTemplate.thatStem] = mix(that, stem);
    items[start + CueTemplate.thatTag] = mix(that, mix(tag, subject));
    items[start + CueTemplate.verbsBefore] = mix(verbs, tag);
    items[start + CueTemplate.thatSubject] = mix(reporting, mix(that, subject));
    items[start + CueTemplate.reportingVerbs] = mix(reporting, mix(tag, verbs));
    items[start + CueTemplate.place] = mix(Math.min(at - sentence.from, 3), mix(Math.min(sentence.to - at, 3), tag));
  }

  /** Which clause or quotation begins soon after a unit, and how soon. */
  #that({ to }: UnitRange, at: number): number {
    const { role } = this.reading;
    const end = Math.min(to, at + 9);
    for (let index = at + 1; index < end; index++) {
      if (role[index] === Role.that) return index - at < 4 ? 1 : 2;
      if (role[index] === Role.colon) return 3;
      if (isQuotation(role[index]!)) return index - at < 4 ? 4 : 5;
    }
    return 0;
  }

  /** What follows a verb's further forms: a `Role`. */
  #next({ to }: UnitRange, at: number): Role {
    const { role } = this.reading;
    let next = at + 1;
    while (next < to && next < at + reach && isVerbForm(role[next]!)) next++;
    return next < to ? role[next]! : Role.edge;
  }

  /** The unit before a verb group that ends at `at`. */
  #left({ from }: UnitRange, at: number): number {
    const { role } = this.reading;
    let left = at - 1;
    while (left >= from && left > at - reach && isVerbGroup(role[left]!)) left--;
    return left;
  }

  #look({ from, to }: UnitRange): void {
    const { role, forms } = this.reading;
    const survey = this.#survey;
    let quotes = 0;
    let verbs = 0;
    for (let at = from; at < to; at++) {
      survey[at] = quotes | (verbs << Survey.verbs);
      const kind = role[at]!;
      if (isQuotation(kind)) quotes |= quotationBit(kind);
      else if (isFiniteRole(kind)) verbs |= forms[at]!.reporting > 0 ? 2 : 1;
    }
    quotes = 0;
    for (let at = to - 1; at >= from; at--) {
      survey[at] = survey[at]! | (quotes << 1);
      if (isQuotation(role[at]!)) quotes |= quotationBit(role[at]!);
    }
  }

  #form({ from, to }: UnitRange, at: number): UnitForm {
    return at < from || at >= to ? outside : this.reading.forms[at]!;
  }

  #tag({ from, to }: UnitRange, at: number): Tag {
    return at < from || at >= to ? outsideTag : this.reading.tags[at]!;
  }

  #role({ from, to }: UnitRange, at: number): Role {
    return at < from || at >= to ? Role.edge : this.reading.role[at]!;
  }
}

/** What the bits of a survey are. */
const enum Survey {
  /** Whole quotations before and after, quoted parts before and after. */
  quotes = 0b1111,
  /** From this bit on: verbs that do not report, and verbs that do, before. */
  verbs = 4,
}

function quotationBit(kind: Role): number {
  return kind === Role.partQuotation ? 4 : 1;
}

/** No verb group is longer, in units. */
const reach = 12;

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
