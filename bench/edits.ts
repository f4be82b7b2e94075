// How long somebody who types waits for new annotations, and how long a host cannot do anything else meanwhile:
// `npm run bench:edits`.
import { readAll, type LiveAnnotations, type LiveText } from '../src/engine';
import { createLearnedAnnotator } from '../test/model';
import { table } from './accuracy/markdown';
import { newsOf, onOneLine } from './shared/news';
import { parsingOf } from './shared/parser';
import { machine, mediansOf, quantile, stepThrough } from './shared/timing';
import { Typist } from './shared/typist';

/** In UTF-16 code units. */
const megabyte = 1_000_000;
const rounds = 3;

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
