import assert from 'node:assert/strict';
import { createAnnotator, type LiveText } from '../../src/engine';
import { finish, Pace } from '../../src/engine/steps';
import { createLearnedAnnotator } from '../model';

describe('steps', () => {
  it('are taken to their end', () => {
    function* work(): Generator<void, string> {
      yield;
      yield;
      return 'done';
    }
    assert.equal(finish(work()), 'done');
  });

  it('are due by what was looked at, from the last time on', () => {
    const pace = new Pace();
    const due = Array.from({ length: 25 }, () => pace.isDue(100));
    assert.deepEqual(
      due.flatMap((isDue, at) => (isDue ? [at] : [])),
      [9, 19],
    );
  });

  it('are several within one long paragraph, so that a host can give way', () => {
    const paragraph = Array.from(
      { length: 40 },
      (_, at) => `“It is ${at},” said Ann Bell, who told us that the port was shut.`,
    ).join(' ');
    const steps = createLearnedAnnotator().open(paragraph).steps();
    let count = 1;
    while (!steps.next().done) count++;
    assert.ok(count > 10, `${count} steps`);
  });

  for (const format of ['plain', 'markdown'] as const) {
    it(`tell how much of a long ${format} text is read: never less than before, and in the end all`, () => {
      const live = createAnnotator({ format }).open(varied(150_000));
      const shares = progressOf(live);
      assert.deepEqual(
        shares.filter((share, at) => share < (shares[at - 1] ?? 0)),
        [],
      );
      const tenths = new Set(shares.map((share) => Math.floor(share * 10)));
      assert.ok(tenths.size >= 8, [...tenths].join(' '));
      assert.equal(live.progress, 1);
    });
  }

  it('have read all of an empty text', () => {
    const live = createLearnedAnnotator().open('');
    progressOf(live);
    assert.equal(live.progress, 1);
  });
});

/** Paragraphs, no two alike. */
function varied(length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, nth = 0; size < length; nth++) {
    paragraphs.push(
      `“House ${nth} will stand,” said Mara Lind. The river rose again overnight, and road ${nth} stayed closed.`,
    );
    size += paragraphs.at(-1)!.length + 2;
  }
  return paragraphs.join('\n\n');
}

function progressOf(live: LiveText): readonly number[] {
  const shares: number[] = [];
  for (const _ of live.steps()) shares.push(live.progress);
  return shares;
}
