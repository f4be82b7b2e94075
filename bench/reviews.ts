// What decisions add to the work after a keystroke: `npm run bench:reviews`.
import { hull, readAll, type Span } from '../src/engine';
import { foldLogs, placeInSteps, selectorOf, type Decision, type ReviewState } from '../src/review';
import type { ReadDocument } from '../src/vscode/analysis';
import { Reviews } from '../src/vscode/reviews';
import { createLearnedAnnotator } from '../test/model';
import { table } from './accuracy/markdown';
import { newsOf } from './shared/news';
import { costOf, machine, quantile, stepThrough } from './shared/timing';
import { Typist } from './shared/typist';

/** In UTF-16 code units. */
const megabyte = 1_000_000;
const screen = 4_000;
const decisions = 100;
const edits = 200;
/** Milliseconds that decisions may add after a keystroke. */
const bar = 5;
/** Milliseconds that a step of what follows later may take, in which a host can do nothing else. */
const longestStep = 25;
const rounds = 5;

const typist = new Typist(newsOf(megabyte));
const live = createLearnedAnnotator().open(typist.text);
const uri = { toString: () => 'file:///news.txt' } as ReadDocument['uri'];
const document = { uri, version: 1, isClosed: false };
const readNow = (): ReadDocument => ({ uri, version: document.version, found: readAll(live), notice: null });

const { reviews, state } = reviewsOf(readNow());
const added: number[] = [];
for (let nth = 0; nth < edits; nth++) {
  const change = typist.change();
  live.edit(change);
  document.version++;
  const read = readNow();
  const seen = { start: change.start, end: Math.min(read.found.length, change.start + screen) };
  const plain = costOf(() => read.found.claimsIn(seen)).processor;
  const contentChange = { rangeOffset: change.start, rangeLength: change.end - change.start, text: change.text };
  const whole = costOf(() => {
    reviews.edit(document, [contentChange]);
    reviews.review(document, read).claimsIn(seen);
  }).processor;
  added.push(Math.max(0, whole - plain));
}

const ms = (value: number): string => value.toFixed(2);
const row = [
  `${decisions} decisions in ${megabyte} units, ${edits} edits`,
  ms(quantile(added, 0.5)),
  ms(quantile(added, 0.95)),
];
console.log(`By the processor, in ms; ${machine}\n`);
console.log(table(['what decisions add after a keystroke', 'median', 'p95'], [row]));
const steps = [
  stepsOf('to find all places anew', () => placeInSteps(readNow().found, state)),
  stepsOf('to tell all claims and speakers', () => reviews.review(document, readNow()).count()),
];
console.log(
  `\n${table(
    ['by the clock, in ms', 'all steps', 'longest step'],
    steps.map(({ row: told }) => told),
  )}`,
);
if (quantile(added, 0.95) > bar || steps.some(({ longest }) => longest > longestStep)) {
  console.log(`FAILED: more than ${bar} ms, or a step of more than ${longestStep} ms`);
  process.exitCode = 1;
}

/** The medians of some rounds. */
function stepsOf(name: string, start: () => Generator<void, unknown>): { row: readonly string[]; longest: number } {
  const costs = Array.from({ length: rounds }, () => {
    const steps = start();
    const before = performance.now();
    const { longest } = stepThrough(steps);
    return { all: performance.now() - before, longest };
  });
  const median = (of: 'all' | 'longest'): number =>
    quantile(
      costs.map((cost) => cost[of]),
      0.5,
    );
  return { row: [name, ms(median('all')), ms(median('longest'))], longest: median('longest') };
}

/** The decisions of one reader about claims all over the text: accepted, rejected, and of another speaker in turn. */
function reviewsOf(read: ReadDocument): { readonly reviews: Reviews; readonly state: ReviewState } {
  const { found } = read;
  const claims = found.claimsIn({ start: 0, end: found.length });
  const step = Math.floor(claims.length / decisions);
  const lines = Array.from({ length: decisions }, (_, nth) => decisionOf(nth, hull(claims[nth * step]!.content)));
  const logs = [{ reviewer: 'Ana', lines }];
  const made = new Reviews({ of: () => ({ logs }), onDidChange: () => ({ dispose: () => undefined }) }, (error) => {
    throw error;
  });
  const { decided } = made.review(document, read);
  if (decided.length !== decisions) throw new Error(`${decided.length} of ${decisions} decisions found their claims`);
  return { reviews: made, state: foldLogs(logs) };
}

function decisionOf(nth: number, span: Span): Decision {
  const verdict = ['accepted', 'rejected', 'edited'][nth % 3]!;
  const set = verdict === 'edited' ? { speaker: `Ida Marsh ${nth}` } : null;
  const at = new Date(Date.UTC(2026, 11, 3, 10, 0, nth)).toISOString();
  const line = { v: 1 as const, id: `d${nth}`, at, claim: null, verdict, set, textSha256: null, engine: null };
  return { ...line, ...selectorOf(typist.text, span) };
}
