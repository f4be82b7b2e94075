import assert from 'node:assert/strict';
import { GradeCache } from '../../src/vscode/check/graded-quotations';
import { council, gradeAll, indexOf } from './checked';

const article = `Ruth Ngata said: “I have lived beside the quarry for thirty-four years.”

Tom Essex said: “It is in the bank, and you can look at the account.”

“The council has betrayed every fisherman,” Ngata said.`;

describe('grades of the quotations of an article', () => {
  it('are told with the place of each', () => {
    const graded = gradeAll(article, indexOf({ 'council.txt': council }));
    assert.deepEqual(
      graded.map(({ grade, inner }) => [grade, article.slice(inner.start, inner.start + 20)]),
      [
        ['verbatim', 'I have lived beside '],
        ['verbatim', 'It is in the bank, a'],
        ['not-found', 'The council has betr'],
      ],
    );
  });

  it('are found again only of the quotation that an edit concerns', () => {
    const index = indexOf({ 'council.txt': council });
    const cache = new GradeCache();
    gradeAll(article, index, cache);
    assert.equal(cache.graded, 3);
    const edited = article.replace('thirty-four', 'thirty-five');
    const graded = gradeAll(edited, index, cache);
    assert.equal(cache.graded, 4);
    assert.deepEqual(
      graded.map(({ grade }) => grade),
      ['altered-grave', 'verbatim', 'not-found'],
    );
    gradeAll(`A new first line.\n\n${edited}`, index, cache);
    assert.equal(cache.graded, 4);
  });

  it('move with their quotations', () => {
    const index = indexOf({ 'council.txt': council });
    const cache = new GradeCache();
    const edited = article.replace('thirty-four', 'thirty-five');
    gradeAll(edited, index, cache);
    const later = `A new first line.\n\n${edited}`;
    const [{ difference } = { difference: [] }] = gradeAll(later, index, cache);
    assert.deepEqual(
      difference.map(({ quotation }) => later.slice(quotation!.start, quotation!.end)),
      ['thirty-five'],
    );
  });

  it('are found again when the speaker is another one, or the sources are', () => {
    const index = indexOf({ 'council.txt': council });
    const cache = new GradeCache();
    gradeAll(article, index, cache);
    const graded = gradeAll(article.replace('Tom Essex said', 'Ruth Ngata said'), index, cache);
    assert.equal(cache.graded, 4);
    assert.equal(graded[1]?.grade, 'other-speaker');
    index.put('more.txt', 'SHAH: The council has betrayed every fisherman.', {
      seen: '      The council has betrayed every fisherman.',
      turns: [],
    });
    assert.equal(gradeAll(article, index, cache, 2)[2]?.grade, 'verbatim');
    assert.equal(cache.graded, 7);
    assert.equal(gradeAll(article, indexOf({ 'other.txt': 'SHAH: No.' }), cache, 2)[2]?.grade, 'not-found');
  });
});
