import { english } from '../src/engine';
import { toSentences } from '../src/engine/claims/choice/choose';
import { Proposer } from '../src/engine/claims/proposals/propose';
import type { Model } from '../src/engine/models/model';
import { CueFinder } from '../src/engine/models/cues/find-cues';
import { finish, Pace } from '../src/engine/steps';
import type { DenseWeights } from './dense-weights';
import type { PreparedBlock, PreparedDocument } from './prepare';
import { argumentExamples, trainArguments } from './train-arguments';
import type { CrfWeights, Example } from './train-crf';
import type { Averaging } from './train-averaged';
import { cueExamples, trainCues } from './train-cues';
import { judge, trainRescorer } from './train-rescorer';
import type { Labelled } from './train-trees';
import { crfAsKept, precisions } from './write-model';
import type { TrainedModel } from './trained-model';

export interface TrainingOptions extends Averaging {
  /** Number of parts of the documents. Each part is read by models trained on the other parts. */
  readonly folds: number;
}

/** One part of the documents, with models trained on the other parts. */
export interface Fold {
  readonly documents: readonly PreparedDocument[];
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}

/** Parts with their models, and what models of all parts are trained on. */
export interface CrossTrained {
  readonly folds: readonly Fold[];
  readonly cueExamples: readonly Example[];
  readonly argumentExamples: readonly Example[];
}

export interface Corpus {
  readonly documents: readonly PreparedDocument[];
  /** Disturbed copies of some documents, used for training but not for judging. */
  readonly copies: readonly PreparedDocument[];
}

/** Trains all models except the tagger, which prepared the corpus. */
export function trainModel(corpus: Corpus, tagger: DenseWeights, options: TrainingOptions): TrainedModel {
  const crossTrained = crossTrain(corpus, options);
  options.log('cues, with all parts');
  const cues = trainCues(crossTrained.cueExamples, options);
  options.log('arguments, with all parts');
  const argumentModel = trainArguments(crossTrained.argumentExamples, options);
  const judged = crossTrained.folds.flatMap(judgeFold);
  return { tagger, cues, arguments: argumentModel, rescorer: trainRescorer(judged, options.seed, options.log) };
}

/**
 * Trains the cue and the argument model without each part in turn. So the argument model learns from cues as they will
 * be found.
 */
export function crossTrain({ documents, copies }: Corpus, options: TrainingOptions): CrossTrained {
  const { folds, log } = options;
  const parts = Array.from({ length: folds }, (_, fold) =>
    documents.filter((_document, index) => index % folds === fold),
  );
  const learned = parts.map((part) => [...part, ...copiesOf(part, copies)]);
  const cueParts = learned.map(cueExamples);
  const cueModels = parts.map((_, fold) => {
    log(`cues, without part ${fold + 1}`);
    return trainCues(others(cueParts, fold), options);
  });
  const argumentParts = learned.map((part, fold) =>
    argumentsOf(part, new CueFinder(crfAsKept(cueModels[fold]!, precisions.cues))),
  );
  const argumentModels = parts.map((_, fold) => {
    log(`arguments, without part ${fold + 1}`);
    return trainArguments(others(argumentParts, fold), options);
  });
  return {
    folds: parts.map((part, fold) => ({ documents: part, cues: cueModels[fold]!, arguments: argumentModels[fold]! })),
    cueExamples: cueParts.flat(),
    argumentExamples: argumentParts.flat(),
  };
}

/** Judged proposals of the rules and the models, for documents that the models have not seen. */
export function judgeFold({ documents, ...models }: Fold): readonly Labelled[] {
  const proposer = new Proposer(asRead(models), new Pace(), 'everywhere');
  return blocksOf(documents).flatMap((block) =>
    judge(block, finish(proposer.propose(block.reading, toSentences(block.work, english)))),
  );
}

/** The models as they are after writing and reading. */
export function asRead({ cues, arguments: argumentModel }: Pick<Fold, 'cues' | 'arguments'>): KeptModels {
  return { cues: crfAsKept(cues, precisions.cues), arguments: crfAsKept(argumentModel, precisions.arguments) };
}

export type KeptModels = Pick<Model, 'cues' | 'arguments'>;

/** A copy belongs to the part of its original, so that no model reads what it was trained on. */
function copiesOf(part: readonly PreparedDocument[], copies: readonly PreparedDocument[]): readonly PreparedDocument[] {
  const ids = new Set(part.map(({ document }) => document.id));
  return copies.filter(({ document }) => ids.has(document.id));
}

function argumentsOf(documents: readonly PreparedDocument[], finder: CueFinder): readonly Example[] {
  return blocksOf(documents).flatMap((block) =>
    argumentExamples(block, finish(finder.find(block.reading, new Pace())).score),
  );
}

function blocksOf(documents: readonly PreparedDocument[]): readonly PreparedBlock[] {
  return documents.flatMap(({ blocks }) => blocks);
}

function others<T>(parts: readonly (readonly T[])[], fold: number): readonly T[] {
  return parts.flatMap((part, index) => (index === fold ? [] : part));
}
