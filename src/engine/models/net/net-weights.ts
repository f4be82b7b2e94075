/** A matrix of whole numbers, each row with its scale. */
export interface ScaledRows {
  /** Row by row. */
  readonly values: Int8Array;
  /** What one unit of each row stands for. */
  readonly scales: Float32Array;
}

export interface NetMatrix extends ScaledRows {
  /** By output; null where the matrix adds to what another gives. */
  readonly biases: Float32Array | null;
}

/** What the net has learned, in the shapes of `net-shape.ts`. */
export interface NetWeights {
  /** Hashes of the known words, ascending; the first has row 1 of the word table. */
  readonly words: Int32Array;
  /** By `netInputs`. */
  readonly tables: readonly ScaledRows[];
  /** By `matrixShapes`. */
  readonly matrices: readonly NetMatrix[];
}
