import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logsFolder } from '../../../src/review';
import { until } from '../until';
import { answerFileBox, answerNotification } from '../answers';
import { OwnArticle, openOwnArticle } from './own-article';
import type { Scenario } from './scenario';

const nobody = '“Nobody asked us,”';

/** Where decisions go. */
export const keeping: Scenario = (opened) => {
  /** Accepts the claim of a row by its key. */
  const accept = async (words: string): Promise<void> => {
    await opened().focusRow(words);
    await opened().press('a');
  };

  it('says that decisions are not saved, and saves them by Retry', async () => {
    const workbench = opened();
    const own = await openOwnArticle(workbench);
    const inTheWay = join(workbench.folder, logsFolder, own.name);
    mkdirSync(join(inTheWay, '..'), { recursive: true });
    writeFileSync(inTheWay, 'no folder');
    await accept('“Nobody');
    await workbench.waitForRows((rows) => /^1 decision is not saved in .*: select to try again$/u.test(rows[0]!));
    rmSync(inTheWay);
    await answerNotification(workbench, /1 decision is not saved/u, 'Retry');
    await own.waitForLog(`accepted: ${nobody}`);
    await workbench.waitForRows((rows) => rows[0] === 'Philip Reeker, 2 claims');
  });

  it('keeps decisions about a file outside of the folder elsewhere than beside it', async () => {
    const workbench = opened();
    const outside = join(workbench.folder, '..', 'outside.txt');
    writeFileSync(outside, '“The mill stays open,” said Jo Kerr.\n');
    const show = async (): Promise<void> => {
      await workbench.runCommand('File: Open File');
      await answerFileBox(workbench, outside);
      await workbench.runCommand('Source Annotator: Show Claims');
      await workbench.treeRow('“The mill');
    };
    await show();
    await accept('“The mill');
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Accepted, Jo Kerr')));
    assert.equal(existsSync(join(workbench.folder, '..', logsFolder)), false);
    await workbench.reload();
    await show();
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Accepted, Jo Kerr')));
  });

  it('goes along with a text without a name once that is saved', async () => {
    const workbench = opened();
    await workbench.runCommand('Source Annotator: Show Claims');
    await workbench.runCommand('Source Annotator: Open a Sample Article');
    await workbench.treeRow('would not say');
    await accept('would not say');
    await workbench.waitForRows((rows) => rows.some((row) => row.startsWith('Accepted, Jens Holm')));
    const name = `sample-${workbench.folder.length}.txt`;
    await workbench.clickTreeRow('The text is not saved yet');
    await answerFileBox(workbench, join(workbench.folder, name));
    await new OwnArticle(workbench, name).waitForLog('accepted: whether he plans to sue');
    await workbench.waitForRows((rows) => rows[0] === 'Maria Lindqvist, 2 claims');
  });
};

/** What git has to do with it. Needs the window for itself: it is loaded anew. */
export const keepingUnderGit =
  (hasGit: boolean): Scenario =>
  (opened) => {
    after(() => {
      const { folder } = opened();
      for (const name of ['.git', '.gitattributes']) rmSync(join(folder, name), { recursive: true, force: true });
    });

    it('writes a line into .gitattributes only once the reader says so', async () => {
      const workbench = opened();
      const git = (...words: readonly string[]): unknown => execFileSync('git', words, { cwd: workbench.folder });
      git('init', '--quiet');
      git('config', 'user.name', 'Grace Hall');
      await workbench.reload();
      const own = await openOwnArticle(workbench);
      await workbench.focusRow('“Nobody');
      await workbench.press('a');
      await own.waitForLog(`accepted: ${nobody}`);
      // Without the extension for git, as in the web, nobody tells the name.
      if (hasGit) assert.deepEqual(own.logs, ['Grace Hall.jsonl']);
      else assert.match(own.logs.join(), /^reader-[0-9a-f]{8}\.jsonl$/u);
      const attributes = join(workbench.folder, '.gitattributes');
      assert.equal(existsSync(attributes), false);
      await answerNotification(workbench, /\.gitattributes/u, 'Add');
      await until(async () => existsSync(attributes), '.gitattributes');
      assert.equal(readFileSync(attributes, 'utf8'), '.source-annotations/**/*.jsonl text eol=lf merge=union\n');
    });
  };
