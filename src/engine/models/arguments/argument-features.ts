import type { ArgumentSequence } from './argument-sequence';
import { CueSetting } from './cue-setting';
import type { FeatureList } from '../words/features';
import { mix } from '../words/hashing';
import { addPiece } from './piece-features';
import { longestPath, ItemView } from './item-view';
import type { Reading } from '../reading/reading';
import { isQuotation } from '../reading/roles';
import { CountOf, isLikelyCue } from './sentence-counts';
import { sidedNumbers } from './cue-side';

/**
 * The place of each feature in the list. Training drops features in this order, and its numbers are hashed: both must
 * stay.
 */
const enum Template {
  bias,
  distance,
  word,
  wordBefore,
  wordAfter,
  tag,
  tagBefore,
  tagAfter,
  tagsBeside,
  tagsBefore,
  tagsAfter,
  tagsUpTo,
  tagsFrom,
  rolesDistance,
  wordsUpTo,
  wordsFrom,
  aroundDistance,
  aroundRole,
  aroundRoles,
  aroundRolesBeside,
  wideDistance,
  wideRole,
  headDistance,
  headRole,
  headAround,
  headRoles,
  headWord,
  headTag,
  commasVerbs,
  commas,
  verbs,
  questions,
  conjunctions,
  quotations,
  thats,
  dashes,
  cues,
  counts,
  aroundThats,
  anyBetween,
  that,
  thatCommas,
  reporting,
  nextCue,
  sentenceStart,
  sentenceEnd,
  quoted,
  aroundQuoted,
  path,
  part,
  partWord,
  partWords,
  partPlace,
  partAround,
  partVerbs,
  partCues,
  look,
  aroundLook,
  headLook,
  countsLook,
  rolesLook,
}

const numbers = sidedNumbers(
  201,
  201 + Template.rolesLook,
  new Set([
    Template.aroundDistance,
    Template.aroundRole,
    Template.aroundRoles,
    Template.aroundRolesBeside,
    Template.wideDistance,
    Template.wideRole,
    Template.headDistance,
    Template.headRole,
    Template.headAround,
    Template.headRoles,
    Template.headWord,
    Template.headTag,
    Template.aroundThats,
    Template.that,
    Template.thatCommas,
    Template.aroundQuoted,
    Template.path,
    Template.partPlace,
    Template.partAround,
    Template.aroundLook,
    Template.headLook,
  ]),
);

/** Adds the features by which the argument model knows an item of a cue's sequence. */
export class ArgumentFeatures {
  readonly #setting: CueSetting;
  readonly #place: ItemView;

  /** `cueScore` holds for each unit the probability that it belongs to a cue. */
  constructor(reading: Reading, sequence: ArgumentSequence, cueScore: Float32Array) {
    this.#setting = new CueSetting(reading, sequence, cueScore);
    this.#place = new ItemView(this.#setting);
  }

  add(list: FeatureList, item: number): void {
    const { first, last, items } = this.#setting.sequence;
    if (item < first || item >= last) {
      addPiece(list, this.#setting, item);
      return;
    }
    this.#place.moveTo(items[item]!.from);
    this.#addUnit(list, this.#place);
  }

  #addUnit(list: FeatureList, place: ItemView): void {
    const quoted = isQuotation(place.here);
    const start = list.length;
    const count = quoted ? Template.rolesLook + 1 : Template.look;
    const items = list.extend(count);
    addWords(items, start, place);
    addCue(items, start, place);
    addCounts(items, start, place);
    addSetting(items, start, place);
    addPart(items, start, place);
    if (quoted) addLook(items, start, place);
    list.number(numbers[place.side], start);
    if (place.far - place.near > longestPath) list.drop(start + Template.path);
  }
}

function addWords(items: Int32Array, start: number, { setting, at, distance, before, here }: ItemView): void {
  const t2 = setting.tag(at - 2);
  const t1 = setting.tag(at - 1);
  const t0 = setting.tag(at);
  const n1 = setting.tag(at + 1);
  const n2 = setting.tag(at + 2);
  const w1 = setting.form(at - 1).word;
  const w0 = setting.form(at).word;
  const x1 = setting.form(at + 1).word;
  const upTo = mix(t1, t0);
  const from = mix(t0, n1);
  const tagsBefore = mix(t2, t1);
  items[start + Template.bias] = 0;
  items[start + Template.distance] = distance;
  items[start + Template.word] = w0;
  items[start + Template.wordBefore] = w1;
  items[start + Template.wordAfter] = x1;
  items[start + Template.tag] = t0;
  items[start + Template.tagBefore] = upTo;
  items[start + Template.tagAfter] = from;
  items[start + Template.tagsBeside] = mix(upTo, n1);
  items[start + Template.tagsBefore] = tagsBefore;
  items[start + Template.tagsAfter] = mix(n1, n2);
  items[start + Template.tagsUpTo] = mix(tagsBefore, t0);
  items[start + Template.tagsFrom] = mix(from, n2);
  items[start + Template.rolesDistance] = mix(mix(before, here), distance);
  items[start + Template.wordsUpTo] = mix(w1, w0);
  items[start + Template.wordsFrom] = mix(w0, x1);
}

