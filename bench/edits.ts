// How long somebody who types waits for new annotations, and how long a host cannot do anything else meanwhile:
// `npm run bench:edits`.
import { readAll, type LiveAnnotations, type LiveText } from '../src/engine';
import { createLearnedAnnotator } from '../test/model';
import { table } from './accuracy/markdown';
import { holdToBaseline, readAccept } from './shared/baseline';
import { newsOf, onOneLine } from './shared/news';
import { parsingOf } from './shared/parser';
import { costOf, machine, mediansOf, quantile, stepThrough } from './shared/timing';
import { Typist } from './shared/typist';

const accept = readAccept(process.argv.slice(2));

/** In UTF-16 code units. */
const megabyte = 1_000_000;
const rounds = 3;
/** For the baseline: a text's units, as many edits of it, and how often all of them are made. */
const short = 100_000;
const shortEdits = 100;
const baselineRounds = 6;

const annotator = createLearnedAnnotator();
const news = newsOf(megabyte);
const p = mediansOf([parsingOf(news)], rounds)[0]!.clock;

console.log(`By the clock, in ms; P is ${p.toFixed(0)} ms for ${megabyte} UTF-16 units; ${machine}\n`);
const edits = [measureEdits(news, 1000, 250), measureEdits(newsOf(10 * megabyte), 200, 200)];
console.log(
  table(['from an edit to the annotations', 'median', 'p95', 'p95 / P', 'most', 'longest step', 'as fresh'], edits),
);
const openings = [openingOf('a megabyte of news', news), openingOf('the same on one line', onOneLine(news))];
console.log(`\n${table(['to open', 'longest step'], openings)}`);

const parseShort = parsingOf(news.slice(0, short));
holdToBaseline(
  'edits',
  () => ({
    'an edit of 100 kB, of its P': editOfP(news.slice(0, short)),
    'an edit of 1 MB, of the same': editOfP(news),
  }),
  accept,
);

/**
 * What an edit costs on average, of what P of the short text does, by the processor: the least of each of the same
 * edits in some rounds, and of P beside them.
 */
function editOfP(text: string): number {
  const least = new Array<number>(shortEdits).fill(Infinity);
  let leastP = Infinity;
  for (let round = 0; round < baselineRounds; round++) {
    const typist = new Typist(text);
    const live = annotator.open(text);
    readAll(live);
    for (let at = 0; at < shortEdits; at++) {
      const change = typist.change();
      const { processor } = costOf(() => {
        live.edit(change);
        readAll(live);
      });
      least[at] = Math.min(least[at]!, processor);
      if (at % 10 === 0) leastP = Math.min(leastP, costOf(parseShort).processor);
    }
  }
  return least.reduce((sum, cost) => sum + cost, 0) / shortEdits / leastP;
}

/** Makes `count` edits, and compares the annotations with those of a fresh reading after every `checked` of them. */
function measureEdits(text: string, count: number, checked: number): readonly string[] {
  const typist = new Typist(text);
  const live = annotator.open(text);
  readAll(live);
  const costs: number[] = [];
  const steps: number[] = [];
  let same = 0;
  for (let at = 1; at <= count; at++) {
    const change = typist.change();
    const start = performance.now();
    live.edit(change);
    const { value, longest } = stepThrough(live.steps());
    costs.push(performance.now() - start);
    steps.push(longest);
    if (at % checked === 0 && isAsFresh(value, typist.text)) same++;
  }
  const ms = (value: number): string => value.toFixed(1);
  return [
    `${count} edits of ${text.length} units`,
    ms(quantile(costs, 0.5)),
    ms(quantile(costs, 0.95)),
    (quantile(costs, 0.95) / p).toFixed(3),
    ms(Math.max(...costs)),
    ms(Math.max(...steps)),
    `${same} of ${count / checked}`,
  ];
}

function isAsFresh(found: LiveAnnotations, text: string): boolean {
  return JSON.stringify(found.all()) === JSON.stringify(annotator.annotate(text));
}

function openingOf(name: string, text: string): readonly string[] {
  const open = (): LiveText => annotator.open(text);
  const longest = Array.from({ length: rounds }, () => stepThrough(open().steps()).longest);
  return [name, quantile(longest, 0.5).toFixed(1)];
}
