import type { TracedCandidate } from '../trace';

/** Adds up points; where somebody asks, it keeps what each is for. */
export class Tally {
  sum = 0;
  readonly parts: TracedCandidate['points'][number][] | null;

  constructor(isTraced: boolean) {
    this.parts = isTraced ? [] : null;
  }

  add(name: string, points: number): void {
    this.sum += points;
    if (points !== 0) this.parts?.push({ name, points });
  }
}
