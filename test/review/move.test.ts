import assert from 'node:assert/strict';
import { formerPathOf, formerPaths, keepLines, moveLogsOf, readLogsOf, stringifyLine } from '../../src/review';
import { MemoryFiles } from './memory-files';
import { accepting } from './some-lines';

const writing = { writer: 'me', pause: () => Promise.resolve() };

describe('logs of a text that gets another name', () => {
  let files: MemoryFiles;
  const at = (path: string): string => `.source-annotations/${path}`;
  const written = (...ids: readonly string[]): string => ids.map((id) => stringifyLine(accepting(id))).join('');
  const move = (from: string, to: string): Promise<void> => moveLogsOf(files, from, to, writing);
  const idsOf = async (text: string): Promise<readonly string[]> =>
    (await readLogsOf(files, text)).flatMap(({ reviewer, lines }) => lines.map(({ id }) => `${reviewer} ${id}`));

  beforeEach(() => {
    files = new MemoryFiles();
    files.put(at('a.txt/Ann.jsonl'), `${written('1')}{"broken\n`);
    files.put(at('a.txt/Ben.jsonl'), written('2'));
  });

  it('move along byte for byte, and leave notes of that', async () => {
    await move('a.txt', 'news/b.txt');
    assert.deepEqual(Object.fromEntries([...files.files.keys()].map((path) => [path, files.text(path)])), {
      [at('news/b.txt/Ann.jsonl')]: `${written('1')}{"broken\n`,
      [at('news/b.txt/Ben.jsonl')]: written('2'),
      [at('news/b.txt/moved-from')]: 'a.txt\n',
      [at('a.txt/moved-to')]: 'news/b.txt\n',
    });
  });

  it('come together with those that are there', async () => {
    files.put(at('b.txt/Ben.jsonl'), written('3'));
    await move('a.txt', 'b.txt');
    assert.deepEqual(await idsOf('b.txt'), ['Ann 1', 'Ben 3', 'Ben 2']);
  });

  it('are found where somebody else still puts them under an old name', async () => {
    await move('a.txt', 'b.txt');
    await move('b.txt', 'c.txt');
    files.put(at('a.txt/Cleo.jsonl'), written('4'));
    assert.deepEqual(await idsOf('c.txt'), ['Ann 1', 'Ben 2', 'Cleo 4']);
    files.put('a.txt', 'another text');
    assert.deepEqual(await idsOf('c.txt'), ['Ann 1', 'Ben 2'], 'now they are about another text');
  });

  it('move back without a trace but that', async () => {
    await move('a.txt', 'b.txt');
    await move('b.txt', 'a.txt');
    assert.deepEqual(await idsOf('a.txt'), ['Ann 1', 'Ben 2']);
    assert.equal(files.text(at('a.txt/moved-to')), null);
  });

  it('have nothing to move where there are none', async () => {
    const before = [...files.files.keys()];
    await move('x.txt', 'y.txt');
    assert.deepEqual([...files.files.keys()], before);
  });

  it('never lead out of their folder', async () => {
    files.put(at('b.txt/moved-from'), '../secret\n..\\secret\nnews/../../x\n');
    const { list } = files;
    files.list = (folder) => {
      assert.ok(!folder.includes('..'), folder);
      return list.call(files, folder);
    };
    assert.deepEqual(await idsOf('b.txt'), []);
  });

  describe('that nobody told of', () => {
    const decide = (folder: string, id: string, minute: number, textSha256: string | null): Promise<void> => {
      const line = accepting(id, { at: `2026-12-03T10:0${minute}:00.000Z`, textSha256 });
      return keepLines(files, { folder: at(folder), file: 'Ann.jsonl' }, [line], writing);
    };

    it('are those whose newest line is about the same text', async () => {
      await decide('old.txt', 'o1', 1, 'other');
      await decide('old.txt', 'o2', 2, 'this');
      await decide('old.txt', 'o3', 3, null);
      await decide('older.txt', 'o4', 0, 'this');
      assert.equal(formerPathOf(await formerPaths(files), ['then', 'this']), 'old.txt');
      assert.equal(formerPathOf(await formerPaths(files), ['other']), null);
    });

    it('are none of a text that is still there', async () => {
      await decide('old.txt', 'o1', 1, 'this');
      files.put('old.txt', 'text');
      assert.equal(formerPathOf(await formerPaths(files), ['this']), null);
    });
  });
});
