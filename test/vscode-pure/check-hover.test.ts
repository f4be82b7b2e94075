import assert from 'node:assert/strict';
import { clock, describeCheck } from '../../src/vscode/features/checking/describe-check';
import type { HoverLine } from '../../src/vscode/presentation/hover-lines';
import { checkedWords } from './checked';

const plain = (pieces: HoverLine): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('strong' in piece) return `**${piece.strong}**`;
      return 'struck' in piece ? `~~${piece.struck}~~` : `[${piece.link}]`;
    })
    .join('');

function hover(words: string, speaker?: string, file = 'tapes/council.txt'): readonly string[] {
  const { graded, seen, differences, text } = checkedWords(words, speaker);
  const target = { uri: 'file:///a.txt', version: 1, ...graded.span };
  const passage = graded.source ? { seen, file, differences } : null;
  const told = { graded, passage, words: (span: { start: number; end: number }) => text.slice(span.start, span.end) };
  return describeCheck({ ...told, files: 3, unread: 1, target }).map(plain);
}

describe('the hover over a checked quotation', () => {
  it('tells of one that is as in the source where it stands', () => {
    assert.deepEqual(hover('It is in the bank, and you can look at the account whenever you like.', 'Tom Essex'), [
      '**= Verbatim**',
      'In the source: “It is in the bank, and you can look at the account whenever you like.”',
      'tapes/council.txt, line 2, TOM ESSEX · [Open Beside]',
    ]);
  });

  it('shows the difference in the words of the source, and which side may be wrong', () => {
    assert.deepEqual(hover('I have lived beside the quarry for thirty-five years,'), [
      '**‼ Altered in a number, a name, a unit or a negation**',
      'In the source: “… Um, I have lived beside the quarry for ~~thirty-five~~ **thirty-four** years, and it is not safe.”',
      'Difference: number. Bold: only in the source. Struck through: only in the article.',
      'Either may be wrong: the article, or the source, if a program wrote it down. Listen to the recording.',
      'tapes/council.txt, line 1, RUTH NGATA · [Open Beside]',
    ]);
  });

  it('says of subtitles that programs mishear names and numbers', () => {
    assert.match(
      hover('I have lived beside the quarry for thirty-five years,', 'Ruth Ngata', 'a.vtt')[3]!,
      /recognition/u,
    );
  });

  it('shows words that are left out, and warns of what is in a marked cut', () => {
    assert.match(
      hover('It is in the bank, and you can look whenever you like.', 'Tom Essex')[1]!,
      /look \*\*at the account\*\* whenever/u,
    );
    const { graded } = checkedWords('The money is there … you can look at the account whenever you like.', 'Tom Essex');
    const target = { uri: 'file:///a.txt', version: 1, ...graded.span };
    const told = { graded: { ...graded, warnings: ['sentence-end'] as const }, passage: null, words: () => '' };
    const title = plain(describeCheck({ ...told, files: 1, unread: 0, target })[0]!);
    assert.equal(title, "**… Cut, and marked so**; a sentence's end is left out");
  });

  it('says who said it, where that is somebody else', () => {
    const lines = hover('It is in the bank, and you can look at the account whenever you like.');
    assert.deepEqual(
      [lines[0], lines.at(-1)],
      ['**⇄ Said by somebody else**', 'tapes/council.txt, line 2, TOM ESSEX · [Open Beside]'],
    );
    assert.match(lines.join('\n'), /the label in the source/u);
  });

  it('does not say that what was not found was not said', () => {
    assert.deepEqual(hover('The council has betrayed every fisherman on this coast.'), [
      '**∅ Not found in the sources, which does not mean that it was not said**',
      '3 files searched; 1 could not be read.',
    ]);
  });
});

describe('a time in a recording', () => {
  it('has hours where there are any', () => {
    assert.deepEqual([0, 9.7, 75, 3729].map(clock), ['0:00', '0:09', '1:15', '1:02:09']);
  });
});
