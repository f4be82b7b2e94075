import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

describe('the engine', () => {
  it('bundles for any platform with nothing left outside', async () => {
    const { metafile } = await build({
      entryPoints: ['src/engine/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      // Neither Node.js nor a browser: a module of either would be an error here.
      platform: 'neutral',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    assert.deepEqual(imports, []);
    assert.ok(Object.keys(metafile.inputs).includes('src/engine/index.ts'));
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, unknown>>;

  it('has one bundle for the desktop and the browser', () => {
    // Without `.js`, which VS Code adds: npm packs the very file that is named here, and the extension is none of its.
    assert.equal(manifest['main'], './dist/extension');
    assert.equal(manifest['browser'], manifest['main']);
  });

  it('leaves the type of modules open, as the bundle is CommonJS', () => {
    assert.equal(manifest['type'], undefined);
  });
});
