import { shift, slice } from '../span';
import type { Chunk, ReadBlock } from './chunk';
import { htmlChunks } from './html';
import { plainChunks } from './plain-blocks';

/** A tag that articles have; `<T>` and `<name>` are none. */
const tag =
  /<\/?(?:p|div|br|b|i|em|strong|a|span|h[1-6]|ul|ol|li|blockquote|q|u|sup|sub|font|cite|small|td|tr|table|article|section|figure|figcaption|img)(?:\s[^<>]{0,400})?\/?>/iu;

/** Cuts plain text into paragraphs; one that has tags is read as the HTML that it is. Linear; never throws. */
export function* plainTextChunks(text: string): Generator<Chunk, void> {
  for (const chunk of plainChunks(text)) {
    const blocks = chunk.blocks.flatMap((block) => withoutTags(text, block, chunk.start));
    yield { ...chunk, blocks };
  }
}

function withoutTags(text: string, block: ReadBlock, origin: number): readonly ReadBlock[] {
  const source = slice(text, shift(block, origin));
  if (!tag.test(source)) return [block];
  return [...htmlChunks(source)].flatMap(({ start, blocks }) =>
    blocks.map((inner) => ({ ...inner, ...shift(inner, block.start + start), setting: block.setting })),
  );
}
