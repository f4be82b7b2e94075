import type { Language } from '../language/language';
import { htmlChunks } from './html';
import { readMarkdown, type MarkdownOptions } from './markdown';
import { plainTextChunks } from './plain-text';
import { subtitleChunks } from './subtitles';
import type { Chunk, TextFormat } from './chunk';

export interface ChunkOptions extends MarkdownOptions {
  readonly format: TextFormat;
  readonly language: Language;
}

/** Cuts a text into chunks. Linear in its length; never throws. A chunk takes some milliseconds at most. */
export function chunksOf(text: string, options: ChunkOptions): Generator<Chunk, void> {
  switch (options.format) {
    case 'plain':
      return plainTextChunks(text, options.language);
    case 'markdown':
      return readMarkdown(text, options);
    case 'html':
      return htmlChunks(text);
    case 'subtitles':
      return subtitleChunks(text, options.language);
  }
}
