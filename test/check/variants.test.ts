import assert from 'node:assert/strict';

import { findVariants, VariantIndex, type Variant, type VariantArticle } from '../../src/check';
import { createAnnotator } from '../../src/engine';

const annotator = createAnnotator({ format: 'markdown' });
const article = (file: string, text: string): VariantArticle => ({
  file,
  text,
  annotations: annotator.annotate(text),
});

/** What differs, in the words of both. */
function told(articles: readonly VariantArticle[], variants: Iterable<Variant>): readonly string[] {
  const textOf = (file: string): string => articles.find((one) => one.file === file)!.text;
  return Array.from(variants, ({ place, grade, quotation, other, difference }) => {
    const changes = difference.map(({ source, quotation: ours }) => {
      const theirs = source === null ? '' : textOf(other!.file).slice(source.start, source.end);
      return `${theirs} > ${ours === null ? '' : textOf(quotation.file).slice(ours.start, ours.end)}`;
    });
    return [place, grade, quotation.file, other?.file ?? '', ...changes].join('|');
  });
}

const variantsIn = (...texts: readonly string[]): readonly string[] => {
  const articles = texts.map((text, at) => article(`${at}.md`, text));
  return told(articles, findVariants(articles));
};

const first = '“We will not close the bridge before March,” Ilse Brandt said.\n';

describe('variants', () => {
  it('are quotations of other articles with other words, each pair once', () => {
    assert.deepEqual(variantsIn(first, '“We will close the bridge before March,” Ilse Brandt said.\n'), [
      'other-article|altered-grave|0.md|1.md| > not',
    ]);
  });

  it('are those that another is said to have said', () => {
    assert.deepEqual(variantsIn(first, first.replace('Ilse Brandt', 'Owen Parry')), [
      'other-article|other-speaker|0.md|1.md',
    ]);
  });

  it('are judged from the side that leaves out, whichever comes first', () => {
    const longer = '“We will not, um, close the old bridge before March,” Ilse Brandt said.\n';
    const cut = '“We will not close … bridge before March,” Ilse Brandt said.\n';
    for (const articles of [
      [longer, cut],
      [cut, longer],
    ])
      assert.match(variantsIn(...articles).join('\n'), /^other-article\|cut-marked\|/u);
  });

  it('are none where the words are the same, or a part of them', () => {
    assert.deepEqual(variantsIn(first, first, '“We will not close the bridge,” Brandt said.\n'), []);
  });

  it('are none where little is the same', () => {
    assert.deepEqual(variantsIn(first, '“We will not sell the old boats before they rot,” Owen Parry said.\n'), []);
  });

  it('stand in a heading and below it', () => {
    assert.deepEqual(variantsIn(`# Brandt: “We will close the bridge before May”\n\n${first}`), [
      'below-heading|altered-grave|0.md|0.md|not > |March > May',
    ]);
  });

  for (const [name, text] of [
    ['in text', 'Lake falls again\nCouncillor says “We will close the old bridge before May”\n\n'],
    ['in Markdown', '# Lake falls again\n\n*Councillor says “We will close the old bridge before May”*\n\n'],
  ] as const)
    it(`stand in a standfirst and below it, ${name}; a calling is no other speaker`, () => {
      assert.match(
        variantsIn(text + first).join('\n'),
        /^below-heading\|altered-grave\|0\.md\|0\.md\|[^\n]*March > May$/u,
      );
    });

  it('are none of a page’s own paragraphs, which are no headings', () => {
    const html = createAnnotator({ format: 'html' });
    const text = '<h1>Lake falls</h1><p>“We will rebuild the shore with or without them,” said Ruth Ngata.</p>';
    const page = { file: 'a.html', text, annotations: html.annotate(text) };
    assert.deepEqual([...findVariants([page])], []);
  });

  it('are what a heading quotes that nothing below has', () => {
    assert.deepEqual(variantsIn(`# Brandt: “We were all betrayed again”\n\n${first}`), [
      'below-heading|not-found|0.md|',
    ]);
    assert.deepEqual(variantsIn(`# Brandt: “We were all betrayed”\n\nThey say they were all betrayed.\n`), []);
  });

  it('follow articles that are put in, replaced and taken out', () => {
    const index = new VariantIndex();
    const count = (): number => Array.from(index.variantsOf('a.md')).length;
    index.put(article('a.md', first));
    index.put(article('b.md', first.replace('not ', '')));
    assert.equal(count(), 1);
    index.put(article('b.md', first));
    assert.equal(count(), 0);
    index.put(article('b.md', first.replace('March', 'May')));
    index.remove('b.md');
    assert.equal(count(), 0);
  });
});
