import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  count,
  flag,
  index,
  list,
  nullable,
  number,
  oneOf,
  pack,
  record,
  span,
  text,
  unpack,
  type Codec,
} from '../../../src/engine/storage/codec';

describe('what is packed', () => {
  const returns = <T>(name: string, codec: Codec<T>, values: fc.Arbitrary<T>): void => {
    it(`comes out as it went in: ${name}`, () => {
      fc.assert(fc.property(values, (value) => assert.deepEqual(unpack(codec, pack(codec, value)), value)));
    });
  };
  const anyText = fc.string({ unit: 'binary' });

  returns('counts', count, fc.maxSafeNat());
  returns('indices, and what stands for none', index, fc.integer({ min: -2 }));
  returns(
    'numbers, to the last bit',
    number,
    fc.double().filter((value) => !Object.is(value, -0)),
  );
  returns('texts', text, anyText);
  returns('flags', flag, fc.boolean());
  returns('one of several', oneOf(['direct', 'mixed', null]), fc.constantFrom('direct', 'mixed', null));
  returns('what may be missing', nullable(text), fc.option(anyText));
  returns('lists in lists', list(list(text)), fc.array(fc.array(anyText)));
  returns(
    'spans',
    span,
    fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length })),
  );

  interface Note {
    readonly name: string;
    readonly place: { readonly start: number; readonly end: number } | null;
  }
  const note = record<Note>({ name: text, place: nullable(span) });
  const places = fc.option(fc.nat(99).map((start) => ({ start, end: start + 1 })));
  returns('records', list(note), fc.array(fc.record({ name: anyText, place: places }, { noNullPrototype: true })));

  it('comes out the same however it is put next to others', () => {
    const both = record({ first: text, second: list(count) });
    const value = { first: 'an “o” and a 漢', second: [0, 127, 128, 2 ** 53 - 1] };
    assert.deepEqual(unpack(list(both), pack(list(both), [value, value])), [value, value]);
  });

  it('takes a byte for a small number and for a letter', () => {
    assert.equal(pack(count, 127).length, 1);
    assert.equal(pack(text, 'harbour').length, 1 + 'harbour'.length);
  });

  it('has no character above 255, so that engines keep it a byte a character', () => {
    fc.assert(fc.property(anyText, (value) => assert.match(pack(text, value), /^[\0-\xff]*$/u)));
  });
});
