// Who says what in the text of a web page. `build.mjs` bundles it.
import { createAnnotator, readModel } from 'source-annotator';
// The bundler copies the file and gives its address here.
import weights from 'source-annotator/english.bin';

const response = await fetch(new URL(weights, import.meta.url));
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
const model = readModel(new Uint8Array(await response.arrayBuffer()));
const text = document.querySelector('article').textContent;

const { claims, speakers } = createAnnotator({ model }).annotate(text);
const list = document.querySelector('ul');
for (const { speaker, content } of claims) {
  const row = document.createElement('li');
  const name = speakers.find(({ id }) => id === speaker)?.name ?? 'nobody';
  row.textContent = `${name}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  list.append(row);
}
