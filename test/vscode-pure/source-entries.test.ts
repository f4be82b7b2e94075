import assert from 'node:assert/strict';
import { readEntry, type EntryOrigin } from '../../src/vscode/check/source-entries';

const read = (given: string, origin: EntryOrigin = 'setting', isTrusted = true): string => {
  const entry = readEntry(given, origin, isTrusted);
  return entry.kind === 'refused' ? 'refused' : `${entry.kind} ${entry.path}`;
};

describe('what is written to say where sources are', () => {
  it('is a path or a pattern below the folder', () => {
    assert.deepEqual(
      ['transcripts', './transcripts/', 'notes\\may.txt', '.', 'transcripts/**/*.{vtt,srt}', 'a/../b'].map((one) =>
        read(one),
      ),
      [
        'path transcripts',
        'path transcripts',
        'path notes/may.txt',
        'path ',
        'pattern transcripts/**/*.{vtt,srt}',
        'path a/../b',
      ],
    );
  });

  it('leads out of the folder only where the reader trusts the workspace', () => {
    const outside = ['/srv/tapes', 'C:\\tapes', '../tapes', 'a/../../tapes'];
    assert.deepEqual(
      outside.map((one) => read(one)),
      ['absolute /srv/tapes', 'absolute /C:/tapes', 'path ../tapes', 'path a/../../tapes'],
    );
    assert.deepEqual(
      outside.map((one) => read(one, 'setting', false)),
      outside.map(() => 'refused'),
    );
  });

  it('is never a path from the root, or a pattern that climbs, where the article itself says so', () => {
    assert.deepEqual(
      ['/etc/passwd', 'c:/secret', '../../*.txt'].map((one) => read(one, 'article')),
      ['refused', 'refused', 'refused'],
    );
    assert.equal(read('tapes/may.vtt', 'article', false), 'path tapes/may.vtt');
  });

  it('is no address, no emptiness, and no pattern that climbs', () => {
    assert.deepEqual(
      ['https://example.com/a.txt', 'file:///etc', '  ', '../*.txt', '/srv/*.txt', 'a\0b'].map((one) => read(one)),
      ['refused', 'refused', 'refused', 'refused', 'refused', 'refused'],
    );
  });
});
