// What `npm start` shows when its address is opened for the first time.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { repository } from '../host/paths';
import { start, waitForOutput, type Running } from '../host/processes';
import { usualPort } from '../host/start-port';
import { article } from './scenarios/scenario';
import { until } from './until';

describe('npm start', function () {
  this.timeout(180_000);
  const exported = join(repository, 'out', 'samples', article.replace('.txt', '.annotations.json'));
  let running: Running;
  let other: Server;
  let browser: Browser;
  let page: Page;
  let url: URL;
  before(async () => {
    rmSync(exported, { force: true });
    // Another server occupies the usual port, unless that is taken already.
    other = createServer().on('error', () => undefined);
    await Promise.race([once(other.listen(usualPort, '127.0.0.1'), 'listening'), once(other, 'error')]);
    running = start(process.execPath, ['--import=tsx', join(repository, 'test', 'host', 'start.ts')]);
    url = new URL((await waitForOutput(running, /Annotator: (http:\S+)\n/u, 120_000))[1]!);
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(url.href);
  });
  after(async () => {
    await browser?.close();
    await running?.stop();
    other.close();
    rmSync(exported, { force: true });
  });

  it('says that its port is taken, and has another', () => {
    assert.match(running.output(), new RegExp(`Port ${usualPort} is taken`, 'u'));
    assert.notEqual(url.port, String(usualPort));
    assert.equal(url.hostname, '127.0.0.1');
    assert.ok((url.searchParams.get('token') ?? '').length >= 40);
  });

  it('opens the first article with its claims beside it, and nothing over them', async () => {
    await page.locator(`.tab.active[data-resource-name="${article}"]`).waitFor();
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Philip T Reeker' }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: /[1-9]\d* claims/u }).waitFor();
    // Toasts come late.
    await page.waitForTimeout(5000);
    mkdirSync(join(repository, 'out', 'screenshots'), { recursive: true });
    await page.screenshot({ path: join(repository, 'out', 'screenshots', 'start.png') });
    assert.equal(await page.locator('.notification-toast').count(), 0);
    assert.equal(await page.locator('.tab').count(), 1);
    assert.equal(new URL(page.url()).searchParams.get('token'), null);
  });

  it('exports beside a copy of the article, which is no part of the repository', async () => {
    const before = gitStatus();
    await page.keyboard.press('F1');
    await page.keyboard.type('Export Annotations');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Export Annotations' }).first().click();
    await page.locator('.quick-input-widget', { hasText: 'Export Annotations' }).waitFor();
    // The dialog accepts Enter once it has listed the folder. Nothing on the page shows that reliably.
    const enter = async (): Promise<boolean> => {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1000);
      return existsSync(exported);
    };
    await until(enter, 'the exported file');
    assert.equal(gitStatus(), before);
  });
});

function gitStatus(): string {
  return spawnSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' }).stdout;
}
