// Keys of speakers under generated edits, and in the sample articles.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnnotator, readAll, type Annotator } from '../../../src/engine';
import { createLearnedAnnotator } from '../../model';

const annotator = createAnnotator();

/** The key of each name, which stands for one speaker alone. */
function keysOf(text: string, by: Annotator): ReadonlyMap<string, string> {
  const speakers = by.annotate(text).speakers;
  const count = (name: string): number => speakers.filter((other) => other.name === name).length;
  return new Map(speakers.flatMap(({ name, key }) => (count(name) === 1 ? [[name, key]] : [])));
}

const said = (name: string): string => `“The bridge is shut,” said ${name}.`;

describe('the key of a speaker', () => {
  const names = ['Ida Marsh', 'Rosa Calder', 'Tom Brandt', 'Sam Okoro', 'Lena Voss'];
  const plain = [
    'It rained all night.',
    'The boats stayed in the harbour.',
    'Nobody was hurt, and the road was open again.',
  ];

  it('does not change under edits that leave its name alone', () => {
    const paragraph = fc.oneof(fc.constantFrom(...names).map(said), fc.constantFrom(...plain));
    const property = fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(), paragraph, (all, place, added) => {
      const before = keysOf(all.join('\n\n'), annotator);
      const at = place % (all.length + 1);
      const live = annotator.open(all.join('\n\n'));
      readAll(live);
      const start = all.slice(0, at).reduce((sum, { length }) => sum + length + 2, 0);
      live.edit({ start: Math.min(start, live.length), end: Math.min(start, live.length), text: `\n\n${added}\n\n` });
      const after = readAll(live).all().speakers;
      for (const { name, key } of after) if (before.has(name)) assert.equal(key, before.get(name));
      for (const name of before.keys()) assert.ok(after.some((speaker) => speaker.name === name));
    });
    fc.assert(property, { numRuns: 200 });
  });

  for (const name of readdirSync('seeds').sort()) {
    it(`does not change in ${name} when paragraphs are added around it`, () => {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      const by = createLearnedAnnotator('plain');
      const before = keysOf(text, by);
      const after = keysOf(`${plain[1]}\n\n${said('Lena Voss')}\n\n${text}\n\n${plain[0]}\n`, by);
      const changed = [...before].filter(([speaker, key]) => after.get(speaker) !== key);
      assert.deepEqual(changed, []);
    });
  }
});
