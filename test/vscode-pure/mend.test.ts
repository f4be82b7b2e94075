import assert from 'node:assert/strict';
import { cutMarkEdits, gradeAfter, isMended, sourceWordEdits, type MendingEdit } from '../../src/vscode/check/mend';
import { checkedWords, type Checked } from './checked';

function edited(text: string, edits: readonly MendingEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((words, { start, end, text: put }) => words.slice(0, start) + put + words.slice(end), text)
    .replace(/^.*“(.*)”$/u, '$1');
}

const withSourceWords = (checked: Checked): string =>
  edited(checked.text, sourceWordEdits({ ...checked, format: 'plain' }));
const withMarks = (checked: Checked): string => edited(checked.text, cutMarkEdits({ ...checked, format: 'plain' }));

describe('the words of the source in a quotation', () => {
  it('replace the words that differ, and no others', () => {
    assert.equal(
      withSourceWords(checkedWords('I have lived beside the quarry for thirty-five years,')),
      'I have lived beside the quarry for thirty-four years,',
    );
  });

  it('come back where they were left out, and go where they were put in', () => {
    assert.equal(
      withSourceWords(checkedWords('I have lived beside the quarry for thirty-four years, and it is safe.')),
      'I have lived beside the quarry for thirty-four years, and it is not safe.',
    );
    assert.equal(
      withSourceWords(checkedWords('I have always lived beside the old quarry for thirty-four years,')),
      'I have lived beside the quarry for thirty-four years,',
    );
    assert.equal(
      withSourceWords(checkedWords('We will rebuild it with or without the company ourselves.')),
      'We will rebuild it with or without the company.',
    );
  });

  it('keep the capital at the start of the quotation', () => {
    assert.equal(
      withSourceWords(checkedWords('He can look at the account whenever you like,', 'Tom Essex')),
      'You can look at the account whenever you like,',
    );
  });

  it('leave out no filler less, and no marked cut', () => {
    const checked = checkedWords('I have lived … for thirty-five years, and it is not safe.');
    assert.equal(withSourceWords(checked), 'I have lived … for thirty-four years, and it is not safe.');
  });

  it('are plain words in HTML, too', () => {
    const checked = checkedWords('I have lived beside the quarry for thirty-five years,');
    const [edit] = sourceWordEdits({
      ...checked,
      seen: checked.seen.replace('thirty-four', 'thirt<&four'),
      format: 'html',
    });
    assert.equal(edit?.text, 'thirt&lt;&amp;four');
  });
});

describe('marking a cut', () => {
  it('puts an ellipsis where words are left out', () => {
    const checked = checkedWords('It is in the bank, and you can look whenever you like,', 'Tom Essex');
    assert.equal(checked.graded.grade, 'cut-unmarked');
    assert.equal(withMarks(checked), 'It is in the bank, and you can look … whenever you like,');
  });

  it('puts brackets around other words', () => {
    const checked = checkedWords('We will rebuild the beach with or without the company.');
    assert.equal(withMarks(checked).includes('[beach]'), true, withMarks(checked));
  });

  it('does not help where a number or a negation differs', () => {
    assert.deepEqual(
      ['I have lived beside the quarry for thirty-five years,', 'It is safe.'].map((words) =>
        cutMarkEdits({ ...checkedWords(words), format: 'plain' }),
      ),
      [[], []],
    );
  });
});

describe('the grade after an edit', () => {
  it('is that of the mended words', () => {
    for (const [words, edits] of [
      ['I have lived beside the quarry for thirty-five years,', sourceWordEdits],
      ['We will rebuild it or without the company.', cutMarkEdits],
    ] as const) {
      const checked = checkedWords(words);
      assert.equal(isMended(checked.graded.grade), false);
      assert.equal(isMended(gradeAfter(checked.index, checked.graded, edits({ ...checked, format: 'plain' }))), true);
    }
  });
});
