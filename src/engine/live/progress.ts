/** The share of its time that each stage of reading a long text takes, with the learned weights. */
const weights = { cut: 0.08, analysed: 0.8, read: 0.12 } as const;

export type ReadingStage = keyof typeof weights;

/** How much of a reading is done. */
export class Progress {
  readonly #done: Record<ReadingStage, number> = { cut: 0, analysed: 0, read: 0 };

  /** Of all that there is to do, 0 to 1. */
  get share(): number {
    const { cut, analysed, read } = this.#done;
    return cut * weights.cut + analysed * weights.analysed + read * weights.read;
  }

  /** `share`: how much of the stage is done, 0 to 1. */
  set(stage: ReadingStage, share: number): void {
    this.#done[stage] = share;
  }
}
