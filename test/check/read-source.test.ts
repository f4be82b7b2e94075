import assert from 'node:assert/strict';

import { decodeSource, readSourceText, SourceIndex } from '../../src/check';

/** The words of each turn, with who says them and when. */
function turnsOf(file: string, text: string): readonly string[] {
  const { seen, turns } = readSourceText(file, text);
  assert.equal(seen.length, text.length, 'places stay as they are');
  return turns
    .map(({ start, speaker, time }, at) => {
      const words = seen
        .slice(start, turns[at + 1]?.start)
        .replaceAll('\u00ad', '')
        .replace(/\s+/gu, ' ')
        .trim();
      return `${speaker ?? ''} ${time ?? ''}: ${words}`;
    })
    .filter((turn) => !turn.endsWith(': '));
}

describe('a source', () => {
  it('has labels and times in text', () => {
    assert.deepEqual(
      turnsOf('a.txt', '[00:01:02] ILSE BRANDT: We stay. [laughter]\nAll of us.\n00:01:10\nSpeaker 2: Why?\n'),
      ['ILSE BRANDT 62: We stay. All of us.', 'Speaker 2 70: Why?'],
    );
  });

  it('has no label where a sentence has a colon once', () => {
    assert.deepEqual(turnsOf('a.txt', 'However: we stay.\n'), []);
  });

  it('has voices in subtitles', () => {
    assert.deepEqual(
      turnsOf('a.vtt', 'WEBVTT\n\n1\n00:00:01.500 --> 00:00:02.000\n<v Ann Orr>I&rsquo;m <i>here</i>.</v>\n'),
      ['Ann Orr 1.5: I’m here.'],
    );
  });

  it('has labels and lines in pages', () => {
    assert.deepEqual(turnsOf('a.html', '<head><title>No</title></head><p><b>ANN ORR:</b> It&#8217;s w<i>e</i>t.</p>'), [
      'ANN ORR : It’s wet.',
    ]);
  });

  it('has segments in JSON, each once', () => {
    const json = JSON.stringify({
      text: 'We stay. Why?',
      segments: [
        { start: 1.5, text: ' We "stay".', speaker: 'SPEAKER_00', words: [{ text: 'We', start: 1.5 }] },
        { start: 3, text: 'Why?', speaker: 1 },
      ],
    });
    assert.deepEqual(turnsOf('a.json', json), ['SPEAKER_00 1.5: We "stay".', 'Speaker 1 3: Why?']);
  });

  for (const [name, bytes] of [
    ['with its mark', Buffer.from('\ufeffWe stay.', 'utf16le')],
    ['without', Buffer.from('We stay.', 'utf16le')],
  ] as const)
    it(`may be in UTF-16 ${name}`, () => assert.equal(decodeSource(bytes), 'We stay.'));

  for (const [name, file, text] of [
    ['JSON without segments', 'a.json', '{"a":1}'],
    ['broken JSON', 'a.json', '{"text":'],
    ['JSON that is nested too deep', 'a.json', '['.repeat(200_000)],
  ] as const)
    it(`is refused where it is ${name}`, () =>
      assert.throws(() => readSourceText(file, text), { name: 'SourceError' }));

  it('is refused where it is binary', () =>
    assert.throws(() => decodeSource(Uint8Array.from([1, 0, 0, 0, 2])), { name: 'SourceError' }));
});

describe('the index', () => {
  it('forgets a file that is taken out, and one that is replaced', () => {
    const index = new SourceIndex();
    const put = (text: string): unknown => index.put('a.txt', text, readSourceText('a.txt', text));
    put('We stay here.');
    put('We go.');
    assert.equal(index.length, 2);
    index.remove('a.txt');
    assert.deepEqual([index.length, index.sources.length], [0, 0]);
  });

  it('reads one word a million times, and a line of a megabyte', () => {
    const index = new SourceIndex();
    const put = (text: string): unknown => index.put('a.txt', text, readSourceText('a.txt', text));
    put('dam '.repeat(1e6));
    assert.equal(index.length, 1e6);
    put('a'.repeat(1e6));
    assert.ok(index.length < 100, 'a word is cut where it is longer than any');
  }).timeout(20_000);
});
