import assert from 'node:assert/strict';

import { Ajv } from 'ajv';
import fc from 'fast-check';

import { compileSchema } from '../../src/formats/compile-schema';
import { shapes } from '../../src/formats/native-faults';
import { toNative } from '../../src/formats/native';
import { sampleAnnotations, sampleText } from './sample';
import { faultsOf, readable } from './valid';

/** Schemas of one keyword or two, and values that some of them take and some not. */
const schemas: readonly Readonly<Record<string, unknown>>[] = [
  {},
  ...['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'].map((type) => ({ type })),
  { type: ['string', 'null'] },
  { const: 'a' },
  { enum: ['a', 1, null] },
  { minLength: 2 },
  { pattern: '^a' },
  { minimum: 1 },
  { maximum: 1 },
  { minItems: 2 },
  { maxItems: 1 },
  { uniqueItems: true },
  { uniqueItems: false },
  { items: { type: 'string' } },
  { items: [{ type: 'string' }, { type: 'number' }] },
  { items: [{ type: 'string' }], additionalItems: false },
  { required: ['a'] },
  { properties: { a: { type: 'string' } } },
  { properties: { a: { properties: { b: { const: 1 } } } }, required: ['b'] },
  { allOf: [{ minimum: 1 }, { type: 'integer' }] },
  { anyOf: [{ type: 'null' }, { minimum: 1 }] },
  {
    properties: { a: { $ref: '#/definitions/b' } },
    definitions: { b: { anyOf: [{ type: 'null' }, { $ref: '#/definitions/c' }] }, c: { const: 1 } },
  },
  { title: 'x', description: 'x', $comment: 'x' },
];

const values: readonly unknown[] = [
  ...['', 'a', 'ab', 'ba', '🚢', '🚢🚢', '\ud800', 0, 1, 2, -1, 1.5, 1e300, true, false, null],
  ...[[], ['a'], ['a', 'a'], ['a', 1], [1, 'a'], ['a', 1, 1], [1, '1'], [null], [[], []]],
  ...[
    {},
    { a: 1 },
    { a: 'a' },
    { a: null },
    { b: 1 },
    { a: 'a', b: 1 },
    { a: { b: 1 } },
    { a: { b: 2 }, b: 1 },
    { length: 3 },
  ],
];

describe('a compiled schema', () => {
  for (const schema of schemas) {
    it(`takes what Ajv takes: ${JSON.stringify(schema)}`, () => {
      const oracle = new Ajv({ strict: false }).compile(schema);
      const check = compileSchema(schema);
      for (const value of values) assert.equal(check(value) === null, oracle(value), JSON.stringify(value));
    });
  }

  it('names the innermost place and the reason', () => {
    const check = compileSchema({ properties: { a: { items: { required: ['b'] } } } });
    assert.deepEqual(check({ a: [{ b: 1 }, {}] }), { at: '/a/1', reason: 'b is missing' });
  });

  it('is not made of what it does not know', () => {
    for (const schema of [
      { oneOf: [] },
      { type: 'text' },
      { $ref: '#/definitions/a' },
      { properties: { constructor: {} } },
    ]) {
      assert.throws(() => compileSchema(schema), Error, JSON.stringify(schema));
    }
  });
});

/** One change anywhere in a document: the `place`th of all its values is replaced. */
const change = fc.record({
  place: fc.nat(),
  how: fc.oneof(
    fc.constantFrom('remove', 'repeat', 'add', 'empty').map((kind) => ({ kind, value: null })),
    fc.oneof(fc.constantFrom(...values), fc.jsonValue()).map((value) => ({ kind: 'replace', value })),
    fc.constant({ kind: 'move', value: null }),
  ),
  other: fc.nat(),
});

type Holder = Record<string | number, unknown>;

/** Every value within `value`, with what holds it. */
function* placesIn(value: unknown): Generator<{ readonly holder: Holder; readonly key: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield { holder: value as Holder, key };
    yield* placesIn((value as Holder)[key]);
  }
}

function applyTo(
  document: unknown,
  { place, how, other }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): void {
  const places = [...placesIn(document)];
  if (places.length === 0) return;
  const { holder, key } = places[place % places.length]!;
  const elsewhere = places[other % places.length]!;
  if (how.kind === 'replace') holder[key] = how.value;
  if (how.kind === 'move') holder[key] = structuredClone(elsewhere.holder[elsewhere.key]);
  if (how.kind === 'add') Object.assign(holder, Array.isArray(holder) ? { [holder.length]: null } : { extra: 1 });
  if (how.kind === 'empty') holder[key] = typeof holder[key] === 'string' ? '' : Array.isArray(holder[key]) ? [] : {};
  if (how.kind === 'repeat' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  if (how.kind === 'remove') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  }
}

describe('the shape of a document', () => {
  const native = toNative(sampleText, sampleAnnotations(), { id: 'a.txt', bom: false, version: '0.1.0' });

  it('is what Ajv says of it by the schema, whatever is changed, and the fault is one that Ajv finds', () => {
    let wrong = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const document = structuredClone(native) as unknown;
        for (const each of changes) applyTo(document, each);
        const fault = shapes.document(document);
        assert.equal(fault === null, readable(document), `${JSON.stringify(fault)}\n${faultsOf(readable.errors)}`);
        if (fault === null) return;
        wrong++;
        assert.ok(
          (readable.errors ?? []).some(({ instancePath }) => instancePath === fault.at),
          `${fault.at}: ${fault.reason}`,
        );
      }),
      { numRuns: 3000 },
    );
    assert.ok(wrong > 1000, `${wrong} documents of 3000 had a fault`);
  });

  it('is what Ajv says of it where the whole is no document', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.equal(shapes.document(value) === null, readable(value))));
  });
});
