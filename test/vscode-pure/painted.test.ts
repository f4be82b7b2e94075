import assert from 'node:assert/strict';
import { Painted, type Edit } from '../../src/vscode/features/highlights/painted';
import { noSpans, styleNames, type StyledSpans } from '../../src/vscode/features/highlights/spans';

const text = '“Yes,” said Ann. According to Bo it rains.';

function spans(of: string, styles: Partial<Record<keyof StyledSpans, string>>): StyledSpans {
  const found = Object.entries(styles).map(([style, words]) => {
    const start = of.indexOf(words);
    assert.ok(start >= 0, words);
    return [style, [{ start, end: start + words.length }]];
  });
  return { ...noSpans, ...(Object.fromEntries(found) as Partial<StyledSpans>) };
}

/** The edit that makes `after` of `words`, and the text after it. */
function edit(words: string, after: string): { readonly edit: Edit; readonly text: string } {
  const offset = text.indexOf(words);
  return { edit: { offset, length: words.length, inserted: after.length }, text: text.replace(words, after) };
}

describe('what the editors show', () => {
  const styles = { direct: '“Yes,”', source: 'Bo', indirect: 'it rains' };

  function showing(shown: StyledSpans): Painted<keyof StyledSpans> {
    const painted = new Painted(styleNames);
    painted.replace(shown);
    return painted;
  }

  function changedBy(words: string, after: string, newStyles: typeof styles = styles): readonly string[] {
    const painted = showing(spans(text, styles));
    const { edit: change, text: newText } = edit(words, after);
    painted.edit(change);
    return painted.replace(spans(newText, newStyles));
  }

  it('is all new at first', () => {
    assert.deepEqual(new Painted(styleNames).replace(spans(text, styles)), ['direct', 'indirect', 'source']);
  });

  it('needs nothing when the words have only moved', () => {
    assert.deepEqual(changedBy('said', 'whispered'), []);
  });

  it('needs nothing when letters change between the words', () => {
    assert.deepEqual(changedBy('said', 'told'), []);
  });

  it('is painted anew where the words themselves were edited', () => {
    assert.deepEqual(changedBy('Yes', 'No', { ...styles, direct: '“No,”' }), ['direct']);
  });

  it('is painted anew where an edit touches the edge, for the editor may have cut the range', () => {
    assert.deepEqual(changedBy('”', '”'), ['direct']);
  });

  it('drops a style that has no words any more', () => {
    const painted = showing(spans(text, styles));
    assert.deepEqual(painted.replace(noSpans), ['direct', 'indirect', 'source']);
  });
});
