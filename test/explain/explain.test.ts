import assert from 'node:assert/strict';
import { finish, type Span } from '../../src/engine';
import { explain, type ExplainOptions, type Explanation } from '../../src/explain/explain';
import { learned } from '../model';

const defaults = { format: 'plain', model: learned, anyLanguage: false, span: null, longest: 1e6 } as const;

function explained(text: string, options: Partial<ExplainOptions> = {}): Explanation {
  return finish(explain(text, { ...defaults, ...options }));
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
}

/** A line that has some words, with the line after it. */
function linesWith({ lines }: Explanation, words: string): string {
  const at = lines.findIndex((line) => line.includes(words));
  assert.ok(at >= 0, `no “${words}” in\n${lines.join('\n')}`);
  return `${lines[at]!.trim()} / ${lines[at + 1]!.trim()}`;
}

const story = `The mayor, Ilse Brandt, met Owen Parry on Monday.

The mayor took to Twitter to say: “The bridge is unsafe and we will close it.” She hoped to win.`;

describe('an explanation', () => {
  it('begins with the line and the words of a sentence', () => {
    const { lines } = explained(story, { span: spanOf(story, 'hoped') });
    assert.deepEqual(lines.slice(0, 4), [
      'Line 3: She hoped to win.',
      '',
      '  Words',
      '    She/PRP hoped/VBD to/TO win/VB ./PUNCT',
    ]);
  });

  it('is about the sentences that touch the span alone', () => {
    const { lines } = explained(story, { span: spanOf(story, 'hoped') });
    assert.deepEqual(
      lines.filter((line) => line.startsWith('Line ')),
      ['Line 3: She hoped to win.'],
    );
    assert.ok(!lines.some((line) => line.includes('Twitter')));
  });

  it('lists proposals with what each was left out for', () => {
    const whole = explained(story);
    assert.match(
      linesWith(whole, '* [took to'),
      /^0\.9\d \* \[took to Twitter to say\] \| \[The mayor\] \| \[“The bridge is unsafe and we will close it\.”\] \/ models, reading 1 .*; chosen$/u,
    );
    assert.match(linesWith(whole, '[to say] | [The mayor]'), /left out: its cue shares words with that of \[took to/u);
    assert.match(linesWith(whole, '[hoped] | [She]'), /is below the threshold learnedBelief, 0.78$/u);
  });

  it('lists whom a pronoun may mean, with points', () => {
    const text = 'Ilse Brandt met Owen Parry. She said the bridge would close.';
    assert.match(
      linesWith(explained(text), '[She]: '),
      /^\[She\]: Ilse Brandt, by points, .* \/ 6\.81 {2}Ilse Brandt \(line 1, \[Ilse Brandt\]\): recency 1\.70, subject 0\.50/u,
    );
  });

  it('tells of reports within reports, further to the right', () => {
    const text = '“Owen Parry told me that the river rose,” Ilse Brandt said.';
    const { lines } = explained(text);
    const within = lines.findIndex((line) => line.startsWith('  Within it: Owen Parry told me'));
    assert.deepEqual(lines.slice(within + 1, within + 3), ['', '    Words']);
    assert.ok(
      lines.slice(within + 1).every((line) => line === '' || line.startsWith('    ')),
      lines.join('\n'),
    );
  });

  it('says that nothing was proposed, and that no claim is shown', () => {
    const { lines } = explained('The bridge is red.');
    assert.deepEqual(lines.slice(-3), ['  Proposals: none', '', '  Claims: none']);
  });

  it('lists a claim in each sentence that has a part of it', () => {
    const text = 'Ilse Brandt said: “The bridge is red.\n\n“The river is high.”';
    const { lines } = explained(text, { span: spanOf(text, 'river') });
    assert.ok(lines[0]!.startsWith('Line 3: '));
    const claims = lines.indexOf('  Claims');
    assert.match(
      lines[claims + 1]!,
      /Ilse Brandt, asserted, cue-before: .* \| \[Ilse Brandt\] \| .*The river is high/u,
    );
  });

  it('cuts long words between characters', () => {
    const words = `“${'😀'.repeat(100)} and so on,” Ilse Brandt said.`;
    assert.ok(!/\p{Cs}/u.test(explained(words).lines.join('\n')));
  });

  it('has the rules alone where there are no models', () => {
    const { lines } = explained(story, { model: null });
    assert.ok(lines.some((line) => line.includes('rule cue-before')));
    assert.ok(!lines.some((line) => line.includes('models, reading') || line.includes('/NN')));
  });

  it('shows words without markup, and nothing that a terminal obeys', () => {
    const text = 'Ilse *Brandt* said that the red\u202e house is on fire.';
    const { lines } = explained(text, { format: 'markdown' });
    assert.ok(lines[0]!.startsWith('Line 1: Ilse Brandt said'));
    assert.ok(!/\u202e/u.test(lines.join('\n')));
  });

  it('says that another language was not read', () => {
    const text =
      'Die Ministerin hat am Montag gesagt, dass die Brücke nicht mehr sicher ist und bald geschlossen wird. '.repeat(
        4,
      );
    assert.deepEqual(explained(text), { lines: [], span: null, skipped: 'language', language: 'de' });
  });

  it('is told of the neighbourhood alone in a long text', () => {
    const paragraphs = Array.from({ length: 2500 }, (_, at) => `Ilse Brandt said the bridge number ${at} would close.`);
    const text = paragraphs.join('\n\n');
    const span = spanOf(text, 'number 1200 ');
    const { lines } = explained(text, { span, longest: 1000, model: null });
    assert.ok(lines[0]!.includes('number 1200 would close'));
    const { lines: ofAll } = explained(text, { span, model: null });
    const note = 'Of this long text only what stands around was read: who is named elsewhere is not known.';
    assert.deepEqual(lines, [...ofAll, '', note]);
  });
});
