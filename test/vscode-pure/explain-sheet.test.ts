import assert from 'node:assert/strict';
import { finish } from '../../src/engine';
import { explain, longestWhole } from '../../src/explain/explain';
import { sheetPath, sheetText, type Sheet } from '../../src/vscode/features/explain/sheet';

const sheet: Sheet = { lines: ['Line 1: Ilse Brandt said no.', '', '  Claims: none'], problem: null, hidden: 0 };

describe('the sheet that explains a claim', () => {
  it('is what the command line prints', () => {
    const options = { format: 'plain', model: null, anyLanguage: false, span: null, longest: longestWhole } as const;
    const { lines } = finish(explain('Ilse Brandt said the bridge would close.', options));
    assert.equal(sheetText({ ...sheet, lines }, false), `${lines.join('\n')}\n`);
  });

  it('says first that the article has changed since', () => {
    const text = sheetText(sheet, true);
    assert.match(text, /^The article has changed or was closed since\. .*run Explain This Claim again\.\n\nLine 1: /u);
  });

  it('says what the settings hide, and that the rules run alone', () => {
    const text = sheetText({ ...sheet, problem: 'Rules only.', hidden: 2 }, false);
    assert.ok(text.startsWith('Rules only.\n\nThe settings hide 2 claims here.\n\nLine 1: '), text);
  });

  it('has a title that names the file and the line', () => {
    assert.equal(sheetPath('/news/article.md', 12), '/Why: article.md, line 12');
  });

  it('has a title without what would reorder or hide it', () => {
    assert.equal(sheetPath('/news/txt.\u202eelcitra', 1), '/Why: txt. elcitra, line 1');
  });
});
