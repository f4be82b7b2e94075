import { finish } from '../../engine';
import { tokensInSteps, Vocabulary, type Tokens } from './tokens';

/** A text in which decisions are looked for. */
export class SearchableText {
  private constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
    readonly tokens: Tokens,
    /** Where each word stands, as indices of tokens. */
    private readonly places: ReadonlyMap<number, readonly number[]>,
  ) {}

  static of(text: string): SearchableText {
    return finish(SearchableText.inSteps(text));
  }

  /** Takes the words of a text apart. Yields now and then. */
  static *inSteps(text: string): Generator<void, SearchableText> {
    const vocabulary = new Vocabulary();
    const tokens = yield* tokensInSteps(text, vocabulary, 'both');
    const places = new Map<number, number[]>();
    for (const [at, key] of tokens.keys.entries()) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
      if (at % indexedPerStep === 0) yield;
    }
    return new SearchableText(text, vocabulary, tokens, places);
  }

  placesOf(key: number): readonly number[] {
    return this.places.get(key) ?? nowhere;
  }

  /** The indices of tokens at which these words stand, one after the other. */
  occurrencesOf(keys: readonly number[]): readonly number[] {
    let rarest = 0;
    for (const [i, key] of keys.entries())
      if (this.placesOf(key).length < this.placesOf(keys[rarest]!).length) rarest = i;
    return this.placesOf(keys[rarest]!)
      .map((place) => place - rarest)
      .filter((start) => keys.every((key, i) => this.tokens.keys[start + i] === key));
  }

  /**
   * Where the words might stand with some of them changed, the likeliest first: indices of tokens for the first of
   * `keys`. A word counts the more the rarer it is.
   */
  guessesFor(keys: readonly number[]): readonly number[] {
    const votes = new Map<number, number>();
    for (const [i, key] of keys.entries()) {
      const places = this.placesOf(key);
      if (places.length > mostPlaces) continue;
      for (const place of places) {
        const bucket = Math.round((place - i) / bucketSize);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
      }
    }
    const ranked = [...votes.keys()]
      .map((bucket) => ({ bucket, both: votes.get(bucket)! + (votes.get(bucket + 1) ?? 0) }))
      .sort((a, b) => b.both - a.both || a.bucket - b.bucket);
    const kept: number[] = [];
    for (const { bucket, both } of ranked) {
      if (kept.length === mostGuesses || both < leastOfBest * ranked[0]!.both) break;
      if (!kept.some((other) => Math.abs(other - bucket) < 2)) kept.push(bucket);
    }
    return kept.map((bucket) => bucket * bucketSize + bucketSize / 2);
  }
}

const nowhere: readonly number[] = [];
const indexedPerStep = 16_384;

/** Words that stand in more places tell nothing of a place. */
const mostPlaces = 60;
const bucketSize = 4;
const mostGuesses = 4;
/** A place with a smaller share of the votes for the best one is no rival. */
const leastOfBest = 0.2;
