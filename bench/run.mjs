// Runs a measurement as the products run: in one bundle, by Node.js alone. `node bench/run.mjs NAME [ARGUMENT …]`.
// A just-in-time TypeScript loader wraps functions in its own calls, which would be measured too.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
// A folder below the root, like that of the sources, so that their paths to seeds and weights stay valid.
const bundle = `${root}out/bench-${name}-${process.pid}.mjs`;

buildSync({
  entryPoints: [`${root}bench/${name}.ts`],
  outfile: bundle,
  bundle: true,
  minify: true,
  // Not `node20`, for the reason in esbuild.mjs.
  target: 'es2022',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
try {
  // Memory can be measured only after garbage collection.
  const { status, signal } = spawnSync(process.execPath, ['--expose-gc', '--no-flush-bytecode', bundle, ...rest], {
    stdio: 'inherit',
  });
  if (signal) console.error(`Ended by ${signal}`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundle);
}
