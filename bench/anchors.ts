// Whether decisions find their claims again after what may happen to a text, and how long that takes:
// `npm run bench:anchors`.
// `-- --misses` prints what was not found, or in the wrong place; `-- --seed 3` lets other things happen;
// `-- --ids` gives the engine's ids, as in our logs; `-- --only 'twin'` tells some of the stories.
import { parseArgs } from 'node:util';
import { decidedIn, madeUpArticles } from '../test/review/decided-articles';
import { stories } from '../test/review/stories';
import { tell } from '../test/review/telling';
import { table } from './accuracy/markdown';

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean' },
    ids: { type: 'boolean' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});

const most = { wrong: 0.01, ms: 0.5 };
const leastKept = 0.95;

const decisions = madeUpArticles().flatMap((text) => decidedIn(text, 1));
console.log(`${decisions.length} claims\n`);
// So that no row pays for the compiling of all.
for (const story of Object.values(stories)) tell(story, decisions.slice(0, 20), false);
let failed = false;
const told = Object.entries(stories).filter(([name]) => name.includes(values.only ?? ''));
const rows = told.map(([name, story]) => {
  const { right, wrong, orphans, isThere, ms, misses } = tell(
    story,
    decisions,
    values.ids === true,
    Number(values.seed ?? 7),
  );
  const all = right + wrong + orphans;
  const fails = wrong > most.wrong * all || (isThere && right < leastKept * all) || ms > most.ms;
  failed ||= fails;
  if (values.misses === true) for (const miss of misses) console.log(`${name}: ${miss.replaceAll('\n', ' ')}`);
  const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
  return [name, String(all), share(right), share(wrong), share(orphans), ms.toFixed(3), fails ? 'fails' : ''];
});
console.log(table(['what happened', 'claims', 'right', 'wrong place', 'orphan', 'ms each', ''], rows));
if (failed) process.exitCode = 1;
