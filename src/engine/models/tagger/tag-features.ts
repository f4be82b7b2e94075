/** The features of the tagger: a word's form, ending and neighbours, and the tags given so far. */
import type { FeatureList } from '../words/features';
import { mix } from '../words/hashing';
import type { TagForm, TagWindow } from './tag-window';
import { Appearance, type WordForm } from '../words/word-form';

/** With the value, a template's number is what is hashed. */
const enum TagTemplate {
  bias = 1,
  word,
  written,
  suffix1,
  suffix2,
  suffix3,
  suffix4,
  prefix2,
  prefix3,
  appearance,
  appearanceSuffix,
  tag,
  tags,
  tagWord,
  tagSuffix,
  before,
  beforeWord,
  twoBefore,
  after,
  wordAfter,
  twoAfter,
  tagAfter,
  endingAfter,
  tagEndingAfter,
  appearances,
  tagsSuffix,
}

/** What a word says for itself. `begins`: whether a sentence begins with it. */
export function addOwn(list: FeatureList, form: WordForm, begins: boolean): void {
  const look = appearanceAt(form, begins);
  list.put(TagTemplate.bias, 0);
  list.put(TagTemplate.word, form.word);
  list.put(TagTemplate.written, mix(form.written, begins ? 1 : 0));
  list.put(TagTemplate.suffix1, form.suffix1);
  list.put(TagTemplate.suffix2, form.suffix2);
  list.put(TagTemplate.suffix3, form.suffix3);
  list.put(TagTemplate.suffix4, form.suffix4);
  list.put(TagTemplate.prefix2, form.prefix2);
  list.put(TagTemplate.prefix3, form.prefix3);
  list.put(TagTemplate.appearance, look);
  list.put(TagTemplate.appearanceSuffix, mix(look, form.suffix3));
}

/** What a word says of the one after it, and of the one after that. */
export function addAsBefore(list: FeatureList, { word }: TagForm): void {
  list.put(TagTemplate.before, word);
}

export function addAsTwoBefore(list: FeatureList, { word }: TagForm): void {
  list.put(TagTemplate.twoBefore, word);
}

/** What a word says of the one before it, and of the one before that. */
export function addAsAfter(list: FeatureList, { word, suffix3 }: TagForm): void {
  list.put(TagTemplate.after, word);
  list.put(TagTemplate.endingAfter, suffix3);
}

export function addAsTwoAfter(list: FeatureList, { word }: TagForm): void {
  list.put(TagTemplate.twoAfter, word);
}

/** What the tag before a word and the one before that say of it. */
export function addTags(list: FeatureList, tag: number, tagBefore: number): void {
  list.put(TagTemplate.tag, tag);
  list.put(TagTemplate.tags, mix(tag, tagBefore));
}

/** What only pairs say. */
export function addPairs(list: FeatureList, window: TagWindow<TagForm>): void {
  const { here, before, after, tag, tagBefore } = window;
  const { word, suffix3 } = here;
  list.put(TagTemplate.tagWord, mix(tag, word));
  list.put(TagTemplate.tagSuffix, mix(tag, suffix3));
  list.put(TagTemplate.beforeWord, mix(before.word, word));
  list.put(TagTemplate.wordAfter, mix(word, after.word));
  list.put(TagTemplate.tagAfter, mix(tag, after.word));
  list.put(TagTemplate.tagEndingAfter, mix(tag, after.suffix3));
  list.put(TagTemplate.appearances, mix(appearanceAt(here, window.begins), after.appearance));
  list.put(TagTemplate.tagsSuffix, mix(mix(tag, tagBefore), suffix3));
}

/** All of these; valid until the list is cleared. */
export function addAll(list: FeatureList, window: TagWindow<WordForm>): void {
  addOwn(list, window.here, window.begins);
  addAsBefore(list, window.before);
  addAsTwoBefore(list, window.twoBefore);
  addAsAfter(list, window.after);
  addAsTwoAfter(list, window.twoAfter);
  addTags(list, window.tag, window.tagBefore);
  addPairs(list, window);
}

/** A capital says less of the word that begins a sentence. */
function appearanceAt({ appearance }: TagForm, begins: boolean): number {
  return begins && appearance > Appearance.mark ? appearance + Appearance.begins : appearance;
}
