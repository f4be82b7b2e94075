/**
 * How right the engine is on articles that nothing was learned from: each part of the training articles is read by
 * models of the other parts, and weighed by a rescorer that saw none of it.
 */
import { createPreparer } from '../../train/prepare';
import { disturbedCopies } from '../../train/disturb';
import type { KeptWeights } from '../../train/kept-weights';
import type { TaggedSentence } from '../../train/tagged-corpus';
import { asRead, crossTrain, judgeFold } from '../../train/train-model';
import { trainRescorer } from '../../train/train-rescorer';
import { keptTagger } from '../../train/train-tagger';
import { asKept, precisions } from '../../train/write-model';
import type { GoldDocument } from './corpus';
import { judgeAll, type EngineClaim } from './engine';
import type { JudgedDocument } from './measure/pairing';

export interface CrossValidation {
  readonly documents: readonly GoldDocument[];
  /** What the tagger learns from. None of it is of the documents. */
  readonly tagged: readonly TaggedSentence[];
  readonly folds: number;
  readonly seed: number;
  /** Number of trainings whose weights are averaged. */
  readonly trainings: number;
  /** The command of a Python that has PyTorch; null for models without a net. */
  readonly python: string | null;
  readonly kept: KeptWeights;
  readonly log: (line: string) => void;
}

/** The documents, each judged by models that have not seen it, in their order. */
export function crossValidate(options: CrossValidation): readonly JudgedDocument<EngineClaim>[] {
  const { documents, tagged, folds, seed, log } = options;
  const tagger = asKept(keptTagger(tagged, options), precisions.tagger);
  const prepare = createPreparer(tagger);
  const corpus = { documents: documents.map(prepare), copies: disturbedCopies(documents, seed).map(prepare) };
  const trained = crossTrain(corpus, options).folds;
  const judged = trained.map(judgeFold);
  const results = new Map<string, JudgedDocument<EngineClaim>>();
  trained.forEach((fold, index) => {
    log(`part ${index + 1} of ${folds}`);
    const rescorer = trainRescorer(judged.filter((_, other) => other !== index).flat(), seed, () => undefined);
    const model = { ...asRead(fold), tagger, rescorer, provenance: '' };
    const held = documents.filter((_, at) => at % folds === index);
    for (const document of judgeAll(held, { model })) results.set(document.document.id, document);
  });
  return documents.map(({ id }) => results.get(id)!);
}
