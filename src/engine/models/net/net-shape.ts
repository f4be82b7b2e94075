/**
 * The net: per item embeddings, a rectified layer, two layers of long short-term memory (Hochreiter and Schmidhuber:
 * Neural Computation 1997) in both directions, and a linear layer over the second and the rectified one. Training, the
 * kernels and the weights file share these numbers.
 */

/** Units of the rectified layer and of each direction of the first recurrent one; of the second. */
export const hidden = 72;
export const hidden2 = 36;

/** What an item is to a cue. Begins and insides are told apart, as the argument model does. */
export const enum NetLabel {
  outside,
  content,
  contentInside,
  source,
  sourceInside,
}
export const netLabels = 5;

/** What an item is read by, in the order of its numbers; a table of embeddings each. */
export const netInputs = ['word', 'suffix', 'tag', 'role', 'length', 'distance', 'place', 'belief'] as const;
export type NetInput = (typeof netInputs)[number];

/** Rows and widths of the tables. `word` has so many more rows as there are words. */
export const tableShapes: Readonly<Record<NetInput, { readonly rows: number; readonly width: number }>> = {
  word: { rows: 1, width: 40 },
  suffix: { rows: 997, width: 12 },
  tag: { rows: 32, width: 16 },
  role: { rows: 32, width: 12 },
  length: { rows: 16, width: 6 },
  distance: { rows: 20, width: 12 },
  place: { rows: 3, width: 4 },
  belief: { rows: 21, width: 4 },
};

/** Row of a word that is not among the known ones; theirs follow. */
export const unknownWord = 0;

/** Numbers of an item: its embeddings, and that of the cue's word. */
export const inputWidth = netInputs.reduce((sum, name) => sum + tableShapes[name].width, tableShapes.word.width);

export interface MatrixShape {
  readonly outputs: number;
  readonly inputs: number;
  readonly biased: boolean;
  /** Its inputs are whole numbers of one `scale`th. */
  readonly scale: number;
}

/** Embeddings and the rectified layer are whole numbers of 1024ths, states of 4096ths. */
export const layerScale = 1024;
export const stateScale = 4096;

/** A recurrent layer in one direction: the four gates from its input, and from its state. */
function recurrent(units: number, inputs: number, scale: number): readonly MatrixShape[] {
  return [
    { outputs: 4 * units, inputs, biased: true, scale },
    { outputs: 4 * units, inputs: units, biased: false, scale: stateScale },
  ];
}

/** The matrices in order: input; both directions of both layers; labels from the second layer and the rectified one. */
export const matrixShapes: readonly MatrixShape[] = [
  { outputs: hidden, inputs: inputWidth, biased: true, scale: layerScale },
  ...recurrent(hidden, hidden, layerScale),
  ...recurrent(hidden, hidden, layerScale),
  ...recurrent(hidden2, 2 * hidden, stateScale),
  ...recurrent(hidden2, 2 * hidden, stateScale),
  { outputs: netLabels, inputs: 2 * hidden2, biased: true, scale: stateScale },
  { outputs: netLabels, inputs: hidden, biased: false, scale: layerScale },
];
