import assert from 'node:assert/strict';
import { createAnnotator } from '../../src/engine';
import { ablationReport, optionsOf, variants } from '../../bench/accuracy/ablation';
import { crossAblationReport } from '../../bench/accuracy/cross-ablation';
import { judgeParts } from '../../bench/accuracy/cross-validation';
import { judge } from '../../bench/accuracy/measure/pairing';
import { learned } from '../model';
import { claimOf, invent, type InventedAttribution, type Parts } from './invent';

const text = 'Engineers warned that the dam would break. Ada Moor said that it would hold.';
const warning = { type: 'indirect', content: 'that the dam would break', cue: 'warned', source: 'Engineers' } as const;
const answer = { type: 'indirect', content: 'that it would hold', cue: 'said', source: 'Ada Moor' } as const;

function articles(count: number, attributions: readonly InventedAttribution[] = [warning, answer]) {
  return Array.from({ length: count }, (_, at) => ({ ...invent(text, attributions), id: `article ${at}` }));
}

function judged(claims: readonly Parts[]) {
  return articles(5).map((article) =>
    judge(
      article,
      claims.map((parts) => claimOf(text, parts)),
    ),
  );
}

/** The cells of the row of that name. */
function row(report: string, name: string): readonly string[] {
  const line = report.split('\n').find((each) => each.startsWith(`| ${name} `));
  assert.ok(line, report);
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

describe('the ablation by cross-validation', () => {
  it('gives the whole in percent, and what is lost without a part with its interval', () => {
    const report = crossAblationReport(judged([warning, answer]), () => judged([warning]), [
      { name: 'without answers' },
    ]);
    const lost = '−33.33 (−33.33 to −33.33)';
    assert.deepEqual(row(report, 'complete'), ['100.0', '0.0', '0.0', '100.0', '100.0']);
    assert.deepEqual(row(report, 'without answers'), [
      lost,
      '+0.00 (+0.00 to +0.00)',
      '+0.00 (+0.00 to +0.00)',
      lost,
      lost,
    ]);
  });

  it('tells sources that are whole from those that are right', () => {
    const report = crossAblationReport(
      judged([warning, answer]),
      () => judged([warning, { ...answer, source: 'Moor' }]),
      [{ name: 'without given names' }],
    );
    const [all, , , , source] = row(report, 'without given names');
    assert.equal(all, '+0.00 (+0.00 to +0.00)');
    assert.equal(source, '−50.00 (−50.00 to −50.00)');
  });

  it('reads every variant, and says that nothing was trained anew', () => {
    const read: string[] = [];
    const whole = judged([warning]);
    const report = crossAblationReport(whole, ({ name }) => {
      read.push(name);
      return whole;
    });
    assert.deepEqual(
      read,
      variants.map(({ name }) => name),
    );
    assert.match(report, /Nothing is trained anew/u);
  });
});

describe('the variants of the engine', () => {
  it('leave out models and stages, and nothing else', () => {
    const { model, without } = optionsOf({ name: '', models: 'no-net', without: ['nested'] }, learned);
    assert.deepEqual(model, { ...learned, net: null });
    assert.deepEqual(without, ['nested']);
    assert.equal(optionsOf({ name: '' }, learned).model, learned);
    assert.equal(optionsOf({ name: '', models: 'none' }, learned).model, null);
  });

  it('are each another engine than the others', () => {
    const settings = variants.map((variant) => {
      const { model, without } = optionsOf(variant, learned);
      return JSON.stringify([model === null, model?.net === null, without]);
    });
    assert.equal(new Set(settings).size, variants.length);
  });

  it('have a row each in the table of the shipped engine', () => {
    const report = ablationReport(articles(1), [
      { name: 'rules', models: 'none' },
      { name: 'less', without: ['names'] },
    ]);
    assert.deepEqual(row(report, 'rules'), ['100.0', '0.0', '0.0', '100.0']);
    assert.equal(row(report, 'less').length, 4);
  });
});

describe('the parts of a cross-validation', () => {
  it('are read by their own models, and come back in the order of the articles', () => {
    const documents = articles(5);
    const models = [learned, { ...learned, provenance: 'of the second part' }];
    const parts = models.map((model, part) => ({
      model,
      manners: [],
      documents: documents.filter((_, at) => at % 2 === part),
    }));
    const asked: string[] = [];
    const results = judgeParts(parts, ({ provenance }) => {
      asked.push(provenance);
      return { model: null };
    });
    assert.deepEqual(
      results.map(({ document }) => document.id),
      documents.map(({ id }) => id),
    );
    assert.deepEqual(
      asked,
      models.map(({ provenance }) => provenance),
    );
    assert.deepEqual(
      results[0]!.claims.map(({ claim }) => claim.claim.id),
      createAnnotator()
        .annotate(text)
        .claims.map(({ id }) => id),
    );
  });
});
