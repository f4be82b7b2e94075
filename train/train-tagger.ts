import { FeatureList, type FeatureWeights } from '../src/engine/models/words/features';
import { addAll } from '../src/engine/models/tagger/tag-features';
import { edgeForm, TagWindow } from '../src/engine/models/tagger/tag-window';
import { best, Tagger } from '../src/engine/models/tagger/tagger';
import { tagNames } from '../src/engine/language/tags';
import { wordForm } from '../src/engine/models/words/word-form';
import { featureVersion } from '../src/engine/models/weights/weights-file';
import { DenseWeights } from './dense-weights';
import type { Averaging } from './train-averaged';
import { randomFrom, shuffle } from './random';
import type { TaggedSentence } from './tagged-corpus';

/** Bits of a feature's hash. */
export const taggerBits = 20;
const epochs = 8;
/** One of this many sentences is read in lower case, since not every text has capitals. */
const lowerCased = 12;

/** The averaged perceptron of Collins (EMNLP 2002). Deterministic for a seed. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  seed: number,
  log: (line: string) => void,
): DenseWeights {
  const random = randomFrom(seed);
  const learner = new Learner();
  const order = Int32Array.from(sentences.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = { steps: learner.steps, right: learner.right };
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index]!;
      learner.learn(random() * lowerCased < 1 ? lowered(sentence) : sentence, epoch === 0);
    }
    const share = (learner.right - before.right) / (learner.steps - before.steps);
    log(`tagger, epoch ${epoch + 1}: ${(100 * share).toFixed(2)} % right in training`);
  }
  return learner.averaged();
}

/** The same, or what is kept of it. */
export function keptTagger(
  sentences: readonly TaggedSentence[],
  { seed, kept, log }: Omit<Averaging, 'trainings'>,
): DenseWeights {
  const inputs = [`tagger ${epochs} ${lowerCased} ${seed} ${featureVersion}`, JSON.stringify(sentences)];
  return kept.dense(inputs, () => trainTagger(sentences, seed, log));
}

class Learner {
  steps = 0;
  right = 0;
  readonly #weights = new DenseWeights(tagNames.length, taggerBits);
  /** Sums of each weight over the steps, up to the step of its last change. */
  readonly #totals = new Float32Array(this.#weights.values.length);
  readonly #stamps = new Int32Array(this.#weights.values.length);
  readonly #scores = new Float64Array(tagNames.length);
  readonly #list = new FeatureList();

  /** Tags a sentence with the current weights, and learns from every mistake. */
  learn({ tokens, tags }: TaggedSentence, first: boolean): void {
    const given = new Uint8Array(tokens.length);
    const forms = tokens.map(wordForm);
    const window = new TagWindow(tokens, forms, edgeForm);
    for (let at = 0; at < tokens.length; at++) {
      const gold = tags[at]!;
      const sure = forms[at]!.fixedTag;
      if (sure !== -1 || gold === -1) {
        given[at] = sure === -1 ? 0 : sure;
        continue;
      }
      window.moveTo(at, given);
      this.#list.clear();
      addAll(this.#list, window);
      const { items, length } = this.#list;
      if (first) this.#weights.count(items, length);
      this.#scores.fill(0);
      this.#weights.add(items, 0, length, this.#scores, 0);
      given[at] = best(this.#scores);
      this.steps++;
      if (given[at] === gold) this.right++;
      else this.#correct(items, length, gold, given[at]!);
    }
  }

  #correct(items: Int32Array, length: number, gold: number, guess: number): void {
    for (let each = 0; each < length; each++) {
      const row = this.#weights.row(items[each]!);
      this.#update(row + gold, 1);
      this.#update(row + guess, -1);
    }
  }

  #update(index: number, change: number): void {
    this.#settle(index);
    this.#weights.values[index] = this.#weights.values[index]! + change;
  }

  #settle(index: number): void {
    this.#totals[index] = this.#totals[index]! + (this.steps - this.#stamps[index]!) * this.#weights.values[index]!;
    this.#stamps[index] = this.steps;
  }

  averaged(): DenseWeights {
    const { values } = this.#weights;
    for (let index = 0; index < values.length; index++) {
      this.#settle(index);
      values[index] = this.#totals[index]! / this.steps;
    }
    return this.#weights;
  }
}

function lowered({ tokens, tags }: TaggedSentence): TaggedSentence {
  return { tokens: tokens.map((token) => ({ ...token, text: token.text.toLowerCase(), capital: false })), tags };
}

/** The share of words with the right tag, without punctuation and numerals. */
export function taggingAccuracy(sentences: readonly TaggedSentence[], weights: FeatureWeights): number {
  const tagger = new Tagger(weights);
  let right = 0;
  let all = 0;
  for (const { tokens, tags } of sentences) {
    const forms = tokens.map((token) => {
      const form = wordForm(token);
      return { ...form, scores: tagger.scoresOf(form) };
    });
    const found = tagger.tag(tokens, forms);
    forms.forEach(({ fixedTag }, at) => {
      if (tags[at] === -1 || fixedTag !== -1) return;
      all++;
      if (found[at] === tags[at]) right++;
    });
  }
  return right / all;
}
