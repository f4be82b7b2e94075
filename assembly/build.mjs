// Builds the net's kernel. `--check` compares it with the one that is there and changes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const target = here('../src/engine/models/net/kernel-bytes.ts');

const options = '--optimizeLevel 3 --shrinkLevel 1 --converge --runtime stub --noAssert --enable simd';
/** @type {readonly number[]} */
let bytes = [];
const { error, stderr } = await asc.main(
  ['kernel.ts', ...options.split(' '), '--initialMemory', '32', '--outFile', 'kernel.wasm'],
  {
    readFile: (name) => (name === 'kernel.ts' ? readFileSync(here(name), 'utf8') : null),
    writeFile: (_name, data) => {
      bytes = [...data];
    },
    listFiles: () => [],
  },
);
if (error !== null || bytes.length === 0) throw new Error(`The kernel cannot be built.\n${stderr}`, { cause: error });

const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
const lines = digits.match(/.{1,100}/gu) ?? [];
const source = `// Built from assembly/kernel.ts by \`npm run kernel\`: ${bytes.length} bytes of WebAssembly in hexadecimal.
export const kernelBytes =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`;

if (!process.argv.includes('--check')) writeFileSync(target, source);
else if (readFileSync(target, 'utf8') !== source)
  throw new Error('kernel-bytes.ts is not what assembly/kernel.ts gives: npm run kernel builds it.');
else console.log(`The kernel is what its source gives: ${bytes.length} bytes.`);
