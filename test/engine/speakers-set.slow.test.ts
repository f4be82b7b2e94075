import assert from 'node:assert/strict';
import { judgeSpeakers, speakerFigures, wordingOf } from '../../bench/accuracy/speakers';
import { halves, locateSources, readSpeakerArticles, type Half } from '../cases/speakers/read';

/** Floors a little under the current figures: shares of the sources for which the engine finds a claim. */
const floors: Readonly<Record<Half, { readonly right: number; readonly wrong: number }>> = {
  development: { right: 0.96, wrong: 0.02 },
  'held-out': { right: 0.9, wrong: 0.06 },
};
/** Sources that must have a claim at all, as a share. */
const leastFound = 0.85;

describe('the set of speakers', () => {
  for (const half of halves) {
    it(`is answered as well as before: ${half}`, () => {
      const judged = judgeSpeakers(readSpeakerArticles(half));
      const figures = speakerFigures(judged);
      const errors = judged.filter(({ outcome }) => outcome === 'wrong' || outcome === 'missing').map(wordingOf);
      // Nobody may read the errors of the held-out half.
      const report = half === 'development' ? errors.join('\n') : `${errors.length} errors`;
      assert.ok(figures.rightOfFound >= floors[half].right, `right: ${figures.rightOfFound}\n${report}`);
      assert.ok(figures.wrongOfFound <= floors[half].wrong, `wrong names: ${figures.wrongOfFound}\n${report}`);
      assert.ok(1 - figures.unfound / figures.all >= leastFound, `without a claim: ${figures.unfound}`);
    });
  }

  it('holds at least 300 sources, in halves of about the same size', () => {
    const [one, other] = halves.map((half) => readSpeakerArticles(half).flatMap(({ sources }) => sources).length);
    assert.ok(one! + other! >= 300);
    assert.ok(Math.abs(one! - other!) < 0.1 * (one! + other!));
  });

  it('reads every source in the order of its article', () => {
    for (const article of halves.flatMap(readSpeakerArticles)) {
      const starts = locateSources(article).map(({ source }) => source.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
        article.article,
      );
    }
  });
});
