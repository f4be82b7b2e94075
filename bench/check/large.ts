/**
 * Measures many sources: `npm run bench:check:large`, or with another number of megabytes than 100. The command line
 * checks an article against them; then they are read as the editor reads them, in steps.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addSourceInSteps, checkQuotation, readQuotedText, SourceIndex } from '../../src/check';
import { createChance, sayings, transcript, type Said } from './transcripts';

const fileSize = 5e6;
const quoted = 40;

/** Transcripts with a rarer word in every sentence. Half of them have curly marks, which take twice the memory. */
function written(file: number): { readonly text: string; readonly said: readonly Said[] } {
  const chance = createChance(file + 1);
  const said = sayings(chance, 40_000).map(({ speaker, words }) => ({
    speaker,
    words: words.replace(/\.$/u, ` in file ${Math.floor(chance() * 1e6)}.`),
  }));
  const text = transcript(said);
  return { text: file % 2 === 0 ? text : text.replaceAll("'", '’'), said };
}

/** The most memory that a process had, in MB, as Linux counts it. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;

async function commandLine(folder: string): Promise<void> {
  const start = performance.now();
  const args = ['dist/cli.js', 'check', path.join(folder, 'article.md'), '--sources', path.join(folder, 'sources')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let [output, peak] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid!))), 100);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  console.log(`Command line: ${seconds(performance.now() - start)}, ${peak.toFixed(0)} MB at most`);
  console.log(`  ${output.trimEnd().split('\n').at(-1)}`);
}

function inSteps(folder: string, sentences: readonly Said[]): void {
  const index = new SourceIndex();
  const steps: number[] = [];
  const start = performance.now();
  for (const file of readdirSync(folder)) {
    const work = addSourceInSteps(index, file, file, readFileSync(path.join(folder, file)));
    for (let isDone = false; !isDone;) {
      const before = performance.now();
      isDone = work.next().done === true;
      steps.push(performance.now() - before);
    }
  }
  const took = performance.now() - start;
  const graded = sentences.map(({ words }) => {
    const before = performance.now();
    const query = { quoted: readQuotedText(words, 0, words.length), shown: words, names: [], labels: new Map() };
    const { result } = checkQuotation(index, { ...query, last: null });
    return { grade: result.grade, time: performance.now() - before };
  });
  steps.sort((a, b) => a - b);
  const times = graded.map(({ time }) => time).sort((a, b) => a - b);
  console.log(`In steps: ${seconds(took)}, ${peakOf(process.pid).toFixed(0)} MB at most`);
  console.log(
    `  ${steps.length} steps, 99.9 % within ${milliseconds(steps, 0.999)}, the longest ${milliseconds(steps, 1)}`,
  );
  console.log(
    `  ${graded.filter(({ grade }) => grade === 'verbatim').length} of ${graded.length} verbatim, ` +
      `median ${milliseconds(times, 0.5)}, the longest ${milliseconds(times, 1)}`,
  );
}

const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
const milliseconds = (sorted: readonly number[], share: number): string =>
  `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)} ms`;

async function main(megabytes: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
  try {
    const sources = path.join(folder, 'sources');
    mkdirSync(sources);
    const sentences: Said[] = [];
    const files = Math.ceil((megabytes * 1e6) / fileSize);
    for (let file = 0; file < files; file++) {
      const { text, said } = written(file);
      writeFileSync(path.join(sources, `${file}.txt`), text.slice(0, fileSize));
      sentences.push(...said.slice(100, 100 + Math.ceil(quoted / files)));
    }
    writeFileSync(
      path.join(folder, 'article.md'),
      sentences.map(({ speaker, words }) => `“${words}” Jo ${speaker} said.\n`).join('\n'),
    );
    console.log(`${(files * fileSize) / 1e6} MB in ${files} files, ${sentences.length} quotations`);
    await commandLine(folder);
    inSteps(sources, sentences);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(Number(process.argv[2] ?? 100));
