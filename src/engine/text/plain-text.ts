import type { Language } from '../language/language';
import { shift, slice } from '../span';
import type { Chunk, ReadBlock } from './chunk';
import { htmlChunks } from './html';
import { plainChunks } from './plain-blocks';
import { subtitleChunks } from './subtitles';

/** A tag that articles have; `<T>` and `<name>` are none. */
const tag =
  /<\/?(?:p|div|br|b|i|em|strong|a|span|h[1-6]|ul|ol|li|blockquote|q|u|sup|sub|font|cite|small|td|tr|table|article|section|figure|figcaption|img|v)(?:\s[^<>]{0,400})?\/?>/iu;

/** Cuts plain text into paragraphs; one that has tags is read as the HTML that it is. Linear; never throws. */
export function* plainTextChunks(text: string, language: Pick<Language, 'layout'>): Generator<Chunk, void> {
  for (const chunk of plainChunks(text)) {
    const blocks = chunk.blocks.flatMap((block) => withoutTags(text, block, chunk.start, language));
    yield { ...chunk, blocks };
  }
}

/** A line of subtitles that names who speaks: `<v Anna Reed>We have to leave now.</v>` */
const voice = /^<v[\s.][^<>]{1,80}>/u;

function withoutTags(
  text: string,
  block: ReadBlock,
  origin: number,
  language: Pick<Language, 'layout'>,
): readonly ReadBlock[] {
  const source = slice(text, shift(block, origin));
  if (voice.test(source))
    return [...subtitleChunks(source, language)].flatMap(({ start, blocks }) =>
      blocks.map((inner) => ({ ...inner, ...shift(inner, block.start + start) })),
    );
  if (!tag.test(source)) return [block];
  return [...htmlChunks(source)].flatMap(({ start, blocks }) =>
    blocks.map((inner) => ({ ...inner, ...shift(inner, block.start + start), setting: block.setting })),
  );
}
