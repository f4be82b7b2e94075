import assert from 'node:assert/strict';
import { problemRow } from '../../src/vscode/features/claims-view/review-rows';
import { cannotSave, isFault, notSaved } from '../../src/vscode/review/wording';

const rowOf = (problem: string | null) => problemRow('file:///news.txt', { broken: [], problem });

describe('decisions that are in no file', () => {
  it('have a row by which saving is tried again', () => {
    const problem = cannotSave(2, '.source-annotations/news.txt', 'no space left');
    assert.deepEqual(
      [rowOf(problem)?.description, rowOf(problem)?.command, isFault(problem)],
      ['select to try again', 'sourceAnnotator.retrySaving', true],
    );
  });

  it('have one by which a text without a name is saved, since they go with it', () => {
    const row = rowOf(notSaved.untitled);
    assert.equal(row?.label, 'The text is not saved yet. Its decisions are kept beside it once it is');
    assert.deepEqual(
      [row.description, row.command, isFault(notSaved.untitled)],
      ['select to save it', 'workbench.action.files.save', false],
    );
  });

  it('have none where the reader wants them kept nowhere', () => {
    assert.deepEqual([rowOf(notSaved.memory), isFault(notSaved.memory), rowOf(null)], [null, false, null]);
  });
});
