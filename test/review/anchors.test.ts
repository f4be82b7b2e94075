// Decisions find their claims again: some of what `npm run bench:anchors` measures, and single texts.
import assert from 'node:assert/strict';
import { hull, slice, type Span } from '../../src/engine';
import { anchor, SearchableText, selectorOf, type AnchorWay, type Selector } from '../../src/review';
import { annotationsOf, decidedIn, madeUpArticles, type Decided } from './decided-articles';
import { stories } from './stories';
import { tell } from './telling';

function selectorFor(text: string, words: string, nth = 1): Selector {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  return selectorOf(text, { start, end: start + words.length });
}

interface Found {
  readonly how: AnchorWay;
  readonly words: string | null;
  readonly span: Span | null;
}

function find(selector: Selector, text: string): Found {
  const { how, span } = anchor(SearchableText.of(text), { ...selector, claim: null }, new Map());
  return { how, words: span && slice(text, span), span };
}

/** How words of one text are found in another, and as what. */
function again(words: string, before: string, after: string, nth = 1): readonly [AnchorWay, string | null] {
  const found = find(selectorFor(before, words, nth), after);
  return [found.how, found.words];
}

const dam = 'The council met on Monday. Ana Ruiz said the old dam was safe for 12 years. Then it rained.';

describe('a decision', () => {
  it('stays with words that nobody touched', () => {
    const words = 'the old dam was safe for 12 years';
    assert.deepEqual(again(words, dam, dam), ['exact', words]);
    assert.deepEqual(again(words, dam, `Rain fell.\n\n${dam}`), ['exact', words]);
  });

  it('is known by the claim and its words', () => {
    const text = '“We stay,” said Ana Ruiz. He left.';
    const { id, content } = annotationsOf(text).claims[0]!;
    const selector = { ...selectorOf(text, hull(content)), claim: id };
    const claims = new Map([[id, [hull(content)]]]);
    assert.equal(anchor(SearchableText.of(text), selector, claims).how, 'id');
    const others = text.replace('We stay', 'They go');
    assert.equal(anchor(SearchableText.of(others), selector, claims).how, 'orphan');
  });

  for (const [what, then, words] of [
    ['a letter lost', dam.replace('safe', 'saf'), 'the old dam was saf for 12 years'],
    ['a letter of a name lost', dam.replace('Monday', 'Monay'), 'the old dam was safe for 12 years'],
    ['a word lost', dam.replace('old ', ''), 'the dam was safe for 12 years'],
    ['a number in words', dam.replace('12', 'twelve'), 'the old dam was safe for twelve years'],
    [
      'lines that were broken anew',
      dam.replaceAll(/ (?=old|safe|12)/gu, '\r\n'),
      'the\r\nold dam was\r\nsafe for\r\n12 years',
    ],
  ] as const)
    it(`stays with ${what}`, () => assert.equal(again('the old dam was safe for 12 years', dam, then)[1], words));

  for (const [what, then] of [
    ['another number', dam.replace('12', '13')],
    ['another number in words', dam.replace('12', 'thirteen')],
    ['a negation', dam.replace('was safe', 'was not safe')],
    ['a negation in the word', dam.replace('was safe', 'wasn’t safe')],
    ['a negation right before it', dam.replace('said the', 'said not the')],
    ['a negation of who says it', dam.replace('said the', 'did not say that the')],
    ['the opposite', dam.replace('safe', 'unsafe')],
    ['the words gone', dam.replace('the old dam was safe for 12 years', 'nothing')],
    ['other words in their place', dam.replace('old dam was safe for 12 years', 'new lock had cost him a fortune')],
  ] as const)
    it(`is an orphan with ${what}`, () =>
      assert.deepEqual(again('the old dam was safe for 12 years', dam, then), ['orphan', null]));

  it('stays with short words whose apostrophes became entities', () => {
    const [before, words] = ['The fee rose. Orr said Holt’s dam won’t last. So be it.', 'Holt’s dam won’t last'];
    for (const entity of ['&rsquo;', '&#8217;', '&#39;', '&apos;', "'"]) {
      const after = before.replaceAll('’', entity);
      assert.equal(again(words, before, after)[1], words.replaceAll('’', entity), entity);
    }
  });

  it('is an orphan with another name', () => {
    const text = 'The mayor said Ben Oto had sold the harbour. Nobody asked.';
    const words = 'Ben Oto had sold the harbour';
    assert.equal(again(words, text, text.replace('Oto', 'Lund'))[0], 'orphan');
    assert.equal(again(words, text, text.replace('Ben Oto', 'Pia Lund'))[0], 'orphan');
  });

  it('is told from the same words of somebody else', () => {
    const text = 'Ana Ruiz said the dam was safe.\n\nIn the hall Ben Oto repeated that the dam was safe, and left.';
    assert.equal(find(selectorFor(text, 'the dam was safe', 1), text).span?.start, 14);
    assert.equal(find(selectorFor(text, 'the dam was safe', 2), text).span?.start, text.lastIndexOf('the dam'));
    const [first, second] = text.split('\n\n') as [string, string];
    assert.equal(again('the dam was safe', text, second)[0], 'orphan');
    assert.equal(again('the dam was safe', text, first, 2)[0], 'orphan');
    assert.deepEqual(again('the dam was safe', text, first), ['exact', 'the dam was safe']);
  });

  it('is told by its number where all else is the same', () => {
    const text = 'He said: “No.”\n\nHe said: “No.”\n\nHe said: “No.”';
    const starts = [1, 2, 3].map((nth) => find(selectorFor(text, '“No.”', nth), text).span?.start);
    assert.deepEqual(starts, [9, 25, 41]);
  });

  it('is an orphan where a correction alone still has the words', () => {
    const text = `${dam}\n\nThe end.`;
    const note = 'Correction: an earlier version said that the old dam was safe for 12 years. It was not.';
    assert.equal(
      again('the old dam was safe for 12 years', text, `The council met.\n\nThe end.\n\n${note}`)[0],
      'orphan',
    );
  });

  it('has no place in a text without words', () => {
    assert.equal(again('the old dam', dam, '')[0], 'orphan');
    assert.equal(find({ quote: ' ', prefix: '', suffix: '', start: 0, occurrence: null }, dam).how, 'orphan');
  });

  it('is not taken for negated anew where its context ended before', () => {
    const text = 'The spokesperson did not straightforwardly acknowledge publicly that the dam was safe.';
    assert.equal(again('that the dam was safe', text, text)[0], 'exact');
    const selector = { quote: 'the dam was safe', prefix: '', suffix: '', start: 5, occurrence: null };
    assert.equal(find(selector, 'He said: not the dam was safe.').how, 'exact');
  });

  it('is not negated by the paragraph that was put in after it', () => {
    const [before, words] = ['Orr said: “The dam is safe.”\nHe left for the coast that night.', '“The dam is safe.”'];
    const after = 'Orr said: “The dam is safe.”\nNothing moved on the water.\n\nHe left for the coast that night.';
    assert.deepEqual(again(words, before, after)[1], words);
  });

  it('of more words than the text has is an orphan, in no time', () => {
    const quote = 'the old dam was safe '.repeat(400_000);
    const selector = { quote, prefix: '', suffix: '', start: 0, occurrence: null };
    assert.equal(find(selector, dam).how, 'orphan');
    const long = `${dam} `.repeat(3000);
    assert.equal(find({ ...selector, quote: long.slice(0, -40) }, long).how, 'exact');
  });

  it('without context is found by its words', () => {
    const selector = { quote: 'the old dam was safe', prefix: '', suffix: '', start: 9, occurrence: null };
    assert.deepEqual(find(selector, dam).words, 'the old dam was safe');
  });
});

