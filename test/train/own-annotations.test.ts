import assert from 'node:assert/strict';
import { createAnnotator } from '../../src/engine';
import { stringifyNative, toNative } from '../../src/formats/native';
import { toCorpusDocument } from '../../train/own-annotations';

const text = '“The mill is sold,” Ada Moor said. “The tower stays,” she added.\n';

function exported(status: 'auto' | 'accepted' | 'rejected'): string {
  const annotations = createAnnotator().annotate(text);
  const claims = annotations.claims.map((claim, at) => (at === 0 ? { ...claim, status } : claim));
  return stringifyNative(toNative(text, { ...annotations, claims }, { id: 'mill.txt', bom: false, version: '1.2.3' }));
}

const wordsOf = (json: string): readonly string[] =>
  toCorpusDocument(json, text).attributions.map(({ content }) => text.slice(content[0]!.start, content[0]!.end));

describe('one’s own annotations', () => {
  it('are learned from, marked or not', () => {
    assert.deepEqual(wordsOf(exported('auto')), ['“The mill is sold,”', '“The tower stays,”']);
    assert.deepEqual(wordsOf(exported('accepted')), wordsOf(exported('auto')));
    const { id, attributions } = toCorpusDocument(exported('auto'), text);
    assert.deepEqual([id, attributions[0]?.source.length, attributions[0]?.core], ['mill.txt', 1, true]);
  });

  it('are not where they were rejected', () => {
    assert.deepEqual(wordsOf(exported('rejected')), ['“The tower stays,”']);
  });

  it('must be of the text', () => {
    assert.throws(() => toCorpusDocument(exported('auto'), text.replace('mill', 'barn')), { name: 'FormatError' });
  });
});
