import assert from 'node:assert/strict';
import { createAnnotator, slice, type Annotations, type Stage } from '../../../src/engine';
import { passes } from '../../../src/engine/block/passes';

const text = `Rita Moss crossed the river. “It is cold,” she said.

“The bridge holds,” Ilse Brandt said. “It always has.”

“Owen told me that the river rose,” she said.

MORAN: Did you sign the form?

LAKE: I did, and I told them so.`;

function annotate(...without: readonly Stage[]): Annotations {
  return createAnnotator({ without }).annotate(text);
}

function contents({ claims }: Annotations): readonly string[] {
  return claims.map(({ content }) => content.map((span) => slice(text, span)).join(' / '));
}

describe('the passes of the block stage', () => {
  it('each have a name of their own', () => {
    const names = passes.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
  });

  it('together find what is said, in labels and reports too', () => {
    assert.deepEqual(contents(annotate()), [
      '“It is cold,”',
      '“The bridge holds,” / “It always has.”',
      '“Owen told me that the river rose,”',
      'that the river rose',
      'Did you sign the form?',
      'I did, and I told them so.',
    ]);
  });

  it('can be left out: without names a pronoun has nobody to mean', () => {
    const names = (annotations: Annotations): readonly string[] => annotations.speakers.map(({ name }) => name);
    assert.ok(names(annotate()).includes('Rita Moss'));
    assert.ok(!names(annotate('names')).includes('Rita Moss'));
  });

  it('can be left out: without turns a label tells nothing', () => {
    assert.ok(!contents(annotate('turns')).includes('Did you sign the form?'));
  });

  it('can be left out: without continuations a quotation goes on with no claim', () => {
    assert.equal(contents(annotate('continuations'))[1], '“The bridge holds,”');
  });

  it('can be left out: without nested nobody is reported within a quotation', () => {
    assert.ok(!contents(annotate('nested')).includes('that the river rose'));
  });
});
