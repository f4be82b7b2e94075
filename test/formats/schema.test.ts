import assert from 'node:assert/strict';

import type { ProblemCode, QuotationRole, Rule, SpeakerType } from '../../src/engine';
import { compactNative } from '../../src/formats/compact';
import { stringifyNative, stringifyWithMeta, toNative } from '../../src/formats/native';
import { FormatError, parseNative } from '../../src/formats/parse-native';
import schema from '../../src/formats/source-annotations-1.schema.json';
import { sampleAnnotations, sampleText } from './sample';
import { assertValidExport, assertValidExports, faultsOf, readable, writable } from './valid';

const info = { id: 'a.txt', bom: false, version: '0.1.0' };

describe('the JSON Schema', () => {
  it('takes a document with everything in it', () => {
    assertValidExport(sampleText, sampleAnnotations());
  });

  it('takes a compact document, and the fields that came with a text', () => {
    const native = compactNative(toNative(sampleText, sampleAnnotations(), info));
    const document: unknown = JSON.parse(stringifyWithMeta(native, '{"mentions":3,"tags":["a",null,{"b":1}]}'));
    assert.ok(writable(document), faultsOf(writable.errors));
  });

  const adversarial: Readonly<Record<string, string>> = {
    'an empty text': '',
    'a speaker with a name in marks': 'A man known as “Johnny” who said he was innocent was arrested.',
    'speakers whose names are marks':
      '“Go,” said “!”. “Go,” said the “…”. “Go,” said ‘ ’. “Go,” said ’s. “Go,” said --.',
    'only marks': "“”\"'‘’«»„“``''\"",
    'only white space': ' \r\n\t\n\r ',
    'lone surrogates in a quotation': '“Sail \ud83d now,” said Ana \udea2 Ruiz. \ud83d“Go.”',
    'an emoji at each mark': '🚢“🚢Go🚢,”🚢 said Ana Ruiz 🚢.',
    'mixed line ends': '“One,\r\n\r“Two,\n\n“Three,” said Ana Ruiz.\r\n',
    'a mark without its partner': 'Ana Ruiz said: “We stay.\n\n“We go,” said Ben Oto.',
    'control characters': 'Ana\0 Ruiz said: “We \u0007 stay.”\u2028“So,” she\u0085said.',
    'deep nesting': `${'“‘'.repeat(60)}stay${'’”'.repeat(60)} said Ana Ruiz.`,
    'combining marks and right-to-left text': '“e\u0301\u0301 \u200fשלום\u200e,” said Zoe\u0308 Ruiz.',
  };
  for (const [name, text] of Object.entries(adversarial)) {
    it(`takes the export of ${name}`, () => assertValidExports(text));
  }

  it('lists the values that the model has', () => {
    const rules: Readonly<Record<Rule, true>> = {
      'cue-before': true,
      'cue-after': true,
      'cue-inverted': true,
      'cue-inside': true,
      'according-to': true,
      participle: true,
      'noun-cue': true,
      passive: true,
      'quoted-phrase': true,
      transcript: true,
      continuation: true,
    };
    const roles: Readonly<Record<QuotationRole, true>> = { statement: true, term: true, title: true, heading: true };
    const types: Readonly<Record<SpeakerType, true>> = {
      person: true,
      organization: true,
      group: true,
      document: true,
      unknown: true,
    };
    const codes: Readonly<Record<ProblemCode, true>> = {
      'unclosed-quotation': true,
      'stray-mark': true,
      'unattributed-quotation': true,
      'ambiguous-speaker': true,
    };
    const { claim, quotation, speaker, problem } = schema.definitions;
    assert.deepEqual(claim.properties.evidence.properties.rule.enum, Object.keys(rules));
    assert.deepEqual(quotation.properties.role.enum, Object.keys(roles));
    assert.deepEqual(speaker.properties.type.enum, Object.keys(types));
    assert.deepEqual(problem.properties.code.enum, Object.keys(codes));
  });
});

