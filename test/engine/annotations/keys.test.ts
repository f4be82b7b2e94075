// Keys of speakers: edits elsewhere leave them alone, unlike ids.
import assert from 'node:assert/strict';
import { createAnnotator, readAll, type Speaker } from '../../../src/engine';

const annotator = createAnnotator();
const speakersOf = (text: string): readonly Speaker[] => annotator.annotate(text).speakers;

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
});
