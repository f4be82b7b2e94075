import assert from 'node:assert/strict';
import {
  foldLogs,
  mergedSpeakers,
  partedSpeaker,
  readLog,
  renamedSpeaker,
  retypedSpeaker,
  selectorOf,
  settle,
  stringifyLine,
  type Line,
} from '../../src/review';
import { about, line, mentionsOf, named, reviewed, told, undo } from './reviewing';
import { liveAnnotationsOf } from './decided-articles';

const town = `Ana Ruiz met Ben Oto on Monday.

“We stay,” said Minister Ana Ruiz. She added that the dam was safe.

“No,” Ms Ruiz said.

Ben Oto said that it leaked. A. Ruizova said that she agreed.
`;

describe('what readers say of speakers', () => {
  const found = liveAnnotationsOf(town);
  const engine = found.all();
  const [ruiz, oto, third] = [named(engine, 'Ana Ruiz'), named(engine, 'Ben Oto'), named(engine, 'A. Ruizova')];

  it('renames a speaker in all claims, and keeps the old name as another one', () => {
    const after = reviewed(found, [line(renamedSpeaker(found, ruiz, 'Anna Ruiz-Vega'))]);
    assert.deepEqual(told(after), [
      '“We stay,”: Anna Ruiz-Vega',
      'that the dam was safe: Anna Ruiz-Vega',
      '“No,”: Anna Ruiz-Vega',
      'that it leaked: Ben Oto',
      'that she agreed: A. Ruizova',
    ]);
    const speaker = named(after.all(), 'Anna Ruiz-Vega');
    assert.deepEqual([speaker.id, speaker.key, speaker.aliases], [ruiz.id, ruiz.key, ['Ana Ruiz', 'Ruiz']]);
    assert.deepEqual(after.speaker(ruiz.id), speaker);
    assert.deepEqual(after.speakerReview(ruiz.id)?.set, { name: 'Anna Ruiz-Vega' });
    assert.equal(after.speakerReview(oto.id), null);
    assert.ok(told(after).length === engine.claims.length && after.decided.length === 0);
  });

  it('finds the renamed speaker by both names', () => {
    for (const speaker of ['Anna Ruiz-Vega', 'Ana Ruiz', 'Ruiz']) {
      const set = about(town, 'that it leaked', 'edited', { speaker });
      const after = reviewed(found, [line(renamedSpeaker(found, ruiz, 'Anna Ruiz-Vega')), set]);
      assert.equal(told(after)[3], 'that it leaked: Anna Ruiz-Vega');
      assert.equal(after.counts.speakers, engine.speakers.length);
    }
  });

  it('merges two: one id, all mentions, all names', () => {
    const after = reviewed(found, [line(mergedSpeakers(found, ruiz, third))]);
    const merged = named(after.all(), 'Ana Ruiz');
    assert.deepEqual(mentionsOf(found, merged), ['Ana Ruiz', 'Ana Ruiz', 'She', 'Ruiz', 'A. Ruizova']);
    assert.deepEqual(merged.aliases, ['Ruiz', 'A. Ruizova']);
    assert.equal(told(after).at(-1), 'that she agreed: Ana Ruiz');
    assert.equal(after.counts.speakers, engine.speakers.length - 1);
    assert.equal(after.speaker(third.id)?.id, ruiz.id);
    const end = third.mentions[0]!.span;
    assert.deepEqual(after.speakersIn(end), [ruiz.id]);
  });

  it('takes what was merged apart again, and lets a later name stand', () => {
    const merge = line(mergedSpeakers(found, ruiz, third));
    const rename = line(renamedSpeaker(found, ruiz, 'Anna Ruiz'));
    const both = reviewed(found, [merge, rename]);
    assert.equal(told(both).at(-1), 'that she agreed: Anna Ruiz');
    const apart = reviewed(found, [merge, rename, undo(merge.id)]);
    assert.deepEqual([told(apart)[0], told(apart).at(-1)], ['“We stay,”: Anna Ruiz', 'that she agreed: A. Ruizova']);
    const unnamed = reviewed(found, [merge, rename, undo(rename.id)]);
    assert.equal(told(unnamed).at(-1), 'that she agreed: Ana Ruiz');
    assert.deepEqual(reviewed(found, [merge, rename, undo(rename.id), undo(merge.id)]).all(), engine);
  });

  it('says that a mention is somebody else, and with it what stands for it', () => {
    const mention = ruiz.mentions[1]!.span;
    const after = reviewed(found, [line(partedSpeaker(found, ruiz, ruiz.mentions[3]!.span))]);
    assert.deepEqual(told(after).slice(0, 3), [
      '“We stay,”: Ana Ruiz',
      'that the dam was safe: Ana Ruiz',
      '“No,”: Ruiz',
    ]);
    assert.deepEqual(mentionsOf(found, named(after.all(), 'Ana Ruiz')), ['Ana Ruiz', 'Ana Ruiz', 'She']);
    assert.deepEqual(mentionsOf(found, named(after.all(), 'Ruiz')), ['Ruiz']);
    const known = reviewed(found, [line(partedSpeaker(found, ruiz, mention, 'Ben Oto'))]);
    // A full name means the same wherever it stands.
    assert.deepEqual(mentionsOf(found, named(known.all(), 'Ben Oto')), [
      'Ana Ruiz',
      'Ben Oto',
      'Ana Ruiz',
      'She',
      'Ben Oto',
    ]);
    assert.deepEqual(told(known).slice(0, 3), [
      '“We stay,”: Ben Oto',
      'that the dam was safe: Ben Oto',
      '“No,”: Ana Ruiz',
    ]);
  });

  it('leaves a pronoun that is somebody else open, unless it is told who', () => {
    const she = ruiz.mentions[2]!.span;
    const after = reviewed(found, [line(partedSpeaker(found, ruiz, she))]);
    assert.equal(told(after)[1], 'that the dam was safe: –');
    const told2 = told(reviewed(found, [line(partedSpeaker(found, ruiz, she, 'Cara Lund'))]));
    assert.equal(told2[1], 'that the dam was safe: Cara Lund');
  });

  it('tells the type, and that somebody is unnamed on purpose', () => {
    const after = reviewed(found, [
      line(retypedSpeaker(found, oto, 'organization')),
      line(renamedSpeaker(found, third, null)),
    ]);
    assert.equal(named(after.all(), 'Ben Oto').type, 'organization');
    assert.deepEqual(after.speakerReview(third.id)?.set, { name: null });
    assert.equal(named(after.all(), 'A. Ruizova').id, third.id);
  });

  it('leaves a speaker as they are where two reviewers name them differently, until that is settled', () => {
    const [one, other] = [
      line(renamedSpeaker(found, ruiz, 'Anna Ruiz')),
      line(renamedSpeaker(found, ruiz, 'Ana Ruíz')),
    ];
    const open = reviewed(found, [one], [other]);
    assert.equal(told(open)[0], '“We stay,”: Ana Ruiz');
    const review = open.speakerReview(ruiz.id)!;
    assert.deepEqual([review.disagreements, review.decisions.map(({ by }) => by)], [['name'], ['ana', 'ben']]);
    const at = '2026-12-05T10:00:00.000Z';
    const resolve: Line = { v: 1, id: 'r1', at, verdict: 'resolve', settles: [one.id, other.id], chosen: other.id };
    const settled = reviewed(found, [one, resolve], [other]);
    assert.equal(told(settled)[0], '“We stay,”: Ana Ruíz');
    assert.deepEqual(settled.speakerReview(ruiz.id)?.disagreements, []);
  });

  it('does not merge those whom another reviewer keeps apart', () => {
    const same = line(mergedSpeakers(found, ruiz, third));
    const apart = line({
      ...renamedSpeaker(found, ruiz, null)!,
      set: { notSame: selectorOf(town, third.mentions[0]!.span) },
    });
    const open = reviewed(found, [same], [apart]);
    assert.equal(told(open).at(-1), 'that she agreed: A. Ruizova');
    // Which of two of one moment is first, their ids tell.
    assert.deepEqual(open.speakerReview(third.id)?.disagreements.toSorted(), ['notSame', 'sameAs']);
  });

  it('finds a full name where its words around it are gone', () => {
    const later = liveAnnotationsOf(
      'Nobody knew it then. But Ana Ruiz said later that all was lost. Ben Oto said it.\n',
    );
    const after = reviewed(later, [line(renamedSpeaker(found, ruiz, 'Anna Ruiz'))]);
    assert.deepEqual(after.orphans, []);
    assert.equal(told(after)[0], 'that all was lost: Anna Ruiz');
  });

  it('is a line that a program that does not know it keeps and ignores', () => {
    const one = { ...line(renamedSpeaker(found, ruiz, 'Anna Ruiz')), verdict: 'of-a-later-version' };
    assert.deepEqual(readLog(stringifyLine(one)).lines, [one]);
    assert.deepEqual(reviewed(found, [one]).all(), engine);
    const state = foldLogs([{ reviewer: 'ana', lines: [one] }]);
    assert.deepEqual([settle(state.decisions, state).verdict, settle(state.decisions, state).set], ['noted', {}]);
  });
});
