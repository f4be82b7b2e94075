import { toSentences } from '../src/engine/local/claims';
import { Proposer, type Proposals } from '../src/engine/claims/propose';
import { CueFinder } from '../src/engine/learned/find-cues';
import type { CrfModel, Model } from '../src/engine/learned/model';
import type { FeatureWeights } from '../src/engine/learned/features';
import type { PreparedBlock, PreparedDocument } from './prepare';
import { argumentExamples, trainArguments } from './train-arguments';
import { cueExamples, trainCues } from './train-cues';
import { judge, trainRescorer, type Judged } from './train-rescorer';
import type { Example } from './train-crf';

export interface TrainingOptions {
  readonly seed: number;
  /** Into how many parts the documents are put, each read by models that have not seen it. */
  readonly folds: number;
  readonly log: (line: string) => void;
}

/** Trains all but the tagger, with which `documents` were prepared. */
export function trainModel(documents: readonly PreparedDocument[], tagger: FeatureWeights, options: TrainingOptions): Model {
  const { seed, folds, log } = options;
  const parts = Array.from({ length: folds }, (_, fold) => documents.filter((_document, index) => index % folds === fold));
  const cueParts = parts.map(cueExamples);
  const cueModels = parts.map((_, fold) => {
    log(`cues, without part ${fold + 1}`);
    return trainCues(others(cueParts, fold), seed, log);
  });
  const scores = new Map<PreparedBlock, Float32Array>();
  parts.forEach((part, fold) => {
    const finder = new CueFinder(cueModels[fold]!);
    for (const { blocks } of part) for (const block of blocks) scores.set(block, finder.find(block.reading).score);
  });
  const argumentParts = parts.map((part): readonly Example[] =>
    part.flatMap(({ blocks }) => blocks.flatMap((block) => argumentExamples(block, scores.get(block)!))),
  );
  const judged: Judged[] = [];
  parts.forEach((part, fold) => {
    log(`arguments, without part ${fold + 1}`);
    const proposer = new Proposer({ cues: cueModels[fold]!, arguments: trainArguments(others(argumentParts, fold), seed, log) });
    for (const { blocks } of part) for (const block of blocks) judged.push(...judge(block, proposalsFor(block, proposer)));
  });
  log('cues');
  const cues: CrfModel = trainCues(cueParts.flat(), seed, log);
  log('arguments');
  const argumentModel: CrfModel = trainArguments(argumentParts.flat(), seed, log);
  return { tagger, cues, arguments: argumentModel, rescorer: trainRescorer(judged, seed, log) };
}

function others<T>(parts: readonly (readonly T[])[], fold: number): readonly T[] {
  return parts.flatMap((part, index) => (index === fold ? [] : part));
}

function proposalsFor({ reading, work }: PreparedBlock, proposer: Proposer): Proposals {
  return proposer.propose(reading, toSentences(work));
}
