// Spans of two spaces cannot be mixed: each line that expects an error fails to compile where there is none.
import assert from 'node:assert/strict';
import type { Span } from '../../src/engine';
import { toBlock, toScene, type PlacedBlock } from '../../src/engine/document/scene';
import { contains, type SpanIn } from '../../src/engine/spaces';

const block: SpanIn<'block'> = { start: 2, end: 5 };
const placed: Pick<PlacedBlock, 'block'> = { block: { start: 10, end: 20, kind: 'paragraph', setting: null } };

describe('a span', () => {
  it('moves from its block to the scene and back', () => {
    const scene = toScene(placed, block);
    assert.deepEqual(scene, { start: 12, end: 15 });
    assert.deepEqual(toBlock(placed, scene), block);
  });

  it('is of one space alone', () => {
    const scene: SpanIn<'scene'> = toScene(placed, block);
    // @ts-expect-error a span of a block is none of the scene
    const wrong: SpanIn<'scene'> = block;
    // @ts-expect-error it is moved already
    toScene(placed, scene);
    // @ts-expect-error it was never moved
    toBlock(placed, block);
    // @ts-expect-error one of the scene holds none of a block
    assert.equal(contains(scene, block), false);
    // @ts-expect-error nor is a mention's span in its block one of the document
    const mention: { readonly span: SpanIn<'document'> } = { span: block };
    assert.ok(contains<'block'>(block, wrong as Span));
    assert.deepEqual(mention.span, block);
  });

  it('is a plain one outside of the engine', () => {
    const plain: Span = toScene(placed, block);
    assert.equal(plain.end, 15);
  });
});
