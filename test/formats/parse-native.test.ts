import assert from 'node:assert/strict';

import fc from 'fast-check';

import { stringifyNative, toNative } from '../../src/formats/native';
import { FormatError, parseNative } from '../../src/formats/parse-native';
import { cutsCharacter, sampleAnnotations, sampleText, trickyText } from './sample';

const json = stringifyNative(toNative(sampleText, sampleAnnotations(), { id: 'a.txt', bom: false, version: '0.1.0' }));

describe('reading native JSON', () => {
  it('names the place of a wrong shape', () => {
    assert.throws(() => parseNative(json.replace('"kind":"direct"', '"kind":"free"')), /^FormatError: #\/claims\/0\/kind: /u);
    assert.throws(() => parseNative('{'), /^FormatError: Not JSON: /u);
    assert.throws(() => parseNative('null'), FormatError);
  });

  it('names the span whose words do not stand in the text', () => {
    assert.throws(
      () => parseNative(json, sampleText.replace('added', 'ended')),
      /^FormatError: #\/claims\/1\/cue\/exact: "added", but in the text it is "ended"/u,
    );
  });

  it('rejects code points, lines and columns that are not those of the text', () => {
    for (const [from, to, place] of [
      [/"line":3/u, '"line":4', 'line'],
      [/"column":1,/u, '"column":2,', 'column'],
      [/"codePoint":\[(\d+),/u, '"codePoint":[0,', 'codePoint'],
    ] as const) {
      assert.throws(() => parseNative(json.replace(from, to), sampleText), new RegExp(`^FormatError: #/speakers/0/mentions/0/${place}: `, 'u'));
    }
  });

  it('rejects a text of another length, and a span outside of it', () => {
    assert.throws(() => parseNative(json, `${sampleText} `), /#\/document\/length/u);
    const outside = json.replace(/"exact":"she"/u, '"exact":"shy"').replace(/"end":\d+/u, '"end":99999');
    assert.throws(() => parseNative(outside, sampleText), /#\/speakers\/0\/mentions\/0: Span .* does not lie in/u);
  });

  it('gives back what was written, in every text', () => {
    const notEmpty = trickyText.filter((text) => text.length > 0);
    fc.assert(
      fc.property(notEmpty, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        fc.pre(!cutsCharacter(text, start) && !cutsCharacter(text, end));
        const problems = [{ code: 'stray-mark', span: { start, end }, message: 'A mark.' }] as const;
        const annotations = { speakers: [], quotations: [], claims: [], problems, skipped: [] };
        const native = toNative(text, annotations, { id: text, bom: true, version: '0.1.0' });
        for (const pretty of [false, true]) assert.deepEqual(parseNative(stringifyNative(native, { pretty }), text), native);
      }),
    );
  });
});
