import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, holdToBaseline, readAccept } from '../../bench/shared/baseline';

describe('the baseline of the measurements', () => {
  it('is kept where a ratio is up to a fifth worse, or better', () => {
    assert.deepEqual(faultsOf({ slow: 11.9, fast: 1 }, { slow: 10, fast: 5 }), []);
  });

  it('is broken where a ratio is worse by more', () => {
    assert.deepEqual(faultsOf({ slow: 12.1, fast: 5 }, { slow: 10, fast: 5 }), [
      'slow: 12.100 is worse by a fifth than 10',
    ]);
  });

  it('knows every ratio that is measured, and no other', () => {
    assert.deepEqual(faultsOf({ added: 1 }, { removed: 1 }), [
      'added: nothing was accepted yet',
      'removed: accepted, but not measured any more',
    ]);
  });

  it('is accepted on demand alone', () => {
    assert.equal(readAccept(['--accept']), true);
    assert.equal(readAccept([]), false);
    assert.throws(() => readAccept(['--acept']));
  });

  describe('as a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
    const file = join(folder, 'baseline.json');
    const { exitCode } = process;
    const { log } = console;
    let printed: string[] = [];
    beforeEach(() => {
      printed = [];
      console.log = (line: string) => void printed.push(line);
      writeFileSync(file, '{"speed":{"full":10},"memory":{"kept":9}}');
    });
    afterEach(() => {
      console.log = log;
      process.exitCode = exitCode;
    });
    after(() => rmSync(folder, { recursive: true }));

    it('lets a measurement fail, and stays as it is', () => {
      holdToBaseline('speed', () => ({ full: 13 }), false, file);
      assert.equal(process.exitCode, 1);
      assert.match(
        printed.join('\n'),
        /^\| full +\| +13\.000 \| +10\.000 \| +1\.30 \|\nFAILED: full: 13\.000 is worse/mu,
      );
      assert.equal(readFileSync(file, 'utf8'), '{"speed":{"full":10},"memory":{"kept":9}}');
    });

    /** Gives the values one after the other. */
    const inTurn = (values: readonly number[]) => {
      const left = [...values];
      return () => ({ full: left.shift()! });
    };

    it('measures again what seems to be worse, and lets the least count', () => {
      holdToBaseline('speed', inTurn([13, 11.5]), false, file);
      assert.equal(process.exitCode, exitCode);
      holdToBaseline('speed', inTurn([14, 12.5, 13]), false, file);
      assert.equal(process.exitCode, 1);
      assert.match(printed.join('\n'), /full: 12\.500 is worse/u);
    });

    it('takes the median of three where it is accepted, to three digits, and keeps what others accepted', () => {
      holdToBaseline('speed', inTurn([20, 13.4567, 1]), true, file);
      assert.equal(process.exitCode, exitCode);
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { speed: { full: 13.5 }, memory: { kept: 9 } });
    });
  });
});
