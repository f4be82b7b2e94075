import assert from 'node:assert/strict';

import { createRunner, type Output } from '../../src/cli/run';
import { parseNative } from '../../src/formats/parse-native';

const runner = createRunner('1.2.3');
const line = (text: string, number = 7): Output => runner.line(new TextEncoder().encode(text), number);

describe('annotating a line of NDJSON', () => {
  it('gives one document on one line, offsets into the text as it came', () => {
    const text = '\ufeff“We stay,” said Ana Ruiz.\r\n';
    const { json, failed, notes } = line(JSON.stringify({ id: 'a/1', text, more: true }));
    const native = parseNative(json, text);
    assert.deepEqual([native.id, native.document.id, native.document.length, native.document.bom], ['a/1', 'a/1', text.length, false]);
    assert.deepEqual([failed, notes, json.indexOf('\n')], [false, [], json.length - 1]);
    assert.equal(native.generator.version, '1.2.3');
  });

  for (const [name, bad, error] of [
    ['no JSON', 'hello', /^not JSON: /u],
    ['an empty line', '', /^not JSON: /u],
    ['a list', '[]', /^not an object/u],
    ['null', 'null', /^not an object/u],
    ['no text', '{"id":"a"}', /^not an object/u],
    ['a text of another type', '{"id":"a","text":1}', /^not an object/u],
    ['no id', '{"text":"a"}', /^not an object/u],
  ] as const) {
    it(`answers ${name} with an error in its place`, () => {
      const { json, failed } = line(bad);
      const answer = JSON.parse(json) as { error: string };
      assert.deepEqual([Object.keys(answer), failed], [['id', 'line', 'error'], true]);
      assert.match(json, /^\{"id":null,"line":7,"error":".*"\}\n$/u);
      assert.match(answer.error, error);
    });
  }

  it('answers a line that is not UTF-8 with an error', () => {
    assert.match(runner.line(Uint8Array.of(0x22, 0xff, 0x22), 1).json, /not valid UTF-8/u);
  });
});

describe('annotating a document', () => {
  it('indents where that is asked for', () => {
    const { json } = runner.document({ id: 'a', text: 'So it is.', bom: true, format: 'plain' }, { pretty: true });
    assert.match(json, /^\{\n {2}"schema"/u);
    assert.equal(parseNative(json, 'So it is.').document.bom, true);
  });
});
