import assert from 'node:assert/strict';
import { grades, type Grade } from '../../src/check';
import { checkSummary, countGrades, gradeSigns, toLookAt, worstOf } from '../../src/vscode/presentation/grade-words';
import { stateSigns } from '../../src/vscode/presentation/review-wording';

const of = (...found: readonly Grade[]): { grade: Grade }[] => found.map((grade) => ({ grade }));

describe('grades in words', () => {
  it('have a sign each', () => {
    assert.equal(new Set(Object.values(gradeSigns)).size, grades.length);
  });

  it('have no sign that stands for what a reader decided', () => {
    const decided = new Set(Object.values(stateSigns));
    assert.deepEqual(
      Object.values(gradeSigns).filter((sign) => decided.has(sign)),
      [],
    );
  });

  it('are counted in a summary, with the files', () => {
    const counts = countGrades(of('verbatim', 'not-found', 'verbatim', 'altered'));
    assert.equal(
      checkSummary({ counts, files: 3, unread: 1 }),
      '2 verbatim, 1 altered, 1 not found, 3 files searched, 1 could not be read',
    );
    assert.equal(
      checkSummary({ counts: countGrades([]), files: 1, unread: 0 }),
      'no quotations to check, 1 file searched',
    );
  });

  it('are the gravest first where there is something to look at', () => {
    assert.equal(toLookAt(countGrades(of('verbatim', 'not-found', 'altered', 'altered'))), '2 altered, 1 not found');
    assert.equal(
      toLookAt(countGrades(of('not-found', 'cut-unmarked', 'altered-grave'))),
      '1 altered in number, name or negation, 1 cut, not marked, …',
    );
    assert.equal(toLookAt(countGrades(of('verbatim', 'tidied'))), '');
  });

  it('are graver where words are others than where nothing was found', () => {
    assert.deepEqual(
      [worstOf(of('not-found', 'altered-grave', 'verbatim')), worstOf(of('verbatim')), worstOf([])],
      ['altered-grave', 'verbatim', undefined],
    );
  });
});
