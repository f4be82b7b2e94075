import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createDrafts } from '../../src/cli/node/drafts';
import { draftName } from '../../src/cli/node/leftovers';

const encode = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a file that is written', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const read = (name: string): string => readFileSync(at(name), 'utf8');

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'source-annotator-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function* broken(): AsyncGenerator<Uint8Array> {
    yield encode('half');
    throw new Error('no more');
  }

  it('has its name when it is whole, and not before', async () => {
    const draft = await createDrafts().write(at('new/a.json'), [encode('one '), encode('two')]);
    assert.match(readdirSync(at('new')).join(), /^\.source-annotator-[^,]*\.tmp$/u);
    await draft.publish(false);
    assert.deepEqual([readdirSync(at('new')), read('new/a.json')], [['a.json'], 'one two']);
  });

  it('is gone where it cannot be whole, and the old one stays', async () => {
    writeFileSync(at('a.json'), 'mine');
    await assert.rejects(createDrafts().write(at('a.json'), broken()), /no more/u);
    assert.deepEqual([readdirSync(folder), read('a.json')], [['a.json'], 'mine']);
  });

  it('replaces another only when it is told to, even one that came in between', async () => {
    const drafts = createDrafts();
    const draft = await drafts.write(at('a.json'), [encode('new')]);
    writeFileSync(at('a.json'), 'mine');
    await assert.rejects(draft.publish(false), /exists already/u);
    assert.deepEqual([readdirSync(folder), read('a.json')], [['a.json'], 'mine']);
    await (await drafts.write(at('a.json'), [encode('new')])).publish(true);
    assert.equal(read('a.json'), 'new');
  });

  it('replaces what a link leads to, not the link, and keeps the rights', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(at('real'));
    writeFileSync(at('real/a.json'), 'mine');
    chmodSync(at('real/a.json'), 0o640);
    symlinkSync('real/a.json', at('link.json'));
    await (await createDrafts().write(at('link.json'), [encode('new')])).publish(true);
    assert.deepEqual([read('real/a.json'), statSync(at('real/a.json')).mode & 0o777], ['new', 0o640]);
    symlinkSync('nowhere', at('dangling.json'));
    await assert.rejects(
      (await createDrafts().write(at('dangling.json'), [encode('new')])).publish(false),
      /exists already/u,
    );
  });

  it('is named, too, where the file system has no links', async () => {
    const { link } = promises;
    let asked = 0;
    promises.link = async () => {
      asked++;
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    };
    syncBuiltinESMExports();
    try {
      await (await createDrafts().write(at('a.json'), [encode('first')])).publish(false);
      await assert.rejects(
        (await createDrafts().write(at('a.json'), [encode('second')])).publish(false),
        /exists already/u,
      );
      assert.deepEqual([readdirSync(folder), read('a.json'), asked], [['a.json'], 'first', 2]);
    } finally {
      promises.link = link;
      syncBuiltinESMExports();
    }
  });

  it('is one text, though the file system takes two names for the same', async () => {
    const drafts = createDrafts();
    await (await drafts.write(at('a.json'), [encode('first')])).publish(true);
    linkSync(at('a.json'), at('A.json'));
    await assert.rejects(
      (await drafts.write(at('A.json'), [encode('second')])).publish(true),
      /another text of this run/u,
    );
    assert.equal(read('a.json'), 'first');
  });

  it('clears what dead runs left, and nothing else', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const own = draftName();
    const dead = own.replace(/-\d+-/u, `-${pid}-`);
    const alive = own.replace(/-\d+-/u, `-${process.ppid}-`);
    const recycled = draftName();
    const [elsewhere, longAgo] = ['0', '1'].map((digit) => own.replace(/[0-9a-f]{8}/u, digit.repeat(8))) as [
      string,
      string,
    ];
    for (const name of [dead, alive, recycled, elsewhere, longAgo, '.source-annotator.tmp', 'b.json'])
      writeFileSync(at(name), 'x');
    utimesSync(at(longAgo), 1, 1);
    await createDrafts().clear(at('a.json'));
    assert.deepEqual(readdirSync(folder).sort(), [alive, elsewhere, '.source-annotator.tmp', 'b.json'].sort());
    await createDrafts().clear(at('no/such/folder/a.json'));
  });
});
