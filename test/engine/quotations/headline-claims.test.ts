import assert from 'node:assert/strict';
import { createAnnotator } from '../../../src/engine';

describe('a quotation in a headline', () => {
  for (const text of [
    'Mayor Ada Flint told Bridge News: “Harbour Works”',
    'Mayor Ada Flint, the chair, told Bridge News: “Harbour W',
  ])
    it(`is a heading, and of the claim that holds it: ${text}`, () => {
      const { claims, quotations } = createAnnotator().annotate(text);
      assert.deepEqual(
        quotations.map(({ role, claim }) => [role, claim]),
        claims.map(({ id }) => ['heading', id]),
      );
      assert.equal(claims.length, 1);
    });
});
