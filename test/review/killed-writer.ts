// Adds lines to a log, one after the other, and prints the id of each once it is saved. Its parent kills it.
import { keepLines } from '../../src/review';
import { NodeFiles } from './node-files';
import { accepting } from './some-lines';

const [root, run, deletesFirst] = process.argv.slice(2) as [string, string, string];
const files = new NodeFiles(root, deletesFirst === 'true');
const log = { folder: 'a.txt', file: 'Ann.jsonl' };
const writing = { writer: `w${run}`, pause: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) };

process.stdout.write('ready\n');
for (let n = 0; ; n++) {
  const id = `${run}-${n}`;
  await keepLines(files, log, [accepting(id, { prefix: 'x'.repeat(n % 7 === 0 ? 20_000 : 32) })], writing);
  process.stdout.write(`${id}\n`);
}
