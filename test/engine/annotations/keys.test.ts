// Keys of speakers: edits elsewhere leave them alone, unlike ids.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnnotator, readAll, type Annotator, type Speaker } from '../../../src/engine';
import { createLearnedAnnotator } from '../../model';

const annotator = createAnnotator();
const speakersOf = (text: string, by: Annotator = annotator): readonly Speaker[] => by.annotate(text).speakers;

/** The key of each name, which stands for one speaker alone. */
function keysOf(text: string, by: Annotator = annotator): ReadonlyMap<string, string> {
  const speakers = speakersOf(text, by);
  const count = (name: string): number => speakers.filter((other) => other.name === name).length;
  return new Map(speakers.flatMap(({ name, key }) => (count(name) === 1 ? [[name, key]] : [])));
}

const said = (name: string): string => `“The bridge is shut,” said ${name}.`;

describe('the key of a speaker', () => {
  it('stays when a paragraph is added above, and the id does not', () => {
    const live = annotator.open([said('Ida Marsh'), said('the harbour board'), said('Rosa Calder')].join('\n\n'));
    const before = readAll(live).all().speakers;
    live.edit({ start: 0, end: 0, text: `${said('Tom Brandt')}\n\n` });
    const after = readAll(live).all().speakers;
    assert.deepEqual(
      after.map(({ id, name }) => `${id} ${name}`),
      ['s1 Tom Brandt', 's2 Ida Marsh', 's3 harbour board', 's4 Rosa Calder'],
    );
    assert.deepEqual(
      after.slice(1).map(({ key }) => key),
      before.map(({ key }) => key),
    );
  });

  it('is the same for the same full name in another document', () => {
    const here = speakersOf(said('Ida Marsh'))[0]!;
    const there = speakersOf(`It rained.\n\n${said('Mr Tom Brandt')}\n\nIda Marsh told them to wait.`);
    assert.equal(there.find(({ name }) => name === 'Ida Marsh')?.key, here.key);
    assert.match(here.key, /^k[0-9a-z]{1,11}$/u);
  });

  it('becomes that of the full name where only a short one was known', () => {
    const [short] = speakersOf(said('Marsh'));
    const [full] = speakersOf(said('Ida Marsh'));
    const [both] = speakersOf(`${said('Ida Marsh')}\n\n${said('Marsh')}`);
    assert.notEqual(short!.key, full!.key);
    assert.equal(both!.key, full!.key);
  });

  it('changes with the surname and the first letters of the given name', () => {
    const [ida, idabel, rosa] = ['Ida Marsh', 'Idabel Marsh', 'Rosa Marsh'].map((name) => speakersOf(said(name))[0]!);
    assert.equal(ida!.key, idabel!.key);
    assert.notEqual(ida!.key, rosa!.key);
  });

  it('is the speaker’s own where a text keeps two of one name apart', () => {
    const speakers = speakersOf(`${said('Mr Dan Reed')}\n\n${said('Mrs Dana Reed')}\n\n${said('the harbour board')}`);
    assert.equal(speakers.length, 3);
    assert.equal(new Set(speakers.map(({ key }) => key)).size, 3);
  });

  it('goes by the label of those without a name', () => {
    const [board] = speakersOf(said('the harbour board'));
    const others = speakersOf(`${said('residents')}\n\n${said('The harbour board')}`);
    assert.equal(others.at(-1)!.key, board!.key);
    assert.notEqual(others[0]!.key, board!.key);
  });

  const names = ['Ida Marsh', 'Rosa Calder', 'Tom Brandt', 'Sam Okoro', 'Lena Voss'];
  const plain = [
    'It rained all night.',
    'The boats stayed in the harbour.',
    'Nobody was hurt, and the road was open again.',
  ];

  it('does not change under edits that leave its name alone', () => {
    const paragraph = fc.oneof(fc.constantFrom(...names).map(said), fc.constantFrom(...plain));
    const property = fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(), paragraph, (all, place, added) => {
      const before = keysOf(all.join('\n\n'));
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
