import assert from 'node:assert/strict';
import type { GoldDocument } from '../../bench/accuracy/corpus';
import { disturbances } from '../../bench/accuracy/robustness/disturbances';
import { capitalHeadlines, lowerCase, noFinalStops } from '../../bench/accuracy/robustness/letters';
import { britishMarks, marksMissing, straightMarks, twoApostrophes } from '../../bench/accuracy/robustness/marks';
import { rewrite } from '../../bench/accuracy/robustness/rewrite';
import { scanned } from '../../bench/accuracy/robustness/scanned';
import { typeOf } from '../../bench/accuracy/measure/quoted';
import { invent, wordsAt } from './invent';

const article = invent(
  [
    'Dam ‘Safe’ After Storm',
    '',
    'Ada Moor said the valley’s dam “held, and the mayor’s ‘worst night’ is over,” as rain fell on the U.S.',
    '',
    '"It isn\'t over," Bo Ek warned. Nobody listened.',
  ].join('\n'),
  [
    {
      type: 'mixed',
      cue: 'said',
      source: 'Ada Moor',
      content: 'the valley’s dam “held, and the mayor’s ‘worst night’ is over,”',
    },
    { type: 'direct', content: '"It isn\'t over,"', cue: 'warned', source: 'Bo Ek' },
  ],
);

/** Content, cue and source of each attribution, in words. */
function annotated({ text, attributions }: GoldDocument): readonly string[] {
  return attributions.map(({ content, cue, source }) =>
    [source, cue, content].map((spans) => wordsAt(text, spans).join(' / ')).join(' | '),
  );
}

describe('disturbed articles', () => {
  it('get straight marks', () => {
    assert.deepEqual(annotated(straightMarks(article)), [
      `Ada Moor | said | the valley's dam "held, and the mayor's 'worst night' is over,"`,
      `Bo Ek | warned | "It isn't over,"`,
    ]);
  });

  it('get two apostrophes', () => {
    assert.deepEqual(annotated(twoApostrophes(article)), [
      `Ada Moor | said | the valley's dam ''held, and the mayor's 'worst night' is over,''`,
      `Bo Ek | warned | ''It isn't over,''`,
    ]);
  });

  it('get British marks: single outside, double inside, and apostrophes that look like closing marks', () => {
    assert.deepEqual(annotated(britishMarks(article)), [
      'Ada Moor | said | the valley’s dam ‘held, and the mayor’s “worst night” is over,’',
      'Bo Ek | warned | ‘It isn’t over,’',
    ]);
    assert.match(britishMarks(article).text, /^Dam ‘Safe’ After/u);
  });

  it('get British marks around possessives and two nested quotations', () => {
    const british = (text: string) => britishMarks(invent(text, [])).text;
    assert.equal(british('“The ‘voters’ choice’ won,” he said.'), '‘The “voters’ choice” won,’ he said.');
    assert.equal(
      british(`"He said 'yes' and 'no' in the '90s," she said.`),
      '‘He said “yes” and “no” in the ’90s,’ she said.',
    );
    assert.equal(british("''We won,'' he said."), '‘We won,’ he said.');
    assert.equal(british("''He told me, 'Go home,''' she said."), '‘He told me, “Go home,”’ she said.');
    assert.equal(british("'''Go home,' he told me,'' she said."), '‘“Go home,” he told me,’ she said.');
  });

  it('lose their double marks and keep the others', () => {
    assert.deepEqual(annotated(marksMissing(article)), [
      'Ada Moor | said | the valley’s dam held, and the mayor’s ‘worst night’ is over,',
      "Bo Ek | warned | It isn't over,",
    ]);
  });

  it('lose the full stops at the ends of paragraphs, and those of no abbreviation', () => {
    const { text } = noFinalStops(article);
    assert.match(text, /on the U\.S\.\n/u);
    assert.match(text, /warned\. Nobody listened$/u);
    const stopless = (words: string) => noFinalStops(invent(words, [])).text;
    assert.equal(stopless('“It held.”\nAnd then ...\nIt fell. '), '“It held”\nAnd then ...\nIt fell ');
  });

  it('get their headlines in capitals', () => {
    const { text } = capitalHeadlines(article);
    assert.match(text, /^DAM ‘SAFE’ AFTER STORM\n\nAda Moor said/u);
    const capitals = (words: string) => capitalHeadlines(invent(words, [])).text;
    assert.equal(
      capitals('Straße Closed\n\nIt fell.\nWhat Comes Next for Towns\nShe Left Town.'),
      'STRASSE CLOSED\n\nIt fell.\nWHAT COMES NEXT FOR TOWNS\nShe Left Town.',
    );
  });

  it('lose their capitals', () => {
    assert.deepEqual(annotated(lowerCase(article)), [
      'ada moor | said | the valley’s dam “held, and the mayor’s ‘worst night’ is over,”',
      'bo ek | warned | "it isn\'t over,"',
    ]);
    assert.equal(lowerCase(invent('İzmir', [])).text, 'i̇zmir');
  });

  for (const { name, transform } of disturbances) {
    it(`${name}: every attribution keeps its type by the words that were quoted`, () => {
      const { text, attributions, quoted } = transform(article);
      for (const { type, content } of attributions) assert.equal(typeOf(text, content, quoted), type, text);
    });
  }
});

describe('scanning errors', () => {
  const long = invent('Ada Moor said I will mend the broken dam before the storm returns. '.repeat(200), []);

  it('hit one character in a hundred, in every article others, and the same ones each time', () => {
    const noisy = scanned(0.01, 7);
    const wrong = editsBetween(long.text, noisy(long).text);
    const characters = long.text.replaceAll(/\s/gu, '').length;
    assert.ok(wrong > 0.007 * characters && wrong < 0.013 * characters, `${wrong} of ${characters}`);
    assert.equal(noisy(long).text, noisy(long).text);
    assert.notEqual(noisy(long).text, noisy({ ...long, id: 'another' }).text);
    assert.notEqual(noisy(long).text, scanned(0.01, 8)(long).text);
  });

  it('drop no letter that is a word', () => {
    const { text } = scanned(1, 7)(invent('I said a b c', []));
    assert.equal(text.split(' ').length, 5);
    assert.doesNotMatch(text, / {2}|^ | $/u);
  });

  /** Words that differ: at this rate few words have two errors. */
  function editsBetween(before: string, after: string): number {
    const words = after.split(' ');
    return before.split(' ').filter((word, i) => word !== words[i]).length;
  }
});

describe('rewriting', () => {
  const document = invent('one two three', [{ type: 'indirect', content: ['two', 'three'], cue: 'one' }], ['three']);

  it('carries spans over longer and shorter words', () => {
    const after = rewrite(document, [
      { span: { start: 0, end: 3 }, text: 'eleven' },
      { span: { start: 4, end: 7 }, text: '2' },
    ]);
    assert.equal(after.text, 'eleven 2 three');
    assert.deepEqual(annotated(after), [' | eleven | 2 / three']);
    assert.deepEqual(wordsAt(after.text, after.ignore), ['three']);
  });

  it('drops what is gone altogether', () => {
    const after = rewrite(document, [{ span: { start: 4, end: 8 }, text: '' }]);
    assert.deepEqual(annotated(after), [' | one | three']);
  });

  it('keeps a bound within replaced words in what replaces them', () => {
    const after = rewrite(document, [{ span: { start: 1, end: 6 }, text: 'X' }]);
    assert.deepEqual(annotated(after), [' | oX | o / three']);
  });
});
