import assert from 'node:assert/strict';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

function read(text: string): readonly string[] {
  const blocks = readBlocks(text, 'plain', english);
  assert.ok(blocks.every((block) => block.kind === 'paragraph'));
  return blocks.map(({ start, end, words }) => {
    assert.equal(text.slice(start, end), words);
    return words;
  });
}

/** Lines of one paragraph as a program breaks them that fills each line up to `width` units. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const prose =
  'The council voted on Tuesday to close the old harbour bridge until repairs are made, and the mayor said “it is ' +
  'the only safe choice that we have left.” Traders on the eastern bank fear for the summer, when most of the ' +
  'visitors come. A ferry will run every hour. It costs two pounds.';

describe('plain blocks', () => {
  for (const eol of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085']) {
    it(`parts lines at ${JSON.stringify(eol)}`, () => {
      const text = ['One.', 'Two. ', '', ' \t', 'Three.', ''].join(eol);
      assert.deepEqual(read(text), ['One.', 'Two.', 'Three.']);
    });
  }

  it('parts paragraphs at a form feed', () => assert.deepEqual(read('One.\fTwo.'), ['One.', 'Two.']));

  it('takes no-break and zero-width spaces, and a byte order mark, for blanks', () => {
    assert.deepEqual(read('\ufeff One.\u00a0\n\u00a0\n\u200bTwo.'), ['One.', 'Two.']);
  });

  it('keeps tabs within a line', () => assert.deepEqual(read('\tOne\ttwo\t\n'), ['One\ttwo']));

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '\n', '\r\n\r\n', '\t \u00a0']) assert.deepEqual(read(text), []);
  });

  for (const width of [60, 72, 80, 99]) {
    it(`joins prose wrapped at ${width}`, () => {
      const text = wrap(prose, width).join('\n');
      assert.ok(text.includes('\n'));
      assert.deepEqual(read(`Title\n\n${text}\n\nEnd`), ['Title', text, 'End']);
    });
  }

  it('joins two lines where the second goes on with the sentence', () => {
    const text = 'The council voted on Tuesday to close the old harbour bridge until\nrepairs are made.';
    assert.deepEqual(read(text), [text]);
  });

  it('joins a long line that breaks off with the next', () => {
    const first = 'The mayor, who has been in office for less than a year, had asked for it again\nand again';
    assert.deepEqual(read(`${first}, in vain.\nThe end.`), [`${first}, in vain.`, 'The end.']);
  });

  it('keeps long paragraphs of a line each apart', () => {
    assert.deepEqual(read(`${prose}\n${prose}`), [prose, prose]);
  });

  it('joins a narrow column, paragraph by paragraph', () => {
    const first = wrap(prose, 34);
    const text = [...first, ...wrap(prose, 34)].join('\n');
    assert.deepEqual(read(text), [first.join('\n'), first.join('\n')]);
  });

  it('joins a word that is parted at the end of a line', () => {
    const [block] = readBlocks('The harbour an-\nnounced it.', 'plain', english);
    assert.equal(block!.words, 'The harbour announced it.');
  });

  it('begins a block after the sign of a list or of quoted mail', () => {
    assert.deepEqual(read('He wrote:\n> We go.\n>\n> We stay.\n\n• One\n2. Two\n(c) Three'), [
      'He wrote:',
      'We go.',
      'We stay.',
      'One',
      'Two',
      'Three',
    ]);
  });

  it('cuts a very long paragraph where no statement goes on', () => {
    const turn = '“We went,” Olga Bryce said. “It rained.” “Did it?” Paul Reyes asked. The council met by the river. ';
    const blocks = read(turn.repeat(100).trim());
    assert.ok(blocks.length > 1);
    for (const block of blocks) assert.ok(/^(?:The|“We)/u.test(block) && /(?:river|said|asked)\.$/u.test(block), block);
  });

  it('keeps a long speech whole', () => {
    const speech = `“${'We went to the harbour and it rained. '.repeat(150).trim()}” Olga Bryce said.`;
    assert.deepEqual(read(speech), [speech]);
  });

  it('keeps menus and headlines apart', () => {
    const lines = ['Home', 'World news', 'Sign in', 'more', 'Start reading'];
    assert.deepEqual(read(lines.join('\n')), lines);
    const titles = [
      '‘Old spirit’ Council praised as flag enters the great hall [REPORT]',
      'Harbour bridge closes down for good in the summer – VIDEO [VIDEO]',
      'Mayor told to ‘go home’ over ‘shocking’ plan for bridge [REPORT]',
    ];
    assert.deepEqual(read(titles.join('\n')), titles);
  });
});
