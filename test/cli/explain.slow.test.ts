import assert from 'node:assert/strict';
import { useProgram } from './program';

describe('explain', function () {
  this.timeout(90_000);
  const { write, run } = useProgram();

  beforeEach(() => {
    write('a.md', '# The *Bridge*\n\nIlse Brandt **said** the bridge would close.\n');
    write('a.txt:3', 'Owen Parry said no.');
  });

  it('tells of a line what was decided, in the format that the name tells', async () => {
    const { code, out, err } = await run(['explain', 'a.md:3']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Line 3: Ilse Brandt said the bridge would close\.\n/u);
    assert.match(out, / {2}Claims\n {4}0\.\d\d {2}Ilse Brandt, asserted, /u);
  });

  it('reads standard input, and goes by the rules alone where it is told to', async () => {
    const { code, out } = await run(['explain', '-:1', '--rules-only'], 'Owen Parry said no.\n');
    assert.equal(code, 0);
    assert.ok(out.includes('Owen Parry said no .'), out);
  });

  it('takes a file that is called like a place for the file', async () => {
    assert.match((await run(['explain', 'a.txt:3'])).out, /^Line 1: Owen Parry said no\./u);
  });

  for (const [place, error] of [
    ['a.md:2', 'a.md: line 2 has no sentence'],
    ['a.md:4', 'a.md: there is no line 4: the text has 3'],
    ['b.txt', 'b.txt: no such file or folder'],
  ] as const)
    it(`fails on ${place}`, async () => {
      const { code, out, err } = await run(['explain', place]);
      assert.deepEqual([code, out, err], [1, '', `source-annotator: ${error}\n`]);
    });

  it('says where help is', async () => {
    const { code, err } = await run(['explain']);
    assert.equal(code, 2);
    assert.ok(err.includes('Try: source-annotator explain --help'), err);
  });

  it('says where help is where its options contradict each other', async () => {
    const { code, err } = await run(['explain', 'a.md:1', '--rules-only', '--weights', 'x.bin']);
    assert.equal(code, 2);
    assert.ok(err.includes('Try: source-annotator explain --help'), err);
  });
});
