// A reader's decisions teach a weights file, from the logs on the disk to other annotations of other texts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnnotator, readAll, readModel, type Claim, type Model } from '../../src/engine';
import { logPathOf, logsFolder, ReviewedAnnotations, selectorOf, stringifyLine, type Decision } from '../../src/review';
import { decisionAbout, type Judgement } from '../../src/review';
import { learned } from '../model';

const told = `The harbour board met on Tuesday in the old customs house. Warden Ida Marsh swaggered the quay would open by June. Few believed it.

Councillor Tom Reed swaggered the plan was far too dear for a town of this size. Work on the crane goes on.

Deputy warden Sue Lane swaggered the tolls would pay for it. “We will see,” said Marsh.

A chart shows how many lorries cross the bridge. The new survey shows the river is rising every year. A map shows how the water runs.

“It is a good plan,” said Reed. Lane told reporters that the work would begin in May.
`;

/** Not a sentence of it was decided about. */
const other = `On Friday the school governors met again. Chairman Bob Dale swaggered the roof would hold for many years. Nobody asked him why.

A new chart shows how the number of pupils would fall. “We need a new roof,” said Ann Holt. She told parents that the money was there.

The ministry said the school would stay open, according to its website.
`;

describe('npm run train -- --decisions', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-decisions-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function train(...args: readonly string[]) {
    return spawnSync(process.execPath, ['--import', 'tsx', 'train/main.ts', ...args], { encoding: 'utf8' });
  }

  let result: ReturnType<typeof train>;
  let taught: Model;

  before(() => {
    const lines = decisions();
    const log = join(folder, logsFolder, logPathOf('news/harbour.txt', 'Ana'));
    mkdirSync(join(log, '..'), { recursive: true });
    mkdirSync(join(folder, 'news'));
    writeFileSync(join(folder, 'news', 'harbour.txt'), told);
    writeFileSync(log, lines.map(stringifyLine).join(''));
    const out = join(folder, 'taught.bin');
    result = train('--decisions', folder, '--out', out);
    assert.equal(result.status, 0, result.stderr);
    taught = readModel(new Uint8Array(readFileSync(out)));
  });

  it('finds elsewhere what readers added', () => {
    const cueOf = (model: Model) => claimsOf(model, other).find(({ cue }) => wordsOf(other, cue) === 'swaggered');
    assert.equal(cueOf(learned), undefined, 'It is found without being taught.');
    const claim = cueOf(taught);
    assert.ok(claim, 'It is not found.');
    assert.deepEqual(
      [claim.content.map((span) => wordsOf(other, span)), wordsOf(other, claim.source)],
      [['the roof would hold for many years'], 'Chairman Bob Dale'],
    );
  });

  it('no longer finds what readers rejected', () => {
    const isShown = (model: Model) => claimsOf(model, other).some(({ cue }) => wordsOf(other, cue) === 'shows');
    assert.deepEqual([isShown(learned), isShown(taught)], [true, false]);
  });

  it('goes on finding what nobody decided about', () => {
    const others = (model: Model) =>
      claimsOf(model, other)
        .map((claim) => [claim.content.map((span) => wordsOf(other, span)).join(' … '), wordsOf(other, claim.source)])
        .filter(([, source]) => source !== 'Chairman Bob Dale' && source !== 'A new chart');
    assert.deepEqual(others(taught), others(learned));
    assert.equal(others(taught).length, 4);
  });

  it('says what it learned from, also in the file', () => {
    assert.match(result.stdout, /^1 articles, 5 claims that are right and 3 that are none; 8 are learned from$/mu);
    assert.match(taught.provenance, /; then 8 decisions about 1 article$/u);
  });

  it('says what is not there', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    assert.match(train('--decisions', empty).stderr, /nobody has decided about a claim of a text that is there/u);
    assert.match(train('--decisions', join(folder, 'none')).stderr, /is no folder/u);
    assert.match(
      train('--decisions', folder, '--from', join(folder, 'news', 'harbour.txt')).stderr,
      /not a weights file/u,
    );
    assert.match(train('--decisions', folder, '--corpora', folder).stderr, /Either --corpora or --decisions/u);
    assert.match(train().stderr, /What shall be learned from\?/u);
  });
});

function claimsOf(model: Model, text: string): readonly Claim[] {
  return createAnnotator({ model }).annotate(text).claims;
}

const wordsOf = (text: string, span: { start: number; end: number } | null): string | null =>
  span && text.slice(span.start, span.end);

/** As a reader makes them in the editor: three claims are added, three rejected, two accepted. */
function decisions(): readonly Decision[] {
  const annotations = readAll(createAnnotator({ model: learned }).open(told));
  const found = new ReviewedAnnotations(annotations, { decisions: [], resolved: [] }, []);
  let count = 0;
  const decide = (claim: Claim | null, span: { start: number; end: number }, judgement: Judgement): Decision => {
    const at = new Date(Date.UTC(2026, 10, 30, 10, 0, ++count)).toISOString();
    const stamp = { v: 1 as const, at, newId: () => `d${count}`, textSha256: null, version: '0.0.0' };
    return decisionAbout(found, { span, before: claim }, judgement, stamp);
  };
  const spanOf = (words: string, from = 0) => {
    const start = told.indexOf(words, from);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  const added = [
    ['Warden Ida Marsh', 'the quay would open by June'],
    ['Councillor Tom Reed', 'the plan was far too dear for a town of this size'],
    ['Deputy warden Sue Lane', 'the tolls would pay for it'],
  ].map(([source, content]) => {
    const [who, what] = [spanOf(source!), spanOf(content!)];
    const [cue, ...rest] = [spanOf('swaggered', who.end), what, who].map((span) => selectorOf(told, span));
    return decide(null, what, { verdict: 'added', set: { cue: cue!, content: [rest[0]!], source: rest[1]! } });
  });
  const judged = annotations.claimsIn({ start: 0, end: told.length }).flatMap((claim): readonly Decision[] => {
    const span = { start: claim.content[0].start, end: claim.content.at(-1)!.end };
    const cue = wordsOf(told, claim.cue);
    if (cue === 'shows') return [decide(claim, span, { verdict: 'rejected', set: null })];
    return cue === 'told' || told.slice(span.start, span.end).includes('good plan')
      ? [decide(claim, span, { verdict: 'accepted', set: null })]
      : [];
  });
  return [...added, ...judged];
}
