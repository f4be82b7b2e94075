import assert from 'node:assert/strict';
import { keepLines, readLogs, stringifyLine, type Line } from '../../src/review';
import { MemoryFiles } from './memory-files';

const line = (id: string): Line => ({ v: 1, id, at: '2026-12-03T10:00:00.000Z', verdict: 'undo', undoes: 'x' });
const written = (...ids: readonly string[]): string => ids.map((id) => stringifyLine(line(id))).join('');
const writing = { writer: 'me', pause: () => Promise.resolve() };
const ann = { folder: 'news/a.txt', file: 'Ann.jsonl' };

describe('keeping lines', () => {
  let files: MemoryFiles;
  const keep = (...ids: readonly string[]): Promise<void> => keepLines(files, ann, ids.map(line), writing);
  const log = (): string | null => files.text('news/a.txt/Ann.jsonl');
  const names = (): readonly string[] => [...files.files.keys()].sort();
  const idsRead = async (): Promise<readonly string[]> =>
    (await readLogs(files, 'news/a.txt')).flatMap(({ reviewer, lines }) => lines.map(({ id }) => `${reviewer} ${id}`));

  beforeEach(() => (files = new MemoryFiles()));

  it('makes a log, and adds to it what it has not got', async () => {
    await keep('a', 'b');
    await keep('b', 'c', 'c');
    assert.equal(log(), written('a', 'b', 'c'));
    assert.deepEqual(names(), ['news/a.txt/Ann.jsonl']);
  });

  it('leaves every byte that is there, in its order, and mends a missing last line feed', async () => {
    const before = `${written('z')}\r\n{"v":9,"id":"later"}\n${written('y')}{"half`;
    files.put('news/a.txt/Ann.jsonl', before);
    await keep('a', 'y');
    assert.equal(log(), `${before}\n${written('a')}`);
  });

  it('leaves bytes that are no UTF-8', async () => {
    files.files.set('news/a.txt/Ann.jsonl', new Uint8Array([0xff, 0xfe, 0x0a]));
    await keep('a');
    assert.deepEqual([...files.files.get('news/a.txt/Ann.jsonl')!.subarray(0, 3)], [0xff, 0xfe, 0x0a]);
    assert.deepEqual(await idsRead(), ['Ann a']);
  });

  it('writes nothing where the log has all lines', async () => {
    await keep('a');
    files.problem = new Error('read only');
    await keep('a');
    await assert.rejects(keep('b'), /read only/u);
    assert.equal(log(), written('a'));
  });

  it('takes a new file that was left behind into account, and into the log', async () => {
    files.put('news/a.txt/Ann.jsonl', written('a'));
    files.put('news/a.txt/Ann.jsonl.new', `${written('a', 'b')}{"v":1,"id":"c`);
    assert.deepEqual(await idsRead(), ['Ann a', 'Ann b']);
    await keep('d');
    assert.equal(log(), written('a', 'b', 'd'));
    assert.deepEqual(names(), ['news/a.txt/Ann.jsonl']);
  });

  it('takes a new file for the log where that is gone, since it was to be replaced', async () => {
    const before = `${written('z')}{"broken\n${written('a')}`;
    files.put('news/a.txt/Ann.jsonl.x7.new', before);
    assert.deepEqual(await idsRead(), ['Ann z', 'Ann a']);
    await keep('b');
    assert.equal(log(), before + written('b'));
  });

  it('names a broken line of a log', async () => {
    files.put('news/a.txt/Ann.jsonl', `${written('a')}{"v":1,"id"`);
    files.put('news/a.txt/notes.md', 'no log');
    const [stored, ...others] = await readLogs(files, 'news/a.txt');
    assert.deepEqual([stored?.file, stored?.broken.map(({ line: at }) => at), others], ['Ann.jsonl', [2], []]);
  });

  it('has no logs where there is no folder', async () => assert.deepEqual(await readLogs(files, 'news/b.txt'), []));

  it('starts over where somebody else writes meanwhile', async () => {
    const { write } = files;
    let others = 0;
    files.write = async (path, bytes) => {
      await write.call(files, path, bytes);
      if (others++ < 3) files.put('news/a.txt/Ann.jsonl', written(...'xyz'.slice(0, others)));
    };
    await keep('a');
    assert.equal(log(), written('x', 'y', 'z', 'a'));
  });

  it('gives up where that never ends', async () => {
    const { read } = files;
    let n = 0;
    files.read = (path) => {
      if (path.endsWith('.jsonl')) files.put(path, written(`other${n++}`));
      return read.call(files, path);
    };
    await assert.rejects(keep('a'), /written by others/u);
  });
});
