// What the engine costs, as a ratio to the bare parser, beside others on the same text: `npm run bench`.
import compromise from 'compromise';
import { createAnnotator, type LiveText } from '../src/engine';
import { createLearnedAnnotator } from '../test/model';
import { table } from './accuracy/markdown';
import { holdToBaseline, readAccept, type Ratios } from './shared/baseline';
import { newsOf } from './shared/news';
import { parseWhole, parsingOf } from './shared/parser';
import { costOf, machine, mediansOf, ratiosOf, type Cost } from './shared/timing';

const accept = readAccept(process.argv.slice(2));

/** In UTF-16 code units. */
const size = 1_000_000;
const rounds = 5;
/** Of a text that some would not be done with in a minute. */
const short = 100_000;
/** Of the ratios in the baseline. */
const baselineRounds = 21;
/** The factor for a longer text, to see how costs grow with length. */
const factor = 10;

interface Measure {
  readonly name: string;
  readonly work: (text: string) => unknown;
}

// One for all rounds, as in a program that reads many texts. What it keeps between them are some thousand words:
// paragraphs are known to an open text alone.
const learned = createLearnedAnnotator();
const ruled = createAnnotator();

const baseline: Measure = { name: 'P: retext-english, block by block, trees dropped', work: () => parse() };
const full: Measure = { name: 'full analysis', work: (text) => learned.annotate(text) };
const measures: readonly Measure[] = [
  baseline,
  { name: 'the quotations, to be shown first', work: (text) => readQuotations(learned.open(text)) },
  { name: 'parsing and quotations', work: (text) => [parse(), readQuotations(learned.open(text))] },
  { name: 'rules alone', work: (text) => ruled.annotate(text) },
  full,
  { name: 'a bare scan for marks and some cue words', work: (text) => text.match(marksAndCues)?.length },
];
const others: readonly Measure[] = [
  { name: 'retext-english, one tree of all', work: parseWhole },
  { name: "compromise's quotations and people", work: quotationsAndPeople },
];

const news = newsOf(size);
const parse = parsingOf(news);
const marksAndCues = /["“”„«»]|\b(?:said|says|told|tells|asked|added|wrote|claimed|announced|according to)\b/gu;

const costs = mediansOf(
  measures.map(
    ({ work }) =>
      () =>
        work(news),
  ),
  rounds,
);
const p = costs[0]!;
console.log(`${size} UTF-16 units, by the clock and of all threads' processor time, median of ${rounds}, ${machine}\n`);
console.log(
  table(
    ['nothing known before', 'ms', 'of P', 'MB/s', 'processor, ms', 'of P'],
    measures.map(({ name }, at) => rowOf(name, size, costs[at]!)),
  ),
);

const text = news.slice(0, short);
const parseShort = parsingOf(text);
const [pShort, ...shortCosts] = mediansOf(
  [
    parseShort,
    ...others.map(
      ({ work }) =>
        () =>
          work(text),
    ),
  ],
  rounds,
);
const long = others.map(({ work }) => costOf(() => work(news)));
console.log(`\nOthers, on ${short} units (median of ${rounds}) and on ${size} (once)\n`);
console.log(
  table(
    ['', 'ms', 'of P', 'ms', 'of P'],
    others.map(({ name }, at) => [name, ...cellsOf(shortCosts[at]!, pShort!), ...cellsOf(long[at]!, p)]),
  ),
);

const longNews = newsOf(factor * size);
const longCost = costOf(() => full.work(longNews));
console.log(
  `\n${factor} times the text takes ${(longCost.clock / costs[measures.indexOf(full)]!.clock).toFixed(1)} times as long in full.`,
);

const third = news.slice(0, Math.round(short / 3));
holdToBaseline('speed', baselineRatios, accept);

/** Each work is compared with the one that is most like it, since a busy machine slows down both alike. */
function baselineRatios(): Ratios {
  const byRules = (): unknown => ruled.annotate(text);
  const inFull = (): unknown => full.work(text);
  return ratiosOf(
    {
      'the quotations, of P': [() => readQuotations(learned.open(text)), parseShort],
      'rules alone, of P': [byRules, parseShort],
      'full analysis, of rules alone': [inFull, byRules],
      'three times the text, of once': [inFull, () => full.work(third)],
    },
    baselineRounds,
  );
}

function rowOf(name: string, units: number, cost: Cost): readonly string[] {
  const { processor } = cost;
  const speed = (units / 1000 / cost.clock).toPrecision(3);
  return [name, ...cellsOf(cost, p), speed, processor.toFixed(0), (processor / p.processor).toFixed(2)];
}

function cellsOf({ clock }: Cost, unit: Cost): readonly string[] {
  return [clock.toFixed(0), (clock / unit.clock).toFixed(2)];
}

/** Reads up to the first annotations, which hold only the quotations. */
function readQuotations(text: LiveText): unknown {
  for (const found of text.steps()) if (found) return found.unreadIn({ start: 0, end: text.length });
  throw new Error('So long a text is read in stages.');
}

function quotationsAndPeople(text: string): unknown {
  const document = compromise(text);
  return [document.quotations().out('array'), document.people().out('array')];
}
