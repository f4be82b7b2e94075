// `npm run package`: packs the extension, and proves that what was packed is small, complete, and works in VS Code.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { launchBrowser } from './browser';
import { startCodeServer } from './code-server';
import { faultsOf, openExtensionPage } from './extension-page';
import { ensureHost } from './install';
import { packageExtension } from './package-extension';
import { repository, seeds } from './paths';

/** Bytes: all of the package, two thirds of it weights, and the extension's code as it is packed. */
const limits = { all: 2_700_000, code: 440_000 };

/** Exactly the files that the installed extension has; vsce renames some, and VS Code adds its own marker. */
const expected = [
  '.vsixmanifest',
  'LICENSE.txt',
  'MODEL.md',
  'changelog.md',
  'dist/cli.js',
  'dist/english.bin',
  'dist/extension.js',
  'dist/source-annotations-1.schema.json',
  'dist/source-check-1.schema.json',
  'dist/source-decisions-1.schema.json',
  'dist/third-party-notices.txt',
  'media/check-altered-dark.svg',
  'media/check-altered-grave-dark.svg',
  'media/check-altered-grave-light.svg',
  'media/check-altered-light.svg',
  'media/check-cut-marked-dark.svg',
  'media/check-cut-marked-light.svg',
  'media/check-cut-unmarked-dark.svg',
  'media/check-cut-unmarked-light.svg',
  'media/check-not-found-dark.svg',
  'media/check-not-found-light.svg',
  'media/check-other-speaker-dark.svg',
  'media/check-other-speaker-light.svg',
  'media/check-tidied-dark.svg',
  'media/check-tidied-light.svg',
  'media/check-verbatim-dark.svg',
  'media/check-verbatim-light.svg',
  'media/claims.svg',
  'media/icon.png',
  'media/sample-article.txt',
  'media/walkthrough-article.svg',
  'media/walkthrough-correct.svg',
  'media/walkthrough-export.svg',
  'media/walkthrough-hover.svg',
  'package.json',
  'readme.md',
];

/**
 * Installs the package as a person would, opens an article, waits for the extension's entry in the status bar, and
 * reads the extension's page. Returns what is wrong.
 */
async function tryIt(vsix: string, data: string): Promise<readonly string[]> {
  const { displayName, name, publisher, version } = JSON.parse(
    readFileSync(join(repository, 'package.json'), 'utf8'),
  ) as {
    readonly [key in 'displayName' | 'name' | 'publisher' | 'version']: string;
  };
  let faults: readonly string[];
  const server = await startCodeServer({ data, extensions: [vsix], folder: seeds });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.txt' }).first().dblclick();
      await page.locator('.statusbar-item', { hasText: /\d+ claims?/u }).waitFor();
      faults = await faultsOf(await openExtensionPage(page, displayName));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  return [...compare(filesIn(join(data, 'extensions', `${publisher}.${name}-${version}`))), ...faults];
}

/** Relative paths, sorted. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function compare(found: readonly string[]): readonly string[] {
  const extra = found
    .filter((file) => !expected.includes(file))
    .map((file) => `does not belong into the package: ${file}`);
  const missing = expected.filter((file) => !found.includes(file)).map((file) => `is missing in the package: ${file}`);
  return [...extra, ...missing];
}

async function main(): Promise<void> {
  const vsix = packageExtension();
  const { size } = statSync(vsix);
  const code = deflateRawSync(readFileSync(join(repository, 'dist/extension.js'))).length;
  console.log(`${vsix}: ${size} bytes, ${code} of them the extension's code`);
  if (size > limits.all) throw new Error(`The package is larger than ${limits.all} bytes.`);
  if (code > limits.code) throw new Error(`The extension's code is larger than ${limits.code} bytes.`);
  if (process.argv.includes('--no-try')) return;

  ensureHost();
  const data = mkdtempSync(join(tmpdir(), 'source-annotator-package-'));
  try {
    const wrong = await tryIt(vsix, data);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    console.log('It holds what it should, installs, annotates an article, and its page works.');
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
