import { CueFinder } from '../src/engine/models/cues/find-cues';
import type { Model } from '../src/engine/models/model';
import type { DecidedArticle } from './decided-articles';
import { DenseWeights } from './dense-weights';
import { argumentLessons, cueLessons, together } from './lessons';
import { taughtBlocks } from './taught-blocks';
import { argumentShape } from './train-arguments';
import { cueShape } from './train-cues';
import { taggerBits } from './train-tagger';
import type { TrainedModel } from './trained-model';
import { tuneCrf, type TuningPace } from './tune-crf';
import { tuneRescorer } from './tune-rescorer';
import { crfAsKept, everyRow } from './write-model';

export interface TunedModel {
  readonly model: TrainedModel;
  /** Of how many claims something was learned. */
  readonly learned: number;
}

const cuePace: TuningPace = { epochs: 12, rate: 0.15, firstSquare: 4, occurrence: 2 };
const argumentPace: TuningPace = { epochs: 6, rate: 0.15, firstSquare: 10, occurrence: 10 };

/**
 * Teaches a model what readers decided: cues that are some, cues that are none, and where content and source of the
 * right ones stand. All else in the articles is to be read as before. Deterministic for a seed.
 */
export function tuneModel(model: Model, articles: readonly DecidedArticle[], seed: number): TunedModel {
  const blocks = taughtBlocks(model, articles);
  const cues = tuneCrf(model.cues, cueShape, together(blocks.map(cueLessons)), cuePace, seed);
  const cuesAsKept = crfAsKept(cues, everyRow.cues);
  const [before, after] = [new CueFinder(model.cues), new CueFinder(cuesAsKept)];
  const read = together(blocks.map((block) => argumentLessons(block, before, after)));
  const argumentModel = tuneCrf(model.arguments, argumentShape, read, argumentPace, seed);
  const proposing = { cues: cuesAsKept, arguments: crfAsKept(argumentModel, everyRow.arguments), net: model.net };
  const rescorer = tuneRescorer(model.rescorer, blocks, proposing, seed);
  const tagger = DenseWeights.of(model.tagger, taggerBits);
  return {
    model: { tagger, cues, arguments: argumentModel, net: model.net, rescorer },
    learned: blocks.reduce((sum, { right, wrong }) => sum + right.length + wrong.length, 0),
  };
}
