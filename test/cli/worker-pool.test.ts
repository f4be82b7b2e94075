import assert from 'node:assert/strict';

import { createWorkerPool, createLocalExecutor, type PoolEvents, type Executor } from '../../src/cli/worker-pool';
import type { Answer, Job } from '../../src/cli/jobs';
import { usualFields } from '../../src/cli/record';
import { createRunner } from '../../src/cli/run';

const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const lines = (words: string, first = 1): Job => {
  return { kind: 'lines', bytes: encode(words), first, fields: usualFields, compact: false };
};
const document = (words: string): Job => {
  return {
    kind: 'document',
    id: words,
    bytes: encode(words),
    decisions: null,
    format: 'plain',
    writing: { format: 'json', options: { pretty: false, compact: false } },
  };
};
const answerTo = ({ bytes }: Job): Answer => ({ output: encode(`<${decode(bytes)}>`), notes: [], lines: 1 });

/** A thread controlled by the test. */
interface Thread extends PoolEvents {
  readonly jobs: Job[];
  ended: boolean;
  finish(): void;
}

function poolOf(most: number): { readonly pool: Executor; readonly threads: readonly Thread[] } {
  const threads: Thread[] = [];
  const pool = createWorkerPool((events) => {
    const thread: Thread = {
      ...events,
      jobs: [],
      ended: false,
      finish: () => events.answered(answerTo(thread.jobs.at(-1)!)),
    };
    threads.push(thread);
    return { post: (job) => thread.jobs.push(job), end: () => (thread.ended = true) };
  }, most);
  return { pool, threads };
}

describe('a pool of threads', () => {
  it('starts a thread when there is work for it, and gives it one job at a time', async () => {
    const { pool, threads } = poolOf(2);
    assert.equal(threads.length, 0);
    const first = pool.run(document('a'));
    assert.equal(threads.length, 1);
    threads[0]!.finish();
    assert.equal(decode((await first).output), '<a>');
    const rest = Promise.all(['b', 'c', 'd'].map((words) => pool.run(document(words))));
    assert.deepEqual(
      threads.map(({ jobs }) => jobs.length),
      [2, 1],
    );
    threads[1]!.finish();
    threads[1]!.finish();
    threads[0]!.finish();
    assert.deepEqual(
      (await rest).map(({ output }) => decode(output)),
      ['<b>', '<c>', '<d>'],
    );
  });

  it('loses the document that a thread dies of, and goes on with another thread', async () => {
    const { pool, threads } = poolOf(1);
    const answers = Promise.all([pool.run(document('a')), pool.run(document('b'))]);
    threads[0]!.died('out of memory');
    threads[1]!.finish();
    const [a, b] = await answers;
    assert.deepEqual(a.notes, [{ line: null, message: 'could not be analysed: out of memory', failed: true }]);
    assert.deepEqual([a.output.length, decode(b.output)], [0, '<b>']);
  });

  it('gives lines out one by one when a thread dies of some of them', async () => {
    const { pool, threads } = poolOf(1);
    const answer = pool.run(lines('a\nb\nc\n', 7));
    threads[0]!.died('x');
    threads[1]!.finish();
    threads[1]!.died('y');
    threads[2]!.finish();
    const { output, notes, lines: count } = await answer;
    assert.equal(decode(output), '<a>{"id":null,"line":8,"error":"could not be analysed: y"}\n<c>');
    assert.deepEqual([notes.map(({ line }) => line), count], [[8], 3]);
  });

  it('keeps the id of a line that a thread died of', async () => {
    const { pool, threads } = poolOf(1);
    const answer = pool.run(lines('{"text":"a","id":"news/1"}\n'));
    threads[0]!.died('y');
    assert.equal(decode((await answer).output), '{"id":"news/1","line":1,"error":"could not be analysed: y"}\n');
  });

  it('replaces a thread that dies with nothing to do', async () => {
    const { pool, threads } = poolOf(1);
    const first = pool.run(document('a'));
    threads[0]!.finish();
    await first;
    threads[0]!.died('x');
    const second = pool.run(document('b'));
    threads[1]!.finish();
    assert.equal(decode((await second).output), '<b>');
  });

  it('dismisses every thread when it is closed', () => {
    const { pool, threads } = poolOf(2);
    for (const words of ['a', 'b', 'c']) void pool.run(document(words));
    pool.close();
    assert.deepEqual(
      threads.map(({ ended, jobs }) => [ended, jobs.length]),
      [
        [true, 1],
        [true, 1],
      ],
    );
  });

  it('starts no thread for a job that comes after it is closed, and never answers it', async () => {
    const { pool, threads } = poolOf(2);
    pool.close();
    const answer = await Promise.race([
      pool.run(document('a')),
      new Promise((resolve) => setTimeout(resolve, 20, 'none')),
    ]);
    assert.deepEqual([answer, threads.length], ['none', 0]);
  });
});

describe('working alone', () => {
  const solo = createLocalExecutor(createRunner('1.2.3'));

  it('answers a document, and tells what is wrong with one', async () => {
    assert.match(decode((await solo.run(document('So it is.'))).output), /^\{"schema".*\}\n$/u);
    const { output, notes } = await solo.run({ ...document(''), bytes: Uint8Array.of(0xff) });
    assert.equal(output.length, 0);
    assert.deepEqual(notes, [{ line: null, message: 'not valid UTF-8; convert it to UTF-8 first', failed: true }]);
  });

  it('answers lines together, each note with its line', async () => {
    const { output, notes, lines: count } = await solo.run(lines('{"id":"a","text":""}\nno\n', 5));
    assert.equal(decode(output).split('\n').length, 3);
    assert.deepEqual([notes.map(({ line, failed }) => [line, failed]), count], [[[6, true]], 2]);
  });
});
