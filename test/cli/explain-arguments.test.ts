import assert from 'node:assert/strict';
import { createProgram, UsageError } from '../../src/cli/arguments';
import { addExplain, parsePlace, type ExplainRequest } from '../../src/cli/explain-arguments';

async function requestOf(...args: readonly string[]): Promise<ExplainRequest | undefined> {
  let found: ExplainRequest | undefined;
  const program = createProgram('1.0.0', () => Promise.resolve());
  addExplain(program.configureOutput({ writeErr: () => undefined }), (request) =>
    Promise.resolve(void (found = request)),
  );
  await program.parseAsync(['node', 'source-annotator', 'explain', ...args]);
  return found;
}

describe('the arguments of explain', () => {
  it('are a file, a line of it, and which models', async () => {
    assert.deepEqual(await requestOf('a.txt:3', '--rules-only'), { place: 'a.txt:3', rulesOnly: true });
    assert.deepEqual(await requestOf('-', '--weights', 'w.bin'), { place: '-', rulesOnly: false, weights: 'w.bin' });
  });

  it('take a line of standard input for what it is, and no other option', async () => {
    assert.deepEqual(await requestOf('-:3', '--rules-only'), { place: '-:3', rulesOnly: true });
    await assert.rejects(requestOf('--rules'), UsageError);
    await assert.rejects(requestOf('a.txt', '--rules'), /too many arguments/u);
  });

  it('cannot leave weights out and name some', async () => {
    await assert.rejects(requestOf('a.txt', '--rules-only', '--weights', 'w.bin'), UsageError);
  });

  for (const [place, file, line] of [
    ['a.txt', 'a.txt', null],
    ['a.txt:12', 'a.txt', 12],
    ['-:3', '-', 3],
    ['C:\\news\\a.txt', 'C:\\news\\a.txt', null],
    ['a.txt:0', 'a.txt:0', null],
    ['a:b.txt:7', 'a:b.txt', 7],
  ] as const)
    it(`read ${place}`, () => assert.deepEqual(parsePlace(place), { file, line }));
});
