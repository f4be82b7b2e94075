// The results of a run as a file: one line per text, format and kind of reading (with models or by rules).
import { createHash } from 'node:crypto';
import { createAnnotator, type AnnotatorOptions } from '../../src/engine';
import { learned } from '../../test/model';
import type { TextSet } from './inputs';

/** Set, id, format and kind of reading, with the hash of the annotations. */
export type Results = ReadonlyMap<string, string>;

const formats: readonly AnnotatorOptions['format'][] = ['plain', 'markdown', 'html', 'subtitles'];
const models = { models: learned, rules: null };
const separator = '\t';

/**
 * Annotates each text of a set in each format, with the models and by the rules alone. Throws if two texts share an id.
 */
export function annotateSet({ name, texts }: TextSet): Results {
  if (new Set(texts.map(({ id }) => id)).size < texts.length) throw new Error(`${name}: two texts have the same id`);
  const results = new Map<string, string>();
  for (const [way, model] of Object.entries(models))
    for (const format of formats) {
      const annotator = createAnnotator({ format, model });
      for (const { id, text } of texts)
        results.set([name, id, format, way].join(separator), hashOf([JSON.stringify(annotator.annotate(text))]));
    }
  return results;
}

/** One hash of many strings. */
export function hashOf(strings: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const string of strings) hash.update(`${string}\n`);
  return hash.digest('hex').slice(0, 16);
}

export function write(results: Results): string {
  return [...results].map(([key, hash]) => `${hash}${separator}${key}\n`).join('');
}

/** Throws if a line is no result. */
export function read(content: string): Results {
  const lines = content.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, at) => {
      const [, hash, key] = /^([0-9a-f]{16})\t(.+)$/u.exec(line) ?? [];
      if (hash === undefined || key === undefined) throw new Error(`line ${at + 1}: not a stored result`);
      return [key, hash];
    }),
  );
}

/** The results of `now` that were stored differently or not at all. Ignores stored results of other sets. */
export function changed(now: Results, stored: Results): readonly string[] {
  return [...now].filter(([key, hash]) => stored.get(key) !== hash).map(([key]) => key.replaceAll(separator, ', '));
}
