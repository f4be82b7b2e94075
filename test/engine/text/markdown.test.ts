import assert from 'node:assert/strict';
import type { ReadBlock } from '../../../src/engine/text/chunk';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

/** The blocks' prose with runs of blanks as one, a heading with `# ` before it. */
function read(text: string): readonly string[] {
  return readBlocks(text, 'markdown', english).map(({ kind, words }) => {
    assert.equal(words, words.trim());
    return (kind === 'heading' ? '# ' : '') + words.replace(/\s+/gu, ' ');
  });
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'paragraphs', text: 'One\nline.\n\nTwo.\n', blocks: ['One line.', 'Two.'] },
  { name: 'headings', text: '# A *big* day #\nText\n\nUnder\n=====\n', blocks: ['# A big day', 'Text', '# Under'] },
  { name: 'emphasis', text: 'He said **“We _will_ go.”**', blocks: ['He said “We will go.”'] },
  { name: 'escapes', text: 'He said \\"We\\" and 5 \\* 2', blocks: ['He said "We" and 5 * 2'] },
  {
    name: 'entities',
    text: '&ldquo;We&rdquo; &amp; &quot;you&#8221; &nosuch; R&D',
    blocks: ['“We” & "you” &nosuch; R&D'],
  },
  { name: 'a byte order mark', text: '\uFEFF*“We* go`”', blocks: ['“We go`”'] },
  { name: 'inline code', text: 'Use `x = "1"` or ``a`b`` now', blocks: ['Use or now'] },
  { name: 'links', text: '[“We go,”](http://a.b "title") he said', blocks: ['“We go,” he said'] },
  { name: 'images', text: 'See ![“alt”](a.png) this', blocks: ['See this'] },
  { name: 'addresses', text: 'See <http://a.b> and https://c.d/“e” or a@b.org.', blocks: ['See and or .'] },
  { name: 'references', text: '[The *report*][r] says\n\n[r]: http://a.b "t"\n', blocks: ['The report says'] },
  { name: 'a bracket that is no reference', text: '“[Russia’s] army”', blocks: ['“[Russia’s] army”'] },
  { name: 'footnotes', text: 'Text[^1] goes.\n\n[^1]: A note.\n', blocks: ['Text goes.', 'A note.'] },
  { name: 'inline HTML', text: 'One <b class="x">two</b><br>three', blocks: ['One two three'] },
  { name: 'HTML', text: '<div>\n<p>One</p>“two”\n</div>\n\n<!-- a\n\nb -->\nYes\n', blocks: ['One', '“two”', 'Yes'] },
  { name: 'scripts', text: '<script>\n“no”\n</script>\n\nYes\n', blocks: ['Yes'] },
  { name: 'front matter', text: '---\ntitle: “No”\n---\nYes\n', blocks: ['Yes'] },
  { name: 'TOML front matter', text: '+++\ntitle = "No"\n+++\n\nYes\n', blocks: ['Yes'] },
  { name: 'a rule at the top', text: '---\nYes\n', blocks: ['Yes'] },
  { name: 'fences', text: 'A\n```js\n"x"\n\ny\n```\nB\n\n~~~\nc\n', blocks: ['A', 'B'] },
  { name: 'indented code', text: 'A\n\n    "x"\n\nB', blocks: ['A', 'B'] },
  { name: 'block quotes', text: '> “We\n> go,”\n> > he said\n\nB', blocks: ['“We go,”', 'he said', 'B'] },
  { name: 'lazy block quotes', text: '> “We\ngo,” he', blocks: ['“We go,” he'] },
  { name: 'lists', text: '- A\n  b\n\n  “c”\n- [x] D\n1. E\n', blocks: ['A b', '“c”', 'D', 'E'] },
  { name: 'tables', text: 'A | B\n--|--\n“x” | y \\| z\n', blocks: ['A', 'B', '“x”', 'y | z'] },
  { name: 'strikethrough', text: '~~gone~~ here', blocks: ['gone here'] },
  { name: 'hard breaks', text: 'One  \ntwo\\\nthree', blocks: ['One two three'] },
  { name: 'CR LF', text: '> “a\r\n> b”\r\n\r\nC\r\n', blocks: ['“a b”', 'C'] },
  { name: 'nothing', text: '', blocks: [] },
  { name: 'blanks', text: ' \n\t\n', blocks: [] },
];

describe('markdown', () => {
  for (const { name, text, blocks } of cases) {
    it(`reads ${name}`, () => assert.deepEqual(read(text), blocks));
  }

  it('knows where words stand', () => {
    const text = '# A **b** [c](d) &amp; `e` \\* f';
    const [{ start, rendering }] = readBlocks(text, 'markdown', english) as [ReadBlock];
    assert.equal(rendering!.shown, 'A b c & e * f');
    const sources = ['A', 'b', 'c', '&', 'e', '*', 'b c'].map((words) => {
      const at = rendering!.shown.indexOf(words);
      const span = rendering!.toSource({ start: at, end: at + words.length });
      assert.equal(rendering!.words(span), words);
      return text.slice(start + span.start, start + span.end);
    });
    assert.deepEqual(sources, ['A', 'b', 'c', '&amp;', 'e', '*', '**b** [c](d)']);
  });
});
