import { best, fixedTag, TagFeatures, tagWords } from '../src/engine/learned/tagger';
import { tagNames } from '../src/engine/learned/tags';
import { DenseWeights } from './dense-weights';
import { randomFrom, shuffle } from './random';
import type { TaggedSentence } from './tagged-corpus';

const epochs = 8;
/** Every so many sentences one is read in lower case, since not every text has capitals. */
const lowerCased = 12;

/** The averaged perceptron of Collins (EMNLP 2002). Deterministic for a seed. */
export function trainTagger(sentences: readonly TaggedSentence[], seed: number, log: (line: string) => void): DenseWeights {
  const random = randomFrom(seed);
  const classes = tagNames.length;
  const weights = new DenseWeights(classes, 20);
  const totals = new Float32Array(weights.values.length);
  const stamps = new Int32Array(weights.values.length);
  const scores = new Float64Array(classes);
  const order = Int32Array.from(sentences.keys());
  let steps = 0;
  const update = (index: number, change: number): void => {
    totals[index] = totals[index]! + (steps - stamps[index]!) * weights.values[index]!;
    stamps[index] = steps;
    weights.values[index] = weights.values[index]! + change;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0;
    let all = 0;
    shuffle(order, random);
    for (const index of order) {
      const { tokens, tags } = random() * lowerCased < 1 ? lowered(sentences[index]!) : sentences[index]!;
      const given = new Uint8Array(tokens.length);
      const reader = new TagFeatures(tokens);
      for (let at = 0; at < tokens.length; at++) {
        const gold = tags[at]!;
        const sure = fixedTag(tokens[at]!);
        if (sure !== -1 || gold === -1) {
          given[at] = sure === -1 ? 0 : sure;
          continue;
        }
        const features = reader.at(at, given);
        if (epoch === 0) weights.count(features.items, features.length);
        scores.fill(0);
        weights.add(features.items, 0, features.length, scores, 0);
        const guess = best(scores);
        given[at] = guess;
        steps++;
        all++;
        if (guess === gold) {
          right++;
          continue;
        }
        for (let each = 0; each < features.length; each++) {
          const row = weights.row(features.items[each]!);
          update(row + gold, 1);
          update(row + guess, -1);
        }
      }
    }
    log(`tagger, epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % right in training`);
  }
  for (let index = 0; index < totals.length; index++) {
    totals[index] = totals[index]! + (steps - stamps[index]!) * weights.values[index]!;
    weights.values[index] = totals[index]! / steps;
  }
  return weights;
}

function lowered({ tokens, tags }: TaggedSentence): TaggedSentence {
  return { tokens: tokens.map((token) => ({ ...token, text: token.text.toLowerCase(), capital: false })), tags };
}

/** The share of words, punctuation and numerals left out, that get their tag. */
export function taggingAccuracy(sentences: readonly TaggedSentence[], weights: Parameters<typeof tagWords>[1]): number {
  let right = 0;
  let all = 0;
  for (const { tokens, tags } of sentences) {
    const found = tagWords(tokens, weights);
    tokens.forEach((token, at) => {
      if (tags[at] === -1 || fixedTag(token) !== -1) return;
      all++;
      if (found[at] === tags[at]) right++;
    });
  }
  return right / all;
}
