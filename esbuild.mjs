// Builds dist/: the extension (one bundle for the desktop and the browser) and the command line.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  target: 'es2022',
  format: 'cjs',
  logLevel: 'info',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js', platform: 'browser', external: ['vscode'] },
  { ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', target: 'node20', banner: { js: '#!/usr/bin/env node' } },
];

for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
