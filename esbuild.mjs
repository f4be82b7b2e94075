// Builds dist/: the extension (one bundle for the desktop and the browser), the command line and the library.
// --watch: builds again on every change. --tests: builds the tests that run inside VS Code, and nothing else.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !watch && !tests,
  sourcemap: watch || tests ? 'inline' : false,
  // Not `node20`: for Node.js esbuild turns each pattern with \p{…} into a `new RegExp` wherever it stands.
  target: 'es2022',
  format: 'cjs',
  logLevel: watch ? 'info' : 'warning',
  // Extension hosts have no DOM, a browser's neither: where a package has a build for workers, it must be that one.
  conditions: ['worker', 'module'],
  // One table of named characters instead of two.
  alias: { 'decode-named-character-reference': './src/engine/text/named-reference.ts' },
};

// What runs in both extension hosts, of which one is a web worker: no Node.js there, and no DOM either.
/** @type {import('esbuild').BuildOptions} */
const inExtensionHost = {
  ...common,
  platform: 'browser',
  conditions: ['worker', 'module'],
  external: ['vscode'],
};

/**
 * For Node.js and for the bundlers of others, who make it as small as they like. Without chunks that both entries
 * share: the formats use so little of the engine that they are small alone.
 */
/** @type {import('esbuild').BuildOptions} */
const library = {
  ...common,
  minify: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  entryPoints: { index: 'src/engine/index.ts', formats: 'src/formats/index.ts' },
  outdir: 'dist/lib',
};

/** @type {import('esbuild').BuildOptions[]} */
const product = [
  { ...library, format: 'esm', outExtension: { '.js': '.mjs' } },
  { ...library, outExtension: { '.js': '.cjs' } },
  { ...inExtensionHost, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js' },
  {
    ...common,
    entryPoints: ['src/cli/node/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    // jsonc-parser's main file asks for its parts in a way that no bundler sees.
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

/**
 * `virtual:specs` imports every test/vscode/*.spec.ts; a file system to read them from is not there in a web worker.
 */
const specs = {
  name: 'specs',
  /** @param {import('esbuild').PluginBuild} plugin */
  setup(plugin) {
    plugin.onResolve({ filter: /^virtual:specs$/ }, () => ({ path: 'specs', namespace: 'specs' }));
    plugin.onLoad({ filter: /.*/, namespace: 'specs' }, () => {
      const files = readdirSync('test/vscode')
        .filter((file) => file.endsWith('.spec.ts'))
        .sort();
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: 'test/vscode' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const testBundle = {
  ...inExtensionHost,
  entryPoints: ['test/vscode/index.ts'],
  outfile: 'dist/test/index.js',
  plugins: [specs],
  // The same tests run in Node.js and in a web worker: what they use of Node.js comes from packages.
  alias: { 'node:assert/strict': './test/vscode/assert.ts', 'node:assert': './test/vscode/assert.ts' },
  define: {
    'process.env.NODE_DEBUG': 'undefined',
    'process.stderr': 'undefined',
    'process.emitWarning': 'undefined',
    TEST_GREP: JSON.stringify(process.env.TEST_GREP ?? ''),
  },
};

/** @param {import('esbuild').BuildOptions} options */
async function run(options) {
  if (watch) await (await context(options)).watch();
  else if (tests) await build(options);
  else await buildProduct(options);
}

/**
 * Leaves `NAME.meta.json` beside the bundle: what it is made from, for the notices of third parties.
 * @param {import('esbuild').BuildOptions} options
 */
async function buildProduct(options) {
  const { metafile } = await build({ ...options, metafile: true });
  const bundle = options.outfile?.replace(/\.js$/u, '') ?? options.outdir;
  writeFileSync(`${bundle}.meta.json`, JSON.stringify(metafile));
}

try {
  // The package's own copy: src/ is not in it.
  mkdirSync('dist', { recursive: true });
  for (const folder of ['src/formats', 'src/review', 'src/check']) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json')))
      cpSync(`${folder}/${file}`, `dist/${file}`);
  }
  for (const file of readdirSync('src/engine/language/english').filter((name) => name.endsWith('.bin'))) {
    cpSync(`src/engine/language/english/${file}`, `dist/${file}`);
  }
  await Promise.all((tests ? [testBundle] : product).map(run));
} catch (error) {
  // esbuild has already printed what is wrong in the sources, with the place.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
}
