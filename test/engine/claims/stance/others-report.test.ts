import assert from 'node:assert/strict';
import { createLearnedAnnotator } from '../../../model';

const annotator = createLearnedAnnotator();

/** The words that name the source of the claim of `content`; null where nothing names it. */
function sourceOf(text: string, content: string): string | null {
  const claim = annotator
    .annotate(text)
    .claims.find((each) => each.content.some(({ start, end }) => text.slice(start, end) === content));
  assert.ok(claim, text);
  return claim.source === null ? null : text.slice(claim.source.start, claim.source.end);
}

describe('the source of a report', () => {
  it('is not whoever faces, hears or answers it', () => {
    const content = 'that the war was lost';
    for (const lead of [
      'Smith faced claims',
      'Smith ignored claims',
      'Smith responded to claims',
      'Smith reacted to reports',
    ])
      assert.equal(sourceOf(`${lead} ${content}.`, content), null, lead);
  });

  it('is the subject of an infinitive that looks like a noun', () => {
    const content = 'that the war was lost';
    for (const lead of ['Smith went on to claim', 'Smith phoned the bishop to report', 'Smith wanted to claim'])
      assert.equal(sourceOf(`${lead} ${content}.`, content), 'Smith', lead);
  });

  it('is not whoever hears it', () => {
    const content = 'that the bridge was unsafe';
    for (const lead of ['Hale was told', 'Hale was warned', 'Hale has been informed', 'The court was told']) {
      assert.equal(sourceOf(`${lead} ${content}.`, content), null, lead);
    }
    assert.equal(sourceOf('“Did you lie?” Hale was asked.', '“Did you lie?”'), null);
    assert.equal(sourceOf(`Hale was told by Smith ${content}.`, content), 'Smith');
  });

  it('is nobody where only an empty subject stands', () => {
    const content = 'that the money was gone';
    for (const lead of [
      'It was claimed',
      'It has been claimed',
      'It was reported',
      'It is alleged',
      'It was said',
      'It was suggested',
    ]) {
      assert.equal(sourceOf(`${lead} ${content}.`, content), null, lead);
      assert.equal(sourceOf(`Dora Pell spoke first. ${lead} ${content}.`, content), null, lead);
    }
    assert.equal(sourceOf(`Northwick council met. It said ${content}.`, content), 'It');
  });

  it('is whoever makes it', () => {
    const content = 'that the river was dirty';
    for (const [source, rest] of [
      ['A man in the report', 'claims'],
      ['The head of the union at Leeds', 'claims'],
      ['Campaigners in the town', 'claim'],
      ['The record label', 'claims'],
    ])
      assert.equal(sourceOf(`${source} ${rest} ${content}.`, content), source);
  });

  it('is whoever judges it, without the verb', () => {
    for (const verb of ['slammed', 'ridiculed', 'countered']) {
      assert.equal(sourceOf(`Smith ${verb} claims that the officer lied.`, 'that the officer lied'), 'Smith');
    }
  });
});