function addCue(
  items: Int32Array,
  start: number,
  { setting, at, side, distance, around, headed, before, here, after }: ItemView,
): void {
  const upTo = mix(before, here);
  items[start + Template.aroundDistance] = mix(around, distance);
  items[start + Template.aroundRole] = mix(around, here);
  items[start + Template.aroundRoles] = mix(around, upTo);
  items[start + Template.aroundRolesBeside] = mix(around, mix(upTo, after));
  items[start + Template.wideDistance] = mix(setting.wide, mix(side, distance));
  items[start + Template.wideRole] = mix(setting.wide, mix(side, here));
  items[start + Template.headDistance] = mix(headed, distance);
  items[start + Template.headRole] = mix(headed, here);
  items[start + Template.headAround] = mix(headed, setting.around);
  items[start + Template.headRoles] = mix(headed, upTo);
  items[start + Template.headWord] = mix(headed, setting.form(at).word);
  items[start + Template.headTag] = mix(mix(setting.headTag, side), mix(here, distance));
}

function addCounts(items: Int32Array, start: number, place: ItemView): void {
  const { around, before, here, commas, verbs, questions, quotations, thats, cues } = place;
  const upTo = mix(before, here);
  const commasVerbs = mix(commas, verbs);
  items[start + Template.commasVerbs] = commasVerbs;
  items[start + Template.commas] = mix(commas, upTo);
  items[start + Template.verbs] = mix(verbs, here);
  items[start + Template.questions] = mix(questions, here);
  items[start + Template.conjunctions] = mix(place.conjunctions, upTo);
  items[start + Template.quotations] = mix(quotations, here);
  items[start + Template.thats] = mix(thats, here);
  items[start + Template.dashes] = mix(place.dashes, here);
  items[start + Template.cues] = mix(cues, upTo);
  items[start + Template.counts] = mix(commasVerbs, mix(quotations, cues));
  items[start + Template.aroundThats] = mix(around, mix(thats, quotations));
  const any = mix(Math.min(1, verbs), Math.min(1, place.prepositions));
  items[start + Template.anyBetween] = mix(any, mix(mix(Math.min(1, commas), Math.min(1, questions)), here));
}

function addSetting(items: Int32Array, start: number, place: ItemView): void {
  const { setting, at, side, around, before, here, commas, thats, cues } = place;
  const { from, to } = setting.sequence.sentence;
  const that = mix(setting.that, side);
  const quoted = mix(setting.quotedLeft, setting.quotedRight);
  const reporting = isLikelyCue(setting.cueScore, at) ? 2 : setting.form(at).reporting > 0 ? 1 : 0;
  items[start + Template.that] = mix(that, mix(here, thats));
  items[start + Template.thatCommas] = mix(that, mix(setting.around, Math.min(1, commas)));
  items[start + Template.reporting] = mix(reporting, mix(before, cues));
  items[start + Template.nextCue] = mix(place.nextCue(), here);
  items[start + Template.sentenceStart] = mix(mix(Math.min(4, at - from), commas), here);
  items[start + Template.sentenceEnd] = mix(mix(Math.min(4, to - at), commas), here);
  items[start + Template.quoted] = mix(quoted, here);
  items[start + Template.aroundQuoted] = mix(quoted, around);
  items[start + Template.path] = mix(place.path(), mix(side, here));
}

/** The part of the sentence, between commas or dashes, that a unit stands in. */
function addPart(items: Int32Array, start: number, { setting, at, side, around, here, verbs }: ItemView): void {
  const part = setting.part(at);
  const opener = setting.role(part);
  const mark = setting.role(part - 1);
  const marked = mix(mark, opener);
  items[start + Template.part] = marked;
  items[start + Template.partWord] = mix(setting.form(part).word, mark);
  items[start + Template.partWords] = mix(mix(opener, setting.role(part + 1)), mark);
  items[start + Template.partPlace] = mix(mix(side, mark), mix(opener, mix(Math.min(2, at - part), here)));
  items[start + Template.partAround] = mix(around, marked);
  const verbsBefore = setting.counts.between(CountOf.verbs, part, at, 2);
  items[start + Template.partVerbs] = mix(mix(verbsBefore, mark), mix(opener, here));
  const cues = setting.counts.between(CountOf.cues, part, setting.partEnd(at), 1);
  items[start + Template.partCues] = mix(mix(cues, mark), mix(opener, verbs));
}

/** How a quotation looks. */
function addLook(items: Int32Array, start: number, place: ItemView): void {
  const { setting, around, headed, before, after, commas, quotations, verbs } = place;
  const { look } = setting.form(place.at);
  items[start + Template.look] = mix(look, 1);
  items[start + Template.aroundLook] = mix(around, look);
  items[start + Template.headLook] = mix(headed, look);
  items[start + Template.countsLook] = mix(mix(look, commas), mix(quotations, verbs));
  items[start + Template.rolesLook] = mix(look, mix(before, after));
}
