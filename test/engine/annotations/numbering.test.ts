// Numbers that require counting through a document: of its speakers, and of claims with the same words.
import assert from 'node:assert/strict';
import { createAnnotator, readAll, type LiveAnnotations, type LiveText } from '../../../src/engine';

/** Long enough for several sections, in which nobody says anything. */
const filler = Array.from(
  { length: 500 },
  (_, at) => `The ${at} boats left the harbour in the night, and none of them came home.`,
)
  .map((line, at) => (at % 40 === 0 ? `Boats leave harbour\n\n${line}` : line))
  .join('\n\n');
const said = (name: string): string => `“We stay,” said ${name}.`;

function open(...parts: readonly string[]): LiveText {
  return createAnnotator().open(parts.join(`\n\n${filler}\n\n`));
}

const names = (found: LiveAnnotations): readonly string[] =>
  found.all().speakers.map(({ id, name }) => `${id} ${name}`);

describe('numbers of speakers', () => {
  it('follow their first mentions, over sections', () => {
    const found = readAll(open(said('Ida Marsh'), said('Tom Reed'), said('Marsh')));
    assert.deepEqual(names(found), ['s1 Ida Marsh', 's2 Tom Reed']);
    assert.equal(found.speaker('s1')!.mentions.length, 2);
  });

  it('move up when the first goes', () => {
    const live = open(said('Ida Marsh'), said('Tom Reed'));
    readAll(live);
    live.edit({ start: 0, end: said('Ida Marsh').length, text: '' });
    assert.deepEqual(names(readAll(live)), ['s1 Tom Reed']);
  });

  it('are nobody’s where no speaker has them', () => {
    const found = readAll(open(said('Ida Marsh'), said('Tom Reed')));
    for (const id of ['s0', 's3', 's', 'x1', '', 's1.5', 's01', 's1e0', 'constructor'])
      assert.equal(found.speaker(id), null, id);
  });
});

describe('ids of claims in the same words', () => {
  it('are told apart by their order, over sections', () => {
    const live = open(said('Ida Marsh'), said('Ida Marsh'), said('Ida Marsh'));
    const ids = (): readonly string[] =>
      readAll(live)
        .all()
        .claims.map(({ id }) => id);
    const [first, second, third] = ids();
    assert.deepEqual([second, third], [`${first}-2`, `${first}-3`]);
    live.edit({ start: 0, end: said('Ida Marsh').length, text: '' });
    assert.deepEqual(ids(), [first, second]);
  });

  it('are what a quotation names its claim by', () => {
    const { claims, quotations } = readAll(open(said('Ida Marsh'), said('Ida Marsh'))).all();
    assert.deepEqual(
      quotations.map(({ claim }) => claim),
      claims.map(({ id }) => id),
    );
  });
});
