import assert from 'node:assert/strict';

import { usualFields, type Fields } from '../../src/cli/record';
import { createRunner, type Output } from '../../src/cli/run';
import { parseNative } from '../../src/formats/parse-native';

const runner = createRunner('1.2.3');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function line(text: string | Uint8Array, fields: Fields = usualFields, compact = false): Output {
  return runner.line({ bytes: typeof text === 'string' ? encode(text) : text, number: 7, fields, compact });
}

describe('annotating a line of NDJSON', () => {
  it('gives one document on one line, offsets into the text as it came', () => {
    const text = '\ufeff“We stay,” said Ana Ruiz.\r\n';
    const { written, failed, notes } = line(JSON.stringify({ id: 'a/1', text }));
    const native = parseNative(written, text);
    assert.deepEqual(
      [native.id, native.document.id, native.document.length, native.document.bom],
      ['a/1', 'a/1', text.length, false],
    );
    assert.deepEqual([failed, notes, written.indexOf('\n')], [false, [], written.length - 1]);
    assert.equal(native.generator.version, '1.2.3');
    assert.ok(!('meta' in native.document));
  });

  it('gives the other fields back as they came', () => {
    const { written } = line(
      '{"n": 12345678901234567890, "id": "a", "tags" : ["x", {"id":"b"}],\r "text": "", "x":1.0, "u":"\u2028"}\r',
    );
    assert.match(written, /"meta":\{"n":12345678901234567890,"tags":\["x", \{"id":"b"\}\],"x":1\.0,"u":"\\u2028"\}\}/u);
    assert.deepEqual(Object.keys(parseNative(written, '').document.meta ?? {}), ['n', 'tags', 'x', 'u']);
    assert.match(line('{"id":"a","text":"","a":[1,\r2]}').written, /"meta":\{"a":\[1, 2\]\}/u);
  });

  it('takes the last of two fields alike, as JSON.parse does, and any name', () => {
    const { written } = line('{"id":"x","a":1,"__proto__":2,"id":"y","text":"no","a":3,"text":"","constructor":4}');
    const { document, id } = JSON.parse(written) as { document: { meta: object }; id: string };
    assert.equal(id, 'y');
    assert.deepEqual(Object.entries(document.meta), [
      ['a', 3],
      ['__proto__', 2],
      ['constructor', 4],
    ]);
  });

  it('reads id and text from the fields that are named', () => {
    const fields = { id: 'url', text: 'body' };
    const native = parseNative(line('{"id":5,"url":"u/1","text":null,"body":"“Go,” said Ana."}', fields).written);
    assert.deepEqual([native.id, native.document.id, native.document.length], ['u/1', 'u/1', 15]);
    assert.deepEqual(native.document.meta, { id: 5, text: null });
    const inherited = line('{"id":"a"}', { id: 'id', text: 'toString' });
    assert.match(inherited.written, /^\{"id":"a","line":7,"error":"not an object /u);
  });

  it('writes compact documents', () => {
    const { written } = line('{"id":"a","text":"“We stay,” said Ana Ruiz.","mentions":1}', usualFields, true);
    assert.equal(parseNative(written, '“We stay,” said Ana Ruiz.').speakers[0]?.mentions, undefined);
    assert.match(written, /"meta":\{"mentions":1\}/u);
    assert.doesNotMatch(written, /codePoint/u);
  });

  for (const [name, bad, id, error] of [
    ['no JSON', 'hello', null, /^not JSON: /u],
    ['an empty line', '', null, /^not JSON: /u],
    ['a list', '["id","text"]', null, /^not an object/u],
    ['null', 'null', null, /^not an object/u],
    ['no text', '{"id":"a"}', 'a', /^not an object \{"id": string, "text": string\}/u],
    ['a text of another type', '{"text":1,"id":"a"}', 'a', /^not an object/u],
    ['no id', '{"text":"a"}', null, /^not an object/u],
    ['an id of another type', '{"id":{"id":"a"},"text":"a"}', null, /^not an object/u],
    ['a line that is cut', '{"id":"a","text":"So it i', 'a', /^not JSON: /u],
    ['a line that is cut within its id', '{"id":"a', null, /^not JSON: /u],
    ['a line that is cut after an escape', '{"id":"a\\', null, /^not JSON: /u],
    ['a tab that is not escaped', '{"text":"a\tb","id":"a"}', 'a', /^not JSON: /u],
    [
      'a text that is not UTF-8',
      Uint8Array.of(...encode('{"id":"a","text":"'), 0xff, ...encode('"}')),
      'a',
      /^not valid UTF-8/u,
    ],
    [
      'an id that is not UTF-8',
      Uint8Array.of(...encode('{"text":"","id":"'), 0xff, ...encode('"}')),
      null,
      /^not valid UTF-8/u,
    ],
    ['nesting without end', `{"id":"a","x":${'['.repeat(20_000)}`, null, /^not JSON: /u],
    ['binary data', '{"id":"a","text":"\\u0000\\u0001\\u0000\\u0001\\u0000\\u0001"}', 'a', /^binary/u],
  ] as const) {
    it(`answers ${name} with an error in its place, and the id where it can be read`, () => {
      const { written, failed } = line(bad);
      const answer = JSON.parse(written) as { id: string | null; error: string };
      assert.deepEqual([Object.keys(answer), answer.id, failed], [['id', 'line', 'error'], id, true]);
      assert.match(written, /^\{"id":.*,"line":7,"error":".*"\}\n$/u);
      assert.match(answer.error, error);
    });
  }
});

describe('annotating a document', () => {
  it('indents where that is asked for', () => {
    const { written } = runner.document(
      { id: 'a', text: 'So it is.', bom: true, format: 'plain', decisions: null },
      { format: 'json', options: { pretty: true, compact: false } },
    );
    assert.match(written, /^\{\n {2}"schema"/u);
    assert.equal(parseNative(written, 'So it is.').document.bom, true);
  });
});
