import assert from 'node:assert/strict';
import { deflateSync } from 'fflate';
import { inflate } from '../../src/vscode/util/inflate';

describe('unpacking beside other work', () => {
  const whole = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);

  it('gives back what was packed', async () => {
    assert.deepEqual(await inflate(deflateSync(whole), whole.length), whole);
    assert.deepEqual(await inflate(deflateSync(new Uint8Array()), 0), new Uint8Array());
  });

  it('gives up what would be too large', async () => {
    assert.equal(await inflate(deflateSync(whole), whole.length - 1), null);
  });

  it('refuses what was not packed, or is cut', async () => {
    await assert.rejects(async () => inflate(Uint8Array.of(0xff, 0xff, 0xff), 100));
    await assert.rejects(async () => inflate(deflateSync(whole).subarray(0, 50), whole.length));
  });

  it('is left to others where the host has no means', () => {
    const own = globalThis.DecompressionStream;
    try {
      Object.assign(globalThis, { DecompressionStream: undefined });
      assert.equal(inflate(deflateSync(whole), whole.length), null);
    } finally {
      Object.assign(globalThis, { DecompressionStream: own });
    }
  });
});
