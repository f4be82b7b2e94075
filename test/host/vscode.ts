// Runs an extension's tests in the workbench, as `code --extensionTestsPath=…` does on a desktop; the exit code is
// theirs.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { repository } from './paths';
import { interrupted } from './processes';
import type { GatedServer } from './gated-server';
import { calmSettings, startServer, workbenchUrl, writeSettings, type Workbench } from './server';

/** A whole run takes some 10 s on two cores; this is for a run that hangs. Seconds. */
const timeout = Number(process.env['VSCODE_TEST_TIMEOUT'] ?? 240);

/** Options of a desktop VS Code that have no meaning here are ignored. */
function readArguments(): Workbench {
  const { values, positionals } = parseArgs({
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { extensionDevelopmentPath, extensionTestsPath } = values;
  const folder = positionals[0];
  if (typeof extensionDevelopmentPath !== 'string' || typeof extensionTestsPath !== 'string' || folder === undefined) {
    throw new Error('usage: vscode --extensionDevelopmentPath=DIR --extensionTestsPath=FILE FOLDER');
  }
  return { folder: resolve(folder), extensionDevelopmentPath, extensionTestsPath };
}

/** Resolves with the exit code that the workbench reports. */
async function runInPage(page: Page, url: string): Promise<number> {
  let exit: (code: number) => void = () => undefined;
  const ended = new Promise<number>((done) => (exit = done));
  await page.exposeFunction('codeAutomationExit', (code: number) => exit(code));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    report(args.map(String).join(' '));
  });
  const crashed = new Promise<number>((_done, fail) =>
    page.on('crash', () => fail(new Error('The browser page crashed.'))),
  );
  await page.goto(url);
  return Promise.race([ended, crashed, timeLimit(), end]);
}

/** VS Code logs much: lines of the tests, which begin with a bar, are printed, and everything goes to the log file. */
function report(text: string): void {
  appendFileSync(log, `${text}\n`);
  if (text.startsWith('│ ')) process.stdout.write(`${text.slice(2)}\n`);
}

function timeLimit(): Promise<never> {
  return new Promise((_done, fail) => {
    const error = new Error(`The tests inside VS Code took more than ${timeout} s; ended them.`);
    setTimeout(() => fail(error), timeout * 1000).unref();
  });
}

const workbench = readArguments();
const data = mkdtempSync(join(tmpdir(), 'source-annotator-host-'));
const log = join(repository, 'out', 'logs', process.env['VSCODE_TEST_LOG'] ?? 'vscode.log');
mkdirSync(dirname(log), { recursive: true });
writeFileSync(log, '');
let server: GatedServer | undefined;
let browser: Browser | undefined;

/** The exit code that a shell gives to what a signal ended. */
const end = interrupted().then((signal) => 128 + constants.signals[signal]);

async function cleanUp(): Promise<void> {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

try {
  writeSettings(data, calmSettings);
  server = await startServer(data);
  browser = await launchBrowser();
  process.exitCode = await runInPage(await browser.newPage(), workbenchUrl(server, workbench));
  if (process.exitCode !== 0) process.stdout.write(`What VS Code logged is in ${log}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
