import type { Group } from '../../test/engine/hostile/recipes';
import type { Format } from './measure';
import type { Candidate } from './candidate';

/** The longest recipe. Longer ones are only slower to try. */
const mostPieces = 12;
const mostGroups = 3;
/** The most repetitions of a group. */
const counts: readonly number[] = [1, 1, 1, 2, 5, 20, 100, 1000];

/** Makes random candidates. The same random numbers give the same candidates. */
export class Mutator {
  constructor(
    private readonly random: () => number,
    private readonly pieces: readonly string[],
    private readonly formats: readonly Format[],
  ) {}

  /** One to three pieces, repeated. */
  start(): Candidate {
    const pieces = Array.from({ length: 1 + this.#below(3) }, () => this.#oneOf(this.pieces));
    return sound({ recipe: { groups: [{ pieces, times: 1 }] }, format: this.#oneOf(this.formats) });
  }

  /** A candidate with one to three changes, some of them taken from `mate`. */
  change(candidate: Candidate, mate: Candidate): Candidate {
    let changed = candidate;
    for (let count = 1 + this.#below(3); count > 0; count--) changed = sound(this.#changed(changed, mate));
    return changed;
  }

  #changed({ recipe, format }: Candidate, mate: Candidate): Candidate {
    const { groups } = recipe;
    const at = this.#below(groups.length);
    const group = groups[at]!;
    const put = (...instead: readonly Group[]): Candidate => ({
      recipe: { groups: groups.toSpliced(at, 1, ...instead) },
      format,
    });
    const kinds: readonly (() => Candidate)[] = [
      ...Array.from({ length: 6 }, () => () => put({ ...group, pieces: this.#changedPieces(group.pieces) })),
      () => put({ ...group, times: this.#oneOf(counts) }),
      () => put(group, { pieces: [this.#oneOf(this.pieces)], times: this.#oneOf(counts) }),
      () => put(group, this.#oneOf(mate.recipe.groups)),
      () => put(),
      () => ({ recipe, format: this.#oneOf(this.formats) }),
    ];
    return this.#oneOf(kinds)();
  }

  #changedPieces(pieces: readonly string[]): readonly string[] {
    const at = this.#below(pieces.length);
    const piece = pieces[at] ?? '';
    const kinds: readonly (() => readonly string[])[] = [
      () => pieces.toSpliced(at, 0, this.#oneOf(this.pieces)),
      () => pieces.toSpliced(at, 0, this.#oneOf(this.pieces)),
      () => pieces.toSpliced(at, 1, this.#oneOf(this.pieces)),
      () => pieces.toSpliced(at, 1),
      () => pieces.toSpliced(at, 1, this.#otherLetter(piece)),
      () => [...pieces, ...pieces.slice(at)],
      () => [...pieces.slice(at), ...pieces.slice(0, at)],
    ];
    return this.#oneOf(kinds)();
  }

  /** One unit left out, doubled, or another in its place. */
  #otherLetter(piece: string): string {
    const at = this.#below(piece.length);
    const other = this.#oneOf(this.pieces);
    const instead = [piece[at] ?? '', other[this.#below(other.length)]!, ''];
    return piece.slice(0, at) + this.#oneOf(instead) + piece.slice(at + this.#below(2));
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }

  #below(count: number): number {
    return Math.floor(this.random() * count);
  }
}

/** Keeps a recipe within bounds and not empty. */
function sound({ recipe, format }: Candidate): Candidate {
  const groups = recipe.groups
    .map(({ pieces, times }) => ({ pieces: pieces.filter((piece) => piece !== '').slice(0, mostPieces), times }))
    .filter(({ pieces }) => pieces.length > 0)
    .slice(0, mostGroups);
  return { recipe: { groups: groups.length === 0 ? [{ pieces: [' '], times: 1 }] : groups }, format };
}
