import assert from 'node:assert/strict';
import { selectorOf, type Decision, type Deed } from '../../src/review';
import { deedWords } from '../../src/vscode/features/deciding/wording';

const text = '“We stay,” said Ana Ruiz. She said that the dam was safe. $(trash) is a name.';

type JudgedLine = Deed['lines'][number];

function said(words: string, verdict: string, set: Decision['set'] = null): JudgedLine {
  const start = text.indexOf(words);
  const place = selectorOf(text, { start, end: start + words.length });
  const line = { v: 1, id: words, at: '2026-12-03T10:00:00Z', claim: null, verdict, set, ...place } as const;
  return { line: { ...line, textSha256: null, engine: null, by: 'ana' }, holds: true };
}
const told = (...lines: readonly JudgedLine[]): string => deedWords({ lines });
const name = (words: string, called?: string) => ({
  ...selectorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }),
  ...(called === undefined ? {} : { name: called }),
});

describe('what was done, in words', () => {
  it('names the verdict, what was set, and the words', () => {
    assert.equal(told(said('“We stay,”', 'accepted')), 'Accepted “We stay,”');
    assert.equal(told(said('the dam was safe', 'rejected')), 'Rejected ‘the dam was safe’');
    assert.equal(
      told(said('the dam was safe', 'edited', { speaker: 'Cleo Dunn', kind: 'mixed', stance: 'denied' })),
      'Set ‘the dam was safe’: speaker Cleo Dunn, partly quoted, stance denied',
    );
    assert.equal(told(said('“We stay,”', 'accepted'), said('the dam was safe', 'accepted')), 'Accepted 2 claims');
  });

  it('tells notes from evidence', () => {
    assert.equal(told(said('“We stay,”', 'noted', { note: 'ask\nher' })), 'Noted “We stay,”: ask her');
    assert.equal(told(said('“We stay,”', 'noted', { note: '' })), 'Note taken away from “We stay,”');
    assert.equal(told(said('“We stay,”', 'noted', { checked: { link: 'https://a.example' } })), 'Checked “We stay,”');
  });

  it('tells what was said of a speaker', () => {
    assert.equal(told(said('Ana Ruiz', 'speaker', { name: 'Ana Roiz' })), 'Renamed ‘Ana Ruiz’: Ana Roiz');
    assert.equal(told(said('Ana Ruiz', 'speaker', { name: null })), 'Took ‘Ana Ruiz’ for unnamed on purpose');
    assert.equal(
      told(said('Ana Ruiz', 'speaker', { speakerType: 'group' })),
      'Set the type of ‘Ana Ruiz’: group of people',
    );
    assert.equal(told(said('Ana Ruiz', 'speaker', { sameAs: name('She', 'Cleo') })), 'Merged ‘Ana Ruiz’ with ‘Cleo’');
    assert.equal(
      told(said('Ana Ruiz', 'speaker', { notSame: name('She') })),
      'Took ‘She’ for somebody else than ‘Ana Ruiz’',
    );
  });

  it('shows no icon that the text asks for', () => {
    assert.equal(told(said('$(trash) is', 'accepted')), 'Accepted ‘\\$(trash) is’');
  });
});
