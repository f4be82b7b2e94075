// `npm run test:vscode`: the specs of test/vscode inside the real VS Code, first in Node's extension host, then in the
// web worker's. With --desktop or VSCODE_EXECUTABLE in an installed desktop VS Code, which has the first host only.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { ensureHost } from './install';
import { hostFolder, repository, seeds, testBundle } from './paths';
import { copyWithoutMain } from './web-extension';

const executable = process.env['VSCODE_EXECUTABLE'];
const desktop = executable !== undefined || process.argv.includes('--desktop');

/** Resolves with VS Code's exit code: 0 when all tests passed. */
async function runIn(title: string, extensionDevelopmentPath: string, extensionTestsPath: string): Promise<number> {
  console.log(`\n── Tests inside VS Code: ${title}`);
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-tests-'));
  const articles = join(folder, 'articles');
  cpSync(seeds, articles, { recursive: true });
  try {
    const path = desktop ? executable : join(hostFolder, 'vscode');
    return await runTests({
      ...(path === undefined ? {} : { vscodeExecutablePath: path }),
      extensionDevelopmentPath,
      extensionTestsPath,
      extensionTestsEnv: { VSCODE_TEST_LOG: `${title.replaceAll(/\W+/gu, '-')}.log` },
      launchArgs: [
        articles,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
    });
  } catch (error) {
    console.error(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof TestRunFailedError ? (error.code ?? 1) : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInWebWorker(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'source-annotator-web-'));
  try {
    const copy = await copyWithoutMain(folder);
    return await runIn('web worker extension host', copy.folder, copy.testBundle);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (!desktop) ensureHost();
const inNode = await runIn('Node.js extension host', repository, testBundle);
// Above 128 it was ended by a signal such as Ctrl+C, so the second stage is skipped.
const inWebWorker = desktop || inNode > 128 ? 0 : await runInWebWorker();
process.exitCode = Math.max(inNode, inWebWorker);
