// How what readers say of speakers is told in the hover and in the headings of the panel.
import assert from 'node:assert/strict';
import { selectorOf, type Corrections, type SpeakerCorrections } from '../../src/review';
import { speakerHeading, type Heading } from '../../src/vscode/features/claims-view/headings';
import { describeAt } from '../../src/vscode/features/hover/describe';
import { at, decidedEntries, line, text, type Said } from './sample';

const flint = (set: SpeakerCorrections & Corrections, by = 'Ana', minute = 5): Said => ({
  ...{ words: 'Ada Flint', verdict: 'speaker', set, by, minute },
});

function hoverOf(said: readonly Said[], words: string): readonly string[] {
  const subject = { uri: 'file:///a', version: 1, entries: decidedEntries(said), overview: undefined, line };
  return describeAt({ ...subject, reviewer: 'Ana' }, at(words).start + 1)[0]!.lines.map((pieces) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : 'link' in piece ? piece.link : Object.values(piece)[0]))
      .join(''),
  );
}

function headingOf(said: readonly Said[]): Heading {
  const { found } = decidedEntries(said);
  return speakerHeading(found.speaker('s1')!, [], found.speakerReview('s1'), 'Ana');
}

describe('a speaker about whom readers decided', () => {
  it('has another name, and it is said who gave it', () => {
    const said = [flint({ name: 'Ada Flynt' })];
    assert.deepEqual(hoverOf(said, 'called').slice(0, 2), [
      'Ada Flynt, in the text ‘Flint’',
      'Renamed by you, 3 Dec 2026, 14:05: Ada Flynt',
    ]);
    assert.equal(headingOf(said).label, 'Ada Flynt');
    assert.match(headingOf(said).tooltip, /\nRenamed by you, 3 Dec 2026, 14:05: Ada Flynt$/u);
  });

  it('is unnamed on purpose, in the panel and the hover', () => {
    const said = [flint({ name: null })];
    assert.equal(headingOf(said).label, 'Ada Flint, unnamed on purpose');
    assert.deepEqual(hoverOf(said, 'called').slice(0, 2), [
      'Ada Flint, unnamed on purpose, in the text ‘Flint’',
      'Unnamed on purpose by you, 3 Dec 2026, 14:05',
    ]);
  });

  it('is told by the last word of each, and both where they disagree', () => {
    const said = [flint({ speakerType: 'group' }), flint({ speakerType: 'person' }, 'Ana', 6)];
    assert.deepEqual(hoverOf(said, 'called').slice(1, 2), ['Type set by you, 3 Dec 2026, 14:06: person']);
    const both = [...said, flint({ speakerType: 'document' }, 'Ben', 7)];
    const disputed = hoverOf(both, 'called');
    assert.deepEqual(disputed.slice(1, 3), [
      'Disagreement: type set by you, 3 Dec 2026, 14:06: person',
      'Disagreement: type set by Ben, 3 Dec 2026, 14:07: document',
    ]);
    assert.match(disputed.at(-1)!, /^Resolve disagreement… · /u);
    assert.deepEqual([headingOf(said).offers, headingOf(both).offers], [[], ['resolve']]);
  });

  it('was merged, and it is said with whom', () => {
    const sameAs = { ...selectorOf(text, at('The harbour board')), name: 'harbour board' };
    const lines = hoverOf([flint({ sameAs })], 'tolls');
    assert.deepEqual(lines.slice(0, 2), [
      'Ada Flint, in the text ‘The harbour board’',
      'Merged by you, 3 Dec 2026, 14:05: ‘harbour board’ is the same',
    ]);
  });

  it('is not meant by a word any more, and it is said who says so', () => {
    const lines = hoverOf([flint({ notSame: selectorOf(text, at('she')) })], '“It will last');
    assert.equal(lines[0], 'Speaker unclear, in the text ‘she’');
    assert.match(
      lines.join('\n'),
      /whom ‘she’ means was left open: not Ada Flint, as decided by you, 3 Dec 2026, 14:05\./u,
    );
  });
});
