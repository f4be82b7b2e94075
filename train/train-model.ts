import { english } from '../src/engine';
import { toSentences } from '../src/engine/claims/choice/choose';
import { Proposer, type ProposingModel } from '../src/engine/claims/proposals/propose';
import type { NetWeights } from '../src/engine/models/net/net-weights';
import { netAsKept } from './net/kept-net';
import { netExamples, type NetExample } from './net/net-examples';
import { trainNet, type NetOptions } from './net/train-net';
import { CueFinder } from '../src/engine/models/cues/find-cues';
import { finish, Pace } from '../src/engine/steps';
import type { DenseWeights } from './dense-weights';
import type { PreparedBlock, PreparedDocument } from './prepare';
import { argumentExamples, trainArguments } from './train-arguments';
import type { Example } from './crf-learner';
import type { CrfWeights } from './train-crf';
import type { Averaging } from './train-averaged';
import { cueExamples, trainCues } from './train-cues';
import { judge, trainRescorer } from './train-rescorer';
import type { Labelled } from './train-trees';
import { crfAsKept, precisions } from './write-model';
import type { TrainedModel } from './trained-model';

export interface TrainingOptions extends Averaging {
  /** Number of parts of the documents. Each part is read by models trained on the other parts. */
  readonly folds: number;
  /** How the net is trained; null for a model without one. */
  readonly net: NetOptions | null;
}

/** One part of the documents, with models trained on the other parts. */
export interface Fold {
  readonly documents: readonly PreparedDocument[];
  readonly cues: CrfWeights;
  readonly arguments: CrfWeights;
  readonly net: NetWeights | null;
}

/** Parts with their models, and what models of all parts are trained on. */
export interface CrossTrained {
  readonly folds: readonly Fold[];
  readonly cueExamples: readonly Example[];
  readonly argumentExamples: readonly Example[];
  readonly netExamples: readonly NetExample[];
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
  const net = netOf(crossTrained.netExamples, options);
  const judged = crossTrained.folds.flatMap(judgeFold);
  return { tagger, cues, arguments: argumentModel, net, rescorer: trainRescorer(judged, options.seed, options.log) };
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
  const scored = learned.map((part, fold) =>
    scoresOf(part, new CueFinder(crfAsKept(cueModels[fold]!, precisions.cues))),
  );
  const argumentParts = scored.map((part) => part.flatMap(({ block, score }) => argumentExamples(block, score)));
  const netParts = scored.map((part) => part.flatMap(({ block, score }) => netExamples(block, score)));
  const argumentModels = parts.map((_, fold) => {
    log(`arguments, without part ${fold + 1}`);
    return trainArguments(others(argumentParts, fold), options);
  });
  const nets = parts.map((_, fold) => {
    log(`net, without part ${fold + 1}`);
    return netOf(others(netParts, fold), options);
  });
  return {
    folds: parts.map((part, fold) => ({
      documents: part,
      cues: cueModels[fold]!,
      arguments: argumentModels[fold]!,
      net: nets[fold] ?? null,
    })),
    cueExamples: cueParts.flat(),
    argumentExamples: argumentParts.flat(),
    netExamples: netParts.flat(),
  };
}

/**
 * Judged proposals of the rules and the models, for documents that the models have not seen. Our own articles are left
 * out: they have more claims than news has, and a rescorer that learns from them takes what is none for one.
 */
export function judgeFold({ documents, ...models }: Fold): readonly Labelled[] {
  const proposer = new Proposer(asRead(models), new Pace(), 'everywhere');
  return blocksOf(documents.filter(({ document }) => document.speechOnly !== true)).flatMap((block) =>
    judge(block, finish(proposer.propose(block.reading, toSentences(block.work, english)))),
  );
}

/** The models as they are after writing and reading. */
export function asRead({ cues, arguments: argumentModel, net }: Omit<Fold, 'documents'>): ProposingModel {
  return { cues: crfAsKept(cues, precisions.cues), arguments: crfAsKept(argumentModel, precisions.arguments), net };
}

function netOf(examples: readonly NetExample[], { net, seed, kept, log }: TrainingOptions): NetWeights | null {
  return net === null ? null : netAsKept(trainNet(examples, { ...net, seed, kept, log }));
}

/** A copy belongs to the part of its original, so that no model reads what it was trained on. */
function copiesOf(part: readonly PreparedDocument[], copies: readonly PreparedDocument[]): readonly PreparedDocument[] {
  const ids = new Set(part.map(({ document }) => document.id));
  return copies.filter(({ document }) => ids.has(document.id));
}

/** The blocks with the probability, for each unit, that it belongs to a cue. */
function scoresOf(
  documents: readonly PreparedDocument[],
  finder: CueFinder,
): readonly { readonly block: PreparedBlock; readonly score: Float32Array }[] {
  return blocksOf(documents).map((block) => ({ block, score: finish(finder.find(block.reading, new Pace())).score }));
}

function blocksOf(documents: readonly PreparedDocument[]): readonly PreparedBlock[] {
  return documents.flatMap(({ blocks }) => blocks);
}

function others<T>(parts: readonly (readonly T[])[], fold: number): readonly T[] {
  return parts.flatMap((part, index) => (index === fold ? [] : part));
}
