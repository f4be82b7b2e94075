/**
 * How right the engine is on articles that nothing was learned from: each part of the training articles is read by
 * models of the other parts, and weighed by a rescorer that saw none of it.
 */
import { createAnnotator, type AnnotatorOptions, type Model } from '../../src/engine';
import { createPreparer } from '../../train/prepare';
import { toCorpusDocument } from '../../train/manners/to-corpus';
import type { MannerArticle } from '../../train/manners/read';
import { disturbedCopies } from '../../train/disturb';
import type { KeptWeights } from '../../train/kept-weights';
import type { NetOptions } from '../../train/net/train-net';
import type { TaggedSentence } from '../../train/tagged-corpus';
import { asRead, crossTrain, judgeFold } from '../../train/train-model';
import { trainRescorer } from '../../train/train-rescorer';
import { keptTagger } from '../../train/train-tagger';
import { asKept, precisions } from '../../train/write-model';
import type { GoldDocument } from './corpus';
import { judgeAll, type EngineClaim } from './engine';
import { judgeManner, type ArticleJudgement } from './manners';
import type { JudgedDocument } from './measure/pairing';

export interface CrossValidation {
  readonly documents: readonly GoldDocument[];
  /** Our own articles, which are learned from as well. */
  readonly manners: readonly MannerArticle[];
  /** What the tagger learns from. None of it is of the documents. */
  readonly tagged: readonly TaggedSentence[];
  readonly folds: number;
  readonly seed: number;
  /** Number of trainings whose weights are averaged. */
  readonly trainings: number;
  /** How the nets are trained; null for models without one. */
  readonly net: NetOptions | null;
  readonly kept: KeptWeights;
  readonly log: (line: string) => void;
}

/** Documents with models that have not seen them. */
export interface Part {
  readonly documents: readonly GoldDocument[];
  readonly manners: readonly MannerArticle[];
  readonly model: Model;
}

/** The documents in parts, every `folds`-th in one. */
export function trainParts(options: CrossValidation): readonly Part[] {
  const { documents, manners, tagged, folds, seed, log } = options;
  const tagger = asKept(keptTagger(tagged, options), precisions.tagger);
  const prepare = createPreparer(tagger);
  const all = [...documents, ...manners.map(toCorpusDocument)];
  const corpus = { documents: all.map(prepare), copies: disturbedCopies(all, seed).map(prepare) };
  const trained = crossTrain(corpus, options).folds;
  const judged = trained.map(judgeFold);
  return trained.map((fold, index) => {
    log(`rescorer, without part ${index + 1}`);
    const rescorer = trainRescorer(judged.filter((_, other) => other !== index).flat(), seed, () => undefined);
    const isIn = (_: unknown, at: number): boolean => at % folds === index;
    return {
      documents: documents.filter(isIn),
      manners: manners.filter((article, at) => isIn(article, documents.length + at)),
      model: { ...asRead(fold), tagger, rescorer, provenance: '' },
    };
  });
}

/** What an engine reads with, given the models of a part. */
export type OptionsFor = (model: Model) => Partial<AnnotatorOptions>;

/** All documents, each judged by its part's models, in the order that `trainParts` was given them. */
export function judgeParts(
  parts: readonly Part[],
  optionsFor: OptionsFor = (model) => ({ model }),
): readonly JudgedDocument<EngineClaim>[] {
  const judged = parts.map(({ documents, model }) => judgeAll(documents, optionsFor(model)));
  const count = judged.reduce((sum, part) => sum + part.length, 0);
  return Array.from({ length: count }, (_, at) => judged[at % parts.length]![Math.floor(at / parts.length)]!);
}

/** Our own articles, each judged by its part's models. */
export function judgeOwn(parts: readonly Part[]): readonly ArticleJudgement[] {
  return parts.flatMap(({ manners, model }) =>
    manners.map((article) =>
      judgeManner(article, createAnnotator({ format: article.format, model }).annotate(article.text)),
    ),
  );
}
