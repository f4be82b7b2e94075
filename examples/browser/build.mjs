// node build.mjs: makes out/page.js and a copy of the weights beside it, for index.html.
import { build } from 'esbuild';

await build({
  entryPoints: ['page.mjs'],
  outdir: 'out',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.bin': 'file' },
});
