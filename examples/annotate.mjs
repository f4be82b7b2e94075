// Who says what in an article, in an ECMAScript module of Node.js.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createAnnotator, readModel, slice } from 'source-annotator';
import { outputFormats, parseNative, stringifyNative, toNative, version } from 'source-annotator/formats';

const text = '“We will rebuild,” Ilse Brandt said. The ministry denied that it knew.\n';

// Without a model the rules go on alone and find less.
const model = readModel(await readFile(fileURLToPath(import.meta.resolve('source-annotator/english.bin'))));
const annotator = createAnnotator({ format: 'plain', model });
const annotations = annotator.annotate(text);

const names = new Map(annotations.speakers.map(({ id, name }) => [id, name]));
for (const { kind, stance, speaker, content } of annotations.claims) {
  const words = content.map((span) => slice(text, span)).join(' … ');
  console.log(`${names.get(speaker) ?? 'nobody'}: ${words} (${kind}, ${stance})`);
}

// The interchange format, with code points, lines and the exact words.
const json = stringifyNative(toNative(text, annotations, { id: 'article.txt', bom: false, version }));
console.log(
  `${parseNative(json, text).claims.length} claims, as ${outputFormats.map(({ title }) => title).join(' or ')}`,
);
