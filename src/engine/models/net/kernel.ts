import { inputWidth, netInputs, tableShapes } from './net-shape';

/** Most items of a sequence that the net reads: more than any written sentence has. */
export const mostItems = 336;

/** From an item's logits to the next one's. */
export const logitStride = 8;

/** The net's arithmetic. Every kernel gives the same bits. */
export interface NetKernel {
  /** To be filled: `inputWidth` whole numbers an item, in 1024ths. */
  readonly inputs: Int16Array;
  /** After `run`: the labels' logits, `logitStride` numbers an item. */
  readonly logits: Float32Array;
  /** Reads the first `count` items. */
  run(count: number): void;
}

/** Where each table's part of an item's numbers begins; the cue's word comes last. */
export const inputStarts: readonly number[] = netInputs.map((_, at) =>
  netInputs.slice(0, at).reduce((sum, name) => sum + tableShapes[name].width, 0),
);
export const cueWordStart = inputWidth - tableShapes.word.width;
