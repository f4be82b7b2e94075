import type { Unit } from '../../text/units';
import { FeatureList, type FeatureWeights } from '../words/features';
import * as tagFeatures from './tag-features';
import { edgeForm, startTag, TagWindow, type TagForm } from './tag-window';
import type { Tag } from '../../language/tags';
import type { WordForm } from '../words/word-form';

/** A word with what `scoresOf` says of its form. */
export interface ScoredForm extends TagForm, Pick<WordForm, 'fixedTag'> {
  readonly scores: Float32Array;
}

/** What a form says of its own tag, where a sentence begins with it and elsewhere, and of its neighbours'. */
const enum Part {
  first,
  own,
  before,
  twoBefore,
  after,
  twoAfter,
}
const parts = 6;

/**
 * A greedy tagger, from left to right; linear in the words. Most of its features are a single word's, or those of two
 * tags: their sums are kept, and only those of pairs are looked up for each word.
 * After Honnibal: A Good Part-of-Speech Tagger in about 200 Lines of Python (2013), and Collins (EMNLP 2002).
 */
export class Tagger {
  readonly #list = new FeatureList();
  readonly #scores: Float64Array;
  readonly #edge: ScoredForm;
  /** A row of scores for each two tags. */
  readonly #tags: Float32Array;

  constructor(private readonly weights: FeatureWeights) {
    const { classes } = weights;
    this.#scores = new Float64Array(classes);
    this.#edge = { ...edgeForm, scores: this.scoresOf(edgeForm) };
    this.#tags = new Float32Array((startTag + 1) ** 2 * classes);
    for (let tag = 0; tag <= startTag; tag++)
      for (let before = 0; before <= startTag; before++)
        this.#keep(this.#tags, tag * (startTag + 1) + before, (list) => tagFeatures.addTags(list, tag, before));
  }

  /** What a form says of its own tag and of its neighbours': a row of one score a tag for each `Part`. */
  scoresOf(form: WordForm): Float32Array {
    const scores = new Float32Array(parts * this.weights.classes);
    this.#keep(scores, Part.first, (list) => tagFeatures.addOwn(list, form, true));
    this.#keep(scores, Part.own, (list) => tagFeatures.addOwn(list, form, false));
    this.#keep(scores, Part.before, (list) => tagFeatures.addAsBefore(list, form));
    this.#keep(scores, Part.twoBefore, (list) => tagFeatures.addAsTwoBefore(list, form));
    this.#keep(scores, Part.after, (list) => tagFeatures.addAsAfter(list, form));
    this.#keep(scores, Part.twoAfter, (list) => tagFeatures.addAsTwoAfter(list, form));
    return scores;
  }

  /** The tags of tokens; `forms` are theirs. */
  tag(tokens: readonly Unit[], forms: readonly ScoredForm[]): Uint8Array {
    const tags = new Uint8Array(tokens.length);
    const window = new TagWindow(tokens, forms, this.#edge);
    for (let at = 0; at < tokens.length; at++) {
      const { fixedTag } = forms[at]!;
      if (fixedTag !== -1) {
        tags[at] = fixedTag;
        continue;
      }
      window.moveTo(at, tags);
      tags[at] = this.#judge(window);
    }
    return tags;
  }

  #judge(window: TagWindow<ScoredForm>): Tag {
    const { classes } = this.weights;
    const scores = this.#scores;
    const tags = this.#tags;
    const list = this.#list;
    const own = window.here.scores;
    const before = window.before.scores;
    const twoBefore = window.twoBefore.scores;
    const after = window.after.scores;
    const twoAfter = window.twoAfter.scores;
    const ownRow = (window.begins ? Part.first : Part.own) * classes;
    const tagsRow = (window.tag * (startTag + 1) + window.tagBefore) * classes;
    for (let tag = 0; tag < classes; tag++)
      scores[tag] =
        own[ownRow + tag]! +
        tags[tagsRow + tag]! +
        before[Part.before * classes + tag]! +
        twoBefore[Part.twoBefore * classes + tag]! +
        after[Part.after * classes + tag]! +
        twoAfter[Part.twoAfter * classes + tag]!;
    list.clear();
    tagFeatures.addPairs(list, window);
    this.weights.add(list.items, 0, list.length, scores, 0);
    return best(scores);
  }

  /**
   * Keeps the sum of some features' weights in a row. Kept weights are small multiples of a power of two: their sums
   * are exact.
   */
  #keep(rows: Float32Array, row: number, add: (list: FeatureList) => void): void {
    this.#list.clear();
    add(this.#list);
    this.#scores.fill(0);
    this.weights.add(this.#list.items, 0, this.#list.length, this.#scores, 0);
    rows.set(this.#scores, row * this.weights.classes);
  }
}

export function best(scores: Float64Array): Tag {
  let winner = 0;
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[winner]!) winner = tag;
  return winner;
}
