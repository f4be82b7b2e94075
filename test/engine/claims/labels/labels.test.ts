import assert from 'node:assert/strict';
import { wordsSaid } from '../../../../src/engine/claims/labels/find-labels';
import { labelAt } from '../../../../src/engine/claims/labels/labels';
import { english } from '../../../../src/engine/language/english';

const labels: readonly (readonly [line: string, name: string, cue: string, rest: string])[] = [
  ['MORAN: Did you sign?', 'MORAN', ':', 'Did you sign?'],
  ['MR. BRANDT: I object.', 'MR. BRANDT', ':', 'I object.'],
  ['The PRESIDENT. The clerk will call the roll.', 'The PRESIDENT', '.', 'The clerk will call the roll.'],
  [
    'The ACTING PRESIDENT pro tempore. Without objection.',
    'The ACTING PRESIDENT pro tempore',
    '.',
    'Without objection.',
  ],
  ['Mr Owen Parry (Dwyfor Vale) (Ind): Will she?', 'Mr Owen Parry', ':', 'Will she?'],
  ['The Minister for Rivers (Jane Roe): I will.', 'The Minister for Rivers', ':', 'I will.'],
  ['Jo Bell, 51, baker: “Never.”', 'Jo Bell, 51, baker', ':', '“Never.”'],
  ['Speaker 1: Run.', 'Speaker 1', ':', 'Run.'],
  ['SPEAKER_01: Run.', 'SPEAKER_01', ':', 'Run.'],
  ['Q. Did you call?', 'Q', '.', 'Did you call?'],
  ['A: I did.', 'A', ':', 'I did.'],
  ['Q    Did you call?', 'Q', 'Q', 'Did you call?'],
  ['[00:01:12] ANNA: Run.', 'ANNA', ':', 'Run.'],
  ['**Lena Berg:** I paint.', 'Lena Berg', ':', 'I paint.'],
  ['“MORAN: Did you sign?”', 'MORAN', ':', 'Did you sign?”'],
  ["''MORAN: Did you sign?''", 'MORAN', ':', "Did you sign?''"],
];

const none = [
  ...[
    'John 3:16 For God so loved',
    'It is 10:30 now',
    'https://example.org/',
    'Foo::bar()',
    'he said: “No.”',
    'The minister said. Then she left.',
  ],
  ...[`${'Ann '.repeat(20)}: Yes.`, `Ann (${'b'.repeat(200)}): Yes.`, 'Ann:Yes.', ''],
];

describe('a label', () => {
  for (const [line, name, cue, rest] of labels) {
    it(`is told in ${JSON.stringify(line)}`, () => {
      const label = labelAt(line, 0, english.labels);
      assert.ok(label);
      assert.deepEqual(
        [
          line.slice(label.name.start, label.name.end),
          line.slice(label.cue.start, label.cue.end),
          line.slice(label.end),
        ],
        [name, cue, rest],
      );
    });
  }

  for (const line of none) {
    it(`is none in ${JSON.stringify(line.slice(0, 40))}`, () =>
      assert.equal(labelAt(line, 0, english.labels)?.name ?? null, null));
  }
});

describe('the words said', () => {
  const said: readonly (readonly [string, string])[] = [
    ['(Laughs) He had.', 'He had.'],
    ['I walked. [Pauses] It rained. [Applause.]', 'I walked. [Pauses] It rained.'],
    ['Thank you. (Laughter.)', 'Thank you.'],
    ['(Laughter.) [applause]', ''],
    ['It was late (or so I thought)', 'It was late (or so I thought)'],
    ['** I paint. *', 'I paint.'],
    ['[', '['],
    ['(a) (b', '(b'],
    ['', ''],
  ];
  for (const [line, words] of said) {
    it(`of ${JSON.stringify(line)} are ${JSON.stringify(words)}`, () => {
      const { start, end } = wordsSaid(line, { start: 0, end: line.length }, english.labels);
      assert.equal(line.slice(start, end), words);
    });
  }
});
