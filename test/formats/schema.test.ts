import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';

import { createAnnotator, type ProblemCode, type QuotationRole, type Rule, type SpeakerType } from '../../src/engine';
import { stringifyNative, toNative, type NativeDocument } from '../../src/formats/native';
import { FormatError, parseNative } from '../../src/formats/parse-native';
import schema from '../../src/formats/source-annotations-1.schema.json';
import { sampleAnnotations, sampleText } from './sample';

const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const info = { id: 'a.txt', bom: false, version: '0.1.0' };

/** What JSON Schema cannot say: ids are unique, those referred to exist, nothing stands before what it follows. */
function assertConsistent({ speakers, quotations, claims, problems }: NativeDocument): void {
  const idsOf = (items: readonly { readonly id: string }[]): Set<string> => {
    const ids = new Set(items.map(({ id }) => id));
    assert.equal(ids.size, items.length, `ids are unique: ${items.map(({ id }) => id).join(' ')}`);
    return ids.add('null');
  };
  const known = { speaker: idsOf(speakers), quotation: idsOf(quotations), claim: idsOf(claims) };
  for (const { continues, parent, claim } of quotations) {
    assert.ok(known.quotation.has(String(continues)) && known.quotation.has(String(parent)) && known.claim.has(String(claim)));
  }
  for (const { speaker } of claims) assert.ok(known.speaker.has(String(speaker)), `unknown speaker ${speaker}`);
  const starts = [quotations, problems].map((items) => items.map(({ span }) => span.start));
  for (const inOrder of [...starts, claims.map(({ content }) => content[0]!.start)]) {
    assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));
  }
}

function assertValidExport(text: string): void {
  for (const format of ['plain', 'markdown'] as const) {
    const native = toNative(text, createAnnotator({ format }).annotate(text), info);
    const json = stringifyNative(native);
    assert.ok(validate(JSON.parse(json)), JSON.stringify(validate.errors));
    assert.deepEqual(parseNative(json, text), native);
    assertConsistent(native);
  }
}

describe('the JSON Schema', () => {
  it('takes a document with everything in it', () => {
    const native = toNative(sampleText, sampleAnnotations(), info);
    assert.ok(validate(native), JSON.stringify(validate.errors));
    assert.deepEqual(parseNative(stringifyNative(native), sampleText), native);
    assertConsistent(native);
  });

  for (const name of readdirSync('seeds').sort()) {
    it(`takes the export of ${name}`, () => assertValidExport(readFileSync(path.join('seeds', name), 'utf8')));
  }

  const adversarial: Readonly<Record<string, string>> = {
    'an empty text': '',
    'only marks': '“”"\'‘’«»„“``\'\'"',
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
    it(`takes the export of ${name}`, () => assertValidExport(text));
  }

  it('lists the values that the model has', () => {
    const rules: Readonly<Record<Rule, true>> = {
      'cue-before': true, 'cue-after': true, 'cue-inverted': true, 'cue-inside': true, 'according-to': true, participle: true,
      'noun-cue': true, passive: true, 'quoted-phrase': true, transcript: true, continuation: true,
    };
    const roles: Readonly<Record<QuotationRole, true>> = { statement: true, term: true, title: true, heading: true };
    const types: Readonly<Record<SpeakerType, true>> = { person: true, organization: true, group: true, document: true, unknown: true };
    const codes: Readonly<Record<ProblemCode, true>> = {
      'unclosed-quotation': true, 'stray-mark': true, 'unattributed-quotation': true, 'ambiguous-speaker': true,
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
  ['schema', 'source-annotations/2'], ['schema', undefined], ['extra', 1],
  ['generator/version', 'new'], ['generator/name', ''], ['generator', null],
  ['document/id', null], ['document/length', -1], ['document/length', 1.5], ['document/sha256', 'ABC'],
  ['document/eol', 'cr'], ['document/bom', 'no'], ['document/language', 'xx'], ['document/path', '/a'],
  ['speakers', {}], ['speakers/0/id', 'S1'], ['speakers/0/id', 's0'], ['speakers/0/name', ''], ['speakers/0/type', 'animal'],
  ['speakers/0/aliases', ['a', 'a']], ['speakers/0/aliases/0', ''], ['speakers/0/mentions/0/exact', ''],
  ['speakers/0/mentions/0/form', 'name'],
  ['quotations/0/id', '1'], ['quotations/0/span', null], ['quotations/0/inner', undefined], ['quotations/0/role', 'quote'],
  ['quotations/0/closed', null], ['quotations/0/continues', 'c1'], ['quotations/0/parent', 1], ['quotations/0/claim', 'q1'],
  ['quotations/0/claim', undefined],
  ['claims/0/id', 'c'], ['claims/0/id', 'c1 '], ['claims/0/kind', 'free'], ['claims/0/content', []],
  ['claims/0/content/0', null], ['claims/0/cue', 'said'], ['claims/0/source', []], ['claims/0/speaker', 'Ana Ruiz'],
  ['claims/0/speaker', undefined], ['claims/0/confidence', 1.01], ['claims/0/confidence', -0.1], ['claims/0/confidence', '1'],
  ['claims/0/evidence', null], ['claims/0/evidence/rule', 'guess'], ['claims/0/evidence/spans', null],
  ['claims/0/evidence/weight', 1], ['claims/0/status', 'new'], ['claims/0/origin', 'machine'], ['claims/0/note', ''],
  ['claims/0/cue/start', -1], ['claims/0/cue/start', '1'], ['claims/0/cue/end', 1.5], ['claims/0/cue/end', 0],
  ['claims/0/cue/codePoint', [1]], ['claims/0/cue/codePoint', [1, 2, 3]], ['claims/0/cue/codePoint', [1, -2]],
  ['claims/0/cue/line', 0], ['claims/0/cue/column', 0], ['claims/0/cue/exact', undefined], ['claims/0/cue/text', 'said'],
  ['problems/0/code', 'typo'], ['problems/0/span', null], ['problems/0/message', ''],
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
      assert.ok(!validate(document));
      assert.throws(() => parseNative(JSON.stringify(document)), FormatError);
    });
  }
});
