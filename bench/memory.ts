// How much memory annotations take: `npm run bench:memory`. What is kept of a text that is open in an editor is the
// text, what was found in it, and what makes the next edit cheap.
import { createAnnotator, readAll, type Annotator, type LiveAnnotations, type LiveText } from '../src/engine';
import { createLearnedAnnotator } from '../test/model';
import { holdToBaseline, readAccept, type Ratios } from './shared/baseline';
import { newsOf } from './shared/news';
import { machine } from './shared/timing';

const accept = readAccept(process.argv.slice(2));

/** In UTF-16 code units. */
const sizes = [1_000_000, 4_000_000];
const annotators: Readonly<Record<string, Annotator>> = {
  'rules alone': createAnnotator(),
  'full analysis': createLearnedAnnotator(),
};

console.log(`Bytes kept a UTF-16 unit of news, the text among them; ${machine}\n`);
holdToBaseline('memory', bytesKept, accept);

function bytesKept(): Ratios {
  const kept = Object.entries(annotators).flatMap(([name, annotator]) =>
    sizes.map((size) => [`${name}, of ${size}`, measure(annotator, size)] as const),
  );
  return Object.fromEntries(kept);
}

/** How much is free again when all of it is dropped: what the engine keeps for any text is not counted. */
function measure(annotator: Annotator, size: number): number {
  const kept = [open(annotator, size)];
  const before = bytesInUse();
  kept.pop();
  return (before - bytesInUse()) / size;
}

/** On its own, so that nothing of the making stays within reach. */
function open(annotator: Annotator, size: number): { readonly text: LiveText; readonly found: LiveAnnotations } {
  const text = annotator.open(newsOf(size));
  return { text, found: readAll(text) };
}

function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Needs node --expose-gc.');
  // What one collection frees may hold what the next one frees.
  for (let round = 0; round < 3; round++) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
