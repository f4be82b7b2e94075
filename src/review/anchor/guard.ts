import { areOpposite, isGrave } from '../english';
import { Fate, isSlipOfHand, type Alignment } from './align';
import { endsSentence } from './company';
import { numbersIn } from './numbers';
import type { SearchableText } from './searchable-text';
import { TokenTrait } from './tokens';
import type { SoughtWords } from './sought-words';

interface GuardedPlace {
  readonly first: number;
  readonly last: number;
  readonly exact: boolean;
  /** Both contexts stand around it as they did. */
  readonly strong: boolean;
  /** Most of what stood beside it still does. */
  readonly familiar: boolean;
}

/** Whether a place says the same: names, numbers and negations are those that were there. */
export function isSafe(text: SearchableText, sought: SoughtWords, alignment: Alignment, place: GuardedPlace): boolean {
  if (isNegatedFromOutside(text, alignment, place)) return false;
  return place.exact || new Guard(text, sought, alignment, place).isSafe();
}

/** A negation that is new stands right after it, or before it in its sentence: `did not say that …`. */
function isNegatedFromOutside(text: SearchableText, { places }: Alignment, { first, last }: GuardedPlace): boolean {
  const { traits } = text.tokens;
  const isNew = (at: number): boolean => ((traits[at] ?? 0) & TokenTrait.negation) !== 0 && !places.includes(at);
  // Of what lay beyond the context nobody knows whether it is new.
  const from = Math.max(first - wordsBefore, places.find((place) => place >= 0) ?? first);
  for (let at = first - 1; at >= from && !endsSentence(text, at); at--) if (isNew(at)) return true;
  // A paragraph that was put in after it may begin with one.
  return places.some((place) => place > last) && isNew(last + 1) && !endsSentence(text, last);
}

/** As far as a negation before a claim reaches. */
const wordsBefore = 4;

class Guard {
  /** Words of both that a slip of the hand parts, and nothing else. */
  readonly #slipsThen = new Set<number>();
  readonly #slipsNow = new Set<number>();

  constructor(
    private readonly text: SearchableText,
    private readonly sought: SoughtWords,
    private readonly alignment: Alignment,
    private readonly place: GuardedPlace,
  ) {
    for (let i = sought.from; i < sought.to; i++) {
      const at = alignment.places[i]!;
      if (!place.familiar || alignment.fates[i] !== Fate.misspelt) continue;
      if (!isSlipOfHand(this.#then(i), this.#now(at)) || isGrave(this.#now(at))) continue;
      this.#slipsThen.add(i);
      this.#slipsNow.add(at);
    }
  }

  isSafe(): boolean {
    return this.#numbersAreKept() && this.#negationsAreKept() && this.#namesAreKept();
  }

  #then(i: number): string {
    return this.text.vocabulary.wordOf(this.sought.tokens.keys[i]!);
  }

  #now(at: number): string {
    return this.text.vocabulary.wordOf(this.text.tokens.keys[at]!);
  }

  #tokensThen(): readonly number[] {
    const { from, to } = this.sought;
    return rangeOf(from, to).filter((i) => !this.#slipsThen.has(i));
  }

  #tokensNow(): readonly number[] {
    const { first, last } = this.place;
    return rangeOf(first, last + 1).filter((at) => !this.#slipsNow.has(at));
  }

  #numbersAreKept(): boolean {
    const then = numbersIn(this.#tokensThen().map((i) => this.#then(i)));
    const now = numbersIn(this.#tokensNow().map((at) => this.#now(at)));
    return (
      then.join() === now.join() &&
      this.#countThen(TokenTrait.number, then) === this.#countNow(TokenTrait.number, then) &&
      this.#unitsAreKept()
    );
  }

  /** `12 miles` are not `12 feet`, nor is `£5` `$5`. */
  #unitsAreKept(): boolean {
    const { tokens, from, to } = this.sought;
    const { fates } = this.alignment;
    const isCurrency = (word: string): boolean => currency.test(word);
    const then = this.#tokensThen().map((i) => this.#then(i));
    const now = this.#tokensNow().map((at) => this.#now(at));
    if (then.filter(isCurrency).join() !== now.filter(isCurrency).join()) return false;
    return rangeOf(from + 1, to).every(
      (i) => (tokens.traits[i - 1]! & TokenTrait.number) === 0 || fates[i] !== Fate.replaced || !isWord(this.#then(i)),
    );
  }

  #negationsAreKept(): boolean {
    if (this.#countThen(TokenTrait.negation) !== this.#countNow(TokenTrait.negation)) return false;
    const { from, to } = this.sought;
    return rangeOf(from, to).every((i) => {
      const at = this.alignment.places[i]!;
      return this.alignment.fates[i] !== Fate.replaced || !areOpposite(this.#then(i), this.#now(at));
    });
  }

  /** Numbers that have a value were compared by it; the others by how many there are. */
  #countThen(trait: TokenTrait, valued: readonly string[] = []): number {
    if (valued.length > 0) return 0;
    return this.#tokensThen().filter((i) => (this.sought.tokens.traits[i]! & trait) !== 0).length;
  }

  #countNow(trait: TokenTrait, valued: readonly string[] = []): number {
    if (valued.length > 0) return 0;
    return this.#tokensNow().filter((at) => (this.text.tokens.traits[at]! & trait) !== 0).length;
  }

  #namesAreKept(): boolean {
    const { from, to, tokens } = this.sought;
    const { fates, places } = this.alignment;
    const kept = new Set(places);
    for (let i = from; i < to; i++) {
      if (fates[i] === Fate.same || this.#slipsThen.has(i)) continue;
      const traits = tokens.traits[i]!;
      if (fates[i] === Fate.gone) {
        if ((traits & TokenTrait.name) !== 0 && (!this.place.strong || this.#hasNewNameNear(i, kept))) return false;
        continue;
      }
      const now = this.text.tokens.traits[places[i]!]!;
      if (((traits | now) & TokenTrait.name) !== 0 || (traits & now & TokenTrait.capital) !== 0) return false;
    }
    const { first, last } = this.place;
    return rangeOf(first, last + 1).every(
      (at) => kept.has(at) || (this.text.tokens.traits[at]! & TokenTrait.name) === 0,
    );
  }

  /** Another name stands where the nearest words that were kept have one between them. */
  #hasNewNameNear(i: number, kept: ReadonlySet<number>): boolean {
    const { places } = this.alignment;
    let [before, after] = [i - 1, i + 1];
    while (before >= 0 && places[before]! < 0) before--;
    while (after < places.length && places[after]! < 0) after++;
    const [from, to] = [places[before] ?? this.place.first - 1, places[after] ?? this.place.last + 1];
    return rangeOf(from + 1, to).some(
      (at) => !kept.has(at) && ((this.text.tokens.traits[at] ?? 0) & TokenTrait.capital) !== 0,
    );
  }
}

const currency = /^\p{Sc}$/u;
const isWord = (word: string): boolean => /\p{L}/u.test(word);

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
