import assert from 'node:assert/strict';
import { crossReport, type Run, type RunKey } from '../../bench/accuracy/cross-report';
import { intervalOf, intervalOfGain } from '../../bench/accuracy/measure/bootstrap';
import { measures } from '../../bench/accuracy/measure/pairing';
import { rowNames, scoreOfCounts, type Counts } from '../../bench/accuracy/measure/scores';

/** Articles of ten attributions, and as many claims, of which so many are right. */
function articles(...right: readonly number[]): readonly Counts[] {
  return right.map((each) => ({ gold: 10, found: each, claims: 10, right: each }));
}

function runOf(counts: readonly Counts[]): Run {
  const keys = rowNames.flatMap((row) => measures.map((measure): RunKey => `${row} ${measure}`));
  const everywhere = (each: Counts) => Object.fromEntries(keys.map((key) => [key, each])) as Run[string];
  return Object.fromEntries(counts.map((each, at) => [`article ${at}`, everywhere(each)]));
}

describe('the interval of a score', () => {
  it('is narrow where articles are alike, and holds the score', () => {
    const alike = intervalOf(articles(8, 8, 8));
    assert.ok(Math.abs(alike.low - 0.8) < 1e-9 && Math.abs(alike.high - 0.8) < 1e-9);
    const { low, high } = intervalOf(articles(2, 9, 8, 10, 5, 7, 9, 6, 8, 9));
    const score = scoreOfCounts(articles(2, 9, 8, 10, 5, 7, 9, 6, 8, 9)).f1;
    assert.ok(low < score && score < high && high - low > 0.1, `${low} to ${high} around ${score}`);
  });

  it('of a gain is narrow where every article gains the same, however much articles differ', () => {
    const [before, after] = [articles(2, 9, 8, 5, 7), articles(3, 10, 9, 6, 8)];
    const { low, high } = intervalOfGain(before, after);
    assert.ok(Math.abs(low - 0.1) < 1e-9 && Math.abs(high - 0.1) < 1e-9, `${low} to ${high}`);
  });

  it('is 0 where there is nothing', () => assert.equal(scoreOfCounts([]).f1, 0));
});

describe('the report of a cross-validation', () => {
  it('gives each score with its interval', () => {
    const line = crossReport(runOf(articles(8, 8)), null).split('\n')[2]!;
    assert.match(line, /all, content\+source +\| +80\.0 \| 80\.0 to 80\.0 \|/u);
  });

  it('compares the articles that both runs have', () => {
    const report = crossReport(runOf(articles(9, 9, 2)), runOf(articles(8, 8)));
    assert.match(report, /2 articles/u);
    assert.match(report.split('\n')[2]!, /\+10\.00 \| \+10\.00 to \+10\.00/u);
  });
});
