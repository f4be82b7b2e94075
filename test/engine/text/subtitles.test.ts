import assert from 'node:assert/strict';
import { createAnnotator } from '../../../src/engine';
import { english } from '../../../src/engine';
import { readBlocks } from '../../../src/engine/text/read-blocks';

const read = (text: string): readonly string[] => readBlocks(text, 'subtitles', english).map(({ words }) => words);

/** Cues of one second each, at a fixed interval in seconds. */
function cues(words: readonly string[], every = 1): string {
  const time = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')},000`;
  return words.map((cue, at) => `${at + 1}\n${time(at * every)} --> ${time(at * every + 1)}\n${cue}\n`).join('\n');
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly turns: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'cues without numbers and times',
    text: cues(['We won', 'and then\nwe left.']),
    turns: ['We won and then we left.'],
  },
  { name: 'a pause after a sentence', text: cues(['We won.', 'We', 'left.'], 4), turns: ['We won.', 'We left.'] },
  {
    name: 'WebVTT with its header, notes, styles and settings',
    text: 'WEBVTT - x\nKind: captions\n\nNOTE “a”\nb\n\nSTYLE\n::cue {}\n\nintro\n01:02.000 --> 01:03.000 align:start\nHello <c.x>there</c>.\n',
    turns: ['Hello there.'],
  },
  {
    name: 'voices',
    text: cues(['<v Jane Roe>We <i>won</i>\nit', '<v Jane Roe>all.</v>', '<v.loud Tom Reed>No.', 'No?']),
    turns: ['Jane Roe: We won it all.', 'Tom Reed: No.', 'No?'],
  },
  {
    name: 'names',
    text: cues(['JANE ROE: We won', 'it all.', 'Mr Tom Reed: No.'], 5),
    turns: ['JANE ROE: We won it all.', 'Mr Tom Reed: No.'],
  },
  {
    name: 'signs of a turn',
    text: cues(['- Yes?\n- No.', '>> Who?', '&gt;&gt; JANE: Me.']),
    turns: ['Yes?', 'No.', 'Who?', 'JANE: Me.'],
  },
  {
    name: 'what is no words',
    text: cues(['[door slams]', '♪ la la ♪', '(laughs)', '[sighs] So be it.']),
    turns: ['So be it.'],
  },
  {
    name: 'tags, times and entities',
    text: cues(['{\\an8}<font color="x">R&amp;D</font> <00:01.000>is on&lrm;']),
    turns: ['R&D is on'],
  },
  { name: 'a cue with a blank line', text: '1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo.\n', turns: ['One two.'] },
  { name: 'CR LF', text: cues(['We won', 'it.']).replaceAll('\n', '\r\n'), turns: ['We won it.'] },
  { name: 'nothing', text: 'WEBVTT\n\n', turns: [] },
];

describe('subtitles', () => {
  for (const { name, text, turns } of cases) it(`reads ${name}`, () => assert.deepEqual(read(text), turns));

  it('gives turns to whom a voice tag names', () => {
    const text = cues([
      '<v Jane Roe>What did you',
      '<v Jane Roe>see?',
      '<v Tom Reed>Nothing at all.',
      '<v Jane Roe>Are you sure?',
    ]);
    const { claims, speakers, markup } = createAnnotator({ format: 'subtitles' }).annotate(text);
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      claims.map(({ speaker }) => names.get(speaker!)),
      ['Jane Roe', 'Tom Reed', 'Jane Roe'],
    );
    assert.ok(markup.length > 0);
  });

  const sources = (text: string): readonly string[] => {
    const { claims, speakers } = createAnnotator({ format: 'subtitles' }).annotate(text);
    return claims.map(({ kind, speaker }) => `${kind}: ${speakers.find(({ id }) => id === speaker)?.name}`);
  };

  it('believes voice tags, however few and whatever is said', () => {
    assert.deepEqual(sources(cues(['<v Jane Roe>The river rises in the hills.'])), ['direct: Jane Roe']);
    const film = cues([
      '<v Jane Roe>The river rises in the hills.',
      '<v Tom Reed>It runs past nine mills.',
      '<v Ann Lee>Eight stand empty.',
    ]);
    assert.deepEqual(sources(film), ['direct: Jane Roe', 'direct: Tom Reed', 'direct: Ann Lee']);
  });

  it('takes no list for turns where there are no voice tags', () => {
    assert.deepEqual(sources(cues(['Source: the river board.', 'Camera: Tom Reed.'], 4)), []);
  });
});
