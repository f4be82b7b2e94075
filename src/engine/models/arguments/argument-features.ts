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
const enum ArgumentTemplate {
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
  201 + ArgumentTemplate.rolesLook,
  new Set([
    ArgumentTemplate.aroundDistance,
    ArgumentTemplate.aroundRole,
    ArgumentTemplate.aroundRoles,
    ArgumentTemplate.aroundRolesBeside,
    ArgumentTemplate.wideDistance,
    ArgumentTemplate.wideRole,
    ArgumentTemplate.headDistance,
    ArgumentTemplate.headRole,
    ArgumentTemplate.headAround,
    ArgumentTemplate.headRoles,
    ArgumentTemplate.headWord,
    ArgumentTemplate.headTag,
    ArgumentTemplate.aroundThats,
    ArgumentTemplate.that,
    ArgumentTemplate.thatCommas,
    ArgumentTemplate.aroundQuoted,
    ArgumentTemplate.path,
    ArgumentTemplate.partPlace,
    ArgumentTemplate.partAround,
    ArgumentTemplate.aroundLook,
    ArgumentTemplate.headLook,
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
    const count = quoted ? ArgumentTemplate.rolesLook + 1 : ArgumentTemplate.look;
    const items = list.extend(count);
    addWords(items, start, place);
    addCue(items, start, place);
    addCounts(items, start, place);
    addSetting(items, start, place);
    addPart(items, start, place);
    if (quoted) addLook(items, start, place);
    list.number(numbers[place.side], start);
    if (place.far - place.near > longestPath) list.drop(start + ArgumentTemplate.path);
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
  items[start + ArgumentTemplate.bias] = 0;
  items[start + ArgumentTemplate.distance] = distance;
  items[start + ArgumentTemplate.word] = w0;
  items[start + ArgumentTemplate.wordBefore] = w1;
  items[start + ArgumentTemplate.wordAfter] = x1;
  items[start + ArgumentTemplate.tag] = t0;
  items[start + ArgumentTemplate.tagBefore] = upTo;
  items[start + ArgumentTemplate.tagAfter] = from;
  items[start + ArgumentTemplate.tagsBeside] = mix(upTo, n1);
  items[start + ArgumentTemplate.tagsBefore] = tagsBefore;
  items[start + ArgumentTemplate.tagsAfter] = mix(n1, n2);
  items[start + ArgumentTemplate.tagsUpTo] = mix(tagsBefore, t0);
  items[start + ArgumentTemplate.tagsFrom] = mix(from, n2);
  items[start + ArgumentTemplate.rolesDistance] = mix(mix(before, here), distance);
  items[start + ArgumentTemplate.wordsUpTo] = mix(w1, w0);
  items[start + ArgumentTemplate.wordsFrom] = mix(w0, x1);
}

function addCue(
  items: Int32Array,
  start: number,
  { setting, at, side, distance, around, headed, before, here, after }: ItemView,
): void {
  const upTo = mix(before, here);
  items[start + ArgumentTemplate.aroundDistance] = mix(around, distance);
  items[start + ArgumentTemplate.aroundRole] = mix(around, here);
  items[start + ArgumentTemplate.aroundRoles] = mix(around, upTo);
  items[start + ArgumentTemplate.aroundRolesBeside] = mix(around, mix(upTo, after));
  items[start + ArgumentTemplate.wideDistance] = mix(setting.wide, mix(side, distance));
  items[start + ArgumentTemplate.wideRole] = mix(setting.wide, mix(side, here));
  items[start + ArgumentTemplate.headDistance] = mix(headed, distance);
  items[start + ArgumentTemplate.headRole] = mix(headed, here);
  items[start + ArgumentTemplate.headAround] = mix(headed, setting.around);
  items[start + ArgumentTemplate.headRoles] = mix(headed, upTo);
  items[start + ArgumentTemplate.headWord] = mix(headed, setting.form(at).word);
  items[start + ArgumentTemplate.headTag] = mix(mix(setting.headTag, side), mix(here, distance));
}

function addCounts(items: Int32Array, start: number, place: ItemView): void {
  const { around, before, here, commas, verbs, questions, quotations, thats, cues } = place;
  const upTo = mix(before, here);
  const commasVerbs = mix(commas, verbs);
  items[start + ArgumentTemplate.commasVerbs] = commasVerbs;
  items[start + ArgumentTemplate.commas] = mix(commas, upTo);
  items[start + ArgumentTemplate.verbs] = mix(verbs, here);
  items[start + ArgumentTemplate.questions] = mix(questions, here);
  items[start + ArgumentTemplate.conjunctions] = mix(place.conjunctions, upTo);
  items[start + ArgumentTemplate.quotations] = mix(quotations, here);
  items[start + ArgumentTemplate.thats] = mix(thats, here);
  items[start + ArgumentTemplate.dashes] = mix(place.dashes, here);
  items[start + ArgumentTemplate.cues] = mix(cues, upTo);
  items[start + ArgumentTemplate.counts] = mix(commasVerbs, mix(quotations, cues));
  items[start + ArgumentTemplate.aroundThats] = mix(around, mix(thats, quotations));
  const any = mix(Math.min(1, verbs), Math.min(1, place.prepositions));
  items[start + ArgumentTemplate.anyBetween] = mix(any, mix(mix(Math.min(1, commas), Math.min(1, questions)), here));
}

function addSetting(items: Int32Array, start: number, place: ItemView): void {
  const { setting, at, side, around, before, here, commas, thats, cues } = place;
  const { from, to } = setting.sequence.sentence;
  const that = mix(setting.that, side);
  const quoted = mix(setting.quotedLeft, setting.quotedRight);
  const reporting = isLikelyCue(setting.cueScore, at) ? 2 : setting.form(at).reporting > 0 ? 1 : 0;
  items[start + ArgumentTemplate.that] = mix(that, mix(here, thats));
  items[start + ArgumentTemplate.thatCommas] = mix(that, mix(setting.around, Math.min(1, commas)));
  items[start + ArgumentTemplate.reporting] = mix(reporting, mix(before, cues));
  items[start + ArgumentTemplate.nextCue] = mix(place.nextCue(), here);
  items[start + ArgumentTemplate.sentenceStart] = mix(mix(Math.min(4, at - from), commas), here);
  items[start + ArgumentTemplate.sentenceEnd] = mix(mix(Math.min(4, to - at), commas), here);
  items[start + ArgumentTemplate.quoted] = mix(quoted, here);
  items[start + ArgumentTemplate.aroundQuoted] = mix(quoted, around);
  items[start + ArgumentTemplate.path] = mix(place.path(), mix(side, here));
}

/** The part of the sentence, between commas or dashes, that a unit stands in. */
function addPart(items: Int32Array, start: number, { setting, at, side, around, here, verbs }: ItemView): void {
  const part = setting.part(at);
  const opener = setting.role(part);
  const mark = setting.role(part - 1);
  const marked = mix(mark, opener);
  items[start + ArgumentTemplate.part] = marked;
  items[start + ArgumentTemplate.partWord] = mix(setting.form(part).word, mark);
  items[start + ArgumentTemplate.partWords] = mix(mix(opener, setting.role(part + 1)), mark);
  items[start + ArgumentTemplate.partPlace] = mix(mix(side, mark), mix(opener, mix(Math.min(2, at - part), here)));
  items[start + ArgumentTemplate.partAround] = mix(around, marked);
  const verbsBefore = setting.counts.between(CountOf.verbs, part, at, 2);
  items[start + ArgumentTemplate.partVerbs] = mix(mix(verbsBefore, mark), mix(opener, here));
  const cues = setting.counts.between(CountOf.cues, part, setting.partEnd(at), 1);
  items[start + ArgumentTemplate.partCues] = mix(mix(cues, mark), mix(opener, verbs));
}

/** How a quotation looks. */
function addLook(items: Int32Array, start: number, place: ItemView): void {
  const { setting, around, headed, before, after, commas, quotations, verbs } = place;
  const { look } = setting.form(place.at);
  items[start + ArgumentTemplate.look] = mix(look, 1);
  items[start + ArgumentTemplate.aroundLook] = mix(around, look);
  items[start + ArgumentTemplate.headLook] = mix(headed, look);
  items[start + ArgumentTemplate.countsLook] = mix(mix(look, commas), mix(quotations, verbs));
  items[start + ArgumentTemplate.rolesLook] = mix(look, mix(before, after));
}
