// What the weights cost somebody who annotates one article: `npm run bench:start`. The command line as it is built,
// from its start to its end, with models and by the rules alone.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './accuracy/markdown';
import { holdToBaseline, readAccept, type Ratios } from './shared/baseline';
import { machine, quantile } from './shared/timing';

const accept = readAccept(process.argv.slice(2));
/** As it is built for its users. */
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');
const article = join('seeds', readdirSync('seeds').sort()[0]!);
const rounds = 20;

const ways = {
  'Node.js alone': ['--eval', ''],
  'the program alone': [cli, '--version'],
  'rules alone': [cli, 'annotate', '--rules-only', article],
  'with models': [cli, 'annotate', article],
};
type Way = keyof typeof ways;

console.log(`One article on the command line, ms by the clock, ${rounds} rounds; ${machine}\n`);
holdToBaseline('start', measure, accept);

/** In turn, so that what else the machine does falls on both sides of a round's ratio. */
function measure(): Ratios {
  const runs = Array.from({ length: rounds }, () => Object.entries(ways).map(([, args]) => timeOf(args)));
  const times = (way: Way): readonly number[] => runs.map((run) => run[Object.keys(ways).indexOf(way)]!);
  const rows = (Object.keys(ways) as Way[]).map((way) => [way, ...[0, 0.5].map((share) => ms(times(way), share))]);
  console.log(table(['', 'best', 'median'], rows));
  const alone = times('rules alone');
  const ratios = times('with models').map((time, round) => time / alone[round]!);
  return { 'with models, of rules alone': quantile(ratios, 0.5) };
}

function ms(times: readonly number[], share: number): string {
  return quantile(times, share).toFixed(0);
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { error, status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const time = performance.now() - start;
  if (error || status !== 0) throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
  return time;
}
