import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { stringifyLine } from '../../src/review';
import { KeptText, type KeptTextHost } from '../../src/vscode/review/kept-text';
import { MemoryFiles } from '../review/memory-files';
import { accepting } from '../review/some-lines';

const uri = { toString: () => 'file:///news/a.txt' } as unknown as vscode.Uri;
const folder = '.source-annotations/news/a.txt';

describe('the logs of a text', () => {
  it('are seen before it is known who decides, whose lines wait for that', async () => {
    const files = new MemoryFiles();
    await files.write(`${folder}/Ben.jsonl`, new TextEncoder().encode(stringifyLine(accepting('b1'))));
    const place = { root: uri, files, folder, text: 'news/a.txt', shown: folder };
    let tell = (_name: string): void => assert.fail('nobody asks who decides');
    const seen: string[] = [];
    const host: KeptTextHost = {
      remembered: { of: () => [], set: () => Promise.resolve() },
      writing: { writer: 'one', pause: () => Promise.resolve() },
      log: { info: () => undefined, warn: () => undefined, error: () => assert.fail('nothing goes wrong') },
      places: () => ({ read: [place], write: place, isLasting: true, problem: null }),
      reviewer: () => new Promise((resolve) => (tell = resolve)),
      hashes: () => Promise.resolve([]),
      changed: () =>
        seen.push(
          `${text.kept!.reviewer}: ${text
            .kept!.logs.map((log) => log.reviewer)
            .sort()
            .join()}`,
        ),
      saved: () => undefined,
      failed: () => assert.fail('nothing fails'),
    };
    const text: KeptText = new KeptText(uri, host);
    const read = text.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(seen, [': Ben']);
    const added = text.add([accepting('a1')]);
    tell('Ann');
    await Promise.all([read, added]);
    assert.deepEqual(seen.at(-1), 'Ann: Ann,Ben');
    assert.ok(files.files.has(`${folder}/Ann.jsonl`));
    text.dispose();
  });
});