describe('a long text', () => {
  it('is taken apart in steps, none of which has many words', () => {
    const text = `${dam}\n\n`.repeat(4000);
    const steps = SearchableText.inSteps(text);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    const words = text.split(/\s+/u).length;
    assert.ok(words / count < 4000, `${words} words in ${count} steps`);
    assert.deepEqual(step.value.tokens, SearchableText.of(text).tokens);
  });
});

/** Stories that need words which few of the articles have. */
const rare = new Set([
  'another unit',
  'another currency',
  'numbers as figures',
  'numbers as words',
  'a list renumbered',
]);

describe('decisions in made-up articles', () => {
  const decisions: Decided[] = [];
  before(() =>
    decisions.push(
      ...madeUpArticles()
        .slice(3, 9)
        .flatMap((text) => decidedIn(text, 1)),
    ),
  );

  for (const [name, story] of Object.entries(stories))
    it(`find their claims, or none: ${name}`, () => {
      const { right, wrong, orphans, isThere, misses } = tell(story, decisions, false);
      const all = right + wrong + orphans;
      assert.ok(all > 0 || rare.has(name), 'it happens to none');
      // Of so few, two are chance; `npm run bench:anchors` has enough of them for a hundredth.
      assert.ok(wrong <= Math.max(2, 0.01 * all), misses.join('\n'));
      if (isThere) assert.ok(right >= 0.9 * all, misses.join('\n'));
    });
});
