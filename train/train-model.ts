import { english } from '../src/engine';
import { toSentences } from '../src/engine/claims/choice/choose';
import { Proposer } from '../src/engine/claims/proposals/propose';
import { CueFinder } from '../src/engine/models/cues/find-cues';
import { finish, Pace } from '../src/engine/steps';
import type { DenseWeights } from './dense-weights';
import type { PreparedBlock, PreparedDocument } from './prepare';
import { argumentExamples, trainArguments } from './train-arguments';
import type { CrfWeights, Example } from './train-crf';
import { cueExamples, trainCues } from './train-cues';
import { judge, trainRescorer } from './train-rescorer';
import type { Labelled } from './train-trees';
import { crfAsKept, precisions } from './write-model';
import type { TrainedModel } from './trained-model';

export interface TrainingOptions {
  readonly seed: number;
  /** Number of parts of the documents. Each part is read by models trained on the other parts. */
  readonly folds: number;
  readonly log: (line: string) => void;
}

/** One part of the documents, with models trained on the other parts. */
export interface Fold {
  readonly documents: readonly PreparedDocument[];
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}

export interface CrossTrained {
  readonly folds: readonly Fold[];
  /** Models trained on all documents. */
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
}

export interface Corpus {
  readonly documents: readonly PreparedDocument[];
  /** Disturbed copies of some documents, used for training but not for judging. */
  readonly copies: readonly PreparedDocument[];
}

/** Trains all models except the tagger, which prepared the corpus. */
export function trainModel(corpus: Corpus, tagger: DenseWeights, options: TrainingOptions): TrainedModel {
  const { folds, cues, arguments: argumentModel } = crossTrain(corpus, options);
  return {
    tagger,
    cues,
    arguments: argumentModel,
    rescorer: trainRescorer(judgeFolds(folds), options.seed, options.log),
  };
}

/**
 * Trains the cue and the argument model, once on all documents and once without each part. So the argument model learns
 * from cues as they will be found.
 */
export function crossTrain({ documents, copies }: Corpus, { seed, folds, log }: TrainingOptions): CrossTrained {
  const parts = Array.from({ length: folds }, (_, fold) =>
    documents.filter((_document, index) => index % folds === fold),
  );
  const learned = parts.map((part) => [...part, ...copiesOf(part, copies)]);
  const cueParts = learned.map(cueExamples);
  const cueModels = parts.map((_, fold) => {
    log(`cues, without part ${fold + 1}`);
    return trainCues(others(cueParts, fold), seed, log);
  });
  const argumentParts = learned.map((part, fold) =>
    argumentsOf(part, new CueFinder(crfAsKept(cueModels[fold]!, precisions.cues))),
  );
  const argumentModels = parts.map((_, fold) => {
    log(`arguments, without part ${fold + 1}`);
    return trainArguments(others(argumentParts, fold), seed, log);
  });
  log('cues, with all parts');
  const cues = trainCues(cueParts.flat(), seed, log);
  log('arguments, with all parts');
  return {
    folds: parts.map((part, fold) => ({ documents: part, cues: cueModels[fold]!, arguments: argumentModels[fold]! })),
    cues,
    arguments: trainArguments(argumentParts.flat(), seed, log),
  };
}

/** Judged proposals of the rules and the models, for documents that the models have not seen. */
export function judgeFolds(folds: readonly Fold[]): readonly Labelled[] {
  return folds.flatMap(({ documents, ...models }) => {
    const cues = crfAsKept(models.cues, precisions.cues);
    const kept = { cues, arguments: crfAsKept(models.arguments, precisions.arguments) };
    const proposer = new Proposer(kept, new Pace(), 'everywhere');
    return blocksOf(documents).flatMap((block) =>
      judge(block, finish(proposer.propose(block.reading, toSentences(block.work, english)))),
    );
  });
}

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
