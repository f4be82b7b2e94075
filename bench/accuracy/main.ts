// How accurate the engine is: `npm run accuracy -- --corpora FOLDER`. bench/README.md says what the tables mean.
import { ablationReport, optionsOf, type Variant } from './ablation';
import { corpusText } from '../../train/corpus-files';
import { KeptWeights } from '../../train/kept-weights';
import { readVectors } from '../../train/net/word-vectors';
import { readTagged } from '../../train/tagged-corpus';
import { readArguments, type Request, type Section } from './arguments';
import { casesReport } from './cases';
import { corpusFile, readCorpus, type GoldDocument } from './corpus';
import { crossReport, readRun, runOf, writeRun } from './cross-report';
import { crossAblationReport } from './cross-ablation';
import { judgeOwn, judgeParts, trainParts, type Part } from './cross-validation';
import { judgeAll, type EngineClaim } from './engine';
import { drawMistakes, errorReport, mistakesOf, type ErrorSide } from './errors';
import { mannersReport, mannersTable } from './manners';
import { ownArticles } from '../../train/manners/to-corpus';
import type { JudgedDocument } from './measure/pairing';
import { mainF1 } from './measure/scores';
import { reliabilityReport, scoreReport } from './reports';
import { robustnessReport } from './robustness/report';
import { rolesReport } from './roles';
import { speakersReport } from './speakers';

const whereToGetIt = `The tables on news articles need PolNeAR 1.0, which is not part of this repository:
Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News. LREC 2018,
https://github.com/networkdynamics/PolNeAR. Give the folder that holds polnear.dev.ndjson or polnear.dev.ndjson.gz:
npm run accuracy -- --corpora FOLDER (or set SOURCE_ANNOTATOR_CORPORA). bench/README.md describes the file's form.`;

function run(request: Request): void {
  if (request.crossValidate) {
    printCrossValidation(request);
    return;
  }
  const path = request.corpora === undefined ? null : corpusFile(request.corpora, request.split);
  if (request.corpora !== undefined && path === null) {
    fail(`There is no polnear.${request.split}.ndjson or polnear.${request.split}.ndjson.gz in ${request.corpora}`);
  }
  const documents = path === null ? [] : readCorpus(path);
  if (request.errors) {
    if (documents.length === 0) fail(`--errors needs annotated articles. ${whereToGetIt}`);
    printErrors(judgeAll(documents), request.errors, request);
  } else printTables(documents, request);
}

function printCrossValidation(request: Request): void {
  const { trainings, store, compare, only } = request;
  const parts = trainedParts(request);
  const judged = judgeParts(parts);
  const results = runOf(judged);
  if (store !== undefined) writeRun(store, results);
  if (request.errors) {
    printErrors(judged, request.errors, request);
    return;
  }
  console.log(
    `### Cross-validation (${judged.length} articles in ${parts.length} parts, mean of ${trainings} trainings)\n`,
  );
  const usual = only.length === 0;
  if (usual || only.includes('scores'))
    console.log(`${crossReport(results, compare === undefined ? null : readRun(compare))}\n`);
  if (usual || only.includes('reliability')) console.log(`${reliabilityReport(judged)}\n`);
  if (usual || only.includes('manners')) console.log(`${mannersTable(judgeOwn(parts))}\n`);
  // Reads all articles once for each variant, so only where it is asked for.
  if (only.includes('ablation')) console.log(crossAblationReport(judged, (variant) => judgeVariant(parts, variant)));
}

function trainedParts({ corpora, trainings, python, vectors, kept }: Request): readonly Part[] {
  const path = corpora === undefined ? null : corpusFile(corpora, 'train');
  const tagged = corpora === undefined ? null : corpusText(corpora, 'pos.train.tsv');
  if (path === null || tagged === null)
    fail(`--cross-validate needs the files that npm run train does. ${whereToGetIt}`);
  return trainParts({
    documents: readCorpus(path),
    manners: ownArticles(),
    tagged: readTagged(tagged),
    folds: 4,
    seed: 1,
    trainings,
    net: { python, vectors: vectors === undefined ? null : readVectors(vectors) },
    kept: new KeptWeights(kept ?? null),
    log: (line) => console.error(line),
  });
}

function judgeVariant(parts: readonly Part[], variant: Variant): Judged {
  console.error(variant.name);
  return judgeParts(parts, (model) => optionsOf(variant, model));
}

type Judged = readonly JudgedDocument<EngineClaim>[];

function printErrors(judged: Judged, side: ErrorSide, { type, draw, around }: Request): void {
  const mistakes = mistakesOf(judged, side, type);
  console.log(errorReport(draw === undefined ? mistakes : drawMistakes(mistakes, draw), around));
}

interface Table {
  readonly section: Section;
  readonly title: string;
  readonly print: () => string;
}

function printTables(documents: readonly GoldDocument[], { only, split }: Request): void {
  const wanted = ({ section }: Table): boolean => only.length === 0 || only.includes(section);
  const ofNews = newsTables(documents, split).filter(wanted);
  if (documents.length === 0 && ofNews.length > 0) console.log(`${whereToGetIt}\n`);
  const tables = [...(documents.length === 0 ? [] : ofNews), ...ownTables().filter(wanted)];
  for (const { title, print } of tables) console.log(`### ${title}\n\n${print()}\n`);
}

function newsTables(documents: readonly GoldDocument[], split: string): readonly Table[] {
  const plain = once(() => judgeAll(documents));
  const table = (section: Section, print: () => string): Table => {
    const name = section.replace(/^./u, (letter) => letter.toUpperCase());
    return { section, title: `${name} (${documents.length} articles, ${split})`, print };
  };
  return [
    table('scores', () => scoreReport(plain())),
    table('reliability', () => reliabilityReport(plain())),
    table('robustness', () => robustnessReport(documents, mainF1(plain()))),
    table('ablation', () => ablationReport(documents)),
  ];
}

function ownTables(): readonly Table[] {
  return [
    { section: 'speakers', title: 'Speakers (invented articles)', print: speakersReport },
    { section: 'roles', title: 'Roles of quotations (invented articles)', print: rolesReport },
    { section: 'manners', title: 'Articles in many manners (invented)', print: mannersReport },
    { section: 'cases', title: 'Hand-made cases', print: casesReport },
  ];
}

/** Ends the program because of wrong arguments. */
function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Makes the value at the first call. */
function once<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => made[0] ?? (made[0] = make());
}

run(readArguments(process.argv));
