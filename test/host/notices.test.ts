import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { thirdPartyNotices, type Metafile } from './notices';

describe('third-party notices', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'source-annotator-notices-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const install = (
    folder: string,
    manifest: Record<string, unknown>,
    files: Readonly<Record<string, string>> = {},
  ): void => {
    write(
      `${folder}/package.json`,
      JSON.stringify({ name: folder.split('node_modules/').at(-1), version: '1.2.3', ...manifest }),
    );
    for (const [name, text] of Object.entries(files)) write(`${folder}/${name}`, text);
  };
  const bundle = (...paths: readonly string[]): Metafile => ({
    inputs: Object.fromEntries(paths.map((path) => [path, {}])),
  });

  it('hold the licence of each package that the bundles are made from, once', () => {
    install('node_modules/a', { license: 'MIT' }, { 'license.md': 'Words of a.' });
    install('node_modules/@scope/b', { license: 'Apache-2.0' }, { LICENSE: 'Words of b.', NOTICE: 'Notice of b.' });
    install('node_modules/a/node_modules/c', { license: '(GPL-3.0-only OR MIT)' }, { 'LICENCE.txt': 'Words of c.' });
    const one = bundle(
      'src/main.ts',
      'node_modules/a/lib/x.js',
      'node_modules/a/lib/y.js',
      'node_modules/@scope/b/b.js',
    );
    const other = bundle('node_modules/a/node_modules/c/c.js', 'node_modules/a/lib/x.js');
    const text = thirdPartyNotices([one, other], root);
    assert.match(text, /from these 3 packages/u);
    assert.deepEqual(text.match(/^\S+ 1\.2\.3 \(.*$/gmu), [
      '@scope/b 1.2.3 (Apache-2.0)',
      'a 1.2.3 (MIT)',
      'c 1.2.3 ((GPL-3.0-only OR MIT))',
    ]);
    for (const words of ['Words of a.', 'Words of b.', 'Notice of b.', 'Words of c.'])
      assert.equal(text.split(words).length, 2, words);
  });

  const forbidden = [
    'GPL-3.0-only',
    'MIT AND GPL-2.0-only',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    undefined,
    { type: 'MIT' },
  ];
  for (const license of forbidden) {
    it(`fail on the licence ${JSON.stringify(license)}`, () => {
      install('node_modules/fine', { license: 'ISC' }, { LICENSE: 'Words.' });
      install('node_modules/bad', { license }, { LICENSE: 'Words.' });
      const made = bundle('node_modules/fine/index.js', 'node_modules/bad/index.js');
      assert.throws(
        () => thirdPartyNotices([made], root),
        /^Error: bad 1\.2\.3: the licence .* is not allowed in a bundle\.$/u,
      );
    });
  }

  it('find a licence in the README', () => {
    const readme =
      '# a\n\n## Licence\nCopyright (c) 2013 Ann\n\nPermission is hereby granted, it goes on.\n\n## Thanks\n';
    install('node_modules/a', { license: 'MIT' }, { 'README.md': readme });
    const text = thirdPartyNotices([bundle('node_modules/a/index.js')], root);
    assert.ok(text.endsWith('Copyright (c) 2013 Ann\n\nPermission is hereby granted, it goes on.\n'), text);
  });

  it('take the standard text of MIT where a package has none, and only of MIT', () => {
    write('LICENSE', 'MIT License\n\nCopyright (c) 2026 We\n\nPermission is hereby granted.\n');
    install('node_modules/a', { license: 'MIT', author: 'Ann <ann@example.com> (https://example.com)' });
    const text = thirdPartyNotices([bundle('node_modules/a/index.js')], root);
    assert.ok(text.endsWith('MIT License\n\nCopyright (c) Ann\n\nPermission is hereby granted.\n'), text);
    install('node_modules/b', { license: 'ISC', author: 'Ben' });
    install('node_modules/c', { license: 'MIT' });
    const made = bundle('node_modules/b/index.js', 'node_modules/c/index.js');
    assert.throws(
      () => thirdPartyNotices([made], root),
      /b 1\.2\.3: there is no text of its licence, ISC\.\nc 1\.2\.3: there is no text/u,
    );
  });
});
