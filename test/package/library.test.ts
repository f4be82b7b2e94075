import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { launchBrowser } from '../host/browser';
import { ensureHost } from '../host/install';
import { repository } from '../host/paths';
import { filesIn, installPackage, runNode, type Installed } from './installed';
import { builtReport, reports, reviewedReport } from './library-types';

/** All that an installation brings. */
const packed = [
  'CHANGELOG.md',
  'LICENSE',
  'MODEL.md',
  'README.md',
  'dist/cli.js',
  'dist/english.bin',
  'dist/lib/formats.cjs',
  'dist/lib/formats.d.cts',
  'dist/lib/formats.d.mts',
  'dist/lib/formats.mjs',
  'dist/lib/index.cjs',
  'dist/lib/index.d.cts',
  'dist/lib/index.d.mts',
  'dist/lib/index.mjs',
  'dist/source-annotations-1.schema.json',
  'dist/source-check-1.schema.json',
  'dist/source-decisions-1.schema.json',
  'dist/third-party-notices.txt',
  'package.json',
];

describe('the package that npm packs', () => {
  let installed: Installed;
  before(() => (installed = installPackage()));
  after(() => installed.remove());
  const modules = (): string => join(installed.folder, 'node_modules');

  it('holds what runs, and brings no other package', () => {
    assert.deepEqual(filesIn(join(modules(), 'source-annotator')), packed);
    const others = filesIn(modules()).filter((file) => !/^(?:source-annotator|\.bin)\/|^\.package-lock/u.test(file));
    assert.deepEqual(others, []);
  });

  it('has the command line', () => {
    const help = runNode([join(modules(), '.bin/source-annotator'), 'annotate', '--help'], installed.folder);
    assert.match(help, /^Usage: source-annotator annotate/u);
  });

  it('is imported by an ECMAScript module', () => {
    assert.equal(
      runNode(['annotate.mjs'], installed.folder),
      'Ilse Brandt: “We will rebuild,” (direct, asserted)\n' +
        'ministry: that it knew (indirect, denied)\n' +
        '2 claims, as JSON or JSON, one document a line\n',
    );
  });

  it('is required by a CommonJS module', () => {
    assert.equal(
      runNode(['annotate.cjs'], installed.folder),
      'Ilse Brandt: “We will rebuild,”\nIlse Brandt: “We will rebuild,”; Tom Hale: “Not soon,”\n',
    );
  });

  it('is bundled for a browser, and runs there', async () => {
    const browser = join(installed.folder, 'browser');
    symlinkSync(join(repository, 'node_modules/esbuild'), join(modules(), 'esbuild'), 'junction');
    runNode(['build.mjs'], browser);
    assert.deepEqual(await rowsOf(browser), ['Ilse Brandt: “We will rebuild,”', 'Tom Hale: “Not soon,”']);
  });

  it('has types for modules of either kind', () => {
    const files = ['types.mts', 'types.cts'];
    for (const file of files) copyFileSync(join(installed.folder, 'types.ts'), join(installed.folder, file));
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'node16'];
    runNode([tsc, ...options, ...files], installed.folder);
  });

  for (const name of reports) {
    it(`has the API that was reviewed: ${name}; \`npm run api\` accepts a change of it`, () => {
      assert.equal(readFileSync(builtReport(name), 'utf8'), readFileSync(reviewedReport(name), 'utf8'));
    });

    it(`documents every public name: ${name}`, () => {
      const undocumented = /^.*\(undocumented\).*\n.*$/mu;
      assert.equal(undocumented.exec(readFileSync(builtReport(name), 'utf8')), null);
    });
  }
});

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** What the page of a folder lists in the end. */
async function rowsOf(folder: string): Promise<readonly string[]> {
  ensureHost();
  const files = new Map(filesIn(folder).map((file) => [`/${file}`, join(folder, file)]));
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, { 'content-type': types[extname(url)] ?? 'application/octet-stream' });
    response.end(file && readFileSync(file));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`);
    await page.locator('li').nth(1).waitFor();
    return await page.locator('li').allTextContents();
  } finally {
    await browser.close();
    server.close();
  }
}
