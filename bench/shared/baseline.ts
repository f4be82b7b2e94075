// The ratios that were accepted last, in bench/baseline.json: a measurement fails where one is worse by a fifth.
// Ratios alone are kept, since they hold on other machines too, about.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table } from '../accuracy/markdown';
import { quantile } from './timing';

/** Ratios by what they are of; less is better. */
export type Ratios = Readonly<Record<string, number>>;
/** Ratios by the name of their measurement. */
type Baselines = Readonly<Record<string, Ratios>>;

/** A ratio of more than so many times the accepted one is a failure. */
const mostTimes = 1.2;
/** A measurement is made so many times at most. */
const mostRuns = 3;
const defaultFile = 'bench/baseline.json';

/** Whether the ratios are to be accepted: the argument `--accept`, the only one. Throws on others. */
export function readAccept(args: readonly string[]): boolean {
  return parseArgs({ args: [...args], options: { accept: { type: 'boolean', default: false } } }).values.accept;
}

/** What is wrong with the ratios, one line each: what got worse by a fifth, and what stands on one side alone. */
export function faultsOf(now: Ratios, accepted: Ratios): readonly string[] {
  const worse = Object.entries(now).flatMap(([name, ratio]) => {
    const before = accepted[name];
    if (before === undefined) return [`${name}: nothing was accepted yet`];
    return ratio > mostTimes * before ? [`${name}: ${ratio.toFixed(3)} is worse by a fifth than ${before}`] : [];
  });
  const gone = Object.keys(accepted).filter((name) => !(name in now));
  return [...worse, ...gone.map((name) => `${name}: accepted, but not measured any more`)];
}

/**
 * Prints the ratios of a measurement beside those accepted, and lets the program end with 1 where one has a fault; or
 * accepts them, if that is asked for. What seems to be worse is measured again, twice at most, and the least counts: it
 * may have been the machine. What is accepted is the median of three.
 */
export function holdToBaseline(measurement: string, measure: () => Ratios, accept: boolean, file = defaultFile): void {
  const baselines = JSON.parse(readFileSync(file, 'utf8')) as Baselines;
  const accepted = baselines[measurement] ?? {};
  const runs = [measure()];
  const now = (): Ratios => (accept ? combined(runs, 0.5) : combined(runs, 0));
  while (runs.length < mostRuns && (accept || faultsOf(now(), accepted).length > 0)) runs.push(measure());
  const rows = Object.entries(now()).map(([name, ratio]) => [
    name,
    ratio.toFixed(3),
    accepted[name] === undefined ? '–' : accepted[name].toFixed(3),
    accepted[name] === undefined ? '–' : (ratio / accepted[name]).toFixed(2),
  ]);
  console.log(`\n${table(['against the baseline', 'now', 'accepted', 'times'], rows)}`);
  if (accept) return writeFileSync(file, written({ ...baselines, [measurement]: now() }));
  const faults = faultsOf(now(), accepted);
  for (const fault of faults) console.log(`FAILED: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Of each ratio the quantile `share`, from 0 to 1, of all runs. */
function combined(runs: readonly Ratios[], share: number): Ratios {
  const names = Object.keys(runs[0]!);
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        runs.map((run) => run[name]!),
        share,
      ),
    ]),
  );
}

/** Ratios are kept to three digits. */
function written(baselines: Baselines): string {
  const round = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value;
  return `${JSON.stringify(baselines, round, 2)}\n`;
}
