import assert from 'node:assert/strict';

import { decodeFile, InputError } from '../../src/cli/decode';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('decoding a file', () => {
  it('takes the byte order mark away and tells of it', () => {
    assert.deepEqual(decodeFile(bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a)), { text: 'a\r\n', bom: true });
    assert.deepEqual(decodeFile(bytes(0x61)), { text: 'a', bom: false });
    assert.deepEqual(decodeFile(bytes()), { text: '', bom: false });
  });

  it('takes one mark away, not two', () => {
    assert.deepEqual(decodeFile(new TextEncoder().encode('\ufeff\ufeffa')), { text: '\ufeffa', bom: true });
  });

  it('refuses what is not UTF-8, naming the reason', () => {
    assert.throws(() => decodeFile(bytes(0x61, 0xff)), new InputError('not valid UTF-8; convert it to UTF-8 first'));
    assert.throws(() => decodeFile(bytes(0xff, 0xfe, 0x61, 0x00)), new InputError('UTF-16; convert it to UTF-8 first'));
    assert.throws(() => decodeFile(bytes(0x61, 0x00)), new InputError('not a text: it holds NUL bytes'));
  });
});
