// Whether decisions find their claims again after what may happen to a text, and how long that takes:
// `npm run bench:anchors`.
// `-- --misses` prints what was not found, or in the wrong place.
import { decidedIn, madeUpArticles, stories } from '../test/review/stories';
import { tell } from '../test/review/telling';
import { table } from './accuracy/markdown';

const most = { wrong: 0.01, ms: 0.5 };
const leastKept = 0.95;

const decisions = madeUpArticles().flatMap((text) => decidedIn(text, 1));
console.log(`${decisions.length} claims\n`);
let failed = false;
const rows = Object.entries(stories).map(([name, story]) => {
  const { right, wrong, orphans, isThere, ms, misses } = tell(story, decisions, false);
  const all = right + wrong + orphans;
  const fails = wrong > most.wrong * all || (isThere && right < leastKept * all) || ms > most.ms;
  failed ||= fails;
  if (process.argv.includes('--misses'))
    for (const miss of misses) console.log(`${name}: ${miss.replaceAll('\n', ' ')}`);
  const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
  return [name, String(all), share(right), share(wrong), share(orphans), ms.toFixed(3), fails ? 'fails' : ''];
});
console.log(table(['what happened', 'claims', 'right', 'wrong place', 'orphan', 'ms each', ''], rows));
if (failed) process.exitCode = 1;