/** Where to break the sample document, and what to put there; `undefined` takes the key away. */
const mutations: readonly (readonly [place: string, value: unknown])[] = [
  ['schema', 'source-annotations/2'],
  ['schema', undefined],
  ['generator/version', 'new'],
  ['generator/name', ''],
  ['generator', null],
  ['document/id', null],
  ['document/length', -1],
  ['document/length', 1.5],
  ['document/sha256', 'ABC'],
  ['document/eol', 'cr'],
  ['document/bom', 'no'],
  ['document/language', 'English'],
  ['document/meta', null],
  ['document/meta', []],
  ['speakers', {}],
  ['speakers/0/id', 'S1'],
  ['speakers/0/id', 's0'],
  ['speakers/0/key', 'K1'],
  ['speakers/0/key', ''],
  ['speakers/0/name', ''],
  ['speakers/0/type', 'animal'],
  ['speakers/0/members', []],
  ['speakers/0/members', ['s1']],
  ['speakers/0/members', ['s1', 's1']],
  ['speakers/0/members', ['s1', 'Ana Ruiz']],
  ['speakers/0/members', null],
  ['speakers/0/aliases', ['a', 'a']],
  ['speakers/0/aliases/0', ''],
  ['speakers/0/mentions/0/exact', ''],
  ['quotations/0/id', '1'],
  ['quotations/0/span', null],
  ['quotations/0/inner', undefined],
  ['quotations/0/role', 'quote'],
  ['quotations/0/closed', null],
  ['quotations/0/continues', 'c1'],
  ['quotations/0/parent', 1],
  ['quotations/0/claim', 'q1'],
  ['quotations/0/claim', undefined],
  ['claims/0/id', 'c'],
  ['claims/0/id', 'c1 '],
  ['claims/0/kind', 'free'],
  ['claims/0/content', []],
  ['claims/0/content/0', null],
  ['claims/0/cue', 'said'],
  ['claims/0/source', []],
  ['claims/0/speaker', 'Ana Ruiz'],
  ['claims/0/speaker', undefined],
  ['claims/0/confidence', 1.01],
  ['claims/0/confidence', -0.1],
  ['claims/0/confidence', '1'],
  ['claims/0/evidence', null],
  ['claims/0/evidence/rule', 'guess'],
  ['claims/0/evidence/spans', null],
  ['claims/0/status', 'new'],
  ['claims/0/origin', 'machine'],
  ['claims/0/cue/start', -1],
  ['claims/0/cue/start', '1'],
  ['claims/0/cue/end', 1.5],
  ['claims/0/cue/end', 0],
  ['claims/0/cue/codePoint', [1]],
  ['claims/0/cue/codePoint', [1, 2, 3]],
  ['claims/0/cue/codePoint', [1, -2]],
  ['claims/0/cue/line', 0],
  ['claims/0/cue/column', 0],
  ['claims/0/cue/exact', undefined],
  ['problems/0/code', 'typo'],
  ['problems/0/span', null],
  ['problems/0/message', ''],
];

/** What a later version may add. */
const additions = [
  'more',
  'document/path',
  'speakers/0/born',
  'speakers/0/mentions/0/form',
  'quotations/0/note',
  'quotations/0/inner/words',
  'claims/0/note',
  'claims/0/evidence/weight',
  'problems/0/advice',
];

function broken(place: string, value: unknown): unknown {
  const document: unknown = JSON.parse(stringifyNative(toNative(sampleText, sampleAnnotations(), info)));
  const keys = place.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], document) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return document;
}

describe('a broken document', () => {
  for (const [place, value] of mutations) {
    it(`is rejected: ${place} ${value === undefined ? 'missing' : JSON.stringify(value)}`, () => {
      const document = broken(place, value);
      assert.ok(!readable(document));
      assert.throws(() => parseNative(JSON.stringify(document)), FormatError);
    });
  }
});

describe('a field that the format does not have', () => {
  for (const place of additions) {
    it(`is passed over by readers, and never written: ${place}`, () => {
      const document = broken(place, { start: 'later', exact: [] });
      assert.ok(readable(document), faultsOf(readable.errors));
      assert.deepEqual(parseNative(JSON.stringify(document), sampleText), document);
      assert.ok(!writable(document));
    });
  }
});
